/** What the server says when something is wrong with itself. */
import { Problem } from "@creneau/contract";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { TEST_KEYS } from "../../testing/addresses.ts";
import { randomBytes } from "../chance.ts";
import { Database } from "../database/database.ts";
import { createLog } from "../log.ts";
import { ProblemError } from "../problem.ts";
import { parseSettings } from "../settings.ts";
import { Vault } from "../vault.ts";
import { Readiness } from "./health.ts";
import { createServer } from "./server.ts";

/** A server whose database is away. */
async function stranded(env: Record<string, string> = {}, log = createLog("silent")) {
  const db = new Database({
    connectionString: "postgres://x@127.0.0.1:1/x",
    poolSize: 2,
    onIdleError: () => undefined,
    vault: new Vault(TEST_KEYS, randomBytes(32)),
  });
  const readiness = new Readiness();
  readiness.needs("database", () => db.isThere());
  const server = await createServer({ settings: parseSettings(env), log, readiness });
  server.get("/asks/:secret", () => db.ping());
  afterAll(async () => {
    await server.close();
    await db.close();
  });
  return server;
}

const databaseError = (code: string) =>
  Object.assign(new pg.DatabaseError("select secret", 0, "error"), {
    code,
    detail: "Key (email)=(camille@example.org)",
  });

describe("a failure", () => {
  test.for([
    ["a fault of ours", new Error("secret"), 500, "INTERNAL"],
    ["what is no error at all", "secret", 500, "INTERNAL"],
    ["a row that offends a constraint", databaseError("23514"), 500, "INTERNAL"],
    ["a database that shuts down", databaseError("57P01"), 503, "UNAVAILABLE"],
    ["a database with too many guests", databaseError("53300"), 503, "UNAVAILABLE"],
    ["a connection that breaks", databaseError("08006"), 503, "UNAVAILABLE"],
    ["a connection refused", Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), 503, "UNAVAILABLE"],
    ["a pool that is exhausted", new Error("timeout exceeded when trying to connect"), 503, "UNAVAILABLE"],
    ["a connection lost amid a query", new Error("Connection terminated unexpectedly"), 503, "UNAVAILABLE"],
    ["an expected one", new ProblemError("SLOT_TAKEN", { because: "held" }), 409, "SLOT_TAKEN"],
  ] as const)("%s: a problem that tells nothing of the inside", async ([_, error, status, code]) => {
    const server = await stranded();
    server.get("/fails", () => Promise.reject(error as Error));
    const answer = await server.inject({ url: "/fails", headers: { "accept-language": "en" } });
    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([status, code]);
    expect(answer.body).not.toContain("secret");
    expect(answer.body).not.toContain("camille");
    expect(answer.json<Problem>().requestId).toBe(answer.headers["x-request-id"]);
  });

  test("a database that is away is said to be away, and the server is not ready; it is alive all the same", async () => {
    const server = await stranded();
    const answer = await server.inject("/asks/1");
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([503, "UNAVAILABLE"]);
    const ready = await server.inject("/health/ready");
    expect([ready.statusCode, ready.json()]).toEqual([503, { status: "not ready", missing: ["database"] }]);
    expect((await server.inject("/health/live")).json()).toEqual({ status: "ok" });
  });
});

describe("the log", () => {
  test("names the route by its pattern and the failure by its sentence: no address, no cookie, no person", async () => {
    const lines: string[] = [];
    const log = createLog("info", { write: (line) => void lines.push(line) });
    const server = await stranded({}, log);
    server.get("/links/:link", () => Promise.reject(databaseError("23505")));
    const answer = await server.inject({
      url: "/links/my-secret-link?email=camille@example.org",
      headers: { cookie: "creneau_session=hidden" },
    });
    const text = lines.join("");
    const requests = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(requests.find(({ msg }) => msg === "request")).toMatchObject({
      method: "GET",
      route: "/links/:link",
      status: 500,
      requestId: answer.headers["x-request-id"],
    });
    for (const private_ of ["my-secret-link", "camille", "hidden"]) expect(text).not.toContain(private_);
  });
});

describe("headers", () => {
  test("keep a page of the API from loading anything, being framed, or being guessed at", async () => {
    const { headers } = await (await stranded()).inject("/health/live");
    expect(headers).toMatchObject({
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "referrer-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()") as string,
    });
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  test("over TLS they ask for TLS from then on", async () => {
    const server = await stranded({ CRENEAU_PUBLIC_URL: "https://rdv.example" });
    expect((await server.inject("/health/live")).headers["strict-transport-security"]).toBe(
      "max-age=31536000; includeSubDomains",
    );
  });

  test("behind one's own proxy the reader's address is the one that it added, not what the reader wrote", async () => {
    const seen = async (proxies: string, forwarded: string) => {
      const server = await stranded({ CRENEAU_TRUST_PROXY: proxies });
      server.get("/who", (request, reply) => reply.send({ ip: request.ip }));
      const headers = { "x-forwarded-for": forwarded };
      const answer = await server.inject({ url: "/who", remoteAddress: "192.0.2.1", headers });
      return answer.json<{ ip: string }>().ip;
    };
    expect(await seen("no", "203.0.113.9")).toBe("192.0.2.1");
    expect(await seen("yes", "203.0.113.9")).toBe("203.0.113.9");
    expect(await seen("yes", "10.9.9.9, 203.0.113.9")).toBe("203.0.113.9");
    expect(await seen("192.0.2.0/24, 198.51.100.7", "10.9.9.9, 203.0.113.9, 198.51.100.7")).toBe("203.0.113.9");
    expect(await seen("198.51.100.7", "10.9.9.9, 203.0.113.9, 198.51.100.7")).toBe("192.0.2.1");
  });

  test("a long answer is compressed for who reads that, and a short one is not", async () => {
    const server = await stranded();
    server.get("/long", (_request, reply) => reply.send({ text: "créneau ".repeat(1000) }));
    const ask = (url: string) => server.inject({ url, headers: { "accept-encoding": "gzip, br" } });
    expect((await ask("/long")).headers["content-encoding"]).toBe("br");
    expect((await ask("/health/live")).headers["content-encoding"]).toBeUndefined();
  });
});
