import type { Instant } from "@creneau/scheduling";
import { z } from "zod";
import { sqlFor, type Tx } from "../../../../platform/database/database.ts";
import type { PushSubscription } from "../../../../platform/push/web-push.ts";
import type { Place } from "../../../../platform/vault.ts";

export const subscriptionPlace = (id: string): Place => ({
  table: "push_device",
  column: "subscription",
  businessId: null,
  id,
});

const Subscription = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
});

export interface DeviceRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly lastSentAt: Instant | null;
}

const devices = (accountId: string) =>
  sqlFor
    .selectFrom("push_device")
    .select(["id", "name", "created_at as createdAt", "last_sent_at as lastSentAt"])
    .where("account_id", "=", accountId);

/** The newest first. */
export const devicePage = (
  tx: Tx,
  accountId: string,
  before: string | undefined,
  limit: number,
): Promise<DeviceRow[]> =>
  tx.all(
    devices(accountId)
      .$if(before !== undefined, (query) => query.where("id", "<", before ?? ""))
      .orderBy("id", "desc")
      .limit(limit),
  );

export const deviceById = (tx: Tx, accountId: string, id: string): Promise<DeviceRow | undefined> =>
  tx.maybe(devices(accountId).where("id", "=", id));

export interface OpenDevice {
  readonly id: string;
  readonly name: string;
  readonly subscription: PushSubscription;
}

/** Where the notifications of an account go. */
export async function openDevices(tx: Tx, accountId: string): Promise<OpenDevice[]> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("push_device")
      .select(["id", "name", "subscription_sealed as sealed"])
      .where("account_id", "=", accountId)
      .orderBy("id")
      .limit(50),
  );
  return rows.map(({ id, name, sealed }) => ({
    id,
    name,
    subscription: Subscription.parse(JSON.parse(tx.vault.open(sealed, subscriptionPlace(id)))),
  }));
}

export const countDevices = async (tx: Tx, accountId: string): Promise<number> =>
  (
    await tx.one(
      sqlFor
        .selectFrom("push_device")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("account_id", "=", accountId),
    )
  ).count;

/** Those of these accounts that are notified somewhere. */
export async function accountsWithDevices(tx: Tx, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("push_device")
      .select("account_id as accountId")
      .distinct()
      .where((eb) => eb("account_id", "=", eb.fn.any(eb.val([...accountIds])))),
  );
  return new Set(rows.map(({ accountId }) => accountId));
}
