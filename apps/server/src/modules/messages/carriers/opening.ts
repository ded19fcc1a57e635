/** What is about to be handed over is written down first, unless its address is known to take nothing. */
import { createHash } from "node:crypto";
import type { Clock } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { whichMayBeSent } from "../../contacts/index.ts";
import { advance, openDeliveries, type NewDelivery } from "./store.ts";

export interface Where {
  readonly address: string;
  readonly channel: "email" | "sms";
}

interface Opened {
  readonly deliveryId: string;
  /** It was taken before; only that was not written down where it was asked for. */
  readonly isTaken: boolean;
}

/** The same for each sending of the same message. */
export const attemptKey = (channel: string, id: string): Buffer =>
  createHash("sha256").update(`${channel}:${id}`).digest();

/** @returns in their order; "unwanted" where the address is known to be nobody's, or of somebody who wants no more. */
export async function openAll(
  tx: Tx,
  scope: TenantScope,
  { clock }: { readonly clock: Clock },
  asks: readonly { readonly delivery: NewDelivery; readonly where: Where }[],
): Promise<readonly (Opened | "unwanted")[]> {
  const now = clock.now();
  const deliveries = await openDeliveries(
    tx,
    scope,
    asks.map(({ delivery }) => delivery),
    now,
  );
  const may = await whichMayBeSent(
    tx,
    scope,
    asks.map(({ where }) => ({ ...where, essential: true })),
  );
  const opened: (Opened | "unwanted")[] = [];
  for (const [index, delivery] of deliveries.entries()) {
    if (may[index]) opened.push({ deliveryId: delivery.id, isTaken: delivery.status !== "sending" });
    else {
      await advance(tx, scope, delivery.id, { status: "failed", code: "suppressed" }, now);
      opened.push("unwanted");
    }
  }
  return opened;
}
