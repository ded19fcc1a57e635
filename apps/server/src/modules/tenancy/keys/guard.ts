/** Lets a program act by an API key. */
import type { Permission } from "@creneau/contract";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { mintTenantScope, type TenantScope } from "../../../platform/database/scope.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { memberOfAccount } from "../members/queries.ts";
import { grantsOf, keyGrants } from "../policy.ts";
import type { ProfessionalOfMember } from "../queries.ts";
import { sandboxOf } from "../sandbox/queries.ts";
import { keyByHash } from "./queries.ts";
import { hashKey, isUseToWrite, KEY_FORM, keyState } from "./rules.ts";
import { writeUse } from "./store.ts";

export interface KeyDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly professionalOf: ProfessionalOfMember;
  /** Counts one call. @throws ProblemError TOO_MANY_REQUESTS */
  readonly count: (keyId: string) => void;
}

/** What follows `Authorization: Bearer`. */
export const bearerOf = (authorization: string | undefined): string | undefined =>
  authorization === undefined ? undefined : (/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? "");

const notValid = () => new ProblemError("KEY_NOT_VALID");

/**
 * A key does what it was given, as far as whoever it acts for still may. One of another business is no key here, whether
 * or not there is such a business.
 * @throws ProblemError KEY_NOT_VALID, FORBIDDEN, TOO_MANY_REQUESTS; UNAVAILABLE while the sandbox is being made.
 */
export async function keyGuard(
  { db, clock, professionalOf, count }: KeyDeps,
  key: string,
  businessId: string,
  permission: Permission,
): Promise<MemberCaller> {
  if (!KEY_FORM.test(key)) throw notValid();
  const scope = mintTenantScope(businessId);
  const now = clock.now();
  const found = await db.inTenant(scope, async (tx) => {
    const row = await keyByHash(tx, scope, hashKey(key));
    const state = row && keyState(row, now);
    if (!row || (state !== "active" && state !== "ending")) return undefined;
    const member = await memberOfAccount(tx, scope, row.accountId);
    if (member?.status !== "active") return undefined;
    count(row.id);
    if (isUseToWrite(row.lastUsedAt, now)) await writeUse(tx, scope, row.id, now);
    const grants = keyGrants(row.permissions, grantsOf(member));
    return { row, grants, professionalId: await professionalOf(tx, scope, member.id) };
  });
  if (!found) throw notValid();
  const { row, grants, professionalId } = found;
  if (!grants.permissions.includes(permission)) throw new ProblemError("FORBIDDEN");
  return {
    accountId: row.accountId,
    sessionId: undefined,
    keyId: row.id,
    scope: row.test ? await sandboxScope(db, businessId) : scope,
    can: (asked) => grants.permissions.includes(asked),
    professionalId,
    seesAll: grants.sees === "all",
  };
}

async function sandboxScope(db: Database, businessId: string): Promise<TenantScope> {
  const sandbox = await sandboxOf(db.reads, businessId);
  if (!sandbox || sandbox.readyAt === null) throw new ProblemError("UNAVAILABLE");
  return mintTenantScope(sandbox.id);
}
