/** What happens to a session as a whole: everybody in it is told. */
import type { Instant } from "@creneau/scheduling";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announce } from "../../../../platform/events.ts";
import type { Language } from "../../../../platform/http/language.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { serviceById } from "../../../catalogue/index.ts";
import { lockResources } from "../../../team/index.ts";
import { cancelWithin } from "../../commands/cancel-booking.ts";
import { decide, type Decided } from "../../decide.ts";
import { bookingMoved } from "../../events.ts";
import { bookingById } from "../../queries.ts";
import { statusNow } from "../../rules.ts";
import { enqueueStep } from "../../steps.ts";
import { insertChange, updateBooking, type Actor } from "../../store.ts";
import { take } from "../../takings.ts";
import { refillFreed, refillSeats } from "../../waiting/refill.ts";
import { withdrawOffersOf } from "../../waiting/withdraw.ts";
import { groupDropped, groupHeld } from "../events.ts";
import { decideLater } from "../join.ts";
import { groupById, groupRulesOf, lockGroup, seatsIn, type StoredGroup } from "../queries.ts";
import { dropHoldsIn, updateGroup, vacateGroup } from "../store.ts";
import { overSentences } from "../texts.ts";

export interface GroupChange {
  readonly groupId: string;
  readonly actor: Actor;
  readonly reason: string;
  readonly language: Language;
}

/**
 * The session, its host's resource locked and then its own row, if it is still to come.
 * @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION
 */
export async function beginGroupChange(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  { groupId, language }: Pick<GroupChange, "groupId" | "language">,
): Promise<StoredGroup> {
  const seen = await groupById(tx, scope, groupId);
  if (!seen) throw new ProblemError("NOT_FOUND");
  await lockResources(tx, scope, [seen.professionalId]);
  const group = (await lockGroup(tx, scope, groupId)) ?? seen;
  if (group.state !== "open" || group.startsAt <= clock.now())
    throw new ProblemError("ILLEGAL_TRANSITION", { detail: overSentences[language] });
  return group;
}

/** Those whose booking stands. */
async function standingIn(tx: Tx, scope: TenantScope, groupId: string, now: Instant): Promise<string[]> {
  const seats = await seatsIn(tx, scope, groupId);
  return seats
    .filter((seat) => ["requested", "confirmed"].includes(statusNow(seat, now)))
    .map((seat) => seat.bookingId);
}

/** More seats go to those who wait, first. @throws ProblemError EDITED_MEANWHILE, INVALID_INPUT for fewer than are taken */
export const changeSeats = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  ask: Pick<GroupChange, "groupId" | "language"> & { readonly seats: number; readonly version: number },
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const group = await beginGroupChange(tx, clock, scope, ask);
    if (group.version !== ask.version) throw new ProblemError("EDITED_MEANWHILE");
    if (ask.seats < group.seatsTaken)
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "seats", message: "seats-taken" }] });
    await updateGroup(tx, scope, { ...group, seats: ask.seats }, clock.now());
    await refillSeats(tx, clock, scope, group);
  });

export const cancelGroup = (db: Database, clock: Clock, scope: TenantScope, ask: GroupChange): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const group = await beginGroupChange(tx, clock, scope, ask);
    await cancelGroupWithin(tx, clock, scope, group, ask);
  });

/** The row says first that it is over, so that no seat given back is offered to anybody. */
export async function cancelGroupWithin(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  group: StoredGroup,
  { actor, reason, language }: GroupChange,
): Promise<void> {
  const now = clock.now();
  await updateGroup(tx, scope, { ...group, state: "cancelled" }, now);
  await withdrawOffersOf(tx, scope, group.id, now);
  await dropHoldsIn(tx, scope, group.id);
  for (const bookingId of await standingIn(tx, scope, group.id, now))
    await cancelWithin(tx, clock, scope, { bookingId, actor, reason, language });
  await vacateGroup(tx, scope, group.id);
  await announce(tx, scope, clock, groupDropped, { groupId: group.id });
  await refillFreed(tx, clock, scope, [group]);
}

/** @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION, SLOT_TAKEN, SLOT_REFUSED */
export const moveGroup = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  ask: GroupChange & { readonly startsAt: Instant },
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const group = await beginGroupChange(tx, clock, scope, ask);
    const service = await serviceById(tx, scope, group.serviceId);
    if (!service) throw new ProblemError("NOT_FOUND");
    if (group.startsAt === ask.startsAt) return;
    const decided = await decide(tx, scope, now, {
      service,
      professionalId: group.professionalId,
      audience: "team",
      durationMinutes: (group.endsAt - group.startsAt) / 60_000,
      startsAt: ask.startsAt,
      alone: true,
      mine: { groupSessionId: group.id },
    });
    await withdrawOffersOf(tx, scope, group.id, now);
    await vacateGroup(tx, scope, group.id);
    await take(tx, scope, decided, { groupSessionId: group.id }, now);
    const moved = { ...group, ...decided.session, outcome: null };
    await updateGroup(tx, scope, moved, now);
    for (const bookingId of await standingIn(tx, scope, group.id, now))
      await moveSeat(tx, clock, scope, { bookingId, decided, ask });
    const rules = await groupRulesOf(tx, scope, group.serviceId);
    if (rules) await decideLater(tx, scope, moved, rules, now);
    await refillFreed(tx, clock, scope, [group]);
    await refillSeats(tx, clock, scope, group);
  });

interface SeatMove {
  readonly bookingId: string;
  readonly decided: Decided;
  readonly ask: GroupChange;
}

async function moveSeat(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  { bookingId, decided, ask }: SeatMove,
): Promise<void> {
  const now = clock.now();
  const booking = await bookingById(tx, scope, bookingId);
  if (!booking) return;
  const { session } = decided;
  const version = booking.version + 1;
  const moved = { ...booking, ...session, version };
  await updateBooking(tx, scope, moved, now);
  const { actor, reason } = ask;
  await insertChange(tx, scope, { bookingId, what: "moved", actor, reason, from: booking, to: session }, now);
  await announce(tx, scope, clock, bookingMoved, { bookingId, version });
  await enqueueStep(tx, scope, moved);
}

/** Lets it take place although fewer come than wished. */
export const keepGroup = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  ask: Pick<GroupChange, "groupId" | "language">,
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const group = await beginGroupChange(tx, clock, scope, ask);
    await updateGroup(tx, scope, { ...group, outcome: "kept" }, clock.now());
    await announce(tx, scope, clock, groupHeld, { groupId: group.id });
  });
