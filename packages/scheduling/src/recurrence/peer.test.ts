/**
 * Random rules against rrule-temporal, which shares nothing with the engine.
 *
 * Its clock is used twice: as it reads a zone, for rules of a day or longer and times of day that no clock skips or
 * repeats; and as it reads UTC, which never changes, so that what comes out are wall clock times. Temporal then says which
 * instants those are (`compatible` is what §3.3.5 asks). That second way holds for rules of every frequency and windows on
 * both sides of a clock change.
 *
 * Left out, because it reads them otherwise than the RFC (each is tested below, with our answer):
 * - starts that a clock skips, which it leaves out;
 * - HOURLY, MINUTELY and SECONDLY rules across a clock change, where it counts elapsed time;
 * - YEARLY rules with BYYEARDAY beside BYDAY, BYMONTHDAY or BYWEEKNO, with BYMONTHDAY beside a numbered BYDAY, or with
 *   numbered and plain days in one BYDAY; the 53rd of a weekday; BYWEEKNO alone in windows far from DTSTART, or with
 *   INTERVAL or BYSETPOS from a DTSTART in December or January;
 * - an UNTIL before DTSTART; a DTSTART that does not match, which it leaves out unless asked.
 */
import * as fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { describe, expect, test } from "vitest";
import { dayNumberOf, plainDate } from "../time/calendar.ts";
import { DAY_MS, instant } from "../time/instant.ts";
import { tableOf, zone } from "../time/zone.ts";
import { occurrences, recurrence, synchronized, wallOccurrences } from "./index.ts";
import { isoIn, LONG_MS, NEW_YORK, RUNS, startsOf } from "./testing/build.ts";
import {
  anyDate,
  basic,
  between,
  drawFrom,
  FREQUENCIES,
  oneOf,
  randomRule,
  reachDays,
  ZONES,
  type RandomRule,
} from "./testing/random-rules.ts";

const chance = fc.array(fc.nat(), { minLength: 80, maxLength: 80 });
const FIRST_CHANGE = instant("1975-01-01T00:00Z");
const LAST_CHANGE = instant("2037-01-01T00:00Z");
const END_MS = instant("2100-12-01T00:00Z");

describe("rules are read as rrule-temporal reads them", () => {
  test(
    "by the clock, near DTSTART or decades later",
    () => {
      fc.assert(
        fc.property(
          chance.map((numbers) => randomRule(drawFrom(numbers), FREQUENCIES)),
          fc.constantFrom(0, 0, 1, 10),
          (rule, reachesLater) => {
            fc.pre(isForPeer(rule, reachesLater > 0));
            const fromDay = dayNumberOf(plainDate(rule.dtstart.slice(0, 10))) - 1 + reachesLater * reachDays(rule.freq);
            const untilDay = fromDay + reachDays(rule.freq);
            fc.pre(untilDay * DAY_MS < END_MS);
            const found = synchronized(recurrence(`DTSTART:${basic(rule.dtstart)}\nRRULE:${rule.text}`));
            const walls = found ? wallOccurrences(found, tableOf(zone("UTC")), fromDay, untilDay) : [];
            expect(walls.map(({ day, minute, second }) => day * DAY_MS + minute * 60_000 + second * 1000)).toEqual(
              peerInUtc(rule, fromDay * DAY_MS, untilDay * DAY_MS),
            );
          },
        ),
        { numRuns: RUNS },
      );
    },
    LONG_MS,
  );

  test(
    "as instants, on both sides of a clock change",
    () => {
      fc.assert(
        fc.property(nearClockChange, ({ zoneName, changeMs, rule }) => {
          fc.pre(isForPeer(rule, true));
          const reachMs = rule.freq === "SECONDLY" ? DAY_MS / 8 : Math.min(reachDays(rule.freq) / 2, 300) * DAY_MS;
          const [from, until] = [instant(changeMs - reachMs), instant(changeMs + reachMs)];
          const found = synchronized(recurrence(`DTSTART:${basic(rule.dtstart)}\nRRULE:${rule.text}`));
          const starts = peerInUtc(rule, from - 2 * DAY_MS, until + 2 * DAY_MS).map((wallMs) => {
            const wall = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO("UTC").toPlainDateTime();
            return wall.toZonedDateTime(zoneName, { disambiguation: "compatible" }).epochMilliseconds;
          });
          const expected = [...new Set(starts)]
            .filter((start) => start >= from && start < until)
            .toSorted((a, b) => a - b);
          expect(found ? occurrences(found, zone(zoneName), from, until) : []).toEqual(expected);
        }),
        { numRuns: RUNS },
      );
    },
    LONG_MS,
  );

  test(
    "in a zone, with RDATE and EXDATE",
    () => {
      fc.assert(
        fc.property(inDaylight, ({ zoneName, rule, more, less }) => {
          fc.pre(isForPeer(rule, false));
          const lines = [
            `DTSTART;TZID=${zoneName}:${basic(rule.dtstart)}`,
            `RRULE:${untilInUtc(rule, zoneName)}`,
            ...more.map((days) => `RDATE;TZID=${zoneName}:${basic(later(rule.dtstart, days, 5))}`),
            ...less.map((days) => `EXDATE;TZID=${zoneName}:${basic(later(rule.dtstart, days, 0))}`),
          ].join("\n");
          const asked = recurrence(lines);
          const from = instant(Temporal.PlainDateTime.from(rule.dtstart).toZonedDateTime(zoneName).epochMilliseconds);
          const until = instant(Math.min(from + reachDays(rule.freq) * DAY_MS, END_MS));
          const peer = new RRuleTemporal({ rruleString: lines, ...PATIENT }).between(
            new Date(from),
            new Date(until - 1),
            true,
          );
          const rest = { rdates: asked.rdates ?? [], exdates: asked.exdates ?? [] };
          const found = synchronized(asked) ?? {
            dtstart: asked.dtstart,
            rdates: rest.rdates,
            exdates: [...rest.exdates, asked.dtstart],
          };
          expect(isoIn(zoneName, occurrences(found, zone("UTC"), from, until))).toEqual(
            isoIn(
              zoneName,
              peer.map(({ epochMilliseconds }) => instant(epochMilliseconds)),
            ),
          );
        }),
        { numRuns: RUNS },
      );
    },
    LONG_MS,
  );
});

describe("where rrule-temporal differs, by the words of RFC 5545", () => {
  const newYork = (dtstart: string, rest: string) => startsOf(`DTSTART;TZID=${NEW_YORK}:${dtstart}\n${rest}`);
  const days = (rule: string, dtstart = "20260101T090000", until = "2033-01-01T00:00Z") =>
    startsOf(`DTSTART:${dtstart}\nRRULE:${rule}`, "UTC", "2026-01-02T00:00Z", until).map((start) => start.slice(0, 10));

  // Erratum 4271 (verified): "Recurrence rules may generate recurrence instances with a nonexistent local time … Such
  // recurrence instances are handled as specified in Section 3.3.5."
  test("a start that the clock skips is kept, moved by the gap, and counts; those after it do not move", () => {
    expect(newYork("20260307T023000", "RRULE:FREQ=DAILY;COUNT=3")).toEqual([
      "2026-03-07T02:30:00-05:00",
      "2026-03-08T03:30:00-04:00",
      "2026-03-09T02:30:00-04:00",
    ]);
    expect(newYork("20260308T023000", "RRULE:FREQ=DAILY;COUNT=2")).toEqual([
      "2026-03-08T03:30:00-04:00",
      "2026-03-09T02:30:00-04:00",
    ]);
  });

  // "If the computed local start time of a recurrence instance does not exist, or occurs more than once, for the specified
  // time zone, the time of the recurrence instance is interpreted in the same manner as an explicit DATE-TIME value".
  test("hours are counted by the clock, and one that it shows twice happens once", () => {
    expect(newYork("20261031T223000", "RRULE:FREQ=HOURLY;INTERVAL=2;COUNT=4")).toEqual([
      "2026-10-31T22:30:00-04:00",
      "2026-11-01T00:30:00-04:00",
      "2026-11-01T02:30:00-05:00",
      "2026-11-01T04:30:00-05:00",
    ]);
    expect(
      newYork("20261101T003000", "RRULE:FREQ=MINUTELY;INTERVAL=30;COUNT=5").map((start) => start.slice(11)),
    ).toEqual(["00:30:00-04:00", "01:00:00-04:00", "01:30:00-04:00", "02:00:00-05:00", "02:30:00-05:00"]);
  });

  // Note 2: "Limit if BYYEARDAY or BYMONTHDAY is present".
  test("beside BYYEARDAY or BYMONTHDAY, BYDAY only limits", () => {
    expect(days("FREQ=YEARLY;BYYEARDAY=1,2;BYDAY=FR")).toEqual(["2026-01-02", "2027-01-01", "2032-01-02"]);
    expect(days("FREQ=YEARLY;BYMONTHDAY=1;BYDAY=1FR")).toEqual(["2027-01-01"]);
  });

  // "the BYxxx rule parts are applied to the current set of evaluated occurrences in the following order".
  test("parts that limit each other leave what all of them allow", () => {
    expect(days("FREQ=YEARLY;BYYEARDAY=60;BYMONTHDAY=29")).toEqual(["2028-02-29", "2032-02-29"]);
    expect(days("FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=1")).toEqual(["2027-01-01"]);
  });

  // "If an integer modifier is not present, it means all days of this type within the specified frequency."
  test("plain days stay beside numbered ones", () => {
    expect(days("FREQ=YEARLY;BYDAY=SU,-1MO", "20260101T090000", "2026-02-01T00:00Z")).toEqual([
      "2026-01-04",
      "2026-01-11",
      "2026-01-18",
      "2026-01-25",
    ]);
  });

  // "Recurrence rules may generate recurrence instances with an invalid date … MUST be ignored".
  test("a year without a 53rd Thursday has none, not one of the next year", () => {
    expect(days("FREQ=YEARLY;BYDAY=53TH")).toEqual(["2026-12-31", "2032-12-30"]);
  });

  // "Week number one of the calendar year is the first week that contains at least four (4) days in that calendar year."
  test("2029-12-31 lies in a week of 2030, so every other year from there is an even one", () => {
    expect(days("FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO", "20291231T090000", "2035-01-01T00:00Z")).toEqual([
      "2029-12-31",
      "2031-12-29",
      "2034-01-02",
    ]);
  });

  test("and 1978-01-01 in the last week of 1977, of which it is the first Sunday", () => {
    const lines = "DTSTART:19780101T090000\nRRULE:FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;BYSETPOS=1;COUNT=2";
    expect(synchronized(recurrence(lines))?.dtstart.on).toBe("1978-01-01");
    expect(startsOf(lines, "UTC").map((start) => start.slice(0, 10))).toEqual(["1978-01-01", "1978-12-31"]);
  });

  // "Information, not contained in the rule … derived from the Start Time".
  test("BYWEEKNO alone keeps the weekday of DTSTART, however far the window", () => {
    const lines = "DTSTART:20050311T090000\nRRULE:FREQ=YEARLY;INTERVAL=4;BYWEEKNO=38";
    expect(startsOf(lines, "UTC", "2041-01-01T00:00Z", "2042-01-01T00:00Z")).toEqual(["2041-09-20T09:00:00+00:00"]);
  });

  // "The UNTIL rule part defines a DATE or DATE-TIME value that bounds the recurrence rule in an inclusive manner."
  test("an UNTIL before DTSTART leaves nothing, DTSTART included", () => {
    expect(newYork("20260105T090000", "RRULE:FREQ=DAILY;UNTIL=20260105T135959Z")).toEqual([]);
    expect(newYork("20260105T090000", "RRULE:FREQ=DAILY;UNTIL=20260105T140000Z")).toHaveLength(1);
  });

  // "The DTSTART property value always counts as the first occurrence."
  test("a DTSTART that does not match happens, and counts", () => {
    expect(newYork("20260107T090000", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3").map((start) => start.slice(0, 10))).toEqual(
      ["2026-01-07", "2026-01-12", "2026-01-19"],
    );
  });
});

const PATIENT = { maxIterations: 1e7, maxCandidateEvaluations: 1e8 };

function isForPeer({ text, dtstart }: RandomRule, isFar: boolean): boolean {
  if (!text.includes("BYWEEKNO")) return true;
  const isAtTurn = ["01", "12"].includes(dtstart.slice(5, 7));
  return (text.includes("BYDAY") || !isFar) && !(/INTERVAL|BYSETPOS/.test(text) && isAtTurn);
}

/** Wall clock times in [from, until), in milliseconds as if they were UTC. */
function peerInUtc({ dtstart, text }: RandomRule, fromMs: number, untilMs: number): readonly number[] {
  const rruleString = `DTSTART;TZID=UTC:${basic(dtstart)}\nRRULE:${text.replace(/UNTIL=\w+/, "$&Z")}`;
  const found = new RRuleTemporal({ rruleString, ...PATIENT }).between(new Date(fromMs), new Date(untilMs - 1), true);
  return found.map(({ epochMilliseconds }) => epochMilliseconds);
}

/** The text of the rule with its UNTIL, a wall clock time, as the instant which that is in a zone. */
function untilInUtc({ text }: RandomRule, zoneName: string): string {
  return text.replace(/UNTIL=(\w+)/, (_, wall: string) => {
    const at = Temporal.PlainDateTime.from(wall).toZonedDateTime(zoneName).toInstant();
    return `UNTIL=${basic(at.toString({ smallestUnit: "second" }))}`;
  });
}

function later(dtstart: string, days: number, hours: number): string {
  return Temporal.PlainDateTime.from(dtstart).add({ days, hours }).toString({ smallestUnit: "second" });
}

/** A rule that begins some days before a clock change of a zone, at any hour. */
const nearClockChange = chance.map((numbers) => {
  const draw = drawFrom(numbers);
  const zoneName = oneOf(draw, ZONES);
  const freq = oneOf(draw, FREQUENCIES);
  const changes = tableOf(zone(zoneName)).changesAtMs.filter((at) => at > FIRST_CHANGE && at < LAST_CHANGE);
  const changeMs = oneOf(draw, changes);
  const change = Temporal.Instant.fromEpochMilliseconds(changeMs).toZonedDateTimeISO(zoneName).toPlainDate();
  const days = draw(Math.min(400, Math.floor(reachDays(freq) / 2)));
  const rule = randomRule(draw, [freq], { dates: () => change.subtract({ days }).toString() });
  return { zoneName, changeMs, rule };
});

/** A rule of days or longer whose times of day no clock of these zones skips or repeats, after Apia has skipped its day. */
const inDaylight = chance.map((numbers) => {
  const draw = drawFrom(numbers);
  const rule = randomRule(draw, ["YEARLY", "MONTHLY", "WEEKLY", "DAILY"], {
    dates: () => anyDate(draw, "2012-01-01", 9000),
    times: ["05:00:00", "09:00:00", "12:30:00", "16:45:30"],
    timeParts: [
      [],
      [between("BYHOUR", 3, 5, 21)],
      [between("BYMINUTE", 3, 0, 59)],
      [between("BYMINUTE", 2, 0, 59), between("BYSECOND", 2, 0, 59)],
    ],
  });
  const daysLater = (atMost: number, most: number) => Array.from({ length: draw(atMost) }, () => draw(most));
  return { zoneName: oneOf(draw, ZONES), rule, more: daysLater(3, 400), less: daysLater(5, 60) };
});
