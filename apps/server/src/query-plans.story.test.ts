/**
 * Plans of queries: with tens of thousands of rows there, every page and booking finds its own by an index and reads few.
 * What the server really sends is recorded, and explained under its role and behind the fence.
 */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addService } from "./modules/catalogue/index.ts";
import { registerAccount } from "./modules/identity/index.ts";
import { SESSION_OPTIONS } from "./platform/database/database.ts";
import { APP_ROLE } from "./platform/database/migrate.ts";
import { fillWhatWasTold } from "./testing/many-messages.ts";
import { fillBookings, fillTheRest, hireMany, pastTriggers } from "./testing/many.ts";
import { createHouse, PASSWORD, Person, type House } from "./testing/people.ts";
import { scansOf, statementsOf, type Asked, type Scan } from "./testing/plans.ts";
import { createWorld, type World } from "./testing/world.ts";

/** The tables that grow with what people do. The others are as large as a business is. */
const GROWING: ReadonlySet<string> = new Set([
  "booking",
  "booking_answer",
  "booking_chain",
  "booking_change",
  "booking_part",
  "booking_visit",
  "occupancy",
  "hold",
  "contact",
  "contact_relation",
  "message",
  "event",
  "idempotency",
  "answer_file",
  "series",
  "series_change",
  "series_change_booking",
  "group_session",
  "waiting_entry",
  "waiting_offer",
  "leave",
  "leave_change",
  "proposal",
  "proposal_option",
  "reaccommodation_item",
  "delivery",
  "notice",
  "suppression",
  "webhook_message",
  "webhook_delivery",
  "webhook_attempt",
  "message_template_version",
]);
/** Rows of one table that one statement may go through, of 30 000 and more: a person's weeks to come, or a page of a list. */
const A_FEW = 1000;
/** The weeks to come of all fifty people, or a year of their absences; a page of fifty, each counted in a line of a hundred. */
const OF_FIFTY = 8000;
/** How an endpoint did in a week: here it was told something each minute. */
const A_WEEK = 7 * 24 * 60;

const NOW = "2027-03-01T08:00:00Z";
let world: World;
let house: House;
let app: pg.Client;
let webhooks: readonly string[];
let template: string;
let services: Readonly<Record<"soin" | "entretien" | "bilan" | "parcours" | "collectif" | "atelier", string>>;

beforeAll(async () => {
  world = await createWorld({ now: NOW });
  house = await createHouse(world, { mentors: [{}, {}] });
  const others = [await createHouse(world), await createHouse(world)];
  const businessIds = [house, ...others].map(({ scope }) => scope.businessId);
  const [first, second] = [10_000, 3000];
  await world.owner.query("update subscription set plan_key = 'scale'");
  services = await offers();
  webhooks = [await tells("un"), await tells("deux")];
  template = await writes();
  await pastTriggers(world.owner, async (client) => {
    await hireMany(client, [{ businessId: house.scope.businessId, count: 48 }]);
    const filled = businessIds.map((businessId, n) => ({ businessId, bookings: [30_000, first, second][n] ?? 0 }));
    await fillBookings(client, filled, { service: house.serviceSlug, perDay: 6, past: 0.8, now: NOW });
    await fillTheRest(client, businessIds, NOW);
    await fillWhatWasTold(client, businessIds, NOW);
  });
  await world.owner.query("vacuum analyze");
  app = new pg.Client({ connectionString: world.addresses.appUrl, options: SESSION_OPTIONS });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await world.close();
});

const params = () => ({ businessId: house.scope.businessId });

/** Another system is told what happens. @returns its webhook */
async function tells(path: string): Promise<string> {
  const body = { url: `http://127.0.0.1:9/${path}`, events: ["booking.cancelled"] };
  const made = await house.owner.call("createWebhook", { params: params(), body });
  expect(made.status).toBe(201);
  return made.body.id;
}

/** A template of the business's own. @returns its name among the routes */
async function writes(): Promise<string> {
  const body = { kind: "own", language: "fr", name: "Bienvenue" };
  const made = await house.owner.call("createMessageTemplate", { params: params(), body });
  expect(made.status).toBe(201);
  return made.body.ref;
}

/** Three services in a row, one that ten give together, and one for groups. */
async function offers(): Promise<typeof services> {
  const professionalIds = house.mentors.map(({ id }) => id);
  const add = (slug: string) =>
    addService(world.db, world.clock, house.scope, {
      slug,
      name: slug,
      description: "",
      durationMinutes: 30,
      stepMinutes: 30,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      noticeMinutes: 60,
      horizonDays: 60,
      modes: ["video"],
      lockedDurationMessage: "",
      allowOnlineBooking: true,
      professionalIds,
    });
  const ids = {
    soin: await add("soin"),
    entretien: await add("entretien"),
    bilan: await add("bilan"),
    parcours: await add("parcours"),
    collectif: await add("collectif"),
    atelier: await add("atelier"),
  };
  const composes = async (serviceId: string, body: object) => {
    const where = { params: { ...params(), serviceId } };
    const { version } = (await house.owner.call("getComposition", where)).body;
    expect((await house.owner.call("replaceComposition", { ...where, body: { version, ...body } })).status).toBe(200);
  };
  const parts = [ids.soin, ids.entretien, ids.bilan].map((serviceId) => ({
    serviceId,
    gapLeastMinutes: 0,
    gapMostMinutes: 60,
  }));
  await composes(ids.parcours, { kind: "combined", parts });
  await composes(ids.collectif, { kind: "team", roles: [{ kind: "person", name: "Animateurs", least: 10, most: 10 }] });
  const rules = { seatsMax: 5, seatsMin: 1, decideHours: 24, whenShort: "ask", seatsPerBooking: 1, openedBy: "anyone" };
  const groups = { params: { ...params(), serviceId: ids.atelier }, body: { ...rules, version: 0 } };
  expect((await house.owner.call("replaceGroupRules", groups)).status).toBe(200);
  return ids;
}

/** What of these statements reads a table that grows from end to end, or too much of it. */
async function faultsOf(asked: readonly Asked[], most = A_FEW): Promise<string[]> {
  const faults: string[] = [];
  for (const one of asked) {
    for (const { table, node, index = "no index", condition, read } of await scansOf(app, one)) {
      if (!GROWING.has(table)) continue;
      const wholly = node === "Seq Scan" || condition === "";
      if (wholly || read > most)
        faults.push(`${table}: ${node}, ${index}, ${read} rows of it ${condition}, by: ${one.text}`);
    }
  }
  return faults;
}

/** Carried out, and found to read no more than it needs. @returns the answer */
async function readsLittle<Result extends { readonly status: number; readonly problem?: unknown }>(
  work: () => Promise<Result>,
  most = A_FEW,
): Promise<Result> {
  const results: Result[] = [];
  const asked = await statementsOf(APP_ROLE, async () => results.push(await work()));
  const [result] = results;
  if (!result) throw new Error("nothing was answered");
  if (result.status >= 300) expect(result.problem).toBeUndefined();
  expect(asked.length).toBeGreaterThan(0);
  expect(await faultsOf(asked, most)).toEqual([]);
  return result;
}

const visitor = () => new Person(world);
const slotsQuery = { from: "2027-03-08", to: "2027-03-14" };
const ofService = (service: string, query: Readonly<Record<string, string>> = slotsQuery) =>
  visitor().call("listPublicServiceSlots", { params: { business: house.slug, service }, query });

let people = 0;
const asks = (service: string, wish: Readonly<Record<string, unknown>>) =>
  visitor().call("bookSession", {
    params: { business: house.slug },
    body: { service, name: "Nora Blin", email: `nora${people++}@lycee.example`, ...wish },
  });

/** A time at which the service is free: with one person, or with anyone. */
async function freeAt(service: string, on = "2027-03-09", professional?: string): Promise<string> {
  const query = { from: on, to: on };
  const where = { business: house.slug, professional: professional ?? "" };
  const { days } = (
    professional === undefined
      ? await ofService(service, query)
      : await visitor().call("listPublicSlots", { params: where, query: { ...query, service } })
  ).body;
  const slot = days.flatMap(({ slots }) => slots)[0];
  if (!slot) throw new Error(`nothing is free for ${service}`);
  return slot.startsAt;
}

/** By which indexes these statements find their rows in the tables that grow: told once each. */
async function waysOf(asked: readonly Asked[]): Promise<string[]> {
  const ways = new Set<string>();
  for (const one of asked)
    for (const { table, index } of await scansOf(app, one)) if (GROWING.has(table)) ways.add(`${table} by ${index}`);
  return [...ways].toSorted();
}

describe("the plans kept", () => {
  const pageOfSlots = (mentor: number) => {
    const where = { business: house.slug, professional: house.mentors[mentor]?.slug ?? "" };
    const query = { ...slotsQuery, service: house.serviceSlug };
    return visitor().call("listPublicSlots", { params: where, query });
  };

  test("free times: what is taken, and who is away", async () => {
    const asked = await statementsOf(APP_ROLE, () => pageOfSlots(0));
    expect(await waysOf(asked)).toEqual([
      "leave by leave_closing",
      "occupancy by occupancy_business_id_resource_id_starts_at_idx",
    ]);
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  test("a booking", async () => {
    const [mentor] = house.mentors;
    const startsAt = await freeAt(house.serviceSlug, "2027-03-12", mentor?.slug);
    const asked = await statementsOf(APP_ROLE, () => asks(house.serviceSlug, { professional: mentor?.slug, startsAt }));
    expect(await waysOf(asked)).toEqual([
      "booking by booking_pkey",
      "contact by contact_pkey",
      "idempotency by idempotency_pkey",
      "leave by leave_closing",
      "occupancy by occupancy_business_id_resource_id_starts_at_idx",
      "proposal by proposal_business_id_booking_id_idx",
    ]);
    expect(asked.length).toBeLessThanOrEqual(28);
  });

  test("the week of the planning", async () => {
    const query = { from: "2027-03-01T00:00:00Z", until: "2027-03-08T00:00:00Z" };
    const asked = await statementsOf(APP_ROLE, () => house.owner.call("listBookings", { params: params(), query }));
    expect(await waysOf(asked)).toEqual([
      "booking by booking_business_id_starts_at_id_idx",
      "contact by contact_pkey",
      "series by series_pkey",
    ]);
  });
});

describe("free times", () => {
  test("of one person, and of one among the team's pages", async () => {
    const [mentor] = house.mentors;
    const where = { business: house.slug, professional: mentor?.slug ?? "" };
    const query = { ...slotsQuery, service: house.serviceSlug };
    await readsLittle(() => visitor().call("listPublicSlots", { params: where, query }));
    const own = { params: { ...params(), professionalId: mentor?.id ?? "" } };
    await readsLittle(() =>
      house.owner.call("listSlots", { ...own, query: { ...slotsQuery, serviceId: house.serviceId } }),
    );
    await readsLittle(() => visitor().call("listPublicGroups", { params: where, query: { service: "atelier" } }));
  });

  test("of fifty people, of ten together, of three services in a row", async () => {
    await readsLittle(() => ofService(house.serviceSlug), OF_FIFTY);
    await readsLittle(() => ofService("collectif"), OF_FIFTY);
    await readsLittle(() => ofService("parcours"), OF_FIFTY);
    await readsLittle(
      () => visitor().call("listPublicProfessionals", { params: { business: house.slug }, query: { limit: "50" } }),
      OF_FIFTY,
    );
  });

  test("are looked up by resource and start, bounded on both sides", async () => {
    const where = { business: house.slug, professional: house.mentors[0]?.slug ?? "" };
    const asked = await statementsOf(APP_ROLE, () =>
      visitor().call("listPublicSlots", { params: where, query: slotsQuery }),
    );
    const found: Scan[] = [];
    for (const one of asked) found.push(...(await scansOf(app, one)).filter(({ table }) => table === "occupancy"));
    expect(found.length).toBeGreaterThan(0);
    for (const { condition } of found) {
      expect(condition).toContain("resource_id");
      expect(condition.match(/starts_at/g)).toHaveLength(2);
    }
  });
});

describe("booking", () => {
  test("with a time kept first; its page, its move and its end, by the link", async () => {
    const [mentor] = house.mentors;
    const startsAt = await freeAt(house.serviceSlug, "2027-03-09", mentor?.slug);
    const kept = await readsLittle(() =>
      visitor().call("holdSlot", {
        params: { business: house.slug },
        body: { professional: mentor?.slug, service: house.serviceSlug, startsAt, visitor: "a-visitor-of-our-own" },
      }),
    );
    const wish = { professional: mentor?.slug, startsAt, hold: kept.body.hold, visitor: "a-visitor-of-our-own" };
    const made = await readsLittle(() => asks(house.serviceSlug, wish));
    await readsLittle(async () => ({ status: 200, done: await world.settle() }));
    const link = { params: { link: made.body.link } };
    await readsLittle(() => visitor().call("getBookingByLink", link));
    const later = await freeAt(house.serviceSlug, "2027-03-10", mentor?.slug);
    await readsLittle(() => visitor().call("moveBookingByLink", { ...link, body: { startsAt: later } }));
    await readsLittle(() => visitor().call("cancelBookingByLink", { ...link, body: {} }));
    await readsLittle(async () => ({ status: 200, done: await world.settle() }));
  });

  test.each(["orientation-15min", "collectif", "parcours", "atelier"])("of whoever is free: %s", async (service) => {
    const startsAt = await freeAt(service);
    const made = await readsLittle(() => asks(service, { startsAt }), OF_FIFTY);
    await readsLittle(() => visitor().call("getBookingByLink", { params: { link: made.body.link } }));
    await readsLittle(
      () => visitor().call("cancelBookingByLink", { params: { link: made.body.link }, body: {} }),
      OF_FIFTY,
    );
  });

  test("by the team: book, read, move, propose, cancel", async () => {
    const mentor = house.mentors[1];
    const body = {
      professionalId: mentor?.id,
      serviceId: house.serviceId,
      contact: { name: "Paul", email: "paul@lycee.example" },
      startsAt: await freeAt(house.serviceSlug, "2027-03-09", mentor?.slug),
    };
    const { id } = (await readsLittle(() => house.owner.call("bookForContact", { params: params(), body }))).body;
    const one = { params: { ...params(), bookingId: id } };
    const { version } = (await readsLittle(() => house.owner.call("getBooking", one))).body;
    const startsAt = await freeAt(house.serviceSlug, "2027-03-10", mentor?.slug);
    await readsLittle(() => house.owner.call("moveBooking", { ...one, body: { startsAt, reason: "", version } }));
    await readsLittle(() => house.owner.call("cancelBooking", { ...one, body: { reason: "", version: version + 1 } }));
  });
});

describe("lists", () => {
  const week = { from: "2027-03-01T00:00:00Z", until: "2027-03-08T00:00:00Z" };

  test("of the planning: bookings, holds, group sessions, requests, absences", async () => {
    const professionalId = house.mentors[0]?.id ?? "";
    await readsLittle(() => house.owner.call("listBookings", { params: params(), query: week }));
    await readsLittle(() => house.owner.call("listBookings", { params: params(), query: { ...week, professionalId } }));
    await readsLittle(() => house.owner.call("listHolds", { params: params(), query: week }), OF_FIFTY);
    await readsLittle(() => house.owner.call("listGroups", { params: params(), query: week }));
    await readsLittle(() => house.owner.call("listRequests", { params: params() }));
    await readsLittle(() => house.owner.call("listLeaves", { params: params(), query: week }), OF_FIFTY);
    await readsLittle(() => house.owner.call("listLeaves", { params: params(), query: { state: "requested" } }));
  });

  test("of series, of those waiting, of contacts and of one person's bookings", async () => {
    await readsLittle(() => house.owner.call("listSeries", { params: params() }));
    await readsLittle(() => house.owner.call("listSeries", { params: params(), query: { state: "coming" } }), OF_FIFTY);
    await readsLittle(() => house.owner.call("listWaiting", { params: params() }), OF_FIFTY);
    const query = { serviceId: house.serviceId };
    await readsLittle(() => house.owner.call("listWaiting", { params: params(), query }), OF_FIFTY);
    const { items } = (await readsLittle(() => house.owner.call("listContacts", { params: params() }))).body;
    const contactId = items[0]?.id ?? "";
    const one = { params: { ...params(), contactId }, query: { when: "coming" } };
    await readsLittle(() => house.owner.call("listContactBookings", one));
  });

  test("of one's own, in every business", async () => {
    const email = "camille@lycee.example";
    await asks(house.serviceSlug, { startsAt: await freeAt(house.serviceSlug), email });
    await registerAccount(world.db, world.clock, {
      email,
      name: "Camille",
      locale: "fr",
      password: PASSWORD,
      emailVerified: true,
    });
    const camille = await visitor().signsIn(email);
    await readsLittle(() => camille.call("listMyBookings", { query: {} }));
  });
});

describe("who is away, and who waits", () => {
  test("an absence closes times; those booked are listed, with what each is offered", async () => {
    const kinds = (await house.owner.call("listLeaveKinds", { params: params() })).body.items;
    const professionalId = house.mentors[1]?.id ?? "";
    const period = { professionalId, fromOn: "2027-03-15", untilOn: "2027-03-16" };
    await readsLittle(() => house.owner.call("previewLeave", { params: params(), query: period }));
    const body = { ...period, kindId: kinds[0]?.id, entered: true };
    const leave = (await readsLittle(() => house.owner.call("requestLeave", { params: params(), body }))).body;
    const begun = await readsLittle(() =>
      house.owner.call("startReaccommodation", { params: params(), body: { leaveId: leave.id, prefer: "person" } }),
    );
    await readsLittle(async () => ({ status: 200, done: await world.settle() }), OF_FIFTY);
    await readsLittle(() => house.owner.call("listReaccommodations", { params: params() }));
    const one = { params: { ...params(), reaccommodationId: begun.body.id } };
    const { items } = (await readsLittle(() => house.owner.call("listReaccommodationItems", one))).body;
    expect(items.length).toBeGreaterThan(0);
  });

  test("a time that is freed looks for those waiting in the line of its service", async () => {
    const made = await asks(house.serviceSlug, { startsAt: await freeAt(house.serviceSlug, "2027-03-11") });
    await readsLittle(() => visitor().call("cancelBookingByLink", { params: { link: made.body.link }, body: {} }));
  });
});

describe("what is told", () => {
  /** A list, and the page after its first two. @returns the id of the first */
  const pagesOf = async (
    name: "listDeliveries" | "listNotices" | "listWebhookDeliveries" | "listSuppressions" | "listTemplateVersions",
    query: Readonly<Record<string, string>> = {},
    more: Readonly<Record<string, string>> = {},
  ) => {
    const where = { params: { ...params(), ...more } };
    const first = await readsLittle(() => house.owner.call(name, { ...where, query: { ...query, limit: "2" } }));
    const { items, nextCursor } = first.body;
    expect(items.length).toBe(2);
    const next = { ...query, cursor: nextCursor ?? "" };
    await readsLittle(() => house.owner.call(name, { ...where, query: next }));
    const [item] = items;
    return item && "id" in item ? item.id : "";
  };

  test("what became of messages: all, what went wrong, and what did not", async () => {
    await pagesOf("listDeliveries");
    for (const status of ["trouble", "failed", "bounced", "delivered"]) await pagesOf("listDeliveries", { status });
  });

  test("notices: all, unread, counted, read", async () => {
    const noticeId = await pagesOf("listNotices");
    await pagesOf("listNotices", { unread: "yes" });
    await readsLittle(() => house.owner.call("countNotices", { params: params() }));
    const one = { params: { ...params(), noticeId }, body: { read: false } };
    await readsLittle(() => house.owner.call("markNotice", one));
    await readsLittle(() => house.owner.call("markNotices", { params: params(), body: { upTo: noticeId } }));
  });

  test("webhooks: each, what was sent by endpoint, state and type, one delivery, one sent again", async () => {
    await readsLittle(() => house.owner.call("listWebhooks", { params: params() }), A_WEEK);
    const [webhookId = ""] = webhooks;
    await readsLittle(() => house.owner.call("getWebhook", { params: { ...params(), webhookId } }), A_WEEK);
    const deliveryId = await pagesOf("listWebhookDeliveries");
    const filters = [{ webhookId }, { state: "failed" }, { type: "booking.cancelled" }, { webhookId, state: "failed" }];
    for (const query of filters) await pagesOf("listWebhookDeliveries", query);
    const one = { params: { ...params(), deliveryId } };
    await readsLittle(() => house.owner.call("getWebhookDelivery", one));
    await readsLittle(() => house.owner.call("listWebhookReplays", { params: { ...params(), webhookId } }));
    const made = await asks(house.serviceSlug, { startsAt: await freeAt(house.serviceSlug, "2027-03-18") });
    await visitor().call("cancelBookingByLink", { params: { link: made.body.link }, body: {} });
    await readsLittle(async () => ({ status: 200, done: await world.settle() }));
  });

  test("templates, their versions, and addresses that are written to no more", async () => {
    await readsLittle(() => house.owner.call("listMessageTemplates", { params: params() }));
    await readsLittle(() => house.owner.call("getMessageTemplate", { params: { ...params(), ref: template } }));
    await pagesOf("listTemplateVersions", {}, { ref: template });
    await pagesOf("listSuppressions");
    await pagesOf("listSuppressions", { reason: "complaint" });
    const query = { address: "personne@lycee.example" };
    await readsLittle(() => house.owner.call("listSuppressions", { params: params(), query }));
  });
});

describe("the test itself", () => {
  test("sees an index that is missing", async () => {
    const where = { business: house.slug, professional: house.mentors[0]?.slug ?? "" };
    const asked = await statementsOf(APP_ROLE, () =>
      visitor().call("listPublicSlots", { params: where, query: slotsQuery }),
    );
    expect(await faultsOf(asked)).toEqual([]);
    // The wall has an index of its own, and it would do for a while.
    await world.owner.query("alter table occupancy drop constraint occupancy_no_overlap");
    await world.owner.query("drop index occupancy_business_id_resource_id_starts_at_idx");
    expect((await faultsOf(asked)).join()).toContain("occupancy");
  });
});
