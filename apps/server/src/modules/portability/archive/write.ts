/** Writes the export of a business as a zip that comes out as it is made. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { toIso, type Instant } from "@creneau/scheduling";
import { ZipFile } from "yazl";
import { libraryDate } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { verifyChainWithin } from "../../audit/index.ts";
import { accountsOf } from "../../identity/index.ts";
import { businessById } from "../../tenancy/index.ts";
import {
  digestOf,
  filePath,
  FORMAT,
  FORMAT_VERSION,
  MANIFEST,
  README,
  tablePath,
  type Contents,
  type Manifest,
  type ManifestFile,
  type ManifestTable,
} from "../format.ts";
import { writeRow } from "../lines.ts";
import { ACCOUNT, ELSEWHERE, EXCEPT, type Row, type Table } from "../rules.ts";
import { accountsNamed, bytesOfFile, countRows, filesOf, rowsOf, tablesOf } from "../tables/queries.ts";
import { readmeText } from "../texts.ts";

export const SIGNED = "business-export";
const ACCOUNTS_AT_ONCE = 200;

export interface Making {
  readonly keys: KeyRing;
  readonly now: Instant;
  readonly productVersion: string;
  /** Told now and then how far it is. */
  readonly progress?: (rowsDone: number, rowsTotal: number) => void;
}

export interface MadeExport {
  /** The zip's bytes: read them to the end before the transaction ends. */
  readonly bytes: Readable;
  /** Filled once all bytes were read. */
  readonly manifest: () => Manifest;
}

/** Members with their address; whoever else is named in the rows, by name. */
async function* accountRows(tx: Tx, tables: readonly Table[]): AsyncGenerator<Row[]> {
  const named = await accountsNamed(tx, tables);
  for (let at = 0; at < named.length; at += ACCOUNTS_AT_ONCE) {
    const some = named.slice(at, at + ACCOUNTS_AT_ONCE);
    const found = new Map(
      (
        await accountsOf(
          tx,
          some.map(({ id }) => id),
        )
      ).map((account) => [account.id, account]),
    );
    yield some.flatMap(({ id, isMember }): Row[] => {
      const account = found.get(id);
      if (!account) return [];
      const { name, locale } = account;
      return [{ id, name, locale, email: isMember && account.email !== "" ? account.email : null }];
    });
  }
}

/** Lines as they pass, counted and hashed. */
async function* lines(
  table: Table,
  batches: AsyncIterable<Row[]>,
  done: (table: ManifestTable) => void,
  passed: (rows: number) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let rows = 0;
  let size = 0;
  for await (const batch of batches) {
    const text = Buffer.from(batch.map((row) => `${writeRow(row)}\n`).join(""));
    hash.update(text);
    rows += batch.length;
    size += text.length;
    passed(batch.length);
    yield text;
  }
  const columns = table.columns.map(({ name, type }) => ({ name, type }));
  done({ name: table.name, columns, rows, bytes: size, sha256: hash.digest("hex") });
}

/** What a table's lines hash to now: to compare what came in with what was to come in. */
export async function hashOfTable(tx: Tx, scope: TenantScope, table: Table): Promise<ManifestTable> {
  let found: ManifestTable | undefined;
  for await (const _ of lines(
    table,
    rowsOf(tx, scope, table),
    (told) => (found = told),
    () => undefined,
  ));
  if (!found) throw new Error("a table was not read to its end");
  return found;
}

/** Inside a snapshot of the business: `Database.inSnapshot`. */
export async function makeArchive(tx: Tx, scope: TenantScope, making: Making): Promise<MadeExport> {
  const zip = new ZipFile();
  const bytes = zip.outputStream;
  if (!(bytes instanceof Readable)) throw new Error("a zip comes out of a stream");
  // yazl tells of a stream that failed on itself, not on what it gives out.
  zip.on("error", (error: Error) => bytes.destroy(error));
  const options = { mtime: libraryDate(making.now), mode: 0o100600 };
  const add = (path: string, read: () => AsyncIterable<Buffer>): void =>
    zip.addReadStreamLazy(path, options, (give) => {
      const stream = Readable.from(read(), { objectMode: false });
      // Nobody else hears of it: whoever reads the zip would wait for ever.
      stream.on("error", (error) => bytes.destroy(error));
      give(null, stream);
    });

  const business = await businessById(tx, scope.businessId);
  const listed = await tablesOf(tx);
  const faces = await filesOf(tx);
  const audit = await verifyChainWithin(tx, scope);
  let total = 0;
  for (const table of listed) total += await countRows(tx, table);
  let done = 0;
  const passed = (rows: number): void => making.progress?.((done += rows), total);

  const tables: ManifestTable[] = [];
  const files: ManifestFile[] = [];
  const keep = (table: ManifestTable): void => void tables.push(table);
  zip.addBuffer(Buffer.from(readmeText(business.name, business.slug, toIso(making.now))), README, options);
  add(tablePath(ACCOUNT.name), () => lines(ACCOUNT, accountRows(tx, listed), keep, () => undefined));
  for (const table of listed) add(tablePath(table.name), () => lines(table, rowsOf(tx, scope, table), keep, passed));
  for (const { id, mediaType } of faces) {
    const path = filePath(id, mediaType);
    add(path, async function* () {
      const content = await bytesOfFile(tx, id);
      files.push({ id, path, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") });
      yield content;
    });
  }
  let manifest: Manifest | undefined;
  add(MANIFEST, async function* () {
    const contents: Contents = {
      format: FORMAT,
      version: FORMAT_VERSION,
      product: { name: "Creneau", version: making.productVersion },
      business: { id: scope.businessId, slug: business.slug, name: business.name },
      madeAt: toIso(making.now),
      tables,
      files,
      audit,
      left: [...ELSEWHERE, ...Object.entries(EXCEPT).map(([what, why]) => ({ what, why }))],
    };
    const digest = digestOf(contents);
    manifest = { ...contents, digest: digest.toString("hex"), signature: making.keys.sign(digest, SIGNED) };
    yield Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`);
  });
  zip.end();
  return {
    bytes,
    manifest: () => {
      if (!manifest) throw new Error("the export was not read to its end");
      return manifest;
    },
  };
}
