/** The contract, read by somebody else's parser: what we publish is OpenAPI, not only what our own tools make of it. */
import { openapi, operationOf, routes } from "@creneau/contract";
import { compileErrors, validate } from "@readme/openapi-parser";
import { expect, test } from "vitest";
import { finished, generated } from "./generate.ts";

// The parser resolves references in place: it gets a copy.
type Document = Exclude<Parameters<typeof validate>[0], string>;
const copy = (): Document => JSON.parse(JSON.stringify(openapi())) as Document;

test("the contract is valid OpenAPI 3.1", async () => {
  const result = await validate(copy());
  expect(result.valid ? "" : compileErrors(result)).toBe("");
  expect(openapi().openapi).toMatch(/^3\.1\./);
});

test("a broken contract would be seen", async () => {
  const result = await validate({ ...copy(), paths: { "/v1/me": { get: { responses: 7 } } } } as unknown as Document);
  expect(result.valid).toBe(false);
});

test("an operation that is going is marked, with what to use instead", () => {
  const deprecated = { since: "2027-03-01", sunset: "2028-03-01", instead: "/v1/me" } as const;
  const operation = operationOf("signOut", { ...routes.signOut, deprecated });
  expect(operation).toMatchObject({
    deprecated: true,
    description: expect.stringContaining("from 2028-03-01. Use `/v1/me`"),
  });
  expect(operationOf("signOut", routes.signOut)).not.toHaveProperty("deprecated");
});

test("generating twice gives the same bytes", async () => {
  const fromContract = generated.filter(
    ({ file }) => file === "generated/openapi.json" || file.startsWith("packages/sdk/"),
  );
  expect(fromContract).toHaveLength(2);
  for (const entry of fromContract) expect(await finished(entry)).toBe(await finished(entry));
});
