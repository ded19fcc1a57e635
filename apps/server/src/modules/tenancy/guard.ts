import type { Permission } from "@creneau/contract";
import type { Database } from "../../platform/database/database.ts";
import { mintTenantScope } from "../../platform/database/scope.ts";
import type { AccountCaller, MemberCaller } from "../../platform/http/call.ts";
import { ProblemError } from "../../platform/problem.ts";
import { memberOfAccount } from "./members/queries.ts";
import { grantsOf } from "./policy.ts";
import type { ProfessionalOfMember } from "./queries.ts";

/**
 * Lets a signed-in account act as a member.
 * @throws ProblemError NOT_FOUND to strangers and to who was deactivated: they learn nothing; FORBIDDEN to members whose
 * role does not allow it.
 */
export async function memberGuard(
  db: Database,
  account: AccountCaller,
  businessId: string,
  permission: Permission,
  professionalOf: ProfessionalOfMember,
): Promise<MemberCaller> {
  const scope = mintTenantScope(businessId);
  const found = await db.inTenant(scope, async (tx) => {
    const member = await memberOfAccount(tx, scope, account.accountId);
    if (member?.status !== "active") return undefined;
    return { grants: grantsOf(member), professionalId: await professionalOf(tx, scope, member.id) };
  });
  if (!found) throw new ProblemError("NOT_FOUND");
  const { permissions, sees } = found.grants;
  if (!permissions.includes(permission)) throw new ProblemError("FORBIDDEN");
  return {
    ...account,
    keyId: undefined,
    scope,
    can: (asked) => permissions.includes(asked),
    professionalId: found.professionalId,
    seesAll: sees === "all",
  };
}
