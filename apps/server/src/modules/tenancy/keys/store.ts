import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface NewKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly tokenHash: Buffer;
  readonly test: boolean;
  readonly permissions: readonly string[];
  readonly accountId: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
}

export const insertKey = (tx: Tx, scope: TenantScope, key: NewKey): Promise<void> =>
  tx.run(
    sqlFor.insertInto("api_key").values({
      business_id: scope.businessId,
      id: key.id,
      name: key.name,
      prefix: key.prefix,
      token_hash: key.tokenHash,
      test: key.test,
      permissions: [...key.permissions],
      account_id: key.accountId,
      created_at: toIso(key.createdAt),
      expires_at: key.expiresAt === null ? null : toIso(key.expiresAt),
      version: 0,
    }),
  );

/** @returns false when the version is another by now. */
export async function endKey(
  tx: Tx,
  scope: TenantScope,
  { id, version }: { readonly id: string; readonly version: number },
  end: { readonly expiresAt: Instant; readonly replacedBy: string },
): Promise<boolean> {
  const ended = await tx.maybe(
    sqlFor
      .updateTable("api_key")
      .set({ expires_at: toIso(end.expiresAt), replaced_by: end.replacedBy, version: version + 1 })
      .where("business_id", "=", scope.businessId)
      .where("id", "=", id)
      .where("version", "=", version)
      .returning("id"),
  );
  return ended !== undefined;
}

export const revokeKey = (tx: Tx, scope: TenantScope, id: string, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("api_key")
      .set((eb) => ({ revoked_at: toIso(now), version: eb("version", "+", 1) }))
      .where("business_id", "=", scope.businessId)
      .where("id", "=", id)
      .where("revoked_at", "is", null),
  );

export const writeUse = (tx: Tx, scope: TenantScope, keyId: string, now: Instant): Promise<void> =>
  tx.run(
    sqlFor
      .insertInto("api_key_use")
      .values({ business_id: scope.businessId, key_id: keyId, used_at: toIso(now) })
      .onConflict((conflict) => conflict.columns(["business_id", "key_id"]).doUpdateSet({ used_at: toIso(now) })),
  );
