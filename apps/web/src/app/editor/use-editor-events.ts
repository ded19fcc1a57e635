/**
 * What is pressed in the editor, listened to in one place: a press on a block selects it, and writes in it when it is text;
 * a press beside leaves it. Menus and dialogs stand outside of the editor's element and keep their keys.
 */
import { useEffect, useEffectEvent, useRef } from "react";
import { isWritten } from "./blank.ts";
import type { Editing } from "./editing.ts";
import { editorKey, pasteEvent } from "./editor-keys.ts";
import { blockOf } from "./tree.ts";

/** They have a press of their own. */
export const OWN = "button, a, input, textarea, select, summary, label, iframe, [role=toolbar], [data-own-keys]";

interface EditorEvents {
  readonly onHelp: () => void;
  /** Nothing is selected any more. */
  readonly onLeave: () => void;
}

/** @returns the ref of the editor's element. */
export function useEditorEvents(editing: Editing, { onHelp, onLeave }: EditorEvents) {
  const root = useRef<HTMLDivElement>(null);
  const { editor, editable, write, showPanel } = editing;
  const frameOf = (target: EventTarget | null): string | undefined =>
    target instanceof Element ? target.closest<HTMLElement>("[data-frame]")?.dataset["frame"] : undefined;
  const select = (id: string | null) => editor.dispatch({ do: "select", id });
  const press = useEffectEvent((event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest(OWN)) return;
    const id = frameOf(target);
    if (id === undefined) {
      if (!target.closest("[data-stage]")) return;
      select(null);
      onLeave();
      return;
    }
    select(id);
    const block = blockOf(editor.design, id);
    if (editable && block && isWritten(block)) write(id);
  });
  const pressTwice = useEffectEvent((event: MouseEvent) => {
    const block = blockOf(editor.design, frameOf(event.target) ?? null);
    if (block && !isWritten(block)) showPanel();
  });
  /** The keyboard came to a block by itself. */
  const focus = useEffectEvent((event: FocusEvent) => {
    const { target } = event;
    if (target instanceof HTMLElement && target.dataset["frame"] !== undefined) select(target.dataset["frame"]);
  });
  const key = useEffectEvent((event: KeyboardEvent) => {
    if (editorKey(event, editing, onHelp)) event.preventDefault();
  });
  /** Into the editor, or where nothing has the keyboard. */
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { target } = event;
    const here = target === document.body || (target instanceof Node && root.current?.contains(target));
    if (here && pasteEvent(event, editing)) event.preventDefault();
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const onPaste = (event: ClipboardEvent) => paste(event);
    window.addEventListener("paste", onPaste);
    const [onClick, onTwice] = [(event: MouseEvent) => press(event), (event: MouseEvent) => pressTwice(event)];
    const [onFocus, onKey] = [(event: FocusEvent) => focus(event), (event: KeyboardEvent) => key(event)];
    element.addEventListener("click", onClick);
    element.addEventListener("dblclick", onTwice);
    element.addEventListener("focusin", onFocus);
    element.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("paste", onPaste);
      element.removeEventListener("click", onClick);
      element.removeEventListener("dblclick", onTwice);
      element.removeEventListener("focusin", onFocus);
      element.removeEventListener("keydown", onKey);
    };
  }, []);
  return root;
}
