/** What a person's own word does to the list: stop, go on, forget me. */
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { contactById } from "../queries.ts";
import { indexesOf } from "./queries.ts";
import { deleteOwnStops, insertBlind, insertSuppressions, unseal } from "./store.ts";

/** Nothing any more, on any channel, but what concerns one's bookings. @returns whether that is new */
export async function stopAll(tx: Tx, scope: TenantScope, contactId: string, now: Instant): Promise<boolean> {
  const { email, phone } = await contactById(tx, scope, contactId);
  const addresses = [email, phone].filter((address) => typeof address === "string");
  const facts = { channel: "all", reason: "unsubscribed", source: "link", note: null } as const;
  return (await insertSuppressions(tx, scope, addresses, facts, now)) > 0;
}

/** @returns whether there was one */
export async function liftOwnStop(tx: Tx, scope: TenantScope, contactId: string): Promise<boolean> {
  const indexes = await indexesOf(tx, scope, contactId);
  return deleteOwnStops(
    tx,
    scope,
    indexes.map(({ index }) => index),
  );
}

/** Before the addresses of a contact are erased: the list goes on without knowing them. */
export async function forgetAddresses(tx: Tx, scope: TenantScope, contactId: string, now: Instant): Promise<void> {
  const known = await indexesOf(tx, scope, contactId);
  await unseal(
    tx,
    scope,
    known.map(({ index }) => index),
  );
  // Nothing that was not asked for goes there, and nobody can read where that is.
  for (const { kind, index } of known)
    await insertBlind(tx, scope, { kind, index, channel: "all", reason: "erased", source: "erasure" }, now);
}
