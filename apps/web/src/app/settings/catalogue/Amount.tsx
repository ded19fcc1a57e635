/** An amount of money, as people write it. */
import { NumberInput } from "@mantine/core";
import { useTexts } from "../../texts/language.ts";
import { numberOr } from "./draft.ts";
import { majorOf, minorOf } from "./money.ts";

interface AmountProps {
  readonly label: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly editable: boolean;
  readonly error: string | undefined;
  readonly onChange: (amountMinor: number) => void;
  readonly least?: number;
}

export function Amount({ label, amountMinor, currency, editable, error, onChange, least = 0 }: AmountProps) {
  const { language } = useTexts();
  return (
    <NumberInput
      label={label}
      min={least}
      decimalScale={2}
      decimalSeparator={language === "fr" ? "," : "."}
      allowedDecimalSeparators={[",", "."]}
      rightSection={<span className="small soft">{currency}</span>}
      rightSectionWidth={52}
      disabled={!editable}
      value={majorOf(amountMinor, currency)}
      error={error}
      onChange={(value) => onChange(minorOf(numberOr(value, 0), currency))}
    />
  );
}
