/** The language of the app: the one chosen here, else the browser's. One catalogue is loaded at a time. */
import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Language } from "../time/format.ts";

const STORED = "creneau-language";

const catalogues = {
  fr: async () => (await import("./fr.ts")).fr,
  en: async () => (await import("./en.ts")).en,
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
    resources: { [language]: { translation: await catalogues[language]() } },
    // React escapes.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", await catalogues[language]());
  }
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  // What is said already is not said again: who listens would ask the server anew.
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

/** The texts, and the language that dates are written in. */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "fr";
  return { t, language };
}

export type Translate = ReturnType<typeof useTexts>["t"];
