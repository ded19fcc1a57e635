/** What was found on this device, and what somebody else saved meanwhile: nothing typed is lost to either. */
import { Button } from "@mantine/core";
import { FileClock, Users } from "lucide-react";
import { useTexts } from "../../texts/language.ts";
import "../../ui/notes.css";
import type { TemplateDraft } from "./use-template-draft.ts";

interface DraftNotesProps {
  readonly form: TemplateDraft;
  readonly onDiscard: () => void;
}

export function DraftNotes({ form, onDiscard }: DraftNotesProps) {
  const { t } = useTexts();
  if (form.behind)
    return (
      <div className="note note-warning template-note" role="alert">
        <Users className="note-icon" size={18} aria-hidden />
        <div className="grow">
          <p className="note-title">{t("messages.behindTitle")}</p>
          <p>{t("messages.behind")}</p>
          <div className="row wrap note-action">
            <Button size="xs" onClick={form.takeTheirs}>
              {t("messages.takeTheirs")}
            </Button>
            <Button size="xs" variant="default" onClick={form.keepMine}>
              {t("messages.keepMine")}
            </Button>
          </div>
        </div>
      </div>
    );
  if (!form.found) return null;
  return (
    <div className="note template-note" role="status">
      <FileClock className="note-icon" size={18} aria-hidden />
      <div className="grow">
        <p>{t("messages.draftFound")}</p>
        <div className="row wrap note-action">
          <Button size="xs" variant="default" onClick={onDiscard}>
            {t("messages.dropDraft")}
          </Button>
        </div>
      </div>
    </div>
  );
}
