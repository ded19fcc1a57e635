/** Why a file can't be taken: said to whoever books, in neither "tu" nor "vous". */
import { fileTypes, type AskedQuestion } from "@creneau/contract";
import type { Language } from "../../../platform/http/language.ts";
import { acceptedBy, type Refused } from "./rules.ts";

const megabytes = (bytes: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);

export const kindsText = (question: Pick<AskedQuestion, "accept">): string =>
  acceptedBy(question)
    .map((kind) => fileTypes[kind].name)
    .join(", ");

export function fileSentence(why: Refused, question: Pick<AskedQuestion, "accept">, language: Language): string {
  const french = language === "fr";
  switch (why.because) {
    case "too-big":
      return french
        ? `Ce fichier est trop lourd\u00A0: ${megabytes(why.limit, language)}\u00A0Mo au plus.`
        : `This file is too heavy: ${megabytes(why.limit, language)} MB at most.`;
    case "empty":
      return french ? "Ce fichier est vide." : "This file is empty.";
    case "cut-off":
      return french
        ? "Ce fichier est incomplet\u00A0: l’envoi a dû être coupé. Il faut l’envoyer de nouveau."
        : "This file is not complete: it was cut off on its way. It has to be sent again.";
    case "two-in-one":
      return french
        ? "Ce fichier en cache un autre\u00A0: il n’est pas accepté."
        : "This file hides another one: it is not accepted.";
    case "macros":
      return french
        ? "Ce document contient des macros\u00A0: l’enregistrer sans macros, ou en PDF."
        : "This document holds macros: save it without them, or as a PDF.";
    case "unknown":
    case "other-kind":
      return french
        ? `Ce fichier n’est pas d’un type accepté ici (${kindsText(question)}).`
        : `This file is of no kind that is accepted here (${kindsText(question)}).`;
  }
}

export const goneSentence: Readonly<Record<Language, string>> = {
  fr: "Ce fichier n’est plus là\u00A0: il faut l’envoyer de nouveau.",
  en: "This file is not there any more: it has to be sent again.",
};
