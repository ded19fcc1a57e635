/** What is known of each thing to do, in a sentence. Narrow no-break spaces (U+202F) stand before : ; ! ? */
import type { Instant } from "@creneau/scheduling";
import type { Language } from "../../../platform/http/language.ts";

interface BoardWords {
  readonly identity: (missing: number) => string;
  readonly privacyPage: (own: boolean) => string;
  readonly noDpo: string;
  readonly noConsents: string;
  readonly dpia: (status: "none" | "draft" | "validated", by: string | null) => string;
  readonly dpiaNotNeeded: string;
  readonly twoFactor: (without: number, all: number) => string;
  readonly requests: (open: number, late: number) => string;
  readonly purge: (at: Instant | null, zone: string) => string;
  readonly integrity: (wrong: number) => string;
  readonly backup: (at: Instant | null, zone: string) => string;
}

const day = (language: Language, at: Instant, zone: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: zone }).format(at);

export const words: Readonly<Record<Language, BoardWords>> = {
  fr: {
    identity: (missing) =>
      missing === 0
        ? "Complète."
        : `${missing} information${missing > 1 ? "s manquent" : " manque"} sur vos mentions légales.`,
    privacyPage: (own) =>
      own ? "Votre propre texte est publié." : "Un texte tenu à jour d’après vos réglages est publié.",
    noDpo: "Indiquez qui répond aux questions sur les données.",
    noConsents: "Rien n’est demandé en plus du rendez-vous.",
    dpia: (status, by) =>
      status === "validated"
        ? `Validée par ${by ?? ""}.`
        : status === "draft"
          ? "Brouillon enregistré, à valider."
          : "Vous rencontrez des mineurs\u202f: une analyse est attendue (RGPD, art. 35).",
    dpiaNotNeeded: "Pas exigée pour votre activité.",
    twoFactor: (without, all) =>
      without === 0
        ? "Toute l’équipe l’utilise."
        : `${without} membre${without > 1 ? "s" : ""} sur ${all} ne l’${without > 1 ? "ont" : "a"} pas activée.`,
    requests: (open, late) =>
      open === 0 ? "Aucune en attente." : late === 0 ? `${open} en attente, dans les délais.` : `${late} en retard.`,
    purge: (at, zone) =>
      at === null
        ? "N’a pas encore eu lieu\u202f: elle passe chaque nuit."
        : `Dernier passage le ${day("fr", at, zone)}.`,
    integrity: (wrong) => (wrong === 0 ? "Tout est en ordre." : `${wrong} point${wrong > 1 ? "s" : ""} à regarder.`),
    backup: (at, zone) => (at === null ? "Aucun export fait." : `Dernier export le ${day("fr", at, zone)}.`),
  },
  en: {
    identity: (missing) =>
      missing === 0 ? "Complete." : `${missing} item${missing > 1 ? "s are" : " is"} missing from your legal notice.`,
    privacyPage: (own) =>
      own ? "Your own text is published." : "A text kept up to date from your settings is published.",
    noDpo: "Say who answers questions about data.",
    noConsents: "Nothing is asked beside the appointment.",
    dpia: (status, by) =>
      status === "validated"
        ? `Validated by ${by ?? ""}.`
        : status === "draft"
          ? "A draft is saved, to be validated."
          : "You meet minors: an assessment is expected (GDPR, art. 35).",
    dpiaNotNeeded: "Not asked for in your field.",
    twoFactor: (without, all) =>
      without === 0
        ? "The whole team uses it."
        : `${without} of ${all} members ${without > 1 ? "have" : "has"} not turned it on.`,
    requests: (open, late) =>
      open === 0 ? "None is waiting." : late === 0 ? `${open} waiting, in time.` : `${late} late.`,
    purge: (at, zone) =>
      at === null ? "Has not run yet: it does every night." : `Last run on ${day("en", at, zone)}.`,
    integrity: (wrong) => (wrong === 0 ? "All is well." : `${wrong} thing${wrong > 1 ? "s" : ""} to look at.`),
    backup: (at, zone) => (at === null ? "No export was made." : `Last export on ${day("en", at, zone)}.`),
  },
};
