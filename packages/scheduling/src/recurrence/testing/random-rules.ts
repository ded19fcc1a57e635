/** Random rules, as the text of an RRULE and the wall clock of its DTSTART. Chance is an argument. */
import type { Frequency } from "../rule.ts";

/** A whole number from 0 to `most`. */
export type Draw = (most: number) => number;

export interface RandomRule {
  readonly freq: Frequency;
  readonly text: string;
  /** "1997-09-02T09:00:00" */
  readonly dtstart: string;
}

export interface Options {
  readonly noUntil?: boolean;
  /** Also the combinations of parts that the peer reads otherwise: see `peer.test.ts`. */
  readonly thorough?: boolean;
  /** Dates and times of DTSTART, the parts of time: as given, instead of any. */
  readonly dates?: (draw: Draw) => string;
  readonly times?: readonly string[];
  readonly timeParts?: readonly (readonly Part[])[];
}

type Part = (draw: Draw) => string;

/** Zones whose clocks change by an hour, by half of one, at midnight, by a whole day, and once by a quarter of an hour. */
export const ZONES = [
  "Europe/Paris",
  "America/New_York",
  "Australia/Lord_Howe",
  "America/Havana",
  "Pacific/Apia",
  "Asia/Kathmandu",
];
export const FREQUENCIES: readonly Frequency[] = [
  "YEARLY",
  "MONTHLY",
  "WEEKLY",
  "DAILY",
  "HOURLY",
  "MINUTELY",
  "SECONDLY",
];
const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** Draws from a list of random numbers, one after the other, and again from its start. */
export function drawFrom(numbers: readonly number[]): Draw {
  let drawn = 0;
  return (most) => (numbers[drawn++ % numbers.length] ?? 0) % (most + 1);
}

export function oneOf<Value>(draw: Draw, values: readonly Value[]): Value {
  const value = values[draw(values.length - 1)];
  if (value === undefined) throw new Error("nothing to draw from");
  return value;
}

/** A part with one to `most` distinct values. */
function part(name: string, most: number, one: (draw: Draw) => string | number): Part {
  return (draw) => {
    const values = Array.from({ length: 1 + draw(most - 1) }, () => one(draw));
    return `${name}=${[...new Set(values)].join(",")}`;
  };
}

/** A part whose values lie between two numbers. */
export function between(name: string, most: number, from: number, to: number): Part {
  return part(name, most, (draw) => from + draw(to - from));
}

function fromEitherEnd(draw: Draw, most: number): number {
  return (1 + draw(most - 1)) * oneOf(draw, [1, -1]);
}

function weekday(draw: Draw): string {
  return oneOf(draw, CODES);
}

/** Weekdays with a number of at most so much, or without one when plain ones may stand beside them. */
function numbered(most: number, withPlain: boolean): Part {
  return part("BYDAY", 4, (draw) => `${withPlain && draw(2) === 0 ? "" : fromEitherEnd(draw, most)}${weekday(draw)}`);
}

const byMonth = between("BYMONTH", 6, 1, 12);
const byMonthDay = part("BYMONTHDAY", 8, (draw) => fromEitherEnd(draw, 31));
const byYearDay = part("BYYEARDAY", 20, (draw) => fromEitherEnd(draw, 366));
const byWeekNo = part("BYWEEKNO", 5, (draw) => (draw(1) === 0 ? fromEitherEnd(draw, 53) : oneOf(draw, [1, -1, 53])));
const byDay = part("BYDAY", 5, weekday);
const byHour = between("BYHOUR", 3, 0, 23);
const byMinute = between("BYMINUTE", 3, 0, 59);
const bySecond = between("BYSECOND", 2, 0, 59);

const THOROUGH: readonly (readonly Part[])[] = [
  [byYearDay, byDay],
  [byYearDay, byMonthDay],
  [byYearDay, byMonth, byMonthDay, byDay],
  [byWeekNo, byYearDay],
  [byWeekNo, byMonthDay],
  [byMonthDay, numbered(53, true)],
  [numbered(53, true)],
];
const DATE_PARTS: Readonly<Record<Frequency, readonly (readonly Part[])[]>> = {
  YEARLY: [
    [],
    [byMonth],
    [byMonthDay],
    [byMonth, byMonthDay],
    [byMonthDay, byDay],
    [byMonth, byMonthDay, byDay],
    [byYearDay],
    [byYearDay, byMonth],
    [byWeekNo],
    [byWeekNo, byDay],
    [byWeekNo, byMonth, byDay],
    [byDay],
    [numbered(52, false)],
    [byMonth, numbered(5, true)],
    [byMonth, byMonthDay, numbered(5, true)],
  ],
  MONTHLY: [
    [],
    [byMonth],
    [byMonthDay],
    [byMonth, byMonthDay],
    [byMonthDay, byDay],
    [byMonthDay, numbered(5, true)],
    [numbered(5, true)],
    [byMonth, numbered(5, true)],
  ],
  WEEKLY: [[], [byDay], [byMonth], [byMonth, byDay]],
  DAILY: [[], [byDay], [byMonth], [byMonthDay], [byMonth, byDay], [byMonthDay, byDay]],
  HOURLY: [[], [], [byDay], [byMonth], [byMonthDay], [byYearDay], [byMonthDay, byDay]],
  MINUTELY: [[], [], [byDay], [byMonth], [byMonthDay], [byYearDay]],
  SECONDLY: [[], [], [], [byDay], [byMonth]],
};
const TIME_PARTS: readonly (readonly Part[])[] = [
  [],
  [],
  [byHour],
  [byHour, byMinute],
  [byHour, byMinute, bySecond],
  [byMinute],
  [bySecond],
];
const REACH_DAYS: Readonly<Record<Frequency, number>> = {
  YEARLY: 12_000,
  MONTHLY: 1500,
  WEEKLY: 700,
  DAILY: 200,
  HOURLY: 30,
  MINUTELY: 3,
  SECONDLY: 1,
};

/** How many days of a rule are worth looking at. */
export function reachDays(freq: Frequency): number {
  return REACH_DAYS[freq];
}

export function randomRule(draw: Draw, frequencies: readonly Frequency[], options: Options = {}): RandomRule {
  const freq = oneOf(draw, frequencies);
  const dtstart = `${(options.dates ?? anyDate)(draw)}T${options.times ? oneOf(draw, options.times) : anyTime(draw)}`;
  const thorough = options.thorough && freq === "YEARLY" ? THOROUGH : [];
  const lists = [
    ...oneOf(draw, [...DATE_PARTS[freq], ...thorough]),
    ...oneOf(draw, options.timeParts ?? TIME_PARTS),
  ].map((list) => list(draw));
  const parts = [
    `FREQ=${freq}`,
    draw(1) === 0 ? "" : `INTERVAL=${1 + draw(89)}`,
    ending(draw, freq, dtstart, options.noUntil ?? false),
    ...lists,
    lists.length > 0 && draw(3) === 0 ? part("BYSETPOS", 3, (one) => fromEitherEnd(one, 5))(draw) : "",
    draw(1) === 0 ? "" : `WKST=${weekday(draw)}`,
  ];
  return { freq, dtstart, text: parts.filter((one) => one !== "").join(";") };
}

/** 1997-09-02T09:00:00 → 19970902T090000 */
export function basic(wall: string): string {
  return wall.replaceAll(/[-:]/g, "");
}

/** A date of the sixty years from 1975, or of fewer. */
export function anyDate(draw: Draw, first = "1975-01-01", days = 60 * 365): string {
  return Temporal.PlainDate.from(first)
    .add({ days: draw(days) })
    .toString();
}

function anyTime(draw: Draw): string {
  const parts = [draw(23), oneOf(draw, [0, 0, 10, 30, 45, 59]), oneOf(draw, [0, 0, 0, 17])];
  return parts.map((value) => String(value).padStart(2, "0")).join(":");
}

function ending(draw: Draw, freq: Frequency, dtstart: string, noUntil: boolean): string {
  const kind = draw(noUntil ? 1 : 2);
  if (kind === 0) return "";
  if (kind === 1) return `COUNT=${1 + draw(59)}`;
  const until = Temporal.PlainDateTime.from(dtstart).add({ minutes: draw(reachDays(freq) * 1440) });
  return `UNTIL=${basic(until.toString({ smallestUnit: "second" }))}`;
}
