/** Under the free times: sessions that are full, and the way to the waiting list. */
import { dateOf, instant } from "@creneau/scheduling";
import type { Board } from "../board.ts";
import { waitingFormPath } from "../paths.ts";
import { capital } from "../time/format.ts";
import type { PublicGroup } from "../waiting-calls.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";
import { useMoment } from "./PolicyNote.tsx";

interface Props {
  readonly board: Board;
  /** Whoever is free when absent. */
  readonly professional?: string;
  readonly groups: readonly PublicGroup[];
}

export function WaitingWay({ board, professional, groups }: Props) {
  const { t, business, zone } = usePage();
  const moment = useMoment();
  // Several in a row are not waited for: each of them is another's time.
  if (!business || board.service.composition === "combined") return null;
  const service = board.service.slug;
  const full = groups.filter(({ seatsLeft }) => seatsLeft === 0);
  return (
    <aside className="waiting">
      {full.length > 0 && (
        <>
          <h3>{t.groups.fullTitle}</h3>
          <ul className="full-groups">
            {full.map(({ id, startsAt }) => {
              const at = instant(startsAt);
              const when = moment(at);
              const href = waitingFormPath(business.slug, { service, professional, group: id, from: dateOf(at, zone) });
              return (
                <li key={id}>
                  <span>
                    {capital(when)} <small>{t.groups.full}</small>
                  </span>{" "}
                  <a href={href} rel="nofollow" aria-label={t.groups.waitFor(when)}>
                    {t.groups.wait}
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p>
        <Icon name="clock" /> {t.waiting.ask}{" "}
        <a href={waitingFormPath(business.slug, { service, professional })} rel="nofollow">
          {t.waiting.askLink}
        </a>
      </p>
    </aside>
  );
}
