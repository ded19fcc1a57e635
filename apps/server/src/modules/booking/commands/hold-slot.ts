import type { Instant } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { Service } from "../../catalogue/index.ts";
import { decide } from "../decide.ts";
import { assertSeats } from "../groups/join.ts";
import { rulesIfGrouped } from "../groups/queries.ts";
import { countLiveHolds } from "../queries.ts";
import { holdEnd, MOST_HOLDS } from "../rules.ts";
import { deleteHold, insertHold, type Span } from "../store.ts";
import { take } from "../takings.ts";
import { visitorHash as hashOf } from "../visits/visitor.ts";

export const EXPIRE_HOLD_JOB = "booking.expire-hold";

export interface HoldAsk {
  /** With whom; whoever is free when absent. */
  readonly professionalId?: string;
  readonly service: Service;
  readonly durationMinutes?: number;
  readonly startsAt: Instant;
  /** How many, where the session is for a group; one when absent. */
  readonly seats?: number;
  /** The visitor's random name for themselves; only its hash is kept. */
  readonly visitor: string;
}

export interface Held extends Span {
  readonly id: string;
  readonly expiresAt: Instant;
}

/**
 * Keeps a time while a form is filled in. It ends by itself: what is over counts for nothing, and is swept away.
 * @throws ProblemError SLOT_TAKEN, SLOT_REFUSED, TOO_MANY_HOLDS
 */
export async function holdSlot(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  asking: (tx: Tx) => Promise<HoldAsk>,
): Promise<Held> {
  return db.inTenant(scope, async (tx) => {
    const ask = await asking(tx);
    const visitorHash = hashOf(ask.visitor);
    const now = clock.now();
    const seats = ask.seats ?? 1;
    assertSeats(await rulesIfGrouped(tx, scope, ask.service), seats);
    const decided = await decide(tx, scope, now, { ...ask, audience: "public" });
    const { session, professionalId, groupSessionId } = decided;
    const seat = groupSessionId === undefined ? undefined : { groupSessionId, seats };
    await lockFor(tx, "visitor", visitorHash.toString("hex"));
    if ((await countLiveHolds(tx, scope, visitorHash, now)) >= MOST_HOLDS) throw new ProblemError("TOO_MANY_HOLDS");
    const id = newId();
    const expiresAt = holdEnd(now);
    await insertHold(tx, scope, {
      id,
      visitorHash,
      serviceId: ask.service.id,
      professionalId,
      ...session,
      expiresAt,
      seat,
    });
    if (!seat) await take(tx, scope, decided, { holdId: id, expiresAt }, now);
    await enqueue(tx, scope, EXPIRE_HOLD_JOB, { holdId: id }, { runAt: expiresAt });
    return { id, expiresAt, ...session };
  });
}

/** Gives a held time back; one that is gone already is none the worse. */
export const releaseHold = (db: Database, scope: TenantScope, holdId: string): Promise<void> =>
  db.inTenant(scope, (tx) => deleteHold(tx, scope, holdId));
