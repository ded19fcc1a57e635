/** What can be done with the selected block. */
import type { Block } from "@creneau/blocks/browser";
import { ActionIcon } from "@mantine/core";
import { ArrowDown, ArrowUp, Copy, GripVertical, Settings2, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/language.ts";
import { useEditing } from "../editing.ts";
import { stepFrom } from "../tree.ts";

export function Tools({ block }: { readonly block: Block }) {
  const { t } = useTexts();
  const { editor, press, step, duplicate, remove, showPanel } = useEditing();
  const { id } = block;
  return (
    <div className="block-tools" role="toolbar" aria-label={t("editor.blockTools")}>
      <span className="block-handle" title={t("editor.drag")} onPointerDown={press(block, id)}>
        <GripVertical size={16} aria-hidden />
      </span>
      <Tool label={t("editor.moveUp")} disabled={!stepFrom(editor.design, id, -1)} onClick={() => step(id, -1)}>
        <ArrowUp size={15} />
      </Tool>
      <Tool label={t("editor.moveDown")} disabled={!stepFrom(editor.design, id, 1)} onClick={() => step(id, 1)}>
        <ArrowDown size={15} />
      </Tool>
      <Tool label={t("editor.duplicate")} onClick={() => duplicate(id)}>
        <Copy size={15} />
      </Tool>
      <Tool label={t("editor.settings")} className="only-phone" onClick={showPanel}>
        <Settings2 size={15} />
      </Tool>
      <Tool label={t("editor.remove")} onClick={() => remove(id)}>
        <Trash2 size={15} />
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const Tool = ({ label, disabled = false, className = "", onClick, children }: ToolProps) => (
  <ActionIcon
    variant="subtle"
    color="gray"
    aria-label={label}
    title={label}
    // Stays where the keyboard is: a disabled button would lose it.
    aria-disabled={disabled}
    {...(disabled && { "data-disabled": true })}
    className={className}
    onClick={() => !disabled && onClick()}
  >
    {children}
  </ActionIcon>
);
