import type { BusinessSettings, LegalIdentity, LegalPageName } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

/** What an edit may say: the address and the counting are not its to choose. */
export type SettingsAsk = Omit<BusinessSettings, "slug" | "version" | "updatedAt">;

/** @returns false when the business is not at `version` any more: nothing was written. */
export async function updateBusiness(
  tx: Tx,
  { businessId }: TenantScope,
  { wording, identity: _, ...ask }: SettingsAsk,
  version: number,
  now: Instant,
): Promise<boolean> {
  const updated = await tx.maybe(
    sqlFor
      .updateTable("business")
      .set({
        name: ask.name,
        tagline: ask.tagline,
        about: ask.about,
        contact_email: ask.contactEmail,
        locale: ask.locale,
        languages: [...ask.languages],
        zone: ask.zone,
        currency: ask.currency,
        sector: ask.sector,
        address_form: wording.address,
        kind: wording.kind,
        host_word: wording.host,
        guest_word: wording.guest,
        version: version + 1,
        updated_at: toIso(now),
      })
      .where("id", "=", businessId)
      .where("version", "=", version)
      .returning("version"),
  );
  return updated !== undefined;
}

export function upsertIdentity(tx: Tx, { businessId }: TenantScope, identity: LegalIdentity): Promise<void> {
  const { address } = identity;
  const values = {
    legal_name: identity.legalName,
    legal_form: identity.legalForm,
    siren: identity.siren ?? identity.siret?.slice(0, 9) ?? null,
    siret: identity.siret,
    vat_number: identity.vatNumber,
    street: address.street,
    postal_code: address.postalCode,
    city: address.city,
    country: address.country,
    phone: identity.phone,
    publisher: identity.publisher,
  };
  return tx.run(
    sqlFor
      .insertInto("business_identity")
      .values({ business_id: businessId, ...values })
      .onConflict((conflict) => conflict.column("business_id").doUpdateSet(values)),
  );
}

/** @returns false when the page is not at `version` any more: nothing was written. */
export async function writePage(
  tx: Tx,
  { businessId }: TenantScope,
  page: LegalPageName,
  own: string | null,
  version: number,
  now: Instant,
): Promise<boolean> {
  const written = { body: own, version: version + 1, updated_at: toIso(now) };
  const query =
    version === 0
      ? sqlFor
          .insertInto("legal_page")
          .values({ business_id: businessId, page, ...written })
          .onConflict((conflict) => conflict.doNothing())
          .returning("version")
      : sqlFor
          .updateTable("legal_page")
          .set(written)
          .where("business_id", "=", businessId)
          .where("page", "=", page)
          .where("version", "=", version)
          .returning("version");
  return (await tx.maybe(query)) !== undefined;
}
