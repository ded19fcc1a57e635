import type { Site } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export type SiteAsk = Omit<Site, "id" | "version">;

const columnsOf = ({ name, address, zone, phone, main }: SiteAsk, now: Instant) => ({
  name,
  street: address.street,
  postal_code: address.postalCode,
  city: address.city,
  country: address.country,
  zone,
  phone,
  is_main: main,
  updated_at: toIso(now),
});

export const insertSite = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  site: SiteAsk,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .insertInto("site")
      .values({ business_id: businessId, id, ...columnsOf(site, now), version: 1, created_at: toIso(now) }),
  );

/** @returns false when the site is not at `version` any more: nothing was written. */
export async function updateSite(
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  site: SiteAsk,
  version: number,
  now: Instant,
): Promise<boolean> {
  const updated = await tx.maybe(
    sqlFor
      .updateTable("site")
      .set({ ...columnsOf(site, now), version: version + 1 })
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("version", "=", version)
      .returning("id"),
  );
  return updated !== undefined;
}

/** Before another one becomes the main one. */
export const unmakeMainSite = (tx: Tx, { businessId }: TenantScope, but: string): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("site")
      .set(({ eb }) => ({ is_main: false, version: eb("version", "+", 1) }))
      .where("business_id", "=", businessId)
      .where("is_main", "=", true)
      .where("id", "<>", but),
  );

export const deleteSite = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("site").where("business_id", "=", businessId).where("id", "=", id));
