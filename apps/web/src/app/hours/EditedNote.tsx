/** Somebody else changed these hours: the choice is the reader's, and what was typed stays until it is made. */
import { Button } from "@mantine/core";
import { Users } from "lucide-react";
import { useTexts } from "../texts/language.ts";
import "../ui/notes.css";

interface EditedNoteProps {
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
  readonly busy: boolean;
}

export function EditedNote({ onTakeTheirs, onKeepMine, busy }: EditedNoteProps) {
  const { t } = useTexts();
  return (
    <div className="note note-warning" role="alert">
      <Users className="note-icon" size={18} aria-hidden />
      <div className="grow">
        <p className="note-title">{t("hours.editedTitle")}</p>
        <p>{t("hours.edited")}</p>
        <div className="row wrap note-action">
          <Button size="xs" loading={busy} onClick={onKeepMine}>
            {t("hours.keepMine")}
          </Button>
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            {t("hours.takeTheirs")}
          </Button>
        </div>
      </div>
    </div>
  );
}
