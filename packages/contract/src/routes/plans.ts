/** Plans as data: what they cost, hold and open; what of it a business uses. */
import { z } from "zod";
import { Id } from "../primitives.ts";
import { LimitName } from "../problems.ts";
import { route } from "../route.ts";

const most = z.int().nullable().meta({ description: "Null: as much as one likes." });
const price = z
  .object({ amountMinor: z.int(), currency: z.string() })
  .nullable()
  .meta({ description: "Null: on request." });

export const Feature = z
  .enum([
    "custom-css",
    "custom-domain",
    "several-brands",
    "advanced-analytics",
    "api",
    "integrations",
    "premium-sla",
    "dedicated-support",
  ])
  .meta({ id: "Feature" });
export type Feature = z.infer<typeof Feature>;

export const Plan = z
  .object({
    key: z.enum(["starter", "professional", "enterprise", "scale"]),
    monthly: price,
    yearly: price,
    limits: z.object({ professionals: most, services: most, bookings: most, storage: most }),
    features: z.array(Feature),
  })
  .meta({ id: "Plan", description: "Bookings are counted by the month they are in; storage is in bytes." });
export type Plan = z.infer<typeof Plan>;

export const PlanUse = z
  .object({
    plan: Plan,
    next: Plan.nullable().meta({ description: "The plan above." }),
    usage: z.array(z.object({ what: LimitName, used: z.int(), most })),
    features: z
      .array(Feature)
      .meta({ description: "Those open to this business: by its plan, or decided for it alone." }),
  })
  .meta({ id: "PlanUse" });
export type PlanUse = z.infer<typeof PlanUse>;

export const planRoutes = {
  getPlan: route({
    method: "GET",
    path: "/v1/businesses/{businessId}/plan",
    tag: "Business",
    access: "business.read",
    summary: "The plan of the business, and what of it is used",
    params: z.object({ businessId: Id }),
    status: 200,
    answer: PlanUse,
  }),
  listPlans: route({
    method: "GET",
    path: "/v1/public/plans",
    tag: "Public",
    access: "public",
    summary: "The plans, the smallest first",
    status: 200,
    answer: z.object({ items: z.array(Plan) }).meta({ id: "Plans" }),
  }),
} as const;
