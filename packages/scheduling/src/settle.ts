/** A horizon of so many bookable dates, turned into the dates it comes to. */
import { horizonDays } from "./bounds.ts";
import type { SlotFacts } from "./facts.ts";
import { startsBetween } from "./offer.ts";
import { formatDay, type DayNumber } from "./time/calendar.ts";
import { DAY_MS } from "./time/instant.ts";
import { dateAt, tableOf, type ZoneTable } from "./time/zone.ts";

const MOST_DAYS = 731;
const LOOK_DAYS = 28;

/**
 * Facts with a horizon that needs no search. Bookable dates are those on which something is offered, on the calendar of the
 * first host; the last is the end of the horizon. When two years do not hold as many, the horizon is two years.
 * @throws RangeError when the facts make no sense.
 */
export function settled<Facts extends SlotFacts>(facts: Facts): Facts {
  const { horizon } = facts.rules;
  const [first] = facts.hosts;
  if (horizon.kind !== "bookable-days" || !first) return facts;
  const table = tableOf(first.hours.zone);
  const today = dateAt(table, facts.now);
  const open: SlotFacts = { ...facts, rules: { ...facts.rules, horizon: { kind: "days", days: MOST_DAYS } } };
  const until = dateOfBookable(open, horizonDays(horizon, 1), table) ?? today + MOST_DAYS;
  const dates = { kind: "dates", from: formatDay(0), until: formatDay(until), zone: first.hours.zone } as const;
  return { ...facts, rules: { ...facts.rules, horizon: dates } };
}

/** The nth date with something to offer. */
function dateOfBookable(facts: SlotFacts, nth: number, table: ZoneTable): DayNumber | undefined {
  let found = 0;
  let latest = Number.NEGATIVE_INFINITY;
  for (let looked = 0; looked <= MOST_DAYS; looked += LOOK_DAYS) {
    const fromMs = facts.now + looked * DAY_MS;
    for (const start of startsBetween(facts, fromMs, fromMs + LOOK_DAYS * DAY_MS)) {
      const date = dateAt(table, start);
      if (date === latest) continue;
      latest = date;
      found += 1;
      if (found === nth) return date;
    }
  }
  return undefined;
}
