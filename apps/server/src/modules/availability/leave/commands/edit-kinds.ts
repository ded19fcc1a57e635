import { z } from "zod";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { lockFor } from "../../../../platform/database/locks.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { once } from "../../../../platform/http/idempotency.ts";
import type { Language } from "../../../../platform/http/language.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { hasKinds, kindById, type StoredKind } from "../queries.ts";
import { insertKind, updateKind, type KindAsk } from "../store.ts";
import { usualKinds } from "../texts.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

const Kept = z.object({ id: z.string() });

/** Begins with the usual kinds. A business that has kinds of its own keeps those. */
export const addUsualKinds = ({ db, clock }: Deps, scope: TenantScope, language: Language): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await lockFor(tx, "leave_kind", scope.businessId);
    if (await hasKinds(tx, scope)) return;
    for (const { name, ...kind } of usualKinds)
      await insertKind(tx, scope, newId(), { ...kind, name: name[language] }, clock.now());
  });

/** @returns its id: the same for the same key. @throws ProblemError ALREADY_THERE */
export async function addKind({ db, clock }: Deps, scope: TenantScope, ask: KindAsk, key: Once): Promise<StoredKind> {
  return db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const { id } = await once(
      tx,
      scope,
      key,
      now,
      (stored) => Kept.parse(stored),
      async () => {
        await lockFor(tx, "leave_kind", scope.businessId);
        const made = newId();
        await insertKind(tx, scope, made, ask, now);
        return { id: made };
      },
    );
    const kind = await kindById(tx, scope, id);
    if (!kind) throw new ProblemError("NOT_FOUND");
    return kind;
  });
}

/** @throws ProblemError NOT_FOUND, EDITED_MEANWHILE, ALREADY_THERE */
export const replaceKind = (
  { db, clock }: Deps,
  scope: TenantScope,
  id: string,
  { archived, ...ask }: KindAsk & { readonly archived: boolean; readonly version: number },
): Promise<StoredKind> =>
  db.inTenant(scope, async (tx) => {
    const stored = await kindById(tx, scope, id);
    if (!stored) throw new ProblemError("NOT_FOUND");
    const archivedAt = archived ? (stored.archivedAt ?? clock.now()) : null;
    if (!(await updateKind(tx, scope, id, { ...ask, archivedAt }))) throw new ProblemError("EDITED_MEANWHILE");
    const kind = await kindById(tx, scope, id);
    if (!kind) throw new ProblemError("NOT_FOUND");
    return kind;
  });
