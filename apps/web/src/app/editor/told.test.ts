import type { DesignProblem } from "@creneau/blocks/browser";
import { expect, test } from "vitest";
import { fieldKey, knownOf, toldOf, type Attention } from "./told.ts";

const of = (blockId: string | null, field: string, code: DesignProblem["code"]): DesignProblem => ({
  blockId,
  field,
  code,
  severity: "error",
});
const missing = of("b2", "links.0.url", "missing-address");
const bad = of("b2", "links.0.url", "bad-address");
const elsewhere = of("b1", "text", "broken-braces");
const subject = of(null, "subject", "missing-subject");
const calm: Attention = { fresh: null, insisted: false, field: undefined, known: new Set(), left: new Set() };
const inField = fieldKey("b2", "links.0.url");

test("everything is told of what nobody is in", () => {
  expect(toldOf([missing, elsewhere, subject], calm)).toEqual([missing, elsewhere, subject]);
});

test("while one writes, what is new about that field waits; what was told when one came stays", () => {
  const writing = { ...calm, field: inField };
  expect(toldOf([bad, elsewhere], writing)).toEqual([elsewhere]);
  const mending = { ...writing, known: knownOf([missing]) };
  expect(toldOf([missing], mending)).toEqual([missing]);
  expect(toldOf([bad], mending)).toEqual([]);
  expect(toldOf([subject], { ...calm, field: fieldKey(null, "subject") })).toEqual([]);
});

test("of a block just put in, only what was left behind is told", () => {
  const fresh = { ...calm, fresh: "b2" };
  expect(toldOf([missing, elsewhere, subject], fresh)).toEqual([elsewhere, subject]);
  expect(toldOf([missing], { ...fresh, left: new Set([inField]) })).toEqual([missing]);
});

test("who tried to save is told everything", () => {
  expect(toldOf([bad, missing], { ...calm, fresh: "b2", field: inField, insisted: true })).toEqual([bad, missing]);
});
