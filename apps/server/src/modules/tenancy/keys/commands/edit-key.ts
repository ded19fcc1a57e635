import type { Permission } from "@creneau/contract";
import { instant, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import { newId, randomBytes } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { once } from "../../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { assertWithin, managing, type Manager } from "../../members/managing.ts";
import { known } from "../../policy.ts";
import { keyById } from "../queries.ts";
import { hashKey, keyState, keyText, prefixOf } from "../rules.ts";
import { endKey, insertKey, revokeKey, type NewKey } from "../store.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SEED_BYTES = 32;

export interface KeyWish {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly test: boolean;
  readonly days: number | null;
}

export interface MadeKey {
  readonly id: string;
  /** Kept nowhere; as long as the answer's seed is, the same request is told it again. */
  readonly secret: string;
}

/** What is kept of the answer, for a day: enough to tell the key again, and to nobody who has the database alone. */
const Kept = z.object({ id: z.string(), test: z.boolean(), seed: z.string() });

type Kept = z.infer<typeof Kept>;

const secretOf = (tx: Tx, { scope }: Manager, { test, seed }: Pick<Kept, "test" | "seed">): string =>
  keyText(test, tx.vault.secretOf(Buffer.from(seed, "base64"), scope.businessId));

/** Whoever asks again under the request's key is told the same secret. */
async function madeKey(tx: Tx, manager: Manager, key: Once, now: Instant, make: () => Promise<Kept>): Promise<MadeKey> {
  const kept = await once(tx, manager.scope, key, now, (stored) => Kept.parse(stored), make);
  return { id: kept.id, secret: secretOf(tx, manager, kept) };
}

type KeyRow = Omit<NewKey, "id" | "prefix" | "tokenHash" | "accountId">;

async function writeKey(tx: Tx, manager: Manager, row: KeyRow): Promise<Kept> {
  const { scope, accountId } = manager;
  const kept = { id: newId(), test: row.test, seed: randomBytes(SEED_BYTES).toString("base64") };
  const secret = secretOf(tx, manager, kept);
  await insertKey(tx, scope, { ...row, id: kept.id, accountId, prefix: prefixOf(secret), tokenHash: hashKey(secret) });
  return kept;
}

/** Once for a key of the request. @throws ProblemError BEYOND_YOUR_RIGHTS, IDEMPOTENCY_KEY_REUSED */
export const createKey = (db: Database, clock: Clock, manager: Manager, wish: KeyWish, key: Once): Promise<MadeKey> =>
  managing(db, manager, (tx, held) => {
    const now = clock.now();
    return madeKey(tx, manager, key, now, async () => {
      assertWithin({ permissions: wish.permissions, sees: "own" }, held.grants);
      return writeKey(tx, manager, {
        name: wish.name,
        test: wish.test,
        permissions: known(wish.permissions),
        createdAt: now,
        expiresAt: wish.days === null ? null : instant(now + wish.days * DAY_MS),
      });
    });
  });

/**
 * A new key with the same name and permissions, for as long again; the old one goes on for the overlap. Once for a key of the
 * request.
 * @throws ProblemError NOT_FOUND when there is none that works, BEYOND_YOUR_RIGHTS, EDITED_MEANWHILE, IDEMPOTENCY_KEY_REUSED
 */
export const rotateKey = (
  db: Database,
  clock: Clock,
  manager: Manager,
  { keyId, overlapHours, version }: { readonly keyId: string; readonly overlapHours: number; readonly version: number },
  key: Once,
): Promise<MadeKey> =>
  managing(db, manager, (tx, held) => {
    const { scope } = manager;
    const now = clock.now();
    return madeKey(tx, manager, key, now, async () => {
      const old = await keyById(tx, scope, keyId);
      if (!old) throw new ProblemError("NOT_FOUND");
      if (keyState(old, now) !== "active" || old.version !== version) throw new ProblemError("EDITED_MEANWHILE");
      const permissions = known(old.permissions);
      assertWithin({ permissions, sees: "own" }, held.grants);
      const { name, test } = old;
      const expiresAt = old.expiresAt === null ? null : instant(now + (old.expiresAt - old.createdAt));
      const made = await writeKey(tx, manager, { name, test, permissions, createdAt: now, expiresAt });
      const until = instant(Math.min(now + overlapHours * HOUR_MS, old.expiresAt ?? Number.MAX_SAFE_INTEGER));
      const ended = await endKey(tx, scope, { id: keyId, version }, { expiresAt: until, replacedBy: made.id });
      if (!ended) throw new ProblemError("EDITED_MEANWHILE");
      return made;
    });
  });

/** @throws ProblemError NOT_FOUND */
export const revokeApiKey = (db: Database, clock: Clock, manager: Manager, keyId: string): Promise<void> =>
  managing(db, manager, async (tx) => {
    const found = await keyById(tx, manager.scope, keyId);
    if (!found) throw new ProblemError("NOT_FOUND");
    await revokeKey(tx, manager.scope, keyId, clock.now());
  });
