/** A day, and a time of it by the clock of whoever gives the session. */
import { instantOf, plainDate, toIso, type Zone } from "@creneau/scheduling";
import { TextInput } from "@mantine/core";
import { useTexts } from "../texts/language.ts";
import { minutesOf } from "../time/wall-time.ts";

/** As typed. */
export interface DayTime {
  readonly on: string;
  readonly at: string;
}

export const startsAtOf = ({ on, at }: DayTime, zone: Zone): string =>
  toIso(instantOf(plainDate(on), minutesOf(at), zone));

interface DayTimeFieldsProps extends DayTime {
  readonly labels?: DayTime;
  readonly errors?: Readonly<Record<string, string>>;
  readonly required?: boolean;
  /** The keyboard begins here. */
  readonly isFirst?: boolean;
  readonly onChange: (some: Partial<DayTime>) => void;
}

export function DayTimeFields({ on, at, labels, errors, required = false, isFirst, onChange }: DayTimeFieldsProps) {
  const { t } = useTexts();
  return (
    <div className="group-fields">
      <TextInput
        type="date"
        label={labels?.on ?? t("groups.on")}
        value={on}
        error={errors?.["on"]}
        required={required}
        data-autofocus={isFirst}
        onChange={(event) => onChange({ on: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={labels?.at ?? t("groups.at")}
        value={at}
        error={errors?.["at"]}
        required={required}
        onChange={(event) => onChange({ at: event.currentTarget.value })}
      />
    </div>
  );
}
