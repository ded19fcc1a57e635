/** Days with hours of their own: a month to choose from, and those ahead as a list. */
import { dateOf, plainDate, zone as zoneNamed, type PlainDate } from "@creneau/scheduling";
import { UnstyledButton } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useChangeOverride, type Override, type Schedule } from "../api/schedule.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { capitalised, dateText, minuteText } from "../time/format.ts";
import { nowInstant } from "../time/now.ts";
import { minutesOf } from "../time/wall-time.ts";
import { failureLine } from "../ui/failure-words.ts";
import { RowAction } from "../ui/RowAction.tsx";
import { toastFailed, toastUndo } from "../ui/toast.tsx";
import { useAskInstead } from "./asking/AskInstead.tsx";
import { MonthGrid } from "./MonthGrid.tsx";

const OverrideDialog = lazy(async () => ({ default: (await import("./OverrideDialog.tsx")).OverrideDialog }));

interface OverridesProps {
  readonly schedule: Schedule;
  readonly editable: boolean;
}

interface RowProps {
  readonly override: Override;
  readonly editable: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function OverrideRow({ override, editable, onEdit, onDelete }: RowProps) {
  const { t, language } = useTexts();
  const { on, ranges, label } = override;
  const day = dateText(plainDate(on), "day", language);
  const clock = (wallTime: string) => minuteText(minutesOf(wallTime), language);
  const hours = ranges.map(({ start, end }) => `${clock(start)} – ${clock(end)}`).join(", ");
  return (
    <li className="override">
      <UnstyledButton
        className="grow override-open"
        disabled={!editable}
        title={t("overrides.edit", { day })}
        onClick={onEdit}
      >
        <span className="override-day">{capitalised(dateText(plainDate(on), "short", language))}</span>
        <span className="override-what small soft">
          <span className={ranges.length === 0 ? "override-closed" : ""}>{hours || t("overrides.kinds.closed")}</span>
          {label && ` · ${label}`}
        </span>
      </UnstyledButton>
      {editable && <RowAction label={t("overrides.delete", { day })} icon={Trash2} onClick={onDelete} />}
    </li>
  );
}

export function Overrides({ schedule, editable }: OverridesProps) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const change = useChangeOverride(businessId, schedule.professionalId);
  const [editing, setEditing] = useState<PlainDate>();
  const today = dateOf(nowInstant(), zoneNamed(schedule.zone));
  const askInstead = useAskInstead();
  const refused = (on: string, override: Omit<Override, "on"> | null) => (error: Error) => {
    const day = { on, ranges: override ? [...override.ranges] : null, label: override?.label ?? "" };
    if (!askInstead(error, { days: [day] })) toastFailed(failureLine(error, t));
  };
  const remove = (override: Override) => {
    const { on, ranges, label } = override;
    const day = capitalised(dateText(plainDate(on), "day", language));
    const back = () => change.mutate({ on, override: { ranges, label } }, { onError: refused(on, { ranges, label }) });
    change.mutate(
      { on, override: null },
      { onSuccess: () => toastUndo(t("overrides.deleted", { day }), t("app.undo"), back), onError: refused(on, null) },
    );
  };

  return (
    <section className="card hours-card" aria-labelledby="overrides">
      <div>
        <h2 id="overrides">{t("overrides.title")}</h2>
        <p className="small soft">{t("overrides.hint")}</p>
      </div>
      <MonthGrid schedule={schedule} today={today} editable={editable} onChoose={setEditing} />
      {schedule.overrides.length === 0 ? (
        <p className="small soft">{t("overrides.none")}</p>
      ) : (
        <ul className="plain-list overrides">
          {schedule.overrides.map((override) => (
            <OverrideRow
              key={override.on}
              override={override}
              editable={editable}
              onEdit={() => setEditing(plainDate(override.on))}
              onDelete={() => remove(override)}
            />
          ))}
        </ul>
      )}
      <Suspense>
        {editing && (
          <OverrideDialog
            schedule={schedule}
            on={editing}
            onClose={() => setEditing(undefined)}
            onSave={({ ranges, label }) => {
              const override = { ranges: [...ranges], label };
              change.mutate({ on: editing, override }, { onError: refused(editing, override) });
            }}
            onDelete={remove}
          />
        )}
      </Suspense>
    </section>
  );
}
