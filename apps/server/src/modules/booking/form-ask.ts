/** What a body says to the form of a service. */
import type { GivenAnswer } from "@creneau/contract";
import type { Language } from "../../platform/http/language.ts";
import type { FormAsk } from "../catalogue/index.ts";

interface Said {
  readonly reasonId?: string | undefined;
  readonly questionnaire?: FormAsk["questionnaire"];
  readonly answers: readonly GivenAnswer[];
}

export const formAsk = (audience: FormAsk["audience"], body: Said, language: Language): FormAsk => ({
  audience,
  reasonId: body.reasonId,
  questionnaire: body.questionnaire,
  answers: body.answers,
  language,
});
