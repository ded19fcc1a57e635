import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { announce } from "../../platform/events.ts";
import { contactCreated, contactUpdated } from "./events.ts";
import { upsertContact, type Person } from "./store.ts";

/** Finds the contact with this address, and updates what they say of themselves, or makes one. @returns its id. */
export async function meetContact(tx: Tx, scope: TenantScope, person: Person, now: Instant): Promise<string> {
  const { id, isNew, isChanged } = await upsertContact(tx, scope, person, now);
  const clock = { now: () => now };
  if (isNew) await announce(tx, scope, clock, contactCreated, { contactId: id });
  else if (isChanged) await announce(tx, scope, clock, contactUpdated, { contactId: id });
  return id;
}
