/** How it repeats, in plain words. */
import { weekdayOf, type PlainDate, type Weekday } from "@creneau/scheduling";
import { Checkbox, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useTexts } from "../texts/language.ts";
import { dayNumber } from "../time/format.ts";
import { isLastOf, nthOf, nthText, weekdayText, type Draft } from "./rule.ts";
import "./series.css";

interface RepeatFieldsProps {
  readonly draft: Draft;
  readonly first: PlainDate;
  readonly skipHolidays: boolean;
  readonly error: string | undefined;
  readonly onChange: (draft: Draft) => void;
  readonly onSkipHolidays: (skip: boolean) => void;
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const MOST_DATES = 104;

export function RepeatFields({ draft, first, skipHolidays, error, onChange, onSkipHolidays }: RepeatFieldsProps) {
  const { t, language } = useTexts();
  const weekday = weekdayText(weekdayOf(first), language);
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  return (
    <div className="stack">
      <div className="series-fields">
        <NumberInput
          className="series-number"
          label={t("series.every")}
          min={1}
          max={12}
          allowDecimal={false}
          value={draft.interval}
          onChange={(value) => set({ interval: Math.max(1, Number(value) || 1) })}
        />
        <NativeSelect
          label={t("series.unit")}
          value={draft.unit}
          data={[
            { value: "DAILY", label: t("series.unitDay") },
            { value: "WEEKLY", label: t("series.unitWeek") },
            { value: "MONTHLY", label: t("series.unitMonth") },
          ]}
          onChange={({ currentTarget: { value } }) =>
            set({ unit: value === "DAILY" || value === "MONTHLY" ? value : "WEEKLY" })
          }
        />
        {draft.unit === "MONTHLY" && (
          <NativeSelect
            label={t("series.monthBy")}
            value={draft.monthBy}
            data={[
              { value: "nth", label: t("series.monthNth", { nth: nthText(nthOf(first), t), weekday }) },
              ...(isLastOf(first) ? [{ value: "last", label: t("series.monthLast", { weekday }) }] : []),
              { value: "day", label: t("series.monthDay", { day: dayNumber(first, language) }) },
            ]}
            onChange={({ currentTarget: { value } }) =>
              set({ monthBy: value === "day" || value === "last" ? value : "nth" })
            }
          />
        )}
      </div>
      {draft.unit === "WEEKLY" && (
        <Checkbox.Group
          label={t("series.on")}
          value={(draft.weekdays.length > 0 ? draft.weekdays : [weekdayOf(first)]).map(String)}
          onChange={(values) => set({ weekdays: WEEKDAYS.filter((day) => values.includes(String(day))) })}
        >
          <div className="series-days">
            {WEEKDAYS.map((day) => (
              <Checkbox key={day} value={String(day)} label={weekdayText(day, language)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <div className="series-fields">
        <NativeSelect
          label={t("series.ends")}
          value={draft.ends}
          data={[
            { value: "count", label: t("series.endsCount") },
            { value: "until", label: t("series.endsUntil") },
          ]}
          onChange={({ currentTarget: { value } }) => set({ ends: value === "until" ? "until" : "count" })}
        />
        {draft.ends === "count" ? (
          <NumberInput
            className="series-number"
            label={t("series.count")}
            min={1}
            max={MOST_DATES}
            allowDecimal={false}
            value={draft.count}
            error={error}
            onChange={(value) => set({ count: Math.min(MOST_DATES, Math.max(1, Number(value) || 1)) })}
          />
        ) : (
          <TextInput
            type="date"
            label={t("series.until")}
            min={first}
            value={draft.until}
            error={error}
            onChange={({ currentTarget: { value } }) => value && set({ until: value })}
          />
        )}
      </div>
      <Checkbox
        label={t("series.skipHolidays")}
        checked={skipHolidays}
        onChange={({ currentTarget: { checked } }) => onSkipHolidays(checked)}
      />
    </div>
  );
}
