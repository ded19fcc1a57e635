import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { Place } from "../../../platform/vault.ts";

export const totpPlace = (accountId: string): Place => ({
  table: "totp",
  column: "secret",
  businessId: null,
  id: accountId,
});

export interface Totp {
  readonly secret: string;
  readonly confirmedAt: Instant | null;
}

export async function totpOf(tx: Tx, accountId: string): Promise<Totp | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("totp")
      .select(["secret_sealed as sealed", "confirmed_at as confirmedAt"])
      .where("account_id", "=", accountId),
  );
  return row && { secret: tx.vault.open(row.sealed, totpPlace(accountId)), confirmedAt: row.confirmedAt };
}

export async function recoveryCodesLeft(tx: Tx, accountId: string): Promise<number> {
  const { left } = await tx.one(
    sqlFor
      .selectFrom("recovery_code")
      .select(sql<number>`count(*)`.as("left"))
      .where("account_id", "=", accountId)
      .where("used_at", "is", null),
  );
  return left;
}

/** How many of these accounts have no second factor: neither an authenticator nor a passkey. */
export async function unguardedAccounts(tx: Tx, accountIds: readonly string[]): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) as count from unnest(${[...accountIds]}::uuid[]) as one(id)
    where not exists (select from totp t where t.account_id = one.id and t.confirmed_at is not null)
      and not exists (select from passkey p where p.account_id = one.id)`);
  return count;
}
