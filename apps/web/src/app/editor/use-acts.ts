/** What is done to blocks, and said of it to who does not see it. */
import type { Block } from "@creneau/blocks/browser";
import { useTexts } from "../texts/language.ts";
import { toastUndo } from "../ui/toast.tsx";
import { nameOf } from "./blank.ts";
import type { EditorKit } from "./kit.ts";
import { blockOf, blocksIn, fits, MAIL, placeOf, stepFrom, without, type Place } from "./tree.ts";
import type { BlockEditorState } from "./use-block-editor.ts";

interface ActsOptions {
  readonly editor: BlockEditorState;
  readonly kit: EditorKit;
  readonly tell: (words: string) => void;
}

export function useActs({ editor, kit, tell }: ActsOptions) {
  const { t } = useTexts();
  const { design, state, dispatch } = editor;
  const name = (id: string) => {
    const block = blockOf(design, id);
    return block ? nameOf(block, t, kit) : "";
  };
  const move = (id: string, place: Place) => {
    dispatch({ do: "move", id, place });
    const count = blocksIn(without(design, id), place.list).length + 1;
    const where = place.list.of === "mail" ? "moved" : place.list.side === "left" ? "movedLeft" : "movedRight";
    tell(t(`editor.told.${where}`, { name: name(id), place: Math.min(place.at + 1, count), count }));
  };
  return {
    step: (id: string, by: -1 | 1) => {
      const place = stepFrom(design, id, by);
      if (place) move(id, place);
      else tell(t("editor.told.atEnd", { name: name(id) }));
    },
    remove: (id: string) => {
      const [block, place] = [blockOf(design, id), placeOf(design, id)];
      if (!block || !place) return;
      const said = t("editor.told.removed", { name: name(id) });
      dispatch({ do: "remove", id });
      tell(said);
      // Put back where it stood, whatever was done since.
      toastUndo(said, t("app.undo"), () => dispatch({ do: "insert", block, place }));
    },
    duplicate: (id: string) => {
      dispatch({ do: "duplicate", id });
      tell(t("editor.told.duplicated", { name: name(id) }));
    },
    add: (block: Block, wanted: Place | undefined) => {
      const beside = state.selected === null ? undefined : placeOf(design, state.selected);
      const after = beside && fits(block, beside.list) ? { ...beside, at: beside.at + 1 } : undefined;
      const asked = wanted && fits(block, wanted.list) ? wanted : undefined;
      dispatch({ do: "insert", block, place: asked ?? after ?? { list: MAIL, at: design.blocks.length } });
      tell(t("editor.told.added", { name: nameOf(block, t, kit) }));
    },
    drop: ({ block, id, over }: { readonly block: Block; readonly id: string | undefined; readonly over: Place }) => {
      if (id === undefined) dispatch({ do: "insert", block, place: over });
      else move(id, over);
    },
  };
}
