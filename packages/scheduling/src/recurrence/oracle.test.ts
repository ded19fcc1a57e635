/** Rules of days and longer periods against an oracle that looks at every day from 1970 to 2100. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumberOf, formatDay, plainDate } from "../time/calendar.ts";
import { tableOf, zone } from "../time/zone.ts";
import { recurrence, synchronized, wallOccurrences, type Recurrence } from "./index.ts";
import { LONG_MS, RUNS } from "./testing/build.ts";
import { matchesByLooking } from "./testing/oracle.ts";
import { basic, drawFrom, randomRule } from "./testing/random-rules.ts";

const anyRule = fc
  .array(fc.nat(), { minLength: 80, maxLength: 80 })
  .map((numbers) =>
    randomRule(drawFrom(numbers), ["YEARLY", "MONTHLY", "WEEKLY", "DAILY"], { thorough: true, noUntil: true }),
  );
const END_DAY = dayNumberOf(plainDate("2100-12-31"));

test(
  "what the rule finds is what looking finds, wherever the window lies",
  () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.oneof(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 30_000 })),
        fc.integer({ min: 1, max: 800 }),
        (rule, after, days) => {
          const asked = recurrence(`DTSTART:${basic(rule.dtstart)}\nRRULE:${rule.text}`);
          const from = dayNumberOf(asked.dtstart.on) + after;
          const until = Math.min(from + days, END_DAY);
          const expected = matchesByLooking(asked.rrule ?? { freq: "DAILY" }, rule.dtstart, until);
          const found = synchronized(asked);
          expect(found ? wallsOf(found, from, until) : []).toEqual(
            expected.filter((start) => start >= formatDay(from) && start < formatDay(until)),
          );
        },
      ),
      { numRuns: RUNS },
    );
  },
  LONG_MS,
);

test(
  "DTSTART comes first and counts, whether or not it matches",
  () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const asked = recurrence(`DTSTART:${basic(rule.dtstart)}\nRRULE:${rule.text}`);
        const { count, ...endless } = asked.rrule ?? { freq: "DAILY" };
        const first = dayNumberOf(asked.dtstart.on);
        const later = matchesByLooking(endless, rule.dtstart, first + 3000).filter((start) => start !== rule.dtstart);
        const expected = [rule.dtstart, ...later].slice(0, count).filter((start) => start < formatDay(first + 3000));
        expect(wallsOf(asked, first - 10, first + 3000)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  },
  LONG_MS,
);

function wallsOf(asked: Recurrence, from: number, until: number): readonly string[] {
  return wallOccurrences(asked, tableOf(zone("UTC")), from, until).map(({ day, minute, second }) => {
    const time = [Math.floor(minute / 60), minute % 60, second].map((part) => String(part).padStart(2, "0"));
    return `${formatDay(day)}T${time.join(":")}`;
  });
}
