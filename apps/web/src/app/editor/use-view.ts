/** What is open in the editor, where the next block goes, what is dragged; and what its parts share of it. */
import type { Block, DesignProblem } from "@creneau/blocks/browser";
import { useState, type RefObject } from "react";
import { useDesktop } from "../ui/use-desktop.ts";
import type { Sheet, View } from "./Bars.tsx";
import { isWritten } from "./blank.ts";
import type { Editing } from "./editing.ts";
import type { EditorKit } from "./kit.ts";
import type { Place } from "./tree.ts";
import { useActs } from "./use-acts.ts";
import { useArrivals } from "./use-arrivals.ts";
import type { BlockEditorState } from "./use-block-editor.ts";
import { useDrag } from "./use-drag.ts";
import { useTold } from "./use-told.ts";

/** What is edited, and with what. */
export interface Edited {
  readonly editor: BlockEditorState;
  readonly kit: EditorKit;
  readonly editable: boolean;
  /** What is wrong with the design, and what belongs to it. */
  readonly problems: readonly DesignProblem[];
}

export function useView({ editor, kit, editable, problems }: Edited, canvas: RefObject<HTMLDivElement | null>) {
  const desktop = useDesktop();
  const [writing, write] = useState<string | null>(null);
  const [sheet, setSheet] = useState<Sheet>();
  /** Where the next block of the palette goes, when a place was asked for. */
  const [place, setPlace] = useState<Place>();
  const [shown, setShown] = useState<View>("edit");
  const [said, tell] = useState("");
  const { add, move, ...acts } = useActs({ editor, kit, tell });
  const { told, onFocus, onBlur } = useTold(problems, editor.state);
  const { arrivals, hovering, paste, ...files } = useArrivals({
    editor,
    kit,
    put: acts.put,
    writing: writing !== null && writing === editor.state.selected,
    editable,
    canvas,
  });
  /** In a new one of text, one writes at once; on a phone that would bring the keys up over it. */
  const begin = (block: Block) => {
    if (desktop && isWritten(block)) write(`b${editor.state.nextId}`);
  };
  const { drag, press } = useDrag({
    canvas: () => canvas.current,
    onDrop: ({ block, id, over }) => {
      if (id !== undefined) move(id, over);
      else if (acts.put(block, over)) begin(block);
    },
  });
  const editing: Editing = {
    ...acts,
    editor,
    editable,
    problems: told,
    writing: writing === editor.state.selected ? writing : null,
    write,
    target: drag ? drag.over : hovering ? hovering.over : place,
    into: hovering?.into ?? null,
    arrivals,
    pasteFiles: paste,
    dragged: drag?.id,
    press: (block, id) => (editable ? press(block, id) : () => undefined),
    addAt: (wanted) => {
      setPlace(wanted);
      if (!desktop) setSheet("palette");
    },
    reveal: (id) => {
      setShown("edit");
      editor.dispatch({ do: "select", id });
    },
    showPanel: () => (desktop ? focusPanel() : setSheet("panel")),
  };
  const choose = (block: Block) => {
    if (add(block, place)) begin(block);
    setPlace(undefined);
    setSheet(undefined);
    setShown("edit");
  };
  const listeners = { ...files, onFocus, onBlur };
  return { editing, drag, said, place, setPlace, shown, setShown, sheet, setSheet, choose, listeners };
}

/** Into the fields of what was chosen. */
function focusPanel(): void {
  document.querySelector<HTMLElement>(".editor-panel :is(input, select, button, textarea)")?.focus();
}
