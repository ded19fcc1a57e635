import { toIso, type Instant } from "@creneau/scheduling";
import { newId } from "../../platform/chance.ts";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Contact } from "./queries.ts";

/** Finds the contact with this address, and updates what they say of themselves, or makes one. @returns its id. */
export async function meetContact(
  tx: Tx,
  scope: TenantScope,
  person: Omit<Contact, "id">,
  now: Instant,
): Promise<string> {
  const { name, locale } = person;
  const row = await tx.one(
    sqlFor
      .insertInto("contact")
      .values({
        business_id: scope.businessId,
        id: newId(),
        name,
        email: person.email.toLowerCase(),
        locale,
        zone: person.zone,
        created_at: toIso(now),
        updated_at: toIso(now),
      })
      .onConflict((conflict) =>
        conflict
          .columns(["business_id", "email"])
          .doUpdateSet({ name, locale, zone: person.zone, updated_at: toIso(now) }),
      )
      .returning("id"),
  );
  return row.id;
}
