/** Days as columns (stacked on a phone), times as big links. */
import { dateOf, type Instant } from "@creneau/scheduling";
import type { Board, BoardDay } from "../board.ts";
import { directoryPath } from "../paths.ts";
import type { BoardLinks } from "../paths.ts";
import { capital, clock, day, nearDay } from "../time/format.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

/** A longer day is folded after the first times, so that a column stays within a screen. */
const TIMES_MAX = 11;
const TIMES_BEFORE_FOLD = 9;

interface Props {
  readonly board: Board;
  readonly links: BoardLinks;
  readonly name: string;
  readonly seats?: Seats;
}

/** Of group sessions: how many seats are left at their start. */
type Seats = ReadonlyMap<Instant, number> | undefined;

export function Days({ board, links, name, seats }: Props) {
  if (board.days.every(({ starts }) => starts.length === 0))
    return <NothingFree board={board} links={links} name={name} />;
  return (
    <div className="days">
      {board.days.map((column, index) => (
        <Day
          key={column.on}
          column={column}
          next={nextFrom(board, index)}
          links={links}
          seats={seats}
          ends={board.ends}
        />
      ))}
    </div>
  );
}

function nextFrom({ days, nextAfter }: Board, index: number): Instant | null {
  return days.slice(index + 1).find(({ starts }) => starts.length > 0)?.starts[0] ?? nextAfter;
}

interface DayProps {
  readonly column: BoardDay;
  readonly next: Instant | null;
  readonly links: BoardLinks;
  readonly seats: Seats;
  readonly ends: Board["ends"];
}

function Day({ column: { on, starts }, next, links, seats, ends }: DayProps) {
  const { t, today, locale } = usePage();
  return (
    <section className={starts.length > 0 ? "day" : "day empty"}>
      <h3>
        <span>{capital(nearDay(on, today, t, "weekdayLong", locale))}</span>{" "}
        <small>{day(on, "dayMonth", locale)}</small>
      </h3>
      {starts.length > 0 ? (
        <Times starts={starts} href={links.slot} seats={seats} ends={ends} />
      ) : (
        <NextTime next={next} />
      )}
    </section>
  );
}

interface TimesProps {
  readonly starts: readonly Instant[];
  readonly href: BoardLinks["slot"];
  readonly seats: Seats;
  readonly ends: Board["ends"];
}

function Times({ starts, ...rest }: TimesProps) {
  const { t } = usePage();
  const shown = starts.length <= TIMES_MAX ? starts : starts.slice(0, TIMES_BEFORE_FOLD);
  const folded = starts.slice(shown.length);
  return (
    <>
      <TimeList starts={shown} {...rest} />
      {folded.length > 0 && (
        <details>
          <summary className="slot" aria-label={t.slots.moreLabel(folded.length)}>
            {t.slots.more(folded.length)}
          </summary>
          <TimeList starts={folded} {...rest} />
        </details>
      )}
    </>
  );
}

function TimeList({ starts, href, seats, ends }: TimesProps) {
  const { t, zone, locale } = usePage();
  const until = (at: Instant) => {
    const end = ends?.get(at);
    return (
      end !== undefined && (
        <small className="seats">
          <span className="hidden">{t.inARow.until}</span>
          <span aria-hidden="true">–</span> {clock(end, zone, locale)}
        </small>
      )
    );
  };
  return (
    <ul className="times">
      {starts.map((at) => (
        <li key={at}>
          <a className="slot" href={href(at)} rel="nofollow">
            {clock(at, zone, locale)}
            {until(at)}
            {seats?.has(at) && <small className="seats">{t.groups.left(seats.get(at) ?? 0)}</small>}
          </a>
        </li>
      ))}
    </ul>
  );
}

function NextTime({ next }: { readonly next: Instant | null }) {
  const { t, zone, locale } = usePage();
  if (next === null) return <p className="none">{t.slots.noneLeft}</p>;
  return (
    <p className="none">
      {t.slots.next(`${day(dateOf(next, zone), "weekdayDay", locale)}, ${clock(next, zone, locale)}`)}
    </p>
  );
}

function NothingFree({ board: { nextAfter, service, minutes }, links, name }: Props) {
  const { t, zone, locale, business } = usePage();
  if (nextAfter === null) {
    return (
      <div className="blank">
        <Icon name="calendar" />
        <p>
          <strong>{t.slots.nothing(name)}</strong>
        </p>
        <p>{t.slots.nothingNext}</p>
        {business?.wording.kind === "mentoring" && (
          <a className="button quiet" href={directoryPath(business.slug)}>
            {t.slots.others}
          </a>
        )}
      </div>
    );
  }
  const on = dateOf(nextAfter, zone);
  return (
    <div className="blank">
      <Icon name="calendar" />
      <p>{t.slots.emptyTitle}</p>
      <a className="button" href={links.board({ service: service.slug, minutes, from: on })}>
        {t.slots.emptyNext(`${day(on, "long", locale)}, ${clock(nextAfter, zone, locale)}`)}
      </a>
    </div>
  );
}
