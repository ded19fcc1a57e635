/** The team books with nobody in particular, and several services in a row. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHouse, Person, type House } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { addService, replaceComposition } from "../catalogue/index.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const TEN = "2027-03-09T10:00:00+01:00";
const hourly = { durationMinutes: 60, stepMinutes: 60, name: "Bilan", slug: "bilan" };
const aHouse = () => createHouse(world, { mentors: [{}, {}], service: hourly });
const at = (house: House) => ({ businessId: house.scope.businessId });
let letters = 0;
const wish = (house: House, more: object = {}) => ({
  serviceId: house.serviceId,
  startsAt: TEN,
  contact: { name: "Paul Rey", email: `paul${letters++}@lycee.example` },
  ...more,
});
const books = (house: House, more: object = {}, as: Person = house.owner) =>
  as.call("bookForContact", { params: at(house), body: wish(house, more) });
const times = async (house: House, serviceId = house.serviceId) => {
  const params = { ...at(house), serviceId };
  const { body } = await house.owner.call("listServiceSlots", { params, query: { from: "2027-03-09" } });
  return body.items.map(({ startsAt }) => startsAt);
};

test("a time is offered as long as anyone is free, and whoever is free takes it", async () => {
  const house = await aHouse();
  expect(await times(house)).toContain("2027-03-09T09:00:00.000Z");
  const answers = [await books(house), await books(house)];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(new Set(answers.map(({ body }) => body.professional.id))).toEqual(new Set(house.mentors.map(({ id }) => id)));
  expect(await times(house)).not.toContain("2027-03-09T09:00:00.000Z");
  expect((await books(house)).problem.code).toBe("SLOT_TAKEN");
});

test("whoever may book for themselves alone asks for nobody else, and sees nobody else's times", async () => {
  const house = await aHouse();
  const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
  expect((await books(house, {}, mentor)).problem.code).toBe("NOT_FOUND");
  const params = { ...at(house), serviceId: house.serviceId };
  const seen = await mentor.call("listServiceSlots", { params, query: { from: "2027-03-09" } });
  expect(seen.problem.code).toBe("NOT_FOUND");
  expect((await books(house, { professionalId: house.mentors[0]?.id }, mentor)).status).toBe(201);
});

test("several in a row are booked by the team: each with who gives it, all at once", async () => {
  const house = await aHouse();
  const { db, clock } = world;
  const [one, two] = house.mentors.map(({ id }) => id);
  const common = {
    description: "",
    durationMinutes: 30,
    stepMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    horizonDays: 60,
    modes: ["in-person"],
    lockedDurationMessage: "",
    allowOnlineBooking: true,
  } as const;
  const part = (slug: string, givenBy: string | undefined) =>
    addService(db, clock, house.scope, { ...common, slug, name: slug, professionalIds: [givenBy ?? ""] });
  const ids = [await part("soin", one), await part("entretien", two)];
  const whole = { ...common, slug: "parcours", name: "Parcours", durationMinutes: 60, professionalIds: [] };
  const serviceId = await addService(db, clock, house.scope, whole);
  const parts = ids.map((id) => ({ serviceId: id, gapLeastMinutes: 0, gapMostMinutes: 0 }));
  await replaceComposition(db, house.scope, serviceId, { kind: "combined", roles: [], parts, version: 0 });
  expect(await times(house, serviceId)).toContain("2027-03-09T09:00:00.000Z");
  expect((await books(house, { serviceId })).status).toBe(201);
  const query = { from: "2027-03-09T00:00:00Z", until: "2027-03-10T00:00:00Z" };
  const { items } = (await house.owner.call("listBookings", { params: at(house), query })).body;
  expect(items.map(({ startsAt, professional }) => [startsAt.slice(11, 16), professional.id])).toEqual([
    ["09:00", one],
    ["09:30", two],
  ]);
  // With somebody, it is not what they give.
  expect((await books(house, { serviceId, professionalId: one })).problem.code).toBe("NOT_FOUND");
});

test("what is put away, and too long a period, are refused", async () => {
  const house = await aHouse();
  const params = { ...at(house), serviceId: house.serviceId };
  const far = await house.owner.call("listServiceSlots", { params, query: { from: "2027-03-09", to: "2027-03-19" } });
  expect(far.problem.code).toBe("INVALID_INPUT");
  await house.owner.call("archiveService", { params });
  expect((await books(house)).problem.code).toBe("NOT_FOUND");
  const gone = await house.owner.call("listServiceSlots", { params, query: { from: "2027-03-09" } });
  expect(gone.problem.code).toBe("NOT_FOUND");
});
