/** The contract as an OpenAPI 3.1 document. */
import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { webhookPaths } from "./events/index.ts";
import { isForKeys, permissionNames } from "./permissions.ts";
import { Problem, problems, type ProblemCode } from "./problems.ts";
import type { Deprecation, Route } from "./route.ts";
import { routes } from "./routes.ts";

/** What any route may answer. */
const always: readonly ProblemCode[] = ["INVALID_INPUT", "NOT_FOUND", "TOO_MANY_REQUESTS", "INTERNAL", "UNAVAILABLE"];

const IdempotencyKey = z.string().min(8).max(128).meta({
  description: "Chosen by the caller: the same key and body give the same answer, and one effect, for 24 hours.",
});

/** Whether a program may call it with an API key. */
const isForKey = ({ access }: Route): boolean => permissionNames.some((name) => name === access && isForKeys(name));

function problemsOf(route: Route): ProblemCode[] {
  const codes = new Set<ProblemCode>([...always, ...(route.problems ?? [])]);
  if (route.body)
    for (const code of ["MALFORMED_BODY", "BODY_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"] as const) codes.add(code);
  if (route.access !== "public" && route.access !== "link") codes.add("NOT_SIGNED_IN");
  if (route.fresh) codes.add("STEP_UP_REQUIRED");
  if (route.access.includes(".")) codes.add("FORBIDDEN");
  if (isForKey(route)) codes.add("KEY_NOT_VALID");
  return [...codes];
}

function responsesOf(route: Route): ZodOpenApiOperationObject["responses"] {
  const byStatus = Map.groupBy(problemsOf(route), (code) => problems[code].status);
  const refusals: ZodOpenApiOperationObject["responses"] = {};
  for (const [status, codes] of [...byStatus].toSorted(([a], [b]) => a - b)) {
    const content = { "application/problem+json": { schema: Problem } };
    refusals[`${status}` as "400"] = { description: codes.join(", "), content };
  }
  const media = route.media ?? "application/json";
  const schema = route.media ? z.string() : route.answer;
  return {
    [String(route.status)]: { description: "Done", ...(schema ? { content: { [media]: { schema } } } : {}) },
    ...refusals,
  };
}

const leaving = ({ since, sunset, instead }: Deprecation): string =>
  `Deprecated since ${since}; may be gone from ${sunset}.${instead ? ` Use \`${instead}\`.` : ""}`;

export function operationOf(name: string, route: Route): ZodOpenApiOperationObject {
  const secured = route.access !== "public" && route.access !== "link";
  const allowed = route.access.includes(".") ? `Needs the permission \`${route.access}\`.` : undefined;
  const goes = route.deprecated && leaving(route.deprecated);
  const description = [goes, route.description, allowed].filter(Boolean).join("\n\n");
  return {
    operationId: name,
    tags: [route.tag],
    summary: route.summary,
    ...(description ? { description } : {}),
    ...(goes ? { deprecated: true } : {}),
    security: secured ? [{ session: [] }, ...(isForKey(route) ? [{ key: [] }] : [])] : [],
    requestParams: {
      ...(route.params ? { path: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
      ...(route.idempotent ? { header: z.object({ "Idempotency-Key": IdempotencyKey }) } : {}),
    },
    ...(route.body ? { requestBody: { required: true, content: { "application/json": { schema: route.body } } } } : {}),
    responses: responsesOf(route),
  };
}

/** The whole document; the same bytes each time. */
export function openapi(): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(name, route) };
  }
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: "Creneau",
      version: "1",
      description:
        "Book, meet, bill. Instants are ISO 8601 with an offset; wall times carry their zone. Errors are RFC 9457 " +
        "problems with a stable `code` and a sentence in French or English (`Accept-Language`).",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: "/" }],
    tags: [
      { name: "Public", description: "What anybody may see and do, and what a signed link allows." },
      { name: "Me", description: "Signing in and out, my sessions, my businesses." },
      { name: "Business", description: "The back office of a business." },
    ],
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "creneau_session", description: "Set by signing in." },
        key: {
          type: "http",
          scheme: "bearer",
          description: "An API key: `cr_live_…`, or `cr_test_…` for the sandbox.",
        },
      },
    },
    paths,
    webhooks: webhookPaths(),
  });
}
