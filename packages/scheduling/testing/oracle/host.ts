/** One host, whatever part they take: their dates, and what refuses them at a start. */
import type { Host, SlotFacts } from "../../src/facts.ts";
import { engagedOf, type Engaged } from "./busy.ts";
import { clockOf, DAY_MINUTES, dateOfDay, dayOfDate, MINUTE_MS, remember, type Clock } from "./clock.ts";
import type { Code } from "./codes.ts";
import { countedOf, type Counted } from "./counts.ts";
import { openTimeOf, type OpenTime } from "./hours.ts";

export class Witness {
  readonly host: Host;
  readonly open: OpenTime;
  readonly engaged: Engaged;
  readonly #facts: SlotFacts;
  readonly #clock: Clock;
  readonly #counted: Counted;
  readonly #closed = new Map<number, Code>();
  readonly #reasons = new Map<number, readonly Code[]>();

  constructor(facts: SlotFacts, host: Host) {
    this.host = host;
    this.#facts = facts;
    this.#clock = clockOf(host.hours.zone);
    this.open = openTimeOf(host.hours, facts.rules);
    this.engaged = engagedOf(facts, host);
    this.#counted = countedOf(facts, host);
  }

  /** The date of their calendar. */
  day(minute: number): number {
    return this.#clock.day(minute);
  }

  /** When a date of their calendar begins. */
  midnight(day: number): number {
    return this.#clock.firstReading(day * DAY_MINUTES);
  }

  /** Whether nothing refuses them, leading apart. */
  can(start: number): boolean {
    return this.open.isOpen(Math.floor(start)) && this.reasons(start).length === 0;
  }

  /** What refuses them, leading or not. */
  reasons(start: number): readonly Code[] {
    return remember(this.#reasons, start, () => [
      ...this.#hoursReasons(start),
      ...this.#counted.reasons(start),
      ...this.engaged.reasons(start),
    ]);
  }

  #hoursReasons(start: number): readonly Code[] {
    const { durationMinutes, preparationMinutes = 0, cleaningMinutes = 0 } = this.#facts.rules;
    const from = Math.floor(start) - preparationMinutes;
    const isOpen = this.open.isOpenThroughout(from, start + durationMinutes + cleaningMinutes);
    if (isOpen) return [];
    const day = this.day(start);
    const closed = remember(this.#closed, day, () => this.open.closedBy(day) ?? "outside-hours");
    return [closed];
  }

  isTooSoon(start: number): boolean {
    const { now, rules } = this.#facts;
    if (start < now / MINUTE_MS + rules.noticeMinutes) return true;
    return rules.horizon.kind === "dates" && start < this.midnight(dayOfDate(rules.horizon.from));
  }

  /** Beyond the last date of a horizon that does not depend on what is offered. */
  isTooFar(start: number): boolean {
    const { now, rules } = this.#facts;
    const today = this.day(now / MINUTE_MS);
    const last = {
      days: (days: number) => today + days,
      "business-days": (days: number) => businessDay(this.host, today, days),
    };
    if (rules.horizon.kind === "bookable-days") return false;
    if (rules.horizon.kind === "dates") return start >= this.midnight(dayOfDate(rules.horizon.until) + 1);
    return start >= this.midnight(last[rules.horizon.kind](rules.horizon.days) + 1);
  }
}

/** The date so many business days later. */
function businessDay({ hours }: Host, today: number, count: number): number {
  const holidays = (hours.closures ?? []).filter(({ kind }) => kind === "holiday");
  const isHoliday = (day: number) =>
    holidays.some(({ from, until }) => dayOfDate(from) <= day && day <= dayOfDate(until));
  let day = today;
  for (let counted = 0; counted < count;) {
    day++;
    if (dateOfDay(day).dayOfWeek <= 5 && !isHoliday(day)) counted++;
  }
  return day;
}
