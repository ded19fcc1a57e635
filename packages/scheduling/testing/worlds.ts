/** Random worlds for the properties: hosts, hours, busy time and rules, gathered around the days when clocks change. */
import * as fc from "fast-check";
import {
  addDays,
  dateOf,
  instant,
  zone,
  type Busy,
  type Host,
  type Hours,
  type SlotQuery,
  type WallRange,
  type Weekday,
} from "../src/index.ts";
import { WEEKDAYS } from "./build.ts";

const MINUTE_MS = 60_000;

/** A zone and a moment: both changes of each, and zones that change by half an hour, at midnight, by a day, or not at all. */
export const moments: readonly (readonly [zone: string, aroundAt: string])[] = [
  ["Europe/Paris", "2026-03-29T01:00Z"],
  ["Europe/Paris", "2026-10-25T01:00Z"],
  ["America/Montreal", "2026-03-08T07:00Z"],
  ["America/Toronto", "2026-11-01T06:00Z"],
  ["Indian/Reunion", "2026-03-29T01:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T15:30Z"],
  ["America/St_Johns", "2006-04-02T03:31Z"],
  ["America/St_Johns", "2006-10-29T02:31Z"],
  ["America/St_Johns", "2026-03-08T05:30Z"],
  ["Asia/Kathmandu", "1985-12-31T18:30Z"],
  ["Pacific/Apia", "2011-12-30T10:00Z"],
  ["Africa/Cairo", "2026-04-23T22:00Z"],
  ["America/Havana", "2026-11-01T05:00Z"],
  ["Antarctica/Troll", "2026-10-25T01:00Z"],
  ["UTC", "2026-02-28T12:00Z"],
];

export interface World {
  readonly question: SlotQuery;
  /** The middle of the world: the oracle's clocks are made around it. */
  readonly centreMs: number;
}

const range: fc.Arbitrary<WallRange> = fc
  .tuple(fc.integer({ min: 0, max: 143 }), fc.integer({ min: 1, max: 80 }), fc.constantFrom(0, 0, 1, 7))
  .map(([start, length, odd]) => ({
    startMinute: start * 10 + odd,
    endMinute: Math.min(start * 10 + odd + length * 10, 2880),
  }));

const someRanges = fc.oneof(
  { weight: 3, arbitrary: fc.array(range, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant([{ startMinute: 0, endMinute: 1440 }]) },
);

function hoursAround(zoneName: string, centreMs: number): fc.Arbitrary<Hours> {
  const itsZone = zone(zoneName);
  const today = dateOf(instant(centreMs), itsZone);
  const override = fc.record({
    on: fc.integer({ min: -3, max: 3 }).map((days) => addDays(today, days)),
    ranges: fc.array(range, { maxLength: 2 }),
  });
  return fc.record({
    zone: fc.constant(itsZone),
    weekly: fc.dictionary(fc.constantFrom(...WEEKDAYS.map(String)), someRanges, {
      minKeys: 4,
      maxKeys: 7,
    }) as fc.Arbitrary<Partial<Record<Weekday, WallRange[]>>>,
    overrides: fc.array(override, { maxLength: 2 }),
  });
}

export function busyAround(centreMs: number): fc.Arbitrary<Busy> {
  return fc
    .tuple(
      fc.integer({ min: -4000, max: 4000 }),
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom("booking", "hold", "external", "absence"),
    )
    .map(([start, length, kind]) => ({
      startsAt: instant(centreMs + start * MINUTE_MS),
      endsAt: instant(centreMs + (start + length) * MINUTE_MS),
      kind,
    }));
}

export const someRules = fc.record({
  durationMinutes: fc.oneof(fc.constantFrom(15, 30, 60), fc.integer({ min: 1, max: 300 })),
  stepMinutes: fc.oneof(fc.constantFrom(15, 30, 60), fc.integer({ min: 5, max: 180 })),
  bufferBeforeMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 })),
  bufferAfterMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 })),
  noticeMinutes: fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  ),
  horizonDays: fc.oneof(
    { weight: 2, arbitrary: fc.constant(30) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 5 }) },
  ),
});

function worldAround([zoneName, aroundAt]: readonly [string, string]): fc.Arbitrary<World> {
  const centreMs: number = instant(aroundAt);
  const otherZones = fc.constantFrom(zoneName, zoneName, "Europe/Paris", "Indian/Reunion", "America/Toronto");
  const someHours = fc.oneof(
    hoursAround(zoneName, centreMs),
    otherZones.chain((name) => hoursAround(name, centreMs)),
  );
  const hosts = fc
    .tuple(
      someHours,
      someHours,
      fc.array(fc.array(busyAround(centreMs), { maxLength: 8 }), { minLength: 1, maxLength: 3 }),
    )
    .map(([usual, other, allBusy]) =>
      allBusy.map((busy, index): Host => ({
        id: `host-${index}`,
        hours: index === 1 ? other : usual, // of three hosts, two share their hours
        busy,
      })),
    );
  return fc
    .record({
      hosts,
      rules: someRules,
      beforeMinutes: fc.integer({ min: -600, max: 2160 }),
      lengthMinutes: fc.integer({ min: 1, max: 4000 }),
      sinceNowMinutes: fc.integer({ min: -500, max: 4000 }),
    })
    .map(({ hosts: all, rules, beforeMinutes, lengthMinutes, sinceNowMinutes }) => {
      const from = instant(centreMs - beforeMinutes * MINUTE_MS);
      const until = instant(from + lengthMinutes * MINUTE_MS);
      return {
        centreMs,
        question: { now: instant(from - sinceNowMinutes * MINUTE_MS), rules, hosts: all, from, until },
      };
    });
}

export const worlds: fc.Arbitrary<World> = fc.constantFrom(...moments).chain(worldAround);
