import type { Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";

export interface IdentityRow {
  readonly id: string;
  readonly provider: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** What an account is shown of it. */
export const linkFace = ["id", "provider", "created_at as createdAt", "last_used_at as lastUsedAt"] as const;

/** Few: an account has one or two at each provider. */
export const identitiesOf = (tx: Tx, accountId: string): Promise<IdentityRow[]> =>
  tx.all(
    sqlFor.selectFrom("identity_link").select(linkFace).where("account_id", "=", accountId).orderBy("id").limit(100),
  );
