/**
 * The API's own documentation: the OpenAPI document, a page to browse it, each problem at the address of its type, and what
 * whoever receives webhooks has to know, as it is written.
 */
import { readFile } from "node:fs/promises";
import { openapi, problemCodes, problems } from "@creneau/contract";
import swagger, { type StaticDocumentSpec } from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { languageOf } from "../platform/http/language.ts";
import { ProblemError } from "../platform/problem.ts";

/** The page is its own files and what they ask of the API, from here alone. */
const DOCUMENTATION_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const WEBHOOKS = new URL("../../../../docs/webhooks.md", import.meta.url);

export async function mountDocumentation(server: FastifyInstance): Promise<void> {
  const document = openapi();
  server.get("/v1/openapi.json", async (_request, reply) =>
    reply.header("cache-control", "public, max-age=300").send(document),
  );
  const webhooks = await readFile(WEBHOOKS);
  server.get("/v1/webhooks.md", async (_request, reply) =>
    // As text: what browsers show of Markdown is a download.
    reply.type("text/plain; charset=utf-8").header("cache-control", "public, max-age=300").send(webhooks),
  );
  server.get<{ Params: { code: string } }>("/v1/problems/:code", async (request, reply) => {
    const code = problemCodes.find((known) => known === request.params.code);
    if (!code) throw new ProblemError("NOT_FOUND");
    const language = languageOf(request.headers["accept-language"]);
    const { status, title, next } = problems[code];
    return reply.send({ code, status, title: title[language], next: next[language] });
  });
  await server.register(async (docs) => {
    // The plugin's types know OpenAPI 3.0; the page it serves reads 3.1.
    await docs.register(swagger, { mode: "static", specification: { document } as object as StaticDocumentSpec });
    await docs.register(swaggerUi, {
      routePrefix: "/v1/docs",
      staticCSP: DOCUMENTATION_POLICY,
      theme: { title: "Creneau · API" },
      uiConfig: { deepLinking: true, docExpansion: "list", validatorUrl: null },
    });
  });
}
