import type { BusinessExport, BusinessImport } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import type { Language } from "../../platform/http/language.ts";
import { ImportReport } from "./arrival/report.ts";
import type { ExportRow } from "./exports/queries.ts";
import { IMPORT_PART_BYTES } from "./imports/commands/upload.ts";
import type { ImportRow } from "./imports/queries.ts";
import { StoredRefusal } from "./refusal.ts";
import { refusalSentence } from "./texts.ts";

const isoOf = (at: Instant | null): string | null => (at === null ? null : toIso(at));

export const presentExport = (row: ExportRow, names: ReadonlyMap<string, string>): BusinessExport => ({
  id: row.id,
  state: row.state,
  rowsDone: row.rowsDone,
  rowsTotal: row.rowsTotal,
  hasPassphrase: row.hasPassphrase,
  sizeBytes: row.sizeBytes,
  digest: row.digest?.toString("hex") ?? null,
  by: names.get(row.accountId) ?? null,
  createdAt: toIso(row.createdAt),
  finishedAt: isoOf(row.finishedAt),
  expiresAt: isoOf(row.expiresAt),
  downloadedAt: isoOf(row.downloadedAt),
});

function presentRefusal(stored: unknown, language: Language): BusinessImport["refusal"] {
  if (stored === null) return null;
  const refusal = StoredRefusal.parse(stored);
  return {
    code: refusal.code,
    sentence: refusalSentence(refusal, language),
    suggestion: refusal.facts.suggestion ?? null,
  };
}

function presentReport(stored: unknown): BusinessImport["report"] {
  if (stored === null) return null;
  const { businessId, slug, name, madeAt, rows, files, tables, membersLeft, messages, audit } =
    ImportReport.parse(stored);
  const counts = { rows, files, tables: tables.length, membersLeft };
  return { businessId, slug, name, madeAt, ...counts, equal: true, messages, auditIntact: audit.intact };
}

export const presentImport = (row: ImportRow, language: Language): BusinessImport => ({
  id: row.id,
  state: row.state,
  fileName: row.fileName,
  sizeBytes: row.sizeBytes,
  receivedBytes: row.receivedBytes,
  partBytes: IMPORT_PART_BYTES,
  rowsDone: row.rowsDone,
  rowsTotal: row.rowsTotal,
  refusal: presentRefusal(row.refusal, language),
  report: presentReport(row.report),
  createdAt: toIso(row.createdAt),
  finishedAt: isoOf(row.finishedAt),
  expiresAt: toIso(row.expiresAt),
});
