import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../../platform/database/database.ts";
import type { PushSubscription } from "../../../../platform/push/web-push.ts";
import { ACCOUNTS } from "../../../../platform/vault.ts";
import { subscriptionPlace } from "./queries.ts";

/** The same browser, asking again, stays one device with what it says now. @returns its id */
export async function putDevice(
  tx: Tx,
  accountId: string,
  { name, subscription }: { readonly name: string; readonly subscription: PushSubscription },
  now: Instant,
): Promise<string> {
  const index = tx.vault.blind(subscription.endpoint, ACCOUNTS, "device");
  const known = await tx.maybe(
    sqlFor
      .selectFrom("push_device")
      .select("id")
      .where("account_id", "=", accountId)
      .where("address_index", "=", index)
      .forUpdate(),
  );
  const id = known?.id ?? newId();
  const sealed = tx.vault.seal(JSON.stringify(subscription), subscriptionPlace(id));
  if (known) {
    await tx.run(sqlFor.updateTable("push_device").set({ subscription_sealed: sealed }).where("id", "=", id));
    return id;
  }
  await tx.run(
    sqlFor.insertInto("push_device").values({
      id,
      account_id: accountId,
      subscription_sealed: sealed,
      address_index: index,
      name,
      created_at: toIso(now),
    }),
  );
  return id;
}

/** Whoever signs in on a browser after somebody else is notified there, and the other no longer. */
export const takeFromOthers = (tx: Tx, accountId: string, endpoint: string): Promise<void> =>
  tx.run(
    sqlFor
      .deleteFrom("push_device")
      .where("account_id", "!=", accountId)
      .where("address_index", "=", tx.vault.blind(endpoint, ACCOUNTS, "device")),
  );

export const keepNewest = (tx: Tx, accountId: string, most: number): Promise<void> =>
  tx.run(sql`delete from push_device where account_id = ${accountId} and id not in (
    select id from push_device where account_id = ${accountId} order by id desc limit ${most})`);

/** @returns false when there is none. */
export async function nameDevice(tx: Tx, accountId: string, id: string, name: string): Promise<boolean> {
  const row = await tx.maybe(
    sqlFor
      .updateTable("push_device")
      .set({ name })
      .where("account_id", "=", accountId)
      .where("id", "=", id)
      .returning("id"),
  );
  return row !== undefined;
}

/** @returns false when there is none. */
export async function deleteDevice(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const row = await tx.maybe(
    sqlFor.deleteFrom("push_device").where("account_id", "=", accountId).where("id", "=", id).returning("id"),
  );
  return row !== undefined;
}

export const markReached = (tx: Tx, id: string, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("push_device")
      .set({ last_sent_at: toIso(now) })
      .where("id", "=", id),
  );
