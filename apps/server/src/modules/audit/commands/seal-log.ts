import { toIso } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import { sqlFor, type Database, type Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { BEGINNING, lastSeal, linesAfter, SEALING_ZONE } from "../queries.ts";
import { NO_HASH, sealHash } from "../rules.ts";

const MOST_LINES = 1000;

/** Seals every entry that nothing older can join any more. Twice at once does it once. */
export async function sealLog(db: Database, clock: Clock, scope: TenantScope): Promise<void> {
  while ((await db.inTenant(scope, (tx) => sealNext(tx, clock, scope))) === MOST_LINES);
}

/** @returns how many entries were sealed. */
async function sealNext(tx: Tx, clock: Clock, scope: TenantScope): Promise<number> {
  await lockFor(tx, "audit", scope.businessId);
  const last = await lastSeal(tx, scope);
  const lines = await linesAfter(tx, scope, last?.until ?? BEGINNING, SEALING_ZONE, MOST_LINES);
  const until = lines.at(-1)?.mark;
  if (!until) return 0;
  await tx.run(
    sqlFor.insertInto("audit_seal").values({
      business_id: scope.businessId,
      number: (last?.number ?? 0) + 1,
      until_era: until.era,
      until_transaction: until.transaction,
      until_seq: until.seq,
      entries: lines.length,
      hash: sealHash(
        last?.hash ?? NO_HASH,
        lines.map(({ text }) => text),
      ),
      sealed_at: toIso(clock.now()),
      zone: SEALING_ZONE,
    }),
  );
  return lines.length;
}
