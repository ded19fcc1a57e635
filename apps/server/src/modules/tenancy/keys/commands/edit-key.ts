import type { Permission } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import { newId, randomToken } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { assertWithin, managing, type Manager } from "../../members/managing.ts";
import { known } from "../../policy.ts";
import { keyById } from "../queries.ts";
import { hashKey, keyState, keyText, prefixOf } from "../rules.ts";
import { endKey, insertKey, revokeKey } from "../store.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export interface KeyWish {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly test: boolean;
  readonly days: number | null;
}

export interface MadeKey {
  readonly id: string;
  /** The only copy there is. */
  readonly secret: string;
}

/** @throws ProblemError BEYOND_YOUR_RIGHTS */
export const createKey = (db: Database, clock: Clock, manager: Manager, wish: KeyWish): Promise<MadeKey> =>
  managing(db, manager, async (tx, held) => {
    assertWithin({ permissions: wish.permissions, sees: "own" }, held.grants);
    const id = newId();
    const secret = keyText(wish.test, randomToken());
    const now = clock.now();
    await insertKey(tx, manager.scope, {
      id,
      name: wish.name,
      prefix: prefixOf(secret),
      tokenHash: hashKey(secret),
      test: wish.test,
      permissions: known(wish.permissions),
      accountId: manager.accountId,
      createdAt: now,
      expiresAt: wish.days === null ? null : instant(now + wish.days * DAY_MS),
    });
    return { id, secret };
  });

/**
 * A new key with the same name and permissions, for as long again; the old one goes on for the overlap.
 * @throws ProblemError NOT_FOUND when there is none that works, BEYOND_YOUR_RIGHTS, EDITED_MEANWHILE
 */
export const rotateKey = (
  db: Database,
  clock: Clock,
  manager: Manager,
  { keyId, overlapHours, version }: { readonly keyId: string; readonly overlapHours: number; readonly version: number },
): Promise<MadeKey> =>
  managing(db, manager, async (tx, held) => {
    const { scope, accountId } = manager;
    const now = clock.now();
    const old = await keyById(tx, scope, keyId);
    if (!old) throw new ProblemError("NOT_FOUND");
    if (keyState(old, now) !== "active" || old.version !== version) throw new ProblemError("EDITED_MEANWHILE");
    const permissions = known(old.permissions);
    assertWithin({ permissions, sees: "own" }, held.grants);
    const id = newId();
    const secret = keyText(old.test, randomToken());
    const { name, test } = old;
    const expiresAt = old.expiresAt === null ? null : instant(now + (old.expiresAt - old.createdAt));
    const made = { id, name, test, permissions, accountId, createdAt: now, expiresAt };
    await insertKey(tx, scope, { ...made, prefix: prefixOf(secret), tokenHash: hashKey(secret) });
    const until = instant(Math.min(now + overlapHours * HOUR_MS, old.expiresAt ?? Number.MAX_SAFE_INTEGER));
    const ended = await endKey(tx, scope, { id: keyId, version }, { expiresAt: until, replacedBy: id });
    if (!ended) throw new ProblemError("EDITED_MEANWHILE");
    return { id, secret };
  });

/** @throws ProblemError NOT_FOUND */
export const revokeApiKey = (db: Database, clock: Clock, manager: Manager, keyId: string): Promise<void> =>
  managing(db, manager, async (tx) => {
    const found = await keyById(tx, manager.scope, keyId);
    if (!found) throw new ProblemError("NOT_FOUND");
    await revokeKey(tx, manager.scope, keyId, clock.now());
  });
