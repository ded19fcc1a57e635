/** Time by the median: one slow round (a collection, a neighbour on the machine) does not move it. */

/** A piece of work by name, repeated inside a round so that one round is well above the clock's resolution. */
export interface Work {
  readonly name: string;
  readonly repeat: number;
  readonly run: () => unknown;
}

const WARM_UP_ROUNDS = 15;
const ROUNDS = 61;

/**
 * Median milliseconds of one run of each work. The works take turns in every round, so that whatever else the machine
 * does falls on all of them alike and their ratio holds.
 */
export function medians(works: readonly Work[], rounds = ROUNDS): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(works.map(({ name }) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const work of works) {
      const ms = timeOf(work);
      if (round >= 0) times.get(work.name)?.push(ms);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

function timeOf({ repeat, run }: Work): number {
  const startedAt = performance.now();
  for (let count = 0; count < repeat; count++) run();
  return (performance.now() - startedAt) / repeat;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >>> 1] ?? Number.NaN;
}
