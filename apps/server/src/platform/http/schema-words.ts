/** What a schema refuses, in words for whoever filled in the field; what is not told here is told in the library's. */
import { z } from "zod";
import type { Language } from "./language.ts";

type Words = Readonly<Record<Language, string>>;
type Issue = z.core.$ZodRawIssue;

const NUMBERS: ReadonlySet<unknown> = new Set(["number", "int"]);

function limitWords({ code, origin, minimum, maximum }: Issue): Words | undefined {
  if (code === "too_small" && minimum === 1 && origin === "string") return { fr: "À remplir.", en: "Fill this in." };
  const [least, most] = [String(minimum), String(maximum)];
  if (code === "too_small" && origin === "string")
    return { fr: `Trop court : ${least} caractères au moins.`, en: `Too short: at least ${least} characters.` };
  if (code === "too_big" && origin === "string")
    return { fr: `Trop long : ${most} caractères au plus.`, en: `Too long: at most ${most} characters.` };
  if (code === "too_small" && NUMBERS.has(origin)) return { fr: `${least} au moins.`, en: `At least ${least}.` };
  if (code === "too_big" && NUMBERS.has(origin)) return { fr: `${most} au plus.`, en: `At most ${most}.` };
  return undefined;
}

function formWords({ code, format }: Issue): Words | undefined {
  if (code !== "invalid_format") return undefined;
  if (format === "email")
    return {
      fr: "Cette adresse est incomplète : elle s’écrit nom@exemple.fr.",
      en: "This address is incomplete: it is written name@example.org.",
    };
  return format === "regex"
    ? { fr: "Ce n’est pas la forme attendue.", en: "That is not the form that is expected." }
    : undefined;
}

const inWords =
  (language: Language, library: z.core.$ZodErrorMap): z.core.$ZodErrorMap =>
  (issue) =>
    (limitWords(issue) ?? formWords(issue))?.[language] ?? library(issue);

export const schemaWords: Readonly<Record<Language, z.core.$ZodErrorMap>> = {
  fr: inWords("fr", z.locales.fr().localeError),
  en: inWords("en", z.locales.en().localeError),
};
