import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { mintTenantScope, type TenantScope } from "../../../platform/database/scope.ts";
import { insertBusiness, insertMember, type NewBusiness } from "../store.ts";

export type BusinessAsk = Omit<NewBusiness, "id" | "createdAt"> & { readonly ownerAccountId: string };

/** Creates a business with its owner. @throws DatabaseError 23505 when the slug is taken. */
export async function createBusiness(db: Database, clock: Clock, ask: BusinessAsk): Promise<TenantScope> {
  const { ownerAccountId, ...business } = ask;
  const scope = mintTenantScope(newId());
  const createdAt = clock.now();
  await db.inTenant(scope, async (tx) => {
    await insertBusiness(tx, { ...business, id: scope.businessId, createdAt });
    await insertMember(tx, scope, { id: newId(), accountId: ownerAccountId, role: "owner", createdAt });
  });
  return scope;
}
