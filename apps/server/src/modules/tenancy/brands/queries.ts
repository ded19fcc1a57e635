import { BrandLook, type BusinessBrand } from "@creneau/contract";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { publicFilePath } from "../../../platform/files/store.ts";
import { safeCss } from "./css.ts";

export interface StoredBrand extends BusinessBrand {
  readonly logoFileId: string | null;
  readonly safeCss: string;
}

const brands = ({ businessId }: TenantScope) =>
  sqlFor.selectFrom("brand").selectAll().where("business_id", "=", businessId);

type Row = Awaited<ReturnType<typeof brandRows>>[number];
const brandRows = (tx: Tx, scope: TenantScope) => tx.all(brands(scope));

const present = (row: Row): StoredBrand => ({
  id: row.id,
  name: row.name,
  main: row.is_main,
  look: BrandLook.parse(row.look),
  logoUrl: row.logo_file_id === null ? null : publicFilePath(row.business_id, row.logo_file_id),
  logoFileId: row.logo_file_id,
  customCss: row.custom_css,
  safeCss: row.safe_css,
  leftOut: row.custom_css === "" ? [] : [...safeCss(row.custom_css).leftOut],
  version: row.version,
});

/** The main one first, then by name; one more than a page tells whether there is a next. */
export async function brandPage(
  tx: Tx,
  scope: TenantScope,
  { after, limit }: { readonly after: readonly [number, string, string] | undefined; readonly limit: number },
): Promise<StoredBrand[]> {
  const [rank = 0, name = "", id = ""] = after ?? [];
  const rows = await tx.all(
    brands(scope)
      .$if(after !== undefined, (query) =>
        query
          .where("is_main", "=", false)
          // After the main one come all the others.
          .$if(rank > 0, (others) =>
            others.where(({ eb, refTuple, tuple }) => eb(refTuple("name", "id"), ">", tuple(name, id))),
          ),
      )
      .orderBy("is_main", "desc")
      .orderBy("name")
      .orderBy("id")
      .limit(limit),
  );
  return rows.map(present);
}

export async function brandById(tx: Tx, scope: TenantScope, id: string): Promise<StoredBrand | undefined> {
  const row = await tx.maybe(brands(scope).where("id", "=", id));
  return row && present(row);
}

/** Whether a host of its own wears this brand. */
export const isWorn = async (tx: Tx, { businessId }: TenantScope, id: string): Promise<boolean> =>
  (await tx.maybe(
    sqlFor.selectFrom("domain").select("id").where("business_id", "=", businessId).where("brand_id", "=", id).limit(1),
  )) !== undefined;

export const mainBrand = async (tx: Tx, scope: TenantScope): Promise<StoredBrand> =>
  present(await tx.one(brands(scope).where("is_main", "=", true)));
