/**
 * Which starts are candidates: wall clock times a step apart, counted from the beginning of each stretch. So on the day of
 * a change 09:00 is still 09:00, wherever the range began.
 */
import type { Need } from "./need.ts";
import type { Openings, Stretch } from "./openings.ts";
import { ascending, at, intersect, type IntervalSet } from "./sets/intervals.ts";
import { instantOfWallMs, offsetAtMs } from "./time/zone.ts";

/**
 * Candidate starts in [fromMs, untilMs), ascending, each once.
 * @param pieces what is left of the openings: candidates are counted from the beginning of each piece of a stretch.
 *   Undefined when nothing was taken away.
 */
export function gridOf(
  { stretches }: Openings,
  pieces: IntervalSet | undefined,
  need: Need,
  fromMs: number,
  untilMs: number,
): readonly number[] {
  const starts: number[] = [];
  const add = (stretch: Stretch) => {
    if (stretch.closesMs <= fromMs || stretch.opensMs >= untilMs) return;
    if (stretch.offsetMs === undefined) addChangingStarts(starts, stretch, need, fromMs, untilMs);
    else addSteadyStarts(starts, stretch, stretch.offsetMs, need, fromMs, untilMs);
  };
  for (const stretch of stretches) {
    if (pieces === undefined) add(stretch);
    else piecesOf(stretch, pieces).forEach(add);
  }
  return ascending(starts);
}

/** While the clock does not change, steps by the clock are steps of time. */
function addSteadyStarts(
  starts: number[],
  stretch: Stretch,
  offsetMs: number,
  need: Need,
  fromMs: number,
  untilMs: number,
): void {
  const firstMs = firstWallMs(stretch, need) - offsetMs;
  const stepsBefore = Math.max(0, Math.ceil((fromMs - firstMs) / need.stepMs));
  const endMs = Math.min(stretch.closesMs, untilMs);
  for (let startMs = firstMs + stepsBefore * need.stepMs; startMs < endMs; startMs += need.stepMs) {
    starts.push(startMs);
  }
}

/** A skipped start moves forward by the gap, a repeated one is taken once; neither leaves the stretch. */
function addChangingStarts(starts: number[], stretch: Stretch, need: Need, fromMs: number, untilMs: number): void {
  const leastMs = Math.max(stretch.opensMs, fromMs);
  const endMs = Math.min(stretch.closesMs, untilMs);
  for (let wallMs = firstWallMs(stretch, need); wallMs < stretch.untilWallMs; wallMs += need.stepMs) {
    const startMs = instantOfWallMs(stretch.clock, wallMs);
    if (startMs >= leastMs && startMs < endMs) starts.push(startMs);
  }
}

/** The beginning of the stretch, plus the offset, moved up to the alignment: multiples of it after midnight. */
function firstWallMs({ fromWallMs }: Stretch, { offsetMs, alignMs }: Need): number {
  const wallMs = fromWallMs + offsetMs;
  return alignMs === 0 ? wallMs : Math.ceil(wallMs / alignMs) * alignMs; // alignments divide a day, and days the epoch
}

function piecesOf(stretch: Stretch, pieces: IntervalSet): Stretch[] {
  const left = intersect([stretch.opensMs, stretch.closesMs], pieces);
  const found: Stretch[] = [];
  for (let edge = 0; edge < left.length; edge += 2) {
    const [opensMs, closesMs] = [at(left, edge), at(left, edge + 1)];
    const fromWallMs = opensMs === stretch.opensMs ? stretch.fromWallMs : wallAt(stretch, opensMs);
    found.push({ ...stretch, opensMs, closesMs, fromWallMs });
  }
  return found;
}

function wallAt({ clock, offsetMs }: Stretch, instantMs: number): number {
  return instantMs + (offsetMs ?? offsetAtMs(clock, instantMs));
}
