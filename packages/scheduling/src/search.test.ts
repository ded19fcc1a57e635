import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { busy, clockIn, host, hours, query, RUNS } from "../testing/build.ts";
import {
  alwaysOpen,
  instant,
  nearestOffered,
  nextOffered,
  nextOfferedEach,
  offeredSlots,
  plainDate,
  zone,
  type Host,
  type Instant,
  type SlotFacts,
  type SlotQuery,
  type Weekday,
  type Wish,
} from "./index.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const paris = zone("Europe/Paris");
const monday = (clock: string) => instant(`2026-01-05T${clock}+01:00`);

/** From that Monday on, for a month. */
function someMonth(hosts: readonly Host[], some: Parameters<typeof query>[3] = {}): SlotQuery {
  return query(hosts, "2026-01-05T00:00+01:00", "2026-02-05T00:00+01:00", {
    horizon: { kind: "days", days: 30 },
    ...some,
  });
}

/** Day of the month, and the clock in Paris. */
function clocks(starts: readonly Instant[]): string[] {
  return starts.map((start) => clockIn(paris, start).slice(8));
}

describe("the nearest that meets what is wished", () => {
  const office = someMonth([host("h", hours("Europe/Paris", "09:00-12:00 14:00-18:00", { days: [1, 2, 3, 4, 5] }))]);
  const wished = (...wishes: readonly Wish[]) => clocks(nearestOffered(office, monday("10:00"), 3, wishes));

  test("nothing else wished: by distance alone", () => {
    expect(wished()).toEqual(["05 10:00", "05 09:00", "05 11:00"]);
  });

  test("a part of the day, half-open, on the clock of whoever wishes", () => {
    expect(wished({ zone: paris, startMinute: 14 * 60, endMinute: 16 * 60, worthMinutes: 600 })).toEqual([
      "05 14:00",
      "05 15:00",
      "05 10:00",
    ]);
    expect(wished({ zone: paris, startMinute: 17 * 60, worthMinutes: 600 })).toEqual([
      "05 17:00",
      "05 10:00",
      "05 09:00",
    ]);
    expect(wished({ zone: paris, endMinute: 10 * 60, worthMinutes: 600 })).toEqual([
      "05 09:00",
      "05 10:00",
      "05 11:00",
    ]);
    // 14:00 in Paris is 17:00 on Réunion
    expect(wished({ zone: zone("Indian/Reunion"), startMinute: 17 * 60, worthMinutes: 600 })[0]).toBe("05 14:00");
  });

  test("weekdays, on the calendar of whoever wishes", () => {
    const thursdays = { zone: paris, weekdays: [4], worthMinutes: 10_000 } as const;
    expect(wished(thursdays)).toEqual(["08 09:00", "08 10:00", "08 11:00"]);
    expect(wished({ ...thursdays, zone: zone("Pacific/Auckland") })[0]).toBe("07 14:00"); // one in the morning there
    expect(wished({ zone: paris, weekdays: [6, 7], worthMinutes: 10_000 })).toEqual(wished());
    expect(wished({ zone: paris, weekdays: [], worthMinutes: 10_000 })).toEqual(wished());
  });

  test("one that is not met counts as so many minutes: farther is better, but not at any price", () => {
    const afternoon = (worthMinutes: number) => wished({ zone: paris, startMinute: 14 * 60, worthMinutes })[0];
    expect(afternoon(239)).toBe("05 10:00");
    expect(afternoon(240)).toBe("05 10:00"); // as near: the earlier
    expect(afternoon(241)).toBe("05 14:00");
    expect(afternoon(0)).toBe("05 10:00");
  });

  test("each of the alternatives is the best there is, not only the first", () => {
    const tens = { zone: paris, startMinute: 10 * 60, endMinute: 11 * 60, worthMinutes: 100_000 };
    expect(wished(tens)).toEqual(["05 10:00", "06 10:00", "07 10:00"]);
  });

  test("several add up, and may lie far beyond what is nearest", () => {
    const fridays = { zone: paris, weekdays: [5], worthMinutes: 10_000 } as const;
    const evenings = { zone: paris, startMinute: 17 * 60, worthMinutes: 500 };
    expect(wished(fridays, evenings).slice(0, 2)).toEqual(["09 17:00", "09 09:00"]);
    expect(wished({ ...fridays, worthMinutes: 300 }, evenings)[0]).toBe("05 17:00");
    const rare = someMonth([
      host("h", hours("Europe/Paris", "09:00-10:00", { overrides: { "2026-02-03": "20:00-21:00" } })),
    ]);
    expect(clocks(nearestOffered(rare, monday("10:00"), 1, [{ ...evenings, worthMinutes: 1_000_000 }]))).toEqual([
      "03 20:00",
    ]);
  });

  test.each<[Partial<Wish>, string]>([
    [{ worthMinutes: -1 }, "worthMinutes must be a whole number from 0"],
    [{ worthMinutes: 0.5 }, "worthMinutes must be a whole number from 0"],
    [{ startMinute: Number.NaN }, "startMinute must be a whole number from 0"],
    [{ startMinute: 1440 }, "startMinute must be a whole number from 0 to 1439"],
    [{ startMinute: 1320, endMinute: 120 }, "endMinute must be a whole number from 1321"],
    [{ endMinute: 1441 }, "endMinute must be a whole number from 1 to 1440"],
  ])("%j makes no sense, and is refused by name", (some, sentence) => {
    expect(() => wished({ zone: paris, worthMinutes: 10, ...some })).toThrow(sentence);
  });

  test.each([0, 1001, 1.5, Number.NaN])("%d alternatives can't be asked for", (count) => {
    expect(() => nearestOffered(office, monday("10:00"), count)).toThrow("count must be a whole number from 1 to 1000");
  });
});

const someRanges = fc.constantFrom("09:00-12:00", "08:30-11:00 15:00-19:00", "22:00-26:00", "");

const someHost = fc
  .record({
    daily: someRanges,
    days: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7]),
    taken: fc.array(fc.tuple(fc.integer({ min: 0, max: 20 * 24 }), fc.integer({ min: 1, max: 40 })), { maxLength: 4 }),
    zoneName: fc.constantFrom("Europe/Paris", "Europe/Paris", "America/Toronto"),
  })
  .map(({ daily, days, taken, zoneName }) => {
    const stretches = taken.map(([from, length]) => ({
      startsAt: hoursAfter(from),
      endsAt: hoursAfter(from + length),
      kind: "external" as const,
    }));
    return { hours: hours(zoneName, daily, { days }), busy: stretches };
  });

/** From the Friday before a clock change. */
function hoursAfter(count: number): Instant {
  return instant(instant("2026-03-27T00:00+01:00") + count * 60 * MINUTE_MS);
}

const someFacts = fc
  .record({
    hosts: fc.array(someHost, { minLength: 1, maxLength: 3 }),
    days: fc.integer({ min: 0, max: 20 }),
    noticeMinutes: fc.constantFrom(0, 90, 3000),
    stepMinutes: fc.constantFrom(30, 60),
    firstOnly: fc.boolean(),
  })
  .map(({ hosts, days, ...some }): SlotFacts => {
    const named = hosts.map((each, index): Host => ({ id: `h${index}`, ...each }));
    const {
      from: _,
      until: _until,
      ...facts
    } = query(named, "2026-03-27T00:00+01:00", "2026-03-28T00:00+01:00", {
      now: "2026-03-27T08:00+01:00",
      horizon: { kind: "days", days },
      ...some,
    });
    return facts;
  });

const someWish: fc.Arbitrary<Wish> = fc
  .record({
    zone: fc.constantFrom(paris, zone("America/Toronto"), zone("UTC")),
    weekdays: fc.option(fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7]), { nil: undefined }),
    clock: fc.option(fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 })), {
      nil: undefined,
    }),
    worthMinutes: fc.constantFrom(0, 30, 240, 3000, 60_000),
  })
  .map(({ zone: itsZone, weekdays, clock, worthMinutes }) => ({
    zone: itsZone,
    worthMinutes,
    ...(weekdays ? { weekdays } : {}),
    ...(clock ? { startMinute: clock[0], endMinute: Math.max(clock[0] + 1, clock[1]) } : {}),
  }));

/** All that the horizon holds. */
function everyStart(facts: SlotFacts): readonly Instant[] {
  return offeredSlots({ ...facts, from: instant(facts.now - 2 * DAY_MS), until: instant(facts.now + 30 * DAY_MS) });
}

/** Minutes away from the wished start, and those of each wish that is not met: read off the clock by Temporal. */
function cost(start: Instant, wishedAt: Instant, wishes: readonly Wish[]): number {
  const unmet = wishes.filter(({ zone: itsZone, weekdays, startMinute, endMinute }) => {
    const wall = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(itsZone);
    const minute = wall.hour * 60 + wall.minute;
    if (weekdays && !weekdays.some((weekday) => weekday === wall.dayOfWeek)) return true;
    return minute < (startMinute ?? 0) || minute >= (endMinute ?? 1440);
  });
  return Math.abs(start - wishedAt) / MINUTE_MS + unmet.reduce((sum, { worthMinutes }) => sum + worthMinutes, 0);
}

describe("by looking at everything", () => {
  const timeout = 20_000 + RUNS * 40;

  test("nearestOffered ranks all there is: the less it costs, then the earlier", { timeout }, () => {
    const asked = fc.tuple(
      someFacts,
      fc.integer({ min: -3000, max: 30_000 }).map((minutes) => instant(hoursAfter(0) + minutes * MINUTE_MS)),
      fc.integer({ min: 1, max: 30 }),
      fc.array(someWish, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(asked, ([facts, wishedAt, count, wishes]) => {
        const ranked = everyStart(facts)
          .map((start) => ({ start, cost: cost(start, wishedAt, wishes) }))
          .toSorted((a, b) => a.cost - b.cost || a.start - b.start);
        expect(nearestOffered(facts, wishedAt, count, wishes)).toEqual(
          ranked.slice(0, count).map(({ start }) => start),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test("nextOfferedEach has the first of each host alone, and leaves out those who have none", { timeout }, () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: -24, max: 30 * 24 }), (facts, offset) => {
        const from = hoursAfter(offset);
        const expected = facts.hosts.flatMap((one): [string, Instant][] => {
          const first = everyStart({ ...facts, hosts: [one] }).find((start) => start >= from);
          return first === undefined ? [] : [[one.id, first]];
        });
        expect([...nextOfferedEach(facts, from)]).toEqual(expected);
        const soonest = expected.map(([, start]) => start).toSorted((a, b) => a - b)[0];
        expect(nextOffered(facts, from)).toBe(soonest);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the next of each", () => {
  const early = host("early", hours("Europe/Paris", "08:00-09:00"));
  const late = host("late", hours("Europe/Paris", "20:00-21:00"), [
    busy("2026-01-05T20:00+01:00", "2026-01-06T21:00+01:00"),
  ]);
  const never = host("never", hours("Europe/Paris", ""));

  test("is theirs alone: roles do not count", () => {
    const facts = { ...someMonth([early, late, never]), roles: [{ id: "both", count: 2 }] };
    const each = nextOfferedEach(facts, monday("10:00"));
    expect([...each].map(([id, start]) => `${id} ${clockIn(paris, start)}`)).toEqual([
      "early 2026-01-06 08:00",
      "late 2026-01-07 20:00",
    ]);
    expect(nextOffered(facts, monday("10:00"))).toBeUndefined();
  });

  test("bookable days are counted for each", () => {
    const facts = someMonth([early, late], {
      now: "2026-01-05T07:00+01:00",
      horizon: { kind: "bookable-days", days: 1 },
    });
    const each = nextOfferedEach(facts, monday("10:00"));
    expect([...each.keys()]).toEqual(["late"]);
  });

  test("nobody asked, nobody found", () => {
    expect(nextOfferedEach(someMonth([]), monday("10:00")).size).toBe(0);
  });
});

describe("the next", () => {
  test("is sought from a start that lies before now, or long before anything is open", () => {
    const open = someMonth([host("h", alwaysOpen(paris))], { now: "2026-01-05T09:30+01:00" });
    expect(nextOffered(open, instant("2020-01-01T00:00Z"))).toBe(monday("10:00"));
    expect(nextOffered(open, instant("2026-02-04T22:30+01:00"))).toBe(instant("2026-02-04T23:00+01:00"));
    expect(nextOffered(open, instant("2026-02-05T00:00+01:00"))).toBeUndefined();
  });

  test("of several hosts, any: the dates of the horizon begin sooner in the east", () => {
    const east = host("east", hours("Pacific/Auckland", "08:00-09:00"));
    const dates = { kind: "dates", from: plainDate("2026-01-07"), until: plainDate("2026-01-07") } as const;
    const facts = someMonth([host("west", hours("America/Toronto", "20:00-21:00")), east], { horizon: dates });
    expect(nextOffered(facts, monday("10:00"))).toBe(instant("2026-01-06T20:00+01:00"));
    expect(clocks(nearestOffered(facts, instant("2026-01-20T10:00+01:00"), 10))).toEqual(["08 02:00", "06 20:00"]);
  });

  test("of several hosts, any: the days of the horizon end later in the west", () => {
    const west = host("west", hours("America/Toronto", "20:00-24:00"));
    const east = host("east", hours("Europe/Paris", "09:00-10:00"));
    const facts = someMonth([east, west], { now: "2026-01-05T12:00+01:00", horizon: { kind: "days", days: 0 } });
    expect(nextOffered(facts, monday("10:00"))).toBe(instant("2026-01-05T20:00-05:00"));
    expect(nextOffered(facts, instant("2026-01-06T03:30+01:00"))).toBe(instant("2026-01-06T04:00+01:00"));
    expect(clocks(nearestOffered(facts, monday("10:00"), 10))).toEqual([
      "06 02:00",
      "06 03:00",
      "06 04:00",
      "06 05:00",
    ]);
  });
});
