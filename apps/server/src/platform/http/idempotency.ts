/** The same key gives the same answer, and one effect. */
import { toIso, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import { sqlFor, type Tx } from "../database/database.ts";
import type { TenantScope } from "../database/scope.ts";
import { ProblemError } from "../problem.ts";
import type { Once } from "./call.ts";

/**
 * Runs `work` once for a key, in its transaction: a second request with the key waits for the first, then gets its
 * answer. When the first fails, nothing was kept and the second runs.
 * @throws ProblemError IDEMPOTENCY_KEY_REUSED when the key came with another request before.
 */
export async function once<Answer extends object>(
  tx: Tx,
  scope: TenantScope,
  { key, operation, requestHash }: Once,
  now: Instant,
  read: (stored: unknown) => Answer,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const where = { business_id: scope.businessId, operation, key };
  const request_hash = tx.vault.fingerprint(requestHash, scope.businessId);
  const claimed = await tx.maybe(
    sqlFor
      .insertInto("idempotency")
      .values({ ...where, request_hash, answer: null, created_at: toIso(now) })
      .onConflict((conflict) => conflict.doNothing())
      .returning("key"),
  );
  const mine = sqlFor.selectFrom("idempotency").where((eb) => eb.and(where));
  if (!claimed) {
    const before = await tx.one(mine.select(["request_hash", "answer"]));
    if (!before.request_hash.equals(request_hash)) throw new ProblemError("IDEMPOTENCY_KEY_REUSED");
    return read(before.answer);
  }
  const answer = await work();
  await tx.run(
    sqlFor
      .updateTable("idempotency")
      .set({ answer: JSON.stringify(answer) })
      .where((eb) => eb.and(where)),
  );
  return answer;
}

const Made = z.object({ id: z.string() });

/**
 * Makes one thing, once for a key: only its id is kept, and what it is by now is read anew.
 * @param key absent where nobody asks over the network: then it is made
 * @returns its id. @throws ProblemError IDEMPOTENCY_KEY_REUSED
 */
export async function madeOnce(
  tx: Tx,
  scope: TenantScope,
  key: Once | undefined,
  now: Instant,
  make: () => Promise<string>,
): Promise<string> {
  if (!key) return make();
  const read = (stored: unknown) => Made.parse(stored);
  return (await once(tx, scope, key, now, read, async () => ({ id: await make() }))).id;
}
