import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNS } from "../../testing/build.ts";
import {
  addDays,
  dateOf,
  instant,
  instantOf,
  plainDate,
  startOfDay,
  toIso,
  wallOf,
  weekdayOf,
  zone,
  type Zone,
} from "../index.ts";
import { firstReachedMs, tableOf } from "./zone.ts";

const DAY_MS = 86_400_000;
const allZones = Intl.supportedValuesOf("timeZone");
const someZone = fc.constantFrom(...allZones, "America/Montreal", "Asia/Calcutta").map(zone);
const someInstant = fc.integer({ min: -DAY_MS, max: instant("2101-01-01T00:00Z") }).map(instant);
const someDay = fc.integer({ min: -719_528, max: 2_932_896 }); // 0000-01-01 to 9999-12-31

describe("dates", () => {
  test("agree with Temporal on every day from 0000 to 9999", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -4000, max: 4000 }), (day, more) => {
        const reference = Temporal.PlainDate.from("1970-01-01").add({ days: day });
        const date = addDays(plainDate("1970-01-01"), day);
        expect(date).toBe(reference.toString());
        expect(weekdayOf(date)).toBe(reference.dayOfWeek);
        fc.pre(day + more >= -719_528 && day + more <= 2_932_896);
        expect(addDays(date, more)).toBe(reference.add({ days: more }).toString());
      }),
      { numRuns: RUNS * 10 },
    );
  });

  test.each(["2026-02-28", "2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"])("%s exists", (text) => {
    expect(plainDate(text)).toBe(text);
  });

  test.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-1-5",
    "26-01-05",
    "2026-01-05T00:00",
    "",
    "today",
    "+002026-01-05",
  ])("%j is refused with a sentence", (text) =>
    expect(() => plainDate(text)).toThrow(
      new RangeError(`Not a calendar date like 2026-01-05: ${JSON.stringify(text)}`),
    ),
  );

  test("no date lies beyond the year 9999, or a fraction of a day away", () => {
    expect(() => addDays(plainDate("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(plainDate("2026-01-01"), 0.5)).toThrow(RangeError);
    expect(() => addDays(plainDate("2026-01-01"), Number.NaN)).toThrow(RangeError);
  });
});

describe("instants", () => {
  test("read milliseconds and ISO text with an offset", () => {
    expect(instant("2026-01-05T10:00:00+01:00")).toBe(1_767_603_600_000);
    expect(instant(1_767_603_600_000)).toBe(instant("2026-01-05T09:00:00.000Z"));
  });

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    0.5,
    1e15,
    -1e12,
    "2026-01-05",
    "2026-01-05T09:00",
    "2026-01-05T25:00Z",
    "1969-01-01T00:00Z",
    "2200-01-01T00:00Z",
    "",
    "now",
  ])("%j is refused", (value) => expect(() => instant(value)).toThrow(RangeError));

  test("write ISO text that reads back, in UTC and in any zone, as Temporal writes it", () => {
    fc.assert(
      fc.property(someInstant, someZone, fc.boolean(), (any, itsZone, whole) => {
        const at = whole ? instant(any - (((any % 1000) + 1000) % 1000)) : any;
        expect(toIso(at)).toBe(Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 }));
        expect(instant(toIso(at, itsZone))).toBe(at);
        const { hour, minute, second } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(itsZone);
        const clock = [hour, minute, second].map((part) => String(part).padStart(2, "0")).join(":");
        expect(toIso(at, itsZone).slice(11, 19)).toBe(clock);
      }),
      { numRuns: RUNS * 10 },
    );
  });

  test("show the offset, with seconds where a zone once had them", () => {
    const at = instant("2026-01-05T09:00:00Z");
    expect(toIso(at)).toBe("2026-01-05T09:00:00.000Z");
    expect(toIso(at, zone("Europe/Paris"))).toBe("2026-01-05T10:00:00+01:00");
    expect(toIso(at, zone("America/St_Johns"))).toBe("2026-01-05T05:30:00-03:30");
    expect(toIso(instant(at + 7), zone("UTC"))).toBe("2026-01-05T09:00:00.007+00:00");
    expect(toIso(instant("1970-06-01T12:00:00Z"), zone("Africa/Monrovia"))).toBe("1970-06-01T11:15:30-00:44:30");
  });
});

describe("zones", () => {
  test("take their canonical case and keep their own name", () => {
    expect(zone("europe/paris")).toBe("Europe/Paris");
    expect(zone("America/Montreal")).toBe("America/Montreal");
    expect(zone("utc")).toBe("UTC");
  });

  test.each(["Europe/Atlantis", "+01:00", "-0330", "", " Europe/Paris", "Paris", "Z"])("%j is refused", (text) => {
    expect(() => zone(text)).toThrow(
      new RangeError(`Not an IANA time zone like Europe/Paris: ${JSON.stringify(text)}`),
    );
  });

  test("agree with Temporal at any instant and any wall time", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(someZone, someInstant, (itsZone, at) => {
        const reference = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(itsZone);
        expectSameWall(at, itsZone, reference);
        expectSameStart(reference.toPlainDate(), reference.hour * 60 + reference.minute, itsZone);
      }),
      { numRuns: RUNS * 10 },
    );
  });

  test("agree with Temporal around every clock change of every zone, 1970 to 2040", () => {
    expect.hasAssertions();
    for (const name of [...allZones, "America/Montreal"]) {
      const itsZone = zone(name);
      for (const changeMs of tableOf(itsZone).changesAtMs.filter((change) => change < instant("2040-01-01T00:00Z"))) {
        if (changeMs % 60_000 !== 0) continue; // a zone that gave up seconds
        const change = Temporal.Instant.fromEpochMilliseconds(changeMs).toZonedDateTimeISO(itsZone);
        expectSameWall(instant(changeMs), itsZone, change);
        expectSameWall(instant(changeMs - 1), itsZone, change.subtract({ milliseconds: 1 }));
        const wall = change.toPlainDateTime();
        for (const minutes of [-61, -60, -30, -1, 0, 1, 30, 60]) {
          const near = wall.add({ minutes });
          expectSameStart(near.toPlainDate(), near.hour * 60 + near.minute, itsZone);
        }
      }
    }
  });

  test("09:00 is 09:00 on every day around both changes, in every zone, and days follow each other without a gap", () => {
    for (const name of allZones) {
      const itsZone = zone(name);
      for (const changeMs of tableOf(itsZone).changesAtMs.filter(
        (change) => change > instant("2024-01-01T00:00Z") && change < instant("2028-01-01T00:00Z"),
      )) {
        for (const days of [-1, 0, 1]) {
          const date = addDays(dateOf(instant(changeMs), itsZone), days);
          expect(wallOf(instantOf(date, 540, itsZone), itsZone)).toMatchObject({ on: date, minuteOfDay: 540 });
          expect(dateOf(startOfDay(date, itsZone), itsZone)).toBe(date);
          expect(dateOf(instant(startOfDay(date, itsZone) - 1), itsZone)).toBe(addDays(date, -1));
        }
      }
    }
  });

  test("the first instant to read a wall or later never goes back as the wall goes on", () => {
    for (const name of [
      "Europe/Paris",
      "Pacific/Apia",
      "America/St_Johns",
      "Australia/Lord_Howe",
      "Antarctica/Troll",
    ]) {
      const table = tableOf(zone(name));
      for (const change of table.settledWallsMs) {
        let previous = Number.NEGATIVE_INFINITY;
        for (let wall = change - 2 * DAY_MS; wall < change + DAY_MS; wall += 600_000) {
          const reached = firstReachedMs(table, wall);
          expect(reached).toBeGreaterThanOrEqual(previous);
          previous = reached;
        }
      }
    }
  });

  test("a start in the spring gap moves forward by the gap; in the autumn overlap the first is taken", () => {
    const paris = zone("Europe/Paris");
    expect(toIso(instantOf(plainDate("2026-03-29"), 150, paris), paris)).toBe("2026-03-29T03:30:00+02:00");
    expect(toIso(instantOf(plainDate("2026-10-25"), 150, paris), paris)).toBe("2026-10-25T02:30:00+02:00");
    const howe = zone("Australia/Lord_Howe"); // half an hour
    expect(toIso(instantOf(plainDate("2026-10-04"), 135, howe), howe)).toBe("2026-10-04T02:45:00+11:00");
  });

  test("days begin where the calendar says, midnight or not", () => {
    const cairo = zone("Africa/Cairo"); // changes at midnight: no 00:00 on that day
    expect(toIso(startOfDay(plainDate("2026-04-24"), cairo), cairo)).toBe("2026-04-24T01:00:00+03:00");
    const apia = zone("Pacific/Apia"); // no 30 December in 2011
    expect(startOfDay(plainDate("2011-12-30"), apia)).toBe(startOfDay(plainDate("2011-12-31"), apia));
  });

  test("dates outside 1970 to 2100 have no instants here", () => {
    const paris = zone("Europe/Paris");
    expect(() => startOfDay(plainDate("1950-01-01"), paris)).toThrow(RangeError);
    expect(() => instantOf(plainDate("2150-01-01"), 540, paris)).toThrow(RangeError);
    for (const name of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      expect(() => startOfDay(plainDate("1970-01-01"), zone(name))).not.toThrow();
      expect(() => startOfDay(plainDate("2101-01-01"), zone(name))).not.toThrow();
    }
  });
});

function expectSameWall(at: ReturnType<typeof instant>, itsZone: Zone, reference: Temporal.ZonedDateTime): void {
  expect(wallOf(at, itsZone)).toEqual({
    on: reference.toPlainDate().toString(),
    weekday: reference.dayOfWeek,
    minuteOfDay: reference.hour * 60 + reference.minute,
    offsetMinutes: reference.offsetNanoseconds / 6e10,
  });
}

function expectSameStart(date: Temporal.PlainDate, minuteOfDay: number, itsZone: Zone): void {
  if (date.year < 1970 || date.year > 2100) return;
  const reference = date
    .toPlainDateTime()
    .add({ minutes: minuteOfDay })
    .toZonedDateTime(itsZone, { disambiguation: "compatible" });
  expect(instantOf(plainDate(date.toString()), minuteOfDay, itsZone)).toBe(reference.epochMilliseconds);
  expect(startOfDay(plainDate(date.toString()), itsZone)).toBe(date.toZonedDateTime(itsZone).epochMilliseconds);
}
