/**
 * The product against a small model of itself: whatever people do, in whatever order, each is answered as the model says,
 * nothing overlaps, seats are not oversold, what ended is free, and what is offered is what can be booked. The model
 * shares no code with the product: it counts minutes. `MODEL_RUNS=1000` for the long run.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomToken } from "../../platform/chance.ts";
import { createHouse, everyPage, Person, type House } from "../../testing/people.ts";
import { createWorld, findsDeadlocksAtOnce, type World } from "../../testing/world.ts";
import type { Weekly } from "../availability/index.ts";
import { addService } from "../catalogue/index.ts";

const RUNS = Number(process.env["MODEL_RUNS"] ?? 6);
const CLIENTS = 16;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const LENGTH = 30;
const BUFFER = 15;
const NOTICE = 60;
const SEATS = 3;
const HOLD = 10;
const DAYS = 3;

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await findsDeadlocksAtOnce(world);
});
afterAll(() => world.close());

/** Every day the same, on a clock that never changes. */
const usual = [
  { startMinute: 540, endMinute: 720 },
  { startMinute: 840, endMinute: 960 },
];
const weekly: Weekly = {
  monday: usual,
  tuesday: usual,
  wednesday: usual,
  thursday: usual,
  friday: usual,
  saturday: usual,
  sunday: usual,
};

const services = ["seul", "sur-demande", "groupe"] as const;
type ServiceName = (typeof services)[number];
const MENTORS = 2;

type Command =
  | { do: "book"; service: ServiceName; mentor: number | "any"; at: number; clients: number }
  | { do: "hold"; mentor: number; at: number; visitor: number }
  | { do: "bookHeld"; mentor: number; at: number; visitor: number }
  | { do: "move"; which: number; at: number }
  | { do: "cancel"; which: number; by: "contact" | "business" }
  | { do: "answer"; which: number; yes: boolean }
  | { do: "hours"; mentor: number; day: number; open: boolean }
  | { do: "leave"; mentor: number; day: number }
  | { do: "wait"; minutes: number };

const mentor = fc.nat({ max: MENTORS - 1 });
/** In half hours from nine on the first day, now and then between two. */
const at = fc
  .oneof(
    { weight: 9, arbitrary: fc.record({ day: fc.nat({ max: DAYS - 1 }), half: fc.nat({ max: 14 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ day: fc.nat({ max: DAYS - 1 }), half: fc.double({ min: 0, max: 14, noNaN: true }) }),
    },
  )
  .map(({ day, half }) => day * 1440 + 540 + Math.floor(half * 30));
const service = fc.constantFrom(...services);
const which = fc.nat({ max: 30 });

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("book" as const),
      service,
      mentor: fc.oneof(mentor, fc.constant("any" as const)),
      at,
      clients: fc.constantFrom(1, 1, 1, CLIENTS),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("hold" as const), mentor, at, visitor: fc.nat({ max: 1 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("bookHeld" as const), mentor, at, visitor: fc.nat({ max: 1 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("move" as const), which, at }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("cancel" as const),
      which,
      by: fc.constantFrom("contact" as const, "business" as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("answer" as const), which, yes: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("hours" as const),
      mentor,
      day: fc.nat({ max: DAYS - 1 }),
      open: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("leave" as const), mentor, day: fc.nat({ max: DAYS - 1 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.constantFrom(1, 9, 11, 45, 600, 3000, 9000) }),
  },
);

type Status = "requested" | "confirmed" | "in-progress" | "completed" | "cancelled" | "expired";

interface ModelBooking {
  readonly link: string;
  readonly reference: string;
  readonly service: ServiceName;
  mentor: number;
  start: number;
  status: Status;
  respondBy: number;
  readonly history: string[];
}

interface ModelHold {
  readonly token: string;
  readonly mentor: number;
  readonly start: number;
  readonly visitor: number;
  readonly until: number;
}

/** What should be, by counting. Times are instants in milliseconds. */
class Model {
  now: number;
  readonly first: number;
  readonly bookings: ModelBooking[] = [];
  holds: ModelHold[] = [];
  readonly hours = new Map<string, typeof usual>();
  readonly leaves = new Set<string>();

  constructor(now: number) {
    this.now = now;
    this.first = Math.floor(now / DAY) * DAY + 8 * DAY;
  }

  instantAt(minutes: number): number {
    return this.first + minutes * MINUTE;
  }

  pass(minutes: number): void {
    this.now += minutes * MINUTE;
    for (const booking of this.bookings) {
      if (booking.status === "requested" && this.now >= booking.respondBy) booking.status = "expired";
      if (booking.status === "confirmed" && this.now >= booking.start) booking.status = "in-progress";
      if (booking.status === "in-progress" && this.now >= booking.start + LENGTH * MINUTE) booking.status = "completed";
    }
    this.holds = this.holds.filter(({ until }) => until > this.now);
  }

  readonly stands = ({ status }: ModelBooking): boolean => status !== "cancelled" && status !== "expired";

  seatsTaken(mentorIndex: number, start: number): number {
    return this.bookings.filter(
      (one) => one.service === "groupe" && one.mentor === mentorIndex && one.start === start && this.stands(one),
    ).length;
  }

  /** How many more could have this start with this mentor. */
  room(
    name: ServiceName,
    mentorIndex: number,
    start: number,
    but: { booking?: ModelBooking; visitor?: number } = {},
  ): number {
    if (start < this.now + NOTICE * MINUTE) return 0;
    if (name === "groupe") {
      const taken = this.seatsTaken(mentorIndex, start);
      if (taken > 0) return SEATS - taken;
    }
    const day = Math.floor((start - this.first) / DAY);
    const minute = (start - this.first) / MINUTE - day * 1440;
    const ranges = this.hours.get(`${mentorIndex}:${day}`) ?? usual;
    const inside = ranges.some(
      ({ startMinute, endMinute }) =>
        minute >= startMinute && minute + LENGTH <= endMinute && (minute - startMinute) % 30 === 0,
    );
    if (!inside || this.leaves.has(`${mentorIndex}:${day}`)) return 0;
    const end = start + (LENGTH + BUFFER) * MINUTE;
    const meets = (other: number) => start < other + (LENGTH + BUFFER) * MINUTE && end > other;
    const busy =
      this.bookings.some(
        (one) =>
          one.mentor === mentorIndex &&
          this.stands(one) &&
          // A seat does not free the session that others are in; nor its own, until it is given back.
          (one !== but.booking || one.service === "groupe") &&
          meets(one.start),
      ) || this.holds.some((one) => one.mentor === mentorIndex && one.visitor !== but.visitor && meets(one.start));
    return busy ? 0 : name === "groupe" ? SEATS : 1;
  }

  offered(name: ServiceName, mentorIndex: number): number[] {
    const starts: number[] = [];
    for (let minute = 0; minute < DAYS * 1440; minute++) {
      const start = this.instantAt(minute);
      if (this.room(name, mentorIndex, start) > 0) starts.push(start);
    }
    return starts;
  }
}

interface Played {
  readonly house: House;
  readonly model: Model;
  readonly serviceIds: Record<ServiceName, string>;
  readonly kindId: string;
  visitors: string[];
}

let sequences = 0;

async function furnished(): Promise<Played> {
  // Each later than the one before: its jobs are its own. A thousand of them end before instants do, in 2100.
  world.clock.goTo(new Date(Date.parse("2027-03-01T08:00:00Z") + sequences++ * 20 * DAY).toISOString());
  const rules = {
    durationMinutes: LENGTH,
    stepMinutes: 30,
    bufferAfterMinutes: BUFFER,
    noticeMinutes: NOTICE,
    slug: "seul",
    name: "Seul",
    lockedDurationMessage: "",
  };
  const house = await createHouse(world, {
    service: rules,
    mentors: Array.from({ length: MENTORS }, () => ({ zone: "Africa/Abidjan", weekly })),
  });
  const params = { businessId: house.scope.businessId };
  const professionalIds = house.mentors.map(({ id }) => id);
  const more = (slug: string, some: { requiresApproval?: boolean }) =>
    addService(world.db, world.clock, house.scope, {
      description: "",
      bufferBeforeMinutes: 0,
      horizonDays: 60,
      modes: ["video"],
      allowOnlineBooking: true,
      professionalIds,
      ...rules,
      ...some,
      slug,
      name: slug,
    });
  const onDemand = await more("sur-demande", { requiresApproval: true });
  const group = await more("groupe", {});
  await house.owner.call("replaceGroupRules", {
    params: { ...params, serviceId: group },
    body: {
      seatsMax: SEATS,
      seatsMin: 1,
      decideHours: 1,
      whenShort: "cancel",
      seatsPerBooking: 1,
      openedBy: "anyone",
      version: 0,
    },
  });
  await house.owner.call("addUsualLeaveKinds", { params, body: {} });
  const kinds = (await house.owner.call("listLeaveKinds", { params })).body.items;
  return {
    house,
    model: new Model(world.clock.now()),
    serviceIds: { seul: house.serviceId, "sur-demande": onDemand, groupe: group },
    kindId: kinds[0]?.id ?? "",
    visitors: [randomToken(16), randomToken(16)],
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();
let people = 0;

async function books(
  { house, model, visitors }: Played,
  one: Extract<Command, { do: "book" | "bookHeld" }>,
): Promise<void> {
  const held = one.do === "bookHeld";
  const name = held ? "seul" : one.service;
  const clients = held ? 1 : one.clients;
  const start = model.instantAt(one.at);
  const visitor = held ? one.visitor : undefined;
  const hold = held
    ? model.holds.find((kept) => kept.visitor === visitor && kept.mentor === one.mentor && kept.start === start)
    : undefined;
  const candidates = one.mentor === "any" ? house.mentors.map((_, index) => index) : [one.mentor];
  const mine = hold && visitor !== undefined ? { visitor } : {};
  // Without a preference, sessions that have begun to fill are filled first; then whoever is free opens another.
  const room = candidates.reduce((sum, index) => sum + model.room(name, index, start, mine), 0);
  const answers = await Promise.all(
    Array.from({ length: clients }, () =>
      new Person(world).call("bookSession", {
        params: { business: house.slug },
        body: {
          service: name,
          ...(one.mentor === "any" ? {} : { professional: house.mentors[one.mentor]?.slug }),
          startsAt: iso(start),
          name: "Nora Blin",
          email: `nora${people++}@lycee.example`,
          ...(hold ? { hold: hold.token, visitor: visitors[hold.visitor] } : {}),
        },
      }),
    ),
  );
  const won = answers.filter(({ status }) => status === 201);
  expect(won.length).toBe(Math.min(clients, room));
  for (const { problem } of answers.filter(({ status }) => status !== 201))
    expect(["SLOT_TAKEN", "SLOT_REFUSED"]).toContain(problem.code);
  for (const { body } of won) {
    model.bookings.push({
      link: body.link,
      reference: body.reference,
      service: name,
      mentor: house.mentors.findIndex(({ slug }) => slug === body.professional.slug),
      start,
      status: name === "sur-demande" ? "requested" : "confirmed",
      respondBy: body.respondBy === null ? 0 : Date.parse(body.respondBy),
      history: [name === "sur-demande" ? "requested" : "booked"],
    });
    if (hold) model.holds = model.holds.filter((kept) => kept.visitor !== hold.visitor);
  }
}

async function holdsOne({ house, model, visitors }: Played, one: Extract<Command, { do: "hold" }>): Promise<void> {
  const start = model.instantAt(one.at);
  const free = model.room("seul", one.mentor, start) > 0;
  const mineAlready = model.holds.filter(({ visitor }) => visitor === one.visitor);
  const answer = await new Person(world).call("holdSlot", {
    params: { business: house.slug },
    body: {
      professional: house.mentors[one.mentor]?.slug,
      service: "seul",
      startsAt: iso(start),
      visitor: visitors[one.visitor] ?? "",
    },
  });
  if (!free) expect(["SLOT_TAKEN", "SLOT_REFUSED"]).toContain(answer.problem.code);
  else if (mineAlready.length >= 3) expect(answer.problem.code).toBe("TOO_MANY_HOLDS");
  else {
    expect(answer.status).toBe(201);
    const until = model.now + HOLD * MINUTE;
    model.holds.push({ token: answer.body.hold, mentor: one.mentor, start, visitor: one.visitor, until });
  }
}

const chosen = ({ model }: Played, index: number): ModelBooking | undefined =>
  model.bookings.length === 0 ? undefined : model.bookings[index % model.bookings.length];

async function moves(played: Played, one: Extract<Command, { do: "move" }>): Promise<void> {
  const { model } = played;
  const booking = chosen(played, one.which);
  if (!booking) return;
  const start = model.instantAt(one.at);
  const changeable = (booking.status === "confirmed" || booking.status === "requested") && model.now < booking.start;
  const room = model.room(booking.service, booking.mentor, start, { booking });
  const answer = await new Person(world).call("moveBookingByLink", {
    params: { link: booking.link },
    body: { startsAt: iso(start), reason: "" },
  });
  if (!changeable) return expect(["ILLEGAL_TRANSITION", "CHANGE_TOO_LATE"]).toContain(answer.problem.code) as undefined;
  if (start === booking.start) return expect(answer.status).toBe(200) as undefined;
  if (room === 0) return expect(["SLOT_TAKEN", "SLOT_REFUSED"]).toContain(answer.problem.code) as undefined;
  expect(answer.status).toBe(200);
  booking.start = start;
  booking.respondBy = answer.body.respondBy === null ? 0 : Date.parse(answer.body.respondBy);
  booking.history.push("moved");
  return undefined;
}

async function cancels(played: Played, one: Extract<Command, { do: "cancel" }>): Promise<void> {
  const { house } = played;
  const booking = chosen(played, one.which);
  if (!booking) return;
  const open = ["requested", "confirmed", ...(one.by === "business" ? ["in-progress"] : [])].includes(booking.status);
  const answer =
    one.by === "contact"
      ? await new Person(world).call("cancelBookingByLink", { params: { link: booking.link }, body: { reason: "" } })
      : await house.owner.call("cancelBooking", {
          params: { businessId: house.scope.businessId, bookingId: await idOf(played, booking) },
          body: { reason: "Absente" },
        });
  if (!open) return expect(answer.problem.code).toBe("ILLEGAL_TRANSITION") as undefined;
  expect(answer.status).toBe(200);
  booking.status = "cancelled";
  booking.history.push("cancelled");
  return undefined;
}

async function answers(played: Played, one: Extract<Command, { do: "answer" }>): Promise<void> {
  const { house } = played;
  const booking = chosen(played, one.which);
  if (!booking) return;
  const params = { businessId: house.scope.businessId, bookingId: await idOf(played, booking) };
  // Both at once: one of the two says it.
  const both = await Promise.all(
    [0, 1].map(() =>
      one.yes
        ? house.owner.call("approveBooking", { params, body: { reason: "" } })
        : house.owner.call("declineBooking", { params, body: { reason: "Complet" } }),
    ),
  );
  const codes = both.map(({ status }) => status).toSorted();
  if (booking.status !== "requested") return expect(codes).toEqual([409, 409]) as undefined;
  expect(codes).toEqual([200, 409]);
  booking.status = one.yes ? "confirmed" : "cancelled";
  booking.history.push(one.yes ? "approved" : "declined");
  return undefined;
}

async function changesHours({ house, model }: Played, one: Extract<Command, { do: "hours" }>): Promise<void> {
  const on = iso(model.instantAt(one.day * 1440)).slice(0, 10);
  const params = { businessId: house.scope.businessId, professionalId: house.mentors[one.mentor]?.id ?? "", on };
  const ranges = one.open ? [{ start: "10:00", end: "13:30" }] : [];
  expect((await house.owner.call("putOverride", { params, body: { ranges } })).status).toBe(200);
  model.hours.set(`${one.mentor}:${one.day}`, one.open ? [{ startMinute: 600, endMinute: 810 }] : []);
}

async function takesLeave({ house, model, kindId }: Played, one: Extract<Command, { do: "leave" }>): Promise<void> {
  // What is over can be entered too, and closes nothing.
  if (model.instantAt(one.day * 1440) <= model.now) return;
  const on = iso(model.instantAt(one.day * 1440)).slice(0, 10);
  const key = `${one.mentor}:${one.day}`;
  const answer = await house.owner.call("requestLeave", {
    params: { businessId: house.scope.businessId },
    body: { professionalId: house.mentors[one.mentor]?.id, kindId, fromOn: on, untilOn: on, entered: true },
  });
  if (model.leaves.has(key)) expect(answer.problem.code).toBe("LEAVE_OVERLAPS");
  else expect(answer.status).toBe(201);
  model.leaves.add(key);
}

async function plays(played: Played, one: Command): Promise<void> {
  switch (one.do) {
    case "book":
    case "bookHeld":
      return books(played, one);
    case "hold":
      return holdsOne(played, one);
    case "move":
      return moves(played, one);
    case "cancel":
      return cancels(played, one);
    case "answer":
      return answers(played, one);
    case "hours":
      return changesHours(played, one);
    case "leave":
      return takesLeave(played, one);
    case "wait":
      world.clock.passMinutes(one.minutes);
      played.model.pass(one.minutes);
      return world.settle();
  }
}

const planned = ({ house, model }: Played) =>
  everyPage(house.owner, "listBookings", {
    params: { businessId: house.scope.businessId },
    query: { from: iso(model.first), until: iso(model.first + DAYS * DAY), limit: "100" },
  });

async function idOf(played: Played, { reference }: ModelBooking): Promise<string> {
  const found = (await planned(played)).find((one) => one.reference === reference);
  if (!found) throw new Error(`booking ${reference} is not in the planning`);
  return found.id;
}

/** What must hold after every step. */
async function holdsTrue(played: Played, step: number): Promise<void> {
  const { house, model } = played;
  const { businessId } = house.scope;
  const overlaps = await world.owner.query(
    `select a.id from occupancy a join occupancy b on b.business_id = a.business_id and b.resource_id = a.resource_id
       and b.lane = a.lane and b.id > a.id and b.starts_at < a.ends_at and b.ends_at > a.starts_at
     where a.business_id = $1`,
    [businessId],
  );
  expect(overlaps.rows).toEqual([]);
  const oversold = await world.owner.query(
    `select g.id from group_session g where g.business_id = $1 and (g.seats_taken > g.seats or (g.state = 'open' and g.starts_at > $2 and g.seats_taken <> (
       select coalesce(sum(b.seats), 0) from booking b where b.business_id = g.business_id and b.group_session_id = g.id
         and b.status in ('requested', 'confirmed', 'in-progress', 'completed', 'no-show'))))`,
    [businessId, iso(model.now)],
  );
  expect(oversold.rows).toEqual([]);
  const shown = new Map(
    (await planned(played)).map((one) => [one.reference, `${one.status} ${Date.parse(one.startsAt)}`]),
  );
  expect(shown).toEqual(new Map(model.bookings.map((one) => [one.reference, `${one.status} ${one.start}`])));
  // What is offered is what the model has free: of one of them after each step, of all at the end.
  const [name, index] = [services[step % 3] ?? "seul", step % MENTORS];
  await offersTheSame(played, name, index);
}

async function offersTheSame({ house, model }: Played, name: ServiceName, index: number): Promise<void> {
  const days = { from: iso(model.first).slice(0, 10), to: iso(model.first + (DAYS - 1) * DAY).slice(0, 10) };
  const { body } = await new Person(world).call("listPublicSlots", {
    params: { business: house.slug, professional: house.mentors[index]?.slug ?? "" },
    query: { service: name, zone: "Africa/Abidjan", ...days },
  });
  const offered = body.days.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt));
  expect(offered).toEqual(model.offered(name, index).map(iso));
}

const AUTOMATIC = new Set(["optimised", "analysed", "started", "completed", "expired"]);

/** Everybody's story is whole: who did what, and nothing else. */
async function toldWhole(played: Played): Promise<void> {
  const { house, model } = played;
  for (const name of services) for (let index = 0; index < MENTORS; index++) await offersTheSame(played, name, index);
  for (const booking of model.bookings) {
    const params = { businessId: house.scope.businessId, bookingId: await idOf(played, booking) };
    const { history } = (await house.owner.call("getBooking", { params })).body;
    expect(history.map(({ what }) => what).filter((what) => !AUTOMATIC.has(what))).toEqual(booking.history);
  }
}

test("whatever people do, in whatever order", { timeout: 60_000 + RUNS * 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 12, maxLength: 30 }), async (commands) => {
      const played = await furnished();
      for (const [step, one] of commands.entries()) {
        await plays(played, one);
        await holdsTrue(played, step);
      }
      await toldWhole(played);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
