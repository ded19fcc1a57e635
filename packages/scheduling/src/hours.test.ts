import { describe, expect, test } from "vitest";
import { busy, clockIn, host, hours, query, ranges } from "../testing/build.ts";
import {
  alwaysOpen,
  judgeSlot,
  instant,
  offeredSlots,
  plainDate,
  recurrence,
  zone,
  type Closure,
  type Hours,
  type Recurrence,
  type RecurringHours,
  type SlotRules,
  type Week,
} from "./index.ts";

const paris = zone("Europe/Paris");

/** Day and clock in Paris of each start from one date to before another; winter dates only. */
function starts(its: Hours, from: string, until: string, some: Partial<SlotRules> = {}): string[] {
  const asked = query([host("h", its)], `${from}T00:00+01:00`, `${until}T00:00+01:00`, some);
  return offeredSlots(asked).map((start) => clockIn(paris, start).slice(5));
}

/** The same in one week, from Monday 5 January. */
function inWeek(its: Hours, some: Partial<SlotRules> = {}): string[] {
  return starts(its, "2026-01-05", "2026-01-12", some);
}

function refusal(its: Hours, at: string, some: Partial<SlotRules> = {}): unknown {
  const verdict = judgeSlot(
    query([host("h", its)], "2026-01-05T00:00+01:00", "2026-01-12T00:00+01:00", some),
    instant(at),
  );
  return verdict.offered ? verdict : verdict.refusals[0];
}

const span = (from: string, until: string) => ({ from: plainDate(from), until: plainDate(until) });
const onMondays = (text: string): Week => ({ 1: ranges(text) });
const office = hours("Europe/Paris", "09:00-11:00");
const nothing = hours("Europe/Paris", "");

describe("rotation", () => {
  const weeks = [onMondays("09:00-10:00"), onMondays("14:00-15:00"), {}];
  const rotating: Hours = { ...nothing, rotation: { anchor: plainDate("2026-01-07"), weeks } };

  test("the first week is the one that holds the anchor; they go round and round, also before it", () => {
    expect(starts(rotating, "2026-01-05", "2026-02-02")).toEqual(["01-05 09:00", "01-12 14:00", "01-26 09:00"]);
    expect(starts(rotating, "2025-12-08", "2026-01-05")).toEqual(["12-15 09:00", "12-22 14:00"]);
  });

  test("weeks turn from Sunday to Monday", () => {
    const each = (text: string): Week => ({ 1: ranges(text), 4: ranges(text), 7: ranges(text) });
    const turns: Hours = {
      ...nothing,
      rotation: { anchor: plainDate("2026-01-11"), weeks: [each("09:00-10:00"), each("14:00-15:00")] },
    };
    expect(starts(turns, "2026-01-04", "2026-01-19")).toEqual([
      "01-04 14:00",
      "01-05 09:00",
      "01-08 09:00",
      "01-11 09:00",
      "01-12 14:00",
      "01-15 14:00",
      "01-18 14:00",
    ]);
  });

  test("stands in place of the weekly ranges, and one week alone is every week", () => {
    const alone: Hours = {
      ...office,
      rotation: { anchor: plainDate("2026-01-05"), weeks: [onMondays("12:00-13:00")] },
    };
    expect(starts(alone, "2025-12-29", "2026-01-12")).toEqual(["12-29 12:00", "01-05 12:00"]);
  });

  test("without weeks is refused", () => {
    const empty: Hours = { ...office, rotation: { anchor: plainDate("2026-01-05"), weeks: [] } };
    expect(() => inWeek(empty)).toThrow("A rotation must have at least one week");
  });
});

describe("seasons", () => {
  const winter = { ...span("2026-01-06", "2026-01-08"), weekly: hours("UTC", "12:00-13:00").weekly };
  const sale = { ...span("2026-01-08", "2026-01-08"), weekly: hours("UTC", "20:00-21:00").weekly };
  const day = (clock: string) => [`01-05 ${clock}`, `01-06 ${clock}`, `01-07 ${clock}`, `01-08 ${clock}`];
  const daily = hours("Europe/Paris", "09:00-10:00", { days: [1, 2, 3, 4] });

  test("replace the base on their dates, the last one included; of two, the later in the list holds", () => {
    const [monday] = day("09:00");
    const [, tuesday, wednesday, thursday] = day("12:00");
    expect(inWeek({ ...daily, seasons: [winter] })).toEqual([monday, tuesday, wednesday, thursday]);
    expect(inWeek({ ...daily, seasons: [winter, sale] })).toEqual([monday, tuesday, wednesday, "01-08 20:00"]);
    expect(inWeek({ ...daily, seasons: [sale, winter] })).toEqual([monday, tuesday, wednesday, thursday]);
  });

  test("have rotations of their own, and stand in place of the base's", () => {
    const anchor = plainDate("2026-01-05");
    const rotation = { anchor, weeks: [onMondays("07:00-08:00"), onMondays("08:00-09:00")] };
    const spring = { ...span("2026-01-12", "2026-01-25"), weekly: onMondays("23:00-24:00"), rotation };
    const base = { anchor, weeks: [onMondays("10:00-11:00"), onMondays("11:00-12:00")] };
    expect(starts({ ...nothing, rotation: base, seasons: [spring] }, "2026-01-05", "2026-02-09")).toEqual([
      "01-05 10:00",
      "01-12 08:00",
      "01-19 07:00",
      "01-26 11:00",
      "02-02 10:00",
    ]);
  });

  test("that end before they begin are refused", () => {
    expect(() => inWeek({ ...daily, seasons: [{ ...winter, ...span("2026-01-08", "2026-01-06") }] })).toThrow(
      "Dates must not end before they begin: 2026-01-08 to 2026-01-06",
    );
  });
});

describe("closures", () => {
  const leave: Closure = { ...span("2026-01-06", "2026-01-08"), kind: "leave", label: "Ski" };

  test("close whole dates, the last one included, and an override opens one all the same", () => {
    expect(inWeek({ ...hours("Europe/Paris", "09:00-10:00"), closures: [leave] })).toEqual([
      "01-05 09:00",
      "01-09 09:00",
      "01-10 09:00",
      "01-11 09:00",
    ]);
    const once = hours("Europe/Paris", "09:00-10:00", { overrides: { "2026-01-07": "15:00-16:00" } });
    expect(inWeek({ ...once, closures: [leave] })).toContain("01-07 15:00");
  });

  test("do not cut what began the day before", () => {
    expect(inWeek({ ...hours("Europe/Paris", "22:00-26:00", { days: [1] }), closures: [leave] })).toEqual([
      "01-05 22:00",
      "01-05 23:00",
      "01-06 00:00",
      "01-06 01:00",
    ]);
  });

  test("are the reason where the host would have been open; elsewhere the day is closed", () => {
    const closed: Hours = { ...hours("Europe/Paris", "09:00-11:00", { days: [1, 2] }), closures: [leave] };
    expect(refusal(closed, "2026-01-06T09:00+01:00")).toEqual({
      hostId: "h",
      because: "closure",
      on: "2026-01-06",
      closure: leave,
    });
    expect(refusal(closed, "2026-01-07T09:00+01:00")).toEqual({
      hostId: "h",
      because: "closed-day",
      on: "2026-01-07",
      byOverride: false,
    });
    const emptied = { ...closed, overrides: [{ on: plainDate("2026-01-06"), ranges: [] }] };
    expect(refusal(emptied, "2026-01-06T09:00+01:00")).toMatchObject({ because: "closed-day", byOverride: true });
  });

  test("of hours to keep within are a reason as well", () => {
    const premises: Hours = { ...office, closures: [{ ...leave, kind: "closing" }] };
    expect(refusal({ ...office, within: [premises] }, "2026-01-06T09:00+01:00")).toMatchObject({
      because: "closure",
      closure: { kind: "closing", label: "Ski" },
    });
    expect(inWeek({ ...office, within: [premises] }).slice(0, 3)).toEqual([
      "01-05 09:00",
      "01-05 10:00",
      "01-09 09:00",
    ]);
  });

  test("that end before they begin are refused", () => {
    expect(() => inWeek({ ...office, closures: [{ ...leave, ...span("2026-01-08", "2026-01-07") }] })).toThrow(
      RangeError,
    );
  });
});

describe("travel", () => {
  const tokyo = { ...span("2026-01-07", "2026-01-08"), zone: zone("Asia/Tokyo") };
  const away: Hours = { ...hours("Europe/Paris", "09:00-11:00", { days: [2, 3, 4, 5] }), travel: [tokyo] };

  test("the ranges of those dates are read on the clock of the other zone", () => {
    expect(inWeek(away)).toEqual([
      "01-06 09:00",
      "01-06 10:00",
      "01-07 01:00",
      "01-07 02:00",
      "01-08 01:00",
      "01-08 02:00",
      "01-09 09:00",
      "01-09 10:00",
    ]);
  });

  test("of two journeys on one date, the later in the list", () => {
    const montreal = { ...span("2026-01-08", "2026-01-08"), zone: zone("America/Montreal") };
    expect(inWeek({ ...away, travel: [tokyo, montreal] })).toContain("01-08 15:00");
    expect(inWeek({ ...away, travel: [montreal, tokyo] })).not.toContain("01-08 15:00");
  });

  test("the grid follows that clock, half hours and all", () => {
    const delhi = { ...tokyo, zone: zone("Asia/Kolkata") };
    expect(inWeek({ ...away, travel: [delhi] }, { alignMinutes: 60 }).slice(2, 4)).toEqual([
      "01-07 04:30",
      "01-07 05:30",
    ]);
  });

  test("dates, caps and the horizon stay on the calendar at home", () => {
    const honolulu = { ...span("2026-01-06", "2026-01-07"), zone: zone("Pacific/Honolulu") };
    const far: Hours = { ...hours("Europe/Paris", "14:00-16:00", { days: [2, 3] }), travel: [honolulu] };
    expect(inWeek(far)).toEqual(["01-07 01:00", "01-07 02:00", "01-08 01:00", "01-08 02:00"]);
    expect(inWeek(far, { horizon: { kind: "dates", ...span("2026-01-01", "2026-01-07") } })).toEqual([
      "01-07 01:00",
      "01-07 02:00",
    ]);
    expect(refusal(far, "2026-01-09T01:00+01:00")).toMatchObject({ because: "closed-day", on: "2026-01-09" });
    const sessions = [{ startsAt: instant("2026-01-08T01:00+01:00"), endsAt: instant("2026-01-08T02:00+01:00") }];
    const once = { ...host("h", far), sessions, caps: [{ per: "day", of: "sessions", most: 1 } as const] };
    const asked = query([once], "2026-01-05T00:00+01:00", "2026-01-12T00:00+01:00");
    expect(offeredSlots(asked).map((start) => clockIn(paris, start))).toEqual(["2026-01-07 01:00", "2026-01-07 02:00"]);
  });

  test("that ends before it begins is refused", () => {
    expect(() => inWeek({ ...away, travel: [{ ...tokyo, ...span("2026-01-08", "2026-01-07") }] })).toThrow(RangeError);
  });
});

describe("within", () => {
  test("a start counts only where the other hours are open as well, whatever their zone", () => {
    const london = hours("Europe/London", "09:00-10:30");
    const long = hours("Europe/Paris", "08:30-18:00", { days: [1] });
    expect(inWeek({ ...long, within: [london] })).toEqual(["01-05 10:00"]);
    expect(inWeek({ ...long, within: [london] }, { durationMinutes: 30, stepMinutes: 30 })).toEqual([
      "01-05 10:00",
      "01-05 10:30",
      "01-05 11:00",
    ]);
    const noon = hours("Europe/Paris", "11:00-13:00");
    expect(inWeek({ ...long, within: [london, noon] }, { durationMinutes: 30 })).toEqual(["01-05 11:00"]);
  });

  test("the first start is counted from what they leave of the range", () => {
    const premises = hours("Europe/Paris", "09:20-12:00 13:05-15:00");
    expect(inWeek({ ...hours("Europe/Paris", "08:00-14:10", { days: [1] }), within: [premises] })).toEqual([
      "01-05 09:20",
      "01-05 10:20",
      "01-05 13:05",
    ]);
  });

  test("over midnight: what begins the day before counts", () => {
    const night = hours("Europe/Paris", "00:00-03:00", { days: [2] });
    const late = hours("Europe/Paris", "22:00-26:00", { days: [1] });
    expect(inWeek({ ...night, within: [late] })).toEqual(["01-06 00:00", "01-06 01:00"]);
  });

  test("outside them, the hours that are left of the date are given", () => {
    const shop = hours("Europe/Paris", "10:00-12:00");
    expect(refusal({ ...office, within: [shop] }, "2026-01-05T09:00+01:00")).toMatchObject({
      because: "outside-hours",
      openings: [{ startsAt: instant("2026-01-05T10:00+01:00"), endsAt: instant("2026-01-05T11:00+01:00") }],
    });
    expect(refusal({ ...office, within: [nothing] }, "2026-01-05T09:00+01:00")).toMatchObject({
      because: "closed-day",
      byOverride: false,
    });
  });
});

describe("openings and closings by a rule of their own", () => {
  const rule = (text: string): Recurrence => recurrence(text);
  const opening = (text: string, lengthMinutes: number): RecurringHours => ({
    effect: "open",
    recurrence: rule(text),
    lengthMinutes,
  });
  const closing = (text: string, lengthMinutes: number): RecurringHours => ({
    effect: "close",
    recurrence: rule(text),
    lengthMinutes,
  });
  const wednesdays = "DTSTART:20260101T140000\nRRULE:FREQ=WEEKLY;BYDAY=WE";

  test("open beside the weeks, and close what is open: closing wins", () => {
    const mornings = hours("Europe/Paris", "09:00-11:00", { days: [3] });
    expect(inWeek({ ...mornings, recurring: [opening(wednesdays, 120)] })).toEqual([
      "01-07 09:00",
      "01-07 10:00",
      "01-07 14:00",
      "01-07 15:00",
    ]);
    const firstWednesday = closing("DTSTART:20260101T100000\nRRULE:FREQ=MONTHLY;BYDAY=1WE", 300);
    expect(inWeek({ ...mornings, recurring: [opening(wednesdays, 120), firstWednesday] })).toEqual([
      "01-07 09:00",
      "01-07 15:00",
    ]);
  });

  test("what opens against the weeks joins them: one range, one grid", () => {
    const mornings = hours("Europe/Paris", "13:30-14:00", { days: [3] });
    expect(inWeek({ ...mornings, recurring: [opening(wednesdays, 90)] })).toEqual(["01-07 13:30", "01-07 14:30"]);
  });

  test("two on one day add up", () => {
    const later = "DTSTART:20260101T180000\nRRULE:FREQ=WEEKLY;BYDAY=WE";
    expect(inWeek({ ...nothing, recurring: [opening(wednesdays, 60), opening(later, 60)] })).toEqual([
      "01-07 14:00",
      "01-07 18:00",
    ]);
  });

  test("what a closing leaves of a night takes nothing from the override of the day it reaches into", () => {
    const late = hours("Europe/Paris", "16:31-24:11", { overrides: { "2026-01-06": "00:00-03:00" } });
    const atMidnight = closing("DTSTART:20260101T000000\nRRULE:FREQ=DAILY", 10);
    expect(inWeek({ ...late, recurring: [atMidnight] })).toContain("01-06 00:00");
  });

  test("an opening may run past midnight", () => {
    expect(inWeek({ ...nothing, recurring: [opening("DTSTART:20260105T233000", 150)] })).toEqual([
      "01-05 23:30",
      "01-06 00:30",
    ]);
  });

  test("a closing over midnight is taken from both days, and from ranges of the day before that reach into it", () => {
    const nights = hours("Europe/Paris", "21:00-27:00", { days: [1] });
    expect(inWeek({ ...nights, recurring: [closing("DTSTART:20260105T223000", 180)] })).toEqual([
      "01-05 21:00",
      "01-06 01:30",
    ]);
    expect(inWeek({ ...nights, recurring: [closing("DTSTART:20260106T003000", 60)] })).toEqual([
      "01-05 21:00",
      "01-05 22:00",
      "01-05 23:00",
      "01-06 01:30",
    ]);
    const days = hours("Europe/Paris", "00:00-02:00 23:00-24:00", { days: [1, 2] });
    expect(inWeek({ ...days, recurring: [closing("DTSTART:20260105T233000", 90)] })).toEqual([
      "01-05 00:00",
      "01-05 01:00",
      "01-06 01:00",
      "01-06 23:00",
    ]);
  });

  test("a closing counts on the day after an override, and not on the override itself", () => {
    const both = hours("Europe/Paris", "00:00-02:00", { days: [1, 2], overrides: { "2026-01-05": "22:00-24:00" } });
    expect(inWeek({ ...both, recurring: [closing("DTSTART:20260105T230000", 120)] })).toEqual([
      "01-05 22:00",
      "01-05 23:00",
      "01-06 01:00",
    ]);
  });

  test("neither opens a closure", () => {
    const closures: Closure[] = [{ ...span("2026-01-07", "2026-01-07"), kind: "holiday" }];
    expect(inWeek({ ...nothing, closures, recurring: [opening(wednesdays, 120)] })).toEqual([]);
    expect(
      refusal({ ...nothing, closures, recurring: [opening(wednesdays, 120)] }, "2026-01-07T14:00+01:00"),
    ).toMatchObject({
      because: "closure",
    });
  });

  test("a rule that is floating or of the hours' zone is read on their clock; one of another zone is refused", () => {
    const zoned = (name: string) => [opening(`DTSTART;TZID=${name}:20260105T140000`, 60)];
    expect(inWeek({ ...nothing, recurring: zoned("Europe/Paris") })).toEqual(["01-05 14:00"]);
    expect(() => inWeek({ ...nothing, recurring: zoned("Europe/London") })).toThrow(
      "Hours in Europe/Paris can't follow a recurrence in Europe/London",
    );
  });

  test("rules for another place do not count", () => {
    const there = [{ ...opening(wednesdays, 60), placeId: "north" }];
    expect(inWeek({ ...nothing, recurring: there })).toEqual([]);
    expect(inWeek({ ...nothing, recurring: there }, { placeId: "south" })).toEqual([]);
    expect(inWeek({ ...nothing, recurring: there }, { placeId: "north" })).toEqual(["01-07 14:00"]);
  });

  test.each([0, 1441, 1.5])("a length of %d minutes is refused by name", (lengthMinutes) => {
    expect(() => inWeek({ ...nothing, recurring: [opening(wednesdays, lengthMinutes)] })).toThrow(
      "lengthMinutes must be a whole number from 1 to 1440",
    );
  });
});

describe("places", () => {
  const split: Hours = {
    ...nothing,
    weekly: { 1: [...ranges("09:00-10:00"), { startMinute: 600, endMinute: 660, placeId: "north" }] },
    overrides: [{ on: plainDate("2026-01-06"), ranges: [{ startMinute: 600, endMinute: 660, placeId: "south" }] }],
  };

  test("ranges of a place count for rules with the same one, those without count anywhere", () => {
    expect(inWeek(split)).toEqual(["01-05 09:00"]);
    expect(inWeek(split, { placeId: "north" })).toEqual(["01-05 09:00", "01-05 10:00"]);
    expect(inWeek(split, { placeId: "south" })).toEqual(["01-05 09:00", "01-06 10:00"]);
  });
});

describe("always open", () => {
  test("is every minute of every day, also of those when the clock changes", () => {
    for (const [day, count] of [
      ["2026-01-05", 24],
      ["2026-03-29", 23],
      ["2026-10-25", 24],
    ] as const) {
      const from = instant(`${day}T00:00${day === "2026-01-05" || day === "2026-03-29" ? "+01:00" : "+02:00"}`);
      const asked = query([host("room", alwaysOpen(paris))], "2026-01-05T00:00+01:00", "2026-01-06T00:00+01:00");
      const starts = offeredSlots({ ...asked, from, until: instant(from + 30 * 3_600_000) });
      expect(starts.filter((start) => clockIn(paris, start).startsWith(day))).toHaveLength(count);
    }
    const night = query(
      [host("room", alwaysOpen(paris), [busy("2026-01-06T00:30+01:00", "2026-01-06T01:00+01:00")])],
      "2026-01-05T23:00+01:00",
      "2026-01-06T03:00+01:00",
      { durationMinutes: 120 },
    );
    expect(offeredSlots(night).map((start) => clockIn(paris, start).slice(5))).toEqual(["01-06 01:00", "01-06 02:00"]);
  });
});
