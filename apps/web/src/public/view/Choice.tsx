/** What was chosen: with whom, when in both zones when they differ, how. */
import { dateOf, wallOf, type Instant } from "@creneau/scheduling";
import type { LinkedBooking, PublicService } from "../calls.ts";
import { capital, clock, day } from "../time/format.ts";
import { knownZone } from "../visit.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

export type Person = Pick<LinkedBooking["professional"], "displayName" | "headline" | "avatarUrl" | "zone">;

interface WhenProps {
  readonly startsAt: Instant;
  readonly person: Person;
}

/** "Mardi 24 novembre à 17 h 00", and below it both times when the two people's clocks differ. */
export function When({ startsAt, person }: WhenProps) {
  const { t, zone, locale } = usePage();
  const theirs = knownZone(person.zone);
  const differs =
    theirs !== undefined && wallOf(startsAt, theirs).offsetMinutes !== wallOf(startsAt, zone).offsetMinutes;
  const date = capital(day(dateOf(startsAt, zone), "long", locale));
  const time = clock(startsAt, zone, locale);
  if (!differs) return <>{t.manage.at(date, time)}</>;
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
}

export function ChoiceFacts({ startsAt, person, service }: ChoiceProps) {
  const { t, theirs } = usePage();
  return (
    <dl className="choice">
      <Row icon="calendar" term={t.manage.when}>
        <strong>
          <When startsAt={startsAt} person={person} />
        </strong>
      </Row>
      <Row icon="person" term={t.manage.who}>
        {person.displayName}
        <small lang={theirs}>{person.headline}</small>
      </Row>
      <Row icon={service.mode} term={t.manage.how}>
        <span lang={theirs}>{service.name}</span>
        <small>
          {t.mode[service.mode]} · {t.minutes(service.durationMinutes)}
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
