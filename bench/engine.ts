/**
 * The engine beside the best-known open peer, on the peer's own scenarios, then on larger ones: `node bench/engine.ts`.
 *
 * The peer is not here; its time is known in loops of dayjs on the same machine (bench/engine/dayjs-loop.ts), so the
 * loop is timed in the same rounds and the ratio follows. What is asserted is that the slots are identical, never a time.
 */
import {
  explainSlots,
  judgeSlots,
  nextOfferedEach,
  offeredSlots,
  type SlotQuery,
} from "../packages/scheduling/src/index.ts";
import { isoAll, peerScenario, type ScenarioName } from "../packages/scheduling/testing/build.ts";
import { allocatedBytes } from "./engine/allocation.ts";
import { dayjsLoop } from "./engine/dayjs-loop.ts";
import { growth, growthTables, type Growth } from "./engine/growth.ts";
import { medians, type Work } from "./engine/measure.ts";
import { allOf, capped, directory, plainly, world } from "./engine/worlds.ts";

export interface EngineRow {
  readonly scenario: string;
  readonly slots: number;
  /** offeredSlots: epoch milliseconds, as the product uses them. */
  readonly offeredMs: number;
  /** The same with each slot written as ISO 8601 text. */
  readonly offeredAsIsoMs: number;
  /** judgeSlots: every candidate with its reasons. */
  readonly judgedMs: number;
  /** What one call of offeredSlots allocates. */
  readonly bytes: number;
  /** dayjsLoop in the same rounds, times what the peer takes in such loops. */
  readonly peerMs: number;
  /** How many times faster than the peer offeredSlots is. */
  readonly timesFaster: number;
}

export interface OtherRow {
  readonly what: string;
  readonly answers: number;
  readonly ms: number;
  readonly bytes: number;
}

export interface EngineBench {
  readonly dayjsLoopMs: number;
  readonly rows: readonly EngineRow[];
  readonly others: readonly OtherRow[];
  readonly growths: readonly Growth[];
}

/** What the peer takes as well. */
interface Scenario {
  readonly name: string;
  readonly question: SlotQuery;
  readonly peerLoops: number;
  readonly expected: readonly string[];
}

interface Other {
  readonly what: string;
  readonly run: () => Iterable<unknown>;
}

/** The peer's files hold the slots of the first three; those of the others are counted without the engine. */
function scenarios(): readonly Scenario[] {
  const shared = (name: ScenarioName, what: string, peerLoops: number): Scenario => ({
    name: `${name}: ${what}`,
    peerLoops,
    ...peerScenario(name),
  });
  const grown = (name: string, question: SlotQuery, peerLoops: number): Scenario => {
    const expected = plainly(question).map((start) => Temporal.Instant.fromEpochMilliseconds(start).toString());
    return { name, question, peerLoops, expected: expected.map((text) => text.replace("Z", ".000Z")) };
  };
  return [
    shared("a", "1 host, 30 days, 100 busy", 2.7),
    shared("c", "20 hosts, 30 days, 100 busy each", 22.8),
    shared("e", "1 host, over both spring changes", 2.8),
    grown("year: 1 host, 365 days, 4 000 busy", world({ hosts: 1, days: 365, busy: 4000 }), 82),
    grown("100 hosts, 30 days, 100 busy each", world({ hosts: 100, days: 30, busy: 100 }), 99),
  ];
}

function otherWorks(): readonly Other[] {
  const thousand = world({ hosts: 1000, days: 30, busy: 100 });
  const twenty = allOf(world({ hosts: 20, days: 30, busy: 10 }));
  const month = world({ hosts: 1, days: 30, busy: 100 });
  const limited = capped(world({ hosts: 1, days: 30, busy: 100 }, { bufferBeforeMinutes: 10, bufferAfterMinutes: 15 }));
  const packed = { ...limited, rules: { ...limited.rules, packed: true, alignMinutes: 5 } };
  const mentors = directory(200);
  const day = { ...month, until: world({ hosts: 0, days: 1, busy: 0 }).until };
  const limitedDay = { ...limited, until: day.until };
  return [
    { what: "1 000 hosts, any of them, 30 days, 100 busy each", run: () => offeredSlots(thousand) },
    { what: "20 hosts, all of them, 30 days, 10 busy each", run: () => offeredSlots(twenty) },
    { what: "1 host, 30 days, 100 busy, caps and buffers", run: () => offeredSlots(limited) },
    { what: "the same, packed on five minutes", run: () => offeredSlots(packed) },
    { what: "directory: next free start of each of 200 mentors", run: () => nextOfferedEach(mentors, mentors.from) },
    { what: "a day explained, 1 host", run: () => explainSlots(day) },
    { what: "a day explained, 1 host, caps and buffers", run: () => explainSlots(limitedDay) },
    { what: "a month judged, 1 host, caps and buffers", run: () => judgeSlots(limited) },
  ];
}

/**
 * Checks that the slots are those of the peer, then measures.
 * @throws Error when one slot differs.
 */
export async function run(): Promise<EngineBench> {
  const loaded = scenarios();
  for (const scenario of loaded) check(scenario);
  const others = otherWorks();
  const works = loaded.flatMap(({ name, question }): Work[] => [
    { name: `${name} offered`, repeat: 20, run: () => offeredSlots(question) },
    { name: `${name} iso`, repeat: 5, run: () => isoAll(offeredSlots(question)) },
    { name: `${name} judged`, repeat: 1, run: () => judgeSlots(question) },
  ]);
  const otherTimes = others.map((other): Work => ({ name: other.what, repeat: 3, run: other.run }));
  const times = medians([{ name: "dayjs", repeat: 1, run: dayjsLoop }, ...works, ...otherTimes]);
  const time = (name: string) => times.get(name) ?? Number.NaN;
  return {
    dayjsLoopMs: time("dayjs"),
    rows: loaded.map((scenario) => rowOf(scenario, time)),
    others: others.map(({ what, run: ask }) => {
      return { what, answers: [...ask()].length, ms: time(what), bytes: allocatedBytes(ask) };
    }),
    growths: growth(),
  };
}

function check({ name, question, expected }: Scenario): void {
  const judged = judgeSlots(question).filter(({ offered }) => offered);
  for (const starts of [offeredSlots(question), judged.map(({ startsAt }) => startsAt)]) {
    if (JSON.stringify(isoAll(starts)) !== JSON.stringify(expected)) throw new Error(`${name}: slots differ`);
  }
}

function rowOf({ name, question, peerLoops, expected }: Scenario, time: (name: string) => number): EngineRow {
  const offeredMs = time(`${name} offered`);
  const peerMs = peerLoops * time("dayjs");
  return {
    scenario: name,
    slots: expected.length,
    offeredMs,
    offeredAsIsoMs: time(`${name} iso`),
    judgedMs: time(`${name} judged`),
    bytes: allocatedBytes(() => offeredSlots(question)),
    peerMs,
    timesFaster: peerMs / offeredMs,
  };
}

/** The result as Markdown tables. */
export function table({ dayjsLoopMs, rows, others, growths }: EngineBench): string {
  const scenarioLines = rows.map((row) => [
    row.scenario,
    String(row.slots),
    row.offeredMs.toFixed(4),
    row.offeredAsIsoMs.toFixed(3),
    row.judgedMs.toFixed(3),
    (row.bytes / 1024).toFixed(0),
    row.peerMs.toFixed(1),
    `${Math.round(row.timesFaster)} ×`,
  ]);
  const head = ["scenario", "slots", "offered, ms", "as ISO, ms", "judged, ms", "KB a call", "peer, ms", "faster"];
  const otherLines = others.map(({ what, answers, ms, bytes }) => {
    return [what, String(answers), ms.toFixed(4), (bytes / 1024).toFixed(0)];
  });
  return [
    `dayjs loop: ${dayjsLoopMs.toFixed(2)} ms (median, same rounds); slots identical`,
    markdown(head, scenarioLines),
    markdown(["question", "answers", "ms", "KB a call"], otherLines),
    growthTables(growths),
  ].join("\n\n");
}

function markdown(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

if (import.meta.main) process.stdout.write(`${table(await run())}\n`);
