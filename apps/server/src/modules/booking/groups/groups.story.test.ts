import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { booked, books, createHouse, offeredTo, Person, type House } from "../../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../../testing/world.ts";
import { givesInGroups, joins, pathOf, plans, seen } from "./testing.ts";

let world: World;
let house: House;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world, { mentors: [{}, {}] });
  await givesInGroups(house);
});
afterAll(() => world.close());

const sound = async (inside: World, of: House) =>
  (
    await inside.owner.query<{ id: string }>(
      `select g.id from group_session g where g.business_id = $1 and g.seats_taken <> (
         select coalesce(sum(b.seats), 0) from booking b
         where b.group_session_id = g.id and b.status not in ('cancelled', 'expired'))`,
      [of.scope.businessId],
    )
  ).rows;

describe("seats", () => {
  test("sixty-four people at once for five seats: five have one, the others are told; the host is taken once", async () => {
    const group = await plans(house, "2027-03-09");
    const answers = await Promise.all(Array.from({ length: 64 }, (_, n) => joins(world, house, group, n)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const lost = answers.filter(({ status }) => status === 409);
    expect(lost).toHaveLength(59);
    for (const { problem } of lost) expect(problem).toMatchObject({ code: "SLOT_TAKEN", because: "full" });
    const now = await seen(house, group.id);
    expect(now.seatsTaken).toBe(5);
    expect(new Set(now.people.map(({ contact }) => contact.id)).size).toBe(5);
    const taken = await world.owner.query("select 1 from occupancy where group_session_id = $1", [group.id]);
    expect(taken.rowCount).toBe(1);
    expect(await sound(world, house)).toEqual([]);
  });

  test("the public joins what the team planned, and opens nothing; it sees seats, never names", async () => {
    const group = await plans(house, "2027-03-10");
    expect(await offeredTo(new Person(world), house, { from: "2027-03-10" })).toEqual([group.startsAt]);
    await joins(world, house, group, 1);
    const params = { business: house.slug, professional: house.mentors[0]?.slug ?? "" };
    const shown = await new Person(world).call("listPublicGroups", {
      params,
      query: { from: "2027-03-10", to: "2027-03-10" },
    });
    expect(shown.body.items).toEqual([
      { id: group.id, startsAt: group.startsAt, endsAt: group.endsAt, seats: 5, seatsLeft: 4, bookable: true },
    ]);
    const elsewhere = await booksAt("2027-03-10T11:00:00+01:00");
    expect(elsewhere.problem.code).toBe("SLOT_REFUSED");
  });

  const booksAt = (startsAt: string) => joins(world, house, { startsAt }, 7);

  test("one person, one booking; who leaves gives the seat back; and may come again", async () => {
    const group = await plans(house, "2027-03-11");
    const first = await joins(world, house, group, 1);
    expect((await joins(world, house, group, 1)).problem.code).toBe("ALREADY_THERE");
    await new Person(world).call("cancelBookingByLink", { params: { link: first.body.link }, body: {} });
    expect((await seen(house, group.id)).seatsTaken).toBe(0);
    expect((await joins(world, house, group, 1)).status).toBe(201);
    expect((await seen(house, group.id)).seatsTaken).toBe(1);
  });

  test("several seats in one booking: the last two, one of them kept by the form; the link says how many", async () => {
    const shared = await createHouse(world);
    await givesInGroups(shared, { seatsPerBooking: 2 });
    const group = await plans(shared, "2027-03-12");
    for (const n of [1, 2, 3]) expect((await joins(world, shared, group, n)).status).toBe(201);
    const visitor = "a-visitor-of-two-seats";
    const params = { business: shared.slug };
    const body = { professional: shared.mentors[0]?.slug, service: shared.serviceSlug, startsAt: group.startsAt };
    const { hold } = (await new Person(world).call("holdSlot", { params, body: { ...body, visitor } })).body;
    const both = await books(new Person(world), shared, { startsAt: group.startsAt, seats: 2, hold, visitor });
    expect([both.status, both.body.seats]).toEqual([201, 2]);
    expect(await seen(shared, group.id)).toMatchObject({ seatsTaken: 5, seatsHeld: 0 });
    const { link } = both.body;
    expect((await new Person(world).call("getBookingByLink", { params: { link } })).body.seats).toBe(2);
    // Where one place is left there is no room for both.
    const next = await plans(shared, "2027-03-16");
    for (const n of [1, 2, 3, 4]) await joins(world, shared, next, n);
    const query = { from: "2027-03-16", to: "2027-03-16" };
    expect(await offeredTo(new Person(world), shared, query)).toEqual([next.startsAt]);
    expect(await offeredTo(new Person(world), shared, { ...query, moving: link })).toEqual([]);
  });

  test("a form being filled in keeps a seat, and one confirmed by its hold takes it once", async () => {
    const group = await plans(house, "2027-03-12");
    const params = { business: house.slug };
    const body = { professional: house.mentors[0]?.slug, service: house.serviceSlug, startsAt: group.startsAt };
    const visitor = "a-visitor-of-the-story";
    const { hold } = (await new Person(world).call("holdSlot", { params, body: { ...body, visitor } })).body;
    expect(await seen(house, group.id)).toMatchObject({ seatsTaken: 0, seatsHeld: 1 });
    for (const n of [1, 2, 3, 4]) expect((await joins(world, house, group, n)).status).toBe(201);
    expect((await joins(world, house, group, 5)).problem.because).toBe("full");
    await booked(new Person(world), house, { startsAt: group.startsAt, email: "held@lycee.example", hold });
    expect(await seen(house, group.id)).toMatchObject({ seatsTaken: 5, seatsHeld: 0 });
  });

  test("seats are never fewer than are taken, and who edits an old version is told", async () => {
    const group = await plans(house, "2027-03-15");
    for (const n of [1, 2]) await joins(world, house, group, n);
    const params = { ...pathOf(house), groupId: group.id };
    const { version } = await seen(house, group.id);
    const change = (seats: number, of = version) =>
      house.owner.call("changeGroupSeats", { params, body: { seats, version: of } });
    expect((await change(1)).problem.fields?.[0]?.path).toBe("seats");
    expect((await change(2)).body.seats).toBe(2);
    expect((await change(4)).problem.code).toBe("EDITED_MEANWHILE");
    expect((await joins(world, house, group, 3)).problem.because).toBe("full");
  });
});

describe("a whole session", () => {
  test("weekly, several at once: what can't be planned is told, and the same key plans nothing twice", async () => {
    const body = {
      professionalId: house.mentors[1]?.id,
      serviceId: house.serviceId,
      on: "2027-04-06",
      at: "10:00",
      weekly: { weekdays: [2, 7], until: "2027-04-20" },
    };
    const headers = { "idempotency-key": "plan-of-the-story" };
    const call = () => house.owner.call("planGroups", { params: pathOf(house), body, headers });
    const { planned, refused } = (await call()).body;
    expect(planned.map(({ startsAt }) => startsAt)).toEqual([
      "2027-04-06T08:00:00.000Z",
      "2027-04-13T08:00:00.000Z",
      "2027-04-20T08:00:00.000Z",
    ]);
    expect(refused.map(({ because }) => because)).toEqual(["closed-day", "closed-day"]);
    expect((await call()).body).toEqual({ planned, refused });
  });

  test("moved: everybody keeps their booking at the new time and is told; cancelled: so too, and the host is free", async () => {
    const group = await plans(house, "2027-03-17");
    for (const n of [1, 2]) await joins(world, house, group, n);
    await world.settle();
    const before = world.mailer.to("pupil1@lycee.example").length;
    const params = { ...pathOf(house), groupId: group.id };
    const startsAt = "2027-03-17T14:00:00+01:00";
    const moved = (await house.owner.call("moveGroup", { params, body: { startsAt, reason: "Salle prise" } })).body;
    expect(moved.startsAt).toBe("2027-03-17T13:00:00.000Z");
    await world.settle();
    expect(world.mailer.to("pupil1@lycee.example").length).toBe(before + 1);
    const cancelled = await house.owner.call("cancelGroup", { params, body: { reason: "Malade" } });
    expect(cancelled.body).toMatchObject({ state: "cancelled", seatsTaken: 0 });
    expect(cancelled.body.people.map(({ status }) => status)).toEqual(["cancelled", "cancelled"]);
    await world.settle();
    expect(world.mailer.to("pupil2@lycee.example").at(-1)?.text).toContain("Malade");
    expect((await house.owner.call("cancelGroup", { params, body: {} })).problem.code).toBe("ILLEGAL_TRANSITION");
    expect((await plans(house, "2027-03-17", "14:00")).state).toBe("open");
  });

  test("of the first visitor: others join, and the host is free again when the last one leaves", async () => {
    const own = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const open = await createHouse(own, { mentors: [{}] });
    await givesInGroups(open, { openedBy: "anyone", seatsPerBooking: 2 });
    const startsAt = "2027-03-09T10:00:00+01:00";
    const first = await joins(own, open, { startsAt }, 1);
    const second = await joins(own, open, { startsAt }, 2);
    const query = { from: "2027-03-09T00:00:00Z", until: "2027-03-10T00:00:00Z" };
    const listed = async () => (await open.owner.call("listGroups", { params: pathOf(open), query })).body.items;
    expect((await listed()).map(({ seatsTaken, openedBy }) => [seatsTaken, openedBy])).toEqual([[2, "anyone"]]);
    for (const { body } of [first, second])
      await new Person(own).call("cancelBookingByLink", { params: { link: body.link }, body: {} });
    expect((await listed()).map(({ state }) => state)).toEqual(["cancelled"]);
    expect((await own.owner.query("select 1 from occupancy")).rowCount).toBe(0);
    expect(await offeredTo(new Person(own), open, { from: "2027-03-09" })).toContain("2027-03-09T09:00:00.000Z");
  });
});

describe("whether it takes place", () => {
  test("too few at the moment of decision: cancelled, and a kind mail; enough: it stands", async () => {
    const own = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const inside = await createHouse(own, { mentors: [{}] });
    await givesInGroups(inside);
    const short = await plans(inside, "2027-03-09");
    const enough = await plans(inside, "2027-03-09", "11:00");
    for (const n of [1, 2]) await joins(own, inside, short, n);
    for (const n of [1, 2, 3]) await joins(own, inside, enough, n);
    await own.settle();
    own.clock.goTo("2027-03-08T09:30:00Z");
    await own.settle();
    expect(await seen(inside, short.id)).toMatchObject({ state: "cancelled", seatsTaken: 0 });
    expect(await seen(inside, enough.id)).toMatchObject({ state: "open", outcome: null });
    expect(own.mailer.to("pupil1@lycee.example").at(-1)?.text).toContain("Trop peu de personnes");
    own.clock.goTo("2027-03-08T10:00:00Z");
    await own.settle();
    expect(await seen(inside, enough.id)).toMatchObject({ state: "open", outcome: "enough" });
  });

  test("or a member is asked: kept, it takes place; who came and who did not is said, once it has begun", async () => {
    const own = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const inside = await createHouse(own, { mentors: [{}] });
    await givesInGroups(inside, { whenShort: "ask" });
    const group = await plans(inside, "2027-03-09");
    for (const n of [1, 2]) await joins(own, inside, group, n);
    own.clock.goTo("2027-03-08T10:00:00Z");
    await own.settle();
    expect(await seen(inside, group.id)).toMatchObject({ state: "open", outcome: "short" });
    const params = { ...pathOf(inside), groupId: group.id };
    expect((await inside.owner.call("keepGroup", { params, body: {} })).body.outcome).toBe("kept");
    const [one, two] = (await seen(inside, group.id)).people;
    const people = [
      { bookingId: one?.bookingId, attended: true },
      { bookingId: two?.bookingId, attended: false },
    ];
    const record = () => inside.owner.call("recordAttendance", { params, body: { people } });
    expect((await record()).problem.code).toBe("ILLEGAL_TRANSITION");
    own.clock.goTo("2027-03-09T10:00:00Z");
    await own.settle();
    expect((await record()).body.people.map(({ attended, status }) => [attended, status])).toEqual([
      [true, "completed"],
      [false, "no-show"],
    ]);
    expect((await record()).status).toBe(200);
    const csv = (await inside.owner.call("exportAttendance", { params })).body;
    expect(csv).toContain("Pupil 2;pupil2@lycee.example;1;no-show;absent");
  });
});

test("a mentor sees and changes only their own; a stranger to the business nothing", async () => {
  const group = await plans(house, "2027-03-19");
  const mentor = await new Person(world).signsIn(house.mentors[1]?.email ?? "");
  const params = { ...pathOf(house), groupId: group.id };
  expect((await mentor.call("getGroup", { params })).status).toBe(404);
  expect((await mentor.call("cancelGroup", { params, body: {} })).status).toBe(404);
  expect((await new Person(world).call("getGroup", { params })).status).toBe(401);
});
