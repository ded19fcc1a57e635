/** What a rule gives, and what becomes of it when a series changes; against dates counted by hand. */
import { addDays, plainDate, toIso, weekdayOf, zone, type PlainDate } from "@creneau/scheduling";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endedAfter, occurrencesOf, readRule, ruleTextOf, RuleError, shiftedFrom, storedRule } from "./rules.ts";

const paris = zone("Europe/Paris");
const NINE = 9 * 60;
const rule = (text: string, on = "2027-03-02", minute = NINE) => readRule(plainDate(on), minute, text);
const dates = (read: ReturnType<typeof rule>) => occurrencesOf(read, paris).map(({ on }) => on);
const fault = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof RuleError) return error.fault;
    throw error;
  }
  return "none";
};

test("nine stays nine when the clocks change", () => {
  const found = occurrencesOf(rule("FREQ=WEEKLY;COUNT=5"), paris);
  expect(found.map(({ startsAt }) => toIso(startsAt, paris))).toEqual([
    "2027-03-02T09:00:00+01:00",
    "2027-03-09T09:00:00+01:00",
    "2027-03-16T09:00:00+01:00",
    "2027-03-23T09:00:00+01:00",
    "2027-03-30T09:00:00+02:00",
  ]);
});

test.each([
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4", ["2027-03-02", "2027-03-04", "2027-03-16", "2027-03-18"]],
  ["FREQ=MONTHLY;BYDAY=2TU;COUNT=3", ["2027-03-09", "2027-04-13", "2027-05-11"]],
  ["FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270501", ["2027-03-26", "2027-04-30"]],
  ["FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", ["2027-03-31", "2027-05-31"]],
  ["FREQ=WEEKLY;BYDAY=FR;COUNT=2", ["2027-03-05", "2027-03-12"]],
])("%s", (text, expected) => {
  expect(dates(rule(text))).toEqual(expected);
});

test.each([
  ["FREQ=WEEKLY", "no-end"],
  ["FREQ=WEEKLY;COUNT=105", "too-many"],
  ["FREQ=DAILY;UNTIL=20280301", "too-many"],
  ["FREQ=WEEKLY;INTERVAL=9;COUNT=50", "too-long"],
  ["FREQ=MONTHLY;UNTIL=20400101", "too-long"],
  ["FREQ=HOURLY;COUNT=3", "no-such-rule"],
  ["FREQ=YEARLY;COUNT=2", "no-such-rule"],
  ["FREQ=DAILY;BYHOUR=9,10;COUNT=3", "no-such-rule"],
  ["FREQ=DAILY;COUNT=0", "no-such-rule"],
  ["anything", "no-such-rule"],
  ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", "no-dates"],
  ["FREQ=WEEKLY;UNTIL=20270101", "no-dates"],
])("%s is refused: %s", (text, because) => {
  expect(fault(() => occurrencesOf(rule(text), paris))).toBe(because);
});

test("it is kept as text, and read back to the same", () => {
  const read = rule("FREQ=MONTHLY;BYDAY=2TU;COUNT=3");
  expect(ruleTextOf(read)).toBe("DTSTART:20270309T090000\nRRULE:FREQ=MONTHLY;COUNT=3;BYDAY=2TU");
  expect(storedRule(ruleTextOf(read))).toEqual(read);
});

describe("a change of what follows", () => {
  const at = (text: string) => Temporal.ZonedDateTime.from(text);
  const shifted = (text: string, pivot: string, to: string) => {
    const start = Temporal.ZonedDateTime.from(`${to}[Europe/Paris]`).epochMilliseconds;
    const read = rule(text);
    return shiftedFrom(read, paris, plainDate(pivot), start as Parameters<typeof shiftedFrom>[3]);
  };

  test("the old rule ends before it, the new one has the rest, at the other time", () => {
    const read = rule("FREQ=WEEKLY;COUNT=6");
    const next = shifted("FREQ=WEEKLY;COUNT=6", "2027-03-16", "2027-03-18T14:30");
    expect(dates(endedAfter(read, 2))).toEqual(["2027-03-02", "2027-03-09"]);
    expect(dates(next)).toEqual(["2027-03-18", "2027-03-25", "2027-04-01", "2027-04-08"]);
    expect(occurrencesOf(next, paris).map(({ startsAt }) => toIso(startsAt, paris).slice(11, 16))).toEqual([
      "14:30",
      "14:30",
      "14:30",
      "14:30",
    ]);
    expect(at("2027-03-18T14:30[Europe/Paris]").dayOfWeek).toBe(4);
  });

  test("the second Tuesday becomes the second Wednesday; the last Friday the last Thursday", () => {
    expect(dates(shifted("FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "2027-03-09", "2027-03-10T09:00"))).toEqual([
      "2027-03-10",
      "2027-04-14",
      "2027-05-12",
    ]);
    expect(dates(shifted("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2027-03-26", "2027-03-25T09:00"))).toEqual([
      "2027-03-25",
      "2027-04-29",
    ]);
  });

  test("days that can't be shifted are refused, their hour can change", () => {
    const text = "FREQ=MONTHLY;BYMONTHDAY=5,20;COUNT=4";
    expect(fault(() => shifted(text, "2027-03-05", "2027-03-06T09:00"))).toBe("no-such-rule");
    expect(dates(shifted(text, "2027-03-05", "2027-03-05T10:00"))).toEqual(dates(rule(text)));
  });

  test("of a weekly rule every date goes exactly as many days", () => {
    const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
    fc.assert(
      fc.property(
        fc.subarray([...weekdays], { minLength: 1 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat({ max: 19 }),
        fc.integer({ min: -6, max: 6 }),
        (days, interval, count, pivotIndex, shift) => {
          const text = `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join(",")};COUNT=${count}`;
          const before = dates(rule(text));
          const pivot = before[pivotIndex % before.length] ?? before[0];
          if (!pivot) throw new Error("no date");
          const next = shifted(text, pivot, `${addDays(pivot, shift)}T11:00`);
          expect(dates(next)).toEqual(before.filter((on) => on >= pivot).map((on) => addDays(on, shift)));
        },
      ),
    );
  });
});

test("weekly and monthly rules, counted on the calendar day by day", () => {
  const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
  const monday = (on: PlainDate): PlainDate => addDays(on, 1 - weekdayOf(on));
  fc.assert(
    fc.property(
      fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 15 }),
      fc.nat({ max: 300 }),
      (days, interval, count, offset) => {
        const first = addDays(plainDate("2027-01-01"), offset);
        const byDay = days.map((day) => codes[day - 1]).join(",");
        const found = dates(rule(`FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${byDay};COUNT=${count}`, first));
        const expected: PlainDate[] = [];
        let week = 0;
        for (let on = first; expected.length < count; on = addDays(on, 1)) {
          if (on !== first && monday(on) === on) week++;
          if (week % interval === 0 && days.includes(weekdayOf(on))) expected.push(on);
        }
        // A rule begins at its first date: so do the weeks it counts.
        const [begins = first] = found;
        const weeksApart = found.map((on) => (Date.parse(monday(on)) - Date.parse(monday(begins))) / 604_800_000);
        expect(weeksApart.every((weeks) => weeks % interval === 0)).toBe(true);
        if (interval === 1) expect(found).toEqual(expected);
      },
    ),
  );
});
