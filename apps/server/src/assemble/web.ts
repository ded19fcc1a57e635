/** Serves the web part: the public site's pages, made by its own code from our API; the back office's files. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { creneau, type CreneauClient } from "@creneau/sdk";
import fastifyStatic from "@fastify/static";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Place } from "../modules/tenancy/index.ts";
import { randomToken } from "../platform/chance.ts";
import type { Clock } from "../platform/clock.ts";
import { sendProblem } from "../platform/http/problems.ts";
import type { Log } from "../platform/log.ts";
import { ProblemError } from "../platform/problem.ts";
import type { Settings } from "../platform/settings.ts";
import { BigForms, MOST_FORM_BYTES } from "./big-forms.ts";
import { SOURCE_PATH } from "./source.ts";

const dist = fileURLToPath(new URL("../../../web/dist/", import.meta.url));

/** The shape of the built public site's module: see apps/web/src/public/index.ts. */
interface PublicSiteOptions {
  readonly api: (request: Request) => CreneauClient;
  readonly now: () => number;
  readonly randomToken: () => string;
  readonly sourceUrl: string;
  readonly showcase: readonly string[];
}

interface PublicSiteModule {
  createPublicSite(options: PublicSiteOptions): (request: Request) => Promise<Response | null>;
  createBrokenPage(
    options: PublicSiteOptions,
  ): (
    request: Request,
    requestId: string,
    code?: "BODY_TOO_LARGE" | "TOO_MANY_REQUESTS",
  ) => Response | Promise<Response>;
}

const isPublicSite = (module: unknown): module is PublicSiteModule =>
  typeof module === "object" &&
  module !== null &&
  "createPublicSite" in module &&
  typeof module.createPublicSite === "function";

const METHODS = ["GET", "POST", "PUT", "DELETE"] as const;

function methodOf({ method }: Request): (typeof METHODS)[number] {
  const known = METHODS.find((name) => name === method);
  if (!known) throw new Error(`the API has no ${method}`);
  return known;
}

/** Calls our own API without the network, as the reader: their address counts, their language is spoken. */
function inProcessFetch(server: FastifyInstance, reader: Request): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init);
    const { pathname, search } = new URL(asked.url);
    const headers: Record<string, string> = Object.fromEntries(asked.headers);
    headers["accept-language"] ??= reader.headers.get("accept-language") ?? "fr";
    const body = asked.body === null ? undefined : await asked.text();
    const answer = await server.inject({
      method: methodOf(asked),
      url: pathname + search,
      headers,
      remoteAddress: reader.headers.get("x-reader-address") ?? "127.0.0.1",
      ...(body === undefined ? {} : { payload: body }),
    });
    const answered = new Headers();
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined) answered.set(name, String(value));
    const empty = answer.statusCode === 204 || answer.statusCode === 304;
    return new Response(empty ? null : answer.body, { status: answer.statusCode, headers: answered });
  };
}

/** What we say to the pages in headers, and nobody else may. */
const OURS = new Set(["x-reader-address", "x-site-host"]);

/** @param siteHost the host of its own that a business is asked at. */
function webRequest(request: FastifyRequest, address: string, siteHost?: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (!OURS.has(name) && value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.set("x-reader-address", request.ip);
  if (siteHost !== undefined) headers.set("x-site-host", siteHost);
  const hasBody = request.method === "POST" && request.body instanceof Buffer;
  return new Request(address, {
    method: request.method,
    headers,
    ...(hasBody ? { body: new Uint8Array(request.body as Buffer) } : {}),
  });
}

/** Pages of ours that every host has. */
const SHARED = new Set([
  "rendez-vous",
  "mes-rendez-vous",
  "proposition",
  "offre",
  "mes-choix",
  "mes-donnees",
  "mes-messages",
  "accessibilite",
  "robots.txt",
]);

/** A place on a waiting list is by its link; asking for one is a page of the business. */
const isShared = (first: string, url: string): boolean => SHARED.has(first) || /^\/liste-attente\/./.test(url);

/** At a host of its own a business needs no name in the path: `/lea-martin` is `/virtus/lea-martin`. */
function pathAt(slug: string, url: string): string {
  const first = /^\/([^/?]*)/.exec(url)?.[1] ?? "";
  if (first === slug || isShared(first, url)) return url;
  return first === "" ? `/${slug}${url.slice(1)}` : `/${slug}${url}`;
}

async function sendResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== "set-cookie") reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) reply.header("set-cookie", cookie);
  return reply.send(response.body === null ? "" : await response.text());
}

export interface WebOptions {
  readonly log: Log;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly publicUrl: () => string;
  /** What is served at a host. */
  readonly placeAt: (host: string) => Promise<Place | undefined>;
  readonly showcase: readonly string[];
}

/** @throws Error when the web part is not built. */
export async function mountWeb(server: FastifyInstance, options: WebOptions): Promise<void> {
  await mountFiles(server);
  await mountBackOffice(server, options);
  await mountPublicSite(server, options);
}

async function mountFiles(server: FastifyInstance): Promise<void> {
  const lasting = { maxAge: "365d", immutable: true, decorateReply: false, index: false, preCompressed: true } as const;
  if (existsSync(`${dist}public/fonts`))
    await server.register(fastifyStatic, { root: `${dist}public/fonts`, prefix: "/fonts/", ...lasting });
  await server.register(fastifyStatic, { root: `${dist}app/assets`, prefix: "/app/assets/", ...lasting });
}

async function mountBackOffice(
  server: FastifyInstance,
  { placeAt, publicUrl }: Pick<WebOptions, "placeAt" | "publicUrl">,
): Promise<void> {
  const page = await readFile(`${dist}app/index.html`, "utf8");
  const send = (reply: FastifyReply) => {
    const nonce = randomToken(16);
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .header(
        "content-security-policy",
        `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; ` +
          "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      )
      .send(page.replaceAll("__CSP_NONCE__", nonce));
  };
  // People sign in at our own host: a session is never a cookie of a business's.
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const place = await placeAt(request.host);
    if (!place) return sendProblem(reply, request, "MISDIRECTED");
    return place.kind === "ours" ? send(reply) : reply.redirect(publicUrl() + request.url, 302);
  };
  // Never kept: what runs while no page is open is renewed at once.
  const worker = await readFile(`${dist}app/sw.js`, "utf8");
  server.get("/app/sw.js", (_request, reply) =>
    reply.type("text/javascript; charset=utf-8").header("cache-control", "no-cache").send(worker),
  );
  server.get("/app", answer);
  server.get("/app/*", answer);
}

/** What is no failure of ours: too much was sent, or too many send much. */
function codeOf(error: unknown): "BODY_TOO_LARGE" | "TOO_MANY_REQUESTS" | undefined {
  if (error instanceof ProblemError) return error.code === "TOO_MANY_REQUESTS" ? error.code : undefined;
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return code === "FST_ERR_CTP_BODY_TOO_LARGE" ? "BODY_TOO_LARGE" : undefined;
}

async function mountPublicSite(
  server: FastifyInstance,
  { log, settings, clock, publicUrl, placeAt, showcase }: WebOptions,
): Promise<void> {
  const module: unknown = await import(`${dist}public/site.js`);
  if (!isPublicSite(module))
    throw new Error("apps/web/dist/public/site.js is not the public site: build the web part again.");
  const siteOptions: PublicSiteOptions = {
    api: (reader) => creneau({ baseUrl: "http://api.internal", fetch: inProcessFetch(server, reader) }),
    now: () => clock.now(),
    randomToken: () => randomToken(24),
    sourceUrl: settings.CRENEAU_SOURCE_URL ?? SOURCE_PATH,
    showcase,
  };
  const site = module.createPublicSite(siteOptions);
  const broken = module.createBrokenPage(siteOptions);
  await server.register(async (pages) => {
    // What a page threw is logged as any failure; the reader sees a page, not JSON.
    pages.setErrorHandler(async (error: FastifyError, request, reply) => {
      if (codeOf(error) === undefined) log.error({ err: error, requestId: request.id, route: "page" }, "a page failed");
      const asked = webRequest(request, publicUrl() + request.url);
      return sendResponse(reply, await broken(asked, request.id, codeOf(error)));
    });
    // Forms come as they are: the site reads them itself.
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const place = await placeAt(request.host);
      if (!place) return sendProblem(reply, request, "MISDIRECTED");
      // Of all businesses: only our own host has it, where a session is.
      if (place.kind !== "ours" && /^\/mes-rendez-vous(?:[/?]|$)/.test(request.url))
        return reply.redirect(publicUrl() + request.url, 302);
      // What a request calls its host chooses among what we know; no address is ever made of it.
      const asked =
        place.kind === "ours"
          ? webRequest(request, publicUrl() + request.url)
          : webRequest(request, place.url + pathAt(place.slug, request.url), new URL(place.url).hostname);
      const response = await site(asked);
      return response ? sendResponse(reply, response) : sendProblem(reply, request, "NOT_FOUND");
    };
    pages.get("/", answer);
    pages.get("/*", answer);
    pages.post("/*", answer);
    // Where mail programs ask for their readers.
    for (const page of ["/mes-messages/:link", "/mes-choix/:link"])
      pages.post(page, { config: { fromAnywhere: true } }, answer);
    const files = new BigForms();
    const route = {
      bodyLimit: MOST_FORM_BYTES,
      onRequest: files.enter,
      onResponse: files.leave,
      onRequestAbort: files.abort,
    };
    // At a host of its own a business needs no name in the path.
    pages.post("/:business/:professional/reserver", route, answer);
    pages.post("/:professional/reserver", route, answer);
  });
}
