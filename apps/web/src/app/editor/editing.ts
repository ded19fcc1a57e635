/** What the parts of one editor share: its state, what is being written in, where the next block goes. */
import type { Block, DesignProblem } from "@creneau/blocks/browser";
import { createContext, useContext, type PointerEvent } from "react";
import type { Arrival } from "./arrivals.ts";
import type { Place } from "./tree.ts";
import type { BlockEditorState } from "./use-block-editor.ts";

export interface Editing {
  readonly editor: BlockEditorState;
  readonly editable: boolean;
  /** Those that are told by now. */
  readonly problems: readonly DesignProblem[];
  /** The block whose text is being written. */
  readonly writing: string | null;
  readonly write: (id: string | null) => void;
  /** Where what is dragged or chosen would go. */
  readonly target: Place | undefined;
  readonly dragged: string | undefined;
  readonly press: (block: Block, id?: string) => (event: PointerEvent) => void;
  /** The block of image that a file would be dropped into. */
  readonly into: string | null;
  /** Images on their way. */
  readonly arrivals: readonly Arrival[];
  /** Opens the palette for this place. */
  readonly addAt: (place: Place) => void;
  readonly step: (id: string, by: -1 | 1) => void;
  readonly remove: (id: string) => void;
  readonly duplicate: (id: string) => void;
  /** A new one. @returns whether there was room for it */
  readonly put: (block: Block, place: Place) => boolean;
  /** Image files become blocks behind the chosen one. @returns whether there is a way for them */
  readonly pasteFiles: (files: readonly File[]) => boolean;
  /** Selects a block where it can be changed. */
  readonly reveal: (id: string) => void;
  /** Shows the fields of the selected block. */
  readonly showPanel: () => void;
}

const Context = createContext<Editing | undefined>(undefined);

export const EditingProvider = Context.Provider;

export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error("a part of the editor stands outside of it");
  return editing;
}
