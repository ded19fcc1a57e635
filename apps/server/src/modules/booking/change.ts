/** What every change of a booking begins with: its row, locked, and whether the lifecycle allows the act. */
import { toIso, type Instant } from "@creneau/scheduling";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { announce, type EventType } from "../../platform/events.ts";
import type { Language } from "../../platform/http/language.ts";
import { ProblemError } from "../../platform/problem.ts";
import { changeableUntil, policyOf } from "../catalogue/index.ts";
import { lockResources } from "../team/index.ts";
import type { BookingPayload } from "./events.ts";
import { dropProposalOf } from "./proposals/end.ts";
import { bookingById, resourcesOf, type StoredBooking } from "./queries.ts";
import { afterAct, type Act, type Status, type Step } from "./rules.ts";
import { catchUp, enqueueStep } from "./steps.ts";
import { insertChange, updateBooking, type Actor } from "./store.ts";
import { tooLateSentences, unchangeableSentences } from "./texts.ts";

export interface ChangeAsk {
  readonly bookingId: string;
  readonly actor: Actor;
  readonly reason: string;
  /** Of the sentence, should the change be refused. */
  readonly language: Language;
}

/**
 * Locks the professional's resource, then reads the booking: all changes to one person's time come one after another. What the
 * clock did meanwhile is written down first.
 * @param others whose time the change takes as well.
 * @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION; CHANGE_TOO_LATE, MOVES_SPENT, INVALID_INPUT by the service's policy
 */
export async function beginChange(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  act: Act,
  ask: ChangeAsk,
  others: readonly string[] = [],
): Promise<{ readonly booking: StoredBooking; readonly status: Status }> {
  const { bookingId, actor, language } = ask;
  const seen = await bookingById(tx, scope, bookingId);
  if (!seen) throw new ProblemError("NOT_FOUND");
  const taken = await resourcesOf(tx, scope, bookingId);
  await lockResources(tx, scope, [...new Set([seen.professionalId, ...taken, ...others])]);
  const booking = (await bookingById(tx, scope, bookingId)) ?? seen;
  const after = afterAct(booking, act, actor.by, clock.now());
  if ("refused" in after) {
    throw new ProblemError("ILLEGAL_TRANSITION", { detail: unchangeableSentences[language][after.refused] });
  }
  await assertPolicy(tx, scope, act, booking, ask, clock.now());
  return { booking: await catchUp(tx, clock, scope, booking), status: after.status };
}

/** @throws ProblemError CHANGE_TOO_LATE, MOVES_SPENT; INVALID_INPUT when a reason is asked and none is given */
async function assertPolicy(
  tx: Tx,
  scope: TenantScope,
  act: Act,
  booking: StoredBooking,
  { actor, reason, language }: ChangeAsk,
  now: Instant,
): Promise<void> {
  // A request binds nobody yet.
  if ((act !== "move" && act !== "cancel") || actor.by === "system" || booking.status === "requested") return;
  const policy = await policyOf(tx, scope, booking.serviceId);
  const until = changeableUntil(policy, booking.startsAt);
  const late = now >= until;
  const guest = actor.by === "contact";
  if (guest && late) {
    const detail = tooLateSentences[language](policy.noticeMinutes);
    throw new ProblemError("CHANGE_TOO_LATE", { detail, changeableUntil: toIso(until) });
  }
  if (guest && act === "move" && policy.mostMoves !== null && booking.moves >= policy.mostMoves)
    throw new ProblemError("MOVES_SPENT");
  // What is past its term for whoever booked, the team changes for a reason.
  const needsReason = guest ? policy.reasonRequired : late && policy.noticeMinutes > 0;
  if (needsReason && reason.trim() === "")
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "reason", message: "say-why" }] });
}

/** An act that changes the status and nothing else. @returns the booking as it was, and its new version. */
export async function turn(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  { act, step, event, ...ask }: ChangeAsk & { act: Act; step: Step; event: EventType<BookingPayload> },
): Promise<StoredBooking> {
  const { bookingId, actor, reason } = ask;
  const now = clock.now();
  const { booking, status } = await beginChange(tx, clock, scope, act, ask);
  const version = booking.version + 1;
  const turned = { ...booking, status, statusAt: now, version };
  await updateBooking(tx, scope, turned, now);
  await insertChange(tx, scope, { bookingId, what: step, actor, reason, from: null, to: null }, now);
  await dropProposalOf(tx, scope, bookingId, now);
  await announce(tx, scope, clock, event, { bookingId, version });
  await enqueueStep(tx, scope, turned);
  return booking;
}
