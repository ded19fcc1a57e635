import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Service } from "../queries.ts";
import { insertService } from "../store.ts";

export type ServiceAsk = Omit<Service, "id" | "reasonRequired"> & {
  readonly professionalIds: readonly string[];
  readonly reasonRequired?: boolean;
};

/** Adds a service, given by these professionals. @returns its id. @throws DatabaseError 23505 when the slug is taken. */
export async function addService(db: Database, clock: Clock, scope: TenantScope, ask: ServiceAsk): Promise<string> {
  const id = newId();
  await db.inTenant(scope, (tx) =>
    insertService(tx, scope, { reasonRequired: false, ...ask, id, createdAt: clock.now() }),
  );
  return id;
}
