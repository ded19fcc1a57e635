import type { Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly test: boolean;
  readonly permissions: readonly string[];
  readonly accountId: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly replacedBy: string | null;
  readonly version: number;
  readonly lastUsedAt: Instant | null;
}

const keys = (scope: TenantScope) =>
  sqlFor
    .selectFrom("api_key")
    .leftJoin("api_key_use as last", (join) =>
      join.onRef("last.business_id", "=", "api_key.business_id").onRef("last.key_id", "=", "api_key.id"),
    )
    .where("api_key.business_id", "=", scope.businessId)
    .select([
      "id",
      "name",
      "prefix",
      "test",
      "permissions",
      "account_id as accountId",
      "created_at as createdAt",
      "expires_at as expiresAt",
      "revoked_at as revokedAt",
      "replaced_by as replacedBy",
      "version",
      "last.used_at as lastUsedAt",
    ]);

export const keyById = (tx: Tx, scope: TenantScope, id: string): Promise<KeyRow | undefined> =>
  tx.maybe(keys(scope).where("id", "=", id));

export const keyByHash = (tx: Tx, scope: TenantScope, hash: Buffer): Promise<KeyRow | undefined> =>
  tx.maybe(keys(scope).where("token_hash", "=", hash));

/** Newest first. */
export const keyPage = (tx: Tx, scope: TenantScope, before: string | undefined, limit: number): Promise<KeyRow[]> =>
  tx.all(
    keys(scope)
      .$if(before !== undefined, (query) => query.where("id", "<", before ?? ""))
      .orderBy("id", "desc")
      .limit(limit),
  );
