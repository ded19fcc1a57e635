/** What a schema refuses is told to whoever filled in the field, without the words of a library. */
import { Slug } from "@creneau/contract";
import { expect, test } from "vitest";
import { z } from "zod";
import { fieldSentence } from "./field-sentences.ts";
import { schemaWords } from "./schema-words.ts";

const said = (schema: z.ZodType, input: unknown): string => {
  const { error } = schema.safeParse(input, { error: schemaWords.fr });
  return fieldSentence(error?.issues[0]?.message ?? "", "fr");
};

test.each([
  [z.string().min(1), "", "À remplir."],
  [z.string().min(12), "abc", "Trop court : 12 caractères au moins."],
  [z.string().max(3), "abcd", "Trop long : 3 caractères au plus."],
  [z.int().min(1), 0, "1 au moins."],
  [z.int().max(9), 10, "9 au plus."],
  [z.email(), "nora@", "Cette adresse est incomplète : elle s’écrit nom@exemple.fr."],
  [Slug, "Été 2027", "Des lettres sans accent, des chiffres et des traits d’union : soin-du-visage."],
])("%#", (schema, input, sentence) => {
  // Non-breaking spaces or not: read as one reads.
  expect(said(schema, input).replaceAll(/\s/gu, " ")).toBe(sentence);
});

test("what is not told here is told by the library", () => {
  expect(said(z.boolean(), "oui")).not.toBe("");
});
