/** Which starts are offered: the fast path, sets only. `judge.ts` reads the same sets and adds the reasons. */
import { refusedStarts } from "./busy.ts";
import type { SlotFacts, SlotQuery } from "./facts.ts";
import { frameOf } from "./frame.ts";
import { groupsOf, type Group } from "./groups.ts";
import { timetableOf } from "./hours.ts";
import { boundsOf, lengthsOf, whole, type Lengths } from "./rules.ts";
import { intersect, mergePoints, pointsWithin, subtract } from "./sets/intervals.ts";
import { asInstant, asInstants, DAY_MS, type Instant } from "./time/instant.ts";
import { tableOf } from "./time/zone.ts";

const FIRST_SEARCH_MS = 7 * DAY_MS;
const MOST_ALTERNATIVES = 1000;
const ALWAYS = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * The starts in [from, until) that at least one host can take, ascending, each once.
 * @throws RangeError when the rules, hours or busy stretches make no sense.
 */
export function offeredSlots(query: SlotQuery): readonly Instant[] {
  return asInstants(startsBetween(query, query.from, query.until));
}

/**
 * The first start at or after `from` that is offered, or undefined when the horizon holds none. Looks at a week, then at
 * twice as much each time, and stops as soon as it finds one.
 * @throws RangeError when the rules, hours or busy stretches make no sense.
 */
export function nextOffered(facts: SlotFacts, from: Instant): Instant | undefined {
  const { earliestMs, endMs } = widestBounds(facts);
  let fromMs = Math.max(from, earliestMs);
  for (let lengthMs = FIRST_SEARCH_MS; fromMs < endMs; lengthMs *= 2) {
    const [first] = startsBetween(facts, fromMs, fromMs + lengthMs);
    if (first !== undefined) return asInstant(first);
    fromMs += lengthMs;
  }
  return undefined;
}

/**
 * The offered starts nearest to a wished one, nearest first; of two as near, the earlier first. The wished start itself
 * comes first when it is offered.
 * @param count how many at most, 1 to 1000; fewer come when the horizon holds fewer.
 * @throws RangeError when the count, rules, hours or busy stretches make no sense.
 */
export function nearestOffered(facts: SlotFacts, wishedAt: Instant, count: number): readonly Instant[] {
  whole("count", count, 1, MOST_ALTERNATIVES);
  const { earliestMs, endMs } = widestBounds(facts);
  for (let reachMs = DAY_MS; ; reachMs *= 4) {
    const fromMs = wishedAt - reachMs;
    const untilMs = wishedAt + reachMs;
    const near = startsBetween(facts, fromMs, untilMs);
    if (near.length >= count || (fromMs <= earliestMs && untilMs >= endMs)) {
      const distance = (start: number) => Math.abs(start - wishedAt);
      return asInstants(near.toSorted((a, b) => distance(a) - distance(b) || a - b).slice(0, count));
    }
  }
}

function startsBetween(facts: SlotFacts, fromMs: number, untilMs: number): readonly number[] {
  const lengths = lengthsOf(facts.rules);
  return mergePoints(groupsOf(facts.hosts).map((group) => startsOf(group, facts.now, lengths, fromMs, untilMs)));
}

/** The starts that someone of the group is free to take: none of those at which everyone is busy. */
function startsOf(group: Group, now: Instant, lengths: Lengths, fromMs: number, untilMs: number): readonly number[] {
  const timetable = timetableOf(group.hours);
  const bounds = boundsOf(lengths, timetable.table, now);
  const firstMs = Math.max(fromMs, bounds.earliestMs);
  const endMs = Math.min(untilMs, bounds.endMs);
  if (firstMs >= endMs) return [];
  const { grid, fits } = frameOf(timetable, lengths, firstMs, endMs);
  let everyoneBusy = ALWAYS;
  for (const host of group.hosts) {
    everyoneBusy = intersect(everyoneBusy, refusedStarts(host.busy, lengths, firstMs, endMs));
    if (everyoneBusy.length === 0) break;
  }
  return pointsWithin(grid, subtract(fits, everyoneBusy));
}

/** From the end of the notice to the end of the farthest horizon: days end later in the west. */
function widestBounds(facts: SlotFacts): { earliestMs: number; endMs: number } {
  const lengths = lengthsOf(facts.rules);
  const zones = new Set(facts.hosts.map((host) => host.hours.zone));
  const ends = [...zones].map((zone) => boundsOf(lengths, tableOf(zone), facts.now).endMs);
  return { earliestMs: facts.now + lengths.noticeMs, endMs: Math.max(...ends) };
}
