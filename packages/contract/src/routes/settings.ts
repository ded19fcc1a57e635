/** What a business says of itself: its identity and words, its legal pages. */
import { z } from "zod";
import { bareNumber, isSiren, isSiret, isVatNumber } from "../company-numbers.ts";
import { Email, Id, InstantText, line, Locale, Phone, Slug, text, ZoneText } from "../primitives.ts";
import { route } from "../route.ts";
import { Wording } from "./public.ts";

export const Sector = z
  .enum(["mentoring", "coaching", "law", "medical", "beauty", "wellness", "automotive", "education", "other"])
  .meta({ id: "Sector", description: "What the business does: chooses what a new one begins with." });
export type Sector = z.infer<typeof Sector>;

/** One line that may be empty. */
const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
    .default("");

const companyNumber = (is: (text: string) => boolean, error: string) =>
  z.string().max(40).overwrite(bareNumber).refine(is, { error }).nullable().default(null);

export const PostalAddress = z
  .object({
    street: optionalLine(200),
    postalCode: optionalLine(16),
    city: optionalLine(80),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .default("FR")
      .meta({ description: "ISO 3166-1, two letters." }),
  })
  .meta({ id: "PostalAddress" });
export type PostalAddress = z.infer<typeof PostalAddress>;

const isFrench = (vatNumber: string | null): boolean =>
  vatNumber !== null && vatNumber.startsWith("FR") && isVatNumber(vatNumber);

export const LegalIdentity = z
  .object({
    legalName: optionalLine(160),
    legalForm: optionalLine(80).meta({ description: "SAS, EI, association loi 1901, …" }),
    siren: companyNumber(isSiren, "not-a-siren"),
    siret: companyNumber(isSiret, "not-a-siret"),
    vatNumber: companyNumber(isVatNumber, "not-a-vat-number"),
    address: PostalAddress,
    phone: Phone.nullable().default(null),
    publisher: optionalLine(120).meta({ description: "Who answers for what the site publishes." }),
  })
  .refine(({ siren, siret }) => !siren || !siret || !isSiren(siren) || !isSiret(siret) || siret.startsWith(siren), {
    path: ["siret"],
    error: "siret-of-another",
  })
  .refine(({ siren, vatNumber }) => !siren || !isSiren(siren) || !isFrench(vatNumber) || vatNumber?.endsWith(siren), {
    path: ["vatNumber"],
    error: "vat-number-of-another",
  })
  .meta({ id: "LegalIdentity" });
export type LegalIdentity = z.infer<typeof LegalIdentity>;

const settings = {
  name: line(120),
  tagline: optionalLine(200),
  about: text(2000).default(""),
  contactEmail: Email,
  locale: Locale.meta({ description: "The main language, of mails to those who chose none." }),
  languages: z
    .array(Locale)
    .min(1)
    .max(2)
    .meta({ description: "Those the public pages speak; the main one is among them." }),
  zone: ZoneText,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ description: "ISO 4217.", example: "EUR" }),
  sector: Sector,
  wording: Wording,
  identity: LegalIdentity,
};

export const BusinessSettings = z
  .object({ ...settings, slug: Slug, version: z.int(), updatedAt: InstantText })
  .meta({ id: "BusinessSettings" });
export type BusinessSettings = z.infer<typeof BusinessSettings>;

export const LegalPageName = z.enum(["notice", "privacy"]).meta({ id: "LegalPageName" });
export type LegalPageName = z.infer<typeof LegalPageName>;

export const LegalPage = z
  .object({
    page: LegalPageName,
    own: z.string().nullable().meta({ description: "The business's own text; null: the one made from what is known." }),
    made: z.string().meta({ description: "The text made from what is known, in the main language." }),
    missing: z
      .array(z.string())
      .meta({ description: "What the law asks for and nobody has told us: fields of LegalIdentity." }),
    version: z.int().meta({ description: "0 until somebody wrote one." }),
  })
  .meta({ id: "LegalPage", description: "Lines that begin with `## ` are headings; a blank line ends a paragraph." });
export type LegalPage = z.infer<typeof LegalPage>;

export const PublicLegalPage = z
  .object({
    page: LegalPageName,
    locale: Locale.meta({ description: "The language it is in." }),
    body: z.string(),
  })
  .meta({ id: "PublicLegalPage" });

const Params = z.object({ businessId: Id });
const version = z.int().min(0).max(2_147_483_646);
const base = "/v1/businesses/{businessId}";

export const settingsRoutes = {
  getSettings: route({
    method: "GET",
    path: `${base}/settings`,
    tag: "Business",
    access: "business.read",
    summary: "What the business says of itself, with its legal identity",
    params: Params,
    status: 200,
    answer: BusinessSettings,
  }),
  replaceSettings: route({
    method: "PUT",
    path: `${base}/settings`,
    tag: "Business",
    access: "business.edit",
    summary: "Replace what the business says of itself",
    description:
      "`version` is the one that was read. When it is stale, `fields` names what differs from what is stored.",
    params: Params,
    body: z.object({ ...settings, version }).refine(({ locale, languages }) => languages.includes(locale), {
      path: ["languages"],
      error: "main-language-missing",
    }),
    status: 200,
    answer: BusinessSettings,
    problems: ["EDITED_MEANWHILE"],
  }),
  getLegalPage: route({
    method: "GET",
    path: `${base}/legal-pages/{page}`,
    tag: "Business",
    access: "business.read",
    summary: "A legal page of the public site: the one made from what is known, and one's own",
    params: Params.extend({ page: LegalPageName }),
    status: 200,
    answer: LegalPage,
  }),
  replaceLegalPage: route({
    method: "PUT",
    path: `${base}/legal-pages/{page}`,
    tag: "Business",
    access: "business.edit",
    summary: "Write a legal page, or go back to the one made from what is known",
    params: Params.extend({ page: LegalPageName }),
    body: z.object({ own: text(20_000).nullable(), version }),
    status: 200,
    answer: LegalPage,
    problems: ["EDITED_MEANWHILE"],
  }),
  getPublicLegalPage: route({
    method: "GET",
    path: "/v1/public/businesses/{business}/legal-pages/{page}",
    tag: "Public",
    access: "public",
    summary: "The legal notice or the privacy page of a business",
    params: z.object({ business: Slug, page: LegalPageName }),
    status: 200,
    answer: PublicLegalPage,
  }),
} as const;
