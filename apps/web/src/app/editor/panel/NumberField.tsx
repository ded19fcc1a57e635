/** A number of pixels, or none. */
import { NumberInput } from "@mantine/core";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly placeholder?: string;
  readonly suffix?: string;
  readonly onChange: (value: number | undefined) => void;
}

export const NumberField = ({ value, min, max, suffix = " px", onChange, ...field }: NumberFieldProps) => (
  <NumberInput
    {...field}
    min={min}
    max={max}
    suffix={suffix}
    allowDecimal={false}
    allowNegative={false}
    clampBehavior="blur"
    value={value ?? ""}
    // What is being typed may be too small for now: it counts once it fits.
    onChange={(next) => {
      if (next === "") onChange(undefined);
      else if (typeof next === "number" && next >= min && next <= max) onChange(next);
    }}
  />
);
