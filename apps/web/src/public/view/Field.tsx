/** One question of a form: its label, a hint, what is wrong, and what was typed. */
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly hint?: string;
  /** A longer text, not required. */
  readonly multiline?: boolean;
  /** A longer text that must be given. */
  readonly required?: boolean;
  readonly type?: "text" | "email" | "tel" | "date";
  /** A short text that need not be given. */
  readonly optional?: boolean;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** The first wrong field: where the reader goes on. */
  readonly startHere?: boolean;
}

export function Field({
  name,
  label,
  value,
  error,
  hint,
  multiline = false,
  required = false,
  optional = false,
  type = "text",
  autoComplete,
  maxLength,
  startHere = false,
}: Props) {
  const { t } = usePage();
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ") || undefined;
  const common = {
    id: name,
    name,
    defaultValue: value,
    "aria-describedby": described,
    "aria-invalid": error ? true : undefined,
    autoFocus: startHere,
  };
  return (
    <div className={error ? "question wrong" : "question"}>
      <label htmlFor={name}>
        {label} {((multiline && !required) || optional) && <small>({t.booking.optional})</small>}
      </label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          <Icon name="alert" /> {error}
        </p>
      )}
      {multiline ? (
        <textarea {...common} required={required} rows={3} maxLength={maxLength} />
      ) : (
        <input {...common} type={type} required={!optional} autoComplete={autoComplete} maxLength={maxLength} />
      )}
    </div>
  );
}
