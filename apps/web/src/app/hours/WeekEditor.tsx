/** The usual week: ranges a day, the zone they are read in, and saving them. */
import { useHotkeys, useWindowEvent } from "@mantine/hooks";
import { problemOf } from "../api/problem.ts";
import { useReplaceWeeklyHours, type Schedule } from "../api/schedule.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { needsApproval, useAskInstead } from "./asking/AskInstead.tsx";
import { durationText } from "./durations.ts";
import { EditedNote } from "./EditedNote.tsx";
import { areSound, averageMinutes, sentWeeks, sorted, type Draft } from "./ranges.ts";
import { SaveBar } from "./SaveBar.tsx";
import { useDraft } from "./use-draft.ts";
import { WeeksField } from "./week/WeeksField.tsx";
import { WishNote } from "./wishes/WishNote.tsx";
import { ZoneField } from "./ZoneField.tsx";

interface WeekEditorProps {
  readonly schedule: Schedule;
  readonly editable: boolean;
}

/** The note about a change meanwhile, and the dialog to sign in again, say more than the problem does. */
function saidElsewhere(error: unknown, edited: boolean): boolean {
  const { code } = problemOf(error);
  return needsApproval(error) || code === "NOT_SIGNED_IN" || (edited && code === "EDITED_MEANWHILE");
}

export function WeekEditor({ schedule, editable }: WeekEditorProps) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const { draft, standing, edit, undo, takeServer, taken } = useDraft(schedule);
  const replace = useReplaceWeeklyHours(businessId, schedule.professionalId);
  const askInstead = useAskInstead();
  const sound = areSound(draft);
  const dirty = standing !== "clean";

  const save = () => {
    if (!editable || !dirty || !sound || replace.isPending) return;
    const tidy: Draft = {
      ...draft,
      week: draft.week.map(sorted),
      others: draft.others.map((week) => week.map(sorted)),
    };
    replace.mutate(
      { zone: tidy.zone, ...sentWeeks(tidy), version: schedule.version },
      {
        onSuccess: () => taken(tidy),
        onError: (error) => void askInstead(error, { zone: tidy.zone, ...sentWeeks(tidy) }, takeServer),
      },
    );
  };
  useHotkeys([["mod+s", save]], []);
  useHotkeys([["mod+z", () => undo?.()]]);
  useWindowEvent("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });

  const edited = standing === "edited-meanwhile";
  const failure = replace.isError && !saidElsewhere(replace.error, edited) ? replace.error : undefined;
  return (
    <section className="card hours-week" aria-labelledby="week">
      <header className="hours-week-head">
        <div className="grow">
          <h2 id="week">{t("hours.weekly")}</h2>
          <p className="small soft">{editable ? t("hours.weeklyHint") : t("hours.readOnly")}</p>
        </div>
        <span className="small soft tabular">
          {t("hours.total", {
            hours: durationText(averageMinutes(draft), language),
          })}
        </span>
      </header>

      {edited && <EditedNote onTakeTheirs={takeServer} onKeepMine={save} busy={replace.isPending} />}

      <WeeksField
        weeks={draft}
        zone={draft.zone}
        editable={editable}
        onChange={(weeks) => edit({ ...draft, ...weeks })}
      />

      <WishNote weeks={draft} wishes={schedule.wishes} />
      <ZoneField value={draft.zone} editable={editable} onChange={(zone) => edit({ ...draft, zone })} />
      {failure !== undefined && <FailureNote error={failure} />}
      {editable && !edited && (
        <SaveBar
          dirty={dirty}
          sound={sound}
          saving={replace.isPending}
          savedAt={replace.isSuccess ? replace.submittedAt : undefined}
          onSave={save}
          onUndo={dirty ? undo : undefined}
          onDiscard={takeServer}
        />
      )}
    </section>
  );
}
