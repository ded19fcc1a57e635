import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { sqlStateOf } from "../../../platform/database/errors.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { madeOnce } from "../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { differentFields, IN_USE_BY_OTHERS } from "../edited.ts";
import { assertServices } from "../queries.ts";
import { currentReasonIds, reasonById, type StoredReason } from "../reasons/queries.ts";
import {
  archiveReason,
  deleteReason,
  insertReason,
  restoreReason as writeRestored,
  updateReason,
  writeOrder,
  type ReasonAsk,
} from "../reasons/store.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

/** As many as one may be shown to choose from. */
const MOST_REASONS = 200;

/** @throws ProblemError NOT_FOUND */
export async function mustBeReason(tx: Tx, scope: TenantScope, id: string): Promise<StoredReason> {
  const reason = await reasonById(tx, scope, id);
  if (!reason) throw new ProblemError("NOT_FOUND");
  return reason;
}

/** The order is of all of them: who changes it comes one after another. */
const lockReasons = (tx: Tx, { businessId }: TenantScope): Promise<void> => lockFor(tx, "reason", businessId);

/**
 * Once for a key.
 * @throws ProblemError NOT_FOUND for a service that is not there; INVALID_INPUT when there are too many; IDEMPOTENCY_KEY_REUSED
 */
export const addReason = ({ db, clock }: Deps, scope: TenantScope, ask: ReasonAsk, key: Once): Promise<StoredReason> =>
  db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const id = await madeOnce(tx, scope, key, now, async () => {
      await lockReasons(tx, scope);
      await assertServices(tx, scope, ask.serviceIds);
      if ((await currentReasonIds(tx, scope)).length >= MOST_REASONS)
        throw new ProblemError("INVALID_INPUT", { fields: [{ path: "name", message: "too-many-reasons" }] });
      const added = { ...ask, id: newId(), createdAt: now };
      await insertReason(tx, scope, added);
      return added.id;
    });
    return mustBeReason(tx, scope, id);
  });

/** @throws ProblemError NOT_FOUND, EDITED_MEANWHILE with what differs */
export const replaceReason = (
  { db }: Deps,
  scope: TenantScope,
  id: string,
  { version, ...ask }: ReasonAsk & { readonly version: number },
): Promise<StoredReason> =>
  db.inTenant(scope, async (tx) => {
    await lockReasons(tx, scope);
    const stored = await mustBeReason(tx, scope, id);
    await assertServices(tx, scope, ask.serviceIds);
    if (stored.version !== version)
      throw new ProblemError("EDITED_MEANWHILE", { fields: differentFields(ask, stored) });
    await updateReason(tx, scope, id, ask);
    return mustBeReason(tx, scope, id);
  });

/** Deletes it, or archives it when bookings have it. @returns whether it was archived. @throws ProblemError NOT_FOUND */
export async function removeReason({ db, clock }: Deps, scope: TenantScope, id: string): Promise<boolean> {
  try {
    await db.inTenant(scope, async (tx) => {
      await mustBeReason(tx, scope, id);
      await deleteReason(tx, scope, id);
    });
    return false;
  } catch (error) {
    if (sqlStateOf(error) !== IN_USE_BY_OTHERS) throw error;
    await db.inTenant(scope, (tx) => archiveReason(tx, scope, id, clock.now()));
    return true;
  }
}

/** @throws ProblemError NOT_FOUND */
export const restoreReason = ({ db }: Deps, scope: TenantScope, id: string): Promise<StoredReason> =>
  db.inTenant(scope, async (tx) => {
    await lockReasons(tx, scope);
    await mustBeReason(tx, scope, id);
    await writeRestored(tx, scope, id);
    return mustBeReason(tx, scope, id);
  });

/** @throws ProblemError NOT_FOUND for one that is not there, EDITED_MEANWHILE when one is missing */
export const orderReasons = ({ db }: Deps, scope: TenantScope, ids: readonly string[]): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await lockReasons(tx, scope);
    for (const id of ids) await mustBeReason(tx, scope, id);
    const current = await currentReasonIds(tx, scope);
    const isWhole = ids.length === current.length && current.every((id) => ids.includes(id));
    if (!isWhole) throw new ProblemError("EDITED_MEANWHILE");
    await writeOrder(tx, scope, ids);
  });
