/**
 * `vite --mode fake`: the fake API under /v1, and for `vite preview` the same strict Content-Security-Policy as the
 * server's. The cookie `scenario` chooses the world: usual, empty, error, slow.
 */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connect, Plugin } from "vite";
import { FakeApi } from "../testing.ts";
import type { Scenario } from "./world.ts";

const SLOW_MS = 60_000;
const scenarios: readonly string[] = ["usual", "empty", "error", "slow"] satisfies Scenario[];

const isScenario = (text: string): text is Scenario => scenarios.includes(text);

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const raw = Buffer.concat(chunks).toString();
  const parsed: unknown = raw === "" ? {} : JSON.parse(raw);
  return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
}

function fakeApi(): Connect.NextHandleFunction {
  const worlds = new Map<string, FakeApi>();
  const handle = async (request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) => {
    const url = new URL(request.url ?? "/", "http://fake");
    if (!url.pathname.startsWith("/v1")) return next();
    const cookie = request.headers.cookie ?? "";
    const asked = /scenario=(\w+)/.exec(cookie)?.[1] ?? "usual";
    // A world of its own for each `world` cookie: screenshots do not see each other's changes.
    const worldName = `${asked}-${/world=(\w+)/.exec(cookie)?.[1] ?? ""}`;
    const api = worlds.get(worldName) ?? new FakeApi(Date.now(), isScenario(asked) ? asked : "usual");
    worlds.set(worldName, api);
    if (asked === "slow" && !url.pathname.startsWith("/v1/me")) await new Promise((done) => setTimeout(done, SLOW_MS));
    const body = await bodyOf(request).catch(() => ({}));
    const answer = api.answer({
      method: request.method ?? "GET",
      url,
      body,
      signedIn: cookie.includes("fake-session=1"),
    });
    if (answer.signIn !== undefined) {
      response.setHeader("Set-Cookie", `fake-session=${answer.signIn ? 1 : 0}; Path=/; HttpOnly; SameSite=Lax`);
    }
    response.statusCode = answer.status;
    response.setHeader("Content-Type", answer.status < 400 ? "application/json" : "application/problem+json");
    response.end(answer.body === undefined ? "" : JSON.stringify(answer.body));
  };
  return (request, response, next) => void handle(request, response, next);
}

/** As the server serves it: index.html for every page, a fresh nonce in it, the strict policy beside it. */
function strictPages(index: () => string): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (!request.headers.accept?.includes("text/html")) return next();
    const nonce = randomBytes(16).toString("base64");
    const policy = `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(index().replaceAll("__CSP_NONCE__", nonce));
  };
}

export function fakeServer(): Plugin {
  return {
    name: "creneau-fake-server",
    configureServer: (server) => void server.middlewares.use(fakeApi()),
    configurePreviewServer(server) {
      const index = `${server.config.build.outDir}/index.html`;
      server.middlewares.use(fakeApi());
      server.middlewares.use(strictPages(() => readFileSync(index, "utf8")));
    },
  };
}
