import { toIso, type Instant, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../platform/chance.ts";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { normalEmail } from "../../platform/vault.ts";
import { contactPlace } from "./queries.ts";

/** What somebody says of themselves. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly locale: "fr" | "en";
  readonly zone: Zone;
}

/** Finds the contact with this address, and updates what they say of themselves, or makes one. */
export async function upsertContact(
  tx: Tx,
  scope: TenantScope,
  person: Person,
  now: Instant,
): Promise<{ readonly id: string; readonly isNew: boolean; readonly isChanged: boolean }> {
  const { name, locale } = person;
  const id = newId();
  const row = await tx.one(
    sqlFor
      .insertInto("contact")
      .values({
        business_id: scope.businessId,
        id,
        name,
        email_sealed: tx.vault.seal(normalEmail(person.email), contactPlace(scope, id, "email")),
        email_index: tx.vault.blind(person.email, scope.businessId, "email"),
        locale,
        zone: person.zone,
        created_at: toIso(now),
        updated_at: toIso(now),
      })
      .onConflict((conflict) =>
        conflict.columns(["business_id", "email_index"]).doUpdateSet({
          name,
          locale,
          zone: person.zone,
          version: sql`contact.version
              + ((contact.name, contact.locale, contact.zone) is distinct from (${name}::text, ${locale}::text, ${person.zone}::text))::int`,
          updated_at: toIso(now),
        }),
      )
      .returning(["id", "version"])
      // Of an update, the row it was before: what it counted then is seen from outside the statement.
      .returning(
        sql<number | null>`(
        select was.version from contact was where was.business_id = ${scope.businessId} and was.id = contact.id)`.as(
          "before",
        ),
      ),
  );
  return { id: row.id, isNew: row.before === null, isChanged: row.before !== null && row.version !== row.before };
}

export interface ContactEdit {
  readonly name: string;
  readonly locale: "fr" | "en";
  readonly zone: Zone;
  /** Left out, it stays. */
  readonly email?: string | undefined;
}

/** @returns false when the version is another by now, or the person was erased. */
export async function updateContact(
  tx: Tx,
  scope: TenantScope,
  id: string,
  { name, locale, zone, email }: ContactEdit,
  version: number,
  now: Instant,
): Promise<boolean> {
  const address =
    email === undefined
      ? {}
      : {
          email_sealed: tx.vault.seal(normalEmail(email), contactPlace(scope, id, "email")),
          email_index: tx.vault.blind(email, scope.businessId, "email"),
          managed: false,
        };
  const updated = await tx.maybe(
    sqlFor
      .updateTable("contact")
      .set({ name, locale, zone, ...address, version: version + 1, updated_at: toIso(now) })
      .where("business_id", "=", scope.businessId)
      .where("id", "=", id)
      .where("version", "=", version)
      .where("erased_at", "is", null)
      .returning("id"),
  );
  return updated !== undefined;
}

/** The row stays, for the bookings that were had with it, and names nobody. */
export const eraseContactRow = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  left: { readonly name: string; readonly locale: "fr" | "en"; readonly zone: string },
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("contact")
      .set({
        ...left,
        email_sealed: null,
        email_index: null,
        phone_sealed: null,
        phone_index: null,
        erased_at: toIso(now),
        updated_at: toIso(now),
        version: sql`version + 1`,
      })
      .where("business_id", "=", businessId)
      .where("id", "=", id),
  );

/** Whom bookings are with once nobody is to know any more: one row, that was nobody from the beginning. @returns its id. */
export async function nobodyOf(tx: Tx, { businessId }: TenantScope, now: Instant): Promise<string> {
  await tx.run(sql`
    insert into contact (business_id, id, name, locale, zone, created_at, updated_at, erased_at)
    select id, id, case locale when 'fr' then 'Personne effacée' else 'Erased person' end, locale, zone,
      ${toIso(now)}::timestamptz, ${toIso(now)}::timestamptz, ${toIso(now)}::timestamptz
    from business where id = ${businessId}
    on conflict do nothing`);
  return businessId;
}
