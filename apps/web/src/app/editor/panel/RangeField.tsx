/** A number that is pulled rather than typed. */
import { useId } from "react";

interface RangeFieldProps {
  /** With the number in it. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function RangeField({ label, onChange, ...range }: RangeFieldProps) {
  const id = useId();
  return (
    <div>
      <label className="panel-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        className="panel-range"
        {...range}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
