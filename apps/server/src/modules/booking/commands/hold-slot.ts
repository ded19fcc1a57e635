import { createHash } from "node:crypto";
import type { Instant } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceGivenBy } from "../../catalogue/index.ts";
import { lockResource } from "../../team/index.ts";
import { decide } from "../decide.ts";
import { countLiveHolds } from "../queries.ts";
import { holdEnd, MOST_HOLDS } from "../rules.ts";
import { deleteHold, deleteOverHolds, insertHold, occupy, type Span } from "../store.ts";

export const EXPIRE_HOLD_JOB = "booking.expire-hold";

export interface HoldAsk {
  readonly professionalId: string;
  readonly serviceId: string;
  readonly startsAt: Instant;
  /** The visitor's random name for themselves; only its hash is kept. */
  readonly visitor: string;
}

export interface Held extends Span {
  readonly id: string;
  readonly expiresAt: Instant;
}

/**
 * Keeps a time while a form is filled in. It ends by itself: what is over counts for nothing, and is swept away.
 * @throws ProblemError SLOT_TAKEN, SLOT_REFUSED, TOO_MANY_HOLDS, NOT_FOUND
 */
export async function holdSlot(db: Database, clock: Clock, scope: TenantScope, ask: HoldAsk): Promise<Held> {
  const { professionalId, serviceId, startsAt } = ask;
  const visitorHash = createHash("sha256").update(ask.visitor).digest();
  return db.inTenant(scope, async (tx) => {
    const now = clock.now();
    await lockResource(tx, scope, professionalId);
    const service = await serviceGivenBy(tx, scope, professionalId, serviceId);
    if (!service?.allowOnlineBooking) throw new ProblemError("NOT_FOUND");
    const { session, taken } = await decide(tx, scope, now, { service, professionalId, startsAt });
    if ((await countLiveHolds(tx, scope, visitorHash, now)) >= MOST_HOLDS) throw new ProblemError("TOO_MANY_HOLDS");
    const id = newId();
    const expiresAt = holdEnd(now);
    await deleteOverHolds(tx, scope, professionalId, taken, now);
    await insertHold(tx, scope, { id, visitorHash, serviceId, professionalId, ...session, expiresAt });
    await occupy(tx, scope, professionalId, taken, { holdId: id, expiresAt });
    await enqueue(tx, scope, EXPIRE_HOLD_JOB, { holdId: id }, { runAt: expiresAt });
    return { id, expiresAt, ...session };
  });
}

/** Gives a held time back; one that is gone already is none the worse. */
export const releaseHold = (db: Database, scope: TenantScope, holdId: string): Promise<void> =>
  db.inTenant(scope, (tx) => deleteHold(tx, scope, holdId));
