/**
 * The registry of personal data: each module says which tables of its hold something about a person outside the business,
 * how that is shown to them, and what becomes of it when they are erased. `assemble/personal-data.ts` puts the parts together;
 * a test compares them with the database, so that no table is forgotten.
 */
import type { Instant, PlainDate } from "@creneau/scheduling";
import type { Tx } from "./database/database.ts";
import type { TenantScope } from "./database/scope.ts";
import type { Language } from "./http/language.ts";

export type Words = Readonly<Record<Language, string>>;

export interface PersonalField {
  /** Its name in the file of data: stable. */
  readonly key: string;
  readonly label: Words;
  /** `instant`: ISO 8601 in the file of data, the reader's words and zone on the page. */
  readonly kind: "text" | "instant";
  /** What a value is called on the page. */
  readonly choices?: Readonly<Record<string, Words>>;
}

export type PersonalRow = Readonly<Record<string, string | number | boolean | null>>;

/** A file that the person sent, as it lies in the archive. */
export interface PersonalFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** One list of the export: what it is called, its fields in the order they are read, its rows. */
export interface PersonalSection {
  /** Its name in the file of data: stable. */
  readonly code: string;
  readonly name: Words;
  readonly fields: readonly PersonalField[];
  readonly rows: (tx: Tx, scope: TenantScope, contactId: string) => AsyncIterable<PersonalRow>;
  /** Those that the rows name, to lie beside the page. */
  readonly files?: (tx: Tx, scope: TenantScope, contactId: string) => AsyncIterable<PersonalFile>;
}

/** What became of so many things. */
export interface Fate {
  readonly what: Words;
  readonly count: number;
  readonly fate: "deleted" | "anonymised" | "kept";
  /** Why it is kept. */
  readonly law: Words | null;
  /** Until when; null for what names nobody any more. */
  readonly until: PlainDate | null;
}

export interface PersonalPart {
  readonly code: string;
  /** The tables it answers for. */
  readonly tables: readonly string[];
  readonly sections: readonly PersonalSection[];
  /**
   * Erases what it holds of this person, in the transaction of the whole erasure, the person's row locked. The address is still
   * on the row, for the parts that find theirs by it; the row itself is `contacts`' own, the last.
   */
  readonly erase: (tx: Tx, scope: TenantScope, contactId: string, now: Instant) => Promise<readonly Fate[]>;
}

export const deleted = (what: Words, count: number): Fate => ({ what, count, fate: "deleted", law: null, until: null });

export const anonymised = (what: Words, count: number): Fate => ({ ...deleted(what, count), fate: "anonymised" });

export const kept = (what: Words, count: number, law: Words, until: PlainDate | null): Fate => ({
  what,
  count,
  fate: "kept",
  law,
  until,
});

/** All rows of pages that are asked for one after the other: a person's data of any length takes the memory of a page. */
export async function* everyRow<Row extends { readonly id: string }>(
  page: (after: string | undefined, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  const limit = 200;
  for (let after: string | undefined; ;) {
    const rows = await page(after, limit);
    yield* rows;
    if (rows.length < limit) return;
    after = rows.at(-1)?.id;
  }
}

/** The rows of a section: each of what is listed page by page, as the person reads it. */
export const rowsOf = <Row extends { readonly id: string }>(
  page: (
    tx: Tx,
    scope: TenantScope,
    contactId: string,
    after: string | undefined,
    limit: number,
  ) => Promise<readonly Row[]>,
  tell: (row: Row) => PersonalRow,
): PersonalSection["rows"] =>
  async function* (tx, scope, contactId) {
    for await (const row of everyRow((after, limit) => page(tx, scope, contactId, after, limit))) yield tell(row);
  };
