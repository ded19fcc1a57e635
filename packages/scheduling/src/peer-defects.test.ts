/** What went wrong in the best-known open peer, with its dates and zones, and cannot here. */
import { describe, expect, test } from "vitest";
import { hours, isoAll, peerScenario, ranges, type ScenarioName } from "../testing/build.ts";
import {
  addDays,
  dateOf,
  explainSlot,
  instant,
  judgeSlot,
  judgeSlots,
  offeredSlots,
  plainDate,
  startOfDay,
  toIso,
  zone,
  type Busy,
  type Host,
  type Hours,
  type Instant,
  type Role,
  type SlotFacts,
  type SlotQuery,
  type SlotRules,
} from "./index.ts";

const MINUTE_MS = 60_000;
/** Those for which somebody books, and some in which zones changed by half an hour, a minute past midnight, or by a day. */
const YEARS = [1985, 1991, 1996, 2006, 2011, 2016, ...Array.from({ length: 7 }, (_, index) => 2024 + index)];
const ALL_DAY = "00:00-24:00";
const timeout = 60_000;

function facts(hosts: readonly Host[], some: Partial<SlotRules> = {}, roles?: readonly Role[]): SlotFacts {
  const rules: SlotRules = {
    durationMinutes: 60,
    stepMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    horizon: { kind: "days", days: 36_525 },
    ...some,
  };
  return { now: instant("1984-01-01T00:00Z"), rules, hosts, ...(roles && { roles }) };
}

function opens(id: string, itsHours: Hours, busy: readonly Busy[] = []): Host {
  return { id, hours: itsHours, busy };
}

function alone(itsHours: Hours, some: Partial<SlotRules> = {}): SlotFacts {
  return facts([opens("alone", itsHours)], some);
}

/** A change of one zone: when, and how far the wall was ahead of UTC before and after it. */
interface Change {
  readonly zoneName: string;
  readonly atMs: number;
  readonly beforeMs: number;
  readonly afterMs: number;
}

/** Every change of every zone of the runtime in the years above, as Temporal tells them. */
const changes: readonly Change[] = Intl.supportedValuesOf("timeZone").flatMap((zoneName) =>
  YEARS.flatMap((year) => [...changesOf(zoneName, year)]),
);

function* changesOf(zoneName: string, year: number): Generator<Change> {
  let before = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zoneName);
  for (;;) {
    const next = before.getTimeZoneTransition("next");
    if (!next || next.year > year) return;
    const [beforeMs, afterMs] = [next.subtract({ nanoseconds: 1 }), next].map((at) => at.offsetNanoseconds / 1e6);
    if (beforeMs === undefined || afterMs === undefined) return;
    yield { zoneName, atMs: next.epochMilliseconds, beforeMs, afterMs };
    before = next;
  }
}

/** Midnight of a date, or where the date begins instead; by Temporal, not by the engine. */
function midnight(date: Temporal.PlainDate, zoneName: string): Instant {
  return instant(date.toZonedDateTime(zoneName).epochMilliseconds);
}

function clockAt(date: Temporal.PlainDate, hour: number, zoneName: string): number {
  return date.toZonedDateTime({ timeZone: zoneName, plainTime: { hour } }).epochMilliseconds;
}

/** What the calendar shows just after a change. */
function dateOnWall({ zoneName, atMs }: Change): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zoneName).toPlainDate();
}

/** The date of a change and those beside it, but for one that the zone skipped. */
function datesAround(change: Change): readonly Temporal.PlainDate[] {
  const date = dateOnWall(change);
  return [-1, 0, 1].map((days) => date.add({ days })).filter((each) => exists(each, change.zoneName));
}

function exists(date: Temporal.PlainDate, zoneName: string): boolean {
  return date.toZonedDateTime(zoneName).toPlainDate().equals(date);
}

describe("wrong hours on the days of clock changes, in 124 zones", () => {
  test("this runtime has them, both ways", () => {
    const changing = new Set(changes.map(({ zoneName }) => zoneName));
    expect(changing.size).toBeGreaterThan(124);
    expect(changes.some(({ beforeMs, afterMs }) => afterMs > beforeMs)).toBe(true);
    expect(changes.some(({ beforeMs, afterMs }) => afterMs < beforeMs)).toBe(true);
    const years = new Set(changes.map(({ atMs }) => new Date(atMs).getUTCFullYear()));
    expect(YEARS.filter((year) => !years.has(year))).toEqual([]);
  });

  test("09:00 is 09:00 the day before, that day and the day after, in every zone", { timeout }, () => {
    const wrong: string[] = [];
    for (const change of changes) {
      const { zoneName } = change;
      const open = [hours(zoneName, "09:00-12:00 14:00-18:00"), hours(zoneName, ALL_DAY)].map((each) => alone(each));
      for (const date of datesAround(change)) {
        const stretch = { from: midnight(date, zoneName), until: midnight(date.add({ days: 1 }), zoneName) };
        const [office = [], whole = []] = open.map((each) => offeredSlots({ ...each, ...stretch }));
        const expected = [9, 10, 11, 14, 15, 16, 17].map((hour) => clockAt(date, hour, zoneName));
        const kept = whole.includes(instant(clockAt(date, 9, zoneName)));
        if (String(office) !== String(expected) || !kept) wrong.push(`${zoneName} ${date.toString()}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("no minute is offered twice or lost in the days around, in every zone", { timeout }, () => {
    const wrong: string[] = [];
    for (const change of changes) {
      const date = dateOnWall(change);
      const [from, until] = [-2, 2].map((days) => midnight(date.add({ days }), change.zoneName));
      if (from === undefined || until === undefined) continue;
      const stretch = { from, until };
      const everyMinute = alone(hours(change.zoneName, ALL_DAY), { durationMinutes: 1, stepMinutes: 1 });
      const found = firstDifference(offeredSlots({ ...everyMinute, ...stretch }), firstReadings(change, stretch));
      if (found !== undefined) wrong.push(`${change.zoneName} ${new Date(found).toISOString()}`);
    }
    expect(wrong).toEqual([]);
  });

  test("a day that the zone skipped has no slots, and those beside it have all of theirs", () => {
    const apia = alone(hours("Pacific/Apia", ALL_DAY));
    const stretch = { from: instant("2011-12-29T10:00Z"), until: instant("2011-12-31T10:00Z") };
    const offered = offeredSlots({ ...apia, ...stretch });
    expect(offered.map((start) => dateOf(start, zone("Pacific/Apia")))).toEqual([
      ...Array.from({ length: 24 }, () => "2011-12-29"),
      ...Array.from({ length: 24 }, () => "2011-12-31"),
    ]);
  });
});

/** The minutes at which the clock shows something for the first time, counted one by one. */
function firstReadings(change: Change, stretch: { readonly from: Instant; readonly until: Instant }): number[] {
  const starts: number[] = [];
  let latestWallMs = Number.NEGATIVE_INFINITY;
  for (let ms: number = stretch.from; ms < stretch.until; ms += MINUTE_MS) {
    const wallMs = ms + (ms < change.atMs ? change.beforeMs : change.afterMs);
    if (wallMs <= latestWallMs) continue;
    starts.push(ms);
    latestWallMs = wallMs;
  }
  return starts;
}

/** Lists of thousands, compared thousands of times: without the cost of a matcher. */
function firstDifference(found: readonly number[], expected: readonly number[]): number | undefined {
  const index = expected.findIndex((each, position) => each !== found[position]);
  return index === -1 ? found[expected.length] : expected[index];
}

describe("a month view that loses its last day when the clocks go back", () => {
  test("each month with a change has all its days, in every zone", { timeout }, () => {
    const wrong: string[] = [];
    for (const { zoneName, atMs } of changes) {
      const { year, month } = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zoneName);
      const first = Temporal.PlainDate.from({ year, month, day: 1 });
      const days = Array.from({ length: first.daysInMonth }, (_, index) => first.add({ days: index }));
      const expected = days.filter((day) => exists(day, zoneName)).map((day) => clockAt(day, 9, zoneName));
      const [from, until] = [first, first.add({ months: 1 })].map((day) => midnight(day, zoneName));
      if (from === undefined || until === undefined) continue;
      const offered = offeredSlots({ ...alone(hours(zoneName, "09:00-10:00")), from, until });
      if (String(offered) !== String(expected)) wrong.push(`${zoneName} ${first.toString()}`);
    }
    expect(wrong).toEqual([]);
  });

  test("October 2026 in Paris ends on the 31st", () => {
    const paris = zone("Europe/Paris");
    const [from, until] = [plainDate("2026-10-01"), plainDate("2026-11-01")].map((date) => startOfDay(date, paris));
    expect([from, until]).toEqual([instant("2026-09-30T22:00Z"), instant("2026-10-31T23:00Z")]);
    const month: SlotQuery = {
      ...alone(hours("Europe/Paris", "23:00-24:00")),
      from: instant("2026-09-30T22:00Z"),
      until: instant("2026-10-31T23:00Z"),
    };
    const offered = offeredSlots(month).map((start) => toIso(start, paris));
    expect(offered).toHaveLength(31);
    expect(offered.at(-1)).toBe("2026-10-31T23:00:00+01:00");
  });
});

describe("a range of dates computed with today's offset: 1 to 31 July became 30 June to 30 July", () => {
  const july = { from: plainDate("2026-07-01"), until: plainDate("2026-07-31") };

  test.each(["2026-01-15T12:00Z", "2026-06-29T09:30Z", "2025-11-02T05:30Z"])("asked at %s, in every zone", (now) => {
    const wrong: string[] = [];
    for (const zoneName of Intl.supportedValuesOf("timeZone")) {
      const itsZone = zone(zoneName);
      const asked = alone(hours(zoneName, ALL_DAY), { horizon: { kind: "dates", ...july } });
      const around = { from: instant("2026-06-20T00:00Z"), until: instant("2026-08-10T00:00Z") };
      const offered = offeredSlots({ ...asked, ...around, now: instant(now) });
      const dates = [...new Set(offered.map((start) => dateOf(start, itsZone)))];
      const expected = Array.from({ length: 31 }, (_, index) => addDays(july.from, index));
      const whole = offered[0] === midnight(Temporal.PlainDate.from(july.from), zoneName) && offered.length === 31 * 24;
      if (String(dates) !== String(expected) || !whole) wrong.push(zoneName);
    }
    expect(wrong).toEqual([]);
  });
});

describe("a session of all offered although somebody it needs has no hours", () => {
  const monday = { from: instant("2026-01-05T00:00Z"), until: instant("2026-01-06T00:00Z") };
  const open = opens("open", hours("Europe/Paris", "09:00-12:00"));
  const never = opens("never", hours("Europe/Paris", ""));
  const closedThatDay = opens("closed", hours("Europe/Paris", "09:00-12:00", { overrides: { "2026-01-05": "" } }));
  const ten = instant("2026-01-05T10:00+01:00");

  test.each([
    ["last", [open, never]],
    ["first", [never, open]],
    ["closed on that date", [open, closedThatDay]],
  ])("all of two, %s", (_, hosts) => {
    const asked = facts(hosts, {}, [{ id: "all", count: "all" }]);
    expect(offeredSlots({ ...asked, ...monday })).toEqual([]);
    expect(judgeSlot(asked, ten)).toMatchObject({ offered: false, because: "closed-day" });
  });

  test("somebody fixed, or each of the others, has none", () => {
    const fixed = (id: string, other: string) => [
      { id: "fixed", anyOf: [id] },
      { id: "any", anyOf: [other] },
    ];
    for (const roles of [fixed("open", "never"), fixed("never", "open"), fixed("open", "closed")]) {
      const asked = facts([open, never, closedThatDay], {}, roles);
      expect(offeredSlots({ ...asked, ...monday })).toEqual([]);
      expect(judgeSlot(asked, ten)).toMatchObject({ offered: false });
      expect(explainSlot(asked, ten).offered).toBe(false);
    }
  });

  test("somebody named who is not among the hosts is an error, not a free hour", () => {
    const roles = [
      { id: "one", anyOf: ["open"] },
      { id: "other", anyOf: ["gone"] },
    ];
    const asked = facts([open], {}, roles);
    expect(() => offeredSlots({ ...asked, ...monday })).toThrow(RangeError);
    expect(() => judgeSlot(asked, ten)).toThrow(RangeError);
  });

  test("with hours for both, both are there", () => {
    const second = opens("second", hours("Europe/Paris", "11:00-13:00"));
    const asked = facts([open, second], {}, [{ id: "all", count: "all" }]);
    expect(isoAll(offeredSlots({ ...asked, ...monday }))).toEqual(["2026-01-05T10:00:00.000Z"]);
  });
});

describe("an exact key as the only guard against double booking", () => {
  const morning: Hours = { zone: zone("UTC"), weekly: { 1: ranges("08:00-11:00") }, overrides: [] };
  const everyMinute = { durationMinutes: 30, stepMinutes: 1 };

  test("09:00 to 09:30 is taken: 09:15 to 09:45 is refused, 09:30 is not", () => {
    const booked: Busy = {
      startsAt: instant("2026-01-05T09:00Z"),
      endsAt: instant("2026-01-05T09:30Z"),
      kind: "booking",
      id: "first",
    };
    const asked = facts([opens("h", morning, [booked])], everyMinute);
    expect(judgeSlot(asked, instant("2026-01-05T09:15Z"))).toMatchObject({
      because: "already-busy",
      refusals: [{ busy: { id: "first" } }],
    });
    const free = ["08:30", "08:31", "09:00", "09:29", "09:30"].filter(
      (clock) => judgeSlot(asked, instant(`2026-01-05T${clock}Z`)).offered,
    );
    expect(free).toEqual(["08:30", "09:30"]);
  });

  test("whatever is booked, minute by minute, no two bookings share a moment", () => {
    const booked: Busy[] = [];
    for (let minute = 0; minute < 180; minute += 7) {
      const startsAt = instant(instant("2026-01-05T08:00Z") + ((minute * 61) % 180) * MINUTE_MS);
      const verdict = judgeSlot(facts([opens("h", morning, booked)], everyMinute), startsAt);
      if (verdict.offered) booked.push({ startsAt, endsAt: verdict.endsAt, kind: "booking" });
    }
    const inOrder = booked.toSorted((a, b) => a.startsAt - b.startsAt);
    expect(booked.length).toBeGreaterThan(2);
    expect(inOrder.filter((each, index) => each.startsAt < (inOrder[index - 1]?.endsAt ?? 0))).toEqual([]);
  });
});

describe("slots shown that the booking then refuses", () => {
  test.each<ScenarioName>(["a", "c", "e"])("scenario %s: each start shown can be booked, and no other", (name) => {
    const { question, expected } = peerScenario(name);
    const offered = offeredSlots(question);
    expect(isoAll(offered)).toEqual(expected);
    expect(offered.filter((start) => !judgeSlot(question, start).offered)).toEqual([]);
    const others = judgeSlots(question).filter((verdict) => !verdict.offered);
    expect(others.filter(({ startsAt }) => judgeSlot(question, startsAt).offered)).toEqual([]);
  });

  test.each<ScenarioName>(["a", "c", "e"])("scenario %s: a minute later, the rest is as it was", (name) => {
    const { question } = peerScenario(name);
    const asked = { ...question, now: instant(question.now + 37 * 3_600_000) };
    const later = { ...asked, now: instant(asked.now + MINUTE_MS) };
    const earliest = later.now + asked.rules.noticeMinutes * MINUTE_MS;
    expect(offeredSlots(later)).toEqual(offeredSlots(asked).filter((start) => start >= earliest));
  });

  test.each<[string, SlotRules["horizon"]]>([
    ["days", { kind: "days", days: 1 }],
    ["dates", { kind: "dates", from: plainDate("2026-01-06"), until: plainDate("2026-01-07") }],
  ])("at the very ends of the notice and of a horizon of %s, and beside them", (_, horizon) => {
    const asked = { ...alone(hours("Europe/Paris", ALL_DAY), { horizon, noticeMinutes: 120 }) };
    const question = { ...asked, now: instant("2026-01-05T10:00+01:00") };
    const stretch = { from: instant("2026-01-05T00:00+01:00"), until: instant("2026-01-09T00:00+01:00") };
    const offered = offeredSlots({ ...question, ...stretch });
    const bookable = Array.from({ length: 96 }, (_unused, hour) => instant(stretch.from + hour * 3_600_000)).filter(
      (start) => judgeSlot(question, start).offered,
    );
    expect(offered.length).toBeGreaterThan(24);
    expect(offered).toEqual(bookable);
  });

  test("the notice cuts the grid, it does not move it", () => {
    const asked = alone(hours("Asia/Kolkata", "09:30-18:00"), { durationMinutes: 120, stepMinutes: 120 });
    const day = { from: instant("2024-06-01T18:30Z"), until: instant("2024-06-02T18:30Z") };
    const shown = [0, 1, 2].map((minutes) => {
      const now = instant(instant("2024-06-01T18:30Z") + minutes * MINUTE_MS);
      return isoAll(offeredSlots({ ...asked, ...day, now, rules: { ...asked.rules, noticeMinutes: 780 } }));
    });
    expect(new Set(shown.map(String))).toEqual(new Set(["2024-06-02T08:00:00.000Z,2024-06-02T10:00:00.000Z"]));
  });
});
