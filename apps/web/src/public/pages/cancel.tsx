/** `/rendez-vous/{link}/annuler`: irreversible for the mail it sends, so it asks; the reason is the reader's choice. */
import type { Problem } from "@creneau/sdk";
import { answerPage, redirect, textsOf } from "../answer.tsx";
import { isChangeable, loadBooking } from "../bookings.ts";
import type { LinkedBooking } from "../calls.ts";
import { bookingPath, cancelPath } from "../paths.ts";
import { readForm } from "../read.ts";
import { chainCss } from "../styles/chain.ts";
import { ChainSteps, wholeOf } from "../view/Chain.tsx";
import { ChoiceFacts } from "../view/Choice.tsx";
import { usePage } from "../view/context.ts";
import { Field } from "../view/Field.tsx";
import { RefusalNotice } from "../view/Notice.tsx";
import { FeeNote } from "../view/PolicyNote.tsx";
import type { Visit } from "../visit.ts";

export async function cancelPage(visit: Visit, link: string): Promise<Response> {
  return answerCancel(visit, link, "");
}

export async function cancel(visit: Visit, link: string): Promise<Response> {
  const field = await readForm(visit.request);
  const cancelled = await visit.calls.cancel(link, field("reason"));
  // A booking already cancelled, or past: its own page says so.
  if (cancelled.ok || ["ILLEGAL_TRANSITION", "CHANGE_TOO_LATE"].includes(cancelled.problem.code))
    return redirect(visit, bookingPath(link));
  return answerCancel(visit, link, field("reason"), cancelled.problem);
}

async function answerCancel(visit: Visit, link: string, reason: string, problem?: Problem): Promise<Response> {
  const { booking, business } = await loadBooking(visit, link);
  if (!isChangeable(booking, visit.now)) return redirect(visit, bookingPath(link));
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.cancel.title} · ${business.name}` },
    zone: visit.zone ?? booking.zone,
    secret: true,
    css: chainCss,
    status: problem?.status ?? 200,
    body: <CancelForm booking={booking} reason={reason} problem={problem} />,
  });
}

interface Props {
  readonly booking: LinkedBooking;
  readonly reason: string;
  readonly problem: Problem | undefined;
}

function CancelForm({ booking, reason, problem }: Props) {
  const { link, professional, policy, status } = booking;
  const { t } = usePage();
  const wrong = problem?.code === "INVALID_INPUT";
  return (
    <form className="card narrow" method="post" action={cancelPath(link)}>
      <h1>{t.cancel.title}</h1>
      <p className="lead">{booking.chain.length > 0 ? t.inARow.cancel : t.cancel.lead(professional.displayName)}</p>
      {problem && <RefusalNotice problem={problem} />}
      <FeeNote booking={booking} />
      <ChoiceFacts {...wholeOf(booking)} mode={booking.mode} seats={booking.seats} price={booking.price} />
      <ChainSteps chain={booking.chain} />
      <Field
        name="reason"
        label={t.cancel.reason}
        value={reason}
        error={wrong ? t.errors.reason : undefined}
        required={policy.reasonRequired && status !== "requested"}
        multiline
        maxLength={500}
      />
      <p className="row even">
        <button className="button danger">{t.cancel.submit}</button>
        <a className="button quiet" href={bookingPath(link)}>
          {t.cancel.keep}
        </a>
      </p>
    </form>
  );
}
