/** The catalogue: categories and services, for those who make it and for whoever chooses from it. */
import { z } from "zod";
import { askedLength, Colour, ModeName, PriceQuote, publicServiceFields, serviceFields } from "../catalogue.ts";
import { DateText, Id, InstantText, line, pageOf, PageQuery, Slug, text, Version } from "../primitives.ts";
import { route } from "../route.ts";
import { Service } from "./business.ts";
import { ProfessionalCard, PublicService } from "./public.ts";

const categoryFields = {
  name: line(80),
  colour: Colour.nullable().default(null),
} as const;

export const ServiceCategory = z
  .object({
    id: Id,
    name: z.string(),
    colour: z.string().nullable(),
    serviceCount: z.int().meta({ description: "Services in it that are not archived." }),
    version: z.int(),
  })
  .meta({ id: "ServiceCategory", description: "A group of services." });
export type ServiceCategory = z.infer<typeof ServiceCategory>;

export const PublicServiceDetail = z
  .object({
    ...publicServiceFields,
    professionals: z.array(ProfessionalCard.omit({ nextSlot: true })).meta({ description: "Who gives it, by name." }),
    parts: z
      .array(z.object({ name: z.string(), durationMinutes: z.int() }))
      .meta({ description: "What a combined service is made of, in its order; nothing of any other." }),
  })
  .meta({ id: "PublicServiceDetail" });
export type PublicServiceDetail = z.infer<typeof PublicServiceDetail>;

const Params = z.object({ businessId: Id });
const ServiceParams = Params.extend({ serviceId: Id });
const CategoryParams = Params.extend({ categoryId: Id });
const base = "/v1/businesses/{businessId}";

const PublicParams = z.object({ business: Slug });
const PublicServiceParams = PublicParams.extend({ service: Slug });
const publicBase = "/v1/public/businesses/{business}";

const Ordered = pageOf(ServiceCategory).meta({ id: "OrderedCategories" });

const categories = {
  listCategories: route({
    method: "GET",
    path: `${base}/service-categories`,
    tag: "Business",
    access: "catalogue.read",
    summary: "The categories of services, in their order",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(ServiceCategory).meta({ id: "ServiceCategoryPage" }),
  }),
  addCategory: route({
    method: "POST",
    path: `${base}/service-categories`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Add a category, the last in order",
    params: Params,
    body: z.object(categoryFields),
    idempotent: true,
    status: 201,
    answer: ServiceCategory,
    problems: ["NAME_TAKEN"],
  }),
  replaceCategory: route({
    method: "PUT",
    path: `${base}/service-categories/{categoryId}`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Change a category",
    params: CategoryParams,
    body: z.object({ ...categoryFields, version: Version }),
    status: 200,
    answer: ServiceCategory,
    problems: ["NAME_TAKEN", "EDITED_MEANWHILE"],
  }),
  removeCategory: route({
    method: "DELETE",
    path: `${base}/service-categories/{categoryId}`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Delete a category; its services stay, in none",
    params: CategoryParams,
    status: 204,
  }),
  orderCategories: route({
    method: "PUT",
    path: `${base}/service-category-order`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Put the categories in this order",
    params: Params,
    body: z.object({ categoryIds: z.array(Id).max(100).meta({ description: "All of them, each once." }) }),
    status: 200,
    answer: Ordered,
    problems: ["EDITED_MEANWHILE"],
  }),
} as const;

const services = {
  getService: route({
    method: "GET",
    path: `${base}/services/{serviceId}`,
    tag: "Business",
    access: "catalogue.read",
    summary: "A service",
    params: ServiceParams,
    status: 200,
    answer: Service,
  }),
  addService: route({
    method: "POST",
    path: `${base}/services`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Add a service, the last of its category",
    params: Params,
    idempotent: true,
    body: z.object(serviceFields),
    status: 201,
    answer: Service,
    problems: ["LIMIT_REACHED", "SLUG_TAKEN", "IDEMPOTENCY_KEY_REUSED"],
  }),
  replaceService: route({
    method: "PUT",
    path: `${base}/services/{serviceId}`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Change a service",
    description: "Bookings already made keep their length, their mode and their price.",
    params: ServiceParams,
    body: z.object({ ...serviceFields, version: Version }),
    status: 200,
    answer: Service,
    problems: ["SLUG_TAKEN", "EDITED_MEANWHILE"],
  }),
  duplicateService: route({
    method: "POST",
    path: `${base}/services/{serviceId}/copies`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "The same service once more, not offered online yet",
    params: ServiceParams,
    idempotent: true,
    status: 201,
    answer: Service,
    problems: ["LIMIT_REACHED", "SLUG_TAKEN", "IDEMPOTENCY_KEY_REUSED"],
  }),
  removeService: route({
    method: "DELETE",
    path: `${base}/services/{serviceId}`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Offer a service no more: deleted, or archived when something refers to it",
    params: ServiceParams,
    status: 200,
    answer: z
      .object({ archived: z.boolean().meta({ description: "It was used: it is kept, and offered no more." }) })
      .meta({ id: "ServiceRemoval" }),
  }),
  archiveService: route({
    method: "POST",
    path: `${base}/services/{serviceId}/archiving`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Put a service away; bookings made stand",
    params: ServiceParams,
    status: 200,
    answer: Service,
  }),
  restoreService: route({
    method: "POST",
    path: `${base}/services/{serviceId}/restoration`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Offer an archived service again",
    params: ServiceParams,
    status: 200,
    answer: Service,
  }),
  orderServices: route({
    method: "PUT",
    path: `${base}/service-order`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Put these services into a category, in this order",
    params: Params,
    body: z.object({
      categoryId: Id.nullable(),
      serviceIds: z.array(Id).max(200).meta({ description: "Those of the category, each once." }),
    }),
    status: 204,
  }),
} as const;

const open = {
  listPublicServices: route({
    method: "GET",
    path: `${publicBase}/services`,
    tag: "Public",
    access: "public",
    summary: "The services that can be booked online, category by category",
    params: PublicParams,
    query: PageQuery.extend({
      search: text(80).optional().meta({ description: "Words of the name or the description." }),
    }),
    status: 200,
    answer: pageOf(PublicService).meta({ id: "PublicServicePage" }),
  }),
  getPublicService: route({
    method: "GET",
    path: `${publicBase}/services/{service}`,
    tag: "Public",
    access: "public",
    summary: "A service and who gives it",
    params: PublicServiceParams,
    status: 200,
    answer: PublicServiceDetail,
  }),
  getPrice: route({
    method: "GET",
    path: `${publicBase}/services/{service}/price`,
    tag: "Public",
    access: "public",
    summary: "What a session costs at a time, and why",
    params: PublicServiceParams,
    query: z.object({
      ...askedLength,
      startsAt: InstantText,
      mode: ModeName.optional(),
      birthDate: DateText.optional().meta({ description: "It tells the age, and is not kept." }),
      firstVisit: z.enum(["true", "false"]).default("false"),
    }),
    status: 200,
    answer: z.object({ price: PriceQuote.nullable() }).meta({ id: "QuotedPrice" }),
    problems: ["DURATION_LOCKED"],
  }),
} as const;

export const catalogueRoutes = { ...categories, ...services, ...open } as const;
