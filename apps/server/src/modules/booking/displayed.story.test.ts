/**
 * What is displayed can be booked, and what isn't can't: over businesses that are made up, with hours, seasons, closings,
 * limits, teams, rooms and services in a row as they fall. The display path is asked for a week, and the booking path
 * for one of its times and for one beside them, again and again. `DISPLAYED_RUNS=60` of each shape for the long run.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHouse, Person, type House } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";
import type { Weekly } from "../availability/index.ts";
import { addService, type ServiceAsk } from "../catalogue/index.ts";

const RUNS = Number(process.env["DISPLAYED_RUNS"] ?? 4);
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const zones = ["Europe/Paris", "Africa/Abidjan", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"];
const someZone = fc.constantFrom(...zones);

/** Two stretches of a day, in fives of minutes, in any order, touching or not. */
const ranges = fc
  .uniqueArray(fc.nat({ max: 287 }), { minLength: 0, maxLength: 4 })
  .map((marks) => marks.toSorted((a, b) => a - b).map((mark) => mark * 5))
  .map((marks) =>
    Array.from({ length: Math.floor(marks.length / 2) }, (_, index) => ({
      startMinute: marks[2 * index] ?? 0,
      endMinute: marks[2 * index + 1] ?? 1440,
    })),
  );
const weekly: fc.Arbitrary<Weekly> = fc.array(ranges, { minLength: 7, maxLength: 7 }).map((days): Weekly => ({
  monday: days[0] ?? [],
  tuesday: days[1] ?? [],
  wednesday: days[2] ?? [],
  thursday: days[3] ?? [],
  friday: days[4] ?? [],
  saturday: days[5] ?? [],
  sunday: days[6] ?? [],
}));

const shapes = ["alone", "room", "pair", "row", "group"] as const;
const few = fc.constantFrom(0, 0, 5, 10, 20);

const tenant = fc.record({
  mentors: fc.array(fc.record({ zone: someZone, weekly }), { minLength: 1, maxLength: 3 }),
  service: fc.record({
    durationMinutes: fc.constantFrom(15, 20, 30, 45, 50, 90),
    durations: fc.constantFrom([], [], [60, 25]),
    stepMinutes: fc.constantFrom(5, 15, 20, 30, 60),
    bufferBeforeMinutes: few,
    bufferAfterMinutes: few,
    preparationMinutes: few,
    cleaningMinutes: few,
    noticeMinutes: fc.constantFrom(0, 60, 600, 2880),
    horizonDays: fc.constantFrom(3, 10, 60),
    mostPerDay: fc.constantFrom(null, null, 1, 2),
    mostPerWeek: fc.constantFrom(null, null, 3),
    requiresApproval: fc.boolean(),
  }),
  caps: fc.subarray([
    { per: "day", of: "minutes", most: 90 },
    { per: "week", of: "sessions", most: 3 },
  ]),
  restMinutes: fc.constantFrom(null, 660),
  /** Every so many days, from this minute on, for so long; and whether the service is given then alone. */
  onCall: fc.option(
    fc.record({ every: fc.integer({ min: 1, max: 4 }), minute: fc.nat({ max: 95 }), length: fc.nat({ max: 94 }) }),
  ),
  onCallOnly: fc.constantFrom(false, false, false, true),
  holidays: fc.boolean(),
  visitor: someZone,
});
type Tenant = (typeof tenant extends fc.Arbitrary<infer T> ? T : never) & { readonly shape: (typeof shapes)[number] };

/** One round: what is asked for, who asks, and how far beside it the second time lies. */
const round = fc.record({
  day: fc.nat({ max: 7 }),
  pick: fc.nat({ max: 10_000 }),
  anyone: fc.boolean(),
  longer: fc.boolean(),
  besideMinutes: fc.integer({ min: -300, max: 300 }),
});
type Round = typeof round extends fc.Arbitrary<infer T> ? T : never;

let houses = 0;

async function furnished(of: Tenant): Promise<House> {
  // Each begins later than all before, so that clocks change in some of them.
  const begins = Date.parse("2027-03-01T07:20:00Z") + houses++ * 9 * DAY;
  world.clock.goTo(new Date(begins).toISOString());
  const house = await createHouse(world, {
    mentors: of.mentors,
    service: { ...of.service, onCallOnly: of.onCall !== null && of.onCallOnly, name: "S", slug: "s" },
  });
  const params = { businessId: house.scope.businessId };
  const { version } = (await house.owner.call("getBusinessHours", { params })).body;
  const nothing = { opening: null, schoolZone: null, closings: [], holidays: null };
  const labour = { restMinutes: of.restMinutes, dayMinutes: null, weekMinutes: null };
  const holidays = of.holidays ? { country: "FR", region: null, workedOn: [] } : null;
  const body = { ...nothing, labour, holidays, version };
  expect((await house.owner.call("replaceBusinessHours", { params, body })).status).toBe(200);
  for (const { id } of house.mentors) {
    const where = { ...params, professionalId: id };
    const kept = (await house.owner.call("getSchedule", { params: where })).body;
    const limits = { restMinutes: null, dayMinutes: null, weekMinutes: null, caps: of.caps };
    const week = { zone: kept.zone, weekly: kept.weekly, version: kept.version, limits, onCall: onCallOf(of, house) };
    expect((await house.owner.call("replaceWeeklyHours", { params: where, body: week })).status).toBe(200);
  }
  await shaped(house, of);
  return house;
}

function onCallOf({ onCall, restMinutes }: Tenant, { serviceId }: House): object[] {
  if (!onCall) return [];
  const [hour, quarter] = [Math.floor(onCall.minute / 4), (onCall.minute % 4) * 15];
  const time = [hour, quarter].map((part) => String(part).padStart(2, "0")).join("");
  const rule = `DTSTART:20270301T${time}00\nRRULE:FREQ=DAILY;INTERVAL=${onCall.every}`;
  const lengthMinutes = 30 + onCall.length * 15;
  return [{ name: "A", serviceIds: [serviceId], rule, lengthMinutes, onClosedDays: restMinutes === null }];
}

async function shaped(house: House, { shape, service }: Tenant): Promise<void> {
  const params = { businessId: house.scope.businessId };
  const composed = async (body: object) => {
    const where = { ...params, serviceId: house.serviceId };
    const { version } = (await house.owner.call("getComposition", { params: where })).body;
    const answer = await house.owner.call("replaceComposition", { params: where, body: { ...body, version } });
    expect(answer.status).toBe(200);
  };
  if (shape === "room") {
    const room = await house.owner.call("addAsset", { params, body: { kind: "room", name: "Salle" } });
    await composed({ kind: "team", roles: [{ kind: "asset", name: "Salle", resourceIds: [room.body.id] }] });
  }
  if (shape === "pair" && house.mentors.length > 1)
    await composed({ kind: "team", roles: [{ kind: "person", name: "Binôme", least: 2, most: 2 }] });
  if (shape === "row") {
    const part = (slug: string, some: Partial<ServiceAsk>) =>
      addService(world.db, world.clock, house.scope, { ...PART, ...service, durations: [], ...some, slug, name: slug });
    const ids = house.mentors.map(({ id }) => id);
    const first = await part("un", { professionalIds: ids.slice(0, 1) });
    const second = await part("deux", { professionalIds: ids, durationMinutes: 20 });
    const parts = [{ serviceId: first }, { serviceId: second, gapLeastMinutes: 0, gapMostMinutes: 40 }];
    await composed({ kind: "combined", parts });
  }
  if (shape === "group") {
    const rules = { seatsMax: 2, seatsMin: 1, decideHours: 1, whenShort: "cancel", seatsPerBooking: 1 };
    const where = { ...params, serviceId: house.serviceId };
    const body = { ...rules, openedBy: "anyone", version: 0 };
    expect((await house.owner.call("replaceGroupRules", { params: where, body })).status).toBe(200);
  }
}

const PART = {
  description: "",
  modes: ["video"],
  allowOnlineBooking: true,
  lockedDurationMessage: "",
  professionalIds: [],
} as const;

let people = 0;
let booked = 0;
const iso = (ms: number): string => new Date(ms).toISOString();

async function plays(house: House, of: Tenant, { day, pick, anyone, longer, besideMinutes }: Round): Promise<void> {
  const nobody = anyone || of.shape === "row";
  const professional = house.mentors[pick % house.mentors.length]?.slug ?? "";
  const length = longer && of.shape !== "row" ? of.service.durations[0] : undefined;
  const from = iso(world.clock.now() + day * DAY).slice(0, 10);
  const to = iso(Date.parse(from) + 6 * DAY).slice(0, 10);
  const asked = { from, to, zone: of.visitor, ...(length === undefined ? {} : { durationMinutes: String(length) }) };
  const params = { business: house.slug };
  const shown = nobody
    ? await new Person(world).call("listPublicServiceSlots", { params: { ...params, service: "s" }, query: asked })
    : await new Person(world).call("listPublicSlots", {
        params: { ...params, professional },
        query: { ...asked, service: "s" },
      });
  const times = shown.body.days.flatMap(({ slots }) => slots.map(({ startsAt }) => Date.parse(startsAt)));
  expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
  const books = (startsAt: number) =>
    new Person(world).call("bookSession", {
      params,
      body: {
        service: "s",
        ...(nobody ? {} : { professional }),
        ...(length === undefined ? {} : { durationMinutes: length }),
        startsAt: iso(startsAt),
        name: "Nora Blin",
        email: `nora${people++}@lycee.example`,
      },
    });
  const wished = times.length === 0 ? Date.parse(`${from}T10:00:00Z`) : (times[pick % times.length] ?? 0);
  const beside = wished + besideMinutes * MINUTE;
  const within = beside >= Date.parse(`${from}T23:59:00Z`) && beside < Date.parse(`${to}T00:00:00Z`);
  // First the one that isn't shown: a booking would change what is.
  if (within && !times.includes(beside)) {
    const { problem } = await books(beside);
    expect(["SLOT_TAKEN", "SLOT_REFUSED"]).toContain(problem.code);
  }
  if (times.length === 0) return;
  expect((await books(wished)).body.startsAt).toBe(iso(wished));
  booked++;
}

test.for(shapes)(
  "%s: what is displayed can be booked, and nothing else",
  { timeout: 60_000 + RUNS * 20_000 },
  async (shape) => {
    const before = booked;
    await fc.assert(
      fc.asyncProperty(tenant, fc.array(round, { minLength: 4, maxLength: 8 }), async (made, rounds) => {
        const of = { ...made, shape };
        const house = await furnished(of);
        for (const one of rounds) await plays(house, of, one);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    // A property that never books proves nothing.
    expect(booked).toBeGreaterThan(before);
  },
);
