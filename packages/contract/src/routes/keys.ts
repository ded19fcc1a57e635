/** API keys: how programs act in a business, and the sandbox that test keys act in. */
import { z } from "zod";
import { isForKeys, permissionNames } from "../permissions.ts";
import { Id, InstantText, line, pageOf, PageQuery, Version } from "../primitives.ts";
import { route } from "../route.ts";

const PermissionName = z.enum(permissionNames);

const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    prefix: z.string().meta({ description: "How it begins, to tell keys apart.", example: "cr_live_Zk3q" }),
    test: z.boolean().meta({ description: "Acts in the sandbox, never in the business itself." }),
    permissions: z.array(PermissionName),
    actsFor: z.string().meta({ description: "In whose name: it can do nothing that they can't." }),
    state: z.enum(["active", "ending", "expired", "revoked"]).meta({
      description: "ending: another took its place, and it works until `expiresAt`.",
    }),
    createdAt: InstantText,
    expiresAt: InstantText.nullable(),
    lastUsedAt: InstantText.nullable().meta({ description: "To the minute." }),
    version: z.int(),
  })
  .meta({ id: "ApiKey" });

const NewApiKey = ApiKey.extend({
  secret: z
    .string()
    .meta({ description: "The key itself: shown now, and to the same request again for a day; never after that." }),
}).meta({ id: "NewApiKey" });

const Sandbox = z
  .object({
    state: z.enum(["none", "copying", "ready"]),
    madeAt: InstantText.nullable(),
  })
  .meta({ id: "Sandbox" });

const Params = z.object({ businessId: Id });
const KeyParams = Params.extend({ keyId: Id });
const base = "/v1/businesses/{businessId}";

export const keyRoutes = {
  listApiKeys: route({
    method: "GET",
    path: `${base}/keys`,
    tag: "Business",
    access: "key.edit",
    summary: "The API keys, the newest first",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(ApiKey).meta({ id: "ApiKeyPage" }),
  }),
  createApiKey: route({
    method: "POST",
    path: `${base}/keys`,
    tag: "Business",
    access: "key.edit",
    summary: "Make an API key",
    description: "It may be given what whoever makes it holds, but for permissions that only people have.",
    params: Params,
    body: z.object({
      name: line(60),
      permissions: z
        .array(PermissionName.refine(isForKeys, { error: "people-only" }))
        .min(1)
        .max(100),
      test: z.boolean().default(false),
      days: z
        .int()
        .min(1)
        .max(3650)
        .nullable()
        .meta({ description: "How many days it works; null: until it is revoked." }),
    }),
    fresh: true,
    idempotent: true,
    status: 201,
    answer: NewApiKey,
    problems: ["BEYOND_YOUR_RIGHTS"],
  }),
  rotateApiKey: route({
    method: "POST",
    path: `${base}/keys/{keyId}/rotation`,
    tag: "Business",
    access: "key.edit",
    summary: "Make a key that takes this one's place; this one works for a while longer",
    description: "The new key acts in the name of whoever rotates.",
    params: KeyParams,
    body: z.object({ overlapHours: z.int().min(0).max(720), version: Version }),
    fresh: true,
    idempotent: true,
    status: 201,
    answer: NewApiKey,
    problems: ["EDITED_MEANWHILE", "BEYOND_YOUR_RIGHTS"],
  }),
  revokeApiKey: route({
    method: "DELETE",
    path: `${base}/keys/{keyId}`,
    tag: "Business",
    access: "key.edit",
    summary: "Revoke a key: it stops at once",
    params: KeyParams,
    status: 204,
  }),
  getSandbox: route({
    method: "GET",
    path: `${base}/sandbox`,
    tag: "Business",
    access: "key.edit",
    summary: "Whether there is a sandbox for test keys",
    params: Params,
    status: 200,
    answer: Sandbox,
  }),
  resetSandbox: route({
    method: "POST",
    path: `${base}/sandbox`,
    tag: "Business",
    access: "key.edit",
    summary: "Make the sandbox anew: a copy of services, professionals and hours as they are now",
    params: Params,
    status: 202,
    answer: Sandbox,
  }),
} as const;
