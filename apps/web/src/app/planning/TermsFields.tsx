/** Of a service that can take several lengths, or take place in several ways: which. */
import { NativeSelect } from "@mantine/core";
import type { Service } from "../api/team.ts";
import { useTexts } from "../texts/language.ts";

export interface ChosenTerms {
  readonly durationMinutes?: number;
  readonly mode?: Service["modes"][number];
}

interface TermsFieldsProps {
  readonly service: Service;
  readonly terms: ChosenTerms;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (terms: ChosenTerms) => void;
}

export function TermsFields({ service, terms, errors, onChange }: TermsFieldsProps) {
  const { t } = useTexts();
  const { durations, durationMinutes, modes } = service;
  return (
    <>
      {durations.length > 1 && (
        <NativeSelect
          label={t("catalogue.length")}
          value={String(terms.durationMinutes ?? durationMinutes)}
          data={durations.map((minutes) => ({
            value: String(minutes),
            label: t("catalogue.minutes", { count: minutes }),
          }))}
          error={errors["durationMinutes"]}
          onChange={(event) => onChange({ ...terms, durationMinutes: Number(event.currentTarget.value) })}
        />
      )}
      {modes.length > 1 && (
        <NativeSelect
          label={t("catalogue.modes")}
          value={terms.mode ?? modes[0] ?? ""}
          data={modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
          error={errors["mode"]}
          onChange={({ currentTarget: { value } }) => {
            const mode = modes.find((one) => one === value);
            onChange({ ...terms, ...(mode && { mode }) });
          }}
        />
      )}
    </>
  );
}
