/** Some days of the week, each a box. */
import { Checkbox } from "@mantine/core";
import { useTexts } from "../texts/language.ts";
import { capitalised, weekdayText } from "../time/format.ts";
import { weekdays } from "./ranges.ts";

interface WeekdayBoxesProps {
  readonly label: string;
  /** 1 = Monday. */
  readonly value: readonly number[];
  readonly error?: string | undefined;
  readonly onChange: (chosen: readonly number[]) => void;
}

export function WeekdayBoxes({ label, value, error, onChange }: WeekdayBoxesProps) {
  const { language } = useTexts();
  return (
    <Checkbox.Group
      label={label}
      value={value.map(String)}
      error={error}
      onChange={(chosen) => onChange(weekdays.filter((weekday) => chosen.includes(String(weekday))))}
    >
      <div className="row wrap weekday-boxes">
        {weekdays.map((weekday) => (
          <Checkbox
            key={weekday}
            value={String(weekday)}
            label={capitalised(weekdayText(weekday, "weekdayShort", language))}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
