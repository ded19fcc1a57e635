import { MOST_DURATIONS } from "@creneau/contract/limits";
/** Several lengths, written one after another: "60, 90". */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../texts/language.ts";

interface LengthsFieldProps {
  readonly value: readonly number[];
  readonly disabled: boolean;
  readonly error: string | undefined;
  readonly onChange: (lengths: number[]) => void;
}

const lengthsIn = (text: string): number[] =>
  [
    ...new Set(
      text
        .split(/[^0-9]+/u)
        .filter(Boolean)
        .map(Number),
    ),
  ]
    .filter((minutes) => minutes >= 1 && minutes <= 1440)
    .slice(0, MOST_DURATIONS - 1);

export function LengthsField({ value, disabled, error, onChange }: LengthsFieldProps) {
  const { t } = useTexts();
  /** As it is typed; what it says is told at once, and written tidily when one leaves the field. */
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      label={t("catalogue.otherDurations")}
      description={t("catalogue.otherDurationsHint")}
      inputWrapperOrder={["label", "input", "error", "description"]}
      inputMode="numeric"
      disabled={disabled}
      value={typed ?? value.join(", ")}
      error={error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(lengthsIn(event.currentTarget.value));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
