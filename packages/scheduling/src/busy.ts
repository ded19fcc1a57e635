/** Busy time as the set of starts it refuses. */
import type { Busy } from "./facts.ts";
import type { Lengths } from "./rules.ts";
import { append } from "./sets/intervals.ts";

/**
 * The starts for which [start - before, start + duration + after) would overlap a busy stretch, as far as they can lie
 * in [fromMs, untilMs). Instants are whole milliseconds, so "later than x" is "from x + 1 on".
 * @throws RangeError when a stretch ends before it starts. One of no length is nowhere, and refuses nothing.
 */
export function refusedStarts(busy: readonly Busy[], lengths: Lengths, fromMs: number, untilMs: number): number[] {
  const refused: number[] = [];
  let previousMs = Number.NEGATIVE_INFINITY;
  for (const { startsAt, endsAt } of busy) {
    const firstMs = startsAt - lengths.durationMs - lengths.afterMs + 1;
    const endMs = endsAt + lengths.beforeMs;
    if (!(startsAt < endsAt)) {
      if (startsAt === endsAt) continue;
      throw new RangeError(`A busy stretch must end after it starts: ${startsAt} to ${endsAt}`);
    }
    if (endMs <= fromMs || firstMs >= untilMs) continue;
    if (firstMs < previousMs) return refusedStarts(inOrder(busy), lengths, fromMs, untilMs);
    append(refused, firstMs, endMs);
    previousMs = firstMs;
  }
  return refused;
}

/** Whether a busy stretch has a moment in common with [startMs, endMs). */
export function overlaps(busy: Busy, startMs: number, endMs: number): boolean {
  return busy.startsAt < busy.endsAt && busy.startsAt < endMs && startMs < busy.endsAt;
}

function inOrder(busy: readonly Busy[]): readonly Busy[] {
  return busy.toSorted((a, b) => a.startsAt - b.startsAt);
}
