/** Hosts of its own that a business is found at. */
import { z } from "zod";
import { Id, InstantText, pageOf, PageQuery, Slug } from "../primitives.ts";
import { route } from "../route.ts";

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

export const Host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(new RegExp(`^(?:${label}\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$`), { error: "not-a-host" })
  .meta({
    id: "Host",
    description: "A name in the DNS, in ASCII; an internationalised one in its xn-- form.",
    example: "rdv.example.org",
  });

export const Domain = z
  .object({
    id: Id,
    host: z.string(),
    state: z.enum(["pending", "verified", "failing"]).meta({
      description: "`pending`: not shown to be yours, serves nothing. `failing`: was, and is still served for a week.",
    }),
    trouble: z.enum(["absent", "other-value", "unreachable", "taken"]).nullable().meta({
      description: "What the last look found instead of the record.",
    }),
    record: z.object({ type: z.literal("TXT"), name: z.string(), value: z.string() }).meta({
      description: "What to put into the DNS.",
    }),
    brandId: Id.nullable().meta({ description: "The brand worn at this host; the main one when null." }),
    checking: z.boolean().meta({ description: "A look was asked for and has not been taken." }),
    checkedAt: InstantText.nullable(),
    verifiedAt: InstantText.nullable(),
  })
  .meta({ id: "Domain" });
export type Domain = z.infer<typeof Domain>;

const Params = z.object({ businessId: Id });
const DomainParams = Params.extend({ domainId: Id });
const base = "/v1/businesses/{businessId}";

export const domainRoutes = {
  listDomains: route({
    method: "GET",
    path: `${base}/domains`,
    tag: "Business",
    access: "business.edit",
    summary: "Where the business is found: hosts of its own, and the addresses it always has",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(Domain)
      .extend({
        address: z.string().meta({ description: "Where it is found without a domain." }),
        subdomain: z
          .string()
          .nullable()
          .meta({ description: "Its own name under ours, if this installation has one." }),
        target: z.string().meta({ description: "What a CNAME of the host points at." }),
      })
      .meta({ id: "DomainPage" }),
  }),
  addDomain: route({
    method: "POST",
    path: `${base}/domains`,
    tag: "Business",
    access: "business.edit",
    summary: "Ask to be found at a host",
    description: "It serves nothing until a TXT record shows that it is yours; looked at once, and again when asked.",
    params: Params,
    idempotent: true,
    body: z.object({ host: Host, brandId: Id.nullable().default(null) }),
    status: 201,
    answer: Domain,
    problems: ["IDEMPOTENCY_KEY_REUSED", "ALREADY_THERE", "NOT_IN_PLAN"],
  }),
  changeDomain: route({
    method: "PUT",
    path: `${base}/domains/{domainId}`,
    tag: "Business",
    access: "business.edit",
    summary: "Choose the brand worn at a host",
    params: DomainParams,
    body: z.object({ brandId: Id.nullable() }),
    status: 200,
    answer: Domain,
  }),
  checkDomain: route({
    method: "POST",
    path: `${base}/domains/{domainId}/check`,
    tag: "Business",
    access: "business.edit",
    summary: "Look at the DNS again",
    description: "Answers at once; the look is taken a moment later.",
    params: DomainParams,
    status: 202,
    answer: Domain,
  }),
  removeDomain: route({
    method: "DELETE",
    path: `${base}/domains/{domainId}`,
    tag: "Business",
    access: "business.edit",
    summary: "Be found at a host no longer",
    params: DomainParams,
    status: 204,
  }),
  getServedHost: route({
    method: "GET",
    path: "/v1/public/hosts/{host}",
    tag: "Public",
    access: "public",
    summary: "Whether a host is served, and for whom: for what asks before it makes a certificate",
    params: z.object({ host: Host }),
    status: 200,
    answer: z.object({ host: z.string(), business: Slug }).meta({ id: "ServedHost" }),
  }),
} as const;
