/** The contract, read by somebody else's parser: what we publish is OpenAPI, not only what our own tools make of it. */
import { openapi } from "@creneau/contract";
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

test("generating twice gives the same bytes", async () => {
  const fromContract = generated.filter(
    ({ file }) => file === "generated/openapi.json" || file.startsWith("packages/sdk/"),
  );
  expect(fromContract).toHaveLength(2);
  for (const entry of fromContract) expect(await finished(entry)).toBe(await finished(entry));
}, 60_000);
