import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { say, type TextKey, type Voice } from "./say.ts";

interface Branch {
  readonly [key: string]: string | Branch;
}

function* textsOf(branch: Branch, path = ""): Generator<readonly [key: string, text: string]> {
  for (const [key, value] of Object.entries(branch)) {
    if (typeof value === "string") yield [path + key, value];
    else yield* textsOf(value, `${path}${key}.`);
  }
}

const baseOf = (key: string): string => key.replace(/(_(mentoring|coaching))?(_(tu|vous))?$/, "");
const valuesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted();
const french = [...textsOf(fr)];
const english = [...textsOf(en)];
const voices: Voice[] = (["fr", "en"] as const).flatMap((language) =>
  (["mentoring", "coaching"] as const).flatMap((face) =>
    (["tu", "vous"] as const).map((address) => ({ language, face, address })),
  ),
);
const everyValue = Object.fromEntries(french.flatMap(([, text]) => valuesIn(text)).map((name) => [name, `[${name}]`]));

test("English has the keys of the French, and no others", () => {
  const bases = (texts: typeof french) => [...new Set(texts.map(([key]) => baseOf(key)))].toSorted();
  expect(bases(english)).toEqual(bases(french));
});

test("the texts of a key, in both languages and all variants, use the same values", () => {
  const byBase = Map.groupBy([...french, ...english], ([key]) => baseOf(key));
  const differing = [...byBase].filter(
    ([, texts]) => new Set(texts.map(([, text]) => valuesIn(text).join(" "))).size > 1,
  );
  expect(differing).toEqual([]);
});

test("every reader has every text, whole", () => {
  const keys = [...new Set(french.map(([key]) => baseOf(key)))] as TextKey[];
  for (const voice of voices) for (const key of keys) expect(say(voice, key, everyValue)).not.toMatch(/\{\{|\}\}/);
});

test("tu never says vous, vous never says tu", () => {
  const faults = french.filter(([key, sentence]) => {
    const text = sentence.replaceAll(/rendez-vous/gi, "");
    const saysTu = /(?<!\p{L})((tu|ton|ta|tes|toi)(?!\p{L})|t’)/iu.test(text);
    const saysVous = /\b(vous|votre|vos)\b/i.test(text);
    // Accounts, signing in and the link to all bookings are of Creneau, which says vous; so is the team told of absences.
    return (
      (saysTu && !key.endsWith("_tu")) ||
      (saysVous && !key.endsWith("_vous") && !/^(signIn|account|reader|leave|hours)\b/.test(key))
    );
  });
  expect(faults).toEqual([]);
});

describe("French typography", () => {
  test.each(french)("%s", (_, text) => {
    expect(text).not.toMatch(/[^\u202F\d][;:!?»](?!\/)/u);
    expect(text).not.toMatch(/«(?!\u202F)/u);
    expect(text).not.toMatch(/'|\.\.\./);
  });
});

describe("what people typed is a value, never a template", () => {
  const voice: Voice = { language: "fr", face: "mentoring", address: "tu" };
  test.each(["{{email}}", "$t(footer.sender)", "$t(button.manage)", "<b>&amp;</b>", "$&$1$`"])("%j", (name) => {
    expect(say(voice, "professional.confirmation.title", { other: name })).toBe(`Nouvelle session avec ${name}`);
    expect(say(voice, "time.both", { mine: "{{theirs}}", theirs: "x", other: name })).toBe(
      `{{theirs}} chez toi, x chez ${name}`,
    );
  });

  test("a value that was forgotten is an error, not a hole in a mail", () => {
    expect(() => say(voice, "professional.confirmation.title")).toThrow("needs a value for other");
  });
});
