/** Whom the business no longer writes to: one list over all channels. */
import { z } from "zod";
import { Email, Id, InstantText, line, pageOf, PageQuery, Phone } from "../primitives.ts";
import { route } from "../route.ts";

const Channel = z
  .enum(["all", "email", "sms", "phone"])
  .meta({ id: "SuppressionChannel", description: "`all`: nothing on any channel." });
const Reason = z.enum(["unsubscribed", "complaint", "bounce", "manual"]);

export const Suppression = z
  .object({
    id: Id,
    kind: z.enum(["email", "phone"]),
    address: z.string().nullable().meta({
      description:
        "Null when the person was erased: only its blind index is kept. Masked for who may not see contact data.",
    }),
    channel: Channel,
    reason: z.enum(["unsubscribed", "complaint", "bounce", "manual", "erased"]).meta({ id: "SuppressionReason" }),
    source: z.enum(["link", "staff", "import", "erasure", "system"]),
    note: z.string().nullable(),
    since: InstantText,
  })
  .meta({ id: "Suppression" });
export type Suppression = z.infer<typeof Suppression>;

export const SuppressionImport = z
  .object({
    id: Id,
    lines: z.int(),
    done: z.int(),
    added: z.int(),
    known: z.int().meta({ description: "Addresses that were on the list already." }),
    wrong: z.int(),
    wrongLines: z.array(z.int()).meta({ description: "Of the first of them." }),
    finished: z.boolean(),
  })
  .meta({ id: "SuppressionImport" });
export type SuppressionImport = z.infer<typeof SuppressionImport>;

/** 1.5 MiB of file: about 50,000 addresses. */
const MOST_FILE_CHARACTERS = 2 * 1024 * 1024;
export const MOST_SUPPRESSION_LINES = 50_000;

const Params = z.object({ businessId: Id });
const base = "/v1/businesses/{businessId}/suppressions";
const Address = z
  .union([Email, Phone])
  .meta({ description: "A mail address, or a telephone number with its country." });

export const suppressionRoutes = {
  listSuppressions: route({
    method: "GET",
    path: base,
    tag: "Business",
    access: "privacy.read",
    summary: "The suppression list, the newest first",
    params: Params,
    query: PageQuery.extend({
      address: z.string().max(254).optional().meta({ description: "Exactly this one." }),
      reason: Suppression.shape.reason.optional(),
    }),
    status: 200,
    answer: pageOf(Suppression).meta({ id: "SuppressionPage" }),
  }),
  addSuppression: route({
    method: "POST",
    path: base,
    tag: "Business",
    access: "privacy.edit",
    summary: "Write to an address no more",
    description: "On the list already, it stays as it is.",
    params: Params,
    body: z.object({
      address: Address,
      channel: Channel.default("all"),
      reason: Reason,
      note: line(200).nullable().default(null),
    }),
    status: 200,
    answer: Suppression,
  }),
  removeSuppression: route({
    method: "POST",
    path: `${base}/{suppressionId}/removal`,
    tag: "Business",
    access: "privacy.edit",
    summary: "Take an address off the list, with the reason",
    params: Params.extend({ suppressionId: Id }),
    body: z.object({ why: line(200) }),
    status: 204,
  }),
  importSuppressions: route({
    method: "POST",
    path: `${base}/imports`,
    tag: "Business",
    access: "privacy.edit",
    summary: "Add every address of a file",
    description:
      "CSV or one address a line, UTF-8 or Windows-1252; the first cell that holds an address counts. A long file is done by a job: ask `getSuppressionImport` how far it is.",
    params: Params,
    mostBodyBytes: MOST_FILE_CHARACTERS + 1024,
    idempotent: true,
    body: z.object({
      file: z.base64().max(MOST_FILE_CHARACTERS).meta({ description: "The bytes of the file, in base64." }),
      channel: Channel.default("all"),
      reason: Reason,
    }),
    status: 202,
    answer: SuppressionImport,
    problems: ["IDEMPOTENCY_KEY_REUSED"],
  }),
  getSuppressionImport: route({
    method: "GET",
    path: `${base}/imports/{importId}`,
    tag: "Business",
    access: "privacy.read",
    summary: "How far an import is",
    params: Params.extend({ importId: Id }),
    status: 200,
    answer: SuppressionImport,
  }),
} as const;
