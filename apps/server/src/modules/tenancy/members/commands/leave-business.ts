import type { Database } from "../../../../platform/database/database.ts";
import { mintTenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { ownMembership } from "../../queries.ts";
import { lastOwnerSays } from "../last-owner.ts";
import { managing } from "../managing.ts";
import { deleteMember } from "../store.ts";

/** Ends one of an account's own memberships. @throws ProblemError NOT_FOUND, LAST_OWNER */
export async function leaveBusiness(db: Database, accountId: string, memberId: string): Promise<void> {
  const businessId = await ownMembership(db, accountId, memberId);
  if (businessId === undefined) throw new ProblemError("NOT_FOUND");
  const scope = mintTenantScope(businessId);
  await lastOwnerSays(
    managing(db, { scope, accountId }, async (tx, { me }) => {
      if (me.id !== memberId) throw new ProblemError("NOT_FOUND");
      await deleteMember(tx, scope, memberId);
    }),
  );
}
