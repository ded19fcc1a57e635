/** Whether what is in the form is saved, always in sight; and what somebody else changed meanwhile. */
import { Button } from "@mantine/core";
import { useHotkeys, useWindowEvent } from "@mantine/hooks";
import { Check, PencilLine, Users } from "lucide-react";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import "../ui/notes.css";
import type { useEdited } from "./use-edited.ts";

interface FormBarProps {
  readonly form: Pick<ReturnType<typeof useEdited>, "dirty" | "discard" | "merge">;
  readonly saving: { readonly isPending: boolean; readonly error: unknown; reset(): void };
  /** What somebody else changed, in the reader's words. */
  readonly theirs: readonly string[];
  readonly onSave: () => void;
  /** Of something that is not there yet: untouched, nothing is said of it, for nothing is saved. */
  readonly isNew?: boolean;
  /** Errors that stand elsewhere on the page. */
  readonly quiet?: boolean;
}

/** Errors of fields stand under their fields; the others are said here. */
function saidElsewhere(error: unknown, theirs: readonly string[]): boolean {
  const { code, fields } = problemOf(error);
  if (code === "NOT_SIGNED_IN") return true;
  if (code === "EDITED_MEANWHILE") return theirs.length > 0;
  return code === "INVALID_INPUT" && Object.keys(fields).length > 0;
}

interface EditedNoteProps extends Pick<FormBarProps, "theirs"> {
  /** Their changes where nothing was typed, mine elsewhere. */
  readonly onMerge: () => void;
  readonly onDiscard: () => void;
}

function EditedNote({ theirs, onDiscard, onMerge }: EditedNoteProps) {
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

export function FormBar({ form, saving, theirs, onSave, isNew = false, quiet = false }: FormBarProps) {
  const { t } = useTexts();
  const { dirty } = form;
  // Of what was typed before, once all of it is taken back.
  const error = dirty && !quiet ? saving.error : null;
  const edited = theirs.length > 0;
  const save = () => {
    if (dirty && !saving.isPending && !edited) onSave();
  };
  const afresh = (act: () => void) => () => {
    saving.reset();
    act();
  };
  // Also from inside the fields: that is where one types.
  useHotkeys([["mod+s", save]], []);
  useWindowEvent("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
  const wrong = error ? Object.keys(problemOf(error).fields).length : 0;
  return (
    <div className="form-foot">
      {edited && <EditedNote theirs={theirs} onDiscard={afresh(form.discard)} onMerge={afresh(form.merge)} />}
      {error !== null && !saidElsewhere(error, theirs) && <FailureNote error={error} />}
      <div className="form-bar" data-dirty={dirty || undefined}>
        <span className="grow" role="status">
          {(dirty || !isNew) && (
            <span className="form-bar-state">
              {dirty ? <PencilLine size={16} aria-hidden /> : <Check size={16} aria-hidden />}
              {dirty
                ? wrong > 0 && problemOf(error).code === "INVALID_INPUT"
                  ? t("settings.fixFields", { count: wrong })
                  : t("hours.unsaved")
                : t("hours.saved")}
            </span>
          )}
        </span>
        {dirty && (
          <Button variant="subtle" color="gray" onClick={afresh(form.discard)}>
            {t("hours.discard")}
          </Button>
        )}
        <Button type="submit" disabled={!dirty || edited} loading={saving.isPending}>
          {t("app.save")}
        </Button>
      </div>
    </div>
  );
}
