/** Recurrences read, refused with a sentence, and written. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../time/calendar.ts";
import { zone } from "../time/zone.ts";
import {
  dateValue,
  dateValueText,
  recurrence,
  recurrenceRule,
  recurrenceText,
  ruleText,
  type RecurrenceRule,
  type RecurrenceSource,
} from "./index.ts";
import { LONG_MS, RUNS } from "./testing/build.ts";
import { basic, drawFrom, FREQUENCIES, randomRule } from "./testing/random-rules.ts";

describe("a rule", () => {
  test("is read part by part", () => {
    expect(recurrenceRule("FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU,MO;BYHOUR=9;BYSETPOS=-1;WKST=SU")).toEqual({
      freq: "MONTHLY",
      interval: 2,
      count: 10,
      byDay: [{ weekday: 1 }, { weekday: 7, ordinal: 1 }, { weekday: 7, ordinal: -1 }],
      byHour: [9],
      bySetPos: [-1],
      wkst: 7,
    });
    expect(recurrenceRule("FREQ=DAILY;UNTIL=19971224T000000Z").until).toEqual({
      on: "1997-12-24",
      secondOfDay: 0,
      zone: "UTC",
    });
  });

  test.each([
    ["freq=weekly;byday=mo", "FREQ=WEEKLY;BYDAY=MO"],
    ["BYDAY=FR,MO,MO;FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,FR"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1,15,+2,15", "FREQ=MONTHLY;BYMONTHDAY=2,15,-1"],
    ["FREQ=MONTHLY;BYDAY=-1FR,+2MO,TU", "FREQ=MONTHLY;BYDAY=TU,2MO,-1FR"],
    ["WKST=MO;INTERVAL=1;FREQ=DAILY", "FREQ=DAILY"],
    ["FREQ=DAILY;BYSECOND=60,0", "FREQ=DAILY;BYSECOND=0,60"],
    ["FREQ=DAILY;UNTIL=19971224", "FREQ=DAILY;UNTIL=19971224"],
    [
      "WKST=TU;BYSETPOS=1;BYSECOND=1;BYMINUTE=2;BYHOUR=3;BYDAY=WE;BYMONTHDAY=4;BYYEARDAY=95;BYWEEKNO=14;BYMONTH=4;UNTIL=20300101T000000;INTERVAL=3;FREQ=YEARLY",
      "FREQ=YEARLY;INTERVAL=3;UNTIL=20300101T000000;BYMONTH=4;BYWEEKNO=14;BYYEARDAY=95;BYMONTHDAY=4;BYDAY=WE;BYHOUR=3;BYMINUTE=2;BYSECOND=1;BYSETPOS=1;WKST=TU",
    ],
  ])("%s is written %s", (text, canonical) => {
    expect(ruleText(recurrenceRule(text))).toBe(canonical);
  });

  test.each([
    ["COUNT=5", "FREQ must be one of SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY, YEARLY, not left out"],
    [
      "FREQ=FORTNIGHTLY",
      "FREQ must be one of SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY, YEARLY, not FORTNIGHTLY",
    ],
    ["FREQ=DAILY;FREQ=DAILY", "FREQ may be given once only"],
    ["FREQ=DAILY;", '"" is no part of a rule'],
    ["FREQ=DAILY;X-MOON=FULL", '"X-MOON=FULL" is no part of a rule'],
    [
      "RSCALE=HEBREW;FREQ=YEARLY",
      "RSCALE (RFC 7529) is not supported: rules are Gregorian and leave invalid dates out",
    ],
    ["FREQ=MONTHLY;SKIP=FORWARD", "SKIP (RFC 7529) is not supported: rules are Gregorian and leave invalid dates out"],
    ["FREQ=DAILY;INTERVAL=0", "INTERVAL takes whole numbers from 1 to 2147483647, not 0"],
    ["FREQ=DAILY;INTERVAL=two", 'INTERVAL takes whole numbers, not "TWO"'],
    ["FREQ=DAILY;COUNT=0", "COUNT takes whole numbers from 1 to 2147483647, not 0"],
    ["FREQ=DAILY;COUNT", 'COUNT takes whole numbers, not ""'],
    ["FREQ=DAILY;COUNT=3;UNTIL=20300101T000000Z", "COUNT and UNTIL cannot go together"],
    ["FREQ=YEARLY;BYMONTH=13", "BYMONTH takes whole numbers from 1 to 12, not 13"],
    ["FREQ=YEARLY;BYMONTH=-1", "BYMONTH takes whole numbers from 1 to 12, not -1"],
    ["FREQ=YEARLY;BYMONTH=", 'BYMONTH takes whole numbers, not ""'],
    ["FREQ=YEARLY;BYWEEKNO=54", "BYWEEKNO takes whole numbers from 1 to 53, or -53 to -1, not 54"],
    ["FREQ=YEARLY;BYYEARDAY=0", "BYYEARDAY takes whole numbers from 1 to 366, or -366 to -1, not 0"],
    ["FREQ=MONTHLY;BYMONTHDAY=-32", "BYMONTHDAY takes whole numbers from 1 to 31, or -31 to -1, not -32"],
    ["FREQ=MONTHLY;BYDAY=54MO", "BYDAY takes whole numbers from 1 to 53, or -53 to -1, not 54"],
    ["FREQ=MONTHLY;BYDAY=0MO", "BYDAY takes whole numbers from 1 to 53, or -53 to -1, not 0"],
    ["FREQ=WEEKLY;BYDAY=MON", 'BYDAY takes weekdays like MO, not "MON"'],
    ["FREQ=WEEKLY;BYDAY=", 'BYDAY takes weekdays like MO, not ""'],
    ["FREQ=WEEKLY;BYDAY=1", 'BYDAY takes weekdays like MO, not ""'],
    ["FREQ=WEEKLY;WKST=1MO", 'WKST takes weekdays like MO, not "1MO"'],
    ["FREQ=DAILY;BYHOUR=24", "BYHOUR takes whole numbers from 0 to 23, not 24"],
    ["FREQ=DAILY;BYMINUTE=60", "BYMINUTE takes whole numbers from 0 to 59, not 60"],
    ["FREQ=DAILY;BYSECOND=61", "BYSECOND takes whole numbers from 0 to 60, not 61"],
    ["FREQ=DAILY;BYHOUR=9;BYSETPOS=367", "BYSETPOS takes whole numbers from 1 to 366, or -366 to -1, not 367"],
    ["FREQ=DAILY;BYSETPOS=1", "BYSETPOS needs another BYxxx part to choose from"],
    ["FREQ=MONTHLY;BYWEEKNO=1", "BYWEEKNO cannot go with FREQ=MONTHLY"],
    ["FREQ=HOURLY;BYWEEKNO=1", "BYWEEKNO cannot go with FREQ=HOURLY"],
    ["FREQ=DAILY;BYYEARDAY=1", "BYYEARDAY cannot go with FREQ=DAILY"],
    ["FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY cannot go with FREQ=WEEKLY"],
    ["FREQ=WEEKLY;BYDAY=2MO", "BYDAY takes numbers with FREQ=MONTHLY and FREQ=YEARLY only, not with FREQ=WEEKLY"],
    ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=2MO", "BYDAY takes no numbers together with BYWEEKNO"],
  ])("%s is refused: %s", (text, sentence) => {
    expect(() => recurrenceRule(text)).toThrow(new RangeError(`RRULE: ${sentence}`));
  });

  test.each<[Partial<RecurrenceRule>, string]>([
    [{ freq: "daily" as "DAILY" }, "RRULE: FREQ must be one of"],
    [{ interval: 1.5 }, "RRULE: INTERVAL takes whole numbers from 1 to 2147483647, not 1.5"],
    [{ count: Number.NaN }, "RRULE: COUNT takes whole numbers from 1 to 2147483647, not NaN"],
    [{ byMonth: [] }, "RRULE: BYMONTH must have a value"],
    [{ byDay: [] }, "RRULE: BYDAY must have a value"],
    [{ byDay: [{ weekday: 8 as 7 }] }, "RRULE: BYDAY takes whole numbers from 1 to 7, not 8"],
    [{ wkst: 0 as 7 }, "RRULE: WKST takes whole numbers from 1 to 7, not 0"],
    [
      { until: { on: plainDate("2026-01-05"), secondOfDay: 86_400 } },
      "UNTIL: secondOfDay must be a whole number from 0 to 86399, not 86400",
    ],
  ])("made by hand is checked the same: %j", (parts, sentence) => {
    expect(() => recurrenceRule({ freq: "DAILY", ...parts })).toThrow(sentence);
  });
});

describe("a recurrence", () => {
  const lines = [
    "DTSTART;TZID=America/New_York:19970902T090000",
    "RRULE:FREQ=DAILY;COUNT=10",
    "RDATE:19970714T123000Z",
    "RDATE;VALUE=DATE:19970101",
    "RDATE;VALUE=PERIOD;TZID=America/New_York:19960403T020000/PT3H30M",
    "EXDATE;TZID=America/New_York:19970903T090000",
    "EXDATE;VALUE=DATE:19970905",
  ].join("\n");

  test("is read from its content lines and written back", () => {
    const read = recurrence(lines);
    const newYork = zone("America/New_York");
    expect(read).toEqual({
      dtstart: { on: "1997-09-02", secondOfDay: 32_400, zone: newYork },
      rrule: { freq: "DAILY", count: 10 },
      rdates: [
        { on: "1997-07-14", secondOfDay: 45_000, zone: "UTC" },
        { on: "1997-01-01" },
        { on: "1996-04-03", secondOfDay: 7200, zone: newYork, periodEnd: "PT3H30M" },
      ],
      exdates: [{ on: "1997-09-03", secondOfDay: 32_400, zone: newYork }, { on: "1997-09-05" }],
    });
    expect(recurrenceText(read)).toBe(lines);
  });

  test("in any order and case, folded, quoted, with parameters of others, several values in a line", () => {
    const loose =
      'exdate;tzid="America/New_York":19970903T090000\r\nRrule:freq=daily;\r\n count=10\r\n\r\nRDATE:19970714T12\r\n\t3000Z,19970715T123000Z\r\n' +
      "DTSTART;X-WHY=BECAUSE;TZID=America/New_York;VALUE=date-time:19970902T090000\r\n";
    expect(recurrenceText(recurrence(loose))).toBe(
      [
        "DTSTART;TZID=America/New_York:19970902T090000",
        "RRULE:FREQ=DAILY;COUNT=10",
        "RDATE:19970714T123000Z",
        "RDATE:19970715T123000Z",
        "EXDATE;TZID=America/New_York:19970903T090000",
      ].join("\n"),
    );
  });

  test("may be made by hand, its rule as text; what is empty is left out", () => {
    const source: RecurrenceSource = {
      dtstart: { on: plainDate("2026-01-05"), secondOfDay: 32_400 },
      rrule: "byday=MO;freq=weekly",
      rdates: [],
      exdates: [],
    };
    const made = recurrence(source);
    expect(made).toEqual({ dtstart: source.dtstart, rrule: { freq: "WEEKLY", byDay: [{ weekday: 1 }] } });
    expect(recurrenceText(made)).toBe("DTSTART:20260105T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO");
    expect(recurrence({ dtstart: source.dtstart })).toEqual({ dtstart: source.dtstart });
    expect(recurrenceText({ dtstart: source.dtstart })).toBe("DTSTART:20260105T090000");
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  test(
    "reads back what it writes, whatever the rule",
    () => {
      fc.assert(
        fc.property(fc.array(fc.nat(), { minLength: 80, maxLength: 80 }), (numbers) => {
          const { dtstart, text } = randomRule(drawFrom(numbers), FREQUENCIES, { thorough: true });
          const read = recurrence(
            `DTSTART;TZID=Europe/Paris:${basic(dtstart)}\nRRULE:${text}\nEXDATE;VALUE=DATE:20260101`,
          );
          expect(recurrence(recurrenceText(read))).toEqual(read);
          expect(recurrence(read)).toEqual(read);
        }),
        { numRuns: RUNS },
      );
    },
    LONG_MS,
  );

  test.each([
    ["", "A recurrence has exactly one DTSTART"],
    ["RRULE:FREQ=DAILY", "A recurrence has exactly one DTSTART"],
    ["DTSTART:20260105T090000\nDTSTART:20260105T090000", "A recurrence has exactly one DTSTART"],
    [
      "DTSTART:20260105T090000\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY",
      "A recurrence has one RRULE at most: the set of several is undefined",
    ],
    ["DTSTART:20260105T090000\nEXRULE:FREQ=DAILY", "Not a property of a recurrence: EXRULE"],
    ["FREQ=DAILY", 'Not a content line like RRULE:FREQ=DAILY: "FREQ=DAILY"'],
    ["DTSTART;TZID:20260105T090000", 'Not a content line like RRULE:FREQ=DAILY: "DTSTART;TZID:20260105T090000"'],
    ["DTSTART:20260105", undefined],
    ["DTSTART:2026-01-05", 'Not a DATE or DATE-TIME like 19970902T090000: "2026-01-05"'],
    ["DTSTART:20260230T090000", 'Not a calendar date like 2026-01-05: "2026-02-30"'],
    ["DTSTART:20260105T240000", 'Not a time of day: "20260105T240000"'],
    ["DTSTART:20260105T096000", 'Not a time of day: "20260105T096000"'],
    ["DTSTART:20260105T090061", 'Not a time of day: "20260105T090061"'],
    ["DTSTART;TZID=Europe/Atlantis:20260105T090000", 'Not an IANA time zone like Europe/Paris: "Europe/Atlantis"'],
    ["DTSTART;TZID=Europe/Paris:20260105T090000Z", "TZID goes with a local time only, not with 20260105T090000Z"],
    ["DTSTART;TZID=Europe/Paris;VALUE=DATE:20260105", "TZID goes with a local time only, not with 20260105"],
    ["DTSTART;VALUE=DATE:20260105T090000", "DTSTART: 20260105T090000 is no DATE"],
    ["DTSTART:20260105T090000\nRDATE;VALUE=PERIOD:20260106T090000", "RDATE: 20260106T090000 is no PERIOD"],
    [
      "DTSTART:20260105T090000\nRDATE:20260106T090000/P1M",
      "RDATE: not a PERIOD like 19960404T010000Z/PT3H: the one of 2026-01-06/P1M",
    ],
    [
      "DTSTART:20260105T090000\nRDATE:20260106/PT3H",
      "RDATE: not a PERIOD like 19960404T010000Z/PT3H: the one of 2026-01-06/PT3H",
    ],
    [
      "DTSTART:20260105T090000\nEXDATE:20260106T090000/PT3H",
      'Not a DATE or DATE-TIME like 19970902T090000: "20260106T090000/PT3H"',
    ],
    ["DTSTART:20260105\nRRULE:FREQ=HOURLY", "RRULE: FREQ=HOURLY needs a DTSTART with a time of day"],
    ["DTSTART:20260105T090000\nRRULE:FREQ=NEVER", "RRULE: FREQ must be one of"],
  ])("%j: %s", (text, sentence) => {
    if (sentence === undefined) expect(recurrence(text)).toBeDefined();
    else expect(() => recurrence(text)).toThrow(sentence);
  });

  test.each<[Partial<RecurrenceSource>, string]>([
    [{ dtstart: { on: "2026-02-30" as ReturnType<typeof plainDate> } }, "Not a calendar date"],
    [{ dtstart: { on: plainDate("2026-01-05"), zone: zone("UTC") } }, "DTSTART: a DATE has no zone"],
    [{ rdates: [{ on: plainDate("2026-01-05"), secondOfDay: -1 }] }, "RDATE: secondOfDay must be"],
    [{ exdates: [{ on: plainDate("2026-01-05"), secondOfDay: 0.5 }] }, "EXDATE: secondOfDay must be"],
  ])("made by hand is checked the same: %j", (parts, sentence) => {
    expect(() => recurrence({ dtstart: { on: plainDate("2026-01-05") }, ...parts })).toThrow(sentence);
  });
});

describe("a date value", () => {
  test.each(["19970902", "19970902T090000", "19970902T130000Z", "20261231T235959"])(
    "%s is written as it was read",
    (text) => {
      expect(dateValueText(dateValue(text))).toBe(text);
    },
  );

  test("second 60 is as second 59", () => {
    expect(dateValueText(dateValue("19970630T235960Z"))).toBe("19970630T235959Z");
  });
});
