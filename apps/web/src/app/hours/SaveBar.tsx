/** Whether what is on the screen is saved, always in sight, and the button to do it. */
import { instant } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import { Check, PencilLine, Undo2 } from "lucide-react";
import { useTexts } from "../texts/language.ts";
import { timeText } from "../time/format.ts";
import { readerZone } from "../time/zones.ts";

interface SaveBarProps {
  readonly dirty: boolean;
  readonly sound: boolean;
  readonly saving: boolean;
  /** Epoch milliseconds. */
  readonly savedAt: number | undefined;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** Takes the last edit back. */
  readonly onUndo?: (() => void) | undefined;
}

function State({ dirty, sound, saving, savedAt }: Omit<SaveBarProps, "onSave" | "onDiscard" | "onUndo">) {
  const { t, language } = useTexts();
  if (saving) return <span className="soft">{t("hours.saving")}</span>;
  if (dirty) {
    return (
      <span className="save-state save-dirty">
        <PencilLine size={16} aria-hidden />
        {t(sound ? "hours.unsaved" : "hours.fixFirst")}
      </span>
    );
  }
  return (
    <span className="save-state save-done">
      <Check size={16} aria-hidden />
      {savedAt === undefined
        ? t("hours.saved")
        : t("hours.savedAt", { time: timeText(instant(savedAt), readerZone(), language) })}
    </span>
  );
}

export function SaveBar(props: SaveBarProps) {
  const { t } = useTexts();
  const { dirty, sound, saving, onSave, onDiscard, onUndo } = props;
  return (
    <div className="save-bar" data-dirty={dirty || undefined}>
      <span className="grow" role="status">
        <State {...props} />
      </span>
      {onUndo && (
        <Button variant="subtle" color="gray" leftSection={<Undo2 size={16} />} onClick={onUndo}>
          {t("schedule.undo")}
        </Button>
      )}
      {dirty && (
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          {t("hours.discard")}
        </Button>
      )}
      <Button disabled={!dirty || !sound} loading={saving} onClick={onSave}>
        {t("app.save")}
      </Button>
    </div>
  );
}
