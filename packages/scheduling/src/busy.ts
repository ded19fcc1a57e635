/** Busy time as the set of starts it refuses. */
import type { Busy, Host } from "./facts.ts";
import { marginsMs, whole, type Need } from "./need.ts";
import { append, countUpTo, intersect, type IntervalSet } from "./sets/intervals.ts";
import type { Instant } from "./time/instant.ts";

const MOST_LANES = 10_000;

/** Who asks, and when: holds that ended, and their own, do not count. */
export interface Asker {
  readonly now: Instant;
  readonly holderId?: string;
}

/**
 * The starts for which none of a host's lanes is free for [start - before, start + duration + after), as far as they can
 * lie in [fromMs, untilMs).
 * @throws RangeError when a stretch ends before it starts, or the capacity makes no sense. A stretch of no length is nowhere.
 */
export function refusedStarts(host: Host, need: Need, asker: Asker, fromMs: number, untilMs: number): IntervalSet {
  const capacity = host.capacity ?? 1;
  if (capacity === 1) return refusedBy(host.busy, undefined, need, asker, fromMs, untilMs);
  whole("capacity", capacity, 1, MOST_LANES);
  // Lanes on which nothing is, are all alike: one more than those in use tells about them.
  const used = new Set(host.busy.map((busy) => busy.lane).filter((lane) => lane !== undefined && lane < capacity));
  const lanes = [...used, ...(used.size < capacity ? [-1] : [])];
  return lanes.reduce<IntervalSet>(
    (everyLane, lane) => intersect(everyLane, refusedBy(host.busy, lane, need, asker, fromMs, untilMs)),
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  );
}

/** The lanes of a host that are free for a session that starts then, ascending. */
export function lanesFree(host: Host, need: Need, asker: Asker, startMs: number): readonly number[] {
  const lanes = Array.from({ length: host.capacity ?? 1 }, (_, lane) => lane);
  const only = lanes.length === 1 ? [undefined] : lanes;
  const free = only.map((lane) => refusedBy(host.busy, lane, need, asker, startMs, startMs + 1).length === 0);
  return lanes.filter((lane) => free[lane]);
}

/** Whether a stretch takes time from this asker at all. */
export function counts({ kind, expiresAt, holderId }: Busy, asker: Asker): boolean {
  if (kind !== "hold") return true;
  if (expiresAt !== undefined && expiresAt <= asker.now) return false;
  return holderId === undefined || holderId !== asker.holderId;
}

/** Whether a busy stretch has a moment in common with [startMs, endMs). */
export function overlaps(busy: Busy, startMs: number, endMs: number): boolean {
  return busy.startsAt < busy.endsAt && busy.startsAt < endMs && startMs < busy.endsAt;
}

/** Busy time in order, so that what is near a start is found without looking at the rest. */
export class Agenda {
  readonly #busy: readonly Busy[];
  readonly #starts: readonly number[];
  /** How long before a start something may begin and still be in its way, and how long after. */
  readonly #backMs: number;
  readonly #onMs: number;

  constructor(busy: readonly Busy[], need: Need) {
    this.#busy = busy.toSorted((a, b) => a.startsAt - b.startsAt);
    this.#starts = this.#busy.map(({ startsAt }) => startsAt);
    const margins = [need, ...busy.map(({ placeId }) => marginsMs(need, placeId))];
    const longestMs = busy.reduce((longest, { startsAt, endsAt }) => Math.max(longest, endsAt - startsAt), 0);
    this.#backMs = longestMs + margins.reduce((most, { beforeMs }) => Math.max(most, beforeMs), 0);
    this.#onMs = need.durationMs + margins.reduce((most, { afterMs }) => Math.max(most, afterMs), 0);
  }

  around(startMs: number): readonly Busy[] {
    const first = countUpTo(this.#starts, startMs - this.#backMs);
    return this.#busy.slice(first, countUpTo(this.#starts, startMs + this.#onMs));
  }
}

/** What one lane refuses: the stretches on it and those on all. Instants are whole milliseconds: "later than x" is x + 1. */
function refusedBy(
  all: readonly Busy[],
  lane: number | undefined,
  need: Need,
  asker: Asker,
  fromMs: number,
  untilMs: number,
): IntervalSet {
  const refused: number[] = [];
  let previousMs = Number.NEGATIVE_INFINITY;
  for (const busy of all) {
    if (!(busy.startsAt < busy.endsAt)) {
      if (busy.startsAt === busy.endsAt) continue;
      throw new RangeError(`A busy stretch must end after it starts: ${busy.startsAt} to ${busy.endsAt}`);
    }
    const { beforeMs, afterMs } = marginsMs(need, busy.placeId);
    const firstMs = busy.startsAt - need.durationMs - afterMs + 1;
    const endMs = busy.endsAt + beforeMs;
    if (endMs <= fromMs || firstMs >= untilMs || !isOn(busy, lane) || !counts(busy, asker)) continue;
    if (firstMs < previousMs) return refusedBy(inOrder(all, need), lane, need, asker, fromMs, untilMs);
    append(refused, firstMs, endMs);
    previousMs = firstMs;
  }
  return refused;
}

/** A host of one lane has it taken by every stretch, whatever lane that names. */
function isOn(busy: Busy, lane: number | undefined): boolean {
  return lane === undefined || busy.lane === undefined || busy.lane === lane;
}

/** By the first start that each refuses. */
function inOrder(all: readonly Busy[], need: Need): readonly Busy[] {
  const firstMs = (busy: Busy) => busy.startsAt - marginsMs(need, busy.placeId).afterMs;
  return all.toSorted((a, b) => firstMs(a) - firstMs(b));
}
