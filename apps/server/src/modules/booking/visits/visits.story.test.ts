/** A booking that is interrupted: the network goes, the reader goes back, sends twice, opens two tabs, keeps several times. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { randomToken } from "../../../platform/chance.ts";
import { asksToHold, booked, books, createHouse, holds, idOf, Person, type House } from "../../../testing/people.ts";
import { createWorld, type World } from "../../../testing/world.ts";

let world: World;
let house: House;
let visitor: string;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.goTo("2027-03-01T08:00:00Z");
  house = await createHouse(world, { mentors: [{}, {}] });
  visitor = randomToken(16);
});

const at = (time: string): string => `2027-03-02T${time}:00+01:00`;
const utc = (time: string): string => new Date(at(time)).toISOString();
const somebody = () => new Person(world);
const visitOf = async (who = visitor, inside = house) =>
  (await somebody().call("getVisit", { params: { business: inside.slug, visitor: who } })).body;
const bookings = async () =>
  (
    await house.owner.call("listBookings", {
      params: { businessId: house.scope.businessId },
      query: { from: "2027-03-01T00:00:00Z", until: "2027-03-08T00:00:00Z", limit: "50" },
    })
  ).body.items;

describe("a booking that was interrupted", () => {
  test("the answer was lost: sent again with the same key, it is the same booking", async () => {
    const key = { "idempotency-key": randomToken(16) };
    const wish = { startsAt: at("10:00"), visitor };
    const first = (await books(somebody(), house, wish, key)).body;
    expect((await books(somebody(), house, wish, key)).body).toMatchObject({
      reference: first.reference,
      link: first.link,
    });
    expect(await bookings()).toHaveLength(1);
  });

  test("the answer was lost and the form opened anew: the visitor is told what they have booked, and by nobody else's name", async () => {
    const { reference } = await booked(somebody(), house, { startsAt: at("10:00"), visitor });
    const [found, ...more] = (await visitOf()).bookings;
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      reference,
      professional: "mentor-0",
      service: house.serviceSlug,
      startsAt: utc("10:00"),
    });
    const shown = await somebody().call("getBookingByLink", { params: { link: found?.link ?? "" } });
    expect(shown.body.reference).toBe(reference);
    expect(await visitOf(randomToken(16))).toEqual({ holds: [], bookings: [] });
    expect(await visitOf(visitor, await createHouse(world))).toEqual({ holds: [], bookings: [] });
    expect((await somebody().call("getVisit", { params: { business: house.slug, visitor: "short" } })).status).toBe(
      400,
    );
  });

  test("two tabs, each with its key: the second finds the time taken, and never takes it twice", async () => {
    await holds(somebody(), house, { startsAt: at("10:00"), visitor });
    const sent = await Promise.all(
      [1, 2].map(() => books(somebody(), house, { startsAt: at("10:00"), visitor, email: "lou@lycee.example" })),
    );
    expect(sent.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await visitOf()).bookings).toHaveLength(1);
    expect(await bookings()).toHaveLength(1);
  });

  test("the same key with other words is refused; what was booked is found by the visitor", async () => {
    const key = { "idempotency-key": randomToken(16) };
    await books(somebody(), house, { startsAt: at("10:00"), visitor }, key);
    const again = await books(somebody(), house, { startsAt: at("10:00"), visitor, name: "Un autre nom" }, key);
    expect(again.problem.code).toBe("IDEMPOTENCY_KEY_REUSED");
    expect((await visitOf()).bookings).toHaveLength(1);
  });

  test("it is forgotten after an hour, when cancelled, and when it is over", async () => {
    const { link } = await booked(somebody(), house, { startsAt: at("10:00"), visitor });
    await booked(somebody(), house, { startsAt: at("11:00"), visitor });
    expect((await visitOf()).bookings.map(({ startsAt }) => startsAt)).toEqual([utc("11:00"), utc("10:00")]);
    await somebody().call("cancelBookingByLink", { params: { link }, body: {} });
    expect((await visitOf()).bookings.map(({ startsAt }) => startsAt)).toEqual([utc("11:00")]);
    world.clock.passMinutes(60);
    expect((await visitOf()).bookings).toEqual([]);
    await booked(somebody(), house, { startsAt: at("14:00"), visitor: randomToken(16) });
    const { rows } = await world.owner.query("select from booking_visit where business_id = $1", [
      house.scope.businessId,
    ]);
    expect(rows).toHaveLength(1);
  });

  test("the hold is over while they type: as long as the time is free it is theirs", async () => {
    const { hold } = await holds(somebody(), house, { startsAt: at("10:00"), visitor });
    world.clock.passMinutes(11);
    expect((await books(somebody(), house, { startsAt: at("10:00"), visitor, hold })).status).toBe(201);
  });

  test("… and when somebody took it meanwhile, they get the nearest", async () => {
    const { hold } = await holds(somebody(), house, { startsAt: at("10:00"), visitor });
    world.clock.passMinutes(11);
    await booked(somebody(), house, { startsAt: at("10:00") });
    const late = await books(somebody(), house, { startsAt: at("10:00"), visitor, hold });
    expect(late.problem).toMatchObject({ code: "SLOT_TAKEN", alternatives: expect.any(Array) });
    expect(late.problem.alternatives).not.toHaveLength(0);
  });

  test("the professional was unpublished, or the service closed to the public, while they typed: nothing is booked", async () => {
    await world.owner.query("update professional set published = false where business_id = $1", [
      house.scope.businessId,
    ]);
    expect((await books(somebody(), house, { startsAt: at("10:00"), visitor })).problem.code).toBe("NOT_FOUND");
    await world.owner.query("update professional set published = true where business_id = $1", [
      house.scope.businessId,
    ]);
    await world.owner.query("update service set allow_online_booking = false where business_id = $1", [
      house.scope.businessId,
    ]);
    expect((await books(somebody(), house, { startsAt: at("10:00"), visitor })).problem.code).toBe("NOT_FOUND");
    expect(await bookings()).toEqual([]);
  });
});

describe("several times are kept", () => {
  test("three, with anybody; a fourth is refused; confirming one frees the others", async () => {
    const [one, other] = house.mentors;
    if (!one || !other) throw new Error("two mentors");
    await holds(somebody(), house, { startsAt: at("10:00"), visitor, mentor: one });
    await holds(somebody(), house, { startsAt: at("10:00"), visitor, mentor: other });
    const third = await holds(somebody(), house, { startsAt: at("11:00"), visitor, mentor: one });
    expect((await asksToHold(somebody(), house, { startsAt: at("12:00"), visitor })).problem.code).not.toBe(undefined);
    const fourth = await asksToHold(somebody(), house, { startsAt: at("14:00"), visitor });
    expect(fourth.problem.code).toBe("TOO_MANY_HOLDS");
    const { holds: kept } = await visitOf();
    expect(kept.map(({ professional, startsAt }) => [professional, startsAt])).toEqual([
      ["mentor-0", utc("10:00")],
      ["mentor-1", utc("10:00")],
      ["mentor-0", utc("11:00")],
    ]);
    // Another visitor does not get them, the visitor does.
    expect((await books(somebody(), house, { startsAt: at("10:00"), mentor: other })).problem.code).toBe("SLOT_TAKEN");
    await booked(somebody(), house, { startsAt: at("11:00"), mentor: one, visitor, hold: third.hold });
    expect((await visitOf()).holds).toEqual([]);
    expect((await books(somebody(), house, { startsAt: at("10:00"), mentor: other })).status).toBe(201);
  });

  test("confirming frees them without a hold in hand too: the visitor is enough", async () => {
    await holds(somebody(), house, { startsAt: at("10:00"), visitor });
    await holds(somebody(), house, { startsAt: at("11:00"), visitor });
    await booked(somebody(), house, { startsAt: at("10:00"), visitor });
    expect((await visitOf()).holds).toEqual([]);
  });

  test("many at once are still three", async () => {
    const times = ["09:00", "09:15", "09:30", "09:45", "10:00", "10:15"];
    const asked = await Promise.all(
      times.map((time, index) => {
        const mentor = house.mentors[index % 2];
        return asksToHold(somebody(), house, { startsAt: at(time), visitor, ...(mentor ? { mentor } : {}) });
      }),
    );
    expect(asked.filter(({ status }) => status === 201)).toHaveLength(3);
    expect((await visitOf()).holds).toHaveLength(3);
  });

  test("each ends by itself, and is given back by its token", async () => {
    const first = await holds(somebody(), house, { startsAt: at("10:00"), visitor });
    world.clock.passMinutes(5);
    await holds(somebody(), house, { startsAt: at("11:00"), visitor });
    world.clock.passMinutes(5);
    const [left, ...none] = (await visitOf()).holds;
    expect([left?.startsAt, none]).toEqual([utc("11:00"), []]);
    expect(first.expiresAt).toBe("2027-03-01T08:10:00.000Z");
    const params = { business: house.slug, hold: left?.hold ?? "" };
    expect((await somebody().call("releaseHold", { params })).status).toBe(204);
    expect((await visitOf()).holds).toEqual([]);
  });
});

describe("what whoever plans sees of it", () => {
  const query = { from: "2027-03-01T00:00:00Z", until: "2027-03-08T00:00:00Z" };
  const params = () => ({ businessId: house.scope.businessId });

  test("the time, with whom and until when, of their own only; never who", async () => {
    const [one, other] = house.mentors;
    if (!one || !other) throw new Error("two mentors");
    await holds(somebody(), house, { startsAt: at("10:00"), visitor, mentor: one });
    await holds(somebody(), house, { startsAt: at("11:00"), visitor, mentor: other });
    const all = await house.owner.call("listHolds", { params: params(), query });
    expect(all.body.items).toMatchObject([
      {
        professionalId: one.id,
        startsAt: utc("10:00"),
        expiresAt: "2027-03-01T08:10:00.000Z",
        serviceName: "Session Orientation",
      },
      { professionalId: other.id, startsAt: utc("11:00") },
    ]);
    expect(JSON.stringify(all.body)).not.toContain(visitor);
    const mentor = await somebody().signsIn(one.email);
    expect((await mentor.call("listHolds", { params: params(), query })).body.items).toHaveLength(1);
    const others = await mentor.call("listHolds", { params: params(), query: { ...query, professionalId: other.id } });
    expect(others.status).toBe(404);
    expect((await somebody().call("listHolds", { params: params(), query })).status).toBe(401);
    world.clock.passMinutes(10);
    expect((await house.owner.call("listHolds", { params: params(), query })).body.items).toEqual([]);
  });

  test("of a period that is none, or too long: nothing", async () => {
    for (const until of ["2027-03-01T00:00:00Z", "2028-03-01T00:00:00Z"])
      expect((await house.owner.call("listHolds", { params: params(), query: { ...query, until } })).status).toBe(400);
  });

  test("a booking that a visitor makes is in the planning like any other", async () => {
    const made = await booked(somebody(), house, { startsAt: at("10:00"), visitor });
    expect(await idOf(house, made)).toBeTruthy();
  });
});
