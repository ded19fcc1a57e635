/** The catalogue of a language and a voice, made once. */
import type { Locale } from "../time/format.ts";
import { en } from "./en.ts";
import { fr, type Texts, type Voice } from "./fr.ts";

export type { Texts, Voice } from "./fr.ts";

/** How Creneau itself speaks, on pages that belong to no business. */
export const neutralVoice: Voice = { address: "vous", kind: "coaching", host: "expert" };

const made = new Map<string, Texts>();

export function textsFor(locale: Locale, voice: Voice): Texts {
  const key = `${locale} ${voice.address} ${voice.kind} ${voice.host}`;
  const known = made.get(key);
  if (known) return known;
  const texts = locale === "fr" ? fr(voice) : en(voice);
  made.set(key, texts);
  return texts;
}
