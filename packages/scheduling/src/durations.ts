/** Several durations at one start: a choice, or a range. */
import type { SlotFacts } from "./facts.ts";
import { judgeSlot } from "./judge.ts";
import { whole } from "./need.ts";
import type { Instant } from "./time/instant.ts";
import type { Verdict } from "./verdict.ts";

const YEAR_MINUTES = 527_040;
const MOST_DURATIONS = 1000;

/** Durations to choose from, in minutes: some, or every `stepMinutes` from the least to the most. */
export type DurationChoice =
  | { readonly minutes: readonly number[] }
  | { readonly leastMinutes: number; readonly mostMinutes: number; readonly stepMinutes: number };

export interface DurationVerdict {
  readonly durationMinutes: number;
  readonly verdict: Verdict;
}

/**
 * The verdict on each duration at one start, shortest first. To list the starts themselves, ask with the shortest.
 * @param facts their `rules.durationMinutes` does not count.
 * @throws RangeError when the choice or the facts make no sense.
 */
export function durationsAt(facts: SlotFacts, startsAt: Instant, choice: DurationChoice): readonly DurationVerdict[] {
  return durationsOf(choice).map((durationMinutes) => {
    const rules = { ...facts.rules, durationMinutes };
    return { durationMinutes, verdict: judgeSlot({ ...facts, rules }, startsAt) };
  });
}

/** The durations of a choice, ascending, each once. @throws RangeError when it has none, or more than a thousand. */
export function durationsOf(choice: DurationChoice): readonly number[] {
  const durations = "minutes" in choice ? [...new Set(choice.minutes)].toSorted((a, b) => a - b) : every(choice);
  whole("The number of durations", durations.length, 1, MOST_DURATIONS);
  return durations;
}

function every(range: { leastMinutes: number; mostMinutes: number; stepMinutes: number }): readonly number[] {
  const least = whole("leastMinutes", range.leastMinutes, 1, YEAR_MINUTES);
  const most = whole("mostMinutes", range.mostMinutes, least, YEAR_MINUTES);
  const step = whole("stepMinutes", range.stepMinutes, 1, YEAR_MINUTES);
  return Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, index) => least + index * step);
}
