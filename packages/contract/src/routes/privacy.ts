/** The register of processing, the impact assessment, and what is left to do. */
import { z } from "zod";
import { Id, InstantText, line, Locale, pageOf, PageQuery, text } from "../primitives.ts";
import { route } from "../route.ts";

/** One line that may be empty. */
const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
    .default("");

export const OwnProcessing = z
  .object({
    name: line(120),
    purpose: text(500).default(""),
    basis: optionalLine(300),
    people: optionalLine(300),
    data: optionalLine(500),
    recipients: optionalLine(300),
    term: optionalLine(200),
    security: optionalLine(500),
  })
  .meta({ id: "OwnProcessing", description: "A processing that the business has beside the product." });
export type OwnProcessing = z.infer<typeof OwnProcessing>;

export const Processing = z
  .object({
    code: z.string().nullable().meta({ description: "Null: one that the business added." }),
    name: z.string(),
    purpose: z.string(),
    basis: z.string(),
    people: z.string(),
    data: z.string(),
    recipients: z.string(),
    term: z.string(),
    security: z.string(),
  })
  .meta({ id: "Processing" });
export type Processing = z.infer<typeof Processing>;

export const ProcessingRegister = z
  .object({
    controller: z.string().meta({ description: "As it was written; empty: the legal identity of the business." }),
    knownController: z.string().meta({ description: "Made of the legal identity." }),
    dpoName: z.string(),
    dpoContact: z.string(),
    made: z.array(Processing).meta({ description: "What the product knows of itself, as it is set up now." }),
    own: z.array(OwnProcessing),
    version: z.int(),
  })
  .meta({ id: "ProcessingRegister" });
export type ProcessingRegister = z.infer<typeof ProcessingRegister>;

const Answers = z.record(z.string().max(40), text(4000)).meta({ description: "By the code of their question." });

export const Dpia = z
  .object({
    sections: z.array(
      z.object({
        title: z.string(),
        questions: z.array(
          z.object({
            code: z.string(),
            question: z.string(),
            hint: z.string(),
            answer: z.string().meta({ description: "What was saved last; at version 0 the one we propose." }),
          }),
        ),
      }),
    ),
    needed: z.boolean().meta({ description: "Whether the law asks this business for one: it meets minors." }),
    version: z.int(),
    status: z.enum(["none", "draft", "validated"]),
    validatedBy: z.string().nullable(),
    at: InstantText.nullable(),
  })
  .meta({ id: "Dpia" });
export type Dpia = z.infer<typeof Dpia>;

export const ComplianceItem = z
  .object({
    code: z.enum([
      "identity",
      "privacy-page",
      "dpo",
      "consents",
      "dpia",
      "two-factor",
      "integrity",
      "purge",
      "requests",
      "backup",
    ]),
    state: z.enum(["done", "todo", "not-needed"]),
    detail: z.string().meta({ description: "What is known of it, in the language of Accept-Language." }),
  })
  .meta({ id: "ComplianceItem" });
export type ComplianceItem = z.infer<typeof ComplianceItem>;

const Params = z.object({ businessId: Id });
const base = "/v1/businesses/{businessId}";
const version = z.int().min(0).max(2_147_483_646);
const Language = z.object({ language: Locale.optional().meta({ description: "Default: that of Accept-Language." }) });

export const privacyRoutes = {
  getComplianceBoard: route({
    method: "GET",
    path: `${base}/compliance`,
    tag: "Business",
    access: "privacy.read",
    summary: "What is done for privacy, and what is left to do",
    params: Params,
    status: 200,
    answer: z.object({ items: z.array(ComplianceItem) }).meta({ id: "ComplianceBoard" }),
  }),
  getProcessingRegister: route({
    method: "GET",
    path: `${base}/processing-register`,
    tag: "Business",
    access: "privacy.read",
    summary: "The register of processing (GDPR, art. 30)",
    params: Params,
    status: 200,
    answer: ProcessingRegister,
  }),
  replaceProcessingRegister: route({
    method: "PUT",
    path: `${base}/processing-register`,
    tag: "Business",
    access: "privacy.edit",
    summary: "Write what the product can't know: the controller, the DPO, other processings",
    params: Params,
    body: z.object({
      controller: optionalLine(300),
      dpoName: optionalLine(120),
      dpoContact: optionalLine(254),
      own: z.array(OwnProcessing).max(50),
      version,
    }),
    status: 200,
    answer: ProcessingRegister,
    problems: ["EDITED_MEANWHILE"],
  }),
  downloadProcessingRegister: route({
    method: "GET",
    path: `${base}/processing-register/page`,
    tag: "Business",
    access: "privacy.read",
    summary: "The register as a page to print",
    params: Params,
    query: Language,
    status: 200,
    media: "text/html",
  }),
  downloadProcessingTable: route({
    method: "GET",
    path: `${base}/processing-register/table`,
    tag: "Business",
    access: "privacy.read",
    summary: "The register as a table (CSV)",
    params: Params,
    query: Language,
    status: 200,
    media: "text/csv",
  }),
  getDpia: route({
    method: "GET",
    path: `${base}/dpia`,
    tag: "Business",
    access: "privacy.read",
    summary: "The impact assessment (GDPR, art. 35), filled in as far as we can",
    params: Params,
    status: 200,
    answer: Dpia,
  }),
  saveDpia: route({
    method: "POST",
    path: `${base}/dpia`,
    tag: "Business",
    access: "privacy.edit",
    summary: "Save the impact assessment as a new version",
    description: "Whoever validates says their name. Versions before stay as they were.",
    params: Params,
    body: z.object({ answers: Answers, validatedBy: line(120).nullable().default(null), version }),
    status: 200,
    answer: Dpia,
    problems: ["EDITED_MEANWHILE"],
  }),
  listDpiaVersions: route({
    method: "GET",
    path: `${base}/dpia/versions`,
    tag: "Business",
    access: "privacy.read",
    summary: "Every version of the impact assessment, the latest first",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(
      z
        .object({
          version: z.int(),
          status: z.enum(["draft", "validated"]),
          validatedBy: z.string().nullable(),
          byName: z.string().nullable(),
          at: InstantText,
        })
        .meta({ id: "DpiaVersion" }),
    ).meta({ id: "DpiaVersionPage" }),
  }),
  downloadDpia: route({
    method: "GET",
    path: `${base}/dpia/page`,
    tag: "Business",
    access: "privacy.read",
    summary: "The impact assessment as a page to print",
    params: Params,
    query: Language,
    status: 200,
    media: "text/html",
  }),
} as const;
