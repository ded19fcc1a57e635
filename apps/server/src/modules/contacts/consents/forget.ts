import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { forgetAddresses } from "../suppressions/own.ts";
import { forgetEntries } from "./store.ts";

/**
 * Part of the erasure of a person, before their address is. Of each choice stays what was agreed to, in which words and when,
 * with the blind index of the address: the proof that the business must be able to give (GDPR, art. 7(1) and 17(3)(e)) to
 * whoever shows that address, and to nobody else. Their suppressions stay as an index too, and one is added: nothing that is
 * not asked for goes to that address, even if it comes back in a list.
 */
export async function forgetConsents(tx: Tx, scope: TenantScope, contactId: string, now: Instant): Promise<void> {
  await forgetAddresses(tx, scope, contactId, now);
  await forgetEntries(tx, contactId, now);
}
