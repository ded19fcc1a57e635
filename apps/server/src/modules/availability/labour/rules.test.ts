/** What the law says of planned hours, by cases counted by hand. */
import { addDays, plainDate } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import type { Agreement } from "../stored.ts";
import { labourFindings, weeksAround } from "./rules.ts";

const FRENCH: Agreement = {
  name: "Code du travail",
  reference: "",
  breakAfterMinutes: 360,
  breakMinutes: 20,
  weekRestMinutes: 2100,
  baseWeekMinutes: 2100,
  averageWeekMinutes: 2640,
  averageWeeks: 3,
};
const labour = { restMinutes: 660, dayMinutes: 600, weekMinutes: 2880 };
const MONDAY = plainDate("2027-03-01");

type Ranges = readonly (readonly [fromHour: number, toHour: number])[];
/** Weeks of days from Monday on; a day left out is off. */
const found = (weeks: readonly (readonly Ranges[])[], agreement: Agreement | undefined = FRENCH) =>
  labourFindings({
    days: weeks.flatMap((week, number) =>
      Array.from({ length: 7 }, (_, index) => ({
        on: addDays(MONDAY, number * 7 + index),
        ranges: (week[index] ?? []).map(([from, to]) => ({ startMinute: from * 60, endMinute: to * 60 })),
      })),
    ),
    labour,
    agreement,
  }).map(({ rule, from, times, minutes }) => `${rule} ${from.slice(5)} ×${times} ${minutes}`);

const usual: Ranges = [
  [9, 12],
  [13, 17],
];
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("a week of 35 hours", () => {
  test("is within every rule", () => expect(found([times(5, usual)])).toEqual([]));

  test("six hours more are overtime, which is told and allowed", () =>
    expect(found([times(6, usual)])).toEqual(["base 03-01 ×1 2520"]));

  test("without anything agreed to, only the limits that close time are looked at", () =>
    expect(
      labourFindings({
        days: [{ on: MONDAY, ranges: [{ startMinute: 0, endMinute: 1440 }] }],
        labour,
        agreement: undefined,
      }),
    ).toMatchObject([{ rule: "day", minutes: 1440, limitMinutes: 600 }]));
});

describe("days", () => {
  const long: Ranges = [
    [8, 13],
    [14, 20],
  ];
  test("eleven hours are too many", () => expect(found([[long]])).toEqual(["day 03-01 ×1 660"]));
  test("six hours in a row ask for a break, one of nineteen minutes is none", () => {
    expect(found([[[[8, 14]]]])).toEqual([]);
    expect(found([[[[8, 14.25]]]])).toEqual(["break 03-01 ×1 375"]);
    expect(
      found([
        [
          [
            [8, 12],
            [12 + 19 / 60, 15],
          ],
        ],
      ]),
    ).toEqual(["break 03-01 ×1 401"]);
    expect(
      found([
        [
          [
            [8, 12],
            [12 + 20 / 60, 15],
          ],
        ],
      ]),
    ).toEqual([]);
  });
  test("from one day's end to the next day's beginning there are eleven hours", () => {
    expect(found([[[[14, 20]], [[7, 12]]]])).toEqual([]);
    expect(found([[[[14, 20]], [[6.5, 12]]]])).toEqual(["rest 03-02 ×1 630"]);
  });
  test("in the 24 hours from the beginning of one day's hours there are eleven hours too", () => {
    const split = (...ranges: Ranges) => found([[ranges]], { ...FRENCH, breakAfterMinutes: null });
    expect(split([0, 2], [9, 13])).toEqual([]);
    expect(split([0, 2], [9, 14])).toEqual(["rest 03-01 ×1 600"]);
    expect(split([0, 2], [13, 17])).toEqual([]);
    expect(split([0, 2], [5, 7], [12.5, 14.5])).toEqual(["rest 03-01 ×1 570"]);
    expect(split([0, 2], [13, 14], [20, 24])).toEqual([]);
    // One day with both faults is one day.
    expect(
      found([
        [
          [[20, 24]],
          [
            [5, 7],
            [20, 22],
          ],
        ],
      ]),
    ).toEqual(["rest 03-02 ×1 300"]);
    // Both of the day itself and up to the next: one rule, twice.
    expect(
      found([
        [
          [
            [6, 9],
            [19, 22],
          ],
          [[8, 12]],
        ],
      ]),
    ).toEqual(["rest 03-01 ×2 600"]);
  });
  test("a night that goes on over midnight is no rest between two days", () =>
    expect(found([[[[20, 24]], [[0, 2]]]])).toEqual([]));
});

describe("weeks", () => {
  const nine: Ranges = [
    [8, 12],
    [13, 18],
  ];
  test("forty-eight hours are the most", () => {
    expect(found([times(5, nine)])).toEqual(["base 03-01 ×1 2700"]);
    expect(found([times(6, nine)])).toEqual(["week 03-01 ×1 3240", "base 03-01 ×1 3240"]);
  });
  test("seven days have no rest of 35 hours; Sunday off has, with the night before and after", () => {
    expect(found([times(7, [[9, 12]])])).toEqual(["week-rest 03-01 ×1 1260"]);
    expect(found([times(6, [[9, 12]]), times(6, [[9, 12]])])).toEqual([]);
  });
  test("Mondays off are a rest each week too, though they begin on Sundays", () => {
    const week = [[], ...times(6, [[9, 17]] as Ranges)];
    expect(
      found([week, week, week], {
        ...FRENCH,
        baseWeekMinutes: null,
        averageWeekMinutes: null,
        breakAfterMinutes: null,
      }),
    ).toEqual([]);
  });
  test("on average over three weeks 44 hours: one window too many is told", () => {
    const fat = times(6, [
      [8, 12],
      [13, 17],
    ] as Ranges);
    expect(
      found([times(5, usual), fat, fat, fat], { ...FRENCH, baseWeekMinutes: null, weekRestMinutes: null }),
    ).toEqual(["average 03-08 ×1 2880"]);
  });
});

test("a period is looked at in whole weeks", () =>
  expect(weeksAround({ from: plainDate("2027-03-10"), until: plainDate("2027-03-15") })).toEqual({
    from: "2027-03-08",
    until: "2027-03-21",
  }));
