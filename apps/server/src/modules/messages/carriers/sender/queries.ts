import { SenderFinding } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { z } from "zod";
import { sqlFor, type Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Place } from "../../../../platform/vault.ts";

export interface StoredSender {
  readonly id: string;
  readonly address: string;
  readonly domain: string;
  readonly state: "pending" | "verified";
  readonly findings: readonly SenderFinding[];
  readonly askedAt: Instant;
  readonly checkedAt: Instant | null;
  readonly verifiedAt: Instant | null;
  readonly version: number;
}

const Findings = z.array(SenderFinding);

export async function senderOf(tx: Tx, { businessId }: TenantScope): Promise<StoredSender | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("sender")
      .select(["id", "address", "domain", "state", "findings", "version", "asked_at as askedAt"])
      .select(["checked_at as checkedAt", "verified_at as verifiedAt"])
      .where("business_id", "=", businessId),
  );
  return row && { ...row, findings: row.findings === null ? [] : Findings.parse(row.findings) };
}

export const keyPlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "dkim_key",
  column: "private",
  businessId,
  id,
});

export interface StoredKey {
  readonly id: string;
  readonly selector: string;
  readonly publicKey: string;
  readonly state: "next" | "active" | "retired";
  readonly sealed: Buffer;
}

export const keysOf = (tx: Tx, { businessId }: TenantScope, senderId: string): Promise<StoredKey[]> =>
  tx.all(
    sqlFor
      .selectFrom("dkim_key")
      .select(["id", "selector", "public_key as publicKey", "state", "private_sealed as sealed"])
      .where("business_id", "=", businessId)
      .where("sender_id", "=", senderId)
      .orderBy("id"),
  );
