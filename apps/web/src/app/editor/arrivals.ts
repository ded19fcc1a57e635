/** Images on their way into a design: where each goes, whatever is done to the blocks meanwhile. Pure. */
import type { Design } from "@creneau/blocks/browser";
import { blockOf, blocksIn, MAIL, type List, type Place } from "./tree.ts";

export interface Arrival {
  readonly key: string;
  /** Of the file. */
  readonly name: string;
  readonly list: List;
  /** The block it comes after; null: it begins the list. */
  readonly after: string | null;
  /** A block of image that has none yet, and gets this one. */
  readonly into: string | null;
}

/** Between the edges of a mail of the usual width. */
const ROOM_PIXELS = 536;

/** How much of the room it takes: a small one is not blown up. In steps, as one pulls it. */
export const percentFor = (widthPixels: number): number =>
  Math.min(100, Math.max(10, Math.ceil((widthPixels / ROOM_PIXELS) * 20) * 5));

/** By the block before it, which may move: places of a list only count. */
export const anchorOf = (design: Design, { list, at }: Place): Pick<Arrival, "list" | "after"> => ({
  list,
  after: blocksIn(design, list)[at - 1]?.id ?? null,
});

/** Where it goes by now. Should what it was to follow be gone, it comes last. */
export function placeNow(design: Design, { list, after }: Pick<Arrival, "list" | "after">): Place {
  const there = list.of === "mail" || blockOf(design, list.id) ? list : MAIL;
  const blocks = blocksIn(design, there);
  if (after === null && there === list) return { list, at: 0 };
  const at = blocks.findIndex(({ id }) => id === after);
  return { list: there, at: at === -1 ? blocks.length : at + 1 };
}
