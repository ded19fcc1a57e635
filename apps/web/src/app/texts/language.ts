/**
 * The language of the app: the one chosen here, else the browser's. One is loaded at a time, and what is said inside only
 * once somebody comes inside: the texts are an eighth of what the first page weighs.
 */
import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Language } from "../time/format.ts";

const STORED = "creneau-language";

const firstTexts = {
  fr: async () => (await import("./first-fr.ts")).first,
  en: async () => (await import("./first-en.ts")).first,
};
const restOfTexts = {
  fr: async () => (await import("./rest-fr.ts")).rest,
  en: async () => (await import("./rest-en.ts")).rest,
};
const { promise: started, resolve: hasStarted } = Promise.withResolvers<void>();
let inside: Promise<void> | undefined;

const textsOf = async (language: Language) => {
  const [first, rest] = await Promise.all([firstTexts[language](), inside && restOfTexts[language]()]);
  return { ...first, ...rest };
};

function isLanguage(text: string | null): text is Language {
  return text === "fr" || text === "en";
}

function firstLanguage(): Language {
  const chosen = localStorage.getItem(STORED);
  if (isLanguage(chosen)) return chosen;
  // French first: English only for readers who ask for it before French.
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return wanted ?? "fr";
}

export async function startTexts(): Promise<void> {
  const language = firstLanguage();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await textsOf(language) } },
    // React escapes.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  hasStarted();
}

export async function changeLanguage(language: Language): Promise<void> {
  await addTexts(language);
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  // What is said already is not said again: who listens would ask the server anew.
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

const addTexts = async (language: Language): Promise<void> =>
  void i18next.addResourceBundle(language, "translation", await textsOf(language), true, true);

/** Before a page is shown that says more than signing in does. */
export function textsInside(): Promise<void> {
  inside ??= started.then(() => addTexts(i18next.language === "en" ? "en" : "fr"));
  return inside;
}

/** The texts, and the language that dates are written in. */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "fr";
  return { t, language };
}

export type Translate = ReturnType<typeof useTexts>["t"];
