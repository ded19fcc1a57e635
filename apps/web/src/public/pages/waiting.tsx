/** One's place on the waiting list. */
import { instant, plainDate } from "@creneau/scheduling";
import { answerPage, redirect, textsOf } from "../answer.tsx";
import { directoryPath, offerPath, profilePath, waitingPath } from "../paths.ts";
import { ProblemError } from "../problem.ts";
import { readForm } from "../read.ts";
import { capital, dayRange } from "../time/format.ts";
import { usePage } from "../view/context.ts";
import { Icon } from "../view/Icon.tsx";
import { useMoment } from "../view/PolicyNote.tsx";
import type { Visit } from "../visit.ts";
import { waitingCalls, type LinkedWaiting } from "../waiting-calls.ts";

export async function waitingPage(visit: Visit, link: string): Promise<Response> {
  return showPlace(visit, link);
}

/** Only a form that was sent confirms or leaves: mail programs follow links by themselves. */
export async function answerWaiting(visit: Visit, link: string): Promise<Response> {
  const field = await readForm(visit.request);
  const calls = waitingCalls(visit);
  const answered = field("leave") ? await calls.leave(link) : await calls.confirm(link);
  if (!answered.ok) throw new ProblemError(answered.problem);
  // Of a place that was never confirmed nothing is left to look at.
  return field("leave") ? showPlace(visit, link, answered.data) : redirect(visit, waitingPath(link));
}

async function showPlace(visit: Visit, link: string, known?: LinkedWaiting): Promise<Response> {
  const place = known ?? (await waitingCalls(visit).place(link));
  const business = await visit.calls.business(place.business.slug);
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.waiting.placeTitle} · ${business.name}` },
    zone: visit.zone ?? place.zone,
    secret: true,
    body: <Place link={link} place={place} />,
  });
}

function Place({ link, place }: { readonly link: string; readonly place: LinkedWaiting }) {
  const { t } = usePage();
  const { state, rank, business, professional, serviceSlug, offerLink } = place;
  const open = state === "waiting" || state === "unconfirmed";
  const title = state === "unconfirmed" ? t.waiting.confirmTitle : t.waiting.placeTitle;
  return (
    <article className="card narrow waits">
      <header className="mood calm">
        <span className="seal">
          <Icon name={open ? "clock" : "check"} />
        </span>
        <h1>{rank === null ? title : t.waiting.rank(rank)}</h1>
        <p className="lead">
          {state === "waiting" ? t.waiting.rankHint : state === "unconfirmed" ? t.waiting.lead : t.waiting.state[state]}
        </p>
      </header>
      {offerLink && (
        <p className="row even">
          <strong>{t.waiting.hasOffer}</strong>
          <a className="button" href={offerPath(offerLink)}>
            {t.waiting.seeOffer}
          </a>
        </p>
      )}
      <PlaceFacts place={place} />
      {state === "unconfirmed" && (
        <form method="post" action={waitingPath(link)}>
          <button className="button wide" name="confirm" value="1">
            {t.waiting.confirm}
          </button>
        </form>
      )}
      {open ? (
        <form method="post" action={waitingPath(link)}>
          <button className="button quiet wide" name="leave" value="1">
            {t.waiting.leave}
          </button>
        </form>
      ) : (
        <a
          className="button wide"
          href={
            professional
              ? profilePath(business.slug, professional.slug, { service: serviceSlug })
              : directoryPath(business.slug)
          }
        >
          {t.waiting.again}
        </a>
      )}
    </article>
  );
}

function PlaceFacts({ place }: { readonly place: LinkedWaiting }) {
  const { t, theirs, locale } = usePage();
  const moment = useMoment();
  const { group, from, until, professional, serviceName, phoneEnd } = place;
  return (
    <dl className="choice">
      <div>
        <dt>{t.waiting.service}</dt>
        <dd lang={theirs}>{serviceName}</dd>
      </div>
      <div>
        <dt>{t.waiting.with}</dt>
        <dd>{professional?.displayName ?? t.waiting.anyone}</dd>
      </div>
      <div>
        <dt>{t.waiting.when}</dt>
        <dd>
          {group ? capital(moment(instant(group.startsAt))) : dayRange(plainDate(from), plainDate(until), locale)}
        </dd>
      </div>
      {phoneEnd !== null && (
        <div>
          <dt>{t.waiting.byText}</dt>
          <dd>{t.waiting.toNumber(phoneEnd)}</dd>
        </div>
      )}
    </dl>
  );
}
