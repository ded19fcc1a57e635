/** Every example of RFC 5545 §3.8.5.3, in its order and with its own list of what it gives. */
import { describe, expect, test } from "vitest";
import { instant } from "../time/instant.ts";
import { toIso } from "../time/wall.ts";
import { LAST, NEW_YORK, startsOf } from "./testing/build.ts";

interface Example {
  readonly title: string;
  readonly start: string;
  /** One, or several that the RFC says are the same. */
  readonly rules: readonly string[];
  readonly exdate?: string;
  readonly expected: readonly string[];
  /** Ends with "..." in the RFC: what comes after the list is not compared. */
  readonly forever?: true;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const OFFSETS: Readonly<Record<string, string>> = { EDT: "-04:00", EST: "-05:00" };

/** "1997 EDT September 2-4; October 7,14": the starts at 9:00 AM of the RFC's lines. */
function nine(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [year = "", zone = "", ...rest] = line.split(" ");
    return rest
      .join(" ")
      .split(";")
      .flatMap((dates) => {
        const [month = "", days = ""] = dates.trim().split(" ");
        const monthNumber = String(MONTHS.indexOf(month) + 1).padStart(2, "0");
        return daysIn(days).map((day) => `${year}-${monthNumber}-${day}T09:00:00${OFFSETS[zone]}`);
      });
  });
}

/** "2-4,9" → 02, 03, 04, 09 */
function daysIn(list: string): string[] {
  return list.split(",").flatMap((part) => {
    const [first = 0, last = first] = part.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, "0"));
  });
}

function times(date: string, list: string): string[] {
  return list.split(",").map((time) => `${date}T${time.padStart(5, "0")}:00-04:00`);
}

const everyDay = (year: number) => `${year} EST January 1-31`;
const from9to17 =
  "9:00,9:20,9:40,10:00,10:20,10:40,11:00,11:20,11:40,12:00,12:20,12:40,13:00,13:20,13:40,14:00,14:20,14:40,15:00,15:20,15:40,16:00,16:20,16:40";

const examples: readonly Example[] = [
  {
    title: "Daily for 10 occurrences",
    start: "19970902T090000",
    rules: ["FREQ=DAILY;COUNT=10"],
    expected: nine("1997 EDT September 2-11"),
  },
  {
    title: "Daily until December 24, 1997",
    start: "19970902T090000",
    rules: ["FREQ=DAILY;UNTIL=19971224T000000Z"],
    expected: nine("1997 EDT September 2-30; October 1-25", "1997 EST October 26-31; November 1-30; December 1-23"),
  },
  {
    title: "Every other day - forever",
    start: "19970902T090000",
    rules: ["FREQ=DAILY;INTERVAL=2"],
    expected: nine(
      "1997 EDT September 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30; October 2,4,6,8,10,12,14,16,18,20,22,24",
      "1997 EST October 26,28,30; November 1,3,5,7,9,11,13,15,17,19,21,23,25,27,29; December 1,3",
    ),
    forever: true,
  },
  {
    title: "Every 10 days, 5 occurrences",
    start: "19970902T090000",
    rules: ["FREQ=DAILY;INTERVAL=10;COUNT=5"],
    expected: nine("1997 EDT September 2,12,22; October 2,12"),
  },
  {
    title: "Every day in January, for 3 years",
    start: "19980101T090000",
    rules: [
      "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
      "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
    ],
    expected: nine(everyDay(1998), everyDay(1999), everyDay(2000)),
  },
  {
    title: "Weekly for 10 occurrences",
    start: "19970902T090000",
    rules: ["FREQ=WEEKLY;COUNT=10"],
    expected: nine("1997 EDT September 2,9,16,23,30; October 7,14,21", "1997 EST October 28; November 4"),
  },
  {
    title: "Weekly until December 24, 1997",
    start: "19970902T090000",
    rules: ["FREQ=WEEKLY;UNTIL=19971224T000000Z"],
    expected: nine(
      "1997 EDT September 2,9,16,23,30; October 7,14,21",
      "1997 EST October 28; November 4,11,18,25; December 2,9,16,23",
    ),
  },
  {
    title: "Every other week - forever",
    start: "19970902T090000",
    rules: ["FREQ=WEEKLY;INTERVAL=2;WKST=SU"],
    expected: nine(
      "1997 EDT September 2,16,30; October 14",
      "1997 EST October 28; November 11,25; December 9,23",
      "1998 EST January 6,20; February 3,17",
    ),
    forever: true,
  },
  {
    title: "Weekly on Tuesday and Thursday for five weeks",
    start: "19970902T090000",
    rules: ["FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH"],
    expected: nine("1997 EDT September 2,4,9,11,16,18,23,25,30; October 2"),
  },
  {
    title:
      "Every other week on Monday, Wednesday, and Friday until December 24, 1997, starting on Monday, September 1, 1997",
    start: "19970901T090000",
    rules: ["FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR"],
    expected: nine(
      "1997 EDT September 1,3,5,15,17,19,29; October 1,3,13,15,17",
      "1997 EST October 27,29,31; November 10,12,14,24,26,28; December 8,10,12,22",
    ),
  },
  {
    title: "Every other week on Tuesday and Thursday, for 8 occurrences",
    start: "19970902T090000",
    rules: ["FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH"],
    expected: nine("1997 EDT September 2,4,16,18,30; October 2,14,16"),
  },
  {
    title: "Monthly on the first Friday for 10 occurrences",
    start: "19970905T090000",
    rules: ["FREQ=MONTHLY;COUNT=10;BYDAY=1FR"],
    expected: nine(
      "1997 EDT September 5; October 3",
      "1997 EST November 7; December 5",
      "1998 EST January 2; February 6; March 6; April 3",
      "1998 EDT May 1; June 5",
    ),
  },
  {
    title: "Monthly on the first Friday until December 24, 1997",
    start: "19970905T090000",
    rules: ["FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR"],
    expected: nine("1997 EDT September 5; October 3", "1997 EST November 7; December 5"),
  },
  {
    title: "Every other month on the first and last Sunday of the month for 10 occurrences",
    start: "19970907T090000",
    rules: ["FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU"],
    expected: nine(
      "1997 EDT September 7,28",
      "1997 EST November 2,30",
      "1998 EST January 4,25; March 1,29",
      "1998 EDT May 3,31",
    ),
  },
  {
    title: "Monthly on the second-to-last Monday of the month for 6 months",
    start: "19970922T090000",
    rules: ["FREQ=MONTHLY;COUNT=6;BYDAY=-2MO"],
    expected: nine(
      "1997 EDT September 22; October 20",
      "1997 EST November 17; December 22",
      "1998 EST January 19; February 16",
    ),
  },
  {
    title: "Monthly on the third-to-the-last day of the month, forever",
    start: "19970928T090000",
    rules: ["FREQ=MONTHLY;BYMONTHDAY=-3"],
    expected: nine(
      "1997 EDT September 28",
      "1997 EST October 29; November 28; December 29",
      "1998 EST January 29; February 26",
    ),
    forever: true,
  },
  {
    title: "Monthly on the 2nd and 15th of the month for 10 occurrences",
    start: "19970902T090000",
    rules: ["FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15"],
    expected: nine(
      "1997 EDT September 2,15; October 2,15",
      "1997 EST November 2,15; December 2,15",
      "1998 EST January 2,15",
    ),
  },
  {
    title: "Monthly on the first and last day of the month for 10 occurrences",
    start: "19970930T090000",
    rules: ["FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1"],
    expected: nine(
      "1997 EDT September 30; October 1",
      "1997 EST October 31; November 1,30; December 1,31",
      "1998 EST January 1,31; February 1",
    ),
  },
  {
    title: "Every 18 months on the 10th thru 15th of the month for 10 occurrences",
    start: "19970910T090000",
    rules: ["FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,\n 13,14,15"],
    expected: nine("1997 EDT September 10-15", "1999 EST March 10-13"),
  },
  {
    title: "Every Tuesday, every other month",
    start: "19970902T090000",
    rules: ["FREQ=MONTHLY;INTERVAL=2;BYDAY=TU"],
    expected: nine(
      "1997 EDT September 2,9,16,23,30",
      "1997 EST November 4,11,18,25",
      "1998 EST January 6,13,20,27; March 3,10,17,24,31",
    ),
    forever: true,
  },
  {
    title: "Yearly in June and July for 10 occurrences",
    start: "19970610T090000",
    rules: ["FREQ=YEARLY;COUNT=10;BYMONTH=6,7"],
    expected: nine(
      "1997 EDT June 10; July 10",
      "1998 EDT June 10; July 10",
      "1999 EDT June 10; July 10",
      "2000 EDT June 10; July 10",
      "2001 EDT June 10; July 10",
    ),
  },
  {
    title: "Every other year on January, February, and March for 10 occurrences",
    start: "19970310T090000",
    rules: ["FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3"],
    expected: nine(
      "1997 EST March 10",
      "1999 EST January 10; February 10; March 10",
      "2001 EST January 10; February 10; March 10",
      "2003 EST January 10; February 10; March 10",
    ),
  },
  {
    title: "Every third year on the 1st, 100th, and 200th day for 10 occurrences",
    start: "19970101T090000",
    rules: ["FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200"],
    expected: nine(
      "1997 EST January 1",
      "1997 EDT April 10; July 19",
      "2000 EST January 1",
      "2000 EDT April 9; July 18",
      "2003 EST January 1",
      "2003 EDT April 10; July 19",
      "2006 EST January 1",
    ),
  },
  {
    title: "Every 20th Monday of the year, forever",
    start: "19970519T090000",
    rules: ["FREQ=YEARLY;BYDAY=20MO"],
    expected: nine("1997 EDT May 19", "1998 EDT May 18", "1999 EDT May 17"),
    forever: true,
  },
  {
    title: "Monday of week number 20 (where the default start of the week is Monday), forever",
    start: "19970512T090000",
    rules: ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"],
    expected: nine("1997 EDT May 12", "1998 EDT May 11", "1999 EDT May 17"),
    forever: true,
  },
  {
    title: "Every Thursday in March, forever",
    start: "19970313T090000",
    rules: ["FREQ=YEARLY;BYMONTH=3;BYDAY=TH"],
    expected: nine("1997 EST March 13,20,27", "1998 EST March 5,12,19,26", "1999 EST March 4,11,18,25"),
    forever: true,
  },
  {
    title: "Every Thursday, but only during June, July, and August, forever",
    start: "19970605T090000",
    rules: ["FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8"],
    expected: nine(
      "1997 EDT June 5,12,19,26; July 3,10,17,24,31; August 7,14,21,28",
      "1998 EDT June 4,11,18,25; July 2,9,16,23,30; August 6,13,20,27",
      "1999 EDT June 3,10,17,24; July 1,8,15,22,29; August 5,12,19,26",
    ),
    forever: true,
  },
  {
    title: "Every Friday the 13th, forever",
    start: "19970902T090000",
    exdate: "19970902T090000",
    rules: ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"],
    expected: nine("1998 EST February 13; March 13; November 13", "1999 EDT August 13", "2000 EDT October 13"),
    forever: true,
  },
  {
    title: "The first Saturday that follows the first Sunday of the month, forever",
    start: "19970913T090000",
    rules: ["FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13"],
    expected: nine(
      "1997 EDT September 13; October 11",
      "1997 EST November 8; December 13",
      "1998 EST January 10; February 7; March 7",
      "1998 EDT April 11; May 9; June 13",
    ),
    forever: true,
  },
  {
    title: "Every 4 years, the first Tuesday after a Monday in November, forever (U.S. Presidential Election day)",
    start: "19961105T090000",
    rules: ["FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;\n BYMONTHDAY=2,3,4,5,6,7,8"],
    expected: nine("1996 EST November 5", "2000 EST November 7", "2004 EST November 2"),
    forever: true,
  },
  {
    title: "The third instance into the month of one of Tuesday, Wednesday, or Thursday, for the next 3 months",
    start: "19970904T090000",
    rules: ["FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3"],
    expected: nine("1997 EDT September 4; October 7", "1997 EST November 6"),
  },
  {
    title: "The second-to-last weekday of the month",
    start: "19970929T090000",
    rules: ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"],
    expected: nine(
      "1997 EDT September 29",
      "1997 EST October 30; November 27; December 30",
      "1998 EST January 29; February 26; March 30",
    ),
    forever: true,
  },
  {
    // As erratum 3883 (verified) corrects it: the RFC prints UNTIL=19970902T170000Z, which is 13:00 in New York.
    title: "Every 3 hours from 9:00 AM to 5:00 PM on a specific day",
    start: "19970902T090000",
    rules: ["FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z"],
    expected: times("1997-09-02", "9:00,12:00,15:00"),
  },
  {
    title: "Every 15 minutes for 6 occurrences",
    start: "19970902T090000",
    rules: ["FREQ=MINUTELY;INTERVAL=15;COUNT=6"],
    expected: times("1997-09-02", "9:00,9:15,9:30,9:45,10:00,10:15"),
  },
  {
    title: "Every hour and a half for 4 occurrences",
    start: "19970902T090000",
    rules: ["FREQ=MINUTELY;INTERVAL=90;COUNT=4"],
    expected: times("1997-09-02", "9:00,10:30,12:00,13:30"),
  },
  {
    title: "Every 20 minutes from 9:00 AM to 4:40 PM every day",
    start: "19970902T090000",
    rules: [
      "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
      "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
    ],
    expected: [...times("1997-09-02", from9to17), ...times("1997-09-03", from9to17)],
    forever: true,
  },
  {
    title: "An example where the days generated makes a difference because of WKST",
    start: "19970805T090000",
    rules: ["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"],
    expected: nine("1997 EDT August 5,10,19,24"),
  },
  {
    title: "changing only WKST from MO to SU, yields different results",
    start: "19970805T090000",
    rules: ["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"],
    expected: nine("1997 EDT August 5,17,19,31"),
  },
  {
    title: "An example where an invalid date (i.e., February 30) is ignored",
    start: "20070115T090000",
    rules: ["FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"],
    expected: nine("2007 EST January 15,30; February 15", "2007 EDT March 15,30"),
  },
];

describe("the examples of RFC 5545 §3.8.5.3", () => {
  test.each(examples)("$title", ({ start, rules, exdate, expected, forever }) => {
    for (const rule of rules) {
      const exdates = exdate === undefined ? "" : `EXDATE;TZID=${NEW_YORK}:${exdate}\n`;
      const lines = `DTSTART;TZID=${NEW_YORK}:${start}\n${exdates}RRULE:${rule}\n`;
      const until = forever ? toIso(instant(instant(expected.at(-1) ?? "") + 1)) : LAST;
      expect(startsOf(lines, NEW_YORK, "1970-01-01T00:00Z", until)).toEqual(expected);
    }
  });

  test("there are 39 of them", () => {
    expect(examples).toHaveLength(39);
  });
});

describe("the examples in the text of RFC 5545", () => {
  test("§3.3.10: every other year, Sundays in January at 8:30 and 9:30", () => {
    const lines = `DTSTART;TZID=${NEW_YORK}:19970105T083000
RRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;
 BYMINUTE=30`;
    expect(startsOf(lines, NEW_YORK, "1997-01-01T00:00Z", "2001-01-01T00:00Z")).toEqual(
      [
        "1997-01-05",
        "1997-01-12",
        "1997-01-19",
        "1997-01-26",
        "1999-01-03",
        "1999-01-10",
        "1999-01-17",
        "1999-01-24",
        "1999-01-31",
      ].flatMap((date) => [`${date}T08:30:00-05:00`, `${date}T09:30:00-05:00`]),
    );
  });

  test("§3.3.10: the last work day of the month", () => {
    const lines = `DTSTART;TZID=${NEW_YORK}:20260130T090000\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3`;
    expect(startsOf(lines)).toEqual(nine("2026 EST January 30; February 27", "2026 EDT March 31"));
  });

  test("§3.3.5: 1:30 of the hour shown twice is the first; 2:30 of the skipped hour is 3:30", () => {
    const at = (local: string) => startsOf(`DTSTART;TZID=${NEW_YORK}:${local}`);
    expect(at("20071104T013000")).toEqual(["2007-11-04T01:30:00-04:00"]);
    expect(at("20070311T023000")).toEqual(["2007-03-11T03:30:00-04:00"]);
  });

  test("§3.8.5.2: RDATE in its three types", () => {
    const rdates = (property: string) => startsOf(`DTSTART:19960402T010000Z\n${property}`, "UTC").slice(1);
    expect(rdates("RDATE:19970714T123000Z")).toEqual(["1997-07-14T12:30:00+00:00"]);
    expect(rdates("RDATE;TZID=America/New_York:19970714T083000")).toEqual(["1997-07-14T12:30:00+00:00"]);
    expect(rdates("RDATE;VALUE=PERIOD:19960403T020000Z/19960403T040000Z,\n 19960404T010000Z/PT3H")).toEqual([
      "1996-04-03T02:00:00+00:00",
      "1996-04-04T01:00:00+00:00",
    ]);
    const dates = "19970101,19970120,19970217,19970421,19970526,19970704,19970901,19971014,19971128,19971129,19971225";
    expect(startsOf(`DTSTART;VALUE=DATE:19970101\nRDATE;VALUE=DATE:${dates}`, "UTC")).toEqual(
      dates.split(",").map((date) => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T00:00:00+00:00`),
    );
  });

  test("§3.8.5.1: EXDATE takes out what it names", () => {
    expect(
      startsOf(
        "DTSTART:19960401T010000Z\nRRULE:FREQ=DAILY;COUNT=5\nEXDATE:19960402T010000Z,19960403T010000Z,19960404T010000Z",
        "UTC",
      ),
    ).toEqual(["1996-04-01T01:00:00+00:00", "1996-04-05T01:00:00+00:00"]);
  });
});
