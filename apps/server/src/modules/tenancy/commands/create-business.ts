import type { Plan } from "@creneau/contract";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { mintTenantScope, type TenantScope } from "../../../platform/database/scope.ts";
import { insertBrand } from "../brands/store.ts";
import { subscribe } from "../plans/store.ts";
import { insertBusiness, insertMember, type NewBusiness } from "../store.ts";

/** What a business of this kind says unless it is told otherwise. */
type Usual = Pick<NewBusiness, "sector" | "hostWord" | "guestWord" | "languages" | "currency">;

const usual = (kind: NewBusiness["kind"]): Usual => ({
  sector: kind,
  hostWord: kind === "mentoring" ? "mentor" : "coach",
  guestWord: kind === "mentoring" ? "pupil" : "client",
  languages: ["fr", "en"],
  currency: "EUR",
});

export type BusinessAsk = Omit<NewBusiness, "id" | "createdAt" | keyof Usual> &
  Partial<Usual> & {
    readonly ownerAccountId: string;
    /** The one without limits when absent. */
    readonly plan?: Plan["key"];
  };

/** Creates a business with its owner. @throws DatabaseError 23505 when the slug is taken. */
export async function createBusiness(db: Database, clock: Clock, ask: BusinessAsk): Promise<TenantScope> {
  const scope = mintTenantScope(newId());
  await db.inTenant(scope, (tx) => writeBusiness(tx, clock, scope, ask));
  return scope;
}

/** The rows that every business has. */
export async function writeBusiness(tx: Tx, clock: Clock, scope: TenantScope, ask: BusinessAsk): Promise<void> {
  const { ownerAccountId, plan = "scale", ...business } = ask;
  const createdAt = clock.now();
  await insertBusiness(tx, { ...usual(business.kind), ...business, id: scope.businessId, createdAt });
  await subscribe(tx, scope, plan, createdAt);
  const { logoUrl: _, ...look } = business.brand;
  await insertBrand(tx, scope, { id: newId(), name: business.name.slice(0, 80), main: true, look }, createdAt);
  await insertMember(tx, scope, { id: newId(), accountId: ownerAccountId, role: "owner", createdAt });
}
