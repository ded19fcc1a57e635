import { instant, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import type { Board } from "../board.ts";
import type { LinkedBooking, ProfessionalProfile } from "../calls.ts";
import { bookingPath, movePath } from "../paths.ts";
import { When } from "./Choice.tsx";
import { usePage } from "./context.ts";
import { Field } from "./Field.tsx";
import { LostSlot, RefusalNotice } from "./Notice.tsx";
import { SlotBoard } from "./SlotBoard.tsx";

interface MoveBoardProps {
  readonly booking: LinkedBooking;
  readonly professional: ProfessionalProfile;
  readonly board: Board | null;
}

export function MoveBoard({ booking, professional, board }: MoveBoardProps) {
  const { t } = usePage();
  const minutes = (instant(booking.endsAt) - instant(booking.startsAt)) / 60_000;
  // As it was booked: its length and its mode go along, its price was agreed on.
  const service = {
    ...booking.service,
    durations: [minutes],
    durationMinutes: minutes,
    modes: [booking.mode],
    price: null,
  };
  return (
    <div className="middle">
      <section className="card hero">
        <h1>{t.move.title}</h1>
        <dl className="change">
          <div>
            <dt>{t.move.before}</dt>
            <dd>
              <When startsAt={instant(booking.startsAt)} person={professional} />
            </dd>
          </div>
        </dl>
        <a href={bookingPath(booking.link)}>{t.move.keep}</a>
      </section>
      {board && (
        <SlotBoard
          board={{ ...board, service, durationMinutes: minutes, minutes: undefined }}
          professional={{ ...professional, services: [service] }}
          told
          heading={t.move.heading}
          links={{
            slot: (startsAt) => movePath(booking.link, { startsAt }),
            board: (address) => movePath(booking.link, { ...address, service: undefined }),
          }}
        />
      )}
    </div>
  );
}

interface MoveConfirmProps {
  readonly booking: LinkedBooking;
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
  readonly problem: Problem | undefined;
  /** Somebody took the new time meanwhile. */
  readonly lost: boolean;
}

export function MoveConfirm({
  booking: { link, professional, policy, status },
  from,
  to,
  reason,
  problem,
  lost,
}: MoveConfirmProps) {
  const { t } = usePage();
  const wrong = problem?.code === "INVALID_INPUT";
  return (
    <form className="card narrow" method="post" action={movePath(link, { startsAt: to })}>
      <h1>{t.move.confirm}</h1>
      {problem &&
        (lost ? <LostSlot problem={problem} allHref={movePath(link)} /> : <RefusalNotice problem={problem} />)}
      <dl className="change">
        <div className="gone">
          <dt>{t.move.before}</dt>
          <dd>
            <When startsAt={from} person={professional} />
          </dd>
        </div>
        {!lost && (
          <div className="new">
            <dt>{t.move.after}</dt>
            <dd>
              <When startsAt={to} person={professional} />
            </dd>
          </div>
        )}
      </dl>
      <Field
        name="reason"
        label={t.move.reason(professional.displayName)}
        value={reason}
        error={wrong ? t.errors.reason : undefined}
        required={policy.reasonRequired && status !== "requested"}
        multiline
        maxLength={500}
      />
      <p className="row even">
        {!lost && <button className="button">{t.move.submit}</button>}
        <a className="button quiet" href={bookingPath(link)}>
          {t.move.keep}
        </a>
      </p>
    </form>
  );
}
