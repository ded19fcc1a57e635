import { judgeSlots, offeredSlots } from "../packages/scheduling/src/index.ts";
/**
 * The engine beside the best-known open peer, on the peer's own scenarios: `node bench/engine.ts`.
 *
 * The peer is not here; its time is known in loops of dayjs on the same machine (bench/engine/dayjs-loop.ts), so the
 * loop is timed in the same rounds and the ratio follows. What is asserted is that the slots are identical, never a time.
 */
import { isoAll, peerScenario, type ScenarioName } from "../packages/scheduling/testing/build.ts";
import { dayjsLoop } from "./engine/dayjs-loop.ts";
import { medians, type Work } from "./engine/measure.ts";

export interface EngineRow {
  readonly scenario: string;
  readonly slots: number;
  /** offeredSlots: epoch milliseconds, as the product uses them. */
  readonly offeredMs: number;
  /** The same with each slot written as ISO 8601 text. */
  readonly offeredAsIsoMs: number;
  /** judgeSlots: every candidate with its reasons. */
  readonly judgedMs: number;
  /** dayjsLoop in the same rounds, times what the peer takes in such loops. */
  readonly peerMs: number;
  /** How many times faster than the peer offeredSlots is. */
  readonly timesFaster: number;
}

export interface EngineBench {
  readonly dayjsLoopMs: number;
  readonly rows: readonly EngineRow[];
}

const scenarios: readonly { readonly name: ScenarioName; readonly what: string; readonly peerLoops: number }[] = [
  { name: "a", what: "1 host, 30 days, 100 busy", peerLoops: 2.7 },
  { name: "c", what: "20 hosts, 30 days, 100 busy each", peerLoops: 22.8 },
  { name: "e", what: "1 host, over both spring changes", peerLoops: 2.8 },
];

/**
 * Checks that the slots are those of the peer, then measures.
 * @throws Error when one slot differs.
 */
export async function run(): Promise<EngineBench> {
  const loaded = scenarios.map((scenario) => ({ ...scenario, ...peerScenario(scenario.name) }));
  for (const { name, question, expected } of loaded) {
    const judged = judgeSlots(question).filter(({ offered }) => offered);
    for (const starts of [offeredSlots(question), judged.map(({ startsAt }) => startsAt)]) {
      if (JSON.stringify(isoAll(starts)) !== JSON.stringify(expected))
        throw new Error(`Scenario ${name}: slots differ`);
    }
  }
  const works = loaded.flatMap(({ name, question }): Work[] => [
    { name: `${name} offered`, repeat: 20, run: () => offeredSlots(question) },
    { name: `${name} iso`, repeat: 5, run: () => isoAll(offeredSlots(question)) },
    { name: `${name} judged`, repeat: 1, run: () => judgeSlots(question) },
  ]);
  const times = medians([{ name: "dayjs", repeat: 1, run: dayjsLoop }, ...works]);
  const time = (name: string) => times.get(name) ?? Number.NaN;
  const dayjsLoopMs = time("dayjs");
  const rows = loaded.map(({ name, what, peerLoops, expected }): EngineRow => {
    const offeredMs = time(`${name} offered`);
    return {
      scenario: `${name}: ${what}`,
      slots: expected.length,
      offeredMs,
      offeredAsIsoMs: time(`${name} iso`),
      judgedMs: time(`${name} judged`),
      peerMs: peerLoops * dayjsLoopMs,
      timesFaster: (peerLoops * dayjsLoopMs) / offeredMs,
    };
  });
  return { dayjsLoopMs, rows };
}

/** The result as a Markdown table. */
export function table({ dayjsLoopMs, rows }: EngineBench): string {
  const cells = rows.map((row) => [
    row.scenario,
    String(row.slots),
    row.offeredMs.toFixed(4),
    row.offeredAsIsoMs.toFixed(3),
    row.judgedMs.toFixed(3),
    row.peerMs.toFixed(1),
    `${Math.round(row.timesFaster)} ×`,
  ]);
  const head = ["scenario", "slots", "offered, ms", "as ISO, ms", "judged, ms", "peer, ms", "faster"];
  const lines = [head, head.map(() => "---"), ...cells].map((line) => `| ${line.join(" | ")} |`);
  return [`dayjs loop: ${dayjsLoopMs.toFixed(2)} ms (median, same rounds); slots identical`, "", ...lines].join("\n");
}

if (import.meta.main) process.stdout.write(`${table(await run())}\n`);
