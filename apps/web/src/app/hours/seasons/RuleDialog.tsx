/** A rule of its own: opens or closes, how often, when. What it says is read back in words before it is saved. */
import { dateOf, plainDate, zone as zoneNamed } from "@creneau/scheduling";
import { NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../texts/language.ts";
import { capitalised, weekdayText } from "../../time/format.ts";
import { nowInstant } from "../../time/now.ts";
import { minutesOf } from "../../time/wall-time.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { weekdays } from "../ranges.ts";
import { TimeSelect } from "../TimeSelect.tsx";
import type { RecurringHours } from "./parts.ts";
import { wordsOf } from "./rule-words.ts";
import { ruleText } from "./rules.ts";

interface RuleDialogProps {
  readonly zone: string;
  readonly onClose: () => void;
  readonly onSave: (one: RecurringHours) => void;
}

const everies = ["week", "month", "year"] as const;
const nths = ["1", "2", "3", "4", "-1"] as const;
const nthKeys = { "1": "1", "2": "2", "3": "3", "4": "4", "-1": "last" } as const;

export function RuleDialog({ zone, onClose, onSave }: RuleDialogProps) {
  const { t, language } = useTexts();
  const [effect, setEffect] = useState<"open" | "close">("open");
  const [every, setEvery] = useState<(typeof everies)[number]>("month");
  const [interval, setInterval] = useState(2);
  const [nth, setNth] = useState<(typeof nths)[number]>("1");
  const [weekday, setWeekday] = useState(6);
  const [from, setFrom] = useState<string>(() => dateOf(nowInstant(), zoneNamed(zone)));
  const [start, setStart] = useState("09:00");
  const [end, setEnd] = useState("12:00");
  const [label, setLabel] = useState("");
  const lengthMinutes = minutesOf(end) - minutesOf(start);
  const sound = from !== "" && lengthMinutes > 0 && lengthMinutes <= 1440;
  const made = (): RecurringHours => ({
    effect,
    rule: ruleText({ every, interval, nth: Number(nth), weekday, from: plainDate(from), start }),
    lengthMinutes,
    label: label.trim(),
  });
  return (
    <FormDialog
      onClose={onClose}
      title={t("schedule.addRule")}
      centered
      submit={t("app.save")}
      disabled={!sound}
      isPending={false}
      onSubmit={() => sound && onSave(made())}
    >
      <SegmentedControl
        fullWidth
        aria-label={t("schedule.effect")}
        value={effect}
        onChange={(value) => setEffect(value === "close" ? "close" : "open")}
        data={(["open", "close"] as const).map((value) => ({ value, label: t(`schedule.effects.${value}`) }))}
      />
      <div className="part-fields">
        <NativeSelect
          label={t("schedule.howOften")}
          value={every}
          onChange={(event) => setEvery(everies.find((one) => one === event.currentTarget.value) ?? "month")}
          data={everies.map((value) => ({ value, label: t(`schedule.every.${value}`) }))}
        />
        {every === "week" && (
          <NativeSelect
            label={t("schedule.interval")}
            value={String(interval)}
            onChange={(event) => setInterval(Number(event.currentTarget.value))}
            data={[1, 2, 3, 4, 6, 8].map((weeks) => ({
              value: String(weeks),
              label: t("schedule.weeksApart", { count: weeks }),
            }))}
          />
        )}
        {every === "month" && (
          <NativeSelect
            label={t("schedule.which")}
            value={nth}
            onChange={(event) => setNth(nths.find((one) => one === event.currentTarget.value) ?? "1")}
            data={nths.map((value) => ({ value, label: capitalised(t(`schedule.nth.${nthKeys[value]}`)) }))}
          />
        )}
        {every !== "year" && (
          <NativeSelect
            label={t("schedule.weekday")}
            value={String(weekday)}
            onChange={(event) => setWeekday(Number(event.currentTarget.value))}
            data={weekdays.map((day) => ({
              value: String(day),
              label: capitalised(weekdayText(day, "weekday", language)),
            }))}
          />
        )}
      </div>
      <div className="part-fields">
        <TextInput
          type="date"
          label={t(every === "year" ? "schedule.onDay" : "schedule.fromDay")}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <div className="range">
          <TimeSelect label={t("schedule.startsAt")} value={start} onChange={setStart} />
          <span className="soft" aria-hidden>
            {t("hours.to")}
          </span>
          <TimeSelect label={t("schedule.endsAt")} value={end} after={start} onChange={setEnd} />
        </div>
      </div>
      <TextInput
        label={`${t("schedule.name")} (${t("app.optional")})`}
        maxLength={80}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <p role="status" className="soft">
        {sound ? wordsOf(made(), t, language) : t("hours.endBeforeStart")}
      </p>
    </FormDialog>
  );
}
