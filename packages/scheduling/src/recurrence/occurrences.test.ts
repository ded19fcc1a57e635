/** The recurrence set in a zone and by the clock: clock changes, exceptions, ends. */
import { describe, expect, test } from "vitest";
import { dayNumberOf, formatDay, plainDate } from "../time/calendar.ts";
import { instant } from "../time/instant.ts";
import { tableOf, zone } from "../time/zone.ts";
import { occurrences, recurrence, recurrenceText, synchronized, wallOccurrences } from "./index.ts";
import { FIRST, LAST, startsOf } from "./testing/build.ts";

/** "2026-01-05 09:00" for each start by the clock on the dates from one to another, the latter left out. */
function wallsOf(lines: string, from: string, until: string, zoneName = "Europe/Paris"): readonly string[] {
  const [fromDay, untilDay] = [from, until].map((date) => dayNumberOf(plainDate(date)));
  return wallOccurrences(recurrence(lines), tableOf(zone(zoneName)), fromDay ?? 0, untilDay ?? 0).map(
    ({ day, minute, second }) =>
      `${formatDay(day)} ${[Math.floor(minute / 60), minute % 60, ...(second ? [second] : [])].map((part) => String(part).padStart(2, "0")).join(":")}`,
  );
}

function inParis(local: string, rest: string): readonly string[] {
  return startsOf(`DTSTART;TZID=Europe/Paris:${local}\n${rest}`, "Europe/Paris");
}

describe("wall clock is wall clock", () => {
  test("09:00 stays 09:00 over both changes of the year", () => {
    expect(inParis("20260328T090000", "RRULE:FREQ=DAILY;COUNT=3")).toEqual([
      "2026-03-28T09:00:00+01:00",
      "2026-03-29T09:00:00+02:00",
      "2026-03-30T09:00:00+02:00",
    ]);
    expect(inParis("20261024T090000", "RRULE:FREQ=DAILY;COUNT=3").map((start) => start.slice(11))).toEqual([
      "09:00:00+02:00",
      "09:00:00+01:00",
      "09:00:00+01:00",
    ]);
  });

  test("a start that the clock skips moves forward by the gap; of one shown twice the first is taken", () => {
    expect(inParis("20260328T023000", "RRULE:FREQ=DAILY;COUNT=3")[1]).toBe("2026-03-29T03:30:00+02:00");
    expect(inParis("20261024T023000", "RRULE:FREQ=DAILY;COUNT=3")[1]).toBe("2026-10-25T02:30:00+02:00");
    const howe = startsOf("DTSTART:20261003T021500\nRRULE:FREQ=DAILY;COUNT=2", "Australia/Lord_Howe");
    expect(howe).toEqual(["2026-10-03T02:15:00+10:30", "2026-10-04T02:45:00+11:00"]);
  });

  test("two that fall on one instant so are one, and two of COUNT; the order is that of time", () => {
    expect(inParis("20260329T010000", "RRULE:FREQ=HOURLY;COUNT=4").map((start) => start.slice(11))).toEqual([
      "01:00:00+01:00",
      "03:00:00+02:00",
      "04:00:00+02:00",
    ]);
    const minutes = inParis("20260329T015000", "RRULE:FREQ=MINUTELY;INTERVAL=50;COUNT=4");
    expect(minutes.map((start) => start.slice(11, 16))).toEqual(["01:50", "03:30", "03:40", "04:20"]);
  });

  test("a window that ends within a change has all that lies in it", () => {
    const halfHours = "DTSTART;TZID=Europe/Paris:20260301T003000\nRRULE:FREQ=MINUTELY;INTERVAL=30";
    const all = startsOf(halfHours, "Europe/Paris", "2026-03-28T00:00Z", "2026-03-30T00:00Z");
    for (let half = 0; half < 96; half++) {
      const from = instant(instant("2026-03-28T00:00Z") + half * 1_800_000);
      const starts = occurrences(recurrence(halfHours), zone("UTC"), from, instant(from + 1));
      expect(starts).toHaveLength(all.filter((start) => instant(start) === from).length);
    }
    expect(all).toHaveLength(96);
  });

  test("a date that the zone skipped: the start is a day later, where the next is, and happens once", () => {
    const lines = "DTSTART;TZID=Pacific/Apia:20111229T090000\nRRULE:FREQ=DAILY;COUNT=4";
    expect(startsOf(lines, "Pacific/Apia")).toEqual([
      "2011-12-29T09:00:00-10:00",
      "2011-12-31T09:00:00+14:00",
      "2012-01-01T09:00:00+14:00",
    ]);
  });

  test("a DATE starts with its day, be it at midnight or not", () => {
    const havana = startsOf("DTSTART;VALUE=DATE:20260307\nRRULE:FREQ=DAILY;COUNT=2", "America/Havana");
    expect(havana).toEqual(["2026-03-07T00:00:00-05:00", "2026-03-08T01:00:00-04:00"]);
  });
});

describe("the zone", () => {
  test("of a floating recurrence is the one asked about; another keeps its own", () => {
    const ask = (dtstart: string) => startsOf(`${dtstart}\nRRULE:FREQ=DAILY;COUNT=1`, "Asia/Tokyo");
    expect(ask("DTSTART:20260105T090000")).toEqual(["2026-01-05T09:00:00+09:00"]);
    expect(ask("DTSTART;TZID=Europe/Paris:20260105T090000")).toEqual(["2026-01-05T17:00:00+09:00"]);
    expect(ask("DTSTART:20260105T090000Z")).toEqual(["2026-01-05T18:00:00+09:00"]);
  });
});

describe("RDATE and EXDATE", () => {
  test("add and take out; what is both does not happen, and what is twice happens once", () => {
    expect(
      inParis(
        "20260105T090000",
        "RRULE:FREQ=DAILY;COUNT=3\nRDATE;TZID=Europe/Paris:20260104T090000,20260106T090000,20260110T093000\nRDATE:20260111T080000Z\nEXDATE:20260107T080000Z\nEXDATE;TZID=Europe/Paris:20260110T093000",
      ),
    ).toEqual([
      "2026-01-04T09:00:00+01:00",
      "2026-01-05T09:00:00+01:00",
      "2026-01-06T09:00:00+01:00",
      "2026-01-11T09:00:00+01:00",
    ]);
  });

  test("an EXDATE takes out its instant only, as a DATE the whole day", () => {
    const rest = (exdate: string) =>
      inParis("20260105T090000", `RRULE:FREQ=DAILY;BYHOUR=9,10;COUNT=4\n${exdate}`).map((start) => start.slice(5, 13));
    expect(rest("EXDATE;TZID=Europe/Paris:20260106T090000")).toEqual(["01-05T09", "01-05T10", "01-06T10"]);
    expect(rest("EXDATE;TZID=Europe/Paris:20260106T090001")).toHaveLength(4);
    expect(rest("EXDATE;VALUE=DATE:20260106")).toEqual(["01-05T09", "01-05T10"]);
    expect(rest("EXDATE:20260105T080000Z,20260105T090000Z")).toEqual(["01-06T09", "01-06T10"]);
  });

  test("DTSTART can be taken out, and counts all the same", () => {
    expect(inParis("20260105T090000", "RRULE:FREQ=DAILY;COUNT=2\nEXDATE:20260105T080000Z")).toEqual([
      "2026-01-06T09:00:00+01:00",
    ]);
  });

  test("without a rule there are DTSTART and the RDATEs; a DATE takes the time of day of DTSTART", () => {
    expect(inParis("20260105T090000", "RDATE;VALUE=DATE:20260107,20260703")).toEqual([
      "2026-01-05T09:00:00+01:00",
      "2026-01-07T09:00:00+01:00",
      "2026-07-03T09:00:00+02:00",
    ]);
    expect(startsOf("DTSTART:20260105T090000", "UTC", "2026-01-06T00:00Z")).toEqual([]);
  });
});

describe("the end", () => {
  test("UNTIL is inclusive: as an instant, by the clock, or as a whole day", () => {
    const last = (until: string) => inParis("20260328T090000", `RRULE:FREQ=DAILY;UNTIL=${until}`).at(-1)?.slice(0, 10);
    expect(last("20260330T070000Z")).toBe("2026-03-30");
    expect(last("20260330T065959Z")).toBe("2026-03-29");
    expect(last("20260330T090000")).toBe("2026-03-30");
    expect(last("20260330T085959")).toBe("2026-03-29");
    expect(last("20260330")).toBe("2026-03-30");
  });

  test("UNTIL as a day ends before the next midnight, and one just before DTSTART leaves nothing", () => {
    expect(inParis("20260105T000000", "RRULE:FREQ=DAILY;UNTIL=20260106")).toHaveLength(2);
    expect(inParis("20260105T090000", "RRULE:FREQ=DAILY;UNTIL=20260105T085959")).toEqual([]);
    expect(inParis("20260105T090000", "RRULE:FREQ=DAILY;UNTIL=20260105T090000")).toHaveLength(1);
  });

  test("UNTIL is an instant where the clock skips or repeats", () => {
    const skipped = (until: string) => inParis("20260329T013000", `RRULE:FREQ=MINUTELY;INTERVAL=45;UNTIL=${until}`);
    expect(skipped("20260329T011500Z").map((start) => start.slice(11, 16))).toEqual(["01:30", "03:00", "03:15"]);
    expect(skipped("20260329T011459Z").map((start) => start.slice(11, 16))).toEqual(["01:30", "03:00"]);
  });

  test("UNTIL bounds the rule, not the RDATEs", () => {
    expect(inParis("20260105T090000", "RRULE:FREQ=DAILY;UNTIL=20260105\nRDATE:20270105T080000Z")).toHaveLength(2);
  });

  test("UNTIL far beyond what the engine knows", () => {
    const starts = startsOf("DTSTART:20991230T090000\nRRULE:FREQ=DAILY;UNTIL=99991231T235959Z", "UTC");
    expect(starts).toHaveLength(366);
  });

  test("COUNT counts from DTSTART, wherever the window is", () => {
    const lines = "DTSTART:20260105T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=5";
    expect(startsOf(lines, "UTC", "2026-01-13T00:00Z").map((start) => start.slice(0, 10))).toEqual([
      "2026-01-13",
      "2026-01-19",
    ]);
    expect(startsOf(lines, "UTC", FIRST, "2026-01-12T00:00Z")).toHaveLength(2);
    expect(startsOf("DTSTART:20260105T090000\nRRULE:FREQ=DAILY;COUNT=1", "UTC")).toHaveLength(1);
  });

  test.each([
    "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=7",
    "FREQ=HOURLY;INTERVAL=24;BYHOUR=10",
    "FREQ=MINUTELY;INTERVAL=60;BYMINUTE=1",
    "FREQ=SECONDLY;INTERVAL=60;BYSECOND=1;COUNT=2",
    "FREQ=HOURLY;BYMINUTE=0;BYSETPOS=2",
    "FREQ=MINUTELY;INTERVAL=2147483647;BYHOUR=10",
  ])("%s never matches, and says so", (rule) => {
    const lines = `DTSTART:19700101T090000\nRRULE:${rule}`;
    expect(startsOf(lines, "UTC")).toEqual(["1970-01-01T09:00:00+00:00"]);
    expect(synchronized(recurrence(lines))).toBeUndefined();
  });

  test("more than a million starts are refused", () => {
    const everySecond = "DTSTART:20260105T090000\nRRULE:FREQ=SECONDLY";
    expect(() => startsOf(everySecond, "UTC", FIRST, LAST)).toThrow(
      "More than a million occurrences: ask for less time",
    );
    expect(startsOf(everySecond, "UTC", "2090-01-01T00:00Z", "2090-01-01T00:00:10Z")).toHaveLength(10);
  });

  test("an interval of 0, in facts that nobody checked, is refused", () => {
    const { dtstart } = recurrence("DTSTART:20260105T090000");
    const endless = { dtstart, rrule: { freq: "DAILY" as const, interval: 0 } };
    expect(() => wallOccurrences(endless, tableOf(zone("UTC")), 0, 40_000)).toThrow("INTERVAL takes whole numbers");
  });

  test("a COUNT of a hundred million seconds is counted, not walked", () => {
    const lines = "DTSTART:20260105T090000Z\nRRULE:FREQ=SECONDLY;COUNT=100000000";
    expect(startsOf(lines, "UTC", "2029-03-07T18:46:35Z")).toEqual([
      "2029-03-07T18:46:35+00:00",
      "2029-03-07T18:46:36+00:00",
      "2029-03-07T18:46:37+00:00",
      "2029-03-07T18:46:38+00:00",
      "2029-03-07T18:46:39+00:00",
    ]);
  });

  test("a start before 1970 is only the origin of what follows", () => {
    const lines = "DTSTART;VALUE=DATE:19440229\nRRULE:FREQ=YEARLY";
    expect(startsOf(lines, "UTC", "1995-01-01T00:00Z", "2005-01-01T00:00Z")).toEqual([
      "1996-02-29T00:00:00+00:00",
      "2000-02-29T00:00:00+00:00",
      "2004-02-29T00:00:00+00:00",
    ]);
  });
});

describe("the parts of time", () => {
  const times = (rule: string, day = "20260105T091530") =>
    startsOf(`DTSTART:${day}\nRRULE:${rule}`, "UTC", "2026-01-06T00:00Z", "2026-01-07T00:00Z").map((start) =>
      start.slice(11, 19),
    );

  test("what a rule leaves open comes from DTSTART", () => {
    expect(times("FREQ=DAILY")).toEqual(["09:15:30"]);
    expect(times("FREQ=DAILY;BYHOUR=7")).toEqual(["07:15:30"]);
    expect(times("FREQ=DAILY;BYMINUTE=0,30")).toEqual(["09:00:30", "09:30:30"]);
    expect(times("FREQ=DAILY;BYSECOND=60")).toEqual(["09:15:59"]);
    expect(times("FREQ=HOURLY;INTERVAL=12")).toEqual(["09:15:30", "21:15:30"]);
    expect(times("FREQ=HOURLY;BYHOUR=7;BYSECOND=0,59,60")).toEqual(["07:15:00", "07:15:59"]);
    expect(times("FREQ=MINUTELY;BYHOUR=7;BYMINUTE=1,2")).toEqual(["07:01:30", "07:02:30"]);
    expect(times("FREQ=SECONDLY;BYHOUR=7;BYMINUTE=1;BYSECOND=5,60")).toEqual(["07:01:05", "07:01:59"]);
  });

  test("BYSETPOS chooses within a day, an hour, a minute, a second", () => {
    expect(times("FREQ=DAILY;BYHOUR=7,8,9;BYSETPOS=-1,1,5")).toEqual(["07:15:30", "09:15:30"]);
    expect(times("FREQ=HOURLY;INTERVAL=12;BYMINUTE=10,20;BYSETPOS=2")).toEqual(["09:20:30", "21:20:30"]);
    expect(times("FREQ=MINUTELY;BYHOUR=7;BYMINUTE=1;BYSECOND=1,2,3;BYSETPOS=-2")).toEqual(["07:01:02"]);
    expect(times("FREQ=SECONDLY;BYHOUR=7;BYMINUTE=1;BYSECOND=1;BYSETPOS=-1")).toEqual(["07:01:01"]);
    expect(times("FREQ=SECONDLY;BYHOUR=7;BYMINUTE=1;BYSECOND=1;BYSETPOS=2")).toEqual([]);
  });

  test("when DTSTART is a DATE they are ignored (§3.3.10)", () => {
    const lines = "DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=DAILY;BYHOUR=9;BYMINUTE=1;BYSECOND=2;COUNT=2";
    expect(startsOf(lines, "UTC")).toEqual(["2026-01-05T00:00:00+00:00", "2026-01-06T00:00:00+00:00"]);
  });
});

describe("by the clock", () => {
  test("days and times, whatever the zone does that day", () => {
    const lines = "DTSTART:20260105T023000\nRRULE:FREQ=WEEKLY;BYDAY=SU,MO";
    expect(wallsOf(lines, "2026-03-29", "2026-04-05")).toEqual(["2026-03-29 02:30", "2026-03-30 02:30"]);
    expect(wallsOf("DTSTART:20260105T090015", "2026-01-01", "2026-02-01")).toEqual(["2026-01-05 09:00:15"]);
    expect(wallsOf("DTSTART;VALUE=DATE:20260105", "2026-01-05", "2026-01-06")).toEqual(["2026-01-05 00:00"]);
  });

  test("RDATE and EXDATE are read on the same clock", () => {
    const lines =
      "DTSTART:20260105T090000\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE:20260106T080000Z\nEXDATE;VALUE=DATE:20260107\nRDATE:20260704T070000Z";
    expect(wallsOf(lines, "2026-01-01", "2027-01-01")).toEqual([
      "2026-01-05 09:00",
      "2026-01-08 09:00",
      "2026-07-04 09:00",
    ]);
    expect(wallsOf(lines, "2026-01-01", "2027-01-01", "Asia/Tokyo")).toEqual([
      "2026-01-05 09:00",
      "2026-01-06 09:00",
      "2026-01-08 09:00",
      "2026-07-04 16:00",
    ]);
  });

  test("UNTIL in UTC is an instant of the clock's zone; a recurrence with a zone keeps its own clock", () => {
    const rule = "RRULE:FREQ=DAILY;UNTIL=20260107T080000Z";
    expect(wallsOf(`DTSTART:20260105T090000\n${rule}`, "2026-01-01", "2027-01-01")).toHaveLength(3);
    expect(wallsOf(`DTSTART:20260105T090000\n${rule}`, "2026-01-01", "2027-01-01", "Europe/London")).toHaveLength(2);
    expect(
      wallsOf(`DTSTART;TZID=Europe/Paris:20260105T090000\n${rule}`, "2026-01-01", "2027-01-01", "Asia/Tokyo"),
    ).toEqual(["2026-01-05 09:00", "2026-01-06 09:00", "2026-01-07 09:00"]);
  });

  test("2100 is the last year", () => {
    const asked = recurrence("DTSTART:21001230T090000\nRRULE:FREQ=DAILY");
    expect(wallOccurrences(asked, tableOf(zone("UTC")), 0, Number.POSITIVE_INFINITY)).toHaveLength(2);
  });
});

describe("a DTSTART that does not match", () => {
  test("moves to the first start that does, in the same weeks", () => {
    const asked = recurrence(
      "DTSTART:20260107T090000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYHOUR=8;COUNT=2\nEXDATE:20260119T080000",
    );
    const moved = synchronized(asked);
    expect(moved && recurrenceText(moved)).toBe(
      "DTSTART:20260119T080000\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2;BYDAY=MO;BYHOUR=8\nEXDATE:20260119T080000",
    );
  });

  test("stays when it matches, when there is no rule, and remains a DATE", () => {
    for (const lines of ["DTSTART:20260105T090000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO", "DTSTART:20260105T090000"]) {
      expect(synchronized(recurrence(lines))).toEqual(recurrence(lines));
    }
    expect(synchronized(recurrence("DTSTART;VALUE=DATE:20260107\nRRULE:FREQ=WEEKLY;BYDAY=MO"))?.dtstart).toEqual({
      on: "2026-01-12",
    });
  });
});
