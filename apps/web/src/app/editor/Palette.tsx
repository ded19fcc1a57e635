/** The blocks to choose from: pressed, one is put where it was asked for; dragged, where it is dropped. */
import type { Block, BlockType } from "@creneau/blocks/browser";
import { useTexts } from "../texts/language.ts";
import { blankBlock, icons } from "./blank.ts";
import { useEditing } from "./editing.ts";
import { useKit } from "./kit.ts";

interface PaletteProps {
  readonly onChoose: (block: Block) => void;
}

const isPlain = (type: BlockType): type is Exclude<BlockType, "reusable"> => type !== "reusable";

export function Palette({ onChoose }: PaletteProps) {
  const { t } = useTexts();
  const kit = useKit();
  const { press } = useEditing();
  const Part = icons.reusable;
  return (
    <>
      <ul className="plain-list palette" aria-label={t("editor.blocks")}>
        {kit.types.filter(isPlain).map((type) => {
          const Icon = icons[type];
          const block = blankBlock(type, t, kit);
          return (
            <li key={type}>
              <button
                type="button"
                className="palette-tile"
                onPointerDown={press(block)}
                onClick={() => onChoose(block)}
              >
                <Icon size={18} aria-hidden />
                {t(`editor.types.${type}`)}
              </button>
            </li>
          );
        })}
      </ul>
      {kit.types.includes("reusable") && kit.parts.length > 0 && (
        <>
          <h3 className="palette-head">{t("editor.parts")}</h3>
          <ul className="plain-list palette palette-parts" aria-label={t("editor.parts")}>
            {kit.parts.map(({ id, name }) => {
              const block: Block = { id: "new", type: "reusable", partId: id };
              return (
                <li key={id}>
                  <button
                    type="button"
                    className="palette-tile"
                    onPointerDown={press(block)}
                    onClick={() => onChoose(block)}
                  >
                    <Part size={18} aria-hidden />
                    <span className="grow">{name}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}
