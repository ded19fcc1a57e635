/** What a session needs, in milliseconds: the rules of a service, checked once. */
import type { SlotFacts, SlotRules, TravelTime } from "./facts.ts";
import { DAY_MS, MINUTE_MS } from "./time/instant.ts";

const YEAR_MINUTES = 527_040;
const DAY_MINUTES = 1440;
const NO_WAY = { fromMs: 0, toMs: 0 };

export interface Need {
  readonly durationMs: number;
  readonly stepMs: number;
  readonly offsetMs: number;
  /** Divides a day. */
  readonly alignMs: number;
  readonly packed: boolean;
  readonly firstOnly: boolean;
  /** Open time needed before the start and after the end. */
  readonly preparationMs: number;
  readonly cleaningMs: number;
  /** Free time needed before the start and after the end: the above, and the buffers. */
  readonly beforeMs: number;
  readonly afterMs: number;
  readonly noticeMs: number;
  readonly seats: number;
  readonly serviceId: string | undefined;
  readonly reservedOnly: boolean;
  readonly placeId: string | undefined;
  /** Milliseconds to come here from another place, and to go there; nothing when nobody travels. */
  readonly ways: Ways | undefined;
}

interface Ways {
  readonly from: ReadonlyMap<string, number>;
  readonly to: ReadonlyMap<string, number>;
}

/**
 * Checks the rules and turns them into milliseconds.
 * @throws RangeError naming the rule that is not whole, or is negative, nothing where it may not be, or over a year.
 */
export function needOf({ rules, travelTimes }: SlotFacts): Need {
  const preparationMs = minutes("preparationMinutes", rules.preparationMinutes ?? 0);
  const cleaningMs = minutes("cleaningMinutes", rules.cleaningMinutes ?? 0);
  const packed = rules.packed === true;
  return {
    durationMs: minutes("durationMinutes", rules.durationMinutes, 1),
    stepMs: minutes("stepMinutes", rules.stepMinutes, 1),
    offsetMs: minutes("offsetMinutes", rules.offsetMinutes ?? 0),
    alignMs: alignmentOf(rules, packed),
    packed,
    firstOnly: rules.firstOnly === true,
    preparationMs,
    cleaningMs,
    beforeMs: minutes("bufferBeforeMinutes", rules.bufferBeforeMinutes) + preparationMs,
    afterMs: minutes("bufferAfterMinutes", rules.bufferAfterMinutes) + cleaningMs,
    noticeMs: minutes("noticeMinutes", rules.noticeMinutes),
    seats: whole("seats", rules.seats ?? 1, 1, 1_000_000),
    serviceId: rules.serviceId,
    reservedOnly: rules.reservedOnly === true,
    placeId: rules.placeId,
    ways: waysOf(travelTimes, rules.placeId),
  };
}

/** How long it takes to come from a place, and to go there. */
export function wayMs({ ways }: Need, placeId: string | undefined): { fromMs: number; toMs: number } {
  if (ways === undefined || placeId === undefined) return NO_WAY;
  return { fromMs: ways.from.get(placeId) ?? 0, toMs: ways.to.get(placeId) ?? 0 };
}

/** How long before a start, and after an end, something at that place must not be. */
export function marginsMs(need: Need, placeId: string | undefined): { beforeMs: number; afterMs: number } {
  if (need.ways === undefined || placeId === undefined) return need;
  const { fromMs, toMs } = wayMs(need, placeId);
  return {
    beforeMs: Math.max(need.beforeMs, fromMs + need.preparationMs),
    afterMs: Math.max(need.afterMs, toMs + need.cleaningMs),
  };
}

/** Returns the value. @throws RangeError unless it is a whole number from `least` to `most`. */
export function whole(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${value}`);
}

function minutes(name: string, value: number, least = 0): number {
  return whole(name, value, least, YEAR_MINUTES) * MINUTE_MS;
}

/** A free stretch may begin at any second; candidates are whole minutes all the same. */
function alignmentOf({ alignMinutes }: SlotRules, packed: boolean): number {
  if (alignMinutes === undefined) return packed ? MINUTE_MS : 0;
  const alignMs = whole("alignMinutes", alignMinutes, 1, DAY_MINUTES) * MINUTE_MS;
  if (DAY_MS % alignMs === 0) return alignMs;
  throw new RangeError(`alignMinutes must divide a day, and ${alignMinutes} does not`);
}

function waysOf(travelTimes: readonly TravelTime[] = [], here: string | undefined): Ways | undefined {
  if (here === undefined || travelTimes.length === 0) return undefined;
  const from = new Map<string, number>();
  const to = new Map<string, number>();
  const there = travelTimes.map((way) => ({ ...way, ms: minutes("travelTimes.minutes", way.minutes) }));
  for (const way of there) {
    if (way.to === here && !to.has(way.from)) to.set(way.from, way.ms); // the way back, unless it is given too
    if (way.from === here && !from.has(way.to)) from.set(way.to, way.ms);
  }
  for (const way of there) {
    if (way.to === here) from.set(way.from, way.ms);
    if (way.from === here) to.set(way.to, way.ms);
  }
  return { from, to };
}
