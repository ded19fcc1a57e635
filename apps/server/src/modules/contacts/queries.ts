import { zone, type Instant, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Place } from "../../platform/vault.ts";

export interface Contact {
  readonly id: string;
  readonly name: string;
  /** Null: they have none of their own (`managed`), or were erased. */
  readonly email: string | null;
  /** Reached through whoever books for them. */
  readonly managed: boolean;
  /** E.164 */
  readonly phone: string | null;
  readonly locale: "fr" | "en";
  readonly zone: Zone;
  readonly createdAt: Instant;
  readonly erasedAt: Instant | null;
  readonly version: number;
}

export const contactPlace = ({ businessId }: TenantScope, id: string, column: "email" | "phone"): Place => ({
  table: "contact",
  column,
  businessId,
  id,
});

/** A contact's address, out of a row that was joined with theirs. */
export const openContactEmail = (tx: Tx, scope: TenantScope, id: string, sealed: Buffer | null): string | null =>
  sealed && tx.vault.open(sealed, contactPlace(scope, id, "email"));

const contacts = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("contact")
    .select(["id", "name", "email_sealed as sealedEmail", "phone_sealed as sealedPhone", "locale", "zone"])
    .select(["created_at as createdAt", "erased_at as erasedAt", "version", "managed"])
    .where("business_id", "=", businessId);

interface Row {
  readonly id: string;
  readonly name: string;
  readonly sealedEmail: Buffer | null;
  readonly sealedPhone: Buffer | null;
  readonly managed: boolean;
  readonly locale: "fr" | "en";
  readonly zone: string;
  readonly createdAt: Instant;
  readonly erasedAt: Instant | null;
  readonly version: number;
}

const opened = (tx: Tx, scope: TenantScope, { sealedEmail, sealedPhone, ...row }: Row): Contact => ({
  ...row,
  email: openContactEmail(tx, scope, row.id, sealedEmail),
  phone: sealedPhone && tx.vault.open(sealedPhone, contactPlace(scope, row.id, "phone")),
  zone: zone(row.zone),
});

export const contactById = async (tx: Tx, scope: TenantScope, id: string): Promise<Contact> =>
  opened(tx, scope, await tx.one(contacts(scope).where("id", "=", id)));

export const contactsByIds = async (tx: Tx, scope: TenantScope, ids: readonly string[]): Promise<Contact[]> =>
  (await tx.all(contacts(scope).where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids])))))).map((row) =>
    opened(tx, scope, row),
  );

/** By the whole address, in any case: what is sealed is not searched in parts. */
export async function findContactByEmail(tx: Tx, scope: TenantScope, email: string): Promise<Contact | undefined> {
  const index = tx.vault.blind(email, scope.businessId, "email");
  const row = await tx.maybe(contacts(scope).where("email_index", "=", index));
  return row && opened(tx, scope, row);
}

/** For what is asked about a contact that may not be there. */
export async function contactIfAny(tx: Tx, scope: TenantScope, id: string): Promise<Contact | undefined> {
  const row = await tx.maybe(contacts(scope).where("id", "=", id));
  return row && opened(tx, scope, row);
}

/** The contact, and nobody else changes it until the transaction ends. */
export async function lockContact(tx: Tx, scope: TenantScope, id: string): Promise<Contact | undefined> {
  const row = await tx.maybe(contacts(scope).where("id", "=", id).forUpdate());
  return row && opened(tx, scope, row);
}

/** Comes after every name that begins alike. */
const LAST = "\u{10FFFF}";

export interface ContactFilter {
  /** How the name begins. */
  readonly name: string | undefined;
  /** Of these only. */
  readonly among: readonly string[] | undefined;
  readonly after: readonly [nameKey: string, id: string] | undefined;
  readonly limit: number;
}

/** By name. Whoever was erased is in no list. */
export async function contactPage(
  tx: Tx,
  scope: TenantScope,
  { name, among, after, limit }: ContactFilter,
): Promise<(Contact & { readonly nameKey: string })[]> {
  const rows = await tx.all(
    contacts(scope)
      .select("name_key as nameKey")
      .where("erased_at", "is", null)
      .$if(name !== undefined, (query) =>
        query.where(
          sql<boolean>`name_key >= name_key(${name ?? ""}) and name_key < name_key(${name ?? ""}) || ${LAST}`,
        ),
      )
      .$if(among !== undefined, (query) => query.where((eb) => eb("id", "=", eb.fn.any(eb.val([...(among ?? [])])))))
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(name_key, id) > (${after?.[0] ?? ""} collate "C", ${after?.[1] ?? ""}::uuid)`),
      )
      .orderBy("name_key")
      .orderBy("id")
      .limit(limit),
  );
  return rows.map(({ nameKey, ...row }) => ({ ...opened(tx, scope, row), nameKey: nameKey ?? "" }));
}
