import type { Instant } from "@creneau/scheduling";
import { z } from "zod";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceById, serviceGivenBy, type Service } from "../../catalogue/index.ts";
import { beginChange, type ChangeAsk } from "../change.ts";
import { decide } from "../decide.ts";
import { bookingProposed } from "../events.ts";
import { dropProposalOf } from "../proposals/end.ts";
import { answerEnd } from "../proposals/rules.ts";
import { holderOf, insertProposal, type NewOption } from "../proposals/store.ts";
import type { StoredBooking } from "../queries.ts";
import { insertChange, insertHold, updateBooking } from "../store.ts";
import { take } from "../takings.ts";

export const LAPSE_JOB = "booking.proposal-over";

export interface ProposeAsk extends ChangeAsk {
  readonly options: readonly {
    readonly startsAt: Instant;
    /** The booking's own when absent. */ readonly professionalId?: string;
  }[];
  readonly answerBy: Instant;
  /** Whether the times are kept until then; offered as long as they are free when not. */
  readonly hold?: boolean;
}

const Kept = z.object({ proposalId: z.string() });

/** Offers other times: once for a key. @throws ProblemError as `proposeWithin` does. */
export async function proposeTimes(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  ask: ProposeAsk,
  key?: Once,
): Promise<void> {
  await db.inTenant(scope, async (tx) => {
    const propose = async () => ({ proposalId: await proposeWithin(tx, clock, scope, ask) });
    return key ? once(tx, scope, key, clock.now(), (stored) => Kept.parse(stored), propose) : propose();
  });
}

/**
 * Offers other times for a booking, or somebody else for it. It stands meanwhile, as it is, and an earlier proposal gives way.
 * The times are kept until the answer is due: a choice that is gone when one clicks on it is worse than none. Whoever
 * proposes to many at once may say not to, so that a diary is not full of times that most will not take.
 * @returns the proposal's id.
 * @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION; SLOT_TAKEN, SLOT_REFUSED for a time that can't be offered;
 *   INVALID_INPUT for what is no other time, and for an end that is over.
 */
export async function proposeWithin(tx: Tx, clock: Clock, scope: TenantScope, ask: ProposeAsk): Promise<string> {
  const { bookingId, actor, reason } = ask;
  const now = clock.now();
  const others = ask.options.flatMap(({ professionalId }) => professionalId ?? []);
  const { booking } = await beginChange(tx, clock, scope, "propose", ask, others);
  const service = await serviceById(tx, scope, booking.serviceId);
  if (!service) throw new ProblemError("NOT_FOUND");
  await dropProposalOf(tx, scope, bookingId, now);
  const answerBy = answerEnd(ask.answerBy, now, [booking.startsAt, ...ask.options.map(({ startsAt }) => startsAt)]);
  if (answerBy <= now)
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "answerBy", message: "answer-by-past" }] });
  const id = newId();
  const options: NewOption[] = [];
  for (const option of ask.options)
    options.push(await judged(tx, scope, now, { ask, booking, service, option, answerBy, holder: holderOf(id) }));
  await insertProposal(tx, scope, { id, bookingId, accountId: actor.accountId, reason, answerBy, options }, now);
  const version = booking.version + 1;
  await updateBooking(tx, scope, { ...booking, version }, now);
  await insertChange(tx, scope, { bookingId, what: "proposed", actor, reason, from: null, to: null }, now);
  await announce(tx, scope, clock, bookingProposed, { bookingId, version });
  await enqueue(tx, scope, LAPSE_JOB, { proposalId: id }, { runAt: answerBy, key: `proposal:${id}` });
  return id;
}

interface Wanted {
  readonly ask: ProposeAsk;
  readonly booking: StoredBooking;
  readonly service: Service;
  readonly option: ProposeAsk["options"][number];
  readonly answerBy: Instant;
  readonly holder: Buffer;
}

async function judged(tx: Tx, scope: TenantScope, now: Instant, wanted: Wanted): Promise<NewOption> {
  const { ask, booking, service, option, answerBy, holder } = wanted;
  const professionalId = option.professionalId ?? booking.professionalId;
  const { startsAt } = option;
  if (startsAt === booking.startsAt && professionalId === booking.professionalId)
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "options", message: "same-time" }] });
  if (!(await serviceGivenBy(tx, scope, professionalId, service.id))) throw new ProblemError("NOT_FOUND");
  const decided = await decide(tx, scope, now, {
    service,
    professionalId,
    audience: "team",
    durationMinutes: (booking.endsAt - booking.startsAt) / 60_000,
    startsAt,
    mine: { bookingId: booking.id },
  });
  const { session, taken } = decided;
  // What overlaps the booking's own time is guarded by it already, and can't be taken twice.
  const own = decided.professionalId === booking.professionalId && overlaps(taken, booking);
  if (ask.hold === false || own) return { professionalId, ...session, held: false };
  const holdId = newId();
  const hold = { id: holdId, visitorHash: holder, serviceId: service.id, professionalId, ...session };
  await insertHold(tx, scope, { ...hold, expiresAt: answerBy });
  await take(tx, scope, decided, { holdId, expiresAt: answerBy }, now);
  return { professionalId, ...session, held: true };
}

const overlaps = (
  one: { startsAt: Instant; endsAt: Instant },
  other: { startsAt: Instant; endsAt: Instant },
): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;
