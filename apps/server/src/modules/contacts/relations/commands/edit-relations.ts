import type { RelationKind } from "@creneau/contract";
import { z } from "zod";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { once } from "../../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { contactIfAny } from "../../queries.ts";
import { relationById } from "../queries.ts";
import { relate, renameDependant, updateRelation } from "../store.ts";
import { meetDependant } from "./meet-dependant.ts";

export interface RelationAsk {
  readonly managerId: string;
  readonly kind: RelationKind;
  /** Somebody without an address, or a contact that is there. */
  readonly dependant: { readonly name: string } | { readonly id: string };
}

const Kept = z.object({ id: z.string() });

/** @returns its id. @throws ProblemError NOT_FOUND; INVALID_INPUT for oneself, or through somebody without an address. */
export async function addRelation(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  { managerId, kind, dependant }: RelationAsk,
  key: Once,
): Promise<string> {
  const now = clock.now();
  const { id } = await db.inTenant(scope, (tx) =>
    once(
      tx,
      scope,
      key,
      now,
      (stored) => Kept.parse(stored),
      async () => {
        const manager = await contactIfAny(tx, scope, managerId);
        if (!manager || manager.erasedAt !== null) throw new ProblemError("NOT_FOUND");
        if (manager.managed || ("id" in dependant && dependant.id === managerId)) throw cannot();
        const dependantId = "id" in dependant ? dependant.id : undefined;
        if (dependantId !== undefined) {
          const person = await contactIfAny(tx, scope, dependantId);
          if (!person || person.erasedAt !== null) throw new ProblemError("NOT_FOUND");
          return { id: await relate(tx, scope, { managerId, dependantId, kind }, now) };
        }
        const name = "name" in dependant ? dependant.name : "";
        const met = await meetDependant(tx, scope, managerId, { name, relation: kind }, now);
        return { id: await relate(tx, scope, { managerId, dependantId: met, kind }, now) };
      },
    ),
  );
  return id;
}

const cannot = () =>
  new ProblemError("INVALID_INPUT", { fields: [{ path: "dependantId", message: "cannot-book-for" }] });

interface RelationEdit {
  readonly kind?: RelationKind | undefined;
  readonly ended: boolean;
  /** What whoever has no address of their own is called from now on. */
  readonly name?: string | undefined;
}

/** @throws ProblemError NOT_FOUND, EDITED_MEANWHILE; INVALID_INPUT for the name of somebody with an address of their own */
export const editRelation = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  { id, of }: { readonly id: string; readonly of: string },
  { name, ...change }: RelationEdit,
  version: number,
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const found = await relationById(tx, scope, id);
    if (!found || (found.managerId !== of && found.dependantId !== of)) throw new ProblemError("NOT_FOUND");
    if (!(await updateRelation(tx, scope, id, change, version, clock.now())))
      throw new ProblemError("EDITED_MEANWHILE");
    if (name === undefined || name === found.dependantName) return;
    if (!(await renameDependant(tx, scope, found.dependantId, name, clock.now())))
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "name", message: "not-yours-to-name" }] });
  });
