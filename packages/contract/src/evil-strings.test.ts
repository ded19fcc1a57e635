/**
 * No text that anybody sends makes a schema of the contract think for long. A pattern that backtracks is at best
 * quadratic: on these lengths it takes minutes, and the right ones milliseconds, so the limit tells them apart on any
 * machine.
 */
import { expect, test } from "vitest";
import { z } from "zod";
import { cpuMs } from "../../../tools/cpu-time.ts";
import { bareNumber, isSiren, isSiret, isVatNumber } from "./company-numbers.ts";
import { routes, type Route, type RouteName } from "./index.ts";
import { judgePassword } from "./passwords/index.ts";

/** As long as a body may be. */
const LENGTH = 64 * 1024;
const ONE_SECOND_MS = 1000;

/** What patterns repeat, over and over, then what makes them fail at the very end. */
const repeated = [
  "a",
  "0",
  "-",
  ".",
  "a.",
  "a-",
  " ",
  "a ",
  "@",
  "a@",
  "a@a.",
  "+",
  "/",
  "_",
  "=",
  "\t",
  "\u00A0",
  "é",
];
const evil = repeated.flatMap((unit) =>
  ["", "!", "\u0000", "\n"].flatMap((end) => {
    const text = unit.repeat(Math.floor(LENGTH / unit.length));
    return [text + end, `a@${text}${end}`, `a${text}${end}`];
  }),
);

/** The schemas of single texts, wherever in a schema they stand. */
function textsIn(schema: z.core.$ZodType, found = new Set<z.core.$ZodType>()): Set<z.core.$ZodType> {
  const { def } = schema._zod;
  if (def.type === "string") return found.add(schema);
  const inside: unknown[] = [];
  if (def.type === "object") inside.push(...Object.values((def as z.core.$ZodObjectDef).shape));
  else inside.push(...Object.values(def).flat());
  for (const one of inside) if (isSchema(one)) textsIn(one, found);
  return found;
}

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === "object" && value !== null && "_zod" in value && "def" in (value._zod as object);

const inputs = (Object.keys(routes) as RouteName[]).map((name) => {
  const { params, query, body }: Route = routes[name];
  const texts = new Set<z.core.$ZodType>();
  for (const schema of [params, query, body]) if (schema) textsIn(schema, texts);
  return [name, texts] as const;
});

function longestMs(work: (text: string) => unknown): number {
  let longest = 0;
  for (const text of evil) {
    const began = cpuMs();
    work(text);
    longest = Math.max(longest, cpuMs() - began);
  }
  return longest;
}

test("a pattern that backtracks is found", () => {
  const bad = z.string().regex(/^(?:[a-z0-9]+\.?)+$/);
  expect(textsIn(z.object({ in: z.array(z.object({ it: bad.optional() })) }))).toEqual(new Set([bad]));
  const began = cpuMs();
  bad.safeParse(`${"a".repeat(25)}!`);
  expect(cpuMs() - began).toBeGreaterThan(20);
});

test("every text that a route takes is judged at once, however long and odd", () => {
  const judged = new Set<z.core.$ZodType>();
  for (const [name, texts] of inputs) {
    for (const schema of texts) {
      if (judged.has(schema)) continue;
      judged.add(schema);
      const ms = longestMs((text) => z.safeParse(schema, text));
      expect([name, ms < ONE_SECOND_MS]).toEqual([name, true]);
    }
  }
  expect(judged.size).toBeGreaterThan(40);
});

test.each([
  ["a company's number", bareNumber],
  ["a SIREN", isSiren],
  ["a SIRET", isSiret],
  ["a VAT number", isVatNumber],
  ["a password", (text: string) => judgePassword(text, [text, "Camille Durand"])],
])("%s is judged at once", (_, judge) => {
  expect(longestMs(judge)).toBeLessThan(ONE_SECOND_MS);
});

/** What may have fields that no schema names. Each one more is a decision to write down. */
const DECIDED = new Set([
  // By the code of a question; the handler refuses, by its name, an answer to a question that there is not.
  "saveDpia.answers: record",
]);

test("no route takes what it does not name", () => {
  const open: string[] = [];
  const walk = (name: string, schema: z.core.$ZodType): void => {
    const { def } = schema._zod;
    const named = def.type === "record" && (def as z.core.$ZodRecordDef).keyType._zod.def.type === "enum";
    if (["any", "unknown", "record", "map", "custom"].includes(def.type) && !named) open.push(`${name}: ${def.type}`);
    if (def.type === "object") {
      const { catchall, shape } = def as z.core.$ZodObjectDef;
      if (catchall && catchall._zod.def.type !== "never") open.push(`${name}: ${catchall._zod.def.type} fields`);
      for (const [field, one] of Object.entries(shape)) walk(`${name}.${field}`, one);
    } else
      for (const [key, value] of Object.entries(def))
        // What is checked of a value, beside its shape, lets nothing in.
        if (key !== "checks") for (const one of [value].flat()) if (isSchema(one)) walk(name, one);
  };
  walk("planted", z.object({ a: z.array(z.looseObject({ b: z.record(z.string(), z.string()).optional() })) }));
  expect(open.splice(0)).toEqual(["planted.a: unknown fields", "planted.a.b: record"]);
  for (const name of Object.keys(routes) as RouteName[]) {
    const { params, query, body }: Route = routes[name];
    for (const schema of [params, query, body]) if (schema) walk(name, schema);
  }
  expect(open.filter((one) => !DECIDED.has(one))).toEqual([]);
});
