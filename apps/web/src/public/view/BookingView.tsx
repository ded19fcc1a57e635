import { dateOf, instant, type Instant } from "@creneau/scheduling";
import { phaseOf } from "../bookings.ts";
import type { LinkedBooking } from "../calls.ts";
import { calendarPath, cancelPath, choicesPath, dataPath, movePath, profilePath, reservePath } from "../paths.ts";
import type { Texts } from "../texts/index.ts";
import { clock, day } from "../time/format.ts";
import { Answers } from "./Answers.tsx";
import { ChoiceFacts, Row } from "./Choice.tsx";
import { usePage } from "./context.ts";
import { Icon, type IconName } from "./Icon.tsx";

/** What the reader has just done. */
export type BookingEvent = "booked" | "moved";

interface Props {
  readonly booking: LinkedBooking;
  readonly event: BookingEvent | undefined;
}

export function BookingView({ booking, event }: Props) {
  const { t, now } = usePage();
  const phase = phaseOf(booking, now);
  const startsAt = instant(booking.startsAt);
  return (
    <article className="card narrow booking">
      <Heading booking={booking} event={event} />
      <ChoiceFacts startsAt={startsAt} person={booking.professional} service={booking.service} />
      <dl className="choice small">
        <Row icon="tag" term={t.manage.reference}>
          {t.manage.reference} <b className="reference">{booking.reference}</b>
        </Row>
        {booking.reason !== null && (
          <Row icon="talk" term={t.asked.reason}>
            {t.asked.reason} <b>{booking.reason}</b>
          </Row>
        )}
        <Answers answers={booking.answers} />
        {booking.note && (
          <Row icon="talk" term={t.manage.note}>
            <span className="text">{booking.note}</span>
          </Row>
        )}
      </dl>
      {phase === "changeable" && <Actions booking={booking} />}
      {phase === "fixed" && <TooLate />}
      {phase === "cancelled" && (
        <BookAgain booking={booking} startsAt={booking.cancelledBy === "contact" ? startsAt : null} />
      )}
      {phase === "past" && <BookAgain booking={booking} startsAt={null} />}
      <p className="hint">
        {booking.choicesLink !== null && (
          <>
            <a href={choicesPath(booking.choicesLink)}>{t.choices.open}</a> ·{" "}
          </>
        )}
        <a href={dataPath(booking.link)}>{t.data.open}</a>
      </p>
    </article>
  );
}

interface Words {
  readonly icon: IconName;
  readonly mood: "good" | "bad" | "calm";
  readonly title: string;
  readonly lead: string;
}

function wordsOf({ booking, event }: Props, t: Texts, now: Instant): Words {
  const phase = phaseOf(booking, now);
  if (phase === "cancelled") {
    return { icon: "cross", mood: "bad", title: t.manage.cancelled, lead: leadOfCancelled(booking, t, now) };
  }
  if (phase === "past") {
    return {
      icon: "clock",
      mood: "calm",
      title: t.manage.past,
      lead: t.manage.pastLead(booking.professional.displayName),
    };
  }
  if (event === "booked") return { icon: "check", mood: "good", title: t.manage.done, lead: t.manage.doneLead };
  if (event === "moved") return { icon: "check", mood: "good", title: t.manage.moved, lead: t.manage.movedLead };
  return { icon: "check", mood: "good", title: t.manage.upcoming, lead: t.manage.confirmed };
}

function leadOfCancelled({ cancelledBy, startsAt, business, professional }: LinkedBooking, t: Texts, now: Instant) {
  if (cancelledBy === "business") return t.manage.cancelledByThem(business.name);
  return instant(startsAt) > now ? t.manage.cancelledByMe : t.manage.pastLead(professional.displayName);
}

function Heading(props: Props) {
  const { t, now } = usePage();
  const { icon, mood, title, lead } = wordsOf(props, t, now);
  return (
    <header className={`mood ${mood}`}>
      <span className="seal">
        <Icon name={icon} />
      </span>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
    </header>
  );
}

function Actions({ booking: { link, changeableUntil } }: { readonly booking: LinkedBooking }) {
  const { t, zone, locale } = usePage();
  const until = instant(changeableUntil);
  return (
    <>
      <a className="button wide" href={calendarPath(link)} data-hard="1">
        <Icon name="calendar" /> {t.manage.calendar}
      </a>
      <p className="row even">
        <a className="button quiet" href={movePath(link)}>
          {t.manage.move}
        </a>
        <a className="button quiet" href={cancelPath(link)}>
          {t.manage.cancel}
        </a>
      </p>
      <p className="hint">
        {t.manage.until(t.manage.at(day(dateOf(until, zone), "long", locale), clock(until, zone, locale)))}
      </p>
    </>
  );
}

function TooLate() {
  const { t, business } = usePage();
  const address = business?.contactEmail ?? "";
  return (
    <p className="hint">
      {t.manage.tooLate} <a href={`mailto:${address}`}>{address}</a>.
    </p>
  );
}

interface AgainProps {
  readonly booking: LinkedBooking;
  /** The time that the reader gave up: they can take it back. What the business withdrew is not theirs to take. */
  readonly startsAt: Instant | null;
}

/** Undo, as long as the time is still to come; and the way to another one. */
function BookAgain({ booking: { business, professional, service }, startsAt }: AgainProps) {
  const { t, now } = usePage();
  const other = profilePath(business.slug, professional.slug, { service: service.slug });
  if (startsAt === null || startsAt <= now) {
    return (
      <a className="button wide" href={other}>
        {t.manage.again}
      </a>
    );
  }
  return (
    <p className="row even">
      <a className="button" href={other}>
        {t.manage.other}
      </a>
      <a
        className="button quiet"
        href={reservePath(business.slug, professional.slug, startsAt, service.slug)}
        rel="nofollow"
      >
        {t.manage.same}
      </a>
    </p>
  );
}
