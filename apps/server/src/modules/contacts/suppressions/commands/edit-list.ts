import { because } from "../../../../platform/acting.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { suppressionById, suppressionPage, type StoredSuppression } from "../queries.ts";
import { kindOf, type Reason, type SuppressedChannel } from "../rules.ts";
import { deleteSuppression, insertSuppressions } from "../store.ts";

export interface SuppressionAsk {
  readonly address: string;
  readonly channel: SuppressedChannel;
  readonly reason: Exclude<Reason, "erased">;
  readonly note: string | null;
}

/** Puts an address on the list. There already, it stays as it is: the first reason is the one that counts. */
export const addToList = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  { address, ...facts }: SuppressionAsk,
): Promise<StoredSuppression> =>
  db.inTenant(scope, async (tx) => {
    await insertSuppressions(tx, scope, [address.toLowerCase()], { ...facts, source: "staff" }, clock.now());
    const index = tx.vault.blind(address, scope.businessId, kindOf(address));
    const listed = await suppressionPage(tx, scope, { after: undefined, limit: 10, index, reason: undefined });
    const one = listed.find(({ channel }) => channel === facts.channel);
    if (!one) throw new Error("what was just added is not on the list");
    return one;
  });

/** @param why kept in the audit log. @throws ProblemError NOT_FOUND */
export const takeOffList = (db: Database, scope: TenantScope, id: string, why: string): Promise<void> =>
  because(why, () =>
    db.inTenant(scope, async (tx) => {
      if (!(await suppressionById(tx, scope, id))) throw new ProblemError("NOT_FOUND");
      await deleteSuppression(tx, scope, id);
    }),
  );
