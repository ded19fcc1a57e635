import type { ConsentKind } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import { notePlace, type StoredConsent } from "./queries.ts";
import type { ConsentState } from "./rules.ts";

export interface NewText extends ConsentKind {
  readonly locale: Language;
  readonly version: number;
  readonly body: string;
}

export async function insertText(tx: Tx, { businessId }: TenantScope, text: NewText, now: Instant): Promise<string> {
  const id = newId();
  const { purpose, channel, locale, version, body } = text;
  await tx.run(
    sqlFor
      .insertInto("consent_text")
      .values({ business_id: businessId, id, purpose, channel, locale, version, body, created_at: toIso(now) }),
  );
  return id;
}

/** @returns false when the offer is not at `version` any more: nothing was written. */
export async function writeOffer(
  tx: Tx,
  { businessId }: TenantScope,
  { purpose, channel }: ConsentKind,
  offered: boolean,
  version: number,
  now: Instant,
): Promise<boolean> {
  const written = { offered, version: version + 1, updated_at: toIso(now) };
  const query =
    version === 0
      ? sqlFor
          .insertInto("consent_offer")
          .values({ business_id: businessId, purpose, channel, ...written })
          .onConflict((conflict) => conflict.doNothing())
          .returning("version")
      : sqlFor
          .updateTable("consent_offer")
          .set(written)
          .where("business_id", "=", businessId)
          .where("purpose", "=", purpose)
          .where("channel", "=", channel)
          .where("version", "=", version)
          .returning("version");
  return (await tx.maybe(query)) !== undefined;
}

export interface NewConsent extends ConsentKind {
  readonly contactId: string;
  readonly state: ConsentState;
  readonly textId: string;
  readonly source: StoredConsent["source"];
  readonly receivedBy: StoredConsent["receivedBy"];
  readonly byAccountId: string | null;
  readonly note: string | null;
  readonly requestId: string | null;
  readonly networkHash: Buffer | null;
}

export async function insertConsent(
  tx: Tx,
  { businessId }: TenantScope,
  one: NewConsent,
  now: Instant,
): Promise<string> {
  const id = newId();
  await tx.run(
    sqlFor.insertInto("consent").values({
      business_id: businessId,
      id,
      contact_id: one.contactId,
      purpose: one.purpose,
      channel: one.channel,
      state: one.state,
      text_id: one.textId,
      at: toIso(now),
      source: one.source,
      received_by: one.receivedBy,
      by_account_id: one.byAccountId,
      note_sealed: one.note === null ? null : tx.vault.seal(one.note, notePlace(businessId, id)),
      request_id: one.requestId,
      network_hash: one.networkHash,
    }),
  );
  return id;
}

/** Takes the person out of their entries. What was agreed to, in which words and when stays, with their blind index. */
export const forgetEntries = (tx: Tx, contactId: string, now: Instant): Promise<void> =>
  tx.run(sql`select forget_consents(${contactId}::uuid, ${toIso(now)}::timestamptz)`);

/** Forgets the proof too, of people forgotten before then. */
export const purgeForgotten = (tx: Tx, before: Instant, ids: readonly string[]): Promise<void> =>
  tx.run(sql`select purge_forgotten_consents(${toIso(before)}::timestamptz, ${[...ids]}::uuid[])`);
