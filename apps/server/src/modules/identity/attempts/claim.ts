import { createHmac } from "node:crypto";
import { instant } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { FORGOTTEN_AFTER_MS, waitMs, type BudgetName } from "./rules.ts";
import { deleteAttempts, lockAttempts, putAttempts, takeBackAttempt } from "./store.ts";

export interface Budgeted {
  readonly budget: BudgetName;
  /** What it is counted by: kept as a keyed hash only. */
  readonly of: string;
}

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
}

const keyOf = (keys: KeyRing, { budget, of }: Budgeted): Buffer =>
  createHmac("sha256", keys.steadySecret("attempts")).update(`${budget}\n${of}`).digest();

/**
 * Counts an attempt before it is made: of many at once, each is counted. Make it only when this returns.
 * @throws ProblemError TOO_MANY_REQUESTS with `retryAfterSeconds` when one must wait; then nothing was counted.
 */
export async function claimAttempt({ db, clock, keys }: Deps, by: readonly Budgeted[]): Promise<void> {
  const now = clock.now();
  const counted = by.map((one) => ({ ...one, key: keyOf(keys, one) })).toSorted((a, b) => Buffer.compare(a.key, b.key));
  await db.inGlobal(async (tx) => {
    const held = [];
    for (const one of counted) held.push({ ...one, ...(await lockAttempts(tx, one.key, now)) });
    const openAt = Math.max(...held.map((one) => one.openAt));
    if (openAt > now)
      throw new ProblemError("TOO_MANY_REQUESTS", { retryAfterSeconds: Math.ceil((openAt - now) / 1000) });
    for (const { key, budget, count, lastAt } of held) {
      const next = (now - lastAt > FORGOTTEN_AFTER_MS ? 0 : count) + 1;
      const wait = waitMs(budget, next);
      // Not "now": one who came a moment before, and got the lock a moment after, need not wait.
      const opensAt = wait === 0 ? instant(0) : instant(now + wait);
      await putAttempts(tx, key, { count: next, openAt: opensAt, lastAt: now });
    }
  });
}

/** It succeeded: what was counted for the account is forgotten; of a network only this attempt is. */
export async function settleAttempt({ db, keys }: Deps, by: readonly Budgeted[]): Promise<void> {
  await db.inGlobal(async (tx) => {
    for (const one of by) {
      const key = keyOf(keys, one);
      await (one.budget === "network" ? takeBackAttempt(tx, key) : deleteAttempts(tx, key));
    }
  });
}
