import type { Instant, Zone } from "@creneau/scheduling";
import { z } from "zod";
import { newId, newReference } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceGivenBy, takeForm, type FormAsk, type TakenForm } from "../../catalogue/index.ts";
import { agreeOnForm, meetContact } from "../../contacts/index.ts";
import { lockResource } from "../../team/index.ts";
import { insertAnswers } from "../answers/store.ts";
import { decide } from "../decide.ts";
import { bookingBooked } from "../events.ts";
import { holdById } from "../queries.ts";
import { deleteHoldsOf, deleteOverHolds, insertBooking, insertChange, occupy, type Actor } from "../store.ts";
import { COMPLETE_JOB } from "./complete-booking.ts";

export interface BookingAsk {
  readonly professionalId: string;
  readonly serviceId: string;
  readonly startsAt: Instant;
  readonly person: { readonly name: string; readonly email: string; readonly locale: "fr" | "en"; readonly zone: Zone };
  readonly note: string;
  readonly actor: Actor;
  /** What was said to the form; nothing was asked when absent. */
  readonly form?: FormAsk;
  /** The words that the person agreed to on the form. */
  readonly agreedTo?: readonly string[];
  /** The hold the person has on this time, verified. */
  readonly holdId?: string;
}

const NOTHING_ASKED: TakenForm = { reason: null, editionId: null, answers: [] };

/** Looks up what is asked, in the transaction that books it. @throws ProblemError for what can't be asked. */
export type Asking = (tx: Tx) => Promise<BookingAsk>;

const Kept = z.object({ bookingId: z.string() });

/**
 * Books a session: once for a key, and never over another. What is asked is looked up after the key is: the same key
 * is answered the same, even when the professional it names is not there any more.
 * @returns the booking's id: the same for the same key.
 * @throws ProblemError SLOT_TAKEN, SLOT_REFUSED, IDEMPOTENCY_KEY_REUSED, NOT_FOUND when that professional does not give
 *   that service; QUESTIONS_CHANGED, INVALID_INPUT for what was said to the form; and what `asking` throws.
 */
export async function bookSession(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  asking: Asking,
  key?: Once,
): Promise<string> {
  const { bookingId } = await db.inTenant(scope, (tx) => {
    const book = async () => bookOnce(tx, clock, scope, await asking(tx));
    return key ? once(tx, scope, key, clock.now(), (stored) => Kept.parse(stored), book) : book();
  });
  return bookingId;
}

async function bookOnce(tx: Tx, clock: Clock, scope: TenantScope, ask: BookingAsk): Promise<{ bookingId: string }> {
  const { professionalId, serviceId, startsAt, actor } = ask;
  const now = clock.now();
  // load
  await lockResource(tx, scope, professionalId);
  const service = await serviceGivenBy(tx, scope, professionalId, serviceId);
  if (!service) throw new ProblemError("NOT_FOUND");
  const hold = ask.holdId === undefined ? undefined : await holdById(tx, scope, ask.holdId);
  // decide
  const { form } = ask;
  const said = form ? await takeForm(tx, scope, service, { ...form, note: ask.note }) : NOTHING_ASKED;
  const { session, taken } = await decide(tx, scope, now, {
    service,
    professionalId,
    startsAt,
    ...(hold ? { mine: { holdVisitor: hold.visitorHash } } : {}),
  });
  // write
  const bookingId = newId();
  const contactId = await meetContact(tx, scope, ask.person, now);
  await agreeOnForm(tx, scope, contactId, ask.agreedTo ?? [], now);
  if (hold) await deleteHoldsOf(tx, scope, hold.visitorHash);
  await deleteOverHolds(tx, scope, professionalId, taken, now);
  await insertBooking(
    tx,
    scope,
    {
      id: bookingId,
      reference: newReference(),
      status: "confirmed",
      serviceId,
      professionalId,
      contactId,
      ...session,
      note: ask.note,
      reasonId: said.reason?.id ?? null,
      reasonName: said.reason?.name ?? null,
      editionId: said.editionId,
      version: 0,
    },
    now,
  );
  await insertAnswers(tx, scope, bookingId, said.answers);
  await occupy(tx, scope, professionalId, taken, { bookingId });
  await insertChange(tx, scope, { bookingId, what: "booked", actor, reason: "", from: null, to: session }, now);
  // announce
  await announce(tx, scope, clock, bookingBooked, { bookingId, version: 0 });
  await enqueue(tx, scope, COMPLETE_JOB, { bookingId }, { runAt: session.endsAt, key: `complete:${bookingId}` });
  return { bookingId };
}
