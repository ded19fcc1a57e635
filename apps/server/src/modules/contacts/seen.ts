/** Who sees whom: members who see only their own bookings see the people of those. */
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { MemberCaller } from "../../platform/http/call.ts";
import { ProblemError } from "../../platform/problem.ts";
import { contactIfAny, type Contact } from "./queries.ts";

/** Whom a professional meets or met: a later module knows. */
export interface Meetings {
  readonly contactIds: (tx: Tx, scope: TenantScope, professionalId: string) => Promise<readonly string[]>;
  readonly meets: (tx: Tx, scope: TenantScope, professionalId: string, contactId: string) => Promise<boolean>;
}

type Seer = Pick<MemberCaller, "scope" | "seesAll" | "professionalId">;

/** Whom the caller sees; undefined: everybody. */
export async function peopleSeenBy(
  tx: Tx,
  { scope, seesAll, professionalId }: Seer,
  { contactIds }: Meetings,
): Promise<readonly string[] | undefined> {
  if (seesAll) return undefined;
  return professionalId === undefined ? [] : contactIds(tx, scope, professionalId);
}

/** @throws ProblemError NOT_FOUND for who is not there, and for whom the caller never met. */
export async function contactSeenBy(
  tx: Tx,
  { scope, seesAll, professionalId }: Seer,
  { meets }: Meetings,
  contactId: string,
): Promise<Contact> {
  const contact = await contactIfAny(tx, scope, contactId);
  const isSeen = seesAll || (professionalId !== undefined && (await meets(tx, scope, professionalId, contactId)));
  if (!contact || !isSeen) throw new ProblemError("NOT_FOUND");
  return contact;
}
