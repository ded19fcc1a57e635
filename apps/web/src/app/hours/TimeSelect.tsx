/**
 * A time of day from a list. The system's own list: a wheel under the thumb on a phone, typing "14" on a keyboard, and
 * never a time that can't be read.
 */
import { NativeSelect } from "@mantine/core";
import { useTexts } from "../texts/language.ts";
import { minuteText } from "../time/format.ts";
import { minutesOf, wallTimeOf } from "../time/wall-time.ts";

const STEP = 15;
const DAY = 24 * 60;
/** How far into the day after an end may be chosen: six in the morning. */
const NIGHT = 30 * 60;

interface TimeSelectProps {
  readonly label: string;
  readonly value: string;
  /** For an end: only times after this one. */
  readonly after?: string;
  /** The last minute that may be chosen for an end; six in the morning unless said. */
  readonly until?: number;
  readonly onChange: (wallTime: string) => void;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: boolean;
}

function choices(value: string, after: string | undefined, until: number): string[] {
  const times: string[] = [];
  const first = after === undefined ? 0 : minutesOf(after) + STEP;
  const last = after === undefined ? DAY - STEP : DAY;
  for (let minute = first - (first % STEP); minute <= last; minute += STEP) times.push(wallTimeOf(minute));
  // The night is in half hours: a long list is slow to read.
  if (after !== undefined) for (let minute = DAY + 30; minute <= until; minute += 30) times.push(wallTimeOf(minute));
  return [...new Set([...times, value])].toSorted((a, b) => a.localeCompare(b));
}

export function TimeSelect({ label, value, after, until = NIGHT, onChange, ...described }: TimeSelectProps) {
  const { t, language } = useTexts();
  const text = (wallTime: string) => {
    const minutes = minutesOf(wallTime);
    const time = minuteText(minutes, language);
    if (minutes === DAY) return language === "fr" ? "24\u202fh" : "24:00";
    return minutes > DAY ? t("hours.nextDay", { time }) : time;
  };
  return (
    <NativeSelect
      className="time-select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={choices(value, after, until).map((wallTime) => ({ value: wallTime, label: text(wallTime) }))}
      error={described["aria-invalid"] ?? false}
      {...described}
    />
  );
}
