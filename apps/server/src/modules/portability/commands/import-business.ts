import { createHash } from "node:crypto";
import type { Plan } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { constraintOf, sqlStateOf } from "../../../platform/database/errors.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { verifyChainWithin } from "../../audit/index.ts";
import { resumeBookings } from "../../booking/index.ts";
import { resumeMessages } from "../../messages/index.ts";
import {
  arrivingScope,
  beyondPlan,
  claimArrival,
  ownerOnArrival,
  slugOnArrival,
  wearArrivedBrand,
} from "../../tenancy/index.ts";
import type { Archive } from "../archive/read.ts";
import { hashOfTable, SIGNED } from "../archive/write.ts";
import { meetAccounts, type Accounts } from "../arrival/accounts.ts";
import { inspect, type Inspection } from "../arrival/inspect.ts";
import type { ImportReport } from "../arrival/report.ts";
import { travellers, type Traveller } from "../arrival/rows.ts";
import { filePath } from "../format.ts";
import { writeRow } from "../lines.ts";
import { Refusal } from "../refusal.ts";
import { type Row, type Table } from "../rules.ts";
import { hashesOfFiles, tablesOf } from "../tables/queries.ts";
import { beginArrival, endArrival, insertRows } from "../tables/store.ts";

export interface ImportDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** Of a business that comes in by its own people, or whose own plan is unknown here. */
  readonly plan: Plan["key"];
}

export interface ImportAsk {
  /** Another address for it than its own. */
  readonly slug?: string | undefined;
  /** Whether messages that were waiting are sent from here. */
  readonly withMessages: boolean;
  /** Absent: whoever runs the installation, who answers for the people that the file names. */
  readonly by?: { readonly accountId: string; readonly email: string; readonly importId: string } | undefined;
  /** Told now and then how far it is, beside the transaction. */
  readonly progress?: (rowsDone: number, rowsTotal: number) => Promise<void>;
  /** The last thing in the transaction. */
  readonly before?: (tx: Tx, report: ImportReport) => Promise<void>;
}

/** After so many rows it is told how far it is. */
const TOLD_EVERY = 5000;
/** Rows written at once. */
const BATCH_ROWS = 300;
const BATCH_BYTES = 1024 * 1024;

/**
 * Takes in a business as its export has it: checked first, then written in one transaction, read again and compared.
 * All of it is there afterwards, or nothing.
 * @throws Refusal
 */
export async function importBusiness(deps: ImportDeps, archive: Archive, ask: ImportAsk): Promise<ImportReport> {
  const { db } = deps;
  const { business } = archive.manifest;
  const tables = await tablesOf(db.reads);
  const inspection = await inspect(archive, tables);
  const scope = await arrivingScope(db, business.id);
  if (!scope) throw new Refusal("id-taken");
  const slug = ask.slug ?? inspection.slug;
  const { verdict, suggestion } = await slugOnArrival(db.reads, slug);
  if (verdict !== "free")
    throw new Refusal(verdict === "taken" ? "slug-taken" : "slug-not-possible", { what: slug, suggestion });
  let at = "business";
  try {
    return await db.inTenant(scope, (tx) =>
      new Arrival(deps, tx, scope, archive, inspection, { ...ask, slug }, (table) => (at = table)).run(),
    );
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // What PostgreSQL refuses of a row (22: a value, 23: a constraint, 42501: a wall) is the file's fault; the rest is ours.
    const constraint = constraintOf(error);
    if (constraint === "business_pkey") throw new Refusal("id-taken");
    if (constraint === "business_slug_key") throw new Refusal("slug-taken", { what: slug, suggestion });
    const state = sqlStateOf(error) ?? "";
    if (!/^2[23]/.test(state) && state !== "42501") throw error;
    throw new Refusal("row-refused", { what: at }, { cause: error });
  }
}

interface Carried {
  readonly row: Row;
  readonly bytes: number;
}

class Arrival {
  readonly #deps: ImportDeps;
  readonly #tx: Tx;
  readonly #scope: TenantScope;
  readonly #archive: Archive;
  readonly #inspection: Inspection;
  readonly #ask: ImportAsk & { readonly slug: string };
  readonly #at: (table: string) => void;
  readonly #now: Instant;
  #rows = 0;
  #told = 0;

  constructor(
    deps: ImportDeps,
    tx: Tx,
    scope: TenantScope,
    archive: Archive,
    inspection: Inspection,
    ask: ImportAsk & { readonly slug: string },
    at: (table: string) => void,
  ) {
    this.#deps = deps;
    this.#tx = tx;
    this.#scope = scope;
    this.#archive = archive;
    this.#inspection = inspection;
    this.#ask = ask;
    this.#at = at;
    this.#now = deps.clock.now();
  }

  async run(): Promise<ImportReport> {
    const { manifest } = this.#archive;
    const { by, slug, withMessages } = this.#ask;
    await beginArrival(this.#tx, { madeAt: manifest.madeAt, slug: manifest.business.slug, digest: manifest.digest });
    const accounts = await meetAccounts(this.#tx, this.#inspection.accounts, by, this.#now);
    const traveller = travellers({
      slug,
      withMessages,
      plan: by ? this.#deps.plan : undefined,
      otherPlan: this.#deps.plan,
      now: this.#now,
      accounts,
      importer: by?.accountId,
    });
    const tables: ImportReport["tables"] = [];
    for (const table of this.#inspection.tables) {
      this.#at(table.name);
      tables.push(await this.#bring(table, traveller));
      if (table.name === "member" && by && !traveller.hasImporter())
        await ownerOnArrival(this.#tx, this.#scope, by.accountId, this.#now);
    }
    this.#at("file");
    await this.#compareFiles();
    await this.#compareAudit();
    return this.#finish(tables, accounts, traveller);
  }

  /** Writes the rows of one table, reads them again, and compares. */
  async #bring(table: Table, traveller: Traveller): Promise<ImportReport["tables"][number]> {
    const told = this.#archive.manifest.tables.find(({ name }) => name === table.name);
    const expected = createHash("sha256");
    const apart = table.name === "file" ? ["bytes"] : [];
    let rows = 0;
    let batch: Row[] = [];
    let waitingBytes = 0;
    const write = async (): Promise<void> => {
      if (batch.length > 0) await insertRows(this.#tx, this.#scope, table, batch, apart);
      batch = [];
      waitingBytes = 0;
      if (this.#rows < this.#told + TOLD_EVERY) return;
      this.#told = this.#rows;
      await this.#ask.progress?.(this.#rows, this.#inspection.rows);
    };
    const own = this.#own(table, traveller, (row) => {
      expected.update(`${writeRow(row)}\n`);
      rows++;
      this.#rows++;
    });
    for await (const { row, bytes } of inParentOrder(table, own)) {
      batch.push(row);
      waitingBytes += bytes;
      if (batch.length >= BATCH_ROWS || waitingBytes >= BATCH_BYTES) await write();
    }
    await write();
    const found = await hashOfTable(this.#tx, this.#scope, table);
    const hash = expected.digest("hex");
    if (found.rows !== rows || found.sha256 !== hash) throw new Refusal("not-equal", { what: table.name });
    return { name: table.name, rows, same: told?.sha256 === hash };
  }

  /** Its rows as they are to be here, in the order of the export; `seen` before anything else is done with one. */
  async *#own(table: Table, traveller: Traveller, seen: (row: Row) => void): AsyncGenerator<Carried> {
    for await (const { row, number, bytes } of this.#archive.lines(table.name, table.exact)) {
      const own = traveller.rowOf(table, row, number);
      if (!own) continue;
      seen(own);
      if (table.name !== "file") yield { row: own, bytes };
      else {
        const content = await this.#archive.file(filePath(String(row["id"]), String(row["media_type"])));
        yield { row: { ...own, bytes: content.toString("base64") }, bytes: content.length * 2 };
      }
    }
  }

  async #compareFiles(): Promise<void> {
    const told = new Map(this.#archive.manifest.files.map(({ id, sha256 }) => [id, sha256]));
    const found = await hashesOfFiles(this.#tx);
    if (found.length !== told.size || found.some(({ id, sha256 }) => told.get(id) !== sha256))
      throw new Refusal("not-equal", { what: "file" });
  }

  /** The log arrives as it left: whole, or broken where it was broken. */
  async #compareAudit(): Promise<void> {
    const told = this.#archive.manifest.audit;
    const found = await verifyChainWithin(this.#tx, this.#scope);
    const names = ["intact", "brokenSeal", "seals", "entries", "hash"] as const;
    if (names.some((name) => told[name] !== found[name])) throw new Refusal("audit-differs");
  }

  async #finish(tables: ImportReport["tables"], accounts: Accounts, traveller: Traveller): Promise<ImportReport> {
    const { manifest } = this.#archive;
    const { by, slug, withMessages } = this.#ask;
    if (!traveller.hasOwner() && !by) throw new Refusal("no-owner");
    await wearArrivedBrand(this.#tx, this.#scope);
    const beyond = await beyondPlan(this.#tx, this.#scope, this.#now);
    const [first] = beyond;
    if (by && first) throw new Refusal("beyond-plan", { what: first.what, used: first.used, most: first.most ?? 0 });
    if (by) await this.#claim(by);
    const messages = withMessages ? await this.#resume() : 0;
    await endArrival(this.#tx, this.#rows, this.#now);
    const digest = Buffer.from(manifest.digest, "hex");
    const report: ImportReport = {
      businessId: this.#scope.businessId,
      slug,
      name: manifest.business.name,
      madeAt: manifest.madeAt,
      madeHere: this.#deps.keys.verify(manifest.signature, SIGNED)?.equals(digest) ?? false,
      rows: this.#rows,
      files: manifest.files.length,
      tables,
      accounts: { linked: accounts.linked, made: accounts.made, left: accounts.left },
      membersLeft: traveller.membersLeft(),
      messages: { resumed: messages, withdrawn: traveller.withdrawn() },
      audit: { intact: manifest.audit.intact, entries: manifest.audit.entries, seals: manifest.audit.seals },
      beyondPlan: beyond.map(({ what, used, most }) => ({ what, used, most: most ?? 0 })),
    };
    await this.#ask.before?.(this.#tx, report);
    return report;
  }

  /** From here on it acts here: what was planned elsewhere is planned again. @returns how many messages wait */
  async #resume(): Promise<number> {
    await resumeBookings(this.#tx, this.#deps.clock, this.#scope);
    return resumeMessages(this.#tx, this.#scope);
  }

  async #claim({ accountId, importId }: NonNullable<ImportAsk["by"]>): Promise<void> {
    const requestHash = Buffer.from(this.#archive.manifest.digest, "hex");
    const claim = { accountId, key: importId, requestHash };
    if (!(await claimArrival(this.#tx, this.#scope, claim, this.#now)))
      throw new Refusal("beyond-plan", { what: "businesses" });
  }
}

/** A row after the one of its own table that it refers to: those that come too early wait. */
async function* inParentOrder(table: Table, rows: AsyncIterable<Carried>): AsyncGenerator<Carried> {
  if (table.parents.length === 0) {
    yield* rows;
    return;
  }
  const there = new Set<unknown>();
  let waiting: Carried[] = [];
  const mayCome = ({ row }: Carried): boolean =>
    table.parents.every((name) => row[name] === null || row[name] === undefined || there.has(row[name]));
  for await (const one of rows) {
    if (mayCome(one)) {
      there.add(one.row["id"]);
      yield one;
    } else waiting.push(one);
  }
  for (let before = Infinity; waiting.length > 0;) {
    if (waiting.length === before) throw new Refusal("row-refused", { what: table.name });
    before = waiting.length;
    const early: Carried[] = [];
    for (const one of waiting) {
      if (mayCome(one)) {
        there.add(one.row["id"]);
        yield one;
      } else early.push(one);
    }
    waiting = early;
  }
}
