import { newId } from "../../../platform/chance.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { insertField } from "../store.ts";

/** Adds a field to the directory. @returns its id. @throws DatabaseError 23505 when the slug is taken. */
export async function addField(
  db: Database,
  scope: TenantScope,
  ask: { readonly slug: string; readonly label: string; readonly position: number },
): Promise<string> {
  const id = newId();
  await db.inTenant(scope, (tx) => insertField(tx, scope, { id, ...ask }));
  return id;
}
