/** `/proposition/{link}`: other times for a booking, or somebody else for it; one is chosen by one button. */
import { dateOf, instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import { answerPage, redirect, textsOf } from "../answer.tsx";
import type { LinkedProposal } from "../calls.ts";
import { bookingPath, cancelPath, proposalPath } from "../paths.ts";
import { readForm } from "../read.ts";
import { lifeCss } from "../styles/life.ts";
import { capital, clock, day } from "../time/format.ts";
import { ChoiceFacts } from "../view/Choice.tsx";
import { usePage } from "../view/context.ts";
import { Icon } from "../view/Icon.tsx";
import { RefusalNotice } from "../view/Notice.tsx";
import { useMoment } from "../view/PolicyNote.tsx";
import type { Visit } from "../visit.ts";

export async function proposalPage(visit: Visit, link: string): Promise<Response> {
  return show(visit, link);
}

/** Only a form that was sent chooses: mail programs follow links by themselves. */
export async function answerProposal(visit: Visit, link: string): Promise<Response> {
  const field = await readForm(visit.request);
  const option = field("option");
  const answered = option ? await visit.calls.chooseTime(link, option) : await visit.calls.keepTime(link);
  if (!answered.ok) return show(visit, link, answered.problem);
  return redirect(visit, bookingPath(answered.data.booking.link, option ? "deplace" : undefined));
}

async function show(visit: Visit, link: string, problem?: Problem): Promise<Response> {
  const proposal = await visit.calls.proposal(link);
  const business = await visit.calls.business(proposal.booking.business.slug);
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.life.choose} · ${business.name}` },
    zone: visit.zone ?? proposal.booking.zone,
    secret: true,
    css: lifeCss,
    status: problem?.status ?? 200,
    body:
      proposal.state === "open" ? (
        <Proposal link={link} proposal={proposal} problem={problem} />
      ) : (
        <Over proposal={proposal} />
      ),
  });
}

interface Props {
  readonly link: string;
  readonly proposal: LinkedProposal;
  readonly problem: Problem | undefined;
}

function Proposal({ link, proposal: { booking, answerBy, reason, options }, problem }: Props) {
  const { t, theirs } = usePage();
  const moment = useMoment();
  const until = moment(instant(answerBy));
  return (
    <article className="card narrow proposal">
      <h1>{t.life.choose}</h1>
      <p className="lead">{t.life.chooseLead(booking.business.name)}</p>
      {problem && <RefusalNotice problem={problem} />}
      {reason && (
        <blockquote className="text" lang={theirs}>
          {reason}
        </blockquote>
      )}
      <form method="post" action={proposalPath(link)} className="offers">
        {options.map((option) => (
          <OneOffer key={option.id} option={option} />
        ))}
        <p className="hint">{options.every(({ held }) => held) ? t.life.kept(until) : t.life.notKept(until)}</p>
      </form>
      <h2>{t.life.today}</h2>
      <ChoiceFacts startsAt={instant(booking.startsAt)} person={booking.professional} service={booking.service} />
      <form method="post" action={proposalPath(link)} className="row even">
        <button className="button quiet" name="keep" value="1">
          {t.life.keep}
        </button>
        <a className="button quiet" href={cancelPath(booking.link)}>
          {t.life.orCancel}
        </a>
      </form>
    </article>
  );
}

function OneOffer({ option: { id, startsAt, professional } }: { readonly option: LinkedProposal["options"][number] }) {
  const { t, zone, locale } = usePage();
  const at = instant(startsAt);
  return (
    <button className="offer" name="option" value={id}>
      <span className="grow">
        <strong>{t.manage.at(capital(day(dateOf(at, zone), "long", locale)), clock(at, zone, locale))}</strong>
        <small>{t.life.with(professional.displayName)}</small>
      </span>
      <span className="button">{t.life.take}</span>
    </button>
  );
}

function Over({ proposal: { state, booking } }: { readonly proposal: LinkedProposal }) {
  const { t } = usePage();
  return (
    <article className="card narrow">
      <header className="mood calm">
        <span className="seal">
          <Icon name={state === "chosen" || state === "kept" ? "check" : "clock"} />
        </span>
        <h1>{t.life.overTitle}</h1>
        <p className="lead">{t.life.over[state]}</p>
      </header>
      <a className="button wide" href={bookingPath(booking.link)}>
        {t.life.back}
      </a>
    </article>
  );
}
