/** A time that is kept for whoever waits: accepted, or left to the next. */
import { dateOf, instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import { answerPage, redirect, textsOf } from "../answer.tsx";
import { bookingPath, offerPath, waitingPath } from "../paths.ts";
import { readForm } from "../read.ts";
import { capital, clock, day } from "../time/format.ts";
import { usePage } from "../view/context.ts";
import { Icon } from "../view/Icon.tsx";
import { RefusalNotice } from "../view/Notice.tsx";
import { useMoment } from "../view/PolicyNote.tsx";
import type { Visit } from "../visit.ts";
import { waitingCalls, type LinkedOffer } from "../waiting-calls.ts";

export async function offerPage(visit: Visit, link: string): Promise<Response> {
  return showOffer(visit, link);
}

/** Only a form that was sent accepts: mail programs follow links by themselves. */
export async function answerOffer(visit: Visit, link: string): Promise<Response> {
  const field = await readForm(visit.request);
  const calls = waitingCalls(visit);
  const answered = field("decline") ? await calls.decline(link) : await calls.accept(link);
  if (!answered.ok && answered.problem.code !== "OFFER_OVER") return showOffer(visit, link, answered.problem);
  if (answered.ok && answered.data.bookingLink)
    return redirect(visit, bookingPath(answered.data.bookingLink, "nouveau"));
  return redirect(visit, offerPath(link));
}

async function showOffer(visit: Visit, link: string, problem?: Problem): Promise<Response> {
  const offer = await waitingCalls(visit).offer(link);
  const business = await visit.calls.business(offer.business.slug);
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.waiting.offerTitle} · ${business.name}` },
    zone: visit.zone ?? offer.zone,
    secret: true,
    status: problem?.status ?? 200,
    body:
      offer.state === "open" ? (
        <OpenOffer link={link} offer={offer} problem={problem} />
      ) : (
        <OverOffer offer={offer} state={offer.state} />
      ),
  });
}

interface OfferProps {
  readonly link: string;
  readonly offer: LinkedOffer;
  readonly problem: Problem | undefined;
}

function OpenOffer({ link, offer, problem }: OfferProps) {
  const { t, zone, locale, theirs } = usePage();
  const moment = useMoment();
  const at = instant(offer.startsAt);
  return (
    <article className="card narrow waits">
      <h1>{t.waiting.offerTitle}</h1>
      {problem && <RefusalNotice problem={problem} />}
      <dl className="choice">
        <div>
          <dt>
            <Icon name="calendar" />
          </dt>
          <dd>
            <strong>{t.manage.at(capital(day(dateOf(at, zone), "long", locale)), clock(at, zone, locale))}</strong>
          </dd>
        </div>
        <div>
          <dt>{t.waiting.service}</dt>
          <dd lang={theirs}>{offer.serviceName}</dd>
        </div>
        <div>
          <dt>{t.waiting.with}</dt>
          <dd>{offer.professionalName}</dd>
        </div>
      </dl>
      <p className="lead">{t.waiting.keptUntil(moment(instant(offer.expiresAt)))}</p>
      <form method="post" action={offerPath(link)}>
        <button className="button wide" name="accept" value="1">
          {t.waiting.accept}
        </button>
      </form>
      <form method="post" action={offerPath(link)}>
        <button className="button quiet wide" name="decline" value="1">
          {t.waiting.decline}
        </button>
        <p className="hint">{t.waiting.declineHint}</p>
      </form>
    </article>
  );
}

interface OverProps {
  readonly offer: LinkedOffer;
  readonly state: Exclude<LinkedOffer["state"], "open">;
}

function OverOffer({ offer: { bookingLink, waitingLink }, state }: OverProps) {
  const { t } = usePage();
  return (
    <article className="card narrow">
      <header className="mood calm">
        <span className="seal">
          <Icon name={bookingLink ? "check" : "clock"} />
        </span>
        <h1>{t.waiting.over[state]}</h1>
        {!bookingLink && <p className="lead">{t.waiting.overHint}</p>}
      </header>
      <a className="button wide" href={bookingLink ? bookingPath(bookingLink) : waitingPath(waitingLink)}>
        {bookingLink ? t.waiting.seeBooking : t.waiting.seePlace}
      </a>
    </article>
  );
}
