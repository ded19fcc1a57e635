/** Random hours around a moment: weeks, and all that may stand in for them. */
import * as fc from "fast-check";
import {
  addDays,
  zone,
  type Closure,
  type DateSpan,
  type Hours,
  type PlainDate,
  type RecurringHours,
  type ReservedHours,
  type Rotation,
  type Season,
  type WallRange,
  type Week,
} from "../../src/index.ts";
import type { Recurrence } from "../../src/recurrence/recurrence.ts";
import type { RecurrenceRule } from "../../src/recurrence/rule.ts";
import { WEEKDAYS } from "../build.ts";
import { maybe, PLACES, SERVICES, weighed } from "./chance.ts";

const someWeekday = fc.constantFrom(...WEEKDAYS);

const someRange: fc.Arbitrary<WallRange> = fc
  .tuple(
    fc.integer({ min: 0, max: 143 }),
    fc.integer({ min: 1, max: 80 }),
    fc.constantFrom(0, 0, 1, 7),
    maybe(12, fc.record({ placeId: fc.constantFrom(...PLACES) })),
  )
  .map(([start, length, odd, place]) => ({
    startMinute: start * 10 + odd,
    endMinute: Math.min(start * 10 + odd + length * 10, 2880),
    ...place,
  }));

const someRanges = weighed<readonly WallRange[]>(
  [2, fc.constant([{ startMinute: 480, endMinute: 1200 }])],
  [3, fc.constant([{ startMinute: 0, endMinute: 1440 }])],
  [4, fc.array(someRange, { minLength: 1, maxLength: 3 })],
);

/** Most weekdays open. */
const someWeek: fc.Arbitrary<Week> = fc
  .tuple(
    someRanges,
    fc.array(fc.tuple(someWeekday, someRanges), { maxLength: 4 }),
    fc.subarray([...WEEKDAYS], { maxLength: 1 }),
  )
  .map(([usual, others, closed]) =>
    Object.fromEntries(
      [...WEEKDAYS.map((day) => [day, usual] as const), ...others].filter(([day]) => !closed.includes(day)),
    ),
  );

function someRule(last: fc.Arbitrary<PlainDate>): fc.Arbitrary<RecurrenceRule> {
  const weekdays = fc.subarray([...WEEKDAYS], { minLength: 2 });
  return fc
    .tuple(
      fc.constantFrom("DAILY" as const, "WEEKLY" as const),
      maybe(2, fc.record({ interval: fc.integer({ min: 1, max: 3 }) })),
      maybe(2, fc.record({ byDay: weekdays.map((days) => days.map((weekday) => ({ weekday }))) })),
      fc.oneof(
        maybe(6, fc.record({ count: fc.integer({ min: 1, max: 12 }) })),
        maybe(6, fc.record({ until: fc.record({ on: last }) })),
      ),
      maybe(6, fc.record({ wkst: someWeekday })),
    )
    .map(([freq, interval, byDay, end, wkst]) => ({ freq, ...interval, ...byDay, ...end, ...wkst }));
}

/** Hours around a date, in one of these zones, with `within` at most one deep. */
export function hoursAround(today: PlainDate, zones: readonly string[], isInner = false): fc.Arbitrary<Hours> {
  const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(today, days));
  const span = (longest: number): fc.Arbitrary<DateSpan> =>
    fc.tuple(fc.integer({ min: -5, max: 4 }), fc.integer({ min: 0, max: longest })).map(([first, length]) => ({
      from: addDays(today, first),
      until: addDays(today, first + length),
    }));
  const override = fc.record({ on: day(-3, 3), ranges: fc.array(someRange, { maxLength: 2 }) });
  const recurrence = recurrenceAround(today);
  const recurring = someRecurring(recurrence);
  return fc
    .tuple(
      fc.record({ zone: fc.constantFrom(...zones).map(zone), weekly: someWeek, overrides: fc.constant([]) }),
      maybe(3, fc.record({ overrides: oneOrTwo(override) })),
      maybe(7, fc.record({ rotation: someRotation(day(-30, 30)) })),
      maybe(7, fc.record({ seasons: oneOrTwo(someSeason(span(8), day(-30, 30))) })),
      maybe(5, fc.record({ recurring: oneOrTwo(recurring) })),
      maybe(6, fc.record({ closures: oneOrTwo(someClosure(span(3))) })),
      maybe(9, fc.record({ travel: oneOrTwo(someTravel(span(4))) })),
      isInner ? fc.constant({}) : maybe(6, fc.record({ within: oneOrTwo(hoursAround(today, zones, true)) })),
      isInner ? fc.constant({}) : maybe(4, fc.record({ reserved: oneOrTwo(someReserved(recurrence)) })),
    )
    .map(([weekly, overrides, rotation, seasons, recurring, closures, travel, within, reserved]) => ({
      ...weekly,
      ...overrides,
      ...rotation,
      ...seasons,
      ...recurring,
      ...closures,
      ...travel,
      ...within,
      ...reserved,
    }));
}

function recurrenceAround(today: PlainDate): fc.Arbitrary<Recurrence> {
  const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(today, days));
  return someRecurrence(day(-20, 2), day(-3, 4));
}

/** Of these days, most days. */
export function reservedAround(today: PlainDate): fc.Arbitrary<ReservedHours[]> {
  const daily = fc
    .tuple(fc.integer({ min: -6, max: 0 }), fc.integer({ min: 0, max: 143 }))
    .map(([days, tens]): Recurrence => ({
      dtstart: { on: addDays(today, days), secondOfDay: tens * 600 },
      rrule: { freq: "DAILY" },
    }));
  return oneOrTwo(someReserved(weighed([3, daily], [1, recurrenceAround(today)])));
}

function oneOrTwo<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(one, { minLength: 1, maxLength: 2 });
}

function someRotation(anchor: fc.Arbitrary<PlainDate>): fc.Arbitrary<Rotation> {
  return fc.record({ anchor, weeks: fc.array(someWeek, { minLength: 1, maxLength: 3 }) });
}

function someSeason(span: fc.Arbitrary<DateSpan>, anchor: fc.Arbitrary<PlainDate>): fc.Arbitrary<Season> {
  return fc
    .tuple(span, someWeek, maybe(4, fc.record({ rotation: someRotation(anchor) })))
    .map(([dates, weekly, rotation]) => ({ ...dates, weekly, ...rotation }));
}

function someClosure(span: fc.Arbitrary<DateSpan>): fc.Arbitrary<Closure> {
  return fc
    .tuple(span, fc.constantFrom("holiday", "school-holiday", "leave", "closing"))
    .map(([dates, kind]) => ({ ...dates, kind }));
}

function someTravel(span: fc.Arbitrary<DateSpan>) {
  const zones = ["Europe/Paris", "America/Toronto", "Asia/Kathmandu", "Pacific/Apia"];
  return fc.tuple(span, fc.constantFrom(...zones)).map(([dates, name]) => ({ ...dates, zone: zone(name) }));
}

function someRecurrence(start: fc.Arbitrary<PlainDate>, near: fc.Arbitrary<PlainDate>): fc.Arbitrary<Recurrence> {
  const dates = fc.array(fc.record({ on: near }), { minLength: 1, maxLength: 2 });
  return fc
    .tuple(
      fc.record({ on: start }),
      maybe(2, fc.record({ secondOfDay: fc.integer({ min: 0, max: 143 }).map((tens) => tens * 600) })),
      maybe(8, fc.record({ rrule: someRule(near) })),
      maybe(4, fc.record({ exdates: dates })),
      maybe(6, fc.record({ rdates: dates })),
    )
    .map(([on, time, rule, exdates, rdates]) => ({ dtstart: { ...on, ...time }, ...rule, ...exdates, ...rdates }));
}

function someRecurring(recurrence: fc.Arbitrary<Recurrence>): fc.Arbitrary<RecurringHours> {
  const tensOfMinutes = fc.integer({ min: 1, max: 30 }).map((tens) => tens * 10);
  return fc
    .tuple(
      fc.record({
        effect: fc.constantFrom("open", "close", "close"),
        recurrence,
        lengthMinutes: weighed([2, tensOfMinutes], [1, fc.constantFrom(1, 1440)]),
      }),
      maybe(10, fc.record({ placeId: fc.constantFrom(...PLACES) })),
    )
    .map(([one, place]) => ({ ...one, ...place }));
}

function someReserved(recurrence: fc.Arbitrary<Recurrence>): fc.Arbitrary<ReservedHours> {
  return fc
    .tuple(
      fc.record({
        serviceIds: fc.subarray([...SERVICES], { minLength: 1 }),
        recurrence,
        lengthMinutes: fc.integer({ min: 1, max: 144 }).map((tens) => tens * 10),
      }),
      maybe(2, fc.constant({ throughClosures: true })),
      maybe(10, fc.record({ placeId: fc.constantFrom(...PLACES) })),
    )
    .map(([one, through, place]) => ({ ...one, ...through, ...place }));
}
