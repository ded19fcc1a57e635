import type { ForWhom } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announceAt } from "../../../../platform/events.ts";
import { contactCreated } from "../../events.ts";
import { lockContact } from "../../queries.ts";
import { dependantNamed } from "../queries.ts";
import { insertDependant, relate } from "../store.ts";

/**
 * Whom somebody books for: the one of that name they booked for before, or somebody new without an address. The row of
 * whoever books is locked, so that of two bookings at once for one child one makes it.
 * @returns the id of the person's contact.
 */
export async function meetDependant(
  tx: Tx,
  scope: TenantScope,
  managerId: string,
  { name, relation }: ForWhom,
  now: Instant,
): Promise<string> {
  const manager = await lockContact(tx, scope, managerId);
  if (!manager) throw new Error("whoever books is a contact");
  const known = await dependantNamed(tx, scope, managerId, name);
  const { locale, zone } = manager;
  const dependantId = known?.dependantId ?? (await insertDependant(tx, scope, { name, locale, zone }, now));
  if (!known) await announceAt(tx, scope, now, contactCreated, { contactId: dependantId });
  await relate(tx, scope, { managerId, dependantId, kind: relation }, now);
  return dependantId;
}
