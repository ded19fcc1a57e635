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
const clockOf = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

function minuteOf(clock: string): number | undefined {
  const { h, m } = /^(?<h>\d{2}):(?<m>\d{2})/.exec(clock)?.groups ?? {};
  return h === undefined || m === undefined ? undefined : Number(h) * 60 + Number(m);
}

/** A time that is being typed is no time yet: nothing changes until it is whole. */
const read = (clock: string, then: (minute: number) => void): void => {
  const minute = minuteOf(clock);
  if (minute !== undefined) then(minute);
};

export const isWholeQuiet = (hours: QuietHours | null): boolean =>
  hours === null || hours.fromMinute !== hours.untilMinute;

export function QuietFields({ label, text, hours, usual, disabled, onChange }: QuietProps) {
  const { t } = useTexts();
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
            onChange={(event) => read(event.currentTarget.value, (fromMinute) => onChange({ ...hours, fromMinute }))}
          />
          <TextInput
            type="time"
            label={t("notifications.until")}
            disabled={disabled}
            value={clockOf(hours.untilMinute)}
            error={isWholeQuiet(hours) ? undefined : t("notifications.sameHours")}
            onChange={(event) => read(event.currentTarget.value, (untilMinute) => onChange({ ...hours, untilMinute }))}
          />
        </div>
      )}
    </div>
  );
}
