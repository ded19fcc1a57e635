/** What an export is made of: docs/export-format.md says it to strangers. Pure. */
import { createHash } from "node:crypto";
import { z } from "zod";

export const FORMAT = "creneau-export";
export const FORMAT_VERSION = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const count = z.int().min(0);
/** As PostgreSQL gives out, and as `newId` makes. */
export const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const id = z.string().regex(ID);

const Column = z.strictObject({
  name,
  /** PostgreSQL's name of it: `uuid`, `text`, `timestamp with time zone`. */
  type: z.string().max(100),
});

const Table = z.strictObject({
  name,
  columns: z.array(Column).min(1).max(200),
  rows: count,
  bytes: count,
  sha256: hash,
});

const File = z.strictObject({ id, path: z.string().max(100), bytes: count, sha256: hash });

const Contents = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  product: z.strictObject({ name: z.string().max(60), version: z.string().max(60) }),
  business: z.strictObject({ id, slug: z.string().max(64), name: z.string().max(200) }),
  madeAt: z.iso.datetime(),
  tables: z.array(Table).max(500),
  files: z.array(File).max(100_000),
  /** Of the audit log, as it was when the export was made. */
  audit: z.strictObject({ intact: z.boolean(), brokenSeal: z.int().nullable(), seals: count, entries: count, hash }),
  /** What is not in it, and why. */
  left: z.array(z.strictObject({ what: z.string().max(60), why: z.string().max(300) })).max(100),
});
export type Contents = z.output<typeof Contents>;

export const Manifest = Contents.extend({
  /** SHA-256 of the JSON of all the above. */
  digest: hash,
  /** Of the digest: only the installation that made it can tell whether it is its own. */
  signature: z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9_-]+$/),
});
export type Manifest = z.output<typeof Manifest>;
export type ManifestTable = z.output<typeof Table>;
export type ManifestFile = z.output<typeof File>;

/** The same contents give the same bytes: fields are in the order of the schema, however they came. */
export const digestOf = (contents: Contents): Buffer =>
  createHash("sha256")
    .update(JSON.stringify(Contents.parse(contents)))
    .digest();

export function contentsOf({ digest: _, signature: __, ...contents }: Manifest): Contents {
  return contents;
}

export const MANIFEST = "manifest.json";
export const README = "README.txt";
export const tablePath = (table: string): string => `tables/${table}.jsonl`;

const ENDINGS: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/svg+xml": "svg",
};
export const filePath = (fileId: string, mediaType: string): string => `files/${fileId}.${ENDINGS[mediaType] ?? "bin"}`;

/** Nothing else may be in it: no path that leads out, no folder, no name twice. */
export const isEntryName = (path: string): boolean =>
  path === MANIFEST ||
  path === README ||
  /^tables\/[a-z][a-z0-9_]{0,62}\.jsonl$/.test(path) ||
  /^files\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[a-z]{1,5}$/.test(path);
