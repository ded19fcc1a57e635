import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";

export interface Totp {
  readonly sealedSecret: Buffer;
  readonly confirmedAt: Instant | null;
}

export const totpOf = (tx: Tx, accountId: string): Promise<Totp | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("totp")
      .select(["sealed_secret as sealedSecret", "confirmed_at as confirmedAt"])
      .where("account_id", "=", accountId),
  );

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
