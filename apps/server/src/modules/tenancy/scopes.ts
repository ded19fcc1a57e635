/** How a request without an account comes to a business. */
import type { Database } from "../../platform/database/database.ts";
import {
  mintAccountScope,
  mintTenantScope,
  type AccountScope,
  type TenantScope,
} from "../../platform/database/scope.ts";
import { publicFile } from "../../platform/files/store.ts";
import { ProblemError } from "../../platform/problem.ts";
import { businessBySlug, businessIdsAfter, realBusinessIdsAfter, type BusinessFace } from "./queries.ts";

export interface OpenBusiness {
  readonly scope: TenantScope;
  readonly business: BusinessFace;
}

/** The public door of a business. @throws ProblemError NOT_FOUND */
export async function publicScope(db: Database, slug: string): Promise<OpenBusiness> {
  const business = await businessBySlug(db.reads, slug);
  if (!business) throw new ProblemError("NOT_FOUND");
  return { business, scope: mintTenantScope(business.id) };
}

/** A public file of a business: whoever has its address may see it. @throws ProblemError NOT_FOUND */
export async function openFile(db: Database, businessId: string, fileId: string) {
  const scope = mintTenantScope(businessId);
  const file = await db.inTenant(scope, (tx) => publicFile(tx, scope, fileId));
  if (!file) throw new ProblemError("NOT_FOUND");
  return file;
}

/** For a link whose signature, made by us over this business id, was just verified. */
export const signedScope = (verified: { readonly businessId: string }): TenantScope =>
  mintTenantScope(verified.businessId);

/** For a door of a business at which a provider reports, found by its unguessable name; or a name of ours for a message, verified. */
export const doorScope = (door: { readonly businessId: string; readonly channel: string }): TenantScope =>
  mintTenantScope(door.businessId);

/** For a row that says where a reader of their own bookings has a contact, read under the reader's own scope. */
export const tiedScope = (tie: { readonly businessId: string; readonly readerId: string }): TenantScope =>
  mintTenantScope(tie.businessId);

/** For a membership that was just read under the account's own scope. */
export const ownScope = (membership: { readonly businessId: string; readonly memberId: string }): TenantScope =>
  mintTenantScope(membership.businessId);

/** Of whoever reads their own bookings: by a session, or by a link that was mailed to their address. */
export const readerScope = (reader: { readonly id: string; readonly email: string }): AccountScope =>
  mintAccountScope(reader.id);

/** The next businesses after one, but sandboxes: what is booked there is nobody's. */
export const businessScopesAfter = async (db: Database, after: string): Promise<TenantScope[]> =>
  (await db.inGlobal((tx) => realBusinessIdsAfter(tx, after))).map((id) => mintTenantScope(id));

/** Every business in turn, for housekeeping: a page at a time, so that ten thousand of them are no list in memory. */
export async function* allBusinessScopes(db: Database): AsyncGenerator<TenantScope> {
  for (let after = ""; ;) {
    const ids = await db.inGlobal((tx) => businessIdsAfter(tx, after));
    for (const id of ids) yield mintTenantScope(id);
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
  }
}
