import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { lockFor } from "../../../../platform/database/locks.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { Offers } from "../offers.ts";
import { ROUNDS, type Option } from "../plan.ts";
import { itemsToPlan, listById, promisesOf } from "../queries.ts";
import { updateItem, updateList } from "../store.ts";

export const PLAN_JOB = "booking.plan-reaccommodation";
const BATCH = 25;

/**
 * Works out what to offer, a batch in a transaction. Everybody gets a first offer before anybody gets a second. Cut short, it goes
 * on where it was: what is worked out is in the rows.
 */
export async function planReaccommodation(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  scope: TenantScope,
  id: string,
): Promise<void> {
  for (let round = 1; round <= ROUNDS; round++) while (await planBatch(db, clock, scope, id, round));
  await db.inTenant(scope, async (tx) => {
    const list = await listById(tx, scope, id);
    if (list?.state === "planning") await updateList(tx, scope, id, { state: "draft" });
  });
}

const isSame = (one: Option, other: Option): boolean =>
  one.professionalId === other.professionalId && one.startsAt === other.startsAt;

/** @returns whether there was something to do. */
const planBatch = (db: Database, clock: Clock, scope: TenantScope, id: string, round: number): Promise<boolean> =>
  db.inTenant(scope, async (tx) => {
    await lockFor(tx, "reaccommodation", scope.businessId);
    const list = await listById(tx, scope, id);
    if (list?.state !== "planning") return false;
    const batch = await itemsToPlan(tx, scope, id, { round, limit: BATCH, now: clock.now() });
    if (batch.length === 0) return false;
    const offers = new Offers(tx, scope, clock.now(), list, await promisesOf(tx, scope, id));
    for (const item of batch) {
      const found = await offers.for(item, 1 + item.options.length);
      const next = found.find((option) => !item.options.some((one) => isSame(one, option)));
      if (next) offers.promise(next, item);
      const options = next ? [...item.options, next] : item.options;
      const trouble = options.length === 0 ? "nothing-free" : null;
      await updateItem(tx, scope, id, { bookingId: item.bookingId, options, rounds: round, trouble });
    }
    return true;
  });
