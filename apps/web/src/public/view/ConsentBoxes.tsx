import type { OfferedConsent } from "../calls.ts";
import { usePage } from "./context.ts";
import { Field } from "./Field.tsx";

export const boxName = (textId: string): string => `consent-${textId}`;

interface Props {
  readonly offered: readonly OfferedConsent[];
  readonly agreed: readonly string[];
  /** For whoever wants to be reminded by text message. */
  readonly phone: string;
  readonly phoneError: string | undefined;
  /** What it is for, where that is not this appointment. */
  readonly phoneHint?: string;
}

/** Whose box asks for a telephone too. */
export const isByPhone = ({ purpose, channel }: OfferedConsent): boolean =>
  purpose === "reminders" && channel === "sms";

/** Boxes that nobody has to tick, and that nobody ticks but the reader. Nothing at all when the business asks for nothing. */
export function ConsentBoxes({ offered, agreed, phone, phoneError, phoneHint }: Props) {
  const { t } = usePage();
  if (offered.length === 0) return null;
  return (
    <fieldset className="boxes">
      <legend>{t.choices.boxes}</legend>
      {offered.map(({ textId, body }) => (
        <label key={textId} className="box">
          <input type="checkbox" name={boxName(textId)} value="1" defaultChecked={agreed.includes(textId)} />
          <span className="text">{body}</span>
        </label>
      ))}
      {offered.some(isByPhone) && (
        <Field
          name="phone"
          type="tel"
          label={t.booking.phone}
          hint={phoneHint ?? t.booking.phoneHint}
          autoComplete="tel"
          maxLength={40}
          value={phone}
          error={phoneError}
          startHere={phoneError !== undefined}
          optional
        />
      )}
    </fieldset>
  );
}
