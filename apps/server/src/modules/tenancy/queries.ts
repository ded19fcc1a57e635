import { Brand, type Me, type Role } from "@creneau/contract";
import type { Database, Tx } from "../../platform/database/database.ts";
import { sqlFor } from "../../platform/database/database.ts";
import { mintAccountScope, mintTenantScope, type TenantScope } from "../../platform/database/scope.ts";
import { permissionsOf } from "./policy.ts";

/** A business as anybody may see it. */
export interface BusinessFace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly tagline: string;
  readonly about: string;
  readonly locale: "fr" | "en";
  readonly zone: string;
  readonly contactEmail: string;
  readonly addressForm: "tu" | "vous";
  readonly kind: "mentoring" | "coaching";
  readonly brand: Brand;
}

const face = sqlFor
  .selectFrom("business")
  .select([
    "id",
    "slug",
    "name",
    "tagline",
    "about",
    "locale",
    "zone",
    "contact_email as contactEmail",
    "address_form as addressForm",
    "kind",
    "brand",
  ]);

type Row = Omit<BusinessFace, "brand"> & { readonly brand: unknown };
const present = (row: Row): BusinessFace => ({ ...row, brand: Brand.parse(row.brand) });

export async function businessBySlug(tx: Tx, slug: string): Promise<BusinessFace | undefined> {
  const row = await tx.maybe(face.where("slug", "=", slug));
  return row && present(row);
}

export const businessById = async (tx: Tx, id: string): Promise<BusinessFace> =>
  present(await tx.one(face.where("id", "=", id)));

export const memberOf = (
  tx: Tx,
  scope: TenantScope,
  accountId: string,
): Promise<{ id: string; role: Role } | undefined> =>
  tx.maybe(
    sqlFor
      .selectFrom("member")
      .select(["id", "role"])
      .where("business_id", "=", scope.businessId)
      .where("account_id", "=", accountId),
  );

/** The account of each of these members. */
export const memberAccounts = (tx: Tx, scope: TenantScope, memberIds: readonly string[]) =>
  tx.all(
    sqlFor
      .selectFrom("member")
      .select(["id as memberId", "account_id as accountId"])
      .where("business_id", "=", scope.businessId)
      .where((eb) => eb("id", "=", eb.fn.any(eb.val([...memberIds])))),
  );

export type ProfessionalOfMember = (tx: Tx, scope: TenantScope, memberId: string) => Promise<string | undefined>;

/** The businesses an account belongs to, by name. */
export async function membershipsOf(
  db: Database,
  accountId: string,
  professionalOf: ProfessionalOfMember,
): Promise<Me["memberships"]> {
  const rows = await db.inAccount(mintAccountScope(accountId), (tx) =>
    tx.all(
      sqlFor
        .selectFrom("member")
        .innerJoin("business", "business.id", "member.business_id")
        .select(["member.id as memberId", "business.id as businessId", "slug", "name", "zone", "role"])
        .where("member.account_id", "=", accountId)
        .orderBy("name"),
    ),
  );
  return Promise.all(
    rows.map(async ({ memberId, ...row }) => {
      const scope = mintTenantScope(row.businessId);
      const professionalId = await db.inTenant(scope, (tx) => professionalOf(tx, scope, memberId));
      return { ...row, permissions: [...permissionsOf(row.role)], professionalId: professionalId ?? null };
    }),
  );
}

/** The next hundred businesses' ids, in order; from the first with "". */
export const businessIdsAfter = async (tx: Tx, after: string): Promise<string[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom("business")
      .select("id")
      .$if(after !== "", (query) => query.where("id", ">", after))
      .orderBy("id")
      .limit(100),
  );
  return rows.map((row) => row.id);
};
