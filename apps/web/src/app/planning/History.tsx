/** What happened to a booking, latest first: what, by whom, why. */
import { instant, type Zone } from "@creneau/scheduling";
import type { BookingDetail } from "../api/bookings.ts";
import { useTexts, type Translate } from "../texts/language.ts";
import { dateTextOf, timeText, type Language } from "../time/format.ts";

type Entry = BookingDetail["history"][number];

function byWhom({ by, byName }: Entry, contactName: string, t: Translate): string {
  if (by === "system") return t("booking.bySystem");
  const name = byName ?? (by === "contact" ? contactName : null);
  return name === null ? t("booking.byBusiness") : t("booking.by", { name });
}

function whenText(at: string, zone: Zone, language: Language): string {
  const moment = instant(at);
  return `${dateTextOf(moment, zone, "short", language)}, ${timeText(moment, zone, language)}`;
}

export function History({ booking, zone }: { readonly booking: BookingDetail; readonly zone: Zone }) {
  const { t, language } = useTexts();
  return (
    <section aria-labelledby="panel-history">
      <h3 id="panel-history">{t("booking.history")}</h3>
      <ol className="plain-list timeline">
        {booking.history.toReversed().map((entry) => (
          <li key={`${entry.at}-${entry.what}`} className={`timeline-${entry.what}`}>
            <p>
              <span className="fact-main">{t(`booking.what.${entry.what}`)}</span>{" "}
              {byWhom(entry, booking.contact.name, t)}
            </p>
            {entry.what === "moved" && entry.from && entry.to && (
              <p className="small">
                {t("booking.fromTo", {
                  from: whenText(entry.from.startsAt, zone, language),
                  to: whenText(entry.to.startsAt, zone, language),
                })}
              </p>
            )}
            {entry.hosts && <p className="small">{t("booking.hosts", entry.hosts)}</p>}
            {entry.reason && <p className="timeline-reason">{entry.reason}</p>}
            <p className="small soft">{whenText(entry.at, zone, language)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
