/**
 * What the editor holds: a design, what is selected in it, and the way back. Pure: every act gives the next state, and
 * what cannot be done gives the same one. Nothing here knows the time: who types says what belongs together (`group`).
 */
import {
  allBlocks,
  MOST_BLOCKS,
  type Block,
  type BoxStyle,
  type Condition,
  type Design,
  type DesignStyle,
} from "@creneau/blocks/browser";
import { blockOf, blocksIn, fits, inserted, placeOf, replaced, without, withInside, type Place } from "./tree.ts";

const MOST_STEPS = 200;

interface Step {
  readonly design: Design;
  readonly selected: string | null;
}

export interface EditorState extends Step {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Acts of one group are undone together. */
  readonly group: string | null;
  /** Numbers of ids are never given twice, not even after an undo. */
  readonly nextId: number;
  /** The block just put in, until another is chosen: nobody is told yet what it lacks. */
  readonly fresh: string | null;
  /** Somebody tried to save what could not be: everything that is wrong is told, until another block is chosen. */
  readonly insisted: boolean;
}

export type Act =
  | { readonly do: "insert"; readonly block: Block; readonly place: Place }
  | { readonly do: "move"; readonly id: string; readonly place: Place }
  | { readonly do: "duplicate"; readonly id: string }
  | { readonly do: "remove"; readonly id: string }
  | { readonly do: "change"; readonly block: Block }
  | { readonly do: "style"; readonly id: string; readonly style: BoxStyle | undefined }
  | { readonly do: "when"; readonly id: string; readonly when: Condition | undefined }
  | { readonly do: "mail-style"; readonly style: DesignStyle }
  | { readonly do: "replace"; readonly design: Design }
  | { readonly do: "select"; readonly id: string | null }
  /** Whoever typed stopped: what follows is another step. */
  | { readonly do: "pause" }
  | { readonly do: "insist" }
  | { readonly do: "undo" }
  | { readonly do: "redo" };

export function begin(design: Design): EditorState {
  const nextId = 1 + highest(design);
  return { design, selected: null, past: [], future: [], group: null, nextId, fresh: null, insisted: false };
}

const numbered = /^b(\d{1,9})$/;

const highest = (design: Design): number =>
  Math.max(0, ...allBlocks(design).map(({ id }) => Number(numbered.exec(id)?.[1] ?? 0)));

/** @param group of acts that follow each other and are one in the reader's eyes: typing in one block. */
export function act(state: EditorState, doing: Act, group: string | null = null): EditorState {
  switch (doing.do) {
    case "select":
      return select(state, doing.id);
    case "pause":
      return state.group === null ? state : { ...state, group: null };
    case "insist":
      return { ...state, fresh: null, insisted: true };
    case "undo":
      return undo(state);
    case "redo":
      return redo(state);
    case "insert":
      return withFresh(state, insert(state, doing.block, doing.place));
    case "duplicate":
      return duplicate(state, doing.id);
    default:
      return step(state, edited(state, doing), group);
  }
}

function select(state: EditorState, id: string | null): EditorState {
  if (id === state.selected) return state;
  return { ...state, selected: blockOf(state.design, id) ? id : null, group: null, fresh: null, insisted: false };
}

const withFresh = (before: EditorState, after: EditorState): EditorState =>
  after === before ? after : { ...after, fresh: after.selected };

/** One more step that can be undone; none when nothing changed. */
function step(state: EditorState, next: Step, group: string | null): EditorState {
  if (next.design === state.design) return state;
  const goesOn = group !== null && group === state.group;
  const { design, selected } = state;
  return {
    ...state,
    ...next,
    past: goesOn ? state.past : [...state.past, { design, selected }].slice(-MOST_STEPS),
    future: [],
    group,
    nextId: Math.max(state.nextId, 1 + highest(next.design)),
  };
}

type Edit = Exclude<Act, { do: "select" | "pause" | "insist" | "undo" | "redo" | "insert" | "duplicate" }>;

function edited({ design, selected }: EditorState, doing: Edit): Step {
  switch (doing.do) {
    case "move":
      return { design: moved(design, doing.id, doing.place), selected: doing.id };
    case "remove":
      return { design: without(design, doing.id), selected: afterRemoval(design, doing.id, selected) };
    case "change":
      return { design: changed(design, doing.block), selected };
    case "style":
      return { design: withField(design, doing.id, "style", doing.style), selected };
    case "when":
      return { design: withField(design, doing.id, "when", doing.when), selected };
    case "mail-style":
      return { design: { ...design, style: doing.style }, selected };
    case "replace":
      return { design: doing.design, selected: blockOf(doing.design, selected) ? selected : null };
  }
}

function undo(state: EditorState): EditorState {
  const last = state.past.at(-1);
  if (!last) return state;
  const { design, selected, future, past } = state;
  return {
    ...state,
    ...last,
    past: past.slice(0, -1),
    future: [{ design, selected }, ...future],
    group: null,
    fresh: null,
  };
}

function redo(state: EditorState): EditorState {
  const [next, ...future] = state.future;
  if (!next) return state;
  const { design, selected, past } = state;
  return { ...state, ...next, past: [...past, { design, selected }], future, group: null, fresh: null };
}

/** The block and what stands in it, under ids that the design has not. */
function renamed(block: Block, nextId: number): Block {
  let next = nextId;
  const fresh = <One extends Block>(one: One): One => ({ ...one, id: `b${next++}` });
  const own = fresh(block);
  return own.type === "columns" ? { ...own, left: own.left.map(fresh), right: own.right.map(fresh) } : own;
}

export const hasRoom = (design: Design, block: Block): boolean =>
  allBlocks(design).length + withInside(block).length <= MOST_BLOCKS;

function insert(state: EditorState, block: Block, { list, at }: Place): EditorState {
  if (!fits(block, list) || !hasRoom(state.design, block)) return state;
  const own = renamed(block, state.nextId);
  const design = inserted(state.design, own, { list, at });
  // The list was none of this design's.
  if (!blockOf(design, own.id)) return state;
  return step(state, { design, selected: own.id }, null);
}

function duplicate(state: EditorState, id: string): EditorState {
  const block = blockOf(state.design, id);
  const place = placeOf(state.design, id);
  return block && place ? insert(state, block, { ...place, at: place.at + 1 }) : state;
}

function moved(design: Design, id: string, { list, at }: Place): Design {
  const block = blockOf(design, id);
  const from = placeOf(design, id);
  if (!block || !from || !fits(block, list)) return design;
  const next = inserted(without(design, id), block, { list, at });
  const to = placeOf(next, id);
  // Nowhere: the list went with the block, or never was. Or where it stood.
  return !to || JSON.stringify(to) === JSON.stringify(from) ? design : next;
}

/** What is selected once a block is gone: the next one, else the one before. */
function afterRemoval(design: Design, id: string, selected: string | null): string | null {
  const block = blockOf(design, id);
  if (!block || !withInside(block).some((one) => one.id === selected)) return selected;
  const place = placeOf(design, id);
  if (!place) return null;
  const rest = without(design, id);
  const beside = blocksIn(rest, place.list);
  return (beside[place.at] ?? beside[place.at - 1])?.id ?? (place.list.of === "column" ? place.list.id : null);
}

/** A block keeps its kind; what stands in columns is changed by itself, never through them. */
function changed(design: Design, block: Block): Design {
  const was = blockOf(design, block.id);
  if (was?.type !== block.type) return design;
  const next =
    was.type === "columns" && block.type === "columns" ? { ...block, left: was.left, right: was.right } : block;
  return same(was, next) ? design : replaced(design, next);
}

function withField<Name extends "style" | "when">(design: Design, id: string, name: Name, value: Block[Name]): Design {
  const block = blockOf(design, id);
  if (!block || same(block[name], value)) return design;
  const { [name]: _, ...rest } = block;
  // The same block but for one field that every kind has.
  return replaced(design, (value === undefined ? rest : { ...rest, [name]: value }) as Block);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
