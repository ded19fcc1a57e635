import { describe, expect, test } from "vitest";
import { clockIn, host, hours, query } from "../testing/build.ts";
import {
  addDays,
  explainSlot,
  instant,
  judgeSlot,
  offeredSlots,
  plainDate,
  startOfDay,
  toIso,
  zone,
  type SlotRules,
} from "./index.ts";

/** What a host's clocks show at each start offered from one date to another, that one included. */
function starts(zoneName: string, daily: string, from: string, to: string, some: Partial<SlotRules> = {}): string[] {
  const itsZone = zone(zoneName);
  const [first, end] = [startOfDay(plainDate(from), itsZone), startOfDay(addDays(plainDate(to), 1), itsZone)];
  const question = query([host("h", hours(zoneName, daily))], toIso(first), toIso(end), some);
  return offeredSlots(question).map((start) => clockIn(itsZone, start));
}

/** The clock without the date. */
function clock(list: readonly string[]): string[] {
  return list.map((start) => start.slice(11));
}

describe("09:00 stays 09:00 on both sides of a change", () => {
  test.each([
    ["Europe/Paris", "2026-03-28", "2026-03-30"],
    ["Europe/Paris", "2026-10-24", "2026-10-26"],
    ["America/Montreal", "2026-03-07", "2026-03-09"],
    ["America/Toronto", "2026-10-31", "2026-11-02"],
    ["Indian/Reunion", "2026-03-28", "2026-03-30"],
    ["Australia/Lord_Howe", "2026-04-04", "2026-04-06"],
    ["Australia/Lord_Howe", "2026-10-03", "2026-10-05"],
    ["America/St_Johns", "2026-03-07", "2026-03-09"],
    ["America/St_Johns", "2006-10-28", "2006-10-30"],
    ["Asia/Kathmandu", "1985-12-31", "1986-01-02"],
    ["Africa/Cairo", "2026-04-23", "2026-04-25"],
  ])("%s, %s to %s", (zoneName, from, to) => {
    const days = [from, addDays(plainDate(from), 1), to];
    expect(starts(zoneName, "09:00-11:00", from, to)).toEqual(days.flatMap((day) => [`${day} 09:00`, `${day} 10:00`]));
    // … even when the opening began before the change, and the change is not a whole step
    const whole = starts(zoneName, "00:00-24:00", from, to).filter((start) => start.endsWith("09:00"));
    expect(whole).toEqual(days.map((day) => `${day} 09:00`));
  });
});

describe("in the night of the change", () => {
  const half = { durationMinutes: 30, stepMinutes: 30 };

  test("spring: skipped starts move forward, and coincide with those already there", () => {
    expect(clock(starts("Europe/Paris", "01:00-04:00", "2026-03-29", "2026-03-29", half))).toEqual([
      "01:00",
      "01:30",
      "03:00",
      "03:30",
    ]);
    expect(clock(starts("Europe/Paris", "00:00-06:00", "2026-03-29", "2026-03-29", { stepMinutes: 120 }))).toEqual([
      "00:00",
      "03:00",
      "04:00",
    ]);
    expect(
      clock(
        starts("Europe/Paris", "02:30-05:00", "2026-03-29", "2026-03-29", { stepMinutes: 20, durationMinutes: 20 }),
      ).slice(0, 4),
    ).toEqual(["03:10", "03:30", "03:50", "04:10"]);
  });

  test("spring: a range the clock skips does not happen that night, and nothing is offered beyond its end", () => {
    expect(starts("Europe/Paris", "02:00-03:00", "2026-03-29", "2026-03-29", half)).toEqual([]);
    expect(clock(starts("Europe/Paris", "01:00-02:30", "2026-03-29", "2026-03-29", half))).toEqual(["01:00", "01:30"]);
  });

  test("spring: a session never runs past the wall clock end, though the opening is an hour shorter", () => {
    expect(clock(starts("Europe/Paris", "01:00-04:00", "2026-03-29", "2026-03-29", { durationMinutes: 120 }))).toEqual([
      "01:00",
    ]);
  });

  test("autumn: each wall clock start is offered once, the first; the opening is an hour longer", () => {
    expect(clock(starts("Europe/Paris", "01:00-04:00", "2026-10-25", "2026-10-25", half))).toEqual([
      "01:00",
      "01:30",
      "02:00",
      "02:30",
      "03:00",
      "03:30",
    ]);
    expect(clock(starts("Europe/Paris", "01:00-04:00", "2026-10-25", "2026-10-25", { durationMinutes: 240 }))).toEqual([
      "01:00",
    ]);
    const night = query(
      [host("h", hours("Europe/Paris", "01:00-04:00"))],
      "2026-10-25T00:00Z",
      "2026-10-26T00:00Z",
      half,
    );
    expect(judgeSlot(night, instant("2026-10-25T02:30+02:00")).offered).toBe(true);
    expect(judgeSlot(night, instant("2026-10-25T02:30+01:00"))).toMatchObject({
      offered: false,
      because: "not-on-grid",
    });
  });

  test("Lord Howe moves by half an hour, and its grid stays on the hour", () => {
    expect(clock(starts("Australia/Lord_Howe", "01:00-05:00", "2026-10-04", "2026-10-04"))).toEqual([
      "01:00",
      "02:30",
      "03:00",
      "04:00",
    ]);
    expect(clock(starts("Australia/Lord_Howe", "01:00-05:00", "2026-04-05", "2026-04-05"))).toEqual([
      "01:00",
      "02:00",
      "03:00",
      "04:00",
    ]);
  });

  test("Apia had no 30 December 2011: no slots, none twice", () => {
    const days = starts("Pacific/Apia", "09:00-11:00", "2011-12-29", "2011-12-31");
    expect(days).toEqual(["2011-12-29 09:00", "2011-12-29 10:00", "2011-12-31 09:00", "2011-12-31 10:00"]);
  });

  test("St John's once went back over midnight: a day begins, ends, and begins again", () => {
    expect(clock(starts("America/St_Johns", "22:00-24:00", "2006-10-28", "2006-10-28"))).toEqual(["22:00", "23:00"]);
    expect(
      starts("America/St_Johns", "00:00-02:00", "2006-10-29", "2006-10-29", { stepMinutes: 30, durationMinutes: 30 }),
    ).toEqual(["2006-10-29 00:00", "2006-10-29 00:30", "2006-10-29 01:00", "2006-10-29 01:30"]);
    const saturday = query(
      [host("h", hours("America/St_Johns", "09:00-12:00"))],
      "2006-10-28T00:00Z",
      "2006-10-31T00:00Z",
    );
    expect(explainSlot(saturday, instant("2006-10-29T02:45Z")).offered).toBe(false);
  });
});
