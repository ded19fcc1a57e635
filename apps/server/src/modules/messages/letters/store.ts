import type { Letter } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { z } from "zod";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";

export const placeOf = ({ businessId }: TenantScope, id: string, column: "subject" | "mail"): Place => ({
  table: "letter",
  column,
  businessId,
  id,
});

/** As it was shown to whoever wrote it. */
export const LetterMail = z.object({ subject: z.string(), html: z.string(), text: z.string() });
export type LetterMail = z.infer<typeof LetterMail>;

export interface NewLetter {
  readonly id: string;
  readonly contactId: string;
  readonly templateId: string;
  readonly accountId: string;
  /** As its delivery has it. */
  readonly attemptKey: Buffer;
  readonly mail: LetterMail;
}

export const insertLetter = (
  tx: Tx,
  scope: TenantScope,
  { id, contactId, templateId, accountId, attemptKey, mail }: NewLetter,
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor.insertInto("letter").values({
      business_id: scope.businessId,
      id,
      contact_id: contactId,
      template_id: templateId,
      by_account_id: accountId,
      attempt_key: attemptKey,
      subject_sealed: tx.vault.seal(mail.subject, placeOf(scope, id, "subject")),
      mail_sealed: tx.vault.seal(JSON.stringify(mail), placeOf(scope, id, "mail")),
      status: "due",
      created_at: toIso(now),
    }),
  );

type End =
  | { readonly status: "sent"; readonly sentAt: Instant }
  | { readonly status: "failed" }
  | { readonly status: "withdrawn"; readonly because: NonNullable<Letter["withdrawnBecause"]> };

/** What it said is kept no longer. */
export const endLetter = (tx: Tx, { businessId }: TenantScope, id: string, end: End): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("letter")
      .set({
        status: end.status,
        mail_sealed: null,
        ...(end.status === "sent" && { sent_at: toIso(end.sentAt) }),
        ...(end.status === "withdrawn" && { withdrawn_because: end.because }),
      })
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("status", "=", "due"),
  );

/** Of an erased person stays that something was written, and when. @returns how many. */
export async function forgetLetters(tx: Tx, { businessId }: TenantScope, contactId: string): Promise<number> {
  await tx.run(sql`update delivery d set address_index = null from letter l
    where d.business_id = ${businessId} and l.business_id = ${businessId} and l.contact_id = ${contactId}
      and d.attempt_key = l.attempt_key`);
  const gone = await tx.all(sql`update letter set subject_sealed = null, mail_sealed = null,
      status = case status when 'due' then 'withdrawn' else status end,
      withdrawn_because = case status when 'due' then 'erased' else withdrawn_because end
    where business_id = ${businessId} and contact_id = ${contactId} returning id`);
  return gone.length;
}
