/** Why a service is not for somebody. Said to whoever books: no "tu", no "vous". */
import type { Language } from "../../../platform/http/language.ts";
import type { NotForThem, Service } from "../../catalogue/index.ts";

type In<T> = Readonly<Record<Language, T>>;

export const modeSentences: In<string> = {
  fr: "Cette prestation ne se fait pas ainsi.",
  en: "This service does not take place that way.",
};

type About = Pick<Service, "minimumAge" | "maximumAge" | "prerequisiteName">;

const sentences: In<Readonly<Record<NotForThem, (service: About) => string>>> = {
  fr: {
    "no-birth-date": () => "La date de naissance est attendue ici : elle sert à vérifier l’âge, et n’est pas gardée.",
    "not-born": () => "Cette date de naissance n’est pas possible.",
    "too-young": ({ minimumAge }) => `Cette prestation est ouverte à partir de ${minimumAge ?? 0} ans.`,
    "too-old": ({ maximumAge }) => `Cette prestation est ouverte jusqu’à ${maximumAge ?? 0} ans.`,
    "not-a-first-visit": () => "Cette prestation est réservée à une première venue.",
    "not-come-before": () => "Cette prestation est réservée aux personnes déjà venues.",
    "prerequisite-missing": ({ prerequisiteName }) =>
      `Cette prestation se réserve après « ${prerequisiteName ?? ""} ».`,
  },
  en: {
    "no-birth-date": () => "The date of birth is needed here: it tells the age, and is not kept.",
    "not-born": () => "This date of birth is not possible.",
    "too-young": ({ minimumAge }) => `This service is open from the age of ${minimumAge ?? 0}.`,
    "too-old": ({ maximumAge }) => `This service is open up to the age of ${maximumAge ?? 0}.`,
    "not-a-first-visit": () => "This service is for a first visit.",
    "not-come-before": () => "This service is for those who came before.",
    "prerequisite-missing": ({ prerequisiteName }) => `This service is booked after “${prerequisiteName ?? ""}”.`,
  },
};

export const notForThemSentence = (why: NotForThem, service: About, language: Language): string =>
  sentences[language][why](service);
