/** What the keyboard does in the editor; `KeysHelp.tsx` lists it. */
import { allBlocks, type Block } from "@creneau/blocks/browser";
import { isWritten } from "./blank.ts";
import type { Editing } from "./editing.ts";
import { blockOf, MAIL, placeOf } from "./tree.ts";

/** A block that was copied: it can be pasted into another design too. */
let copied: Block | undefined;

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select") !== null;

/** @returns whether the key did something here, and nothing else is to come of it. */
export function editorKey(event: KeyboardEvent, editing: Editing, onHelp: () => void): boolean {
  const { target } = event;
  if (event.defaultPrevented || (target instanceof Element && target.closest("[data-own-keys]"))) return false;
  if (event.ctrlKey || event.metaKey) return withCommand(event, editing);
  return !isField(target) && plain(event, editing, onHelp);
}

function withCommand({ key, shiftKey, target }: KeyboardEvent, editing: Editing): boolean {
  const { editor, editable, remove, duplicate } = editing;
  if (!editable) return false;
  const pressed = key.toLowerCase();
  const chosen = editor.state.selected;
  if (pressed === "z" || pressed === "y") {
    editor.dispatch({ do: shiftKey || pressed === "y" ? "redo" : "undo" });
    return true;
  }
  if (pressed === "d" && chosen !== null) {
    duplicate(chosen);
    return true;
  }
  if (isField(target) || chosen === null) return false;
  if (pressed === "c" || pressed === "x") {
    copied = blockOf(editor.design, chosen);
    if (pressed === "x") remove(chosen);
    return true;
  }
  return pressed === "v" && paste(editing, chosen);
}

function paste({ editor }: Editing, chosen: string): boolean {
  const place = placeOf(editor.design, chosen);
  if (!copied || !place) return false;
  const at = { ...place, at: place.at + 1 };
  const columns = place.list.of === "column" ? placeOf(editor.design, place.list.id) : undefined;
  // Columns go beside the columns, not into them.
  const fitting = copied.type === "columns" && columns ? { list: MAIL, at: columns.at + 1 } : at;
  editor.dispatch({ do: "insert", block: copied, place: fitting });
  return true;
}

function plain({ key, altKey, target }: KeyboardEvent, editing: Editing, onHelp: () => void): boolean {
  const { editor, editable, writing, write, step, remove, showPanel } = editing;
  const { selected } = editor.state;
  if (key === "?") {
    onHelp();
    return true;
  }
  const inCanvas = target instanceof HTMLElement && target.dataset["frame"] !== undefined;
  const by = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : undefined;
  if (by !== undefined && altKey && editable && selected !== null) {
    step(selected, by);
    return true;
  }
  if (!inCanvas || selected === null || writing !== null) return false;
  if (by !== undefined) return selectBeside(editing, selected, by);
  switch (key) {
    case "Escape":
      editor.dispatch({ do: "select", id: null });
      return true;
    case "Delete":
    case "Backspace":
      if (editable) remove(selected);
      return editable;
    case "Enter": {
      const block = blockOf(editor.design, selected);
      if (!block || !editable) return false;
      if (isWritten(block)) write(selected);
      else showPanel();
      return true;
    }
    default:
      return false;
  }
}

function selectBeside({ editor }: Editing, selected: string, by: -1 | 1): boolean {
  const blocks = allBlocks(editor.design);
  const next = blocks[blocks.findIndex(({ id }) => id === selected) + by];
  if (next) editor.dispatch({ do: "select", id: next.id });
  return true;
}
