/** Questions being edited. Pure. */
import type { Question } from "../../api/forms.ts";

export const newQuestion = (questionId: string): Question => ({
  questionId,
  kind: "text",
  label: "",
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
});

export const isChoice = ({ kind }: Pick<Question, "kind">): boolean => kind === "choice" || kind === "choices";
export const isFree = ({ kind }: Pick<Question, "kind">): boolean => kind === "text" || kind === "long-text";

/** What a question of another kind can't say is forgotten: limits, and choices where there are none. */
export function ofKind(question: Question, kind: Question["kind"]): Question {
  const next = { ...question, kind, least: null, most: null, accept: [], mostBytes: null, from: null, until: null };
  return isChoice(next) ? next : { ...next, choices: [] };
}

/** Conditions on what is no longer earlier go with it. */
export const withoutLostConditions = (questions: readonly Question[]): Question[] =>
  questions.map((question, at) => {
    const { condition } = question;
    const earlier = questions.slice(0, at).some(({ questionId }) => questionId === condition?.questionId);
    return condition === null || earlier ? question : { ...question, condition: null };
  });

/** One choice a line; blank ones count for nothing. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
