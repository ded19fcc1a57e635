/** One weekday: its ranges, add and remove, copy to other days. */
import { ActionIcon, Button } from "@mantine/core";
import { Plus } from "lucide-react";
import type { Range } from "../api/schedule.ts";
import { useTexts } from "../texts/language.ts";
import { capitalised, weekdayText } from "../time/format.ts";
import { CopyButton } from "./CopyButton.tsx";
import { RangeRow } from "./RangeRow.tsx";
import { faultsOf, nextRange, type WeekdayNumber } from "./ranges.ts";

interface DayHoursProps {
  readonly weekday: WeekdayNumber;
  readonly ranges: readonly Range[];
  readonly editable: boolean;
  /** In place of "closed", where that is not what no range means. */
  readonly nothing?: string;
  readonly onChange: (ranges: readonly Range[]) => void;
  readonly onCopy: (to: readonly number[]) => void;
}

export function DayHours({ weekday, ranges, editable, nothing, onChange, onCopy }: DayHoursProps) {
  const { t, language } = useTexts();
  // 2024 began on a Monday.
  const day = weekdayText(weekday, "weekday", language);
  const faults = faultsOf(ranges);
  const next = nextRange(ranges);
  const add = () => next && onChange([...ranges, next]);
  return (
    <li className="hours-day">
      <span className="hours-day-name">{capitalised(day)}</span>
      <div className="hours-ranges">
        {ranges.length === 0 && (
          <div className="hours-closed">
            <span className="soft">{nothing ?? t("hours.closed")}</span>
            {editable && (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<Plus size={15} />}
                aria-label={nothing === undefined ? undefined : t("hours.add", { day })}
                onClick={add}
              >
                {nothing === undefined ? t("hours.open", { day }) : t("wishes.add")}
              </Button>
            )}
          </div>
        )}
        {ranges.map((range, index) => (
          <RangeRow
            // Ranges have no name of their own: their place is what they are.
            key={index}
            range={range}
            fault={faults[index]}
            editable={editable}
            startLabel={t("hours.start", { day, n: index + 1 })}
            endLabel={t("hours.end", { day, n: index + 1 })}
            removeLabel={t("hours.remove", { ...range, day })}
            onChange={(changed) => onChange(ranges.map((one, at) => (at === index ? changed : one)))}
            onRemove={() => onChange(ranges.filter((_, at) => at !== index))}
          />
        ))}
      </div>
      {editable && ranges.length > 0 && (
        <div className="hours-day-tools">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            disabled={!next}
            aria-label={t("hours.add", { day })}
            title={t("hours.add", { day })}
            onClick={add}
          >
            <Plus size={18} />
          </ActionIcon>
          <CopyButton from={weekday - 1} day={day} onCopy={onCopy} />
        </div>
      )}
    </li>
  );
}
