import { Readable } from "node:stream";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { ProblemError } from "../../platform/problem.ts";
import { accountsOf } from "../identity/index.ts";
import { startExport } from "./exports/commands/start-export.ts";
import { takeExport } from "./exports/commands/take-export.ts";
import { bytesOfExport, rangeOf } from "./exports/parts.ts";
import { exportById, exportsOf, type ExportRow } from "./exports/queries.ts";
import { dropImport, openImport, startImport, takePart } from "./imports/commands/upload.ts";
import { importOf, importsOf } from "./imports/queries.ts";
import { presentExport, presentImport } from "./presenters.ts";

export interface RoutesDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** Of a file that is sent. */
  readonly mostBytes: number;
}

const Before = z.tuple([z.uuid()]);

export function portabilityRoutes(api: Api, deps: RoutesDeps): void {
  exportRoutes(api, deps);
  importRoutes(api, deps);
}

async function namesOf(db: Database, rows: readonly ExportRow[]): Promise<ReadonlyMap<string, string>> {
  const accounts = await accountsOf(db.reads, [...new Set(rows.map(({ accountId }) => accountId))]);
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

async function mustBe(db: Database, scope: TenantScope, id: string): Promise<ExportRow> {
  const row = await db.inTenant(scope, (tx) => exportById(tx, scope, id));
  if (!row) throw new ProblemError("NOT_FOUND");
  return row;
}

function exportRoutes(api: Api, { db, clock }: RoutesDeps): void {
  const present = async (row: ExportRow) => presentExport(row, await namesOf(db, [row]));

  api.implement("listExports", async ({ caller: { scope }, query }) => {
    const [before] = decodeCursor(Before, query.cursor) ?? [];
    const rows = await db.inTenant(scope, (tx) => exportsOf(tx, scope, { before, limit: query.limit + 1 }));
    const names = await namesOf(db, rows);
    return pageOf(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => presentExport(row, names),
    );
  });

  api.implement("startExport", async ({ caller: { scope, accountId }, body, once: key }) =>
    present(await startExport(db, clock, scope, { accountId, passphrase: body.passphrase }, key)),
  );

  api.implement("getExport", async ({ caller: { scope }, params }) =>
    present(await mustBe(db, scope, params.exportId)),
  );

  api.implement("takeExport", async ({ caller: { scope }, params }) => {
    await takeExport(db, clock, scope, params.exportId);
    return undefined;
  });

  api.implement("downloadExport", async ({ caller: { scope }, params, request, reply }) => {
    const { id, state, sizeBytes, hasPassphrase, createdAt } = await mustBe(db, scope, params.exportId);
    if (state !== "ready" || sizeBytes === null) throw new ProblemError("NOT_FOUND");
    const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC" }).format(createdAt);
    const name = `creneau-${day}-${id.slice(-6)}.zip${hasPassphrase ? ".sealed" : ""}`;
    reply.headers({ "accept-ranges": "bytes", "content-disposition": `attachment; filename="${name}"` });
    const range = rangeOf(request.headers.range, sizeBytes);
    if (range === "unsatisfiable") {
      reply.headers({ "content-range": `bytes */${sizeBytes}` });
      throw new ProblemError("RANGE_NOT_THERE");
    }
    const { from, until } = range ?? { from: 0, until: sizeBytes };
    reply.header("content-length", until - from);
    if (range) reply.code(206).header("content-range", `bytes ${from}-${until - 1}/${sizeBytes}`);
    return Readable.from(bytesOfExport(db, scope, { id, sizeBytes }, { from, until }), { objectMode: false });
  });
}

function importRoutes(api: Api, { db, clock, mostBytes }: RoutesDeps): void {
  api.implement("listImports", async ({ caller: { accountId }, query, language }) => {
    const [before] = decodeCursor(Before, query.cursor) ?? [];
    const rows = await importsOf(db.reads, accountId, { before, limit: query.limit + 1 });
    return pageOf(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => presentImport(row, language),
    );
  });

  api.implement("openImport", async ({ caller: { accountId }, body, language }) =>
    presentImport(await openImport(db, clock, mostBytes, { accountId, ...body }), language),
  );

  api.implement("getImport", async ({ caller: { accountId }, params, language }) => {
    const row = await importOf(db.reads, accountId, params.importId);
    if (!row) throw new ProblemError("NOT_FOUND");
    return presentImport(row, language);
  });

  api.implement("sendImportPart", async ({ caller: { accountId }, params, body }) => {
    const part = { number: params.number, bytes: Buffer.from(body.base64, "base64") };
    await takePart(db, accountId, params.importId, part);
    return undefined;
  });

  api.implement("startImport", async ({ caller: { accountId }, params, body, language }) => {
    const ask = { slug: body.slug ?? null, withMessages: body.withMessages, passphrase: body.passphrase };
    return presentImport(await startImport(db, accountId, params.importId, ask), language);
  });

  api.implement("dropImport", async ({ caller: { accountId }, params }) => {
    await dropImport(db, accountId, params.importId);
    return undefined;
  });
}
