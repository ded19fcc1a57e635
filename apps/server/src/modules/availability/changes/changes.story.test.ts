/** Changes of hours: what is told of them, which are big, who agrees, and what people wish. */
import type { Schedule } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../platform/chance.ts";
import { booked, createHouse, offeredTo, Person } from "../../../testing/people.ts";
import { createWorld, type World } from "../../../testing/world.ts";

let world: World;

beforeAll(async () => {
  // A Monday.
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const day = (weekday: number, start: string, end: string) => ({ weekday, ranges: [{ start, end }] });
const usual = [1, 2, 3, 4, 5].map((weekday) => day(weekday, "09:00", "12:00"));
const someRules = { weekMinutes: 120, withinDays: null, bookings: false, limits: false };

/** Two mentors who are open 9 to 12 from Monday to Friday, and what of theirs is big. */
async function office(rules: object | null = someRules) {
  const house = await createHouse(world, { mentors: [{}, {}] });
  const [first, second] = house.mentors;
  const [ana, bo] = [
    await new Person(world).signsIn(first?.email ?? ""),
    await new Person(world).signsIn(second?.email ?? ""),
  ];
  const { businessId } = house.scope;
  const params = { businessId, professionalId: first?.id ?? "" };
  const reads = async () => (await ana.call("getSchedule", { params })).body;
  const { version } = await reads();
  await house.owner.call("replaceWeeklyHours", { params, body: { zone: "Europe/Paris", weekly: usual, version } });
  const { zone: _, ...now } = (await house.owner.call("getBusinessHours", { params })).body;
  await house.owner.call("replaceBusinessHours", { params, body: { ...now, approval: rules } });
  const sets = async (parts: object, person = ana) => {
    const { version: read, weekly } = await reads();
    return person.call("replaceWeeklyHours", {
      params,
      body: { zone: "Europe/Paris", weekly, version: read, ...parts },
    });
  };
  const asks = (change: object, { who = ana, key = newId(), reason = "Mes études." } = {}) =>
    who.call("requestHours", { params, headers: { "idempotency-key": key }, body: { change, reason } });
  const decides = (
    act: "acceptHours" | "declineHours" | "withdrawHours",
    who: Person,
    request: { readonly id: string; readonly version: number },
    reason = "Voilà.",
  ) => who.call(act, { params: { businessId, requestId: request.id }, body: { version: request.version, reason } });
  const offered = (on: string) => offeredTo(new Person(world), house, { from: on });
  const told = async (type = "hours.changed") =>
    (
      await world.owner.query<{ payload: Record<string, unknown> }>(
        "select payload from event where business_id = $1 and type = $2 order by occurred_at, id",
        [businessId, type],
      )
    ).rows.map(({ payload }) => payload);
  return { house, ana, bo, params, reads, sets, asks, decides, offered, told };
}

const shorter = { weekly: [day(1, "09:00", "12:00")] satisfies Schedule["weekly"] };

describe("what is told", () => {
  test("every act tells once who did it, of whom, and what; an act that changes nothing tells nothing", async () => {
    const { house, params, reads, sets, told } = await office(null);
    const before = (await told()).length;
    await sets({ limits: { restMinutes: 660, dayMinutes: null, weekMinutes: null, caps: [] } });
    await sets({});
    await sets({ weekly: usual.slice(1), travel: [{ from: "2027-05-03", until: "2027-05-09", zone: "Asia/Tokyo" }] });
    await house.owner.call("changeOverrides", {
      params,
      body: {
        days: [
          { on: "2027-04-05", ranges: [] },
          { on: "2027-04-06", ranges: [] },
        ],
      },
    });
    await house.owner.call("deleteOverride", { params: { ...params, on: "2027-04-05" } });
    await house.owner.call("deleteOverride", { params: { ...params, on: "2027-04-05" } });
    const { professionalId } = params;
    const acts = (await told()).slice(before);
    expect(acts.map(({ what, days }) => [what, days])).toEqual([
      [["limits"], []],
      [["week", "travel"], []],
      [["day"], ["2027-04-05", "2027-04-06"]],
      [["day"], ["2027-04-05"]],
    ]);
    expect(new Set(acts.map(({ professionalId: of }) => of))).toEqual(new Set([professionalId]));
    expect(acts[0]?.["byAccountId"]).not.toBe(acts[2]?.["byAccountId"]);
    expect(new Set(acts.map(({ changeId }) => changeId)).size).toBe(acts.length);
    expect((await reads()).overrides.map(({ on }) => on)).toEqual(["2027-04-06"]);
  });

  test("closings of the house tell once, whoever they touch; a lost race tells nothing", async () => {
    const { house, params, told } = await office(null);
    const { zone: _, ...now } = (await house.owner.call("getBusinessHours", { params })).body;
    const closings = [{ from: "2027-08-02", until: "2027-08-15", label: "Été", yearly: false }];
    const both = await Promise.all(
      [1, 2].map(() => house.owner.call("replaceBusinessHours", { params, body: { ...now, closings } })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const acts = await told("hours.house_changed");
    expect(acts.map(({ what }) => what).at(-1)).toEqual(["closings"]);
    expect(acts.filter(({ what }) => JSON.stringify(what) === '["closings"]')).toHaveLength(1);
  });
});

describe("a big change", () => {
  test("is not made: it has to be asked for; a small one is made, and who approves is not asked", async () => {
    const { house, params, reads, sets } = await office();
    const refused = await sets(shorter);
    expect(refused.problem).toMatchObject({ status: 409, code: "HOURS_NEED_APPROVAL" });
    expect((await reads()).weekly).toEqual(usual);
    // Two hours less in a week is as much as one may.
    expect((await sets({ weekly: [day(1, "10:00", "11:00"), ...usual.slice(1)] })).status).toBe(200);
    expect((await sets(shorter, house.owner)).status).toBe(200);
    const closed = {
      days: [
        { on: "2027-03-08", ranges: [] },
        { on: "2027-03-09", ranges: [] },
      ],
    };
    expect((await house.owner.call("changeOverrides", { params, body: closed })).status).toBe(200);
  });

  test.each([
    ["soon", { withinDays: 7 }, { days: [{ on: "2027-03-08", ranges: [] }] }, ["soon"]],
    ["later", { withinDays: 7 }, { days: [{ on: "2027-03-09", ranges: [] }] }, []],
    ["a week's hours", { weekMinutes: 120 }, { days: [{ on: "2027-06-08", ranges: [] }] }, ["week-minutes"]],
    ["another zone", { withinDays: 0 }, { zone: "Asia/Tokyo" }, ["soon"]],
    [
      "limits",
      { limits: true },
      { limits: { restMinutes: null, dayMinutes: 60, weekMinutes: null, caps: [] } },
      ["limits"],
    ],
    [
      "limits, where they are one's own",
      {},
      { limits: { restMinutes: 60, dayMinutes: null, weekMinutes: null, caps: [] } },
      [],
    ],
  ])("%s", async (_, rules, change, because) => {
    const { asks } = await office({ weekMinutes: null, withinDays: null, bookings: false, limits: false, ...rules });
    expect((await asks(change)).body).toMatchObject({ state: "asked", because });
  });

  test("that leaves somebody booked outside is big where the business says so, and names them", async () => {
    const { house, asks, sets } = await office({ ...someRules, weekMinutes: null, bookings: true });
    const [mentor] = house.mentors;
    if (!mentor) throw new Error("a house without a mentor");
    const made = await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00", mentor });
    expect((await sets({ weekly: [...usual.slice(0, 1), ...usual.slice(2)] })).problem).toMatchObject({
      code: "HOURS_NEED_APPROVAL",
    });
    expect((await sets({ weekly: usual.slice(0, 4) })).status).toBe(200);
    const { body } = await asks({ weekly: [day(1, "09:00", "12:00")] });
    expect(body).toMatchObject({ because: ["bookings"], outsideCount: 1, outside: [{ reference: made.reference }] });
  });
});

describe("a request", () => {
  test("changes nothing until it is accepted; then the hours are those, and it is told", async () => {
    const { house, asks, decides, offered, reads, told } = await office();
    const before = await offered("2027-03-09");
    const asked = (await asks(shorter)).body;
    expect(asked).toMatchObject({
      state: "asked",
      what: ["week"],
      because: ["week-minutes"],
      reason: "Mes études.",
      before: { weekly: usual },
      after: shorter,
      stale: false,
    });
    expect(asked.weekMinutes).toEqual({ before: 900, after: 180 });
    expect(asked.days[0]).toMatchObject({ on: "2027-03-02", after: [] });
    expect(await offered("2027-03-09")).toEqual(before);
    const accepted = (await decides("acceptHours", house.owner, asked)).body;
    expect(accepted).toMatchObject({ state: "accepted", answer: "Voilà.", version: 1 });
    expect((await reads()).weekly).toEqual(shorter.weekly);
    expect(await offered("2027-03-09")).not.toEqual(before);
    expect((await told()).at(-1)).toMatchObject({ what: ["week"], requestId: asked.id });
    expect(await told("hours.request_decided")).toEqual([{ requestId: asked.id, version: 1 }]);
  });

  test("a second click is the first; two who answer at once are told of each other", async () => {
    const { house, asks, decides, told } = await office();
    const key = newId();
    const twice = await Promise.all([asks(shorter, { key }), asks(shorter, { key })]);
    expect(new Set(twice.map(({ body }) => body.id)).size).toBe(1);
    const [asked] = twice.map(({ body }) => body);
    if (!asked) throw new Error("nothing was asked");
    expect((await asks({ weekly: usual.slice(3) })).problem).toMatchObject({ code: "HOURS_ALREADY_ASKED" });
    const answers = await Promise.all([
      decides("acceptHours", house.owner, asked),
      decides("declineHours", house.owner, asked, "Trop peu."),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const again = await decides("acceptHours", house.owner, asked);
    expect([200, 409]).toContain(again.status);
    expect(await told("hours.request_decided")).toHaveLength(1);
  });

  test("declined with a sentence, the hours stay; to decline without one is no answer", async () => {
    const { house, asks, decides, reads } = await office();
    const asked = (await asks(shorter)).body;
    expect((await decides("declineHours", house.owner, asked, " ")).status).toBe(400);
    const declined = (await decides("declineHours", house.owner, asked, "Pas avant juin.")).body;
    expect(declined).toMatchObject({ state: "declined", answer: "Pas avant juin." });
    expect((await reads()).weekly).toEqual(usual);
    expect((await asks(shorter)).status).toBe(201);
  });

  test("whoever asked takes it back; an answer that comes then is too late", async () => {
    const { house, ana, asks, decides } = await office();
    const asked = (await asks(shorter)).body;
    expect((await decides("withdrawHours", ana, asked)).body.state).toBe("withdrawn");
    expect((await decides("withdrawHours", ana, asked)).status).toBe(200);
    expect((await decides("acceptHours", house.owner, asked)).problem).toMatchObject({
      status: 409,
      code: "HOURS_REQUEST_SETTLED",
    });
  });

  test("of hours that became others meanwhile is not accepted; what else changed does not matter", async () => {
    const { house, params, asks, decides, sets } = await office();
    const asked = (await asks(shorter)).body;
    // Another part of the hours: no matter.
    await sets({ limits: { restMinutes: null, dayMinutes: 400, weekMinutes: null, caps: [] } });
    const path = { params: { ...params, requestId: asked.id } };
    expect((await house.owner.call("getHoursRequest", path)).body.stale).toBe(false);
    await sets({ weekly: usual.slice(1) }, house.owner);
    expect((await house.owner.call("getHoursRequest", path)).body.stale).toBe(true);
    expect((await decides("acceptHours", house.owner, asked)).problem).toMatchObject({ code: "HOURS_REQUEST_STALE" });
    expect((await decides("declineHours", house.owner, asked, "À refaire.")).status).toBe(200);
  });

  test("for nothing, or for what makes no sense, is refused by its field", async () => {
    const { asks } = await office();
    expect((await asks({ weekly: usual })).problem.fields).toEqual([expect.objectContaining({ path: "change" })]);
    expect((await asks({ zone: "Europe/Nowhere" })).problem.fields?.[0]?.path).toBe("change.zone");
    expect((await asks({ days: [{ on: "2027-02-30", ranges: [] }] })).status).toBe(400);
  });

  test("is nobody's business but theirs and those who agree; nobody agrees to their own", async () => {
    const { house, ana, bo, params, asks, decides } = await office();
    const asked = (await asks(shorter)).body;
    const { businessId } = params;
    const path = { params: { businessId, requestId: asked.id } };
    expect((await asks(shorter, { who: bo })).problem).toMatchObject({ status: 404 });
    expect((await bo.call("getHoursRequest", path)).problem).toMatchObject({ status: 404 });
    expect((await bo.call("listHoursRequests", { params: { businessId } })).body.items).toEqual([]);
    expect((await decides("withdrawHours", bo, asked)).problem).toMatchObject({ status: 404 });
    expect((await decides("acceptHours", ana, asked)).problem).toMatchObject({ status: 403 });
    const query = { state: "asked" };
    for (const who of [ana, house.owner])
      expect((await who.call("listHoursRequests", { params: { businessId }, query })).body.items).toMatchObject([
        { id: asked.id, reason: "Mes études." },
      ]);
  });

  test("what was written with it is read nowhere in the rows", async () => {
    const { house, asks, decides, params } = await office();
    const asked = (await asks(shorter, { reason: "Un secret de famille" })).body;
    await decides("declineHours", house.owner, asked, "Un autre secret");
    const { rows } = await world.owner.query<{ all: string }>(
      "select string_agg(r::text, ' ') as all from hours_request r where business_id = $1",
      [params.businessId],
    );
    expect(rows[0]?.all).not.toContain("secret");
  });
});

const wishes = {
  preferred: [day(1, "09:00", "10:00")],
  unwanted: [day(5, "09:00", "12:00")],
  dayMinutes: 240,
  weekMinutes: null,
};

describe("wishes", () => {
  test("close nothing, need nobody's consent, and are read back", async () => {
    const { reads, sets, offered } = await office({ weekMinutes: 0, withinDays: 365, bookings: true, limits: true });
    const before = await offered("2027-03-05");
    expect((await sets({ wishes })).status).toBe(200);
    expect((await reads()).wishes).toEqual(wishes);
    expect(await offered("2027-03-05")).toEqual(before);
    expect((await sets({})).body.wishes).toEqual(wishes);
  });
});

describe("whoever is free, by wishes", () => {
  /** Fridays at ten, which one of the two would rather not; whoever that is, the other takes it. */
  test.each([0, 1])(
    "of two as busy, number %i who would rather not is spared; the fair load comes first",
    async (spared) => {
      const { house, params } = await office(null);
      const unwilling = house.mentors[spared]?.id ?? "";
      const theirs = { ...params, professionalId: unwilling };
      const { version, weekly } = (await house.owner.call("getSchedule", { params: theirs })).body;
      const body = { zone: "Europe/Paris", weekly, version, wishes: { ...wishes, preferred: [], dayMinutes: null } };
      expect((await house.owner.call("replaceWeeklyHours", { params: theirs, body })).status).toBe(200);
      const books = async (startsAt: string) => {
        const { serviceId } = house;
        const contact = { name: "Camille Roux", email: "camille@lycee.example" };
        const made = await house.owner.call("bookForContact", {
          params,
          headers: { "idempotency-key": newId() },
          body: { serviceId, startsAt, contact },
        });
        return made.body.professional.id;
      };
      expect(await books("2027-03-12T10:00:00+01:00")).not.toBe(unwilling);
      // The other has had one this week: the load decides before what anybody wishes.
      expect(await books("2027-03-12T11:00:00+01:00")).toBe(unwilling);
    },
  );
});

describe("planned hours and the law", () => {
  test("what goes beyond is told rule by rule; who keeps apart is not judged", async () => {
    const { house, params, sets } = await office(null);
    const { items } = (await house.owner.call("listLabourPresets", {})).body;
    const french = items.find(({ code }) => code === "fr-code-du-travail");
    const { zone: _, ...now } = (await house.owner.call("getBusinessHours", { params })).body;
    const kept = { ...now, labour: french?.labour, agreement: french?.agreement };
    expect((await house.owner.call("replaceBusinessHours", { params, body: kept })).body.agreement?.name).toBe(
      "Code du travail (France)",
    );
    const query = { from: "2027-03-08", to: "2027-03-14" };
    const found = async () =>
      (await house.owner.call("checkLabour", { params, query })).body.items.map(({ rule, minutes }) => [rule, minutes]);
    expect(await found()).toEqual([]);
    await sets({ weekly: [1, 2, 3, 4].map((weekday) => day(weekday, "08:00", "19:00")) });
    expect(await found()).toEqual([
      ["day", 660],
      ["break", 660],
      ["base", 2640],
    ]);
    await sets({ apartFrom: ["labour"] });
    expect(await found()).toEqual([]);
  });
});
