/** A client books the same time every week: shown before, all or none, and told nothing of what others do. */
import { toIso, zone } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { createHouse, Person, type House, type HouseOptions } from "../../../testing/people.ts";
import { worldOfThisTest } from "../../../testing/world.ts";

const PUPIL = "juliette@lycee.example";
const paris = zone("Europe/Paris");
const wall = (iso: string) => toIso(Date.parse(iso) as Parameters<typeof toIso>[0], paris).slice(0, 16);

interface Ask {
  readonly startsAt?: string;
  readonly count?: number;
  readonly everyWeeks?: number;
  readonly skipHolidays?: boolean;
  readonly choices?: readonly ({ readonly on: string } & ({ readonly startsAt: string } | { readonly skip: true }))[];
  readonly visitor?: string;
}
type More = Readonly<Record<string, unknown>>;

const paramsOf = (house: House) => ({ business: house.slug });
const bodyOf = (house: House, ask: Ask = {}) => ({
  professional: house.mentors[0]?.slug,
  service: house.serviceSlug,
  startsAt: "2027-03-02T09:00:00+01:00",
  count: 4,
  ...ask,
});
const previews = (house: House, person: Person, ask: Ask & More = {}) =>
  person.call("previewPublicSeries", { params: paramsOf(house), body: bodyOf(house, ask) });
const books = (house: House, person: Person, ask: Ask & More = {}, headers: Record<string, string> = {}) =>
  person.call("bookPublicSeries", {
    params: paramsOf(house),
    body: { ...bodyOf(house, ask), name: "Juliette Morel", email: PUPIL, ...ask },
    headers,
  });
const takes = (house: House, person: Person, startsAt: string, more: More = {}) =>
  person.call("bookSession", {
    params: paramsOf(house),
    body: {
      professional: house.mentors[0]?.slug,
      service: house.serviceSlug,
      startsAt,
      name: "Zoé Secret",
      email: "zoe@lycee.example",
      ...more,
    },
  });

async function practice({ service = {}, ...options }: HouseOptions = {}) {
  const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
  const house = await createHouse(world, { ...options, service: { seriesMost: 6, ...service } });
  return { world, house, client: new Person(world) };
}

const seriesCount = async (house: House) =>
  (await house.owner.call("listSeries", { params: { businessId: house.scope.businessId } })).body.items.length;

describe("before it is booked", () => {
  test("every date is shown, nine o'clock on both sides of a clock change, holidays left out; nothing is written", async () => {
    const { house, client } = await practice();
    const { body } = await previews(house, client, { startsAt: "2027-03-22T09:00:00+01:00", count: 3 });
    expect(body.occurrences.map(({ startsAt, state, holiday }) => [wall(startsAt), state, holiday])).toEqual([
      ["2027-03-22T09:00", "free", null],
      ["2027-03-29T09:00", "holiday", "Lundi de Pâques"],
      ["2027-04-05T09:00", "free", null],
    ]);
    expect([body.zone, body.price, await seriesCount(house)]).toEqual(["Europe/Paris", null, 0]);
    const every = await previews(house, client, { everyWeeks: 2, count: 2 });
    expect(every.body.occurrences.map(({ on }) => on)).toEqual(["2027-03-02", "2027-03-16"]);
  });

  test("of a date that is not free nothing is told but that, and other times, whatever takes it", async () => {
    const { world, house, client } = await practice();
    await takes(house, new Person(world), "2027-03-09T09:00:00+01:00");
    const visitor = "another-visitor-of-the-story";
    const { professional, service } = bodyOf(house);
    const hold = { professional, service, startsAt: "2027-03-16T09:00:00+01:00", visitor };
    await new Person(world).call("holdSlot", { params: paramsOf(house), body: hold });
    await house.owner.call("putOverride", {
      params: { businessId: house.scope.businessId, professionalId: house.mentors[0]?.id ?? "", on: "2027-03-23" },
      body: { ranges: [] },
    });
    const { body } = await previews(house, client, { startsAt: "2027-03-02T09:00:00+01:00" });
    const sentence = "Cet horaire n’est pas libre ce jour-là.";
    expect(body.occurrences.map(({ state, because, sentence: said }) => [state, because, said])).toEqual([
      ["free", null, null],
      ...[1, 2, 3].map(() => ["conflict", null, sentence]),
    ]);
    expect(body.occurrences[1]?.alternatives.slice(0, 3).map(({ startsAt }) => wall(startsAt))).toEqual([
      "2027-03-09T09:15",
      "2027-03-09T09:30",
      "2027-03-09T09:45",
    ]);
    const text = JSON.stringify([body, (await books(house, client)).problem]);
    expect(text).not.toMatch(/Secret|already-busy|held|closed-day|outside-hours|bookingId/);
    // What they keep themselves is free to them.
    const own = await previews(house, client, { visitor });
    expect(own.body.occurrences.map(({ state }) => state)).toEqual(["free", "conflict", "free", "conflict"]);
  });

  test("what all of them cost together: those that would be booked", async () => {
    const { house, client } = await practice({ service: { price: { kind: "fixed", amountMinor: 4500 } } });
    const choices = [{ on: "2027-03-09", skip: true }] as const;
    const { price } = (await previews(house, client, { choices })).body;
    expect(price).toEqual({ amountMinor: 13_500, currency: "EUR" });
    const cheap = await books(house, client, { choices, priceSeen: { amountMinor: 9000, currency: "EUR" } });
    expect([cheap.problem.code, cheap.problem.price?.amountMinor]).toEqual(["PRICE_CHANGED", 13_500]);
    expect(await seriesCount(house)).toBe(0);
    const booked = await books(house, client, { choices, priceSeen: price });
    expect(booked.body).toMatchObject({ price: { amountMinor: 4500, currency: "EUR" }, series: { of: 3 } });
  });
});

describe("booked", () => {
  test("all at once, with one mail, each date with a link of its own; the second click is the first", async () => {
    const { world, house, client } = await practice();
    const headers = { "idempotency-key": "series-of-the-story" };
    const first = (await books(house, client, {}, headers)).body;
    expect(first.series).toMatchObject({ place: 1, of: 4 });
    expect(first.series?.dates.map(({ startsAt }) => wall(startsAt))).toEqual([
      "2027-03-02T09:00",
      "2027-03-09T09:00",
      "2027-03-16T09:00",
      "2027-03-23T09:00",
    ]);
    const second = (await books(house, client, {}, headers)).body;
    expect([second.reference, await seriesCount(house)]).toEqual([first.reference, 1]);
    expect((await books(house, client, { count: 3 }, headers)).problem.code).toBe("IDEMPOTENCY_KEY_REUSED");
    await world.settle();
    expect(world.mailer.to(PUPIL).map(({ subject }) => subject.replaceAll("\u202F", " "))).toEqual([
      "Série confirmée : 4 dates à partir du mardi 2 mars",
    ]);
    const link = first.series?.dates[2]?.link ?? "";
    expect((await client.call("cancelBookingByLink", { params: { link }, body: {} })).body.status).toBe("cancelled");
    expect((await previews(house, client)).body.occurrences.map(({ state }) => state)).toEqual([
      "conflict",
      "conflict",
      "free",
      "conflict",
    ]);
  });

  test("for a child, who is met once; and for the same again by a link", async () => {
    const { world, house, client } = await practice();
    const forWhom = { name: "Zoé Morel", relation: "parent" };
    const { body } = await books(house, client, { forWhom });
    await world.settle();
    const [mail] = world.mailer.to(PUPIL);
    expect(mail?.subject).toContain("Zoé Morel");
    expect(mail?.text.replaceAll(/\s/g, " ")).toContain("Pour : Zoé Morel");
    expect([body.contactName, body.bookedByName]).toEqual(["Zoé Morel", "Juliette Morel"]);
    const next = { startsAt: "2027-03-03T09:00:00+01:00", again: body.link, name: undefined, email: undefined };
    expect((await books(house, client, next)).body).toMatchObject({
      contactName: "Zoé Morel",
      bookedByName: "Juliette Morel",
      series: { of: 4 },
    });
    const people = await house.owner.call("listContacts", { params: { businessId: house.scope.businessId } });
    expect(people.body.items.map(({ name }) => name).toSorted()).toEqual(["Juliette Morel", "Zoé Morel"]);
  });

  test("a date taken since it was shown stops all of them, and all dates are told anew; another time saves it", async () => {
    const { world, house, client } = await practice();
    expect((await previews(house, client)).body.occurrences.every(({ state }) => state === "free")).toBe(true);
    await takes(house, new Person(world), "2027-03-16T09:00:00+01:00");
    const { status, problem } = await books(house, client);
    expect([status, problem.code, problem.occurrences?.map(({ state }) => state)]).toEqual([
      409,
      "SERIES_CHANGED",
      ["free", "free", "conflict", "free"],
    ]);
    expect(await seriesCount(house)).toBe(0);
    const choices = [{ on: "2027-03-16", startsAt: "2027-03-17T09:00:00+01:00" }];
    const { series } = (await books(house, client, { choices })).body;
    expect(series?.dates.map(({ startsAt }) => wall(startsAt))).toEqual([
      "2027-03-02T09:00",
      "2027-03-09T09:00",
      "2027-03-17T09:00",
      "2027-03-23T09:00",
    ]);
  });

  test("of two who want the same dates in the same moment one has all of them, the other none", async () => {
    const { world, house } = await practice();
    const two = await Promise.all(
      ["a@lycee.example", "b@lycee.example"].map((email) => books(house, new Person(world), { email })),
    );
    expect(two.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(two.find(({ status }) => status === 409)?.problem.code).toBe("SERIES_CHANGED");
    expect(await seriesCount(house)).toBe(1);
  });

  test("what the visitor keeps while choosing is theirs, and is free for others once they have booked", async () => {
    const { world, house, client } = await practice();
    const visitor = "the-visitor-of-this-story";
    const { professional, service, startsAt } = bodyOf(house);
    for (const at of [startsAt, "2027-03-04T09:00:00+01:00"])
      await client.call("holdSlot", {
        params: paramsOf(house),
        body: { professional, service, startsAt: at, visitor },
      });
    expect((await books(house, client)).problem.code).toBe("SERIES_CHANGED");
    expect((await books(house, client, { visitor })).status).toBe(201);
    expect((await takes(house, new Person(world), "2027-03-04T09:00:00+01:00")).status).toBe(201);
    const visit = await client.call("getVisit", { params: { ...paramsOf(house), visitor } });
    expect(visit.body).toMatchObject({ holds: [], bookings: { length: 4 } });
  });
});

describe("what may not be", () => {
  test("more than the service allows, one alone, none that it allows, beyond the horizon", async () => {
    const { house, client } = await practice({ service: { horizonDays: 10 } });
    const field = async (ask: Ask & More) => (await previews(house, client, ask)).problem.fields?.[0];
    expect(await field({ count: 7 })).toEqual({ path: "count", message: "On réserve 6 séances à la fois au plus." });
    expect((await field({ count: 1 }))?.path).toMatch(/count$/);
    // The first within the horizon, the others as far as they lie after it.
    expect((await previews(house, client)).body.occurrences.map(({ state }) => state)).toEqual(
      Array.from({ length: 4 }, () => "free"),
    );
    const far = await books(house, client, { startsAt: "2027-03-16T09:00:00+01:00" });
    expect([far.problem.code, far.problem.because]).toEqual(["SLOT_REFUSED", "too-far"]);
    const { house: shut, client: someone } = await practice({ service: { seriesMost: 0 } });
    expect((await books(shut, someone)).problem.fields).toEqual([
      { path: "service", message: "Cette prestation se réserve une séance à la fois." },
    ]);
    expect(await seriesCount(shut)).toBe(0);
  });

  test("what waits for a yes and what is given to several is booked time by time, whatever the number says", async () => {
    const { house: asked, client } = await practice({ service: { requiresApproval: true } });
    expect((await books(asked, client)).problem.fields?.[0]?.path).toBe("service");
    const { house, client: someone } = await practice();
    const params = { businessId: house.scope.businessId, serviceId: house.serviceId };
    const most = async () =>
      (await someone.call("getPublicService", { params: { ...paramsOf(house), service: house.serviceSlug } })).body
        .seriesMost;
    expect(await most()).toBe(6);
    const body = {
      seatsMax: 5,
      seatsMin: 1,
      decideHours: 1,
      whenShort: "cancel",
      seatsPerBooking: 1,
      openedBy: "anyone",
      version: 0,
    };
    expect((await house.owner.call("replaceGroupRules", { params, body })).status).toBe(200);
    expect(await most()).toBe(0);
    expect((await books(house, someone)).problem.fields?.[0]?.path).toBe("service");
  });

  test("nobody, nothing, somewhere else", async () => {
    const { house, client } = await practice();
    const wrong = async (ask: Ask & More) => (await books(house, client, ask)).status;
    expect(await wrong({ name: undefined })).toBe(400);
    expect(await wrong({ startsAt: "demain" })).toBe(400);
    expect(await wrong({ choices: [{ on: "2027-02-30", skip: true }] })).toBe(400);
    expect(await wrong({ everyWeeks: 0 })).toBe(400);
    expect(await wrong({ durationMinutes: 90 })).toBe(422);
    expect(await wrong({ again: "no-such-link", name: undefined, email: undefined })).toBe(404);
    expect(await wrong({ professional: "nobody" })).toBe(404);
    expect((await books({ ...house, slug: "no-such-house" }, client)).status).toBe(404);
    expect(await seriesCount(house)).toBe(0);
  });

  test("all left out is nothing to book", async () => {
    const { house, client } = await practice();
    const choices = ["2027-03-02", "2027-03-09"].map((on) => ({ on, skip: true }) as const);
    expect((await books(house, client, { count: 2, choices })).problem.code).toBe("SERIES_CHANGED");
  });
});
