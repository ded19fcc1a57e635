import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { announceAt } from "../../platform/events.ts";
import { contactCreated, contactUpdated } from "./events.ts";
import { upsertContact, type Person } from "./store.ts";

/** Finds the contact with this address, and updates what they say of themselves, or makes one. @returns its id. */
export async function meetContact(tx: Tx, scope: TenantScope, person: Person, now: Instant): Promise<string> {
  const { id, isNew, isChanged } = await upsertContact(tx, scope, person, now);
  if (isNew) await announceAt(tx, scope, now, contactCreated, { contactId: id });
  else if (isChanged) await announceAt(tx, scope, now, contactUpdated, { contactId: id });
  return id;
}
