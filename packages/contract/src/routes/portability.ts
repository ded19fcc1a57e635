/** A whole business out, as one file; and in again, on another installation. docs/export-format.md describes the file. */
import { z } from "zod";
import { Id, InstantText, line, pageOf, PageQuery, Slug } from "../primitives.ts";
import { route } from "../route.ts";

/** A passphrase turned into a key: long enough that guessing costs too much. */
const Passphrase = z.string().min(12, { error: "passphrase-short" }).max(200);

export const BusinessExport = z
  .object({
    id: Id,
    state: z.enum(["waiting", "making", "ready", "failed", "expired"]).meta({
      description: "`expired`: its seven days are over, and nothing is left of it.",
    }),
    rowsDone: z.int(),
    rowsTotal: z.int().nullable().meta({ description: "Null until it is known." }),
    hasPassphrase: z.boolean(),
    sizeBytes: z.int().nullable(),
    digest: z.string().nullable().meta({ description: "SHA-256 of what the manifest says; in hexadecimal." }),
    by: z.string().nullable().meta({ description: "Who asked for it." }),
    createdAt: InstantText,
    finishedAt: InstantText.nullable(),
    expiresAt: InstantText.nullable(),
    downloadedAt: InstantText.nullable(),
  })
  .meta({ id: "BusinessExport" });
export type BusinessExport = z.infer<typeof BusinessExport>;

const count = z.int();

export const BusinessImport = z
  .object({
    id: Id,
    state: z.enum(["uploading", "waiting", "working", "done", "refused", "failed"]).meta({
      description: "`refused`: nothing was written; `refusal` says why, and it may be started again otherwise.",
    }),
    fileName: z.string(),
    sizeBytes: z.int(),
    receivedBytes: z.int(),
    partBytes: z.int().meta({ description: "How long each part is but the last." }),
    rowsDone: z.int(),
    rowsTotal: z.int().nullable(),
    refusal: z
      .object({
        code: z.string(),
        sentence: z.string(),
        suggestion: z.string().nullable().meta({ description: "An address that is free." }),
      })
      .nullable(),
    report: z
      .object({
        businessId: Id,
        slug: z.string(),
        name: z.string(),
        madeAt: InstantText,
        rows: count,
        files: count,
        tables: count,
        equal: z.literal(true).meta({ description: "Every row was read again and is what the export has." }),
        membersLeft: count.meta({ description: "Members to be invited again." }),
        messages: z.object({ resumed: count, withdrawn: count }),
        auditIntact: z.boolean(),
      })
      .nullable(),
    createdAt: InstantText,
    finishedAt: InstantText.nullable(),
    expiresAt: InstantText.meta({ description: "Until when the file is kept." }),
  })
  .meta({ id: "BusinessImport" });
export type BusinessImport = z.infer<typeof BusinessImport>;

const Params = z.object({ businessId: Id });
const ExportParams = Params.extend({ exportId: Id });
const ImportParams = z.object({ importId: Id });
const exports = "/v1/businesses/{businessId}/exports";
const imports = "/v1/me/imports";

export const portabilityRoutes = {
  listExports: route({
    method: "GET",
    path: exports,
    tag: "Business",
    access: "business.export",
    summary: "The exports of the whole business, newest first",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(BusinessExport).meta({ id: "BusinessExportPage" }),
  }),
  startExport: route({
    method: "POST",
    path: exports,
    tag: "Business",
    access: "business.export",
    summary: "Make an export of the whole business",
    description:
      "A zip of JSON lines and files, in the clear inside: with a passphrase, the whole zip is encrypted. Made in the background; kept for seven days.",
    params: Params,
    fresh: true,
    body: z.object({ passphrase: Passphrase.optional() }),
    idempotent: true,
    status: 202,
    answer: BusinessExport,
    problems: ["STEP_UP_REQUIRED", "EXPORT_UNDER_WAY"],
  }),
  getExport: route({
    method: "GET",
    path: `${exports}/{exportId}`,
    tag: "Business",
    access: "business.export",
    summary: "How far an export is",
    params: ExportParams,
    status: 200,
    answer: BusinessExport,
  }),
  takeExport: route({
    method: "POST",
    path: `${exports}/{exportId}/downloads`,
    tag: "Business",
    access: "business.export",
    summary: "Say that an export is about to be downloaded",
    description: "Written into the audit log; a browser asks here first, to prove who it is, and then opens the file.",
    params: ExportParams,
    fresh: true,
    status: 204,
    problems: ["STEP_UP_REQUIRED"],
  }),
  downloadExport: route({
    method: "GET",
    path: `${exports}/{exportId}/file`,
    tag: "Business",
    access: "business.export",
    summary: "The file of an export",
    description: "Answers 206 to one range of bytes (RFC 9110, section 14), so that a download can go on.",
    params: ExportParams,
    fresh: true,
    status: 200,
    media: "application/zip",
    problems: ["STEP_UP_REQUIRED"],
  }),
  listImports: route({
    method: "GET",
    path: imports,
    tag: "Me",
    access: "account",
    summary: "The exports you sent here to make a business of them, newest first",
    query: PageQuery,
    status: 200,
    answer: pageOf(BusinessImport).meta({ id: "BusinessImportPage" }),
  }),
  openImport: route({
    method: "POST",
    path: imports,
    tag: "Me",
    access: "account",
    summary: "Begin to send the export of a business",
    description: "Sent in parts of `partBytes`; one at a time: what was sent before and is not at work is dropped.",
    body: z.object({ fileName: line(200), sizeBytes: z.int().min(1) }),
    status: 201,
    answer: BusinessImport,
  }),
  getImport: route({
    method: "GET",
    path: `${imports}/{importId}`,
    tag: "Me",
    access: "account",
    summary: "How far an import is, and what came of it",
    params: ImportParams,
    status: 200,
    answer: BusinessImport,
  }),
  sendImportPart: route({
    method: "PUT",
    path: `${imports}/{importId}/parts/{number}`,
    tag: "Me",
    access: "account",
    summary: "Send a part of the file; the first is 0",
    params: ImportParams.extend({ number: z.coerce.number().int().min(0).max(100_000) }),
    mostBodyBytes: 6 * 1024 * 1024,
    body: z.object({ base64: z.base64() }),
    status: 204,
  }),
  startImport: route({
    method: "POST",
    path: `${imports}/{importId}/start`,
    tag: "Me",
    access: "account",
    summary: "Take in what was sent, as a business of yours",
    description:
      "Checked, then written at once or not at all. You become its owner; its other members are to be invited again.",
    params: ImportParams,
    body: z.object({
      passphrase: z.string().max(200).optional(),
      slug: Slug.optional().meta({ description: "Another address than its own." }),
      withMessages: z
        .boolean()
        .default(false)
        .meta({ description: "Send from here what was waiting to be sent there." }),
    }),
    status: 202,
    answer: BusinessImport,
    problems: ["IMPORT_NOT_READY"],
  }),
  dropImport: route({
    method: "DELETE",
    path: `${imports}/{importId}`,
    tag: "Me",
    access: "account",
    summary: "Delete what was sent",
    params: ImportParams,
    status: 204,
    problems: ["IMPORT_NOT_READY"],
  }),
} as const;
