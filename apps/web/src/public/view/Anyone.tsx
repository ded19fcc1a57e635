/** Nobody in particular: the card before the people, and who it is in a summary. */
import { dateOf, type Instant } from "@creneau/scheduling";
import type { PublicService } from "../calls.ts";
import { reservePath, serviceBoardPath } from "../paths.ts";
import { capital, clock, nearDay } from "../time/format.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly business: string;
  readonly service: PublicService;
  readonly next: Instant | null;
}

export function Anyone({ business, service, next }: Props) {
  const { t, zone, today, locale } = usePage();
  return (
    <li className="card person anyone">
      <AnyoneSeal />
      <div>
        <h3>
          <a href={serviceBoardPath(business, service.slug)}>{t.anyone.name}</a>
        </h3>
        <p>{t.anyone.text}</p>
      </div>
      {next === null ? (
        <p className="next none">{t.directory.noSlot}</p>
      ) : (
        <a className="next slot" href={reservePath(business, undefined, next, service.slug)} rel="nofollow">
          <small>{t.directory.next}</small>
          <span>
            {capital(nearDay(dateOf(next, zone), today, t, "short", locale))}, {clock(next, zone, locale)}
          </span>
          <Icon name="forward" />
        </a>
      )}
    </li>
  );
}

/** In place of a portrait. */
export const AnyoneSeal = () => (
  <span className="seal">
    <Icon name="person" />
  </span>
);
