/** Services in a row: what the whole is made of, and once it is booked who gives which, and when. */
import { instant } from "@creneau/scheduling";
import type { LinkedBooking, PublicServiceDetail } from "../calls.ts";
import { clock } from "../time/format.ts";
import type { Person } from "./Choice.tsx";
import { usePage } from "./context.ts";

export function Parts({ parts }: Pick<PublicServiceDetail, "parts">) {
  const { t, theirs } = usePage();
  if (parts.length === 0) return null;
  return (
    <ol className="parts" aria-label={t.inARow.parts}>
      {parts.map(({ name, durationMinutes }, index) => (
        <li key={index}>
          <b lang={theirs}>{name}</b> <small>{t.minutes(durationMinutes)}</small>
        </li>
      ))}
    </ol>
  );
}

export function ChainSteps({ chain }: Pick<LinkedBooking, "chain">) {
  const { t, theirs, zone, locale } = usePage();
  if (chain.length === 0) return null;
  return (
    <ol className="parts" aria-label={t.inARow.parts}>
      {chain.map(({ service, professional, startsAt, endsAt, status }) => {
        const [from, until] = [instant(startsAt), instant(endsAt)];
        return (
          <li key={startsAt}>
            <small>{t.inARow.fromTo(clock(from, zone, locale), clock(until, zone, locale))}</small>
            <b lang={theirs}>{status === "cancelled" ? <s>{service}</s> : service}</b>
            <span>{t.inARow.with(professional)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** What was booked: of services in a row the whole, from the first start to the last end, with several people. */
export function wholeOf({ chain, whole, service, professional, startsAt, endsAt }: LinkedBooking) {
  const [from, until] = [instant(chain[0]?.startsAt ?? startsAt), instant(chain.at(-1)?.endsAt ?? endsAt)];
  // One and the same person in each step is told as if there were one step.
  const person: Person | null = new Set(chain.map((step) => step.professional)).size > 1 ? null : professional;
  return { startsAt: from, person, service, whole: whole?.name, minutes: Math.round((until - from) / 60_000) };
}
