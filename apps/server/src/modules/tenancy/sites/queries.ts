import type { Site } from "@creneau/contract";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

const sites = ({ businessId }: TenantScope) =>
  sqlFor.selectFrom("site").selectAll().where("business_id", "=", businessId);

type Row = Awaited<ReturnType<typeof siteRows>>[number];
const siteRows = (tx: Tx, scope: TenantScope) => tx.all(sites(scope));

const present = ({ id, name, street, city, country, zone, phone, version, ...row }: Row): Site => ({
  id,
  name,
  address: { street, postalCode: row.postal_code, city, country },
  zone,
  phone,
  main: row.is_main,
  version,
});

/** By name; one more than a page tells whether there is a next. */
export async function sitePage(
  tx: Tx,
  scope: TenantScope,
  { after, limit }: { readonly after: readonly [string, string] | undefined; readonly limit: number },
): Promise<Site[]> {
  const rows = await tx.all(
    sites(scope)
      .$if(after !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple("name", "id"), ">", tuple(after?.[0] ?? "", after?.[1] ?? "")),
        ),
      )
      .orderBy("name")
      .orderBy("id")
      .limit(limit),
  );
  return rows.map(present);
}

export async function siteById(tx: Tx, scope: TenantScope, id: string): Promise<Site | undefined> {
  const row = await tx.maybe(sites(scope).where("id", "=", id));
  return row && present(row);
}

export const countSites = async (tx: Tx, { businessId }: TenantScope): Promise<number> =>
  (
    await tx.one(
      sqlFor
        .selectFrom("site")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("business_id", "=", businessId),
    )
  ).count;

/** As visitors see them: the main one first. */
export const publicSites = (tx: Tx, { businessId }: TenantScope) =>
  tx.all(
    sqlFor
      .selectFrom("site")
      .select(["name", "street", "postal_code as postalCode", "city", "country", "phone"])
      .where("business_id", "=", businessId)
      .orderBy("is_main", "desc")
      .orderBy("name")
      .limit(50),
  );
