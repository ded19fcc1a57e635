/** When a recurrence happens, by walking through the days. It knows DAILY and WEEKLY rules of floating local times. */
import type { Recurrence } from "../../src/recurrence/recurrence.ts";
import type { DateValue } from "../../src/recurrence/values.ts";
import { dateOfDay, dayOfDate, remember } from "./clock.ts";

const known = new WeakMap<Recurrence, Map<number, boolean>>();

/** The minute of the day at which it happens, if it does on that day. */
export function occurrenceOn(recurrence: Recurrence, day: number): number | undefined {
  const days = known.get(recurrence) ?? new Map<number, boolean>();
  known.set(recurrence, days);
  const happens = remember(days, day, () => happensOn(recurrence, day));
  return happens ? secondOf(recurrence.dtstart) / 60 : undefined;
}

function happensOn({ dtstart, rrule, rdates = [], exdates = [] }: Recurrence, day: number): boolean {
  const on = dateOfDay(day).toString();
  if (exdates.some((gone) => gone.on === on && (gone.secondOfDay ?? secondOf(dtstart)) === secondOf(dtstart)))
    return false;
  if (rdates.some((more) => more.on === on)) return true;
  const first = dayOfDate(dtstart.on);
  let counted = 0;
  for (let walked = first; walked <= day; walked++) {
    const isPast = rrule?.until !== undefined && after(walked, dtstart, rrule.until);
    const matches = walked === first || (rrule !== undefined && matchesRule(rrule, first, walked));
    if (isPast) return false;
    if (matches) counted++;
    if (walked === day) return matches && counted <= (rrule?.count ?? Infinity);
  }
  return false;
}

function matchesRule(rule: NonNullable<Recurrence["rrule"]>, first: number, day: number): boolean {
  const weekday = dateOfDay(day).dayOfWeek;
  const weekdays = rule.byDay?.map((one): number => one.weekday);
  const every = rule.interval ?? 1;
  if (rule.freq === "DAILY") return (day - first) % every === 0 && (weekdays?.includes(weekday) ?? true);
  if (rule.freq !== "WEEKLY") throw new Error(`the oracle does not know ${rule.freq}`);
  const weekOf = (one: number) => one - ((dateOfDay(one).dayOfWeek - (rule.wkst ?? 1) + 7) % 7);
  const weeks = (weekOf(day) - weekOf(first)) / 7;
  return weeks % every === 0 && (weekdays ?? [dateOfDay(first).dayOfWeek]).includes(weekday);
}

function after(day: number, { secondOfDay = 0 }: DateValue, until: DateValue): boolean {
  const last = dayOfDate(until.on);
  return day > last || (day === last && until.secondOfDay !== undefined && secondOfDay > until.secondOfDay);
}

function secondOf({ secondOfDay = 0 }: DateValue): number {
  return secondOfDay;
}
