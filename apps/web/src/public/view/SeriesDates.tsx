/** The dates beside one's own, where a booking repeats: each has a page of its own. */
import { instant } from "@creneau/scheduling";
import type { LinkedBooking } from "../calls.ts";
import { bookingPath } from "../paths.ts";
import { usePage } from "./context.ts";
import { useMoment } from "./PolicyNote.tsx";

export function SeriesDates({ booking: { series, startsAt } }: { readonly booking: LinkedBooking }) {
  const { t } = usePage();
  const moment = useMoment();
  if (!series) return null;
  return (
    <details className="small" open={series.dates.length <= 12}>
      <summary>
        <b>{t.life.series(series.place, series.of)}</b>
      </summary>
      <ol>
        {series.dates.map((date) => {
          const when = moment(instant(date.startsAt));
          if (date.startsAt === startsAt)
            return (
              <li key={date.startsAt}>
                <b>{when}</b> ({t.life.seriesThis})
              </li>
            );
          return (
            <li key={date.startsAt}>
              <a href={bookingPath(date.link)}>{date.status === "cancelled" ? <s>{when}</s> : when}</a>
              {date.status === "cancelled" && ` (${t.life.seriesOff})`}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
