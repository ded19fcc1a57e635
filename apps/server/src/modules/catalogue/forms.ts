/** What is asked when a service is booked, and whether what was said answers it. */
import { healthWordIn, type BookingForm, type GivenAnswer } from "@creneau/contract";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Language } from "../../platform/http/language.ts";
import { ProblemError } from "../../platform/problem.ts";
import type { Service } from "./queries.ts";
import { questionnaireOf, type StoredQuestionnaire } from "./questionnaires/queries.ts";
import { judgeAnswers, type Refused } from "./questionnaires/rules.ts";
import { reasonsFor } from "./reasons/queries.ts";
import { reasonSentences, refusalSentence } from "./texts.ts";

export type Audience = "public" | "team";

type Booked = Pick<Service, "id" | "reasonRequired">;

interface Asked {
  readonly form: BookingForm;
  readonly questionnaire: StoredQuestionnaire | undefined;
}

async function askedFor(tx: Tx, scope: TenantScope, service: Booked, audience: Audience): Promise<Asked> {
  const reasons = await reasonsFor(tx, scope, service.id, audience);
  const stored = await questionnaireOf(tx, scope, service.id);
  const questionnaire = stored && stored.questions.length > 0 ? stored : undefined;
  const form = {
    reasons: reasons.map(({ id, name, hint }) => ({ reasonId: id, name, hint })),
    // Nothing to choose from: nothing to ask for.
    reasonRequired: service.reasonRequired && reasons.length > 0,
    questionnaire: questionnaire ? present(questionnaire) : null,
    health: stored?.health ?? "warn",
  };
  return { form, questionnaire };
}

export const formOf = async (tx: Tx, scope: TenantScope, service: Booked, audience: Audience): Promise<BookingForm> =>
  (await askedFor(tx, scope, service, audience)).form;

const present = ({ id, edition, questions }: StoredQuestionnaire): NonNullable<BookingForm["questionnaire"]> => ({
  questionnaireId: id,
  edition,
  questions: questions.map(({ keepDays: _, ...question }) => question),
});

/** What whoever books says to the form. */
export interface FormAsk {
  readonly audience: Audience;
  readonly reasonId: string | undefined;
  /** What they read; whatever is asked now when absent. */
  readonly questionnaire: { readonly questionnaireId: string; readonly edition: number } | undefined;
  readonly answers: readonly GivenAnswer[];
  /** Of the sentences, should something be refused. */
  readonly language: Language;
}

export interface TakenForm {
  readonly reason: { readonly id: string; readonly name: string } | null;
  /** What was asked; null when nothing was. */
  readonly editionId: string | null;
  readonly answers: readonly (GivenAnswer & { readonly keepDays: number | null })[];
}

/** @throws ProblemError QUESTIONS_CHANGED; INVALID_INPUT with a sentence for each field */
export async function takeForm(
  tx: Tx,
  scope: TenantScope,
  service: Booked,
  ask: FormAsk & { readonly note: string },
): Promise<TakenForm> {
  const { form, questionnaire: asked } = await askedFor(tx, scope, service, ask.audience);
  const { questionnaire, health } = form;
  const isRead = ask.questionnaire;
  if (isRead && (isRead.questionnaireId !== questionnaire?.questionnaireId || isRead.edition !== questionnaire.edition))
    throw new ProblemError("QUESTIONS_CHANGED");
  const mayLeaveOut = ask.audience === "team";
  const { answers, refused } = judgeAnswers(questionnaire?.questions ?? [], ask.answers, { health, mayLeaveOut });
  const reason = form.reasons.find(({ reasonId }) => reasonId === ask.reasonId);
  const { language } = ask;
  const say = (path: string, message: string) => ({ path, message });
  const fields = refused.map(({ questionId, why }) => say(`answers.${questionId}`, refusalSentence(why, language)));
  if (ask.reasonId !== undefined && !reason) fields.push(say("reasonId", reasonSentences[language].gone));
  if (ask.reasonId === undefined && form.reasonRequired && !mayLeaveOut)
    fields.push(say("reasonId", reasonSentences[language].required));
  if (ask.audience === "public" && health === "block" && healthWordIn(ask.note) !== undefined)
    fields.push(say("note", refusalSentence({ because: "health" } satisfies Refused, language)));
  if (fields.length > 0) throw new ProblemError("INVALID_INPUT", { fields });
  return {
    reason: reason ? { id: reason.reasonId, name: reason.name } : null,
    editionId: asked?.editionId ?? null,
    answers: answers.map((answer) => ({ ...answer, keepDays: termOf(asked, answer) })),
  };
}

const termOf = (asked: StoredQuestionnaire | undefined, { questionId }: GivenAnswer): number | null =>
  asked?.questions.find((question) => question.questionId === questionId)?.keepDays ?? null;
