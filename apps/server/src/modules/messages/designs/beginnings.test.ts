/** What templates begin with: whole in both languages, sound, and written as French is. */
import { fillText, problemsOf, problemsOfLine } from "@creneau/blocks";
import { templateKinds } from "@creneau/contract";
import { describe, expect, test } from "vitest";
import { writeMail } from "../templates/system-mail.ts";
import { ownWords } from "../templates/vocabulary.ts";
import { sampleFacts } from "../testing.ts";
import { beginningOf } from "./beginnings.ts";

const { brand } = sampleFacts().business;
const all = templateKinds.flatMap((kind) =>
  (["fr", "en"] as const).flatMap((language) =>
    (["tu", "vous"] as const).map((address) => [kind, language, address] as const),
  ),
);
const samples = (language: "fr" | "en") =>
  Object.fromEntries(ownWords.map(({ name, sample }) => [name, sample[language]]));

describe.each(all)("%s, %s, %s", (kind, language, address) => {
  const written = beginningOf(kind, language, address);
  const page = {
    voice: { language, face: "coaching", address } as const,
    zone: "Europe/Paris",
    brand,
    facts: [],
    footer: [],
  };

  test("nothing is wrong with it", () => {
    expect([
      ...problemsOf(written.design, { vocabulary: ownWords, brand }),
      ...problemsOfLine("subject", written.subject, ownWords),
      ...problemsOfLine("preheader", written.preheader, ownWords),
    ]).toEqual([]);
  });

  test("goes to somebody of whom only the name is known, too, and says nothing unfinished", async () => {
    const known = {
      firstName: "Juliette",
      name: "Juliette Morel",
      business: "Atelier",
      email: "a@b.example",
      pages: "https://b.example/atelier",
    };
    for (const values of [known, samples(language)]) {
      const { faults, subject, text } = await writeMail({ ...page, values }, written);
      expect(faults).toEqual([]);
      expect([subject, text].join("\n")).not.toMatch(/\{\{|\}\}|undefined|null| [,.](?!\w)|:\s*$/);
      expect(subject.trim()).not.toBe("");
    }
  });
});

const french = templateKinds.flatMap((kind) => (["tu", "vous"] as const).map((address) => [kind, address] as const));

describe.each(french)("%s, in French, %s", (kind, address) => {
  test("says tu or vous, never both, with narrow spaces and curly apostrophes", () => {
    const written = beginningOf(kind, "fr", address);
    const words = JSON.stringify([written.subject, written.preheader, written.design]).replaceAll(/\{\{[^}]*\}\}/g, "");
    const plain = words
      .replaceAll(/rendez-vous|revus|nous/gi, "")
      .replaceAll(/"(id|type|text|url|name|label|role|lines|title)"/g, "");
    if (address === "tu") expect(plain).not.toMatch(/\b(vous|votre|vos)\b/i);
    else expect(plain).not.toMatch(/(?<!\p{L})((tu|ton|ta|tes|toi)(?!\p{L})|t’)/iu);
    expect(words).not.toMatch(/\p{L}'\p{L}|[^\u202F"\\]\?|\p{L} [?!;]/u);
  });
});

test("each kind is worth beginning with: other words, and another subject", () => {
  for (const language of ["fr", "en"] as const) {
    const subjects = templateKinds.map((kind) =>
      fillText(beginningOf(kind, language, "vous").subject, samples(language), { language, zone: "Europe/Paris" }),
    );
    expect(new Set(subjects).size).toBe(templateKinds.length);
  }
});

test("every variable that templates must know is known", () => {
  const names = ownWords.map(({ name }) => name);
  for (const name of [
    "firstName",
    "lastName",
    "company",
    "projectName",
    "amount",
    "date",
    "clientEmail",
    "clientPhone",
  ])
    expect(names).toContain(name);
});
