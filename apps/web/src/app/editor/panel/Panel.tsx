/** Beside the canvas: the fields of the selected block, else those of the whole mail. */
import type { InnerBlock } from "@creneau/blocks/browser";
import { Button } from "@mantine/core";
import { Puzzle } from "lucide-react";
import { useTexts } from "../../texts/language.ts";
import { useEditing } from "../editing.ts";
import { useKit } from "../kit.ts";
import { blockOf } from "../tree.ts";
import { ConditionFields } from "./ConditionFields.tsx";
import { ContentFields } from "./ContentFields.tsx";
import { MailStyle } from "./MailStyle.tsx";
import { StyleFields } from "./StyleFields.tsx";

interface PanelProps {
  /** Keeps a block apart, to be used again elsewhere. */
  readonly onKeep?: ((block: InnerBlock) => void) | undefined;
}

export function Panel({ onKeep }: PanelProps) {
  const { t } = useTexts();
  const { styled } = useKit();
  const { editor, editable } = useEditing();
  const block = blockOf(editor.design, editor.state.selected);
  if (!block && !styled) return <p className="small soft">{t("editor.chooseBlock")}</p>;
  if (!block)
    return (
      <fieldset className="panel-set" disabled={!editable}>
        <MailStyle />
      </fieldset>
    );
  return (
    <fieldset className="panel-set" disabled={!editable} key={block.id}>
      <section className="panel-part">
        <h3>{t(`editor.types.${block.type}`)}</h3>
        <ContentFields block={block} />
      </section>
      <StyleFields block={block} />
      <ConditionFields block={block} />
      {onKeep && block.type !== "reusable" && block.type !== "columns" && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<Puzzle size={14} />}
          onClick={() => onKeep(block)}
        >
          {t("editor.keepPart")}
        </Button>
      )}
    </fieldset>
  );
}
