/** Above the list: times that somebody is about to book. The calendar shows them where they are. */
import { instant, type Zone } from "@creneau/scheduling";
import { Hourglass } from "lucide-react";
import type { PlannedHold } from "../api/holds.ts";
import { useTexts } from "../texts/language.ts";
import { capitalised, dateTextOf, timeText } from "../time/format.ts";

interface HoldsNoteProps {
  readonly holds: readonly PlannedHold[];
  readonly zone: Zone;
}

export function HoldsNote({ holds, zone }: HoldsNoteProps) {
  const { t, language } = useTexts();
  if (holds.length === 0) return null;
  return (
    <section className="holds-note small" aria-label={t("planning.holds")}>
      <p className="soft">
        <Hourglass size={14} aria-hidden /> {t("planning.holds")}
      </p>
      <ul>
        {holds.map(({ id, startsAt, expiresAt, serviceName }) => (
          <li key={id}>
            {capitalised(dateTextOf(instant(startsAt), zone, "full", language))},{" "}
            {timeText(instant(startsAt), zone, language)} · {serviceName},{" "}
            {t("planning.holdUntil", { time: timeText(instant(expiresAt), zone, language) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
