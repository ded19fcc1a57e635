/** Ways of measuring that the benchmarks share. They print what they saw and assert nothing about time. */

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

export interface Throughput {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly failures: number;
}

/** `clients` workers take the tasks one after another until all are done. */
export async function drive(clients: number, tasks: readonly (() => Promise<boolean>)[]): Promise<Throughput> {
  const times: number[] = [];
  let failures = 0;
  let next = 0;
  const begun = performance.now();
  const work = async (): Promise<void> => {
    for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
      const started = performance.now();
      if (!(await task())) failures++;
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  const seconds = (performance.now() - begun) / 1000;
  const [p50Ms = 0, p95Ms = 0, p99Ms = 0] = [0.5, 0.95, 0.99].map((q) => quantile(times, q));
  return { perSecond: times.length / seconds, p50Ms, p95Ms, p99Ms, failures };
}

export const row = (...cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => (typeof cell === "number" ? cell.toFixed(cell < 10 ? 2 : 0) : cell)).join(" | ")} |`;
