/** The first and the last day of a period; an end before the start is said under it. */
import { TextInput } from "@mantine/core";
import { useTexts } from "../texts/language.ts";

/** As typed: a day that is not known yet is empty. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

const isBackwards = ({ from, until }: Period): boolean => from !== "" && until !== "" && until < from;

/** Both ends are known, and in order. */
export const isWhole = (period: Period): boolean => period.from !== "" && period.until !== "" && !isBackwards(period);

interface PeriodFieldsProps extends Period {
  /** The first day that can be chosen. */
  readonly earliest?: string;
  readonly labels?: Period;
  readonly required?: Readonly<Record<keyof Period, boolean>>;
  /** What else is wrong with it. */
  readonly error?: string | undefined;
  readonly onChange: (some: Partial<Period>) => void;
}

export function PeriodFields({ from, until, earliest, labels, required, error, onChange }: PeriodFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <TextInput
        type="date"
        label={labels?.from ?? t("schedule.from")}
        min={earliest}
        value={from}
        required={required?.from ?? false}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={labels?.until ?? t("schedule.until")}
        min={from}
        value={until}
        required={required?.until ?? false}
        error={isBackwards({ from, until }) ? t("schedule.wrongOrder") : error}
        onChange={(event) => onChange({ until: event.currentTarget.value })}
      />
    </>
  );
}
