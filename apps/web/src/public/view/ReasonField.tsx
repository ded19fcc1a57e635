import type { BookingForm } from "../calls.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly form: BookingForm;
  readonly chosen: string;
  readonly error: string | undefined;
  readonly startHere: boolean;
}

/** What one comes for. Nothing at all where there is nothing to choose. */
export function ReasonField({ form: { reasons, reasonRequired }, chosen, error, startHere }: Props) {
  const { t } = usePage();
  if (reasons.length === 0) return null;
  const hints = reasons.filter(({ hint }) => hint !== "");
  const described = [hints.length > 0 && "reason-hint", error && "reason-error"].filter(Boolean).join(" ") || undefined;
  return (
    <div className={error ? "question wrong" : "question"}>
      <label htmlFor="reason">
        {t.asked.reason} {!reasonRequired && <small>({t.booking.optional})</small>}
      </label>
      {error && (
        <p className="error" id="reason-error">
          <Icon name="alert" /> {error}
        </p>
      )}
      <select
        id="reason"
        name="reason"
        required={reasonRequired}
        defaultValue={chosen}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        {...(startHere && { autoFocus: true })}
      >
        <option value="">{t.asked.choose}</option>
        {reasons.map(({ reasonId, name }) => (
          <option key={reasonId} value={reasonId}>
            {name}
          </option>
        ))}
      </select>
      {hints.length > 0 && (
        <p className="hint" id="reason-hint">
          {hints.map(({ name, hint }) => t.asked.hintOf(name, hint)).join(" ")}
        </p>
      )}
    </div>
  );
}
