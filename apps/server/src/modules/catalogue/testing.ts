/** Questions for tests, and answers to them. */
import {
  askedQuestions,
  type AskedQuestion,
  type BookingForm,
  type GivenAnswer,
  type Question,
} from "@creneau/contract";

/** A short text that nobody has to give, but for `parts`. */
export const asks = (questionId: string, parts: Partial<Question> = {}): Question => ({
  questionId,
  kind: "text",
  label: `Question ${questionId} ?`,
  help: "",
  required: false,
  choices: [],
  least: null,
  most: null,
  accept: [],
  mostBytes: null,
  from: null,
  until: null,
  condition: null,
  readers: "team",
  keepDays: null,
  ...parts,
});

/** What somebody says who answers all they are asked, the first of each choice. */
export function answersTo({ reasons, questionnaire }: BookingForm) {
  const questions = questionnaire?.questions ?? [];
  const values = Object.fromEntries(questions.map((question) => [question.questionId, someAnswer(question)]));
  const asked = askedQuestions(questions, values);
  return {
    ...(reasons[0] && { reasonId: reasons[0].reasonId }),
    ...(questionnaire && {
      questionnaire: { questionnaireId: questionnaire.questionnaireId, edition: questionnaire.edition },
    }),
    answers: asked.map((questionId): GivenAnswer => ({ questionId, value: values[questionId] ?? "" })),
  };
}

function someAnswer({ kind, choices, least, from }: AskedQuestion): GivenAnswer["value"] {
  if (kind === "choice") return choices[0] ?? "";
  if (kind === "choices") return choices.slice(0, Math.max(1, least ?? 1));
  if (kind === "number") return least ?? 1;
  if (kind === "date") return from ?? "2027-05-04";
  return "Réponse".padEnd(least ?? 0, ".");
}
