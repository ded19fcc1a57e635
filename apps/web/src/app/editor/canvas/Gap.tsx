/** Between two blocks: where one more can be put. For the pointer; the keyboard adds after the selected block. */
import { Plus } from "lucide-react";
import { useTexts } from "../../texts/language.ts";
import { useEditing } from "../editing.ts";
import type { Place } from "../tree.ts";

interface GapProps {
  readonly place: Place;
  /** What is dragged, or chosen in the palette, would go here. */
  readonly shown: boolean;
}

export function Gap({ place, shown }: GapProps) {
  const { t } = useTexts();
  const { editable, addAt } = useEditing();
  if (!editable) return null;
  return (
    <li className="block-gap" data-shown={shown || undefined} aria-hidden>
      <button
        type="button"
        tabIndex={-1}
        aria-label={t("editor.addHere")}
        title={t("editor.addHere")}
        onClick={() => addAt(place)}
      >
        <Plus size={14} aria-hidden />
      </button>
    </li>
  );
}
