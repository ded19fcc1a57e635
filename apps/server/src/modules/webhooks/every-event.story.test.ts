/** Each event that a module announces is told outside, once, in its shape: by a table that is written here and not read from there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outsideEventNames, type OutsideEventName } from "@creneau/contract";
import { describe, expect, test } from "vitest";
import { booked, createHouse, idOf, Person, type House, type HouseOptions } from "../../testing/people.ts";
import { worldOfThisTest, type World } from "../../testing/world.ts";
import { givesInGroups, joins, plans } from "../booking/groups/testing.ts";
import { linkOf, waits } from "../booking/waiting/testing.ts";
import { receiver, verified, type Heard } from "./testing.ts";

/** From what modules announce to what is told of it. */
const toldOf: Readonly<Record<string, readonly OutsideEventName[]>> = {
  "booking.booked": ["booking.created", "group.joined"],
  "booking.requested": ["booking.requested"],
  "booking.approved": ["booking.approved", "booking.created"],
  "booking.declined": ["booking.declined"],
  "booking.expired": ["booking.expired"],
  "booking.moved": ["booking.rescheduled"],
  "booking.proposed": ["booking.proposed"],
  "booking.kept": ["booking.kept"],
  "booking.cancelled": ["booking.cancelled", "group.left"],
  "booking.completed": ["booking.completed"],
  "booking.missed": ["booking.no_show"],
  "booking.attended": ["booking.attended"],
  "group.held": ["group.held"],
  "group.dropped": ["group.dropped"],
  "waiting.added": ["waiting.added"],
  "waiting.ended": ["waiting.ended"],
  "waiting.offered": ["waiting.offered"],
  "waiting.taken": ["waiting.taken"],
  "waiting.lapsed": ["waiting.lapsed"],
  "leave.requested": ["leave.requested"],
  "leave.decided": ["leave.decided"],
  "contact.created": ["contact.created"],
  "contact.updated": ["contact.updated"],
  "contact.choices_changed": ["contact.choices_changed"],
  "contact.erased": ["contact.erased"],
  "hours.changed": ["hours.changed"],
  "hours.house_changed": ["hours.house_changed"],
  "hours.requested": ["hours.requested"],
  "hours.request_decided": ["hours.request_decided"],
  "service.created": ["service.created"],
  "service.updated": ["service.updated"],
  "service.deleted": ["service.deleted"],
};

test("no module announces what is told nobody outside, and nothing is told that nobody announces", () => {
  const modules = join(import.meta.dirname, "..");
  const announced = readdirSync(modules, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|[/\\])events\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(modules, file), "utf8").matchAll(/\bname: "([a-z]+\.[a-z_]+)"/g)].map(([, name]) => name),
    );
  expect(announced.toSorted()).toEqual(Object.keys(toldOf).toSorted());
  expect([...new Set(Object.values(toldOf).flat())].toSorted()).toEqual(outsideEventNames.toSorted());
});

interface Stage {
  readonly world: World;
  readonly house: House;
  readonly params: { readonly businessId: string };
  readonly visitor: Person;
  /** A booking at this time; of which the id is. */
  books(startsAt: string): Promise<{ readonly link: string; readonly at: { businessId: string; bookingId: string } }>;
}

interface Scene {
  readonly title: string;
  readonly house?: HouseOptions;
  /** What came before, of which is told as well. */
  readonly before?: (stage: Stage) => Promise<unknown>;
  readonly act: (stage: Stage, before: never) => Promise<unknown>;
  /** All that is told of it, each with what it holds at least; a list where it is told more than once. */
  readonly told: Partial<Record<OutsideEventName, object | readonly object[]>>;
}

const NINE = "2027-03-09T09:00:00+01:00";
const TEN = "2027-03-09T10:00:00+01:00";
const agreed = {
  bookingId: expect.any(String),
  studentId: expect.any(String),
  attendeeEmail: "juliette@lycee.example",
  startTime: "2027-03-09T08:00:00.000Z",
  endTime: "2027-03-09T08:15:00.000Z",
  duration: 15,
  field: "Droit",
};
const ended = { bookingId: expect.any(String), studentId: expect.any(String) };

/** Keeps the types of what came before. */
const scene = <Before>(
  one: Omit<Scene, "before" | "act"> & {
    before?: (stage: Stage) => Promise<Before>;
    act: (stage: Stage, before: Before) => Promise<unknown>;
  },
): Scene => one;

const closed = { monday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
const oneQuarter = [{ weekly: { ...closed, tuesday: [{ startMinute: 600, endMinute: 615 }] } }];
const waiting = { entryId: expect.any(String), contactName: "Ana", contactEmail: "ana@lycee.example", seats: 1 };
const offer = { ...waiting, offerId: expect.any(String), startTime: "2027-03-09T09:00:00.000Z" };

const takesAll = async (stage: Stage) => {
  await stage.books("2027-03-02T10:00:00+01:00");
  return stage.books(TEN);
};
/** The one time of the week is taken, somebody waits for it, and it becomes free. */
const offered = async (stage: Stage) => {
  const taken = await takesAll(stage);
  await stage.world.settle();
  await waits(stage.world, stage.house, { name: "Ana", until: "2027-03-10" });
  return taken;
};
const frees = ({ visitor }: Stage, { link }: { readonly link: string }) =>
  visitor.call("cancelBookingByLink", { params: { link }, body: {} });

const mentorOf = ({ world, house }: Stage) => new Person(world).signsIn(house.mentors[0]?.email ?? "");

const asksForLeave = async (stage: Stage) => {
  const { owner, mentors } = stage.house;
  const kinds = async () => (await owner.call("listLeaveKinds", { params: stage.params })).body.items;
  await owner.call("addUsualLeaveKinds", { params: stage.params });
  const kindId = (await kinds()).find(({ name }) => name === "Congé payé")?.id;
  const body = { professionalId: mentors[0]?.id, kindId, fromOn: "2027-04-12", untilOn: "2027-04-16" };
  return (await (await mentorOf(stage)).call("requestLeave", { params: stage.params, body })).body;
};
const leave = { professionalName: "Mentor 0", fromOn: "2027-04-12", untilOn: "2027-04-16" };

const weekly = [{ weekday: 1, ranges: [{ start: "09:00", end: "10:00" }] }];
const scheduleOf = ({ params, house }: Stage) => ({ ...params, professionalId: house.mentors[0]?.id ?? "" });
const somebodyAgrees = async ({ house: { owner }, params }: Stage) => {
  const { zone: _, ...now } = (await owner.call("getBusinessHours", { params })).body;
  const approval = { weekMinutes: 60, withinDays: null, bookings: false, limits: false };
  await owner.call("replaceBusinessHours", { params, body: { ...now, approval } });
};
const asksForHours = async (stage: Stage) => {
  const body = { change: { weekly }, reason: "Études" };
  return (await (await mentorOf(stage)).call("requestHours", { params: scheduleOf(stage), body })).body;
};
const asked = { professionalName: "Mentor 0", what: ["week"], because: ["week-minutes"] };

const addsService = async ({ house: { owner }, params }: Stage) => {
  const times = { durationMinutes: 30, stepMinutes: 30, noticeMinutes: 60, horizonDays: 60 };
  const body = { slug: "bilan", name: "Bilan", modes: ["video"], ...times };
  return (await owner.call("addService", { params, body })).body;
};

const twoInAGroup = async ({ world, house }: Stage) => {
  await givesInGroups(house, { whenShort: "ask" });
  const group = await plans(house, "2027-03-09");
  for (const n of [1, 2]) await joins(world, house, group, n);
  return group;
};

const news = { purpose: "news", channel: "email" };

const scenes: readonly Scene[] = [
  scene({
    title: "booked, by somebody new",
    act: ({ books }) => books(NINE),
    told: {
      "contact.created": { contactId: expect.any(String), email: "juliette@lycee.example", version: 0 },
      "booking.created": { ...agreed, booking: { status: "confirmed" } },
    },
  }),
  scene({
    title: "moved",
    before: ({ books }) => books(NINE),
    act: ({ house }, { at }) =>
      house.owner.call("moveBooking", { params: at, body: { startsAt: TEN, reason: "Train" } }),
    told: {
      "booking.rescheduled": {
        attendeeEmail: "juliette@lycee.example",
        startTime: "2027-03-09T09:00:00.000Z",
        previousStartTime: agreed.startTime,
        previousEndTime: agreed.endTime,
        reason: "Train",
      },
    },
  }),
  scene({
    title: "moved twice before the first is told: each from where it was",
    before: ({ books }) => books(NINE),
    act: async ({ world, house }, { at }) => {
      for (const startsAt of [TEN, "2027-03-09T11:00:00+01:00"]) {
        await house.owner.call("moveBooking", { params: at, body: { startsAt, reason: startsAt } });
        world.clock.passMinutes(1);
      }
    },
    told: {
      "booking.rescheduled": [
        { previousStartTime: agreed.startTime, reason: TEN },
        { previousStartTime: "2027-03-09T09:00:00.000Z" },
      ],
    },
  }),
  scene({
    title: "cancelled by the person",
    before: ({ books }) => books(NINE),
    act: ({ visitor }, { link }) =>
      visitor.call("cancelBookingByLink", { params: { link }, body: { reason: "Malade" } }),
    told: { "booking.cancelled": { ...ended, reason: "Malade", booking: { status: "cancelled" } } },
  }),
  scene({
    title: "asked for",
    house: { service: { requiresApproval: true } },
    act: ({ books }) => books(NINE),
    told: { "contact.created": {}, "booking.requested": { ...agreed, booking: { status: "requested" } } },
  }),
  scene({
    title: "accepted",
    house: { service: { requiresApproval: true } },
    before: ({ books }) => books(NINE),
    act: ({ house }, { at }) => house.owner.call("approveBooking", { params: at, body: {} }),
    told: { "booking.approved": agreed, "booking.created": { ...agreed, booking: { status: "confirmed" } } },
  }),
  scene({
    title: "declined",
    house: { service: { requiresApproval: true } },
    before: ({ books }) => books(NINE),
    act: ({ house }, { at }) => house.owner.call("declineBooking", { params: at, body: { reason: "Complet" } }),
    told: { "booking.declined": { ...ended, reason: "Complet", booking: { status: "cancelled" } } },
  }),
  scene({
    title: "left without an answer",
    house: { service: { requiresApproval: true } },
    before: ({ books }) => books(NINE),
    act: async ({ world }) => world.clock.goTo("2027-03-03T08:00:00Z"),
    told: { "booking.expired": { ...ended, reason: "", booking: { status: "expired" } } },
  }),
  scene({
    title: "other times offered",
    before: ({ books }) => books(NINE),
    act: ({ house }, { at }) =>
      house.owner.call("proposeTimes", {
        params: at,
        body: { options: [{ startsAt: TEN }], answerBy: "2027-03-03T08:00:00Z", reason: "Réunion" },
      }),
    told: {
      "booking.proposed": {
        ...ended,
        reason: "Réunion",
        answerBy: "2027-03-03T08:00:00.000Z",
        options: [{ startTime: "2027-03-09T09:00:00.000Z", endTime: "2027-03-09T09:15:00.000Z" }],
      },
    },
  }),
  scene({
    title: "their own time kept",
    before: async ({ house, visitor, books }) => {
      const { at, link } = await books(NINE);
      const body = { options: [{ startsAt: TEN }], answerBy: "2027-03-03T08:00:00Z" };
      await house.owner.call("proposeTimes", { params: at, body });
      return (await visitor.call("getBookingByLink", { params: { link } })).body.proposalLink ?? "";
    },
    act: ({ visitor }, link) => visitor.call("keepTimeByLink", { params: { link }, body: {} }),
    told: { "booking.kept": agreed },
  }),
  scene({
    title: "over, by the clock",
    before: ({ books }) => books(NINE),
    act: async ({ world }) => world.clock.goTo("2027-03-09T08:15:00Z"),
    told: { "booking.completed": { ...agreed, booking: { status: "completed" } } },
  }),
  scene({
    title: "nobody came",
    before: async ({ world, books }) => {
      const made = await books(NINE);
      world.clock.goTo("2027-03-09T08:20:00Z");
      return made;
    },
    act: ({ house }, { at }) => house.owner.call("markNoShow", { params: at, body: {} }),
    told: { "booking.no_show": { ...agreed, booking: { status: "no-show" } } },
  }),
  scene({
    title: "they came after all",
    before: async ({ world, house, books }) => {
      const made = await books(NINE);
      world.clock.goTo("2027-03-09T08:20:00Z");
      await house.owner.call("markNoShow", { params: made.at, body: {} });
      return made;
    },
    act: ({ house }, { at }) => house.owner.call("markAttended", { params: at, body: {} }),
    told: { "booking.attended": { ...agreed, booking: { status: "completed" } } },
  }),
  scene({
    title: "a seat taken",
    before: async ({ house }) => {
      await givesInGroups(house);
      return plans(house, "2027-03-09");
    },
    act: ({ world, house }, group) => joins(world, house, group, 1),
    told: {
      "contact.created": {},
      "booking.created": { attendeeEmail: "pupil1@lycee.example" },
      "group.joined": { groupId: expect.any(String), seats: 1, attendeeEmail: "pupil1@lycee.example" },
    },
  }),
  scene({
    title: "a seat given back",
    before: async ({ world, house }) => {
      await givesInGroups(house);
      return (await joins(world, house, await plans(house, "2027-03-09"), 1)).body;
    },
    act: (stage, made) => frees(stage, made),
    told: { "booking.cancelled": { reason: "" }, "group.left": { groupId: expect.any(String), seats: 1 } },
  }),
  scene({
    title: "a group that takes place",
    before: async (stage) => {
      const group = await twoInAGroup(stage);
      stage.world.clock.goTo("2027-03-08T10:00:00Z");
      return group;
    },
    act: ({ house, params }, { id }) => house.owner.call("keepGroup", { params: { ...params, groupId: id }, body: {} }),
    told: { "group.held": { groupId: expect.any(String), group: { outcome: "kept", seatsTaken: 2 } } },
  }),
  scene({
    title: "a group that does not",
    before: async ({ world, house }) => {
      await givesInGroups(house);
      const group = await plans(house, "2027-03-09");
      await joins(world, house, group, 1);
      return group;
    },
    act: ({ house, params }, { id }) =>
      house.owner.call("cancelGroup", { params: { ...params, groupId: id }, body: { reason: "Malade" } }),
    told: {
      "group.dropped": { groupId: expect.any(String), group: { state: "cancelled" } },
      "booking.cancelled": { reason: "Malade" },
      "group.left": { seats: 1 },
    },
  }),
  scene({
    title: "somebody waits",
    house: { mentors: oneQuarter, service: { horizonDays: 10 } },
    before: takesAll,
    act: async ({ world, house }) => waits(world, house, { name: "Ana" }),
    told: { "contact.created": {}, "waiting.added": { ...waiting, from: "2027-03-01", until: "2027-04-30" } },
  }),
  scene({
    title: "a time that became free is offered",
    house: { mentors: oneQuarter, service: { horizonDays: 10 } },
    before: offered,
    act: frees,
    told: { "booking.cancelled": {}, "waiting.offered": { ...offer, bookingId: null } },
  }),
  scene({
    title: "and taken",
    house: { mentors: oneQuarter, service: { horizonDays: 10 } },
    before: async (stage) => frees(stage, await offered(stage)),
    act: ({ world, visitor }) =>
      visitor.call("acceptOffer", { params: { link: linkOf(world, "Ana", "offre") }, body: {} }),
    told: {
      "booking.created": { attendeeEmail: "ana@lycee.example" },
      "waiting.taken": { ...offer, bookingId: expect.any(String) },
    },
  }),
  scene({
    title: "or declined",
    house: { mentors: oneQuarter, service: { horizonDays: 10 } },
    before: async (stage) => frees(stage, await offered(stage)),
    act: ({ world, visitor }) =>
      visitor.call("declineOffer", { params: { link: linkOf(world, "Ana", "offre") }, body: {} }),
    told: { "waiting.lapsed": { ...offer, bookingId: null } },
  }),
  scene({
    title: "somebody waits no more",
    house: { mentors: oneQuarter, service: { horizonDays: 10 } },
    before: async (stage) => {
      await takesAll(stage);
      return waits(stage.world, stage.house, { name: "Ana" });
    },
    act: async ({ house, params }) => {
      const [entry] = (await house.owner.call("listWaiting", { params })).body.items;
      const at = { ...params, entryId: entry?.id ?? "" };
      for (const reason of ["Joint par téléphone", "Encore"])
        await house.owner.call("removeWaiting", { params: at, body: { reason } });
    },
    told: { "waiting.ended": { ...waiting, because: "removed" } },
  }),
  scene({
    title: "an absence is asked for",
    act: asksForLeave,
    told: { "leave.requested": { ...leave, state: "requested" } },
  }),
  scene({
    title: "and granted",
    before: asksForLeave,
    act: ({ house, params }, { id, version }) =>
      house.owner.call("approveLeave", { params: { ...params, leaveId: id }, body: { version } }),
    told: { "leave.decided": { ...leave, state: "approved" } },
  }),
  scene({
    title: "a contact is changed, then erased",
    before: ({ books }) => books(NINE),
    act: async ({ house: { owner }, params }) => {
      const [contact] = (await owner.call("listContacts", { params })).body.items;
      const at = { ...params, contactId: contact?.id ?? "" };
      const { name: _, ...kept } = (await owner.call("getContact", { params: at })).body;
      const body = { name: "Juliette M.", locale: kept.locale, zone: kept.zone, version: kept.version };
      await owner.call("replaceContact", { params: at, body });
      await owner.call("eraseContact", { params: at, body: { ground: "asked-by-person", cancelBookings: true } });
    },
    told: { "booking.cancelled": {}, "contact.erased": { contactId: expect.any(String) } },
  }),
  scene({
    title: "a contact is changed",
    before: ({ books }) => books(NINE),
    act: async ({ house: { owner }, params }) => {
      const [contact] = (await owner.call("listContacts", { params })).body.items;
      const at = { ...params, contactId: contact?.id ?? "" };
      const { locale, zone, version } = (await owner.call("getContact", { params: at })).body;
      await owner.call("replaceContact", { params: at, body: { name: "Juliette M.", locale, zone, version } });
    },
    told: { "contact.updated": { name: "Juliette M.", email: "juliette@lycee.example", version: 1 } },
  }),
  scene({
    title: "somebody agrees to news, wants nothing any more, and that said again",
    before: ({ books }) => books(NINE),
    act: async ({ world, house, params, visitor }, { link }) => {
      const [contact] = (await house.owner.call("listContacts", { params })).body.items;
      const at = { ...params, contactId: contact?.id ?? "" };
      const body = { purpose: "news", channel: "email", state: "given", receivedBy: "phone", note: "Lundi" };
      expect((await house.owner.call("recordConsent", { params: at, body })).body).toMatchObject({ state: "given" });
      await world.settle();
      world.clock.passMinutes(1);
      const { choicesLink } = (await visitor.call("getBookingByLink", { params: { link } })).body;
      for (const stopped of [true, true])
        await visitor.call("stopByLink", { params: { link: choicesLink ?? "" }, body: { stopped } });
    },
    told: {
      "contact.choices_changed": [
        { choices: expect.arrayContaining([expect.objectContaining({ ...news, state: "given", allowed: true })]) },
        { choices: expect.arrayContaining([expect.objectContaining({ ...news, state: "given", allowed: false })]) },
      ],
    },
  }),
  scene({
    title: "hours change",
    act: async (stage) => {
      const { owner } = stage.house;
      const { version } = (await owner.call("getSchedule", { params: scheduleOf(stage) })).body;
      const body = { zone: "Europe/Paris", weekly, version };
      await owner.call("replaceWeeklyHours", { params: scheduleOf(stage), body });
    },
    told: { "hours.changed": { professionalId: expect.any(String), what: ["week"], days: [] } },
  }),
  scene({
    title: "hours of the house change",
    act: somebodyAgrees,
    told: { "hours.house_changed": { what: ["approval"], version: 1 } },
  }),
  scene({
    title: "a change of hours is asked for",
    before: somebodyAgrees,
    act: asksForHours,
    told: { "hours.requested": { ...asked, state: "asked", version: 0 } },
  }),
  scene({
    title: "and declined",
    before: async (stage) => {
      await somebodyAgrees(stage);
      return asksForHours(stage);
    },
    act: ({ house, params }, { id, version }) =>
      house.owner.call("declineHours", { params: { ...params, requestId: id }, body: { version, reason: "Non." } }),
    told: { "hours.request_decided": { ...asked, state: "declined", version: 1 } },
  }),
  scene({
    title: "a service is added",
    act: addsService,
    told: { "service.created": { name: "Bilan", archived: false, version: 0 } },
  }),
  scene({
    title: "and put away",
    before: addsService,
    act: ({ house, params }, { id }) =>
      house.owner.call("archiveService", { params: { ...params, serviceId: id }, body: {} }),
    told: { "service.updated": { name: "Bilan", archived: true } },
  }),
  scene({
    title: "or deleted, for nobody ever booked it",
    before: addsService,
    act: ({ house, params }, { id }) => house.owner.call("removeService", { params: { ...params, serviceId: id } }),
    told: { "service.deleted": { serviceId: expect.any(String), name: "Bilan" } },
  }),
];

describe("told for real, once, in the shape of the contract, and nothing beside", () => {
  test("each type in some scene", () => {
    expect([...new Set(scenes.flatMap(({ told }) => Object.keys(told)))].toSorted()).toEqual(
      outsideEventNames.toSorted(),
    );
  });

  test.each(scenes)("$title", async ({ house: options, before, act, told }) => {
    const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const house = await createHouse(world, options);
    const params = { businessId: house.scope.businessId };
    const visitor = new Person(world);
    const stage: Stage = {
      world,
      house,
      params,
      visitor,
      books: async (startsAt) => {
        const made = await booked(visitor, house, { startsAt });
        return { link: made.link, at: { ...params, bookingId: await idOf(house, made) } };
      },
    };
    const ear = await receiver();
    const { secret } = (await house.owner.call("createWebhook", { params, body: { url: ear.url, events: null } })).body;
    const made = await before?.(stage);
    await world.settle();
    ear.heard.length = 0;
    await act(stage, made as never);
    await world.settle();
    const whenOf = ({ body }: Heard): string => (JSON.parse(body) as { timestamp: string }).timestamp;
    const inOrder = ear.heard.toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : whenOf(a) > whenOf(b) ? 1 : 0));
    const heard = inOrder.map((one) => verified(secret, one));
    const wanted = Object.entries(told).flatMap(([type, data]) => [data].flat().map((one) => ({ type, data: one })));
    const byType = <One extends { readonly type: string }>(all: readonly One[]) =>
      all.toSorted((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
    expect(byType(heard)).toMatchObject(byType(wanted));
  });
});
