/** The editor's own bar: back and forth, canvas or preview; on a phone another below, that opens the sheets. */
import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { Keyboard, Palette as PaletteIcon, Plus, Redo2, SlidersHorizontal, Undo2 } from "lucide-react";
import { useTexts } from "../texts/language.ts";
import { useEditing, type Editing } from "./editing.ts";
import { useKit } from "./kit.ts";

export type Sheet = "palette" | "panel";
export type View = "edit" | "preview";

interface BarProps {
  readonly editing: Editing;
  /** Undefined: there is nothing else to see. */
  readonly view: View | undefined;
  readonly onView: (view: View) => void;
  readonly onHelp: () => void;
}

export function Bar({ editing: { editor, editable }, view, onView, onHelp }: BarProps) {
  const { t } = useTexts();
  const { past, future } = editor.state;
  return (
    <div className="editor-tools" role="toolbar" aria-label={t("editor.bar")}>
      {editable && (
        <>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t("editor.undo")}
            title={t("editor.undo")}
            disabled={past.length === 0}
            onClick={() => editor.dispatch({ do: "undo" })}
          >
            <Undo2 size={17} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t("editor.redo")}
            title={t("editor.redo")}
            disabled={future.length === 0}
            onClick={() => editor.dispatch({ do: "redo" })}
          >
            <Redo2 size={17} />
          </ActionIcon>
        </>
      )}
      {view && (
        <SegmentedControl
          aria-label={t("editor.view")}
          value={view}
          onChange={(value) => onView(value)}
          data={[
            { value: "edit" as const, label: t("editor.edit") },
            { value: "preview" as const, label: t("editor.preview") },
          ]}
        />
      )}
      <ActionIcon
        className="only-desktop"
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("editor.keys.title")}
        title={t("editor.keys.title")}
        onClick={onHelp}
      >
        <Keyboard size={17} />
      </ActionIcon>
    </div>
  );
}

interface PhoneBarProps {
  readonly editable: boolean;
  readonly onOpen: (sheet: Sheet) => void;
}

export function PhoneBar({ editable, onOpen }: PhoneBarProps) {
  const { t } = useTexts();
  const { editor } = useEditing();
  const { styled } = useKit();
  const whole = editor.state.selected === null;
  return (
    <div className="editor-phone-bar">
      {editable && (
        <Button leftSection={<Plus size={16} />} onClick={() => onOpen("palette")}>
          {t("editor.addBlock")}
        </Button>
      )}
      {(styled || !whole) && (
        <Button
          variant="default"
          leftSection={whole ? <PaletteIcon size={16} /> : <SlidersHorizontal size={16} />}
          onClick={() => onOpen("panel")}
        >
          {t(whole ? "editor.wholeMail" : "editor.panel")}
        </Button>
      )}
    </div>
  );
}
