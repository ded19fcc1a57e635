import { describe, expect, test } from "vitest";
import { host, hours, rules } from "../testing/build.ts";
import {
  busyOfEvents,
  instant,
  judgeSlot,
  plainDate,
  toIso,
  zone,
  type Busy,
  type CalendarEvent,
  type EventPolicy,
  type EventStatus,
} from "./index.ts";

const paris = zone("Europe/Paris");
const all: EventPolicy = { tentative: true, workingElsewhere: true, wholeDays: true };
const none: EventPolicy = { tentative: false, workingElsewhere: false, wholeDays: false };

const times = { startsAt: instant("2026-01-05T09:00Z"), endsAt: instant("2026-01-05T10:00Z") };
const dates = (on: string, endsBefore: string) => ({ on: plainDate(on), endsBefore: plainDate(endsBefore) });
const oneDay = dates("2026-01-05", "2026-01-06");

/** From and until, as ISO text of the zone. */
function stretches(events: readonly CalendarEvent[], zoneName: string, policy = all): string[] {
  const itsZone = zone(zoneName);
  return busyOfEvents(events, itsZone, policy).map(
    ({ startsAt, endsAt }) => `${toIso(startsAt, itsZone)} ${toIso(endsAt, itsZone)}`,
  );
}

function hoursOf({ startsAt, endsAt }: Busy): number {
  return (endsAt - startsAt) / 3_600_000;
}

describe("which events take time", () => {
  const asked = (status: EventStatus, when: typeof times | typeof oneDay, policy: EventPolicy) =>
    busyOfEvents([{ status, ...when }], paris, policy).length === 1;

  const yesAndNo = [true, false];
  const policies = yesAndNo.flatMap((tentative) =>
    yesAndNo.flatMap((workingElsewhere) =>
      yesAndNo.map((wholeDays): EventPolicy => ({ tentative, workingElsewhere, wholeDays })),
    ),
  );

  test.each<[EventStatus, keyof EventPolicy | "always" | "never", keyof EventPolicy | "always" | "never"]>([
    ["free", "never", "never"],
    ["busy", "always", "wholeDays"],
    ["out-of-office", "always", "always"],
    ["tentative", "tentative", "tentative"],
    ["working-elsewhere", "workingElsewhere", "workingElsewhere"],
  ])("%s: at times %s, on whole days %s", (status, atTimes, onDays) => {
    const expected = (rule: typeof atTimes, policy: EventPolicy) =>
      rule === "always" || (rule !== "never" && policy[rule]);
    for (const policy of policies) {
      expect({ policy, counts: asked(status, times, policy) }).toEqual({ policy, counts: expected(atTimes, policy) });
      expect({ policy, counts: asked(status, oneDay, policy) }).toEqual({ policy, counts: expected(onDays, policy) });
    }
  });

  test("they keep their order, their name and their place; out of office is an absence, all else is external", () => {
    const events: CalendarEvent[] = [
      { id: "late", status: "busy", ...times, placeId: "north" },
      { status: "free", ...times },
      { id: "leave", status: "out-of-office", ...oneDay },
      { status: "tentative", ...times },
    ];
    expect(busyOfEvents(events, zone("UTC"), all)).toEqual([
      { id: "late", kind: "external", ...times, placeId: "north" },
      { id: "leave", kind: "absence", startsAt: instant("2026-01-05T00:00Z"), endsAt: instant("2026-01-06T00:00Z") },
      { kind: "external", ...times },
    ]);
    expect(busyOfEvents(events, zone("UTC"), none).map(({ id }) => id)).toEqual(["late", "leave"]);
    expect(busyOfEvents([], paris, all)).toEqual([]);
  });
});

describe("whole dates", () => {
  const on = (from: string, endsBefore: string): CalendarEvent => ({ status: "busy", ...dates(from, endsBefore) });

  test("last from midnight to midnight where the host is", () => {
    expect(stretches([on("2026-01-05", "2026-01-06")], "Europe/Paris")).toEqual([
      "2026-01-05T00:00:00+01:00 2026-01-06T00:00:00+01:00",
    ]);
    expect(stretches([on("2026-01-05", "2026-01-06")], "Indian/Reunion")).toEqual([
      "2026-01-05T00:00:00+04:00 2026-01-06T00:00:00+04:00",
    ]);
  });

  test("of several days, the last is the one before the end", () => {
    expect(stretches([on("2026-12-24", "2027-01-02")], "Europe/Paris")).toEqual([
      "2026-12-24T00:00:00+01:00 2027-01-02T00:00:00+01:00",
    ]);
  });

  test.each([
    ["Europe/Paris", "2026-03-29", "2026-03-30", 23],
    ["Europe/Paris", "2026-10-25", "2026-10-26", 25],
    ["Europe/Paris", "2026-03-28", "2026-03-31", 71],
    ["Australia/Lord_Howe", "2026-10-04", "2026-10-05", 23.5],
    ["Indian/Reunion", "2026-03-29", "2026-03-30", 24],
    ["Pacific/Apia", "2011-12-29", "2011-12-31", 24], // no 30 December
    ["Pacific/Apia", "2011-12-30", "2011-12-31", 0],
    ["America/St_Johns", "2006-10-28", "2006-10-29", 24],
    ["America/St_Johns", "2006-10-29", "2006-10-30", 25],
  ])("%s, %s to before %s: %d hours", (zoneName, from, endsBefore, expected) => {
    const [stretch] = busyOfEvents([on(from, endsBefore)], zone(zoneName), all);
    expect(stretch && hoursOf(stretch)).toBe(expected);
  });

  test("begin when the clock does, where midnight is skipped", () => {
    expect(stretches([on("2026-04-24", "2026-04-25")], "Africa/Cairo")).toEqual([
      "2026-04-24T01:00:00+03:00 2026-04-25T00:00:00+03:00",
    ]);
  });

  test("that follow one another leave no minute between them, and one of no length takes none", () => {
    const [first, second] = busyOfEvents([on("2026-03-28", "2026-03-29"), on("2026-03-29", "2026-03-30")], paris, all);
    expect(first?.endsAt).toBe(second?.startsAt);
    const nothing = busyOfEvents([on("2026-01-05", "2026-01-05")], zone("UTC"), all);
    const asked = {
      now: instant("2026-01-04T00:00Z"),
      rules: rules(),
      hosts: [host("h", hours("UTC", "00:00-24:00"), nothing)],
    };
    expect(judgeSlot(asked, instant("2026-01-05T00:00Z")).offered).toBe(true);
  });

  test("keep a host from that day alone", () => {
    const day = busyOfEvents([on("2026-01-06", "2026-01-07")], paris, all);
    const asked = {
      now: instant("2026-01-04T00:00Z"),
      rules: rules(),
      hosts: [host("h", hours("Europe/Paris", "00:00-24:00"), day)],
    };
    expect(judgeSlot(asked, instant("2026-01-05T23:00+01:00")).offered).toBe(true);
    expect(judgeSlot(asked, instant("2026-01-06T00:00+01:00"))).toMatchObject({
      offered: false,
      because: "already-busy",
    });
    expect(judgeSlot(asked, instant("2026-01-06T23:00+01:00")).offered).toBe(false);
    expect(judgeSlot(asked, instant("2026-01-07T00:00+01:00")).offered).toBe(true);
  });

  test("outside 1970 to 2100 are no dates here", () => {
    expect(() => busyOfEvents([on("2200-01-01", "2200-01-02")], paris, all)).toThrow(RangeError);
  });
});
