import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { sqlStateOf } from "../../../platform/database/errors.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { madeOnce } from "../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { categoryById, categoryIds, type StoredCategory } from "../categories/queries.ts";
import {
  deleteCategory,
  insertCategory,
  updateCategory,
  writeCategoryOrder,
  type CategoryAsk,
} from "../categories/store.ts";
import { differentFields } from "../edited.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

const MOST_CATEGORIES = 100;
const TAKEN = "23505";

/** Categories and the order of services in them: who changes it comes one after another. */
export const lockCatalogue = (tx: Tx, { businessId }: TenantScope): Promise<void> =>
  lockFor(tx, "catalogue", businessId);

/** @throws ProblemError NOT_FOUND */
export async function mustBeCategory(tx: Tx, scope: TenantScope, id: string): Promise<StoredCategory> {
  const category = await categoryById(tx, scope, id);
  if (!category) throw new ProblemError("NOT_FOUND");
  return category;
}

/** @throws ProblemError NAME_TAKEN */
async function named<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (sqlStateOf(error) === TAKEN) throw new ProblemError("NAME_TAKEN");
    throw error;
  }
}

/** Once for a key. @throws ProblemError NAME_TAKEN; INVALID_INPUT when there are too many; IDEMPOTENCY_KEY_REUSED */
export const addCategory = (
  { db, clock }: Deps,
  scope: TenantScope,
  ask: CategoryAsk,
  key?: Once,
): Promise<StoredCategory> =>
  named(
    db.inTenant(scope, async (tx) => {
      const now = clock.now();
      const id = await madeOnce(tx, scope, key, now, async () => {
        await lockCatalogue(tx, scope);
        if ((await categoryIds(tx, scope)).length >= MOST_CATEGORIES)
          throw new ProblemError("INVALID_INPUT", { fields: [{ path: "name", message: "too-many-categories" }] });
        const added = { ...ask, id: newId(), createdAt: now };
        await insertCategory(tx, scope, added);
        return added.id;
      });
      return mustBeCategory(tx, scope, id);
    }),
  );

/** @throws ProblemError NOT_FOUND, NAME_TAKEN, EDITED_MEANWHILE with what differs */
export const replaceCategory = (
  { db }: Deps,
  scope: TenantScope,
  id: string,
  { version, ...ask }: CategoryAsk & { readonly version: number },
): Promise<StoredCategory> =>
  named(
    db.inTenant(scope, async (tx) => {
      await lockCatalogue(tx, scope);
      const stored = await mustBeCategory(tx, scope, id);
      if (stored.version !== version)
        throw new ProblemError("EDITED_MEANWHILE", { fields: differentFields(ask, stored) });
      await updateCategory(tx, scope, id, ask);
      return mustBeCategory(tx, scope, id);
    }),
  );

/** Its services stay, in no category. @throws ProblemError NOT_FOUND */
export const removeCategory = ({ db }: Deps, scope: TenantScope, id: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await lockCatalogue(tx, scope);
    await mustBeCategory(tx, scope, id);
    await deleteCategory(tx, scope, id);
  });

/** @throws ProblemError NOT_FOUND for one that is not there, EDITED_MEANWHILE when one is missing */
export const orderCategories = ({ db }: Deps, scope: TenantScope, ids: readonly string[]): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await lockCatalogue(tx, scope);
    for (const id of ids) await mustBeCategory(tx, scope, id);
    const current = await categoryIds(tx, scope);
    const isWhole = ids.length === current.length && current.every((id) => ids.includes(id));
    if (!isWhole) throw new ProblemError("EDITED_MEANWHILE");
    await writeCategoryOrder(tx, scope, ids);
  });
