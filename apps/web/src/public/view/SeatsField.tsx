/** How many places, in a session that people share. */
import type { Seating } from "../seating.ts";
import { usePage } from "./context.ts";

interface Props {
  readonly seating: Seating | null;
  readonly seats: number;
}

export function SeatsField({ seating, seats }: Props) {
  const { t } = usePage();
  if (!seating || seating.most < 2) return null;
  const { most, left } = seating;
  return (
    <div className="question">
      <label htmlFor="seats">{t.groups.howMany}</label>
      {left !== null && (
        <p className="hint" id="seats-hint">
          {t.groups.still(left)}
        </p>
      )}
      <select id="seats" name="seats" defaultValue={seats} aria-describedby={left === null ? undefined : "seats-hint"}>
        {Array.from({ length: most }, (_, index) => index + 1).map((count) => (
          <option key={count} value={count}>
            {t.groups.left(count)}
          </option>
        ))}
      </select>
    </div>
  );
}
