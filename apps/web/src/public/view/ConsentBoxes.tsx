import type { OfferedConsent } from "../calls.ts";
import { usePage } from "./context.ts";

export const boxName = (textId: string): string => `consent-${textId}`;

interface Props {
  readonly offered: readonly OfferedConsent[];
  readonly agreed: readonly string[];
}

/** Boxes that nobody has to tick, and that nobody ticks but the reader. Nothing at all when the business asks for nothing. */
export function ConsentBoxes({ offered, agreed }: Props) {
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
    </fieldset>
  );
}
