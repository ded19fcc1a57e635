/** What the arbitraries of all parts of a world share. */
import * as fc from "fast-check";
import { instant, type Instant } from "../../src/index.ts";

const MINUTE_MS = 60_000;
export const PLACES = ["north", "south", "west"] as const;
export const SERVICES = ["cut", "dye"] as const;

/** One of several, each with its weight; what fails shrinks towards the first. */
export function weighed<T>(...choices: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]) {
  return fc.oneof({ withCrossShrink: true }, ...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}

/** A part that is there in one of so many worlds, and nothing in the others: to be spread into its whole. */
export function maybe<T extends object>(oneIn: number, part: fc.Arbitrary<T>): fc.Arbitrary<Partial<T>> {
  return weighed<Partial<T>>([oneIn - 1, fc.constant({})], [1, part]);
}

export function minutesAfter(at: number, minutes: number): Instant {
  return instant(at + minutes * MINUTE_MS);
}
