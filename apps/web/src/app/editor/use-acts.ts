/** What is done to blocks, and said of it to who does not see it. */
import { MOST_BLOCKS, type Block } from "@creneau/blocks/browser";
import { useTexts } from "../texts/language.ts";
import { toastFailed, toastUndo } from "../ui/toast.tsx";
import { nameOf } from "./blank.ts";
import type { EditorKit } from "./kit.ts";
import { hasRoom } from "./state.ts";
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
  const put = (block: Block, place: Place): boolean => {
    if (!hasRoom(design, block)) {
      toastFailed(t("editor.full", { most: MOST_BLOCKS }));
      return false;
    }
    dispatch({ do: "insert", block, place });
    tell(t("editor.told.added", { name: nameOf(block, t, kit) }));
    return true;
  };
  return {
    put,
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
      const block = blockOf(design, id);
      if (block && !hasRoom(design, block)) {
        toastFailed(t("editor.full", { most: MOST_BLOCKS }));
        return;
      }
      dispatch({ do: "duplicate", id });
      tell(t("editor.told.duplicated", { name: name(id) }));
    },
    add: (block: Block, wanted: Place | undefined): boolean => {
      const beside = state.selected === null ? undefined : placeOf(design, state.selected);
      const after = beside && fits(block, beside.list) ? { ...beside, at: beside.at + 1 } : undefined;
      const asked = wanted && fits(block, wanted.list) ? wanted : undefined;
      return put(block, asked ?? after ?? { list: MAIL, at: design.blocks.length });
    },
    move,
  };
}
