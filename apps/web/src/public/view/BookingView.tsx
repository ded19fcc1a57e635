import { dateOf, instant, type Instant } from "@creneau/scheduling";
import { isMovable, phaseOf } from "../bookings.ts";
import type { LinkedBooking } from "../calls.ts";
import {
  againPath,
  cancelPath,
  choicesPath,
  dataPath,
  movePath,
  proposalPath,
  reserveAgainPath,
  reservePath,
  servicePath,
} from "../paths.ts";
import type { Texts } from "../texts/index.ts";
import { clock, day } from "../time/format.ts";
import { AddToCalendar } from "./AddToCalendar.tsx";
import { Answers } from "./Answers.tsx";
import { ChainSteps, wholeOf } from "./Chain.tsx";
import { ChoiceFacts, Row } from "./Choice.tsx";
import { usePage } from "./context.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { FeeNote, useMoment } from "./PolicyNote.tsx";
import { SeriesDates } from "./SeriesDates.tsx";

/** What the reader has just done. */
export type BookingEvent = "booked" | "moved" | "already";

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
      <ChoiceFacts {...wholeOf(booking)} mode={booking.mode} seats={booking.seats} price={booking.price} />
      <dl className="choice small">
        {booking.bookedByName !== null && (
          <Row icon="person" term={t.forWhom.for}>
            {t.forWhom.for} <b>{booking.contactName}</b> · {t.forWhom.by} {booking.bookedByName}
          </Row>
        )}
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
      <ChainSteps chain={booking.chain} />
      <SeriesDates booking={booking} />
      {booking.proposalLink !== null && <Offered link={booking.proposalLink} />}
      {phase === "asked" && <Asked booking={booking} />}
      {phase === "changeable" && <Actions booking={booking} />}
      {phase === "fixed" && booking.status !== "in-progress" && <TooLate />}
      {phase === "cancelled" && (
        <BookAgain booking={booking} startsAt={booking.cancelledBy === "contact" ? startsAt : null} />
      )}
      {phase === "past" && <BookAgain booking={booking} startsAt={null} />}
      <p className="hint">
        {(phase === "changeable" || phase === "fixed") && booking.whole === null && (
          <>
            <a href={againPath(booking.link)}>{t.manage.again}</a> ·{" "}
          </>
        )}
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
  const { displayName } = booking.professional;
  if (phase === "asked")
    return { icon: "clock", mood: "calm", title: t.life.asked, lead: t.life.askedNow(displayName) };
  if (booking.status === "expired")
    return { icon: "clock", mood: "bad", title: t.life.expired, lead: t.life.expiredLead(booking.business.name) };
  if (booking.status === "no-show")
    return { icon: "cross", mood: "bad", title: t.life.noShow, lead: t.life.noShowLead(displayName) };
  if (booking.status === "in-progress")
    return { icon: "clock", mood: "good", title: t.life.now, lead: t.life.nowLead(displayName) };
  if (phase === "past") {
    return {
      icon: "clock",
      mood: "calm",
      title: t.manage.past,
      lead: t.manage.pastLead(booking.professional.displayName),
    };
  }
  if (event === "booked") return { icon: "check", mood: "good", title: t.manage.done, lead: t.manage.doneLead };
  if (event === "already") return { icon: "check", mood: "good", title: t.already.title, lead: t.already.once };
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

function Actions({ booking }: { readonly booking: LinkedBooking }) {
  const { link, changeableUntil, movesLeft } = booking;
  const { t, zone, locale } = usePage();
  const until = instant(changeableUntil);
  return (
    <>
      <AddToCalendar link={link} booking={booking} place={t.mode[booking.mode]} />
      <p className="row even">
        {movesLeft !== 0 && isMovable(booking) && (
          <a className="button quiet" href={movePath(link)}>
            {t.manage.move}
          </a>
        )}
        <a className="button quiet" href={cancelPath(link)}>
          {t.manage.cancel}
        </a>
      </p>
      <FeeNote booking={booking} />
      {!isMovable(booking) && <p className="hint">{t.inARow.noMove}</p>}
      {movesLeft !== null && <p className="hint">{t.life.movesLeft(movesLeft)}</p>}
      <p className="hint">
        {t.manage.until(t.manage.at(day(dateOf(until, zone), "long", locale), clock(until, zone, locale)))}
      </p>
    </>
  );
}

/** Other times wait for a choice. */
function Offered({ link }: { readonly link: string }) {
  const { t } = usePage();
  return (
    <p className="notice offered">
      <span>
        {t.life.offered} <a href={proposalPath(link)}>{t.life.see}</a>
      </span>
    </p>
  );
}

/** Nobody's calendar yet: there is an answer to wait for, another time to ask for, and the way back. */
function Asked({ booking }: { readonly booking: LinkedBooking }) {
  const { link, respondBy } = booking;
  const { t } = usePage();
  const moment = useMoment();
  return (
    <>
      <p className="row even">
        {isMovable(booking) && (
          <a className="button quiet" href={movePath(link)}>
            {t.manage.move}
          </a>
        )}
        <a className="button quiet" href={cancelPath(link)}>
          {t.life.withdraw}
        </a>
      </p>
      {respondBy !== null && <p className="hint">{t.life.answerBefore(moment(instant(respondBy)))}</p>}
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
function BookAgain({ booking: { link, business, professional, service, whole, chain }, startsAt: first }: AgainProps) {
  const { t, now } = usePage();
  const other = whole ? servicePath(business.slug, whole.slug) : againPath(link);
  const same = { link, business: business.slug, professional: professional.slug, service: service.slug };
  const startsAt = first !== null && chain[0] ? instant(chain[0].startsAt) : first;
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
        href={whole ? reservePath(business.slug, undefined, startsAt, whole.slug) : reserveAgainPath(same, startsAt)}
        rel="nofollow"
      >
        {t.manage.same}
      </a>
    </p>
  );
}
