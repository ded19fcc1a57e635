import type { LegalIdentity, LegalPageName } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface Edition {
  readonly version: number;
  readonly updatedAt: Instant;
}

/** How often what the business says of itself was changed, and when last. */
export const editionOf = (tx: Tx, { businessId }: TenantScope): Promise<Edition> =>
  tx.one(sqlFor.selectFrom("business").select(["version", "updated_at as updatedAt"]).where("id", "=", businessId));

const UNKNOWN: LegalIdentity = {
  legalName: "",
  legalForm: "",
  siren: null,
  siret: null,
  vatNumber: null,
  address: { street: "", postalCode: "", city: "", country: "FR" },
  phone: null,
  publisher: "",
};

export async function identityOf(tx: Tx, { businessId }: TenantScope): Promise<LegalIdentity> {
  const row = await tx.maybe(sqlFor.selectFrom("business_identity").selectAll().where("business_id", "=", businessId));
  if (!row) return UNKNOWN;
  const { street, city, country } = row;
  return {
    legalName: row.legal_name,
    legalForm: row.legal_form,
    siren: row.siren,
    siret: row.siret,
    vatNumber: row.vat_number,
    address: { street, postalCode: row.postal_code, city, country },
    phone: row.phone,
    publisher: row.publisher,
  };
}

export interface OwnPage {
  readonly own: string | null;
  readonly version: number;
}

/** A page in the business's own words; at version 0 nobody ever wrote one. */
export const ownPage = async (tx: Tx, { businessId }: TenantScope, page: LegalPageName): Promise<OwnPage> =>
  (await tx.maybe(
    sqlFor
      .selectFrom("legal_page")
      .select(["body as own", "version"])
      .where("business_id", "=", businessId)
      .where("page", "=", page),
  )) ?? { own: null, version: 0 };
