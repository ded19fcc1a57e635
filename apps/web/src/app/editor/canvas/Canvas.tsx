/** The mail as it will look, to be written in: blocks in their lists, each under a frame of what can be done with it. */
import { bandOf, quietOn } from "@creneau/blocks/browser";
import type { CSSProperties, Ref } from "react";
import { useTexts } from "../../texts/language.ts";
import { bodyLetters, headingLetters } from "../colours.ts";
import { useEditing } from "../editing.ts";
import { useKit } from "../kit.ts";
import { useTheme } from "../theme.ts";
import { MAIL } from "../tree.ts";
import { BlockList } from "./Blocks.tsx";

export function Canvas({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  const { t } = useTexts();
  const kit = useKit();
  const { editor } = useEditing();
  const { brand } = kit;
  const { style } = editor.design;
  const { theme } = useTheme();
  const band = bandOf(brand.primary, brand.secondary);
  // Variables of CSS, which React's types do not know.
  const variables: CSSProperties & Readonly<Record<`--${string}`, string>> = {
    "--mail-ground": theme.ground,
    "--mail-surface": theme.surface,
    "--mail-text": theme.text,
    "--mail-quiet": quietOn(theme.surface),
    "--mail-foot": quietOn(theme.ground),
    "--mail-link": theme.link,
    "--mail-heading": headingLetters(style, brand),
    "--mail-body": bodyLetters(style, brand),
    "--mail-width": `${theme.widthPixels}px`,
    "--mail-band": `linear-gradient(135deg, ${band.from}, ${band.to})`,
    "--mail-on-band": band.text,
  };
  return (
    <div className="mail" data-canvas style={variables} ref={ref}>
      <div className="mail-sheet">
        <div className="mail-band">{brand.name}</div>
        <div className="mail-card">
          {editor.design.blocks.length === 0 && <p className="mail-empty">{t("editor.empty")}</p>}
          <BlockList list={MAIL} label={t("editor.canvas")} />
        </div>
        {kit.footer.length > 0 && (
          <div className="mail-foot">
            {kit.footer.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
