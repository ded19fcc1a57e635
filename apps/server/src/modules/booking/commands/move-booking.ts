import type { Instant } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { policyOf, serviceById } from "../../catalogue/index.ts";
import { beginChange, type ChangeAsk } from "../change.ts";
import { decide } from "../decide.ts";
import { bookingMoved } from "../events.ts";
import { keptBy, offerFreed } from "../freed.ts";
import { takeSeat } from "../groups/join.ts";
import { groupRulesOf } from "../groups/queries.ts";
import { dropProposalOf } from "../proposals/end.ts";
import type { StoredBooking } from "../queries.ts";
import { respondBy, SYSTEM, type Status } from "../rules.ts";
import { enqueueStep } from "../steps.ts";
import { insertChanges, updateBooking } from "../store.ts";
import { retake } from "../takings.ts";

export interface MoveAsk extends ChangeAsk {
  readonly startsAt: Instant;
  /** Beyond the service's own horizon: a member's series goes further. */
  readonly horizonDays?: number;
}

/**
 * Moves a booking to another time: it stays the same booking, with its history. Moving it to where it is changes nothing.
 * @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION, CHANGE_TOO_LATE, MOVES_SPENT, SLOT_TAKEN, SLOT_REFUSED
 */
export const moveBooking = (db: Database, clock: Clock, scope: TenantScope, ask: MoveAsk): Promise<void> =>
  db.inTenant(scope, (tx) => moveWithin(tx, clock, scope, ask));

/** As `moveBooking`, within the transaction of something larger. */
export async function moveWithin(tx: Tx, clock: Clock, scope: TenantScope, ask: MoveAsk): Promise<void> {
  const { booking, status } = await beginChange(tx, clock, scope, "move", ask);
  await dropProposalOf(tx, scope, booking.id, clock.now());
  const moves = ask.actor.by === "contact" ? booking.moves + 1 : booking.moves;
  await transfer(tx, clock, scope, { ...ask, booking, status, moves, professionalId: booking.professionalId });
}

export interface TransferAsk extends MoveAsk {
  /** As it is, its resources locked. */
  readonly booking: StoredBooking;
  readonly status: Status;
  readonly moves: number;
  /** With whom it will be. */
  readonly professionalId: string;
  /** Whose held times count as free. */
  readonly holdVisitor?: Buffer;
}

/** To another time, or to somebody else, or both. */
export async function transfer(tx: Tx, clock: Clock, scope: TenantScope, ask: TransferAsk): Promise<void> {
  const { booking, actor, reason, startsAt, moves, professionalId, status } = ask;
  const now = clock.now();
  const swapped = professionalId !== booking.professionalId;
  if (booking.startsAt === startsAt && !swapped) return;
  const found = await serviceById(tx, scope, booking.serviceId);
  if (!found) throw new ProblemError("NOT_FOUND");
  const service = { ...found, horizonDays: Math.max(found.horizonDays, ask.horizonDays ?? 0) };
  const bookingId = booking.id;
  const kept = await keptBy(tx, scope, bookingId);
  const group = kept.seat && (await groupRulesOf(tx, scope, service.id));
  const decided = await decide(tx, scope, now, {
    service,
    professionalId,
    // Whoever has a seat joins what the public may join.
    audience: kept.seat && actor.by === "contact" ? "public" : "team",
    ...(kept.seat ? { seats: kept.seat.seats } : {}),
    durationMinutes: (booking.endsAt - booking.startsAt) / 60_000,
    startsAt,
    mine: { bookingId, ...(ask.holdVisitor ? { holdVisitor: ask.holdVisitor } : {}) },
  });
  const { session } = decided;
  const waits =
    status === "requested"
      ? respondBy(now, session.startsAt, (await policyOf(tx, scope, service.id)).respondMinutes)
      : booking.respondBy;
  const statusAt = status === booking.status ? booking.statusAt : now;
  const moved = { ...booking, ...session, status, statusAt, moves, professionalId, respondBy: waits };
  const version = booking.version + 1;
  const seat =
    kept.seat && group
      ? await takeSeat(
          tx,
          scope,
          { rules: group, serviceId: service.id, decided, seats: kept.seat.seats, by: actor.by },
          now,
        )
      : undefined;
  if (!seat) await retake(tx, scope, bookingId, decided, now, status === "requested" ? waits : null);
  await updateBooking(
    tx,
    scope,
    { ...moved, version, groupSessionId: seat?.groupSessionId ?? booking.groupSessionId },
    now,
  );
  const hosts = swapped ? { hosts: { from: booking.professionalId, to: professionalId } } : {};
  const change = { bookingId, what: "moved", actor, reason, from: booking, to: session, ...hosts } as const;
  // Whoever asked took what the team offered: both have agreed.
  const agreed = { bookingId, what: "approved", actor: SYSTEM, reason: "", from: null, to: null } as const;
  await insertChanges(
    tx,
    scope,
    booking.status === "requested" && status === "confirmed" ? [change, agreed] : [change],
    now,
  );
  await announce(tx, scope, clock, bookingMoved, { bookingId, version });
  await enqueueStep(tx, scope, moved);
  await offerFreed(tx, clock, scope, kept);
}
