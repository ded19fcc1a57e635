/** A day or many: closed, with hours of their own, or again as every week. */
import { plainDate, type PlainDate } from "@creneau/scheduling";
import { Button, Checkbox, Modal, SegmentedControl, TextInput } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { ChangedDay, Range, Schedule } from "../../api/schedule.ts";
import { useTexts } from "../../texts/language.ts";
import { capitalised, dateText } from "../../time/format.ts";
import { RangeRow } from "../RangeRow.tsx";
import { faultsOf, nextRange, sorted, weekdays } from "../ranges.ts";
import { changesFor, datesOf, type Span } from "./days.ts";

interface PeriodDialogProps {
  readonly schedule: Schedule;
  readonly span: Span;
  readonly today: PlainDate;
  readonly onClose: () => void;
  readonly onSave: (changes: readonly ChangedDay[]) => void;
}

const kinds = ["closed", "special", "weekly"] as const;
/** As many as the API takes at once. */
const MOST_DAYS = 400;

export function PeriodDialog({ schedule, span, today, onClose, onSave }: PeriodDialogProps) {
  const { t, language } = useTexts();
  const own = schedule.overrides.find(({ on }) => on === span.from);
  const [from, setFrom] = useState<string>(span.from);
  const [until, setUntil] = useState<string>(span.until);
  const [kind, setKind] = useState<(typeof kinds)[number]>(own && own.ranges.length > 0 ? "special" : "closed");
  const [ranges, setRanges] = useState<readonly Range[]>(
    own && own.ranges.length > 0 ? own.ranges : [{ start: "09:00", end: "12:00" }],
  );
  const [label, setLabel] = useState(own?.label ?? "");
  const [on, setOn] = useState<readonly number[]>(weekdays);
  const faults = faultsOf(ranges);
  const wrongOrder = from !== "" && until !== "" && until < from;
  const known = from !== "" && until !== "" && !wrongOrder && from >= today;
  const dates = known ? datesOf({ from: plainDate(from), until: plainDate(until) }, on) : [];
  const tooMany = dates.length > MOST_DAYS;
  const sound =
    dates.length > 0 &&
    !tooMany &&
    (kind !== "special" || (ranges.length > 0 && faults.every((fault) => fault === undefined)));
  const next = nextRange(ranges);
  const save = () => {
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
        <SegmentedControl
          fullWidth
          orientation="vertical"
          aria-label={t("overrides.kind")}
          value={kind}
          onChange={(chosen) => setKind(kinds.find((one) => one === chosen) ?? "closed")}
          data={kinds.map((one) => ({ value: one, label: t(`overrides.kinds.${one}`) }))}
        />
        {kind === "special" && (
          <div className="stack">
            {ranges.map((range, index) => (
              <RangeRow
                key={index}
                range={range}
                fault={faults[index]}
                editable
                startLabel={t("overrides.rangeStart", { n: index + 1 })}
                endLabel={t("overrides.rangeEnd", { n: index + 1 })}
                removeLabel={t("overrides.removeRange")}
                onChange={(changed) => setRanges(ranges.map((one, at) => (at === index ? changed : one)))}
                onRemove={() => setRanges(ranges.filter((_, at) => at !== index))}
              />
            ))}
            {next && (
              <Button
                className="override-add"
                variant="subtle"
                size="compact-sm"
                leftSection={<Plus size={15} />}
                onClick={() => setRanges([...ranges, next])}
              >
                {t("overrides.addRange")}
              </Button>
            )}
          </div>
        )}
        {kind !== "weekly" && (
          <TextInput
            label={`${t("overrides.label")} (${t("app.optional")})`}
            placeholder={t("overrides.labelExample")}
            maxLength={80}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        )}
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
