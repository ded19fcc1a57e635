/** Looking for free starts: all of a stretch, the next, the nearest. */
import { boundsOf, widestBounds } from "./bounds.ts";
import type { Host, SlotFacts, SlotQuery } from "./facts.ts";
import { timetableOf } from "./hours.ts";
import { needOf, whole } from "./need.ts";
import { startsBetween } from "./offer.ts";
import { settled } from "./settle.ts";
import type { Weekday } from "./time/calendar.ts";
import { asInstant, asInstants, DAY_MS, MINUTE_MS, type Instant } from "./time/instant.ts";
import { wallOf } from "./time/wall.ts";
import type { Zone } from "./time/zone.ts";

const FIRST_SEARCH_MS = 7 * DAY_MS;
const MOST_ALTERNATIVES = 1000;
const DAY_MINUTES = 1440;

/** What somebody would rather have; each wish that a start does not meet counts as so many minutes of distance. */
export interface Wish {
  readonly zone: Zone;
  readonly weekdays?: readonly Weekday[];
  /** Starts whose clock reads from `startMinute` to before `endMinute`. */
  readonly startMinute?: number;
  readonly endMinute?: number;
  readonly worthMinutes: number;
}

/**
 * The starts in [from, until) that are offered, ascending, each once.
 * @throws RangeError when the rules, hours, roles or busy stretches make no sense.
 */
export function offeredSlots(query: SlotQuery): readonly Instant[] {
  return asInstants(startsBetween(settled(query), query.from, query.until));
}

/**
 * The first start at or after `from` that is offered, or undefined when the horizon holds none. Looks at a week, then at
 * twice as much each time, and stops as soon as it finds one.
 * @throws RangeError when the rules, hours, roles or busy stretches make no sense.
 */
export function nextOffered(facts: SlotFacts, from: Instant): Instant | undefined {
  return nextOf(settled(facts), from);
}

/**
 * The first free start of each host alone, at or after `from`: for a directory. Hosts with none are left out, and roles do
 * not count.
 * @throws RangeError when the rules, hours or busy stretches make no sense.
 */
export function nextOfferedEach(facts: SlotFacts, from: Instant): ReadonlyMap<string, Instant> {
  const found = new Map<string, Instant>();
  for (const host of facts.hosts) {
    const next = nextOf(settled(alone(facts, host)), from);
    if (next !== undefined) found.set(host.id, next);
  }
  return found;
}

/**
 * The offered starts nearest to a wished one, nearest first; of two as near, the earlier first. The wished start itself
 * comes first when it is offered.
 * @param count how many at most, 1 to 1000; fewer come when the horizon holds fewer.
 * @param wishes what else is wished: a start that meets them may be farther.
 * @throws RangeError when the count, wishes, rules, hours, roles or busy stretches make no sense.
 */
export function nearestOffered(
  asked: SlotFacts,
  wishedAt: Instant,
  count: number,
  wishes: readonly Wish[] = [],
): readonly Instant[] {
  whole("count", count, 1, MOST_ALTERNATIVES);
  wishes.forEach(checked);
  const facts = settled(asked);
  const { earliestMs, endMs } = boundsOfAll(facts);
  const mostAddedMs = wishes.reduce((sum, wish) => sum + worthMs(wish), 0);
  const cost = (start: number) => Math.abs(start - wishedAt) + unmetMs(asInstant(start), wishes);
  for (let reachMs = DAY_MS; ; reachMs *= 4) {
    const fromMs = wishedAt - reachMs;
    const untilMs = wishedAt + reachMs;
    const costs = startsBetween(facts, fromMs, untilMs).map((start) => ({ start, cost: cost(start) }));
    const best = costs.toSorted((a, b) => a.cost - b.cost || a.start - b.start).slice(0, count);
    // Whatever lies beyond costs its distance at least.
    const certain = best.length === count && best.every((each) => each.cost <= reachMs);
    const everything = fromMs <= earliestMs && untilMs >= endMs;
    if (everything || certain || (mostAddedMs === 0 && best.length === count)) {
      return asInstants(best.map(({ start }) => start));
    }
  }
}

function nextOf(facts: SlotFacts, from: Instant): Instant | undefined {
  const { earliestMs, endMs } = boundsOfAll(facts);
  let fromMs = Math.max(from, earliestMs);
  for (let lengthMs = FIRST_SEARCH_MS; fromMs < endMs; lengthMs *= 2) {
    const [first] = startsBetween(facts, fromMs, fromMs + lengthMs);
    if (first !== undefined) return asInstant(first);
    fromMs += lengthMs;
  }
  return undefined;
}

function alone({ roles: _, ...facts }: SlotFacts, host: Host): SlotFacts {
  return { ...facts, hosts: [host] };
}

/** Of any host: the lead is among them. */
function boundsOfAll(facts: SlotFacts): { earliestMs: number; endMs: number } {
  const need = needOf(facts);
  const seen = new Set(facts.hosts.map(({ hours }) => hours));
  const { horizon } = facts.rules;
  return widestBounds([...seen].map((hours) => boundsOf(need, timetableOf(hours, need), facts.now, horizon)));
}

/** @throws RangeError when a wish makes no sense: a part of a day does not go past midnight. */
function checked({ startMinute = 0, endMinute = DAY_MINUTES, worthMinutes }: Wish): void {
  whole("wish.startMinute", startMinute, 0, DAY_MINUTES - 1);
  whole("wish.endMinute", endMinute, startMinute + 1, DAY_MINUTES);
  whole("wish.worthMinutes", worthMinutes, 0, 10_000_000);
}

function worthMs({ worthMinutes }: Wish): number {
  return worthMinutes * MINUTE_MS;
}

function unmetMs(start: Instant, wishes: readonly Wish[]): number {
  return wishes.reduce((sum, wish) => sum + (meets(start, wish) ? 0 : worthMs(wish)), 0);
}

function meets(start: Instant, { zone, weekdays, startMinute = 0, endMinute = DAY_MINUTES }: Wish): boolean {
  const { weekday, minuteOfDay } = wallOf(start, zone);
  const onDay = weekdays === undefined || weekdays.includes(weekday);
  return onDay && startMinute <= minuteOfDay && minuteOfDay < endMinute;
}
