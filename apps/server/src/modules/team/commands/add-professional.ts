import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { insertProfessional, type NewProfessional } from "../store.ts";

export type ProfessionalAsk = Omit<NewProfessional, "id" | "createdAt">;

/** @returns the new professional's id. @throws DatabaseError 23505 when the slug or the member is taken. */
export async function addProfessional(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  ask: ProfessionalAsk,
): Promise<string> {
  const id = newId();
  await db.inTenant(scope, (tx) => insertProfessional(tx, scope, { ...ask, id, createdAt: clock.now() }));
  return id;
}
