/** What the integrity check finds of bookings that are more than one person's hour: each fault is planted, and seen. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { behindItsBack, wrongIn, type Query } from "../../testing/faults.ts";
import { booked, books, createHouse, Person, type House } from "../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { givesInGroups, joins, pathOf, plans } from "./groups/testing.ts";
import { waits } from "./waiting/testing.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const TEN = "2027-03-09T10:00:00+01:00";
const breaks = (house: House, text: string, values: unknown[] = [], inside = world) =>
  behindItsBack(inside, house, (query) => query(text, values));
const only = async (query: Query, text: string, values: unknown[]): Promise<string> =>
  (await query(text, values)).rows[0]?.id ?? "";
const idIn = (house: House, table: string, inside = world): Promise<string> =>
  behindItsBack(inside, house, (query) =>
    only(query, `select id from ${table} where business_id = $1`, [house.scope.businessId]),
  );

describe("a session of several", () => {
  /** With a room beside whoever gives it, and a booking. */
  async function roomHouse() {
    const house = await createHouse(world, { mentors: [{}, {}] });
    const params = pathOf(house);
    const room = (await house.owner.call("addAsset", { params, body: { kind: "room", name: "Salle" } })).body.id;
    await house.owner.call("replaceComposition", {
      params: { ...params, serviceId: house.serviceId },
      body: { version: 0, kind: "team", roles: [{ kind: "asset", name: "Salle", resourceIds: [room] }] },
    });
    await booked(new Person(world), house, { startsAt: TEN });
    expect(await wrongIn(house)).toEqual({});
    return { house, room, bookingId: await idIn(house, "booking") };
  }

  test("whose room is free, or taken for a part of it", async () => {
    const { house, room, bookingId } = await roomHouse();
    const found = { "booking-has-occupancy": { found: 1, ids: [bookingId] } };
    await breaks(house, "update occupancy set ends_at = ends_at - interval '1 minute' where resource_id = $1", [room]);
    expect(await wrongIn(house)).toEqual(found);
    await breaks(house, "delete from occupancy where resource_id = $1", [room]);
    expect(await wrongIn(house)).toEqual(found);
  });

  test("that takes somebody who has no part in it", async () => {
    const { house, bookingId } = await roomHouse();
    await breaks(
      house,
      `insert into occupancy (business_id, id, resource_id, lane, starts_at, ends_at, booking_id)
       select business_id, $1, $2, 0, starts_at, ends_at, id from booking where id = $3`,
      [newId(), house.mentors[1]?.id, bookingId],
    );
    expect(await wrongIn(house)).toEqual({ "booking-has-occupancy": { found: 1, ids: [bookingId] } });
  });
});

describe("a group", () => {
  async function fullHouse() {
    const house = await createHouse(world);
    await givesInGroups(house);
    const group = await plans(house, "2027-03-09");
    for (const n of [1, 2]) expect((await joins(world, house, group, n)).status).toBe(201);
    expect(await wrongIn(house)).toEqual({});
    return { house, groupId: group.id };
  }

  test("that counts other seats than it has, or whose host is free", async () => {
    const { house, groupId } = await fullHouse();
    const found = { "group-seats": { found: 1, ids: [groupId] } };
    await breaks(house, "update group_session set seats_taken = 1 where id = $1", [groupId]);
    expect(await wrongIn(house)).toEqual(found);
    await breaks(house, "update group_session set seats_taken = 2 where id = $1", [groupId]);
    expect(await wrongIn(house)).toEqual({});
    await breaks(house, "delete from occupancy where group_session_id = $1", [groupId]);
    expect(await wrongIn(house)).toEqual(found);
  });

  test("a seat that takes time of its own; seats in a session that is cancelled", async () => {
    const { house, groupId } = await fullHouse();
    const bookingId = await idIn(house, "booking");
    const takes = newId();
    await breaks(
      house,
      `insert into occupancy (business_id, id, resource_id, lane, starts_at, ends_at, booking_id)
       select business_id, $1, professional_id, 7, starts_at, ends_at, id from booking where id = $2`,
      [takes, bookingId],
    );
    expect(await wrongIn(house)).toEqual({ "booking-has-occupancy": { found: 1, ids: [bookingId] } });
    await breaks(house, "delete from occupancy where id = $1", [takes]);
    await breaks(house, "update group_session set state = 'cancelled' where id = $1", [groupId]);
    expect(await wrongIn(house)).toMatchObject({
      "booking-has-occupancy": { found: 2 },
      "occupancy-has-owner": { found: 1 },
    });
  });
});

test("a request keeps its time until its answer is due, and no longer; one that ended keeps none", async () => {
  const inside = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
  const house = await createHouse(inside);
  await inside.owner.query("update service set requires_approval = true");
  expect((await booked(new Person(inside), house, { startsAt: TEN })).status).toBe("requested");
  await inside.settle();
  expect(await wrongIn(house)).toEqual({});
  const bookingId = await idIn(house, "booking", inside);
  await breaks(house, "update booking set status = 'expired' where id = $1", [bookingId], inside);
  expect(await wrongIn(house)).toMatchObject({ "occupancy-has-owner": { found: 1 } });
  await breaks(house, "update booking set status = 'requested' where id = $1", [bookingId], inside);
  await breaks(house, "delete from occupancy where booking_id = $1", [bookingId], inside);
  expect(await wrongIn(house)).toEqual({ "booking-has-occupancy": { found: 1, ids: [bookingId] } });
  // Nobody wrote down yet that it is over.
  inside.clock.goTo("2027-03-09T09:00:01Z");
  await house.owner.signsIn(house.ownerEmail);
  expect(Object.keys(await wrongIn(house))).not.toContain("booking-has-occupancy");
});

test("services in a row of which one was lost, or which is somebody else's", async () => {
  const house = await createHouse(world, { mentors: [{}, {}] });
  const params = pathOf(house);
  const body = {
    slug: "parcours",
    name: "Parcours",
    modes: ["video"],
    durationMinutes: 30,
    stepMinutes: 30,
    noticeMinutes: 0,
    horizonDays: 60,
  };
  const whole = (await house.owner.call("addService", { params, body })).body;
  const put = await house.owner.call("replaceComposition", {
    params: { ...params, serviceId: whole.id },
    body: {
      version: 0,
      kind: "combined",
      parts: [{ serviceId: house.serviceId }, { serviceId: house.serviceId, gapMostMinutes: 30 }],
    },
  });
  expect(put.status).toBe(200);
  const person = { name: "Nora Blin", email: "nora@lycee.example" };
  const made = await new Person(world).call("bookSession", {
    params: { business: house.slug },
    body: { service: whole.slug, startsAt: TEN, ...person },
  });
  expect(made.status).toBe(201);
  await books(new Person(world), house, { startsAt: "2027-03-10T10:00:00+01:00", email: "other@lycee.example" });
  expect(await wrongIn(house)).toEqual({});
  const chainId = await idIn(house, "booking_chain");
  const found = { "chains-whole": { found: 1, ids: [chainId] } };
  await breaks(
    house,
    `update booking set contact_id = (select contact_id from booking where business_id = $1 and chain_id is null)
     where business_id = $1 and id = (select min(id::text)::uuid from booking where chain_id = $2)`,
    [house.scope.businessId, chainId],
  );
  expect(await wrongIn(house)).toEqual(found);
  await breaks(
    house,
    "update booking set chain_id = null where id = (select min(id::text)::uuid from booking where chain_id = $1)",
    [chainId],
  );
  expect(await wrongIn(house)).toEqual(found);
});

test("a time offered to somebody who waits that is kept for nobody; one that is kept although they said no", async () => {
  const inside = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
  const shut = { monday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
  const weekly = { ...shut, tuesday: [{ startMinute: 600, endMinute: 615 }] };
  const house = await createHouse(inside, { mentors: [{ weekly }], service: { horizonDays: 10 } });
  await booked(new Person(inside), house, { startsAt: "2027-03-02T10:00:00+01:00" });
  const { link } = await booked(new Person(inside), house, { startsAt: TEN });
  await waits(inside, house, { name: "Ana" });
  await new Person(inside).call("cancelBookingByLink", { params: { link }, body: {} });
  await inside.settle();
  expect(await wrongIn(house)).toEqual({});
  const offerId = await idIn(house, "waiting_offer", inside);
  const found = { "waiting-offers": { found: 1, ids: [offerId] } };
  const says = (state: string, at: string | null) =>
    breaks(house, "update waiting_offer set state = $2, answered_at = $3 where id = $1", [offerId, state, at], inside);
  await says("declined", "2027-03-01T09:00:00Z");
  expect(await wrongIn(house)).toEqual(found);
  await says("open", null);
  expect(await wrongIn(house)).toEqual({});
  await breaks(house, "delete from occupancy where hold_id = $1", [offerId], inside);
  expect(await wrongIn(house)).toEqual(found);
  await breaks(house, "delete from hold where id = $1", [offerId], inside);
  expect(await wrongIn(house)).toEqual(found);
});
