/**
 * The last mail to an erased person: that it was done. Their address is in no row any more; it waits sealed in the job that
 * sends it, which is gone with it, sent or given up.
 */
import { zone } from "@creneau/scheduling";
import { z } from "zod";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Attempt } from "../../../platform/jobs/jobs.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { businessById } from "../../tenancy/index.ts";
import type { Contact } from "../queries.ts";
import type { RightsDeps } from "./deps.ts";

export const FAREWELL_JOB = "contacts.farewell";
export const Farewell = z.object({ sealed: z.string(), contactId: z.string() });

const Address = z.object({
  name: z.string(),
  email: z.string(),
  locale: z.enum(["fr", "en"]),
  zone: z.string(),
});

const contextOf = ({ businessId }: TenantScope, contactId: string): string => `farewell:${businessId}:${contactId}`;

/** @returns undefined when there is nobody to write to. */
export function sealFarewell(keys: KeyRing, scope: TenantScope, contact: Contact): string | undefined {
  const { id, name, email, locale, zone: place } = contact;
  if (email === null) return undefined;
  return keys.seal(JSON.stringify({ name, email, locale, zone: place }), contextOf(scope, id)).toString("base64");
}

/** Sends it. The last attempt ends the job, whatever comes of it: what it holds must not stay. */
export async function sendFarewell(
  { db, keys, send }: RightsDeps,
  scope: TenantScope,
  { sealed, contactId }: z.output<typeof Farewell>,
  { last }: Attempt,
): Promise<void> {
  const opened = keys.open(Buffer.from(sealed, "base64"), contextOf(scope, contactId));
  const to = Address.parse(JSON.parse(opened));
  const business = await db.inTenant(scope, (tx) => businessById(tx, scope.businessId));
  try {
    await send(scope, { kind: "erased", id: `erased.${contactId}`, to: { ...to, zone: zone(to.zone) }, business });
  } catch (error) {
    if (!last) throw error;
  }
}
