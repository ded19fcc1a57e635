import { expect, test } from "vitest";
import { en } from "./en.ts";
import { fr, type Voice } from "./fr.ts";
import { textsFor } from "./index.ts";

const voices: readonly Voice[] = [
  { address: "tu", kind: "mentoring", host: "mentor" },
  { address: "vous", kind: "mentoring", host: "teacher" },
  { address: "tu", kind: "coaching", host: "coach" },
  { address: "vous", kind: "coaching", host: "practitioner" },
];

/** Every sentence with its place; functions are called with a name and a small number's text. */
function sentences(value: unknown, place = ""): [place: string, sentence: string][] {
  if (typeof value === "string") return [[place, value]];
  if (typeof value === "function")
    return sentences((value as (...words: unknown[]) => unknown)("Léa", "Paris", "Thotis"), place);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${place}/${key}`));
}

test.each(voices)("both languages say the same things ($address, $kind)", (voice) => {
  const places = (texts: unknown) => sentences(texts).map(([place]) => place);
  const [french, english] = [places(fr(voice)), places(en(voice))];
  expect(new Set(english.filter((place) => !place.includes("/lines/")))).toEqual(
    new Set(french.filter((place) => !place.includes("/lines/"))),
  );
});

test.each(voices)("French is set with narrow spaces ($address, $kind)", (voice) => {
  const wrong = sentences(fr(voice)).filter(([, sentence]) => / [:;!?»]|« |[^\s\u202F:/][!?;](\s|$)|'/u.test(sentence));
  expect(wrong).toEqual([]);
});

test("one who is addressed as tu is never addressed as vous", () => {
  const mixed = sentences(fr({ address: "tu", kind: "mentoring", host: "mentor" })).filter(
    ([place, sentence]) =>
      /\b(vous|votre|vos)\b/i.test(sentence) &&
      !/^\/(landing|problem|accessibility)/.test(place) &&
      !/rendez-\u2060?vous/.test(sentence),
  );
  expect(mixed).toEqual([]);
});

test("pages use the word the business chose for its people, and no other", () => {
  const said = sentences(fr({ address: "vous", kind: "coaching", host: "practitioner" })).map(
    ([, sentence]) => sentence,
  );
  expect(said).toContain("Chercher un praticien");
  expect(said.filter((sentence) => /\b(mentors?|coachs?)\b/i.test(sentence))).toEqual([]);
});

test("a catalogue is made once", () => {
  const [voice] = voices;
  if (voice) expect(textsFor("fr", voice)).toBe(textsFor("fr", { ...voice }));
});
