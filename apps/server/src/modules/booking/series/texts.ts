/** Sentences about series, to whoever books one without being of the team. */
import type { Language } from "../../../platform/http/language.ts";

export const noSeriesSentences: Readonly<Record<Language, string>> = {
  fr: "Cette prestation se réserve une séance à la fois.",
  en: "This service is booked one session at a time.",
};

export const mostSentences: Readonly<Record<Language, (most: number) => string>> = {
  fr: (most) => `On réserve ${most} séances à la fois au plus.`,
  en: (most) => `At most ${most} sessions are booked at once.`,
};

/** Whose time it is, and what takes it, is nobody else's to know. */
export const notFreeSentences: Readonly<Record<Language, string>> = {
  fr: "Cet horaire n’est pas libre ce jour-là.",
  en: "This time is not free on that day.",
};
