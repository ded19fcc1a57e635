import { createHash } from "node:crypto";
import type { Channel } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { advance, openDelivery } from "./store.ts";

/** A message that could not even be written stands among what did not arrive. What is told in the app is no delivery. */
export async function noteUnwritten(
  tx: Tx,
  scope: TenantScope,
  { id, channel }: { readonly id: string; readonly channel: Channel },
  now: Instant,
): Promise<void> {
  if (channel === "app") return;
  const attemptKey = createHash("sha256").update(`unwritten:${id}`).digest();
  const delivery = await openDelivery(
    tx,
    scope,
    { messageId: id, channel, carrier: "none", attemptKey, index: null },
    now,
  );
  await advance(tx, scope, delivery.id, { status: "failed", code: "not-composed" }, now);
}
