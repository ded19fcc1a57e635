import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";

export interface PasskeyRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly backedUp: boolean;
}

/** What an account is shown of it. */
export const passkeyFace = [
  "id",
  "name",
  "created_at as createdAt",
  "last_used_at as lastUsedAt",
  "backed_up as backedUp",
] as const;

/** The newest first: ids sort by time. */
export const passkeysOf = (tx: Tx, accountId: string, before: string | undefined, limit: number) =>
  tx.all(
    sqlFor
      .selectFrom("passkey")
      .select([...passkeyFace, "credential_id as credentialId", "transports"])
      .where("account_id", "=", accountId)
      .$if(before !== undefined, (query) => query.where("id", "<", before ?? ""))
      .orderBy("id", "desc")
      .limit(limit),
  );

export async function countPasskeys(tx: Tx, accountId: string): Promise<number> {
  const { count } = await tx.one(
    sqlFor
      .selectFrom("passkey")
      .select(sql<number>`count(*)`.as("count"))
      .where("account_id", "=", accountId),
  );
  return count;
}
