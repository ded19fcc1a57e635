/** What a reader says to the questions of a form: from the fields of the page to the API and back. Pure. */
import { healthWordIn } from "@creneau/contract/asked";
import type { AskedQuestion, BookingForm, GivenAnswer } from "./calls.ts";
import type { Form } from "./read.ts";

/** What was typed or ticked, by question. */
export type Said = Readonly<Record<string, readonly string[]>>;

export const fieldOf = (questionId: string): string => `q-${questionId}`;

export const saidIn = (form: Form, questions: readonly AskedQuestion[]): Said =>
  Object.fromEntries(questions.map(({ questionId }) => [questionId, form.all(fieldOf(questionId))]));

/** As the API takes it: what is blank is not said; a number that can't be read goes as it was typed, to be refused. */
export const answersOf = (said: Said, questions: readonly AskedQuestion[]): GivenAnswer[] =>
  questions.flatMap(({ questionId, kind }) => {
    const all = (said[questionId] ?? []).filter((text) => text !== "");
    if (kind === "file") return all.length > 0 ? [{ questionId, value: all.map((text) => sentFile(text).fileId) }] : [];
    const [text] = all;
    if (text === undefined) return [];
    return [{ questionId, value: kind === "choices" ? all : kind === "number" ? numberOf(text) : text }];
  });

/** A file that was sent already, as the form carries it: its id, a space, its name. */
export function sentFile(text: string): { readonly fileId: string; readonly name: string } {
  const [fileId = "", ...name] = text.split(" ");
  return { fileId, name: name.join(" ") };
}

function numberOf(text: string): number | string {
  const value = Number(text.replaceAll(/[\s\u202F]/g, "").replace(",", "."));
  return Number.isFinite(value) ? value : text;
}

export const isFree = ({ kind }: AskedQuestion): boolean => kind === "text" || kind === "long-text";

/** Names of the fields whose text looks like data about health, where the business minds. */
export function healthFields(form: BookingForm, said: Said, note: string): string[] {
  if (form.health === "off") return [];
  const texts = (form.questionnaire?.questions ?? [])
    .filter(isFree)
    .map(({ questionId }) => [fieldOf(questionId), said[questionId]?.[0] ?? ""] as const);
  return [...texts, ["note", note] as const].flatMap(([name, text]) =>
    healthWordIn(text) === undefined ? [] : [name],
  );
}

/** The fields of the page that a problem names, each with the sentence the API says of it. */
export function refusedFields(
  fields: readonly { readonly path: string; readonly message: string }[],
  answers: readonly GivenAnswer[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(({ path, message }) => {
      const [first, second = "", third] = path.split(".");
      if (first === "reasonId") return [["reason", message]];
      if (first !== "answers") return [];
      // The shape of an answer is judged by its place, what it says by its question.
      const questionId = third === undefined ? second : answers[Number(second)]?.questionId;
      return questionId === undefined ? [] : [[fieldOf(questionId), message]];
    }),
  );
}
