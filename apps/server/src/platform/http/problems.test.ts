import { problemCodes, problems } from "@creneau/contract";
import { describe, expect, test } from "vitest";
import { fieldSentence } from "./field-sentences.ts";

describe("the catalogue", () => {
  test.for(problemCodes)("%s has its status, and in both languages a title and what to do", (code) => {
    const { status, title, next } = problems[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    for (const language of ["fr", "en"] as const) {
      expect(title[language]).toMatch(/^\p{Lu}.*[^.\s]$/u);
      expect(next[language]).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(title.fr).not.toBe(title.en);
    expect(next.fr).not.toBe(next.en);
    // French is written with its own apostrophe, and its spaces before high punctuation don't break.
    expect(title.fr + next.fr).not.toContain("'");
  });
});

test("a sentence about a field is in the reader's language; one that is a sentence already stays", () => {
  expect(fieldSentence("no-such-zone", "fr")).toMatch(/fuseau/);
  expect(fieldSentence("no-such-zone", "en")).toMatch(/time zone/);
  expect(fieldSentence("Trop court : au moins 8 caractères", "en")).toBe("Trop court : au moins 8 caractères");
  expect(fieldSentence("constructor", "fr")).toBe("constructor");
});
