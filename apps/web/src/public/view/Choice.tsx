/** What was chosen: with whom, when in both zones when they differ, how. */
import { dateOf, wallOf, type Instant } from "@creneau/scheduling";
import type { LinkedBooking, PublicService } from "../calls.ts";
import { priceWords, type Mode, type Money } from "../terms.ts";
import { capital, clock, day } from "../time/format.ts";
import { knownZone } from "../visit.ts";
import { usePage } from "./context.ts";
import { Icon, iconOfMode } from "./Icon.tsx";

export type Person = Pick<LinkedBooking["professional"], "displayName" | "headline" | "avatarUrl" | "zone">;

interface WhenProps {
  readonly startsAt: Instant;
  /** Null: whoever is free. */
  readonly person: Person | null;
}

/** "Mardi 24 novembre à 17 h 00", and below it both times when the two people's clocks differ. */
export function When({ startsAt, person }: WhenProps) {
  const { t, zone, locale } = usePage();
  const theirs = knownZone(person?.zone);
  const differs =
    theirs !== undefined && wallOf(startsAt, theirs).offsetMinutes !== wallOf(startsAt, zone).offsetMinutes;
  const date = capital(day(dateOf(startsAt, zone), "long", locale));
  const time = clock(startsAt, zone, locale);
  if (!differs || !person) return <>{t.manage.at(date, time)}</>;
  const sameDate = dateOf(startsAt, theirs) === dateOf(startsAt, zone);
  const far =
    clock(startsAt, theirs, locale) + (sameDate ? "" : ` (${day(dateOf(startsAt, theirs), "short", locale)})`);
  return (
    <>
      {date}
      <br />
      <span className="both">{t.zone.both(time, far, person.displayName)}</span>
    </>
  );
}

interface ChoiceProps extends WhenProps {
  readonly service: PublicService;
  /** Of services in a row that are booked: what they are called together. */
  readonly whole?: string | undefined;
  /** As it was chosen; the usual way of the service when absent. */
  readonly mode?: Mode | undefined;
  readonly minutes?: number | undefined;
  /** In a session that people share. */
  readonly seats?: number | undefined;
  readonly price?: Money | null | undefined;
}

export function ChoiceFacts({ startsAt, person, service, whole, mode, minutes, seats, price }: ChoiceProps) {
  const { t, theirs, locale } = usePage();
  const how = mode ?? service.modes[0] ?? "in-person";
  return (
    <dl className="choice">
      <Row icon="calendar" term={t.manage.when}>
        <strong>
          <When startsAt={startsAt} person={person} />
        </strong>
      </Row>
      <Row icon="person" term={t.manage.who}>
        {person ? (
          <>
            {person.displayName}
            <small lang={theirs}>{person.headline}</small>
          </>
        ) : (
          <>
            {whole !== undefined || service.composition === "combined"
              ? t.inARow.several
              : service.composition === "team"
                ? t.inARow.team
                : t.anyone.name}
            {whole === undefined && <small>{t.anyone.chosen}</small>}
          </>
        )}
      </Row>
      <Row icon={iconOfMode(how)} term={t.manage.how}>
        <span lang={theirs}>{whole ?? service.name}</span>
        <small>
          {t.mode[how]} · {t.minutes(minutes ?? service.durationMinutes)}
          {seats !== undefined && seats > 1 && ` · ${t.groups.left(seats)}`}
          {price && ` · ${price.amountMinor === 0 ? t.services.free : priceWords(price, locale)}`}
        </small>
      </Row>
    </dl>
  );
}

interface RowProps {
  readonly icon: Parameters<typeof Icon>[0]["name"];
  readonly term: string;
  readonly children: React.ReactNode;
}

export function Row({ icon, term, children }: RowProps) {
  return (
    <div>
      <dt>
        <Icon name={icon} />
        <span className="hidden">{term}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
