import type { Role } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { BusinessFace } from "./queries.ts";

export interface NewBusiness extends Omit<BusinessFace, "brandCss"> {
  readonly createdAt: Instant;
}

export const insertBusiness = (tx: Tx, business: NewBusiness): Promise<void> =>
  tx.run(
    sqlFor.insertInto("business").values({
      id: business.id,
      slug: business.slug,
      name: business.name,
      tagline: business.tagline,
      about: business.about,
      locale: business.locale,
      zone: business.zone,
      contact_email: business.contactEmail,
      address_form: business.addressForm,
      kind: business.kind,
      host_word: business.hostWord,
      guest_word: business.guestWord,
      sector: business.sector,
      languages: [...business.languages],
      currency: business.currency,
      updated_at: toIso(business.createdAt),
      brand: JSON.stringify(business.brand),
      created_at: toIso(business.createdAt),
    }),
  );

export interface NewMember {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly roleId?: string | null;
  readonly createdAt: Instant;
}

export const insertMember = (tx: Tx, scope: TenantScope, member: NewMember): Promise<void> =>
  tx.run(
    sqlFor.insertInto("member").values({
      business_id: scope.businessId,
      id: member.id,
      account_id: member.accountId,
      role: member.role,
      role_id: member.roleId ?? null,
      created_at: toIso(member.createdAt),
    }),
  );
