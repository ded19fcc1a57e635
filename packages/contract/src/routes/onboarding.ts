/** From an account to a business that can be booked, and what is left to do then. */
import { z } from "zod";
import { Id, line, Locale, Slug, ZoneText } from "../primitives.ts";
import { route } from "../route.ts";
import { Sector } from "./settings.ts";

export const SlugVerdict = z
  .object({
    slug: z.string(),
    free: z.boolean(),
    because: z.enum(["taken", "reserved", "malformed"]).nullable(),
    suggestion: Slug.nullable().meta({ description: "A free one like it." }),
  })
  .meta({ id: "SlugVerdict" });
export type SlugVerdict = z.infer<typeof SlugVerdict>;

export const ChecklistItem = z
  .enum(["service", "hours", "identity", "logo", "team", "booking"])
  .meta({ id: "ChecklistItem" });

export const Checklist = z
  .object({
    items: z.array(z.object({ item: ChecklistItem, done: z.boolean() })),
    dismissed: z.boolean(),
    address: z.string().meta({ description: "The public page." }),
  })
  .meta({ id: "Checklist", description: "Told from what is there: nothing is ticked by hand." });
export type Checklist = z.infer<typeof Checklist>;

const Params = z.object({ businessId: Id });

export const onboardingRoutes = {
  judgeSlug: route({
    method: "GET",
    path: "/v1/me/slugs",
    tag: "Me",
    access: "account",
    summary: "Whether an address is free, or which free one is like a name",
    query: z.object({
      of: z.string().trim().min(1).max(120).meta({ description: "A name, or the address wished for." }),
    }),
    status: 200,
    answer: SlugVerdict,
  }),
  createBusiness: route({
    method: "POST",
    path: "/v1/me/businesses",
    tag: "Me",
    access: "account",
    summary: "Make a business that can be booked at once",
    description:
      "The sector fills services, hours, words and colours; the account becomes its owner and its first professional. " +
      "All of it can be changed afterwards.",
    idempotent: true,
    body: z.object({
      name: line(120),
      slug: Slug,
      sector: Sector,
      locale: Locale.default("fr"),
      zone: ZoneText.default("Europe/Paris"),
    }),
    status: 201,
    answer: z.object({ businessId: Id, slug: Slug }).meta({ id: "CreatedBusiness" }),
    problems: ["SLUG_TAKEN", "IDEMPOTENCY_KEY_REUSED"],
  }),
  getChecklist: route({
    method: "GET",
    path: "/v1/businesses/{businessId}/checklist",
    tag: "Business",
    access: "business.edit",
    summary: "What is left to do",
    params: Params,
    status: 200,
    answer: Checklist,
  }),
  dismissChecklist: route({
    method: "PUT",
    path: "/v1/businesses/{businessId}/checklist",
    tag: "Business",
    access: "business.edit",
    summary: "Put the list away, or take it out again",
    params: Params,
    body: z.object({ dismissed: z.boolean() }),
    status: 200,
    answer: Checklist,
  }),
} as const;
