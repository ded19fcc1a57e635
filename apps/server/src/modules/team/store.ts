import { toIso, type Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Professional } from "./queries.ts";

export interface NewProfessional extends Omit<Professional, "fields"> {
  readonly fieldIds: readonly string[];
  readonly createdAt: Instant;
}

export async function insertProfessional(tx: Tx, { businessId }: TenantScope, person: NewProfessional): Promise<void> {
  const created_at = toIso(person.createdAt);
  await tx.run(
    sqlFor.insertInto("resource").values({ business_id: businessId, id: person.id, kind: "person", created_at }),
  );
  await tx.run(
    sqlFor.insertInto("professional").values({
      business_id: businessId,
      id: person.id,
      member_id: person.memberId,
      slug: person.slug,
      display_name: person.displayName,
      headline: person.headline,
      organisation: person.organisation,
      bio: person.bio,
      languages: [...person.languages],
      linkedin_url: person.linkedinUrl,
      published: person.published,
      created_at,
    }),
  );
  for (const fieldId of person.fieldIds) {
    await tx.run(
      sqlFor
        .insertInto("professional_field")
        .values({ business_id: businessId, professional_id: person.id, field_id: fieldId }),
    );
  }
}

export const insertField = (
  tx: Tx,
  { businessId }: TenantScope,
  field: { readonly id: string; readonly slug: string; readonly label: string; readonly position: number },
): Promise<void> => tx.run(sqlFor.insertInto("field").values({ business_id: businessId, ...field }));
