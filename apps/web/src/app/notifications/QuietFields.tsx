/** Hours in which nobody is disturbed: from, until; switched off, at any hour. */
import { Switch, TextInput } from "@mantine/core";
import type { QuietHours } from "../api/notifications.ts";
import { useTexts } from "../texts/language.ts";

interface QuietProps {
  readonly label: string;
  readonly text: string;
  readonly hours: QuietHours | null;
  readonly usual: QuietHours;
  readonly disabled: boolean;
  readonly onChange: (hours: QuietHours | null) => void;
}

const pad = (number: number): string => String(number).padStart(2, "0");
const clockOf = (minute: number): string =>
  Number.isNaN(minute) ? "" : `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

/** What is being typed, or was taken away, is no time. */
function minuteOf(clock: string): number {
  const { h, m } = /^(?<h>\d{2}):(?<m>\d{2})/.exec(clock)?.groups ?? {};
  return h === undefined || m === undefined ? Number.NaN : Number(h) * 60 + Number(m);
}

export const isWholeQuiet = (hours: QuietHours | null): boolean =>
  hours === null ||
  (!Number.isNaN(hours.fromMinute) && !Number.isNaN(hours.untilMinute) && hours.fromMinute !== hours.untilMinute);

export function QuietFields({ label, text, hours, usual, disabled, onChange }: QuietProps) {
  const { t } = useTexts();
  const missing = (minute: number) => (Number.isNaN(minute) ? t("notifications.hourMissing") : undefined);
  return (
    <div className="quiet">
      <Switch
        label={label}
        description={text}
        checked={hours !== null}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked ? usual : null)}
      />
      {hours && (
        <div className="quiet-hours">
          <TextInput
            type="time"
            label={t("notifications.from")}
            disabled={disabled}
            value={clockOf(hours.fromMinute)}
            error={missing(hours.fromMinute)}
            onChange={(event) => onChange({ ...hours, fromMinute: minuteOf(event.currentTarget.value) })}
          />
          <TextInput
            type="time"
            label={t(hours.untilMinute < hours.fromMinute ? "notifications.untilNext" : "notifications.until")}
            disabled={disabled}
            value={clockOf(hours.untilMinute)}
            error={
              missing(hours.untilMinute) ??
              (hours.fromMinute === hours.untilMinute ? t("notifications.sameHours") : undefined)
            }
            onChange={(event) => onChange({ ...hours, untilMinute: minuteOf(event.currentTarget.value) })}
          />
        </div>
      )}
    </div>
  );
}
