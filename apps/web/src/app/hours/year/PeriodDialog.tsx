/** A day or many: closed, with hours of their own, or again as every week. */
import { plainDate, type PlainDate } from "@creneau/scheduling";
import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ChangedDay, Schedule } from "../../api/schedule.ts";
import { useTexts } from "../../texts/language.ts";
import { capitalised, dateText } from "../../time/format.ts";
import { DayHoursFields, isSound, type DayHours, type DayKind } from "../DayHoursFields.tsx";
import { sorted, weekdays } from "../ranges.ts";
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
  const { t, language } = useTexts();
  const own = schedule.overrides.find(({ on }) => on === span.from);
  const [from, setFrom] = useState<string>(span.from);
  const [until, setUntil] = useState<string>(span.until);
  const special = own && own.ranges.length > 0 ? own.ranges : undefined;
  const [hours, setHours] = useState<DayHours>({
    kind: special ? "special" : "closed",
    ranges: special ?? [{ start: "09:00", end: "12:00" }],
    label: own?.label ?? "",
  });
  const [on, setOn] = useState<readonly number[]>(weekdays);
  const wrongOrder = from !== "" && until !== "" && until < from;
  const known = from !== "" && until !== "" && !wrongOrder && from >= today;
  const dates = known ? datesOf({ from: plainDate(from), until: plainDate(until) }, on) : [];
  const tooMany = dates.length > MOST_DAYS;
  const sound = dates.length > 0 && !tooMany && isSound(hours);
  const save = () => {
    const { kind, ranges, label } = hours;
    onSave(changesFor(dates, kind === "weekly" ? null : kind === "closed" ? [] : sorted(ranges), label.trim()));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("schedule.changeDays")}
      radius="lg"
      centered
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          if (sound) save();
        }}
      >
        <div className="row">
          <TextInput
            className="grow"
            type="date"
            label={t("schedule.from")}
            min={today}
            value={from}
            onChange={(event) => {
              const day = event.currentTarget.value;
              setFrom(day);
              if (day > until) setUntil(day);
            }}
          />
          <TextInput
            className="grow"
            type="date"
            label={t("schedule.until")}
            min={from}
            value={until}
            error={wrongOrder ? t("schedule.wrongOrder") : tooMany ? t("schedule.tooManyDays") : undefined}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </div>
        {from !== until && (
          <Checkbox.Group
            label={t("schedule.onWeekdays")}
            value={on.map(String)}
            onChange={(chosen) => setOn(chosen.map(Number))}
          >
            <div className="row wrap period-weekdays">
              {weekdays.map((weekday) => (
                <Checkbox
                  key={weekday}
                  value={String(weekday)}
                  label={capitalised(dateText(plainDate(`2024-01-0${weekday}`), "weekdayShort", language))}
                />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <DayHoursFields kinds={kinds} hours={hours} onChange={(said) => setHours({ ...hours, ...said })} />
        <div className="row end">
          <span className="grow small soft" role="status">
            {t("schedule.daysChosen", { count: dates.length })}
          </span>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" disabled={!sound}>
            {t("app.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
