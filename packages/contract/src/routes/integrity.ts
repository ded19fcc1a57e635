/** The integrity check of a business: whether its data is sound and kept apart, with a report that is signed. */
import { z } from "zod";
import { Id, InstantText, Locale } from "../primitives.ts";
import { route } from "../route.ts";

/** Most identifiers that a report names for one check. */
export const IDS_PER_CHECK = 20;

const hex = z.string().regex(/^[0-9a-f]{64}$/);

export const IntegrityReport = z
  .object({
    business: z.object({ id: Id, name: z.string().max(200) }),
    at: InstantText,
    language: Locale,
    ok: z.boolean(),
    checks: z
      .array(
        z.object({
          code: z.string().max(60).meta({ description: "Which check it is, in every language." }),
          name: z.string().max(200),
          meaning: z.string().max(1000),
          ok: z.boolean(),
          found: z.int().meta({ description: "How many things are not as they must be." }),
          ids: z.array(z.string().max(300)).max(IDS_PER_CHECK).meta({ description: "Of the first of them." }),
        }),
      )
      .max(100),
    auditSeal: z
      .object({ seals: z.int(), entries: z.int(), hash: hex })
      .meta({ description: "The last seal of the audit log, as `verifyAudit` gives it; all zeros before the first." }),
  })
  .meta({ id: "IntegrityReport" });
export type IntegrityReport = z.infer<typeof IntegrityReport>;

const Signed = z.object({
  report: IntegrityReport,
  signature: z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9_-]+$/)
    .meta({
      description: "HMAC-SHA256 by the key ring of the server: only the server can tell whether it is its own.",
    }),
});
export const SignedIntegrityReport = Signed.meta({ id: "SignedIntegrityReport" });
export type SignedIntegrityReport = z.infer<typeof SignedIntegrityReport>;

const Params = z.object({ businessId: Id });
const base = "/v1/businesses/{businessId}/integrity-checks";

export const integrityRoutes = {
  runIntegrityChecks: route({
    method: "POST",
    path: base,
    tag: "Business",
    access: "audit.read",
    summary: "Check the integrity of the business's data, at once",
    description: "Reads, and writes nothing. Names and meanings are in the language of Accept-Language.",
    params: Params,
    status: 200,
    answer: SignedIntegrityReport,
  }),
  downloadIntegrityReport: route({
    method: "GET",
    path: `${base}/report`,
    tag: "Business",
    access: "audit.read",
    summary: "Check, and download the report as a page to print",
    description:
      "The signed report, as `downloadIntegrityData` gives it, is in the page's `script` of type application/json.",
    params: Params,
    query: z.object({ language: Locale.optional().meta({ description: "Default: that of Accept-Language." }) }),
    status: 200,
    media: "text/html",
  }),
  downloadIntegrityData: route({
    method: "GET",
    path: `${base}/report.json`,
    tag: "Business",
    access: "audit.read",
    summary: "Check, and download the signed report as JSON",
    params: Params,
    query: z.object({ language: Locale.optional().meta({ description: "Default: that of Accept-Language." }) }),
    status: 200,
    media: "application/json",
  }),
  verifyIntegrityReport: route({
    method: "POST",
    path: `${base}/report/verification`,
    tag: "Business",
    access: "audit.read",
    summary: "Whether a report was signed by this server for this business, and nothing in it changed",
    params: Params,
    body: Signed,
    status: 200,
    answer: z.object({ genuine: z.boolean(), at: InstantText.nullable() }).meta({ id: "IntegrityVerification" }),
  }),
} as const;
