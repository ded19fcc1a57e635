/** What the keyboard does in the editor; `KeysHelp.tsx` lists it. */
import { allBlocks, type Block } from "@creneau/blocks/browser";
import { isWritten } from "./blank.ts";
import type { Editing } from "./editing.ts";
import { blockOf, MAIL, placeOf } from "./tree.ts";

/** A block that was copied: it can be pasted into another design too. */
let copied: Block | undefined;
/** The browser said that something is pasted, since the keys for it were pressed. */
let heard = false;

function copy(block: Block | undefined): void {
  copied = block;
  // What was on the clipboard before is no longer what is pasted next. Where that is not allowed, it stays.
  const words = block && "text" in block ? block.text : "";
  void navigator.clipboard?.writeText(words || " ").catch(() => undefined);
}

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
    copy(blockOf(editor.design, chosen));
    if (pressed === "x") remove(chosen);
    return true;
  }
  // What is pasted says so itself (`pasteEvent`), at once; but not in every browser where nothing can be written.
  heard = false;
  if (pressed === "v") setTimeout(() => !heard && pasteBlock(editing), 0);
  return false;
}

/** @returns whether something came of it, and nothing else is to. */
export function pasteEvent(event: ClipboardEvent, editing: Editing): boolean {
  const { target, clipboardData } = event;
  heard = true;
  if (event.defaultPrevented || !editing.editable || !clipboardData) return false;
  const inText = target instanceof Element && target.closest("[data-writes]") !== null;
  if (isField(target) && !inText) return false;
  const files = [...clipboardData.files].filter(({ type }) => type.startsWith("image/"));
  const words = clipboardData.getData("text/plain").trim();
  // A picture of what was copied in a text comes with that text: it is the words that are wanted.
  if (files.length > 0 && (words === "" || files.some(({ name }) => words.endsWith(name))))
    return editing.pasteFiles(files);
  return !inText && pasteBlock(editing);
}

function pasteBlock({ editor, put }: Editing): boolean {
  const chosen = editor.state.selected;
  const place = chosen === null ? undefined : placeOf(editor.design, chosen);
  if (!copied || !place) return false;
  const at = { ...place, at: place.at + 1 };
  const columns = place.list.of === "column" ? placeOf(editor.design, place.list.id) : undefined;
  // Columns go beside the columns, not into them.
  const fitting = copied.type === "columns" && columns ? { list: MAIL, at: columns.at + 1 } : at;
  put(copied, fitting);
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
