/** What changed from one design to another: block by block in reading order, and in texts word by word. Pure. */
import type { Block, Condition, Design } from "@creneau/blocks/browser";
import { allBlocks } from "@creneau/blocks/browser";
import { placeOf } from "./tree.ts";

/** A run of words that both have, or only one of them. */
export interface Run {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Which words of a block: under that name the reader knows them. */
export type Field = "text" | "label" | "url" | "source" | "alt" | "name" | "role" | "lines" | "links";

export interface FieldChange {
  readonly field: Field;
  readonly runs: readonly Run[];
}

export interface BlockChange {
  readonly block: Block;
  readonly kind: "new" | "gone" | "changed";
  readonly fields: readonly FieldChange[];
  /** Colours, letters, room, size: what no words tell. */
  readonly look: boolean;
  readonly when: boolean;
  readonly moved: boolean;
}

type Fields = readonly (readonly [Field, string])[];

function fieldsOf(block: Block): Fields {
  switch (block.type) {
    case "title":
    case "text":
      return [["text", block.text]];
    case "button":
      return [
        ["label", block.label],
        ["url", block.url],
      ];
    case "image":
      return [
        ["source", block.source],
        ["alt", block.alt],
        ["url", block.url ?? ""],
      ];
    case "social":
      return [["links", block.links.map(({ network, url }) => `${network} ${url}`).join("\n")]];
    case "signature":
      return [
        ["name", block.name],
        ["role", block.role],
        ["lines", block.lines],
        ["source", block.image ?? ""],
      ];
    default:
      return [];
  }
}

/** What of a block is neither its words, nor its condition, nor what stands in it. */
function lookOf(block: Block): string {
  const { style, when: _, ...rest } = block;
  const words = new Set(["id", "text", "label", "url", "source", "alt", "links", "name", "role", "lines", "image"]);
  const inside = new Set(["left", "right"]);
  const kept = Object.entries(rest).filter(([key]) => !words.has(key) && !inside.has(key));
  return stable([Object.fromEntries(kept), style ?? null]);
}

const whenOf = (when: Condition | undefined): string => stable(when ?? null);

/** The same whatever the order of its keys. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, inside: unknown) =>
    typeof inside === "object" && inside !== null && !Array.isArray(inside)
      ? Object.fromEntries(Object.entries(inside).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inside,
  );

/** @returns blocks that differ, where they stand in `after`; those that are gone, where they stood. */
export function changesBetween(before: Design, after: Design): readonly BlockChange[] {
  const [olds, news] = [allBlocks(before), allBlocks(after)];
  const known = new Map(olds.map((block) => [block.id, block]));
  const isSame = ({ id, type }: Block) => known.get(id)?.type === type;
  const kept = new Set(news.filter(isSame).map(({ id }) => id));
  const still = new Set(longestCommon(idsIn(olds, kept), idsIn(news, kept)));
  const changes: BlockChange[] = [];
  let next = 0;
  /** Up to the block that both have, what is only in the older one. */
  const passGone = (until: string | undefined) => {
    for (; next < olds.length; next++) {
      const old = olds[next];
      if (!old || old.id === until) return;
      if (!kept.has(old.id)) changes.push(wholeOf(old, "gone"));
    }
  };
  for (const block of news) {
    const old = isSame(block) ? known.get(block.id) : undefined;
    if (!old) {
      changes.push(wholeOf(block, "new"));
      continue;
    }
    if (still.has(block.id)) passGone(block.id);
    const moved = !still.has(block.id) || listOf(before, block.id) !== listOf(after, block.id);
    const change = changeOf(old, block, moved);
    if (change) changes.push(change);
  }
  passGone(undefined);
  return changes;
}

const idsIn = (blocks: readonly Block[], kept: ReadonlySet<string>): readonly string[] =>
  blocks.map(({ id }) => id).filter((id) => kept.has(id));

function listOf(design: Design, id: string): string {
  const list = placeOf(design, id)?.list;
  return list?.of === "column" ? `${list.id} ${list.side}` : "mail";
}

function wholeOf(block: Block, kind: "new" | "gone"): BlockChange {
  const fields = fieldsOf(block)
    .filter(([, text]) => text !== "")
    .map(([field, text]) => ({ field, runs: [{ kind, text }] }));
  return { block, kind, fields, look: false, when: false, moved: false };
}

function changeOf(old: Block, block: Block, moved: boolean): BlockChange | undefined {
  const was = new Map(fieldsOf(old));
  const fields = fieldsOf(block).flatMap(([field, text]) => {
    const before = was.get(field) ?? "";
    return before === text ? [] : [{ field, runs: runsBetween(before, text) }];
  });
  const look = lookOf(old) !== lookOf(block);
  const when = whenOf(old.when) !== whenOf(block.when);
  return fields.length > 0 || look || when || moved ? { block, kind: "changed", fields, look, when, moved } : undefined;
}

/** A variable is one word, as are the letters between two signs. */
const WORDS = /\{\{[^{}]*\}\}|[\p{L}\p{N}]+|\s+|[^]/gu;
/** Beyond, a text is compared as a whole: two long ones that have nothing in common take time and say little. */
const MOST_PAIRS = 4_000_000;

export function runsBetween(before: string, after: string): readonly Run[] {
  const [olds, news] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  if (olds.length * news.length > MOST_PAIRS)
    return joined([
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ]);
  const common = longestCommon(olds, news);
  const runs: Run[] = [];
  let [old, fresh] = [0, 0];
  for (const word of [...common, undefined]) {
    for (; old < olds.length && olds[old] !== word; old++) runs.push({ kind: "gone", text: olds[old] ?? "" });
    for (; fresh < news.length && news[fresh] !== word; fresh++) runs.push({ kind: "new", text: news[fresh] ?? "" });
    if (word === undefined) break;
    runs.push({ kind: "same", text: word });
    old++;
    fresh++;
  }
  return joined(runs);
}

/**
 * Neighbours of one kind are one run. A lone space or sign between two changes belongs to both: « un deux » become
 * « trois quatre » is one change, not two.
 */
function joined(runs: readonly Run[]): readonly Run[] {
  const spread = runs.flatMap((run, at): Run[] => {
    const between = run.kind === "same" && /^[^\p{L}\p{N}\n{}]{1,3}$/u.test(run.text);
    const [last, next] = [runs[at - 1], runs[at + 1]];
    return between && last && next && last.kind !== "same" && next.kind !== "same"
      ? [
          { kind: "gone", text: run.text },
          { kind: "new", text: run.text },
        ]
      : [run];
  });
  const whole: Run[] = [];
  let [gone, fresh] = ["", ""];
  const settle = () => {
    if (gone !== "") whole.push({ kind: "gone", text: gone });
    if (fresh !== "") whole.push({ kind: "new", text: fresh });
    [gone, fresh] = ["", ""];
  };
  for (const { kind, text } of spread) {
    if (kind === "gone") gone += text;
    else if (kind === "new") fresh += text;
    else {
      settle();
      const last = whole.at(-1);
      if (last?.kind === "same") whole[whole.length - 1] = { kind, text: last.text + text };
      else whole.push({ kind, text });
    }
  }
  settle();
  return whole;
}

/** The longest run of items that both lists have in this order. */
function longestCommon(one: readonly string[], other: readonly string[]): readonly string[] {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const common: string[] = [];
  for (let row = 0, column = 0; row < one.length && column < other.length;) {
    const item = one[row];
    if (item !== undefined && item === other[column]) {
      common.push(item);
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return common;
}
