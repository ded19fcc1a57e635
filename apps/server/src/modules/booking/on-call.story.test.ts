/** On call: hours that only some services may use. What is displayed is what can be booked, for each service its own. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { booked, books, createHouse, idOf, offeredTo, Person, type House } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { addService, type ServiceAsk } from "../catalogue/index.ts";

let world: World;

beforeAll(async () => {
  // A Monday.
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const SATURDAYS = "DTSTART:20270306T100000\nRRULE:FREQ=WEEKLY;BYDAY=SA";
const SATURDAY = "2027-03-06";
const at = (hour: string, on = SATURDAY) => `${on}T${hour}:00+01:00`;
const utc = (hour: string, on = SATURDAY) => new Date(at(hour, on)).toISOString();

/** Mentors open 9 to 17 from Monday to Friday, their usual service, and the urgent one. */
async function clinic(mentors = 1, urgent: Partial<ServiceAsk> = {}) {
  const service = {
    durationMinutes: 60,
    stepMinutes: 60,
    noticeMinutes: 0,
    horizonDays: 30,
    name: "Suivi",
    slug: "suivi",
  };
  const house = await createHouse(world, { mentors: Array.from({ length: mentors }, () => ({})), service });
  const urgentId = await addService(world.db, world.clock, house.scope, {
    ...service,
    description: "",
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    modes: ["video"],
    lockedDurationMessage: "",
    allowOnlineBooking: true,
    name: "Urgences",
    slug: "urgences",
    professionalIds: house.mentors.map(({ id }) => id),
    ...urgent,
  });
  const urgences: House = { ...house, serviceId: urgentId, serviceSlug: "urgences" };
  const paramsOf = (index = 0) => ({
    businessId: house.scope.businessId,
    professionalId: house.mentors[index]?.id ?? "",
  });
  const reads = async (index = 0) => (await house.owner.call("getSchedule", { params: paramsOf(index) })).body;
  const sets = async (parts: object, { index = 0, who = house.owner } = {}) => {
    const { zone, weekly, version } = await reads(index);
    return who.call("replaceWeeklyHours", { params: paramsOf(index), body: { zone, weekly, version, ...parts } });
  };
  const saturdays = { name: "Week-ends", serviceIds: [urgentId], rule: SATURDAYS, lengthMinutes: 120 };
  return { house, urgences, urgentId, paramsOf, reads, sets, saturdays };
}
const visitor = () => new Person(world);

describe("open to some services alone", () => {
  test("what is displayed is bookable: for the service on call there, for the other nothing and a no", async () => {
    const { house, urgences, sets, saturdays } = await clinic();
    expect(await offeredTo(visitor(), urgences, { from: SATURDAY })).toEqual([]);
    expect((await sets({ onCall: [saturdays] })).body.onCall).toEqual([{ ...saturdays, onClosedDays: true }]);
    expect(await offeredTo(visitor(), urgences, { from: SATURDAY })).toEqual([utc("10:00"), utc("11:00")]);
    expect(await offeredTo(visitor(), house, { from: SATURDAY })).toEqual([]);
    const no = await books(visitor(), house, { startsAt: at("10:00") });
    expect(no.problem).toMatchObject({ code: "SLOT_REFUSED", because: "closed-day" });
    expect((await books(visitor(), urgences, { startsAt: at("10:00") })).status).toBe(201);
    expect(await offeredTo(visitor(), urgences, { from: SATURDAY })).toEqual([utc("11:00")]);
    // In ordinary hours both are open.
    expect((await books(visitor(), urgences, { startsAt: at("10:00", "2027-03-02") })).status).toBe(201);
    expect((await books(visitor(), house, { startsAt: at("11:00", "2027-03-02") })).status).toBe(201);
  });

  test("a service that is given on call alone is not offered in ordinary hours", async () => {
    const { urgences, sets, saturdays, house } = await clinic(1, { onCallOnly: true });
    await sets({ onCall: [saturdays] });
    const week = await offeredTo(visitor(), urgences, { from: "2027-03-02", to: "2027-03-08" });
    expect(week).toEqual([utc("10:00"), utc("11:00")]);
    expect((await books(visitor(), urgences, { startsAt: at("10:00", "2027-03-02") })).status).toBe(409);
    expect((await books(visitor(), house, { startsAt: at("10:00", "2027-03-02") })).status).toBe(201);
  });

  test("whoever is asked for, it is whoever is on call", async () => {
    const { house, urgences, sets, saturdays } = await clinic(3);
    await sets({ onCall: [saturdays] }, { index: 1 });
    const params = { business: house.slug, service: "urgences" };
    const { days } = (
      await visitor().call("listPublicServiceSlots", { params, query: { from: SATURDAY, to: SATURDAY } })
    ).body;
    expect(days.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt))).toEqual([utc("10:00"), utc("11:00")]);
    const { status, body } = await visitor().call("bookSession", {
      params: { business: house.slug },
      body: { service: "urgences", startsAt: at("10:00"), name: "Ana", email: "ana@lycee.example" },
    });
    expect([status, body.professional.slug]).toEqual([201, "mentor-1"]);
    const named = await books(visitor(), urgences, { startsAt: at("11:00") });
    expect(named.problem.code).toBe("SLOT_REFUSED");
  });

  test("two who book the last hour on call at once: one has it", async () => {
    const { urgences, sets, saturdays } = await clinic();
    await sets({ onCall: [{ ...saturdays, lengthMinutes: 60 }] });
    const both = await Promise.all(
      ["a", "b"].map((name) => books(visitor(), urgences, { startsAt: at("10:00"), email: `${name}@lycee.example` })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test("services in a row: each link in hours of its own", async () => {
    const { house, urgentId, sets, saturdays } = await clinic();
    const { db, clock, owner } = { db: world.db, clock: world.clock, owner: house.owner };
    const whole = await addService(db, clock, house.scope, {
      slug: "parcours",
      name: "Parcours",
      description: "",
      durationMinutes: 120,
      stepMinutes: 60,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      noticeMinutes: 0,
      horizonDays: 30,
      modes: ["video"],
      lockedDurationMessage: "",
      allowOnlineBooking: true,
      professionalIds: [],
    });
    await sets({ onCall: [saturdays] });
    const where = { businessId: house.scope.businessId, serviceId: whole };
    const made = async (...ids: string[]) => {
      const { version } = (await owner.call("getComposition", { params: where })).body;
      const body = { kind: "combined", version, parts: ids.map((serviceId) => ({ serviceId })) };
      expect((await owner.call("replaceComposition", { params: where, body })).status).toBe(200);
      const params = { business: house.slug, service: "parcours" };
      const { days } = (
        await visitor().call("listPublicServiceSlots", { params, query: { from: SATURDAY, to: SATURDAY } })
      ).body;
      return days.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt));
    };
    expect(await made(urgentId, house.serviceId)).toEqual([]);
    const again = await addService(db, clock, house.scope, {
      slug: "urgences-suite",
      name: "Urgences, suite",
      description: "",
      durationMinutes: 60,
      stepMinutes: 60,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      noticeMinutes: 0,
      horizonDays: 30,
      modes: ["video"],
      lockedDurationMessage: "",
      allowOnlineBooking: true,
      professionalIds: house.mentors.map(({ id }) => id),
    });
    await sets({ onCall: [{ ...saturdays, serviceIds: [urgentId, again] }] });
    expect(await made(urgentId, again)).toEqual([utc("10:00")]);
  });
});

describe("why not", () => {
  test("names the services that are open then, and where it is changed; to the public, no rule of the house", async () => {
    const { house, sets, saturdays, paramsOf, urgentId } = await clinic();
    await sets({ onCall: [saturdays] });
    const why = (serviceId: string, startsAt: string, language = "fr") =>
      house.owner.call("explainSlot", {
        params: paramsOf(),
        query: { startsAt, serviceId },
        headers: { "accept-language": language },
      });
    expect((await why(house.serviceId, at("10:00"))).body.reasons).toEqual([
      {
        because: "closed-day",
        who: null,
        sentence: "C’est une astreinte, ouverte à : Urgences.",
        remedy: "Ajouter la prestation à l’astreinte.",
        page: "on-call",
        bookingId: null,
      },
    ]);
    expect((await why(house.serviceId, at("10:00"), "en")).body.reasons[0]?.sentence).toBe(
      "These are on-call hours, open to: Urgences.",
    );
    expect((await why(urgentId, at("10:00"))).body.offered).toBe(true);
    expect((await why(house.serviceId, at("13:00"))).body.reasons[0]?.page).toBe("hours");
    const soft = await visitor().call("explainPublicSlot", {
      params: { business: house.slug, service: "suivi" },
      query: { startsAt: at("10:00") },
    });
    expect([soft.body.offered, soft.body.sentence]).toEqual([false, "Ce jour-là est fermé."]);
    // What is said to open it, opens it.
    await sets({ onCall: [{ ...saturdays, serviceIds: [urgentId, house.serviceId] }] });
    expect((await why(house.serviceId, at("10:00"))).body.offered).toBe(true);
  });

  test("of a service that is given on call alone, ordinary hours are no remedy", async () => {
    const { house, urgentId, paramsOf } = await clinic(1, { onCallOnly: true });
    const query = { startsAt: at("10:00", "2027-03-02"), serviceId: urgentId };
    const { reasons } = (await house.owner.call("explainSlot", { params: paramsOf(), query })).body;
    expect(reasons.map(({ sentence, page }) => [sentence, page])).toEqual([
      ["Cette prestation n’est donnée qu’en astreinte, et aucune ne couvre cet horaire.", "on-call"],
    ]);
  });
});

describe("what closes them", () => {
  test("an absence and a day that is closed do; premises and closings of the house do not, unless it is said", async () => {
    const { house, urgences, sets, saturdays, paramsOf } = await clinic();
    await sets({ onCall: [saturdays] });
    const { businessId } = paramsOf();
    const { zone: _, ...now } = (await house.owner.call("getBusinessHours", { params: { businessId } })).body;
    const opening = [{ weekday: 1, ranges: [{ start: "09:00", end: "17:00" }] }];
    const closings = [{ from: SATURDAY, until: SATURDAY, label: "Travaux", yearly: false }];
    const body = { ...now, opening, closings };
    expect((await house.owner.call("replaceBusinessHours", { params: { businessId }, body })).status).toBe(200);
    const offered = () => offeredTo(visitor(), urgences, { from: SATURDAY });
    expect(await offered()).toHaveLength(2);
    await sets({ onCall: [{ ...saturdays, onClosedDays: false }] });
    expect(await offered()).toEqual([]);
    await sets({ onCall: [saturdays] });
    await house.owner.call("putOverride", { params: { ...paramsOf(), on: SATURDAY }, body: { ranges: [] } });
    expect(await offered()).toEqual([]);
    await house.owner.call("deleteOverride", { params: { ...paramsOf(), on: SATURDAY } });
    expect(await offered()).toHaveLength(2);
    await house.owner.call("addUsualLeaveKinds", { params: { businessId } });
    const kinds = (await house.owner.call("listLeaveKinds", { params: { businessId } })).body.items;
    const away = await house.owner.call("requestLeave", {
      params: { businessId },
      headers: { "idempotency-key": newId() },
      body: {
        professionalId: paramsOf().professionalId,
        kindId: kinds[0]?.id,
        fromOn: SATURDAY,
        untilOn: SATURDAY,
        entered: true,
      },
    });
    expect([away.status, away.body.state]).toEqual([201, "approved"]);
    expect(await offered()).toEqual([]);
  });

  test("a year of days tells them apart", async () => {
    const { house, sets, saturdays, paramsOf, urgentId } = await clinic();
    await sets({ onCall: [saturdays] });
    const query = { from: "2027-03-05", to: SATURDAY };
    const { items } = (await house.owner.call("listOpenDays", { params: paramsOf(), query })).body;
    expect(items.map(({ ranges, onCall }) => [ranges.length > 0, onCall])).toEqual([
      [true, []],
      [false, [{ name: "Week-ends", serviceIds: [urgentId], ranges: [{ start: "10:00", end: "12:00" }], cut: [] }]],
    ]);
  });

  test("whoever is away is not on call: what an absence takes off is told, until it is cancelled", async () => {
    const { house, sets, saturdays, paramsOf } = await clinic();
    await sets({ onCall: [saturdays] });
    const { businessId, professionalId } = paramsOf();
    const day = async () => {
      const query = { from: SATURDAY, to: SATURDAY };
      const { items } = (await house.owner.call("listOpenDays", { params: paramsOf(), query })).body;
      const [one] = items[0]?.onCall ?? [];
      return { open: one?.ranges, cut: one?.cut };
    };
    const whole = { open: [{ start: "10:00", end: "12:00" }], cut: [] };
    expect(await day()).toEqual(whole);
    await house.owner.call("addUsualLeaveKinds", { params: { businessId } });
    const kinds = (await house.owner.call("listLeaveKinds", { params: { businessId } })).body.items;
    const asks = (more: object) =>
      house.owner.call("requestLeave", {
        params: { businessId },
        headers: { "idempotency-key": newId() },
        body: { professionalId, kindId: kinds[0]?.id, fromOn: SATURDAY, untilOn: SATURDAY, ...more },
      });
    const away = await asks({ fromTime: "09:00", untilTime: "11:00", entered: true });
    expect([away.status, away.body.state]).toEqual([201, "approved"]);
    expect(await day()).toEqual({
      open: [{ start: "11:00", end: "12:00" }],
      cut: [{ start: "10:00", end: "11:00", because: "leave", label: "" }],
    });
    await house.owner.call("cancelLeave", {
      params: { businessId, leaveId: away.body.id },
      body: { version: away.body.version },
    });
    expect(await day()).toEqual(whole);
    await house.owner.call("putOverride", { params: { ...paramsOf(), on: SATURDAY }, body: { ranges: [] } });
    expect(await day()).toEqual({
      open: [],
      cut: [{ start: "10:00", end: "12:00", because: "closed-day", label: "" }],
    });
  });
});

describe("changes of hours", () => {
  test("leave what is booked as it is, and tell that it lies outside: of the service that it is for", async () => {
    const { house, urgences, sets, saturdays, paramsOf, urgentId } = await clinic();
    await sets({ onCall: [saturdays] });
    const made = await booked(visitor(), urgences, { startsAt: at("10:00") });
    const outside = async () =>
      (await house.owner.call("listBookingsOutsideHours", { params: paramsOf() })).body.items.map(({ id }) => id);
    expect(await outside()).toEqual([]);
    await sets({ onCall: [{ ...saturdays, serviceIds: [house.serviceId] }] });
    expect(await outside()).toEqual([await idOf(house, made)]);
    await sets({ onCall: [{ ...saturdays, serviceIds: [urgentId] }] });
    expect(await outside()).toEqual([]);
    await sets({ onCall: [] });
    expect(await outside()).toEqual([await idOf(house, made)]);
    expect((await visitor().call("getBookingByLink", { params: { link: made.link } })).body.status).toBe("confirmed");
    // What stands may be moved where the service is open, and nowhere else.
    const moves = (startsAt: string) =>
      visitor().call("moveBookingByLink", { params: { link: made.link }, body: { startsAt } });
    expect((await moves(at("11:00"))).problem.code).toBe("SLOT_REFUSED");
    expect((await moves(at("11:00", "2027-03-04"))).status).toBe(200);
  });

  test("may be big: near, or leaving somebody booked outside; they are no hours of work", async () => {
    const { house, urgences, saturdays, sets, paramsOf } = await clinic();
    const { businessId } = paramsOf();
    const mentor = await visitor().signsIn(house.mentors[0]?.email ?? "");
    const rules = { weekMinutes: 0, withinDays: null, bookings: true, limits: false };
    const approves = async (approval: object) => {
      const { zone: _, ...now } = (await house.owner.call("getBusinessHours", { params: { businessId } })).body;
      await house.owner.call("replaceBusinessHours", { params: { businessId }, body: { ...now, approval } });
    };
    await approves(rules);
    expect((await sets({ onCall: [saturdays] }, { who: mentor })).status).toBe(200);
    await booked(visitor(), urgences, { startsAt: at("10:00") });
    expect((await sets({ onCall: [] }, { who: mentor })).problem.code).toBe("HOURS_NEED_APPROVAL");
    await approves({ ...rules, bookings: false, withinDays: 7 });
    const asked = await mentor.call("requestHours", {
      params: paramsOf(),
      headers: { "idempotency-key": newId() },
      body: { change: { onCall: [] }, reason: "" },
    });
    expect(asked.body).toMatchObject({
      what: ["on-call"],
      because: ["soon"],
      outsideCount: 1,
      weekMinutes: { before: 2100, after: 2100 },
      before: { onCall: [{ ...saturdays, onClosedDays: true }] },
      after: { onCall: [] },
    });
    expect(asked.body.days[0]).toEqual({
      on: SATURDAY,
      before: [],
      after: [],
      onCall: { before: [{ start: "10:00", end: "12:00" }], after: [] },
    });
    const accepted = await house.owner.call("acceptHours", {
      params: { businessId, requestId: asked.body.id },
      body: { version: asked.body.version, reason: "" },
    });
    expect(accepted.body.state).toBe("accepted");
    expect(await offeredTo(visitor(), urgences, { from: SATURDAY })).toEqual([]);
  });

  test("being on call is not work; the sessions of it are, and rest is kept around them", async () => {
    const { house, urgences, saturdays, sets, paramsOf } = await clinic();
    const limits = { restMinutes: 660, dayMinutes: 600, weekMinutes: 2880, caps: [] };
    const nights = { ...saturdays, rule: "DTSTART:20270301T170000\nRRULE:FREQ=DAILY", lengthMinutes: 960 };
    await sets({ limits, onCall: [nights] });
    const query = { from: "2027-03-01", to: "2027-03-28" };
    expect((await house.owner.call("checkLabour", { params: paramsOf(), query })).body.items).toEqual([]);
    const monday = () => offeredTo(visitor(), house, { from: "2027-03-08" });
    expect((await monday())[0]).toBe(utc("09:00", "2027-03-08"));
    // Until two in the morning: eleven hours of rest end at one.
    expect((await books(visitor(), urgences, { startsAt: at("23:00", "2027-03-07") })).status).toBe(201);
    expect((await monday())[0]).toBe(utc("11:00", "2027-03-08"));
  });
});

describe("who may, and what is none", () => {
  test("a professional sets their own; nobody else's; a stranger none at all", async () => {
    const { house, sets, saturdays } = await clinic(2);
    const mentor = await visitor().signsIn(house.mentors[0]?.email ?? "");
    expect((await sets({ onCall: [saturdays] }, { who: mentor })).status).toBe(200);
    expect((await sets({ onCall: [saturdays] }, { who: mentor, index: 1 })).status).toBe(404);
    expect((await sets({ onCall: [saturdays] }, { who: visitor() })).status).toBe(401);
  });

  test("a service of another house, a rule that is none, no service at all: the field is named", async () => {
    const { sets, saturdays } = await clinic();
    const other = await clinic();
    const fields = async (one: object) =>
      (await sets({ onCall: [{ ...saturdays, ...one }] })).problem.fields?.map(({ path, message }) => [path, message]);
    expect(await fields({ serviceIds: [other.urgentId] })).toEqual([["onCall.0.serviceIds", expect.any(String)]]);
    expect((await fields({ rule: "RRULE:FREQ=SECONDLY" }))?.[0]?.[0]).toBe("onCall.0.rule");
    expect((await fields({ serviceIds: [] }))?.[0]?.[0]).toBe("onCall.0.serviceIds");
    expect((await fields({ lengthMinutes: 1441 }))?.[0]?.[0]).toBe("onCall.0.lengthMinutes");
  });

  test("two who edit at once: one is told, and what was left out stays", async () => {
    const { house, reads, saturdays, sets, paramsOf } = await clinic();
    const { zone, weekly, version } = await reads();
    const both = await Promise.all(
      [1, 2].map(() =>
        house.owner.call("replaceWeeklyHours", {
          params: paramsOf(),
          body: { zone, weekly, version, onCall: [saturdays] },
        }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    await sets({ limits: { restMinutes: 60, dayMinutes: null, weekMinutes: null, caps: [] } });
    expect((await reads()).onCall).toHaveLength(1);
  });
});
