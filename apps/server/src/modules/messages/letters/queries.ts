import type { Letter } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { LetterMail, placeOf } from "./store.ts";

export interface DueLetter {
  readonly contactId: string;
  /** Whoever wrote it. */
  readonly accountId: string;
  readonly mail: LetterMail;
  readonly createdAt: Instant;
}

/** Undefined once it went, or was withdrawn. */
export async function dueLetter(tx: Tx, scope: TenantScope, id: string): Promise<DueLetter | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("letter")
      .select([
        "contact_id as contactId",
        "by_account_id as accountId",
        "mail_sealed as sealed",
        "created_at as createdAt",
      ])
      .where("business_id", "=", scope.businessId)
      .where("id", "=", id)
      .where("status", "=", "due"),
  );
  if (!row || row.sealed === null) return undefined;
  const mail = LetterMail.parse(JSON.parse(tx.vault.open(row.sealed, placeOf(scope, id, "mail"))));
  const { contactId, accountId, createdAt } = row;
  return { contactId, accountId, mail, createdAt };
}

export interface StoredLetter {
  readonly id: string;
  readonly subject: string | null;
  readonly templateId: string;
  readonly templateName: string;
  readonly by: string;
  readonly status: Letter["status"];
  readonly withdrawnBecause: Letter["withdrawnBecause"];
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly deliveryStatus: NonNullable<Letter["delivery"]>["status"] | null;
  readonly deliveryCode: string | null;
  readonly deliveryAt: Instant | null;
}

type Row = Omit<StoredLetter, "subject"> & { readonly sealed: Buffer | null };

const columns = sql`l.id, l.subject_sealed as sealed, l.template_id as "templateId", t.name as "templateName", a.name as by,
  l.status, l.withdrawn_because as "withdrawnBecause", l.created_at as "createdAt", l.sent_at as "sentAt",
  d.status as "deliveryStatus", d.code as "deliveryCode", d.status_at as "deliveryAt"
  from letter l join message_template t on t.business_id = l.business_id and t.id = l.template_id
  join account a on a.id = l.by_account_id
  left join delivery d on d.business_id = l.business_id and d.attempt_key = l.attempt_key`;

const read = (tx: Tx, scope: TenantScope, { sealed, ...row }: Row): StoredLetter => ({
  ...row,
  subject: sealed && tx.vault.open(sealed, placeOf(scope, row.id, "subject")),
});

/** Those to one person, the newest first. */
export const letterPage = async (
  tx: Tx,
  scope: TenantScope,
  ask: { readonly contactId: string; readonly before: string | undefined; readonly limit: number },
): Promise<StoredLetter[]> =>
  (
    await tx.all(sql<Row>`select ${columns} where l.business_id = ${scope.businessId} and l.contact_id = ${ask.contactId}
      and l.id < ${ask.before ?? "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid order by l.id desc limit ${ask.limit}`)
  ).map((row) => read(tx, scope, row));

/** Those to one person, from the first. */
export const lettersAfter = async (
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  after: string | undefined,
  limit: number,
): Promise<StoredLetter[]> =>
  (
    await tx.all(sql<Row>`select ${columns} where l.business_id = ${scope.businessId} and l.contact_id = ${contactId}
      and l.id > ${after ?? "00000000-0000-0000-0000-000000000000"}::uuid order by l.id limit ${limit}`)
  ).map((row) => read(tx, scope, row));

export async function letterById(tx: Tx, scope: TenantScope, id: string): Promise<StoredLetter> {
  const row = await tx.one(sql<Row>`select ${columns} where l.business_id = ${scope.businessId} and l.id = ${id}`);
  return read(tx, scope, row);
}
