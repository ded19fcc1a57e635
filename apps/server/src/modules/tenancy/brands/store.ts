import type { Brand, BrandLook } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface NewBrand {
  readonly id: string;
  readonly name: string;
  readonly main: boolean;
  readonly look: BrandLook;
}

export const insertBrand = (
  tx: Tx,
  { businessId }: TenantScope,
  { id, name, main, look }: NewBrand,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor.insertInto("brand").values({
      business_id: businessId,
      id,
      name,
      is_main: main,
      look: JSON.stringify(look),
      custom_css: "",
      safe_css: "",
      version: 1,
      created_at: toIso(now),
      updated_at: toIso(now),
    }),
  );

export interface BrandEdit {
  readonly name: string;
  readonly look: BrandLook;
  readonly customCss: string;
  readonly safeCss: string;
}

/** @returns false when the brand is not at `version` any more: nothing was written. */
export async function updateBrand(
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  { name, look, customCss, safeCss }: BrandEdit,
  version: number,
  now: Instant,
): Promise<boolean> {
  const values = { name, look: JSON.stringify(look), custom_css: customCss, safe_css: safeCss, updated_at: toIso(now) };
  const updated = await tx.maybe(
    sqlFor
      .updateTable("brand")
      .set({ ...values, version: version + 1 })
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("version", "=", version)
      .returning("id"),
  );
  return updated !== undefined;
}

export const setLogo = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  fileId: string | null,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("brand")
      .set(({ eb }) => ({ logo_file_id: fileId, version: eb("version", "+", 1), updated_at: toIso(now) }))
      .where("business_id", "=", businessId)
      .where("id", "=", id),
  );

/** One of a business is the main one, and it stays so: two statements, for the index sees each row. */
export async function setMainBrand(tx: Tx, { businessId }: TenantScope, id: string): Promise<void> {
  const brands = sqlFor.updateTable("brand").where("business_id", "=", businessId);
  await tx.run(brands.set({ is_main: false }).where("is_main", "=", true));
  await tx.run(brands.set({ is_main: true }).where("id", "=", id));
}

export const deleteBrand = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sqlFor.deleteFrom("brand").where("business_id", "=", businessId).where("id", "=", id));

/** The main brand on the public row: what pages and mails wear from this moment on. */
export const wearBrand = (tx: Tx, { businessId }: TenantScope, brand: Brand, css: string): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("business")
      .set({ brand: JSON.stringify(brand), brand_css: css })
      .where("id", "=", businessId),
  );
