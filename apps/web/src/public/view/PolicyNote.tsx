/** What one may change later, until when, and what it costs: said before booking, and on the page of the booking. */
import { dateOf, instant, type Instant } from "@creneau/scheduling";
import { feeNow } from "../bookings.ts";
import type { LinkedBooking, PublicPolicy } from "../calls.ts";
import { priceWords } from "../terms.ts";
import { clock, day } from "../time/format.ts";
import { usePage } from "./context.ts";

/** "mardi 9 mars à 10 h 00", in the reader's zone. */
export function useMoment(): (at: Instant) => string {
  const { t, zone, locale } = usePage();
  return (at) => t.manage.at(day(dateOf(at, zone), "long", locale), clock(at, zone, locale));
}

const isUsual = ({ noticeMinutes, mostMoves, fee, reasonRequired }: PublicPolicy): boolean =>
  noticeMinutes === 0 && mostMoves === null && fee === null && !reasonRequired;

/** Before booking. Nothing is said when nothing is unusual. */
export function PolicyNote({ policy }: { readonly policy: PublicPolicy }) {
  const { t, locale, theirs } = usePage();
  if (isUsual(policy)) return null;
  const { noticeMinutes, mostMoves, fee, reasonRequired } = policy;
  return (
    <aside className="hint policy" aria-label={t.life.policy}>
      <b>{t.life.policy}</b> {t.life.until(noticeMinutes)} {mostMoves !== null && t.life.moves(mostMoves)}{" "}
      {fee && t.life.fee(priceWords(fee, locale), fee.noticeMinutes)}{" "}
      {fee?.text && <span lang={theirs}>{fee.text}</span>} {reasonRequired && t.life.why}
    </aside>
  );
}

/** What cancelling costs at this moment, before it is confirmed. */
export function FeeNote({ booking }: { readonly booking: LinkedBooking }) {
  const { t, now, locale, theirs } = usePage();
  const moment = useMoment();
  const fee = feeNow(booking, now);
  if (fee)
    return (
      <div className="notice" role="note">
        <div>
          <h2>{t.life.feeNow(priceWords(fee, locale))}</h2>
          {fee.text && <p lang={theirs}>{fee.text}</p>}
          <p className="hint">{t.life.feeLater}</p>
        </div>
      </div>
    );
  if (booking.freeUntil === null || booking.status === "requested") return null;
  return <p className="hint">{t.life.free(moment(instant(booking.freeUntil)))}</p>;
}
