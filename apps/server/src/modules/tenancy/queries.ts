import { Brand, Locale, type Me, type Role, type Sector, type Wording } from "@creneau/contract";
import { z } from "zod";
import type { Database, Tx } from "../../platform/database/database.ts";
import { sqlFor } from "../../platform/database/database.ts";
import { mintAccountScope, mintTenantScope, type TenantScope } from "../../platform/database/scope.ts";
import { memberOfAccount } from "./members/queries.ts";
import { grantsOf } from "./policy.ts";

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
  readonly hostWord: Wording["host"];
  readonly guestWord: Wording["guest"];
  readonly sector: Sector;
  /** Those the public pages speak. */
  readonly languages: readonly ("fr" | "en")[];
  readonly currency: string;
  readonly brand: Brand;
  /** Safe to serve, scoped under a class. */
  readonly brandCss: string;
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
    "host_word as hostWord",
    "guest_word as guestWord",
    "sector",
    "languages",
    "currency",
    "brand",
    "brand_css as brandCss",
  ]);

type Row = Omit<BusinessFace, "brand" | "languages"> & { readonly brand: unknown; readonly languages: unknown };
const present = (row: Row): BusinessFace => ({
  ...row,
  brand: Brand.parse(row.brand),
  languages: z.array(Locale).parse(row.languages),
});

export async function businessBySlug(tx: Tx, slug: string): Promise<BusinessFace | undefined> {
  const row = await tx.maybe(face.where("slug", "=", slug).where("sandbox_of", "is", null));
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

/** The account of each of these members who may come in: whoever was deactivated is told nothing. */
export const memberAccounts = (tx: Tx, scope: TenantScope, memberIds: readonly string[]) =>
  tx.all(
    sqlFor
      .selectFrom("member")
      .select(["id as memberId", "account_id as accountId"])
      .where("business_id", "=", scope.businessId)
      .where("status", "=", "active")
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
        .select(["business.id as businessId", "slug", "name", "zone"])
        .where("member.account_id", "=", accountId)
        .where("member.status", "=", "active")
        .orderBy("name"),
    ),
  );
  const memberships = await Promise.all(
    rows.map(async (row) => {
      const scope = mintTenantScope(row.businessId);
      return db.inTenant(scope, async (tx) => {
        const member = await memberOfAccount(tx, scope, accountId);
        if (!member) return [];
        const { permissions, sees } = grantsOf(member);
        const professionalId = (await professionalOf(tx, scope, member.id)) ?? null;
        const { id: memberId, role, roleName } = member;
        return [
          { ...row, memberId, role, roleName, permissions: [...permissions], seesAll: sees === "all", professionalId },
        ];
      });
    }),
  );
  return memberships.flat();
}

/** The businesses an account is an active member of. */
export async function ownBusinessIds(db: Database, accountId: string): Promise<string[]> {
  const rows = await db.inAccount(mintAccountScope(accountId), (tx) =>
    tx.all(
      sqlFor
        .selectFrom("member")
        .select("business_id as id")
        .where("account_id", "=", accountId)
        .where("status", "=", "active")
        .orderBy("business_id"),
    ),
  );
  return rows.map(({ id }) => id);
}

/** The business of one of an account's own memberships. */
export async function ownMembership(db: Database, accountId: string, memberId: string): Promise<string | undefined> {
  const row = await db.inAccount(mintAccountScope(accountId), (tx) =>
    tx.maybe(
      sqlFor
        .selectFrom("member")
        .select("business_id as businessId")
        .where("account_id", "=", accountId)
        .where("id", "=", memberId),
    ),
  );
  return row?.businessId;
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

/** @param hex the first half of its id, the other half of which does not matter: no two begin alike. */
export const businessIdBeginning = async (tx: Tx, hex: string): Promise<string | undefined> => {
  const half = hex.replace(/^(.{8})(.{4})(.{4})$/, "$1-$2-$3");
  const found = await tx.all(
    sqlFor
      .selectFrom("business")
      .select("id")
      .where("id", ">=", `${half}-0000-000000000000`)
      .where("id", "<=", `${half}-ffff-ffffffffffff`)
      .limit(2),
  );
  return found.length === 1 ? found[0]?.id : undefined;
};

/** The next hundred, without sandboxes. */
export const realBusinessIdsAfter = async (tx: Tx, after: string): Promise<string[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom("business")
      .select("id")
      .where("sandbox_of", "is", null)
      .$if(after !== "", (query) => query.where("id", ">", after))
      .orderBy("id")
      .limit(100),
  );
  return rows.map((row) => row.id);
};

/** Whether a business has this id, a sandbox too. */
export const businessSeen = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.maybe(sqlFor.selectFrom("business").select("id").where("id", "=", id))) !== undefined;
