/** The audit log of a business: who did what, when, from where and why. */
import { z } from "zod";
import { DateText, Id, InstantText, line, pageOf, PageQuery } from "../primitives.ts";
import { route } from "../route.ts";

const ActorKind = z.enum(["account", "key", "link", "public", "job", "system", "owner"]).meta({
  id: "ActorKind",
  description:
    "A signed-in person, an API key, whoever had a signed link, a visitor, a job, the server as it starts, or somebody at the database itself.",
});

/** Values of a row, by column; a dot stands for what the log does not keep. */
const Values = z.record(z.string(), z.unknown()).nullable();

export const AuditEntry = z
  .object({
    seq: z.int(),
    at: InstantText,
    actor: z.object({ kind: ActorKind, id: z.string().nullable(), name: z.string().nullable() }),
    act: z.string().meta({ description: "The operation of the API, or the job." }),
    why: z.string().nullable(),
    origin: z.string().nullable().meta({ description: "The network it came from." }),
    requestId: z.string().nullable(),
    operation: z.enum(["insert", "update", "delete"]),
    subject: z.string().meta({ description: "What kind of thing was changed: the table." }),
    subjectId: z.string().nullable(),
    before: Values,
    after: Values,
  })
  .meta({ id: "AuditEntry" });
export type AuditEntry = z.infer<typeof AuditEntry>;

const Params = z.object({ businessId: Id });
const base = "/v1/businesses/{businessId}/audit";

export const auditRoutes = {
  listAuditEntries: route({
    method: "GET",
    path: base,
    tag: "Business",
    access: "audit.read",
    summary: "The audit log, newest first",
    params: Params,
    query: PageQuery.extend({
      subject: line(60).optional(),
      subjectId: z.uuid().optional(),
      actorId: z.uuid().optional(),
      act: line(80).optional(),
      from: DateText.optional().meta({ description: "First day, in the business's zone." }),
      to: DateText.optional().meta({ description: "Last day, included." }),
    }),
    status: 200,
    answer: pageOf(AuditEntry).meta({ id: "AuditPage" }),
  }),
  exportAudit: route({
    method: "GET",
    path: `${base}/export`,
    tag: "Business",
    access: "audit.read",
    summary: "The whole audit log with its seals, one JSON object a line",
    description:
      "Each seal's hash is SHA-256 of the hash before it (32 zero bytes at first) and the `line` of each of its entries, each followed by a line feed: an auditor can verify the chain alone.",
    params: Params,
    status: 200,
    media: "application/x-ndjson",
  }),
  verifyAudit: route({
    method: "POST",
    path: `${base}/verification`,
    tag: "Business",
    access: "audit.read",
    summary: "Seal what is new, and verify the chain of the audit log",
    params: Params,
    status: 200,
    answer: z
      .object({
        intact: z.boolean(),
        entries: z.int(),
        seals: z.int(),
        brokenSeal: z
          .int()
          .nullable()
          .meta({ description: "The number of the first seal that its entries do not match." }),
        hash: z.string().meta({ description: "Of the last seal, in hexadecimal; note it down elsewhere." }),
      })
      .meta({ id: "AuditVerification" }),
  }),
} as const;
