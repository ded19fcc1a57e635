/** A day or many: closed, with hours of their own, or again as every week. */
import { plainDate, type PlainDate } from "@creneau/scheduling";
import { useState } from "react";
import type { ChangedDay, Schedule } from "../../api/schedule.ts";
import { useTexts } from "../../texts/language.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { DayHoursFields, isSound, type DayHours, type DayKind } from "../DayHoursFields.tsx";
import { isWhole, PeriodFields, type Period } from "../PeriodFields.tsx";
import { sorted, weekdays } from "../ranges.ts";
import { WeekdayBoxes } from "../WeekdayBoxes.tsx";
import { changesFor, datesOf, type Span } from "./days.ts";

interface PeriodDialogProps {
  readonly schedule: Schedule;
  readonly span: Span;
  readonly today: PlainDate;
  readonly onClose: () => void;
  readonly onSave: (changes: readonly ChangedDay[]) => void;
}

const kinds: readonly DayKind[] = ["closed", "special", "weekly"];
/** As many as the API takes at once. */
const MOST_DAYS = 400;

export function PeriodDialog({ schedule, span, today, onClose, onSave }: PeriodDialogProps) {
  const { t } = useTexts();
  const own = schedule.overrides.find(({ on }) => on === span.from);
  const [period, setPeriod] = useState<Period>(span);
  const special = own && own.ranges.length > 0 ? own.ranges : undefined;
  const [hours, setHours] = useState<DayHours>({
    kind: special ? "special" : "closed",
    ranges: special ?? [{ start: "09:00", end: "12:00" }],
    label: own?.label ?? "",
  });
  const [on, setOn] = useState<readonly number[]>(weekdays);
  const { from, until } = period;
  const known = isWhole(period) && from >= today;
  const dates = known ? datesOf({ from: plainDate(from), until: plainDate(until) }, on) : [];
  const tooMany = dates.length > MOST_DAYS;
  const sound = dates.length > 0 && !tooMany && isSound(hours);
  const save = () => {
    const { kind, ranges, label } = hours;
    onSave(changesFor(dates, kind === "weekly" ? null : kind === "closed" ? [] : sorted(ranges), label.trim()));
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t("schedule.changeDays")}
      centered
      submit={t("app.save")}
      disabled={!sound}
      isPending={false}
      beside={
        <span className="grow small soft" role="status">
          {t("schedule.daysChosen", { count: dates.length })}
        </span>
      }
      onSubmit={() => sound && save()}
    >
      <div className="part-fields">
        <PeriodFields
          {...period}
          earliest={today}
          error={tooMany ? t("schedule.tooManyDays") : undefined}
          // A start after the end takes it along.
          onChange={({ from: first = from, until: last = first > until ? first : until }) =>
            setPeriod({ from: first, until: last })
          }
        />
      </div>
      {from !== until && <WeekdayBoxes label={t("schedule.onWeekdays")} value={on} onChange={setOn} />}
      <DayHoursFields kinds={kinds} hours={hours} onChange={(said) => setHours({ ...hours, ...said })} />
    </FormDialog>
  );
}
