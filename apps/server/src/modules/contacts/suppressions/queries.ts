import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";
import { contactById } from "../queries.ts";
import type { Kind, Reason, Suppressed, SuppressedChannel } from "./rules.ts";

export interface StoredSuppression extends Suppressed {
  readonly id: string;
  readonly kind: Kind;
  readonly channel: SuppressedChannel;
  readonly reason: Reason;
  /** Null once the person was erased. */
  readonly address: string | null;
  readonly source: "link" | "staff" | "import" | "erasure" | "system";
  readonly note: string | null;
  readonly since: Instant;
}

const rows = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("suppression")
    .select([
      "id",
      "kind",
      "channel",
      "reason",
      "address_sealed as sealed",
      "note_sealed as sealedNote",
      "source",
      "since",
    ])
    .where("business_id", "=", businessId);

type Row = Omit<StoredSuppression, "address" | "note"> & {
  readonly sealed: Buffer | null;
  readonly sealedNote: Buffer | null;
};

export const placeOf = (businessId: string, id: string, column: "address" | "note"): Place => ({
  table: "suppression",
  column,
  businessId,
  id,
});

const opened = (tx: Tx, { businessId }: TenantScope, { sealed, sealedNote, ...row }: Row): StoredSuppression => ({
  ...row,
  address: sealed && tx.vault.open(sealed, placeOf(businessId, row.id, "address")),
  note: sealedNote && tx.vault.open(sealedNote, placeOf(businessId, row.id, "note")),
});

/** What is listed under these indexes. */
export const suppressionsUnder = (
  tx: Tx,
  { businessId }: TenantScope,
  indexes: readonly Buffer[],
): Promise<(Suppressed & { readonly index: Buffer })[]> =>
  tx.all(
    sqlFor
      .selectFrom("suppression")
      .select(["channel", "reason", "address_index as index"])
      .where("business_id", "=", businessId)
      .where(sql<boolean>`address_index = any(${[...indexes]}::bytea[])`),
  );

export interface Stop extends Suppressed {
  readonly kind: Kind;
  readonly since: Instant;
}

export const stopsUnder = (tx: Tx, { businessId }: TenantScope, indexes: readonly Buffer[]): Promise<Stop[]> =>
  tx.all(
    sqlFor
      .selectFrom("suppression")
      .select(["kind", "channel", "reason", "since"])
      .where("business_id", "=", businessId)
      .where(sql<boolean>`address_index = any(${[...indexes]}::bytea[])`),
  );

/** The indexes of a contact's addresses. An erased one has none. */
export async function indexesOf(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
): Promise<{ kind: Kind; index: Buffer }[]> {
  const { email, phone } = await contactById(tx, scope, contactId);
  const blind = (kind: Kind, address: string | null | undefined) =>
    address ? [{ kind, index: tx.vault.blind(address, scope.businessId, kind) }] : [];
  return [...blind("email", email), ...blind("phone", phone)];
}

export async function contactSuppressions(tx: Tx, scope: TenantScope, contactId: string): Promise<Suppressed[]> {
  const indexes = await indexesOf(tx, scope, contactId);
  return suppressionsUnder(
    tx,
    scope,
    indexes.map(({ index }) => index),
  );
}

export async function suppressionById(tx: Tx, scope: TenantScope, id: string): Promise<StoredSuppression | undefined> {
  const row = await tx.maybe(rows(scope).where("id", "=", id));
  return row && opened(tx, scope, row);
}

/** The newest first. */
export async function suppressionPage(
  tx: Tx,
  scope: TenantScope,
  ask: {
    readonly after: readonly [since: Instant, id: string] | undefined;
    readonly limit: number;
    readonly index: Buffer | undefined;
    readonly reason: Reason | undefined;
  },
): Promise<StoredSuppression[]> {
  let query = rows(scope);
  if (ask.index) query = query.where("address_index", "=", ask.index);
  if (ask.reason) query = query.where("reason", "=", ask.reason);
  if (ask.after) {
    const [since, id] = ask.after;
    query = query.where(sql<boolean>`(since, id) < (${sqlInstant(since)}, ${id}::uuid)`);
  }
  const page = await tx.all(query.orderBy("since", "desc").orderBy("id", "desc").limit(ask.limit));
  return page.map((row) => opened(tx, scope, row));
}

export interface StoredImport {
  readonly id: string;
  readonly channel: SuppressedChannel;
  readonly reason: Exclude<Reason, "erased">;
  readonly linesSealed: Buffer | null;
  readonly lines: number;
  readonly done: number;
  readonly added: number;
  readonly known: number;
  readonly wrong: number;
  readonly wrongLines: readonly number[];
  readonly finishedAt: Instant | null;
}

export async function importById(
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  { lock = false } = {},
): Promise<StoredImport | undefined> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("suppression_import")
      .select(["id", "channel", "reason", "done", "added", "known", "wrong"])
      .select(["lines_sealed as linesSealed", "line_count as lines", "finished_at as finishedAt"])
      .select(sql<number[]>`wrong_lines`.as("wrongLines"))
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .$if(lock, (query) => query.forUpdate()),
  );
  return row;
}
