/** Policies of services: what whoever booked may change, and what it costs. */
import { z } from "zod";
import { PublicPolicy, ServicePolicy } from "../policies.ts";
import { Id, Slug } from "../primitives.ts";
import { route } from "../route.ts";

const Params = z.object({ businessId: Id, serviceId: Id });
const path = "/v1/businesses/{businessId}/services/{serviceId}/policy";

export const policyRoutes = {
  getPublicPolicy: route({
    method: "GET",
    path: "/v1/public/businesses/{business}/services/{service}/policy",
    tag: "Public",
    access: "public",
    summary: "What one may change after booking a service, until when, and what it costs",
    params: z.object({ business: Slug, service: Slug }),
    status: 200,
    answer: PublicPolicy,
  }),
  getServicePolicy: route({
    method: "GET",
    path,
    tag: "Business",
    access: "catalogue.read",
    summary: "The policy of a service",
    params: Params,
    status: 200,
    answer: ServicePolicy,
  }),
  replaceServicePolicy: route({
    method: "PUT",
    path,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Replace the policy of a service",
    params: Params,
    body: ServicePolicy.extend({
      version: z.int().min(0).max(2_147_483_646).meta({ description: "The one that was read." }),
    }),
    status: 200,
    answer: ServicePolicy,
    problems: ["EDITED_MEANWHILE"],
  }),
} as const;
