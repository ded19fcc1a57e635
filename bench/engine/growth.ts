/** What a question costs as it grows: days, hosts, busy stretches. Cost that grows as the question does is fine. */
import { offeredSlots } from "../../packages/scheduling/src/index.ts";
import { medians, type Work } from "./measure.ts";
import { world, type Size } from "./worlds.ts";

export interface Growth {
  readonly of: string;
  readonly steps: readonly {
    readonly size: number;
    readonly ms: number;
    /** Against the smallest: so many times the size takes so many times as long. */
    readonly timesSize: number;
    readonly timesMs: number;
  }[];
}

const ROUNDS = 31;

const series: readonly {
  readonly of: string;
  readonly sizes: readonly number[];
  readonly sizeOf: (size: number) => Size;
}[] = [
  {
    of: "days (1 host, 100 busy in each 30 days)",
    sizes: [30, 60, 120, 240, 365],
    sizeOf: (days) => ({ hosts: 1, days, busy: Math.round((days * 100) / 30) }),
  },
  {
    of: "hosts (30 days, 100 busy each, any one of them)",
    sizes: [1, 10, 100, 1000],
    sizeOf: (hosts) => ({ hosts, days: 30, busy: 100 }),
  },
  {
    of: "busy stretches (1 host, 365 days)",
    sizes: [100, 1000, 10_000],
    sizeOf: (busy) => ({ hosts: 1, days: 365, busy }),
  },
];

export function growth(): readonly Growth[] {
  const works = series.flatMap(({ of, sizes, sizeOf }) =>
    sizes.map((size): Work => {
      const question = world(sizeOf(size));
      return { name: `${of} ${size}`, repeat: size >= 1000 ? 1 : 5, run: () => offeredSlots(question) };
    }),
  );
  const times = medians(works, ROUNDS);
  return series.map(({ of, sizes }) => {
    const msOf = (size: number) => times.get(`${of} ${size}`) ?? Number.NaN;
    const [least = Number.NaN] = sizes;
    const steps = sizes.map((size) => {
      return { size, ms: msOf(size), timesSize: size / least, timesMs: msOf(size) / msOf(least) };
    });
    return { of, steps };
  });
}

/** As Markdown: a line for each series, a cell for each size. */
export function growthTables(all: readonly Growth[]): string {
  return all
    .map(({ of, steps }) => {
      const lines = [
        [of, ...steps.map(({ size }) => String(size))],
        ["---", ...steps.map(() => "---")],
        ["ms", ...steps.map(({ ms }) => ms.toFixed(4))],
        ["times the size", ...steps.map(({ timesSize }) => `${timesSize.toFixed(1)} ×`)],
        ["times as long", ...steps.map(({ timesMs }) => `${timesMs.toFixed(1)} ×`)],
      ];
      return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
    })
    .join("\n\n");
}
