/** Where blocks stand in a design, and designs with a block put, taken or changed. Pure. */
import { allBlocks, type Block, type BlockOf, type Design, type InnerBlock } from "@creneau/blocks/browser";

export type Columns = BlockOf<"columns">;
export type Side = "left" | "right";

/** A list of blocks: the mail's own, or one column of a block of columns. */
export type List = { readonly of: "mail" } | { readonly of: "column"; readonly id: string; readonly side: Side };

/** Between which blocks of a list: before the one at `at`. */
export interface Place {
  readonly list: List;
  readonly at: number;
}

export const MAIL: List = { of: "mail" };

export const isColumns = (block: Block): block is Columns => block.type === "columns";
/** Columns do not stand in columns. */
const isInner = (block: Block): block is InnerBlock => block.type !== "columns";

export function blocksIn(design: Design, list: List): readonly Block[] {
  if (list.of === "mail") return design.blocks;
  const columns = design.blocks.find(({ id }) => id === list.id);
  return columns && isColumns(columns) ? columns[list.side] : [];
}

/** The design with this list instead. */
export function withList(design: Design, list: List, blocks: readonly Block[]): Design {
  if (list.of === "mail") return { ...design, blocks: [...blocks] };
  const inner = blocks.filter(isInner);
  return {
    ...design,
    blocks: design.blocks.map((block) =>
      block.id === list.id && isColumns(block) ? { ...block, [list.side]: inner } : block,
    ),
  };
}

/** Every list, in the order one reads them. */
function listsOf(design: Design): readonly List[] {
  const columns = design.blocks.filter(isColumns);
  return [
    MAIL,
    ...columns.flatMap(({ id }): List[] => [
      { of: "column", id, side: "left" },
      { of: "column", id, side: "right" },
    ]),
  ];
}

export function placeOf(design: Design, id: string): Place | undefined {
  for (const list of listsOf(design)) {
    const at = blocksIn(design, list).findIndex((block) => block.id === id);
    if (at !== -1) return { list, at };
  }
  return undefined;
}

/** With what stands in it, in reading order. */
export const withInside = (block: Block): readonly Block[] =>
  isColumns(block) ? [block, ...block.left, ...block.right] : [block];

export const blockOf = (design: Design, id: string | null): Block | undefined =>
  id === null ? undefined : allBlocks(design).find((block) => block.id === id);

export const sameList = (one: List, other: List): boolean =>
  one.of === "mail" || other.of === "mail" ? one.of === other.of : one.id === other.id && one.side === other.side;

export const fits = (block: Block, list: List): boolean => list.of === "mail" || isInner(block);

export function inserted(design: Design, block: Block, { list, at }: Place): Design {
  return withList(design, list, blocksIn(design, list).toSpliced(at, 0, block));
}

export function without(design: Design, id: string): Design {
  const place = placeOf(design, id);
  return place ? withList(design, place.list, blocksIn(design, place.list).toSpliced(place.at, 1)) : design;
}

export function replaced(design: Design, block: Block): Design {
  const place = placeOf(design, block.id);
  return place ? withList(design, place.list, blocksIn(design, place.list).with(place.at, block)) : design;
}

/**
 * One step up or down, through the columns it meets: into the left one, on to the right one, out again. Undefined at
 * the ends. The place counts in the design without the block.
 */
export function stepFrom(design: Design, id: string, by: -1 | 1): Place | undefined {
  const block = blockOf(design, id);
  const from = placeOf(design, id);
  if (!block || !from) return undefined;
  const rest = without(design, id);
  const beside = blocksIn(rest, from.list)[by === 1 ? from.at : from.at - 1];
  if (beside) {
    const into = isColumns(beside) && !isColumns(block) ? (by === 1 ? "left" : "right") : undefined;
    if (!into || !isColumns(beside)) return { list: from.list, at: from.at + by };
    return { list: { of: "column", id: beside.id, side: into }, at: by === 1 ? 0 : beside[into].length };
  }
  return from.list.of === "mail" ? undefined : outOf(rest, from.list, by);
}

function outOf(design: Design, list: Extract<List, { of: "column" }>, by: -1 | 1): Place | undefined {
  const other: Side = by === 1 ? "right" : "left";
  if (list.side !== other) {
    const beyond: List = { ...list, side: other };
    return { list: beyond, at: by === 1 ? 0 : blocksIn(design, beyond).length };
  }
  const columns = placeOf(design, list.id);
  return columns && { list: MAIL, at: by === 1 ? columns.at + 1 : columns.at };
}
