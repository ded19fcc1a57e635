import type { ConsentKind } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import type { Place } from "../../../platform/vault.ts";
import type { ConsentState } from "./rules.ts";

export interface StoredText extends ConsentKind {
  readonly id: string;
  readonly locale: Language;
  readonly version: number;
  readonly body: string;
  readonly createdAt: Instant;
}

export const isContact = async (tx: Tx, { businessId }: TenantScope, id: string): Promise<boolean> =>
  (await tx.maybe(
    sqlFor.selectFrom("contact").select("id").where("business_id", "=", businessId).where("id", "=", id),
  )) !== undefined;

const textColumns = ["id", "purpose", "channel", "locale", "version", "body", "created_at as createdAt"] as const;

/** The newest words of each purpose, channel and language; all of them when no kind is named. */
export const currentTexts = (tx: Tx, { businessId }: TenantScope, kind?: ConsentKind): Promise<StoredText[]> =>
  tx.all(
    sqlFor
      .selectFrom("consent_text")
      .select(textColumns)
      .distinctOn(["purpose", "channel", "locale"])
      .where("business_id", "=", businessId)
      .where(
        sql<boolean>`(${kind?.purpose ?? null}::text is null or purpose = ${kind?.purpose ?? null}::text)
          and (${kind?.channel ?? null}::text is null or channel = ${kind?.channel ?? null}::text)`,
      )
      .orderBy("purpose")
      .orderBy("channel")
      .orderBy("locale")
      .orderBy("version", "desc"),
  );

export const textById = (tx: Tx, { businessId }: TenantScope, id: string): Promise<StoredText | undefined> =>
  tx.maybe(
    sqlFor.selectFrom("consent_text").select(textColumns).where("business_id", "=", businessId).where("id", "=", id),
  );

/** Every version of the words of a kind, the newest first. */
export const textPage = (
  tx: Tx,
  { businessId }: TenantScope,
  kind: ConsentKind,
  ask: { readonly after: readonly [version: number, locale: string] | undefined; readonly limit: number },
): Promise<StoredText[]> =>
  tx.all(
    sqlFor
      .selectFrom("consent_text")
      .select(textColumns)
      .where("business_id", "=", businessId)
      .where("purpose", "=", kind.purpose)
      .where("channel", "=", kind.channel)
      .$if(ask.after !== undefined, (query) =>
        query.where(sql<boolean>`(-version, locale) > (${-(ask.after?.[0] ?? 0)}::int, ${ask.after?.[1] ?? ""}::text)`),
      )
      .orderBy(sql`-version`)
      .orderBy("locale")
      .limit(ask.limit),
  );

export interface StoredOffer extends ConsentKind {
  readonly offered: boolean;
  readonly version: number;
}

export const offers = (tx: Tx, { businessId }: TenantScope): Promise<StoredOffer[]> =>
  tx.all(
    sqlFor
      .selectFrom("consent_offer")
      .select(["purpose", "channel", "offered", "version"])
      .where("business_id", "=", businessId),
  );

export interface Choice extends ConsentKind {
  readonly state: ConsentState;
  readonly at: Instant;
}

/** What a contact said last, of each kind: what is true now. */
export const choicesOf = (tx: Tx, { businessId }: TenantScope, contactId: string): Promise<Choice[]> =>
  tx.all(
    sqlFor
      .selectFrom("consent")
      .select(["purpose", "channel", "state", "at"])
      .distinctOn(["purpose", "channel"])
      .where("business_id", "=", businessId)
      .where("contact_id", "=", contactId)
      .orderBy("purpose")
      .orderBy("channel")
      .orderBy("seq", "desc"),
  );

export interface StoredConsent extends Choice {
  readonly id: string;
  readonly seq: number;
  readonly textId: string;
  readonly textVersion: number;
  readonly textLocale: Language;
  readonly textBody: string;
  readonly source: "booking-form" | "link" | "back-office" | "import";
  readonly receivedBy: "phone" | "paper" | "in-person" | "mail" | null;
  readonly byName: string | null;
  readonly note: string | null;
  readonly requestId: string | null;
}

export const notePlace = (businessId: string, id: string): Place => ({
  table: "consent",
  column: "note",
  businessId,
  id,
});

type Row = Omit<StoredConsent, "note"> & { readonly sealedNote: Buffer | null };
const opened = (tx: Tx, { businessId }: TenantScope, { sealedNote, ...row }: Row): StoredConsent => ({
  ...row,
  note: sealedNote && tx.vault.open(sealedNote, notePlace(businessId, row.id)),
});

const entries = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("consent as c")
    .innerJoin("consent_text as t", (join) =>
      join.onRef("t.business_id", "=", "c.business_id").onRef("t.id", "=", "c.text_id"),
    )
    .leftJoin("account", "account.id", "c.by_account_id")
    .select(["c.id", "c.seq", "c.purpose", "c.channel", "c.state", "c.at", "c.source", "c.note_sealed as sealedNote"])
    .select(["c.received_by as receivedBy", "c.request_id as requestId", "account.name as byName"])
    .select(["t.id as textId", "t.version as textVersion", "t.locale as textLocale", "t.body as textBody"])
    .where("c.business_id", "=", businessId);

/** A contact's ledger, the newest first. */
export async function consentPage(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<StoredConsent[]> {
  const rows = await tx.all(
    entries(scope)
      .where("c.contact_id", "=", contactId)
      .where(sql<boolean>`c.seq < coalesce(${before ?? null}::bigint, 9223372036854775807)`)
      .orderBy("c.seq", "desc")
      .limit(limit),
  );
  return rows.map((row) => opened(tx, scope, row));
}

export const consentById = async (tx: Tx, scope: TenantScope, id: string): Promise<StoredConsent> =>
  opened(tx, scope, await tx.one(entries(scope).where("c.id", "=", id)));

const MOST_EXPORTED = 5000;

/** The whole ledger of a contact as plain rows, for whoever asks what is kept of them. */
export async function consentRowsOf(tx: Tx, scope: TenantScope, contactId: string) {
  const rows = await consentPage(tx, scope, contactId, { before: undefined, limit: MOST_EXPORTED });
  return rows.map(({ purpose, channel, state, at, textVersion, textBody, source }) => ({
    purpose,
    channel,
    state,
    at: toIso(at),
    textVersion,
    text: textBody,
    source,
  }));
}
