/** The catalogue: who makes it, what becomes of it, and on what terms its services are booked. */
import type { Service } from "@creneau/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { randomToken } from "../../platform/chance.ts";
import {
  asksToHold,
  books,
  createHouse,
  idOf,
  offeredTo,
  Person,
  type BookingWish,
  type House,
} from "../../testing/people.ts";
import { allRows } from "../../testing/rows.ts";
import { createWorld, type World } from "../../testing/world.ts";

let world: World;
let house: House;
let at: { readonly businessId: string };

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());
beforeEach(async () => {
  house = await createHouse(world);
  at = { businessId: house.scope.businessId };
});

const owner = () => house.owner;
const stranger = () => new Person(world);
const french = { "accept-language": "fr" };
const aKey = () => ({ "idempotency-key": randomToken(12) });

const simple = {
  name: "Coupe",
  slug: "coupe",
  modes: ["in-person"],
  durationMinutes: 30,
  stepMinutes: 30,
  noticeMinutes: 60,
  horizonDays: 60,
};
const makes = (more: object = {}, headers = aKey()) =>
  owner().call("addService", {
    params: at,
    body: { ...simple, professionalIds: house.mentors.map(({ id }) => id), ...more },
    headers: { ...headers, ...french },
  });
const made = async (more: object = {}) => (await makes(more)).body;
const one = async (serviceId: string) => (await owner().call("getService", { params: { ...at, serviceId } })).body;
/** What is sent back of a service that was read. */
const editedOf = ({
  id: _,
  position: __,
  reasonRequired: ___,
  composition: ____,
  grouped: _____,
  archived: ______,
  ...edited
}: Service) => edited;
/** Changes some of what is stored. */
const changes = async (serviceId: string, some: object, version?: number) => {
  const stored = editedOf(await one(serviceId));
  const body = { ...stored, ...some, version: version ?? stored.version };
  return owner().call("replaceService", { params: { ...at, serviceId }, body, headers: french });
};
const aCategory = async (name: string) => (await owner().call("addCategory", { params: at, body: { name } })).body;
const listed = async (query: Record<string, string> = {}) =>
  (await owner().call("listServices", { params: at, query })).body.items;

let quarter = 0;
/** Another time each time, in the mornings of that week. */
const aStart = (): string => {
  quarter += 1;
  const minutes = 9 * 60 + (quarter % 12) * 15;
  const day = 2 + (Math.floor(quarter / 12) % 4);
  return `2027-03-0${day}T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00+01:00`;
};
const comes = (more: Partial<BookingWish> & Record<string, unknown> = {}) =>
  books(stranger(), house, { startsAt: aStart(), ...more }, french);

describe("categories", () => {
  test("group the services, in an order of their own; a name is taken once, whatever its accents", async () => {
    const [first, second] = [await aCategory("Soins"), await aCategory("Coupes")];
    const again = await owner().call("addCategory", { params: at, body: { name: "SOINS" } });
    expect(again.problem.code).toBe("NAME_TAKEN");
    const inFirst = await made({ slug: "un", categoryId: first.id });
    const inSecond = await made({ slug: "deux", categoryId: second.id });
    expect((await listed()).map(({ id }) => id)).toEqual([inFirst.id, inSecond.id, house.serviceId]);
    const ordered = await owner().call("orderCategories", { params: at, body: { categoryIds: [second.id, first.id] } });
    expect(ordered.body.items.map(({ name }) => name)).toEqual(["Coupes", "Soins"]);
    expect((await listed()).map(({ id }) => id)).toEqual([inSecond.id, inFirst.id, house.serviceId]);
    const missing = await owner().call("orderCategories", { params: at, body: { categoryIds: [first.id] } });
    expect(missing.problem.code).toBe("EDITED_MEANWHILE");
  });

  test("one that is deleted leaves its services, in none, after those that were", async () => {
    const category = await aCategory("Soins");
    const service = await made({ categoryId: category.id });
    const params = { ...at, categoryId: category.id };
    expect((await owner().call("removeCategory", { params })).status).toBe(204);
    expect(await one(service.id)).toMatchObject({ categoryId: null, position: 1, version: 1 });
    expect((await owner().call("removeCategory", { params })).problem.code).toBe("NOT_FOUND");
  });

  test("two who change one: the later is told what differs", async () => {
    const category = await aCategory("Soins");
    const params = { ...at, categoryId: category.id };
    const put = (name: string) => owner().call("replaceCategory", { params, body: { name, version: 0 } });
    expect((await put("Autre")).status).toBe(200);
    expect((await put("Encore")).problem).toMatchObject({
      code: "EDITED_MEANWHILE",
      fields: [{ path: "name" }],
    });
  });
});

describe("services", () => {
  test("are made once for a key, put in order, and found by their words", async () => {
    const key = aKey();
    const service = (await makes({ description: "Pour l’été" }, key)).body;
    expect((await makes({ description: "Pour l’été" }, key)).body.id).toBe(service.id);
    expect((await makes()).problem.code).toBe("SLUG_TAKEN");
    const body = { categoryId: null, serviceIds: [service.id, house.serviceId] };
    expect((await owner().call("orderServices", { params: at, body })).status).toBe(204);
    expect((await listed()).map(({ id }) => id)).toEqual([service.id, house.serviceId]);
    expect((await listed({ search: "ete COUPE" })).map(({ id }) => id)).toEqual([service.id]);
    const page = await owner().call("listServices", { params: at, query: { limit: "1" } });
    const query = { cursor: page.body.nextCursor ?? "" };
    expect((await owner().call("listServices", { params: at, query })).body.items).toMatchObject([
      { id: house.serviceId },
    ]);
  });

  test("say what is wrong under each field", async () => {
    const wrong = {
      durations: [60],
      price: { kind: "by-duration", amounts: [{ minutes: 30, amountMinor: 1000 }] },
      validFrom: "2027-05-01",
      validUntil: "2027-04-01",
      minimumAge: 18,
      maximumAge: 12,
      mostPerDay: 5,
      mostPerWeek: 2,
    };
    const before = await allRows(world);
    expect((await makes(wrong)).problem).toMatchObject({
      code: "INVALID_INPUT",
      fields: [
        { path: "validUntil", message: "La fin vient avant le début." },
        { path: "maximumAge", message: "L’âge maximum est plus petit que l’âge minimum." },
        { path: "mostPerWeek" },
        { path: "price", message: "Il manque le prix d’une des durées." },
      ],
    });
    expect((await makes({ modes: [] })).problem.code).toBe("INVALID_INPUT");
    expect((await makes({ modes: ["video", "video"] })).problem.code).toBe("INVALID_INPUT");
    expect((await makes({ validFrom: "2027-02-30" })).problem.code).toBe("INVALID_INPUT");
    expect(await allRows(world)).toEqual(before);
  });

  test("name nothing of another business", async () => {
    const other = await createHouse(world);
    const theirs = (
      await other.owner.call("addCategory", {
        params: { businessId: other.scope.businessId },
        body: { name: "Là-bas" },
      })
    ).body;
    expect((await makes({ categoryId: theirs.id })).problem.code).toBe("NOT_FOUND");
    expect((await makes({ prerequisiteId: other.serviceId })).problem.code).toBe("NOT_FOUND");
    expect((await makes({ professionalIds: other.mentors.map(({ id }) => id) })).problem.code).toBe("NOT_FOUND");
  });

  test("do not wait for each other", async () => {
    const first = await made();
    const second = await made({ slug: "deux", prerequisiteId: first.id });
    expect((await changes(first.id, { prerequisiteId: second.id })).problem).toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ path: "prerequisiteId" }],
    });
  });

  test("two who change one: nothing is lost, and the later is told what differs", async () => {
    const service = await made();
    const [one, other] = await Promise.all([
      changes(service.id, { name: "Une", version: 0 }, 0),
      changes(service.id, { name: "Autre", version: 0 }, 0),
    ]);
    expect([one.status, other.status].toSorted((a, b) => a - b)).toEqual([200, 412]);
    const late = one.status === 412 ? one : other;
    expect(late.problem).toMatchObject({ code: "EDITED_MEANWHILE", fields: [{ path: "name" }] });
  });

  test("one that nobody used is deleted; one that was booked is archived, offered no more, and taken up again", async () => {
    const unused = await made();
    const away = (serviceId: string) => owner().call("removeService", { params: { ...at, serviceId } });
    expect((await away(unused.id)).body).toEqual({ archived: false });
    expect((await away(unused.id)).problem.code).toBe("NOT_FOUND");
    const booking = (await comes()).body;
    expect((await away(house.serviceId)).body).toEqual({ archived: true });
    expect((await comes()).problem.code).toBe("NOT_FOUND");
    expect((await asksToHold(stranger(), house, { startsAt: aStart() })).problem.code).toBe("NOT_FOUND");
    expect(await listed()).toEqual([]);
    expect(await listed({ archived: "true" })).toMatchObject([{ id: house.serviceId, archived: true }]);
    // What was booked stands, and is seen.
    expect((await stranger().call("getBookingByLink", { params: { link: booking.link } })).body.service.slug).toBe(
      house.serviceSlug,
    );
    const params = { ...at, serviceId: house.serviceId };
    expect((await owner().call("restoreService", { params })).body.archived).toBe(false);
    expect((await comes()).status).toBe(201);
  });

  test("one that another waits for is archived too: the other would be open to nobody", async () => {
    const first = await made();
    await made({ slug: "deux", prerequisiteId: first.id });
    const params = { ...at, serviceId: first.id };
    expect((await owner().call("removeService", { params })).body).toEqual({ archived: true });
  });

  test("a copy is the same, under an address of its own, and not online yet", async () => {
    const category = await aCategory("Soins");
    const service = await made({ categoryId: category.id, price: { kind: "fixed", amountMinor: 4500 } });
    const params = { ...at, serviceId: service.id };
    const key = aKey();
    const copy = (await owner().call("duplicateService", { params, headers: { ...key, ...french } })).body;
    expect(copy).toMatchObject({
      name: "Coupe (copie)",
      slug: "coupe-2",
      allowOnlineBooking: false,
      price: service.price,
      professionalIds: service.professionalIds,
      categoryId: category.id,
    });
    expect((await owner().call("duplicateService", { params, headers: key })).body.id).toBe(copy.id);
    expect((await owner().call("duplicateService", { params, headers: aKey() })).body.slug).toBe("coupe-3");
  });

  test("who gives it is said with it, and those who go on giving keep their place", async () => {
    house = await createHouse(world, { mentors: [{}, {}] });
    at = { businessId: house.scope.businessId };
    const [first, second] = house.mentors;
    const service = await made({ professionalIds: [first?.id] });
    expect((await changes(service.id, { professionalIds: [second?.id] })).body.professionalIds).toEqual([second?.id]);
    const params = { business: house.slug, service: "coupe" };
    const seen = (await stranger().call("getPublicService", { params })).body;
    expect(seen.professionals.map(({ slug }) => slug)).toEqual([second?.slug]);
    const tries = await comes({ ...(first && { mentor: first }), service: "coupe" });
    expect(tries.problem.code).toBe("NOT_FOUND");
  });

  test("who sees only what is their own changes a service without sending their colleagues away", async () => {
    house = await createHouse(world, { mentors: [{}, {}] });
    at = { businessId: house.scope.businessId };
    const [first, second] = house.mentors;
    const body = { name: "Rédaction", permissions: ["catalogue.read", "catalogue.edit"], sees: "own" };
    const role = (await owner().call("createRole", { params: at, body })).body;
    const members = (await owner().call("listMembers", { params: at })).body.items;
    const member = members.find(({ email }) => email === first?.email);
    const params = { ...at, memberId: member?.id ?? "" };
    const became = { role: "custom", roleId: role.id, status: "active", version: member?.version };
    expect((await owner().call("changeMember", { params, body: became })).status).toBe(200);
    const editor = await new Person(world).signsIn(first?.email ?? "");
    const serviceId = house.serviceId;
    const seen = (await editor.call("getService", { params: { ...at, serviceId } })).body;
    expect(seen.professionalIds).toEqual([first?.id]);
    const stored = editedOf(seen);
    const put = (professionalIds: (string | undefined)[], version: number) =>
      editor.call("replaceService", {
        params: { ...at, serviceId },
        body: { ...stored, name: "Autre", professionalIds, version },
      });
    expect((await put([first?.id, second?.id], 0)).problem.code).toBe("NOT_FOUND");
    expect((await put([], 0)).body.professionalIds).toEqual([]);
    expect((await one(serviceId)).professionalIds).toEqual([second?.id]);
  });

  test("an employee sees them and changes none; a stranger sees those that are online, and no more", async () => {
    const employee = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    expect((await employee.call("listServices", { params: at })).status).toBe(200);
    const tried = [
      employee.call("addService", { params: at, body: simple, headers: aKey() }),
      employee.call("removeService", { params: { ...at, serviceId: house.serviceId } }),
      employee.call("addCategory", { params: at, body: { name: "Soins" } }),
      employee.call("orderServices", { params: at, body: { categoryId: null, serviceIds: [] } }),
    ];
    for (const answer of await Promise.all(tried)) expect(answer.problem.code).toBe("FORBIDDEN");
    await made({ slug: "cachee", allowOnlineBooking: false });
    const open = await stranger().call("listPublicServices", { params: { business: house.slug } });
    expect(open.body.items.map(({ slug }) => slug)).toEqual([house.serviceSlug]);
    for (const name of ["getPublicService", "getPrice"] as const) {
      const query = name === "getPrice" ? { startsAt: aStart() } : {};
      const hidden = await stranger().call(name, { params: { business: house.slug, service: "cachee" }, query });
      expect(hidden.problem.code).toBe("NOT_FOUND");
    }
    expect((await comes({ service: "cachee" })).problem.code).toBe("NOT_FOUND");
  });
});

describe("lengths and modes", () => {
  test("one of several may be chosen, and is what is taken; any other is refused in the tenant's words", async () => {
    await changes(house.serviceId, { durations: [15, 45], modes: ["video", "at-customer"] });
    const startsAt = "2027-03-09T09:00:00+01:00";
    const booking = (await comes({ startsAt, durationMinutes: 45, mode: "at-customer" })).body;
    expect(Date.parse(booking.endsAt) - Date.parse(booking.startsAt)).toBe(45 * 60_000);
    expect(booking.mode).toBe("at-customer");
    expect(await offeredTo(stranger(), house, { from: "2027-03-09" })).not.toContain("2027-03-09T08:30:00.000Z");
    const refused = await comes({ durationMinutes: 30 });
    expect(refused.problem).toMatchObject({
      code: "DURATION_LOCKED",
      detail: "Les sessions Thotis sont limitées à 15 minutes",
    });
    expect((await comes({ mode: "phone" })).problem).toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ path: "mode", message: "Cette prestation ne se fait pas ainsi." }],
    });
    const usual = (await comes({ startsAt: "2027-03-10T09:00:00+01:00" })).body;
    expect(usual.mode).toBe("video");
    expect(Date.parse(usual.endsAt) - Date.parse(usual.startsAt)).toBe(15 * 60_000);
  });

  test("a length that was dropped since stays with the bookings that have it, also when they are moved", async () => {
    await changes(house.serviceId, { durations: [15, 45] });
    const booking = (await comes({ startsAt: "2027-03-09T09:00:00+01:00", durationMinutes: 45 })).body;
    await changes(house.serviceId, { durations: [] });
    const moved = await stranger().call("moveBookingByLink", {
      params: { link: booking.link },
      body: { startsAt: "2027-03-09T14:00:00+01:00" },
    });
    expect(Date.parse(moved.body.endsAt) - Date.parse(moved.body.startsAt)).toBe(45 * 60_000);
  });

  test("preparation lies inside the opening hours, a season around the days, a cap over them", async () => {
    await changes(house.serviceId, {
      preparationMinutes: 30,
      validFrom: "2027-03-10",
      validUntil: "2027-03-11",
      mostPerDay: 1,
    });
    expect(await offeredTo(stranger(), house, { from: "2027-03-09" })).toEqual([]);
    const [first] = await offeredTo(stranger(), house, { from: "2027-03-10" });
    expect(first).toBe("2027-03-10T08:30:00.000Z");
    expect((await comes({ startsAt: "2027-03-12T10:00:00+01:00" })).problem).toMatchObject({ because: "too-far" });
    expect((await comes({ startsAt: "2027-03-10T10:00:00+01:00" })).status).toBe(201);
    expect(await offeredTo(stranger(), house, { from: "2027-03-10" })).toEqual([]);
    expect((await comes({ startsAt: "2027-03-10T15:00:00+01:00" })).problem).toMatchObject({
      because: "cap-reached",
      capOf: "service",
    });
    expect(await offeredTo(stranger(), house, { from: "2027-03-12" })).toEqual([]);
  });
});

describe("prices", () => {
  const weekend = { name: "Soir", when: { from: "17:00" }, change: { kind: "percent", percent: 20 } };
  const young = { name: "Moins de 18 ans", when: { ageUntil: 17 }, change: { kind: "amount", amountMinor: -1000 } };
  const first = { name: "Première venue", when: { firstVisit: true }, change: { kind: "percent", percent: -50 } };
  const byRule = (...rules: object[]) => ({
    price: { kind: "by-rule", amounts: [{ minutes: 15, amountMinor: 4000 }], rules },
  });
  const quoted = async (query: Record<string, string>) =>
    (await stranger().call("getPrice", { params: { business: house.slug, service: house.serviceSlug }, query })).body
      .price;

  test("are told with their reasons, and agreed on with the booking", async () => {
    await changes(house.serviceId, byRule(weekend, young));
    const startsAt = "2027-03-09T17:30:00+01:00";
    expect(await quoted({ startsAt, birthDate: "2012-01-01" })).toEqual({
      amountMinor: 3800,
      currency: "EUR",
      lines: [
        { name: "", changeMinor: 4000 },
        { name: "Soir", changeMinor: 800 },
        { name: "Moins de 18 ans", changeMinor: -1000 },
      ],
    });
    const open = await stranger().call("getPublicService", {
      params: { business: house.slug, service: house.serviceSlug },
    });
    expect(open.body).toMatchObject({
      asksBirthDate: true,
      price: {
        currency: "EUR",
        fromMinor: 3000,
        isFrom: true,
        amounts: [{ minutes: 15, fromMinor: 3000, isFrom: true }],
      },
    });
    const priceSeen = { amountMinor: 3800, currency: "EUR" };
    const booking = (await comes({ startsAt, birthDate: "2012-01-01", priceSeen })).body;
    expect(booking.price).toEqual(priceSeen);
    // The birth date is used and not kept.
    expect(JSON.stringify(await allRows(world))).not.toContain("2012-01-01");
  });

  test("one that changed meanwhile is told, and nothing is booked; what was agreed on stays", async () => {
    await changes(house.serviceId, { price: { kind: "fixed", amountMinor: 4000 } });
    const agreed = (await comes({ priceSeen: { amountMinor: 4000, currency: "EUR" } })).body;
    await changes(house.serviceId, { price: { kind: "fixed", amountMinor: 4500 } });
    const before = await allRows(world);
    const late = await comes({ priceSeen: { amountMinor: 4000, currency: "EUR" } });
    expect(late.problem).toMatchObject({
      code: "PRICE_CHANGED",
      price: { amountMinor: 4500, currency: "EUR", lines: [{ name: "", changeMinor: 4500 }] },
    });
    expect(await allRows(world)).toEqual(before);
    expect((await comes({ priceSeen: { amountMinor: 4500, currency: "EUR" } })).body.price?.amountMinor).toBe(4500);
    const detail = await owner().call("getBooking", { params: { ...at, bookingId: await idOf(house, agreed) } });
    expect(detail.body.price).toEqual({ amountMinor: 4000, currency: "EUR" });
    await changes(house.serviceId, { price: { kind: "none" } });
    const none = await comes({ priceSeen: { amountMinor: 4500, currency: "EUR" } });
    expect(none.problem).toMatchObject({ code: "PRICE_CHANGED", price: null });
  });

  test("a first visit is one of somebody who never came, whatever they say", async () => {
    await changes(house.serviceId, byRule(first));
    const email = "neuve@lycee.example";
    expect((await comes({ email })).body.price?.amountMinor).toBe(2000);
    const again = await comes({ email, priceSeen: { amountMinor: 2000, currency: "EUR" } });
    expect(again.problem).toMatchObject({ code: "PRICE_CHANGED", price: { amountMinor: 4000 } });
  });
});

describe("whom a service is for", () => {
  test("too young, too old, not told: said under the field; the day of the session counts", async () => {
    await changes(house.serviceId, { minimumAge: 16, maximumAge: 20 });
    const startsAt = "2027-03-09T10:00:00+01:00";
    const born = async (birthDate?: string) =>
      (await comes({ startsAt, ...(birthDate && { birthDate }) })).problem.fields?.[0]?.message;
    expect(await born()).toBe(
      "La date de naissance est attendue ici\u00A0: elle sert à vérifier l’âge, et n’est pas gardée.",
    );
    expect(await born("2011-03-10")).toBe("Cette prestation est ouverte à partir de 16 ans.");
    expect(await born("2006-03-08")).toBe("Cette prestation est ouverte jusqu’à 20 ans.");
    expect(await born("2030-01-01")).toBe("Cette date de naissance n’est pas possible.");
    expect((await comes({ startsAt, birthDate: "2011-03-09" })).status).toBe(201);
  });

  test("for a first visit, for those who came before, after another service", async () => {
    const email = "lou@lycee.example";
    const before = (await comes({ email, startsAt: "2027-03-09T09:00:00+01:00" })).body;
    const professionalIds = house.mentors.map(({ id }) => id);
    const more = { professionalIds, durationMinutes: 15, stepMinutes: 15 };
    await made({ ...more, slug: "decouverte", visits: "first" });
    await made({ ...more, slug: "suivi", visits: "again" });
    await made({ ...more, slug: "bilan", prerequisiteId: house.serviceId });
    const tries = (service: string, startsAt: string, who = email) => comes({ service, startsAt, email: who });
    const later = "2027-03-10T09:00:00+01:00";
    expect((await tries("decouverte", later)).problem).toMatchObject({
      code: "NOT_FOR_THIS_PERSON",
      detail: "Cette prestation est réservée à une première venue.",
    });
    expect((await tries("decouverte", later, "neuf@lycee.example")).status).toBe(201);
    expect((await tries("suivi", "2027-03-08T09:00:00+01:00")).problem.code).toBe("NOT_FOR_THIS_PERSON");
    expect((await tries("suivi", "2027-03-10T09:30:00+01:00")).status).toBe(201);
    expect((await tries("bilan", "2027-03-11T09:00:00+01:00")).problem.detail).toBe(
      "Cette prestation se réserve après «\u202FSession Orientation\u202F».",
    );
    // The team decides for itself.
    const body = {
      professionalId: house.mentors[0]?.id,
      serviceId: (await listed({ search: "" })).find(({ slug }) => slug === "bilan")?.id,
      startsAt: "2027-03-11T10:00:00+01:00",
      contact: { name: "Lou", email },
    };
    expect((await owner().call("bookForContact", { params: at, body, headers: aKey() })).status).toBe(201);
    world.clock.goTo("2027-03-09T12:00:00Z");
    expect(before.endsAt < "2027-03-09T12:00:00Z").toBe(true);
    expect((await tries("bilan", "2027-03-11T09:00:00+01:00")).status).toBe(201);
    world.clock.goTo("2027-03-01T08:00:00Z");
  });

  test("a refusal of the person leaves nothing behind, not even the person", async () => {
    await changes(house.serviceId, { visits: "again" });
    const before = await allRows(world);
    expect((await comes({ email: "passant@lycee.example" })).problem.code).toBe("NOT_FOR_THIS_PERSON");
    expect(await allRows(world)).toEqual(before);
  });
});
