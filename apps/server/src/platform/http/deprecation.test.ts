/** What is going says so: in each answer, and in the document. */
import type * as Contract from "@creneau/contract";
import { afterAll, expect, test, vi } from "vitest";
import { createLog } from "../log.ts";
import { parseSettings } from "../settings.ts";
import { Api } from "./api.ts";
import type { Guards } from "./call.ts";
import { deprecationHeaders } from "./deprecation.ts";
import { Readiness } from "./health.ts";
import { limitsFrom } from "./limits.ts";
import { createServer } from "./server.ts";

vi.mock("@creneau/contract", async (original) => {
  const contract = await original<typeof Contract>();
  const deprecated = { since: "2027-03-01", sunset: "2028-03-01", instead: "/v1/me" };
  return { ...contract, routes: { ...contract.routes, signOut: { ...contract.routes.signOut, deprecated } } };
});

const said = {
  deprecation: "@1803859200",
  sunset: "Wed, 01 Mar 2028 00:00:00 GMT",
  link: '</v1/docs>; rel="deprecation"; type="text/html", </v1/me>; rel="successor-version"',
};

test("answers and refusals of what is going say so, and no others", async () => {
  const settings = parseSettings({});
  const server = await createServer({ settings, log: createLog("silent"), readiness: new Readiness() });
  afterAll(() => server.close());
  const guards: Guards = {
    account: async () => Promise.reject(new Error("nobody")),
    member: async () => Promise.reject(new Error("nobody")),
    fresh: () => undefined,
  };
  const api = new Api(server, guards, limitsFrom(settings));
  api.implement("signOut", async () => undefined);
  api.implement("listPermissions", async () => ({ items: [] }));
  const refused = await server.inject({ method: "DELETE", url: "/v1/me/session" });
  expect(refused.statusCode).toBeGreaterThanOrEqual(400);
  expect(refused.headers).toMatchObject(said);
  const other = await server.inject({ url: "/v1/permissions" });
  expect(other.statusCode).toBe(200);
  for (const name of Object.keys(said)) expect(other.headers[name]).toBeUndefined();
});

test("where what follows has no address of its own, none is given", () => {
  const deprecated: Contract.Route["deprecated"] = {
    since: "2027-03-01",
    sunset: "2028-03-01",
    instead: "/v1/links/{link}",
  };
  expect(deprecationHeaders({ deprecated })["link"]).not.toContain("successor");
  expect(deprecationHeaders({})).toEqual({});
});
