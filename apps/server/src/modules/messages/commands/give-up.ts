import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { accountsAnsweringForAll } from "../../tenancy/index.ts";
import { endTries } from "../carriers/store.ts";
import { notify } from "../notices/notify.ts";
import type { StoredMessage } from "../queries.ts";
import { markFailed } from "../store.ts";

/**
 * It has failed for good. Whoever answers for all bookings is told, once of a booking: somebody may want to telephone. And
 * again of one that they sent once more.
 */
export async function giveUp(
  { clock }: { readonly clock: Clock },
  tx: Tx,
  scope: TenantScope,
  { id, bookingId, kind, channel, retries }: Pick<StoredMessage, "id" | "bookingId" | "kind" | "channel" | "retries">,
): Promise<void> {
  await markFailed(tx, scope, id);
  await endTries(tx, scope, id, clock.now());
  for (const accountId of await accountsAnsweringForAll(tx, scope, "booking.change"))
    await notify(tx, scope, clock, {
      accountId,
      kind: "message-failed",
      subject: { type: "booking", id: bookingId },
      values: { kind, channel },
      key: retries === 0 ? `failed:${bookingId}` : `failed:${id}:${retries}`,
    });
}
