import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Standing } from "./rules.ts";

export interface NewDomain {
  readonly id: string;
  readonly host: string;
  readonly token: string;
  readonly brandId: string | null;
}

/** @returns false when the business has asked for this host already. */
export async function insertDomain(
  tx: Tx,
  { businessId }: TenantScope,
  { id, host, token, brandId }: NewDomain,
  now: Instant,
): Promise<boolean> {
  const inserted = await tx.maybe(
    sqlFor
      .insertInto("domain")
      .values({
        business_id: businessId,
        id,
        host,
        token,
        state: "pending",
        brand_id: brandId,
        asked_at: toIso(now),
        created_at: toIso(now),
      })
      .onConflict((conflict) => conflict.columns(["business_id", "host"]).doNothing())
      .returning("id"),
  );
  return inserted !== undefined;
}

const domain = ({ businessId }: TenantScope, id: string) =>
  sqlFor.updateTable("domain").where("business_id", "=", businessId).where("id", "=", id);

export const askForLook = (tx: Tx, scope: TenantScope, id: string, now: Instant): Promise<void> =>
  tx.run(domain(scope, id).set({ asked_at: toIso(now) }));

export const setDomainBrand = (tx: Tx, scope: TenantScope, id: string, brandId: string | null): Promise<void> =>
  tx.run(domain(scope, id).set({ brand_id: brandId }));

export const writeStanding = (
  tx: Tx,
  scope: TenantScope,
  id: string,
  { state, trouble, failingSince, verifiedAt }: Standing & { readonly verifiedAt: Instant | null },
  now: Instant,
): Promise<void> =>
  tx.run(
    domain(scope, id).set({
      state,
      trouble,
      failing_since: failingSince === null ? null : toIso(failingSince),
      checked_at: toIso(now),
      verified_at: verifiedAt === null ? null : toIso(verifiedAt),
    }),
  );

export const deleteDomain = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("domain").where("business_id", "=", businessId).where("id", "=", id));

/** @returns false when the host is served for another business: that one has to lose it first. */
export async function serve(
  tx: Tx,
  { businessId }: TenantScope,
  host: string,
  brandId: string | null,
  now: Instant,
): Promise<boolean> {
  const mine = { served_business: businessId, brand_id: brandId };
  await tx.run(
    sqlFor
      .insertInto("served_host")
      .values({ host, ...mine, since: toIso(now) })
      .onConflict((conflict) => conflict.doNothing()),
  );
  const served = await tx.maybe(
    sqlFor
      .updateTable("served_host")
      .set({ brand_id: brandId })
      .where("host", "=", host)
      .where("served_business", "=", businessId)
      .returning("host"),
  );
  return served !== undefined;
}

export const serveNoLonger = (tx: Tx, { businessId }: TenantScope, host: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("served_host").where("host", "=", host).where("served_business", "=", businessId));
