import { constants } from "node:zlib";
/** The HTTP server: ids, limits, headers, problems, logs. It knows no route of the product. */
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { newId } from "../chance.ts";
import type { Log } from "../log.ts";
import { ProblemError } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { addHealth, type Readiness } from "./health.ts";
import { Counters } from "./limits.ts";
import { notedOf } from "./noted.ts";
import { errorHandler, sendProblem } from "./problems.ts";

const BODY_LIMIT_BYTES = 64 * 1024;
const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** What a page of the API may load: nothing. Pages that need more say so themselves. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** What no page of ours asks a device for; passkeys stay, they are ours. */
const PERMISSIONS_POLICY = [
  "accelerometer",
  "autoplay",
  "bluetooth",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

declare module "fastify" {
  interface FastifyContextConfig {
    /** What it does is proven by its address alone, and no cookie counts: it may come from any site. */
    readonly fromAnywhere?: boolean;
  }
}

/** A browser says where a request comes from; another site's is refused, whatever cookie it carries (CSRF). */
function assertOwnOrigin(request: FastifyRequest): void {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (!UNSAFE.has(request.method) || request.routeOptions.config.fromAnywhere) return;
  if (site === "cross-site" || site === "same-site") throw new ProblemError("WRONG_ORIGIN");
  if (origin === undefined) return;
  const host = URL.canParse(origin) ? new URL(origin).host : undefined;
  if (host !== request.host) throw new ProblemError("WRONG_ORIGIN");
}

/** What the nearest proxy says, and no more: addresses further left in the header are whatever the sender wrote there. */
const trustedProxies = ({ CRENEAU_TRUST_PROXY: proxies }: Settings) =>
  proxies === true ? (_address: string, hop: number): boolean => hop === 0 : proxies;

export interface ServerOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly readiness: Readiness;
}

export async function createServer({ settings, log, readiness }: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: trustedProxies(settings),
    genReqId: () => newId(),
    requestTimeout: 30_000,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 256 },
    // What the router can't read comes before any hook.
    frameworkErrors: (error, request, reply) => {
      void errorHandler(log)(error, request, reply.header("x-request-id", request.id));
    },
  });
  // JSON is all that the API reads; plain text would be taken for a body too.
  server.removeContentTypeParser("text/plain");
  server.setErrorHandler(errorHandler(log));
  server.setNotFoundHandler((request, reply) => sendProblem(reply, request, "NOT_FOUND"));
  await server.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: settings.CRENEAU_PUBLIC_URL?.startsWith("https:") ? { maxAge: 31_536_000 } : false,
  });
  await server.register(cookie);
  await server.register(compress, {
    threshold: 1024,
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await server.register(rateLimit, {
    global: false,
    store: Counters,
    errorResponseBuilder: () => new ProblemError("TOO_MANY_REQUESTS"),
  });
  addHooks(server, log);
  addHealth(server, readiness);
  return server;
}

function addHooks(server: FastifyInstance, log: Log): void {
  server.addHook("onRequest", async (request, reply) => {
    reply.headers({ "x-request-id": request.id, "permissions-policy": PERMISSIONS_POLICY });
    assertOwnOrigin(request);
  });
  server.addHook("onSend", async (_request, reply, payload) => {
    if (!reply.hasHeader("content-security-policy")) reply.header("content-security-policy", API_POLICY);
    return payload;
  });
  server.addHook("onResponse", async (request, reply) => {
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? "none",
        status: reply.statusCode,
        ...notedOf(request),
        duration_ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      "request",
    );
  });
}
