/** Whether what is in the form is saved, always in sight; and what somebody else changed meanwhile. */
import { Button } from "@mantine/core";
import { useHotkeys, useWindowEvent } from "@mantine/hooks";
import { Check, PencilLine, Users } from "lucide-react";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import "../ui/notes.css";

interface FormBarProps {
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly error: unknown;
  /** What somebody else changed, in the reader's words. */
  readonly theirs: readonly string[];
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** Their changes where nothing was typed, mine elsewhere. */
  readonly onMerge: () => void;
}

/** Errors of fields stand under their fields; the others are said here. */
function saidElsewhere(error: unknown, theirs: readonly string[]): boolean {
  const { code, fields } = problemOf(error);
  if (code === "NOT_SIGNED_IN") return true;
  if (code === "EDITED_MEANWHILE") return theirs.length > 0;
  return code === "INVALID_INPUT" && Object.keys(fields).length > 0;
}

function EditedNote({ theirs, onDiscard, onMerge }: Pick<FormBarProps, "theirs" | "onDiscard" | "onMerge">) {
  const { t } = useTexts();
  return (
    <div className="note note-warning" role="alert">
      <Users className="note-icon" size={18} aria-hidden />
      <div className="grow">
        <p className="note-title">{t("settings.editedTitle")}</p>
        <p>{t("settings.edited", { what: theirs.join(", ") })}</p>
        <div className="row wrap note-action">
          <Button size="xs" onClick={onMerge}>
            {t("settings.merge")}
          </Button>
          <Button size="xs" variant="default" onClick={onDiscard}>
            {t("settings.takeTheirs")}
          </Button>
        </div>
      </div>
    </div>
  );
}

export function FormBar({ dirty, saving, error, theirs, onSave, onDiscard, onMerge }: FormBarProps) {
  const { t } = useTexts();
  const edited = theirs.length > 0;
  const save = () => {
    if (dirty && !saving && !edited) onSave();
  };
  // Also from inside the fields: that is where one types.
  useHotkeys([["mod+s", save]], []);
  useWindowEvent("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
  const wrong = error ? Object.keys(problemOf(error).fields).length : 0;
  return (
    <div className="form-foot">
      {edited && <EditedNote theirs={theirs} onDiscard={onDiscard} onMerge={onMerge} />}
      {error !== null && error !== undefined && !saidElsewhere(error, theirs) && <FailureNote error={error} />}
      <div className="form-bar" data-dirty={dirty || undefined}>
        <span className="grow" role="status">
          <span className="form-bar-state">
            {dirty ? <PencilLine size={16} aria-hidden /> : <Check size={16} aria-hidden />}
            {dirty
              ? wrong > 0 && problemOf(error).code === "INVALID_INPUT"
                ? t("settings.fixFields", { count: wrong })
                : t("hours.unsaved")
              : t("hours.saved")}
          </span>
        </span>
        {dirty && (
          <Button variant="subtle" color="gray" onClick={onDiscard}>
            {t("hours.discard")}
          </Button>
        )}
        <Button type="submit" disabled={!dirty || edited} loading={saving}>
          {t("app.save")}
        </Button>
      </div>
    </div>
  );
}
