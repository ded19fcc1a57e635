import type { Permission } from "@creneau/contract";
import type { Database } from "../../platform/database/database.ts";
import { mintTenantScope } from "../../platform/database/scope.ts";
import type { AccountCaller, MemberCaller } from "../../platform/http/call.ts";
import { ProblemError } from "../../platform/problem.ts";
import { permissionsOf, seesAll } from "./policy.ts";
import { memberOf, type ProfessionalOfMember } from "./queries.ts";

/**
 * Lets a signed-in account act as a member.
 * @throws ProblemError NOT_FOUND to strangers, who learn nothing; FORBIDDEN to members whose role does not allow it.
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
    const member = await memberOf(tx, scope, account.accountId);
    return member && { role: member.role, professionalId: await professionalOf(tx, scope, member.id) };
  });
  if (!found) throw new ProblemError("NOT_FOUND");
  const may = permissionsOf(found.role);
  if (!may.includes(permission)) throw new ProblemError("FORBIDDEN");
  return {
    ...account,
    scope,
    can: (asked) => may.includes(asked),
    professionalId: found.professionalId,
    seesAll: seesAll(found.role),
  };
}
