/** Where a business receives, and how it looks. */
import { z } from "zod";
import { Id, line, pageOf, PageQuery, text, ZoneText, Phone } from "../primitives.ts";
import { route } from "../route.ts";
import { Brand } from "./public.ts";
import { PostalAddress } from "./settings.ts";

const site = {
  name: line(80),
  address: PostalAddress,
  zone: ZoneText,
  phone: Phone.nullable().default(null),
  main: z.boolean(),
};

export const Site = z.object({ id: Id, ...site, version: z.int() }).meta({ id: "Site" });
export type Site = z.infer<typeof Site>;

/** The logo is a file: it comes and goes by routes of its own. */
export const BrandLook = Brand.omit({ logoUrl: true })
  .extend({ logoText: line(40) })
  .meta({ id: "BrandLook" });
export type BrandLook = z.infer<typeof BrandLook>;

export const BusinessBrand = z
  .object({
    id: Id,
    name: z.string(),
    main: z.boolean().meta({ description: "Worn wherever no other brand was chosen." }),
    look: BrandLook,
    logoUrl: z.string().nullable(),
    customCss: z.string().meta({ description: "As it was typed." }),
    leftOut: z
      .array(z.object({ line: z.int(), what: z.string(), because: z.string() }))
      .meta({ description: "What of `customCss` is not served, and why." }),
    version: z.int(),
  })
  .meta({ id: "BusinessBrand" });
export type BusinessBrand = z.infer<typeof BusinessBrand>;

const Params = z.object({ businessId: Id });
const SiteParams = Params.extend({ siteId: Id });
const BrandParams = Params.extend({ brandId: Id });
const version = z.int().min(1).max(2_147_483_646);
const base = "/v1/businesses/{businessId}";

/** 300 KiB as base64, and the JSON around it. */
const LOGO_BODY_BYTES = 420 * 1024;

const siteRoutes = {
  listSites: route({
    method: "GET",
    path: `${base}/sites`,
    tag: "Business",
    access: "business.read",
    summary: "Where the business receives, by name",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(Site).meta({ id: "SitePage" }),
  }),
  addSite: route({
    method: "POST",
    path: `${base}/sites`,
    tag: "Business",
    access: "business.edit",
    summary: "Add a site",
    description: "The first is the main one, whatever is asked.",
    params: Params,
    idempotent: true,
    body: z.object(site),
    status: 201,
    answer: Site,
    problems: ["IDEMPOTENCY_KEY_REUSED"],
  }),
  replaceSite: route({
    method: "PUT",
    path: `${base}/sites/{siteId}`,
    tag: "Business",
    access: "business.edit",
    summary: "Change a site",
    description: "Making it the main one takes that from the other. The main one stays so until another is.",
    params: SiteParams,
    body: z.object({ ...site, version }),
    status: 200,
    answer: Site,
    problems: ["EDITED_MEANWHILE"],
  }),
  removeSite: route({
    method: "DELETE",
    path: `${base}/sites/{siteId}`,
    tag: "Business",
    access: "business.edit",
    summary: "Remove a site",
    description: "The main one can be removed when it is the only one.",
    params: SiteParams,
    status: 204,
    problems: ["IN_USE"],
  }),
} as const;

export const brandRoutes = {
  ...siteRoutes,
  listBrands: route({
    method: "GET",
    path: `${base}/brands`,
    tag: "Business",
    access: "business.read",
    summary: "How the business looks: the main brand first, then by name",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(BusinessBrand).meta({ id: "BrandPage" }),
  }),
  addBrand: route({
    method: "POST",
    path: `${base}/brands`,
    tag: "Business",
    access: "business.edit",
    summary: "Add a brand, which begins with the look of the main one",
    params: Params,
    idempotent: true,
    body: z.object({ name: line(80) }),
    status: 201,
    answer: BusinessBrand,
    problems: ["IDEMPOTENCY_KEY_REUSED", "NOT_IN_PLAN"],
  }),
  replaceBrand: route({
    method: "PUT",
    path: `${base}/brands/{brandId}`,
    tag: "Business",
    access: "business.edit",
    summary: "Change how a brand looks",
    description: "Text must be readable on its ground (WCAG 2.1 AA, 4.5:1).",
    params: BrandParams,
    body: z.object({ name: line(80), look: BrandLook, customCss: text(8192).default(""), version }),
    status: 200,
    answer: BusinessBrand,
    problems: ["EDITED_MEANWHILE", "NOT_IN_PLAN"],
  }),
  makeMainBrand: route({
    method: "POST",
    path: `${base}/brands/{brandId}/main`,
    tag: "Business",
    access: "business.edit",
    summary: "Wear this brand wherever no other was chosen",
    params: BrandParams,
    status: 200,
    answer: BusinessBrand,
  }),
  removeBrand: route({
    method: "DELETE",
    path: `${base}/brands/{brandId}`,
    tag: "Business",
    access: "business.edit",
    summary: "Remove a brand",
    params: BrandParams,
    status: 204,
    problems: ["IN_USE"],
  }),
  putLogo: route({
    method: "PUT",
    path: `${base}/brands/{brandId}/logo`,
    tag: "Business",
    access: "business.edit",
    summary: "Give a brand a logo: PNG, JPEG, WebP or SVG, 300 KiB at most",
    description:
      "What it is, is read from its bytes. A drawing (SVG) that could run anything or load anything is refused.",
    params: BrandParams,
    mostBodyBytes: LOGO_BODY_BYTES,
    body: z.object({
      base64: z
        .string()
        .max(410 * 1024)
        .regex(/^[A-Za-z0-9+/]+={0,2}$/),
    }),
    status: 200,
    answer: BusinessBrand,
    problems: ["LIMIT_REACHED"],
  }),
  removeLogo: route({
    method: "DELETE",
    path: `${base}/brands/{brandId}/logo`,
    tag: "Business",
    access: "business.edit",
    summary: "Go back to the name as the logo",
    params: BrandParams,
    status: 200,
    answer: BusinessBrand,
  }),
} as const;
