/** Hours beyond one week: weeks in turn, seasons, rules, travel, many days at once, and what the business keeps. */
import type { BusinessHours, Schedule } from "@creneau/contract";
import { openDays, plainDate, recurrence, zone, type Hours, type Week } from "@creneau/scheduling";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { booked, createHouse, offeredTo, Person } from "../../testing/people.ts";
import { allRows } from "../../testing/rows.ts";
import { createWorld, type World } from "../../testing/world.ts";

let world: World;

beforeAll(async () => {
  // A Monday.
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

type Ranges = Schedule["overrides"][number]["ranges"];
const range = (text: string): Ranges[number] => {
  const [start = "", end = ""] = text.split("–");
  return { start, end };
};
const onDay = (weekday: number, ...texts: string[]) => ({ weekday, ranges: texts.map(range) });

async function office(mentors = 1) {
  const house = await createHouse(world, { mentors: Array.from({ length: mentors }, () => ({})) });
  const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
  const params = { businessId: house.scope.businessId, professionalId: house.mentors[0]?.id ?? "" };
  const reads = async () => (await mentor.call("getSchedule", { params })).body;
  const sets = async (parts: object, person = mentor) => {
    const { version, weekly } = await reads();
    return person.call("replaceWeeklyHours", { params, body: { zone: "Europe/Paris", weekly, version, ...parts } });
  };
  const days = async (from: string, to = from) => {
    const { body } = await mentor.call("listOpenDays", { params, query: { from, to } });
    return body.items.map(({ on, ranges, kind, closure, label }) =>
      [on.slice(5), ranges.map(({ start, end }) => `${start}–${end}`).join(" "), closure ?? kind, label]
        .filter(Boolean)
        .join(" "),
    );
  };
  const offered = (from: string, to = from) => offeredTo(new Person(world), house, { from, to });
  const keeps = async (parts: Partial<BusinessHours>, person = house.owner) => {
    const { zone: _, ...now } = (await house.owner.call("getBusinessHours", { params })).body;
    return person.call("replaceBusinessHours", { params, body: { ...now, ...parts } });
  };
  return { house, mentor, params, reads, sets, days, offered, keeps };
}

const NO_LIMITS = { restMinutes: null, dayMinutes: null, weekMinutes: null };

describe("weeks that take turns", () => {
  test("A is open on Mondays, B on Tuesdays, from the week of the anchor on, and what is offered follows", async () => {
    const { sets, days, offered, reads } = await office();
    const rotation = { anchor: "2027-03-10", nextWeeks: [[onDay(2, "14:00–15:00")]] };
    const { body } = await sets({ weekly: [onDay(1, "09:00–10:00")], rotation });
    expect(body).toMatchObject({ rotation, version: 1 });
    expect(await days("2027-03-08", "2027-03-09")).toEqual(["03-08 09:00–10:00 usual", "03-09 usual"]);
    expect(await days("2027-03-15", "2027-03-16")).toEqual(["03-15 usual", "03-16 14:00–15:00 usual"]);
    expect(await offered("2027-03-15", "2027-03-21")).toEqual(
      ["00", "15", "30", "45"].map((minute) => `2027-03-16T13:${minute}:00.000Z`),
    );
    await sets({ rotation: null });
    expect((await reads()).rotation).toBeNull();
    expect(await days("2027-03-15")).toEqual(["03-15 09:00–10:00 usual"]);
  });

  test("an edit of the week alone leaves the rest as it was", async () => {
    const { sets, reads } = await office();
    const parts = {
      rotation: { anchor: "2027-03-01", nextWeeks: [[]] },
      seasons: [{ name: "Été", from: "2027-07-01", until: "2027-08-31", weekly: [onDay(3, "10:00–12:00")] }],
      recurring: [
        { effect: "close", rule: "DTSTART:20270305T140000\nRRULE:FREQ=WEEKLY;BYDAY=FR", lengthMinutes: 240, label: "" },
      ],
      travel: [{ from: "2027-05-01", until: "2027-05-09", zone: "America/Toronto", label: "Montréal" }],
      apartFrom: ["holidays"],
      limits: { ...NO_LIMITS, dayMinutes: 300, caps: [{ per: "day", of: "sessions", most: 4 }] },
    };
    await sets(parts);
    await sets({ weekly: [onDay(4, "08:00–09:00")] });
    expect(await reads()).toMatchObject({ ...parts, weekly: [onDay(4, "08:00–09:00")], version: 2 });
  });
});

describe("seasons, rules and travel", () => {
  test("a season replaces the week on its dates, and names itself", async () => {
    const { sets, days } = await office();
    await sets({
      seasons: [{ name: "Examens", from: "2027-03-08", until: "2027-03-09", weekly: [onDay(1, "18:00–19:00")] }],
    });
    expect(await days("2027-03-08", "2027-03-10")).toEqual([
      "03-08 18:00–19:00 season Examens",
      "03-09 season Examens",
      "03-10 09:00–12:00 14:00–18:00 usual",
    ]);
  });

  test("the first Saturday opens, every Friday afternoon closes", async () => {
    const { sets, days, offered } = await office();
    await sets({
      recurring: [
        { effect: "open", rule: "DTSTART:20270306T100000\nRRULE:FREQ=MONTHLY;BYDAY=1SA", lengthMinutes: 60 },
        { effect: "close", rule: "DTSTART:20270305T140000\nRRULE:FREQ=WEEKLY;BYDAY=FR", lengthMinutes: 240 },
      ],
    });
    expect(await days("2027-03-05", "2027-03-06")).toEqual(["03-05 09:00–12:00 usual", "03-06 10:00–11:00 usual"]);
    expect(await days("2027-03-13")).toEqual(["03-13 usual"]);
    expect(await offered("2027-03-06")).toHaveLength(4);
  });

  test("elsewhere, nine o’clock is nine o’clock there", async () => {
    const { sets, offered } = await office();
    await sets({ travel: [{ from: "2027-03-09", until: "2027-03-09", zone: "Asia/Tokyo" }] });
    expect((await offered("2027-03-09"))[0]).toBe("2027-03-09T00:00:00.000Z");
    expect((await offered("2027-03-10"))[0]).toBe("2027-03-10T08:00:00.000Z");
  });

  test.for([
    ["a rule of seconds", { recurring: [rule("DTSTART:20270306T100000\nRRULE:FREQ=SECONDLY")] }, "recurring.0.rule"],
    [
      "a rule of many hours a day",
      { recurring: [rule("DTSTART:20270306T100000\nRRULE:FREQ=DAILY;BYHOUR=1,2")] },
      "recurring.0.rule",
    ],
    ["a rule that is none", { recurring: [rule("tous les lundis")] }, "recurring.0.rule"],
    [
      "a rule from long ago",
      { recurring: [rule("DTSTART:19710306T100000\nRRULE:FREQ=DAILY;COUNT=9")] },
      "recurring.0.rule",
    ],
    ["a whole day", { recurring: [rule("DTSTART;VALUE=DATE:20270306\nRRULE:FREQ=DAILY")] }, "recurring.0.rule"],
    [
      "a zone that is none",
      { travel: [{ from: "2027-05-01", until: "2027-05-01", zone: "Mars/Olympus" }] },
      "travel.0.zone",
    ],
    ["a season that ends first", { seasons: [season("2027-05-02", "2027-05-01")] }, "seasons.0.until"],
    [
      "two seasons of one day",
      { seasons: [season("2027-05-01", "2027-05-09"), season("2027-05-09", "2027-05-10")] },
      "seasons.1.from",
    ],
    ["a rotation of nothing", { rotation: { anchor: "2027-03-01", nextWeeks: [] } }, "rotation.nextWeeks"],
    ["one cap twice", { limits: { ...NO_LIMITS, caps: [cap(3), cap(4)] } }, "limits.caps"],
  ] as const)("%s is refused by name, and nothing is changed", async ([, parts, field]) => {
    const { sets, reads } = await office();
    const before = await reads();
    const { problem } = await sets(parts);
    expect(problem).toMatchObject({ status: 400, code: "INVALID_INPUT" });
    expect(problem.fields?.map(({ path }) => path)).toContain(field);
    expect(await reads()).toEqual(before);
  });
});

const rule = (text: string) => ({ effect: "open", rule: text, lengthMinutes: 60 });
const season = (from: string, until: string) => ({ name: "S", from, until, weekly: [] });
const cap = (most: number) => ({ per: "day", of: "sessions", most });

describe("many days at once", () => {
  test("a fortnight is closed and opened again; days that are not named stay", async () => {
    const { mentor, params, days, reads } = await office();
    const fortnight = Array.from({ length: 14 }, (_, index) => `2027-03-${String(8 + index).padStart(2, "0")}`);
    await mentor.call("putOverride", { params: { ...params, on: "2027-03-30" }, body: { ranges: [] } });
    const put = (ranges: Ranges | null) =>
      mentor.call("changeOverrides", {
        params,
        body: { days: fortnight.map((on) => ({ on, ranges, label: "Congés" })) },
      });
    expect((await put([])).body.overrides).toHaveLength(15);
    expect((await put([])).body.overrides).toHaveLength(15);
    expect(await days("2027-03-08")).toEqual(["03-08 override Congés"]);
    expect((await put(null)).body.overrides.map(({ on }) => on)).toEqual(["2027-03-30"]);
    expect(await days("2027-03-08")).toEqual(["03-08 09:00–12:00 14:00–18:00 usual"]);
    expect((await reads()).version).toBe(0);
  });

  test("a day twice, or one that is none: none of them is changed", async () => {
    const { mentor, params, reads } = await office();
    const day = (on: string) => ({ on, ranges: [] });
    for (const list of [[day("2027-03-08"), day("2027-03-08")], [day("2027-03-08"), day("2027-02-29")], []]) {
      const { problem } = await mentor.call("changeOverrides", { params, body: { days: list } });
      expect(problem.status).toBe(400);
    }
    expect((await reads()).overrides).toEqual([]);
  });
});

describe("what the business keeps", () => {
  test("public holidays with one click; the region’s own; one that is worked; and who keeps apart", async () => {
    const { keeps, days, offered, sets, mentor, params } = await office();
    expect(await days("2027-03-29")).toEqual(["03-29 09:00–12:00 14:00–18:00 usual"]);
    await keeps({ holidays: { country: "FR", region: null, workedOn: [] } });
    expect(await days("2027-03-26", "2027-03-29")).toEqual([
      "03-26 09:00–12:00 14:00–18:00 usual",
      "03-27 usual",
      "03-28 usual",
      "03-29 holiday Lundi de Pâques",
    ]);
    expect(await offered("2027-03-29")).toEqual([]);
    await keeps({ holidays: { country: "FR", region: "67", workedOn: ["2027-03-29"] } });
    expect(await days("2027-03-26")).toEqual(["03-26 holiday Vendredi saint"]);
    expect(await offered("2027-03-29")).not.toEqual([]);
    await sets({ apartFrom: ["holidays"] });
    expect(await offered("2027-03-26")).not.toEqual([]);
    // What somebody says of one day wins over what the business keeps.
    await sets({ apartFrom: [] });
    await mentor.call("putOverride", {
      params: { ...params, on: "2027-03-26" },
      body: { ranges: [range("10:00–11:00")], label: "Permanence" },
    });
    expect(await offered("2027-03-26")).toHaveLength(4);
  });

  test("school holidays, and a closing of every year, over the turn of the year", async () => {
    const { keeps, days } = await office();
    const closing = { from: "2026-12-24", until: "2027-01-02", label: "Noël", yearly: true };
    await keeps({ schoolZone: "C", closings: [closing] });
    expect(await days("2027-04-05")).toEqual(["04-05 school-holiday Vacances de printemps"]);
    expect(await days("2027-12-23", "2027-12-24")).toEqual([
      "12-23 school-holiday Vacances de Noël",
      "12-24 school-holiday Vacances de Noël",
    ]);
    await keeps({ schoolZone: null });
    expect(await days("2027-12-24")).toEqual(["12-24 closing Noël"]);
    expect(await days("2028-01-02", "2028-01-03")).toEqual([
      "01-02 closing Noël",
      "01-03 09:00–12:00 14:00–18:00 usual",
    ]);
  });

  test("the premises are open until four: nobody is offered later, unless they keep apart", async () => {
    const { keeps, offered, sets } = await office();
    await keeps({ opening: [onDay(2, "10:00–16:00")] });
    const starts = await offered("2027-03-09");
    expect([starts[0], starts.at(-1)]).toEqual(["2027-03-09T09:00:00.000Z", "2027-03-09T14:45:00.000Z"]);
    expect(await offered("2027-03-10")).toEqual([]);
    await sets({ apartFrom: ["opening"] });
    expect((await offered("2027-03-09"))[0]).toBe("2027-03-09T08:00:00.000Z");
  });

  test("two who edit at once: the second is told; and who may not, may not", async () => {
    const { keeps, house, mentor, params } = await office();
    const { zone: _, ...read } = (await house.owner.call("getBusinessHours", { params })).body;
    const body = { ...read, schoolZone: "A" };
    const race = await Promise.all([1, 2].map(() => house.owner.call("replaceBusinessHours", { params, body })));
    expect(race.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    await keeps({});
    const before = await allRows(world);
    for (const version of [0, 1, 3]) {
      const late = await house.owner.call("replaceBusinessHours", { params, body: { ...body, version } });
      expect(late.problem).toMatchObject({ status: 412, code: "EDITED_MEANWHILE" });
    }
    expect((await keeps({}, mentor)).problem.status).toBe(403);
    expect(await allRows(world)).toEqual(before);
    expect((await mentor.call("getBusinessHours", { params })).body.schoolZone).toBe("A");
  });

  test("a country or a region that is none is refused by name", async () => {
    const { keeps } = await office();
    for (const [holidays, path] of [
      [{ country: "XX", region: null, workedOn: [] }, "holidays.country"],
      [{ country: "FR", region: "99", workedOn: [] }, "holidays.region"],
    ] as const) {
      const { problem } = await keeps({ holidays: { ...holidays, workedOn: [] } });
      expect(problem.fields?.[0]?.path).toBe(path);
    }
  });

  test("holidays are listed before they are switched on; countries with their regions", async () => {
    const { mentor, params } = await office();
    const query = { from: "2027-05-01", to: "2027-05-31", country: "FR", schoolZone: "C" };
    const { body } = await mentor.call("listHolidays", { params, query });
    expect(body.items.map(({ from, label }) => `${from} ${label}`)).toContain("2027-05-08 Victoire 1945");
    expect(body.schoolKnownUntil).toBe("2028-07-04");
    const countries = (await new Person(world).call("listHolidayCountries")).body.items;
    expect(countries.find(({ code }) => code === "FR")?.regions.map(({ code }) => code)).toContain("57");
  });
});

describe("who may", () => {
  test("a colleague’s hours are not there for an employee, and the owner edits them", async () => {
    const { house, mentor, params, sets } = await office(2);
    const theirs = { ...params, professionalId: house.mentors[1]?.id ?? "" };
    const query = { from: "2027-03-08", to: "2027-03-08" };
    const body = { days: [{ on: "2027-03-08", ranges: [] }] };
    expect((await mentor.call("listOpenDays", { params: theirs, query })).problem.status).toBe(404);
    expect((await mentor.call("changeOverrides", { params: theirs, body })).problem.status).toBe(404);
    expect((await mentor.call("listBookingsOutsideHours", { params: theirs })).problem.status).toBe(404);
    expect((await sets({ apartFrom: ["closings"] }, house.owner)).body.apartFrom).toEqual(["closings"]);
  });

  test("more than four hundred days are not worked out at once", async () => {
    const { mentor, params } = await office();
    const query = { from: "2027-03-08", to: "2028-06-30" };
    expect((await mentor.call("listOpenDays", { params, query })).problem.fields?.[0]?.path).toBe("to");
  });
});

describe("bookings outside of the hours", () => {
  test("a change touches none of them, and tells which lie outside now", async () => {
    const { house, mentor, params, sets, keeps } = await office();
    const inside = await booked(new Person(world), house, { startsAt: "2027-03-08T09:00:00.000Z" });
    const later = await booked(new Person(world), house, {
      startsAt: "2027-03-29T09:00:00.000Z",
      email: "lou@lycee.example",
    });
    const outside = async () =>
      (await mentor.call("listBookingsOutsideHours", { params })).body.items.map(({ reference }) => reference);
    expect(await outside()).toEqual([]);
    await keeps({ holidays: { country: "FR", region: null, workedOn: [] } });
    expect(await outside()).toEqual([later.reference]);
    await sets({ weekly: [onDay(2, "09:00–12:00")] });
    expect(await outside()).toEqual([inside.reference, later.reference]);
    const page = (await mentor.call("listBookingsOutsideHours", { params, query: { limit: "1" } })).body;
    const next = await mentor.call("listBookingsOutsideHours", {
      params,
      query: { limit: "1", cursor: page.nextCursor ?? "" },
    });
    expect([page.items[0]?.reference, next.body.items[0]?.reference]).toEqual([inside.reference, later.reference]);
    expect(next.body.nextCursor).toBeNull();
  });
});

/** Hours of chance, as they are sent and as the engine is given them: two writings of one thing, made side by side. */
const step = fc.integer({ min: 0, max: 95 });
const clockOf = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
const dayOf2027 = fc
  .integer({ min: 0, max: 300 })
  .map((days) => Temporal.PlainDate.from("2027-03-01").add({ days }).toString());
const someRange = fc.tuple(step, step).filter(([a, b]) => a < b);
const someWeek = fc.uniqueArray(
  fc.record({ weekday: fc.integer({ min: 1, max: 7 }), ranges: fc.array(someRange, { maxLength: 3 }) }),
  {
    maxLength: 7,
    selector: ({ weekday }) => weekday,
  },
);
type SomeWeek = Parameters<Parameters<typeof someWeek.map>[0]>[0];
const sentWeek = (week: SomeWeek) =>
  week.map(({ weekday, ranges }) => ({
    weekday,
    ranges: ranges.map(([a, b]) => ({ start: clockOf(a), end: clockOf(b) })),
  }));
const engineWeek = (week: SomeWeek): Week =>
  Object.fromEntries(
    week.map(({ weekday, ranges }) => [weekday, ranges.map(([a, b]) => ({ startMinute: a * 15, endMinute: b * 15 }))]),
  );

const someHours = fc.record({
  weeks: fc.array(someWeek, { minLength: 1, maxLength: 4 }),
  anchor: dayOf2027,
  season: fc.option(
    fc.record({ from: dayOf2027, days: fc.nat(60), weeks: fc.array(someWeek, { minLength: 1, maxLength: 2 }) }),
  ),
  recurring: fc.option(
    fc.record({
      effect: fc.constantFrom("open" as const, "close" as const),
      from: dayOf2027,
      at: step,
      interval: fc.integer({ min: 1, max: 5 }),
      minutes: fc.integer({ min: 1, max: 1440 }),
    }),
  ),
  closing: fc.option(fc.record({ from: dayOf2027, days: fc.nat(20) })),
  opening: fc.option(someWeek),
  apart: fc.boolean(),
});

const after = (from: string, days: number): string => Temporal.PlainDate.from(from).add({ days }).toString();

test("hours that were stored are, to the engine, those that were meant", async () => {
  const { sets, keeps, mentor, params } = await office();
  await fc.assert(
    fc.asyncProperty(
      someHours,
      dayOf2027,
      async ({ weeks, anchor, season: one, recurring, closing, opening, apart }, from) => {
        const turns = (of: readonly SomeWeek[]) =>
          of.length > 1 ? { anchor, nextWeeks: of.slice(1).map(sentWeek) } : null;
        const rotation = (of: readonly SomeWeek[]) =>
          of.length > 1 ? { rotation: { anchor: plainDate(anchor), weeks: of.map(engineWeek) } } : {};
        const text =
          recurring &&
          `DTSTART:${recurring.from.replaceAll("-", "")}T${clockOf(recurring.at).replace(":", "")}00\nRRULE:FREQ=DAILY;INTERVAL=${recurring.interval}`;
        const done = await sets({
          weekly: sentWeek(weeks[0] ?? []),
          rotation: turns(weeks),
          seasons: one
            ? [
                {
                  name: "S",
                  from: one.from,
                  until: after(one.from, one.days),
                  weekly: sentWeek(one.weeks[0] ?? []),
                  rotation: turns(one.weeks),
                },
              ]
            : [],
          recurring:
            recurring && text ? [{ effect: recurring.effect, rule: text, lengthMinutes: recurring.minutes }] : [],
          apartFrom: apart ? ["opening", "closings"] : [],
        });
        expect(done.status).toBe(200);
        await keeps({
          opening: opening && sentWeek(opening),
          closings: closing
            ? [{ from: closing.from, until: after(closing.from, closing.days), label: "", yearly: false }]
            : [],
        });
        const paris = zone("Europe/Paris");
        const hours: Hours = {
          zone: paris,
          weekly: engineWeek(weeks[0] ?? []),
          ...rotation(weeks),
          overrides: [],
          seasons: one
            ? [
                {
                  from: plainDate(one.from),
                  until: plainDate(after(one.from, one.days)),
                  weekly: engineWeek(one.weeks[0] ?? []),
                  ...rotation(one.weeks),
                },
              ]
            : [],
          recurring:
            recurring && text
              ? [{ effect: recurring.effect, recurrence: recurrence(text), lengthMinutes: recurring.minutes }]
              : [],
          closures:
            closing && !apart
              ? [
                  {
                    from: plainDate(closing.from),
                    until: plainDate(after(closing.from, closing.days)),
                    kind: "closing",
                  },
                ]
              : [],
          within: opening && !apart ? [{ zone: paris, weekly: engineWeek(opening), overrides: [] }] : [],
        };
        const to = after(from, 40);
        const { body } = await mentor.call("listOpenDays", { params, query: { from, to } });
        const expected = openDays(hours, { from: plainDate(from), until: plainDate(to) });
        const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
        expect(
          body.items.map(({ on, ranges }) => [on, ranges.map(({ start, end }) => [minutesOf(start), minutesOf(end)])]),
        ).toEqual(
          expected.map(({ on, ranges }) => [on, ranges.map(({ startMinute, endMinute }) => [startMinute, endMinute])]),
        );
      },
    ),
    { numRuns: 30 },
  );
});
