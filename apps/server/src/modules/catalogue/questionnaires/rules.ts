/** Whether questions can be asked so, and whether answers answer them. Pure. */
import {
  askedQuestions,
  healthWordIn,
  MOST_FILES,
  MOST_LETTERS,
  type AskedQuestion,
  type GivenAnswer,
  type HealthMinding,
  type Question,
} from "@creneau/contract";

export type Fault =
  | "same-name"
  | "no-choices"
  | "same-choice"
  | "no-limits"
  | "limits-crossed"
  | "not-earlier"
  | "never-so";

const fold = (text: string): string => text.trim().toLowerCase();
const hasTwins = (texts: readonly string[]): boolean => new Set(texts.map(fold)).size < texts.length;
const isChoice = ({ kind }: Pick<AskedQuestion, "kind">): boolean => kind === "choice" || kind === "choices";

/** What is wrong with the questions of a questionnaire, and where. */
export function faultsOf(questions: readonly Question[]): { readonly path: string; readonly fault: Fault }[] {
  const faults: { path: string; fault: Fault }[] = [];
  for (const [at, question] of questions.entries()) {
    const say = (field: string, fault: Fault) => faults.push({ path: `questions.${at}.${field}`, fault });
    const { kind, choices, least, most, from, until, condition } = question;
    const earlier = questions.slice(0, at);
    if (earlier.some(({ questionId }) => questionId === question.questionId)) say("questionId", "same-name");
    if (isChoice(question) && choices.length === 0) say("choices", "no-choices");
    if (isChoice(question) && hasTwins(choices)) say("choices", "same-choice");
    if (least !== null && most !== null && least > most) say("most", "limits-crossed");
    if (kind !== "number" && [least, most].some((limit) => limit !== null && (limit < 0 || !Number.isInteger(limit))))
      say("least", "no-limits");
    if (kind === "choices" && least !== null && least > choices.length) say("least", "no-limits");
    if (kind === "text" || kind === "long-text") if ((most ?? 0) > MOST_LETTERS[kind]) say("most", "no-limits");
    if (kind === "file" && ((most ?? 1) < 1 || (most ?? 1) > MOST_FILES)) say("most", "no-limits");
    if (kind === "file" && most === null && (least ?? 0) > 1) say("most", "limits-crossed");
    if (from !== null && until !== null && from > until) say("until", "limits-crossed");
    const source = condition && earlier.find(({ questionId }) => questionId === condition.questionId);
    if (condition && !source) say("condition", "not-earlier");
    if (condition && source && !canBe(source, condition.values)) say("condition", "never-so");
  }
  return faults;
}

/** Whether a question can be answered so at all: a choice that was renamed leaves its conditions behind. */
const canBe = (source: Question, values: readonly string[]): boolean =>
  source.kind !== "file" &&
  (!isChoice(source) || values.every((value) => source.choices.some((choice) => fold(choice) === fold(value))));

export type Refused =
  | { readonly because: "required" | "wrong-kind" | "not-a-choice" | "health" | "unknown" }
  | {
      readonly because:
        | "too-short"
        | "too-long"
        | "too-few"
        | "too-many"
        | "too-few-files"
        | "too-many-files"
        | "too-small"
        | "too-big";
      readonly limit: number;
    }
  | { readonly because: "too-early" | "too-late"; readonly limit: string };

export interface Judged {
  /** As they are kept: of the questions that are asked, those that were answered. */
  readonly answers: readonly GivenAnswer[];
  readonly refused: readonly { readonly questionId: string; readonly why: Refused }[];
}

export interface Judging {
  readonly health: HealthMinding;
  /** Whoever books for somebody may leave out what was not said. */
  readonly mayLeaveOut: boolean;
}

export function judgeAnswers(
  questions: readonly AskedQuestion[],
  given: readonly GivenAnswer[],
  { health, mayLeaveOut }: Judging,
): Judged {
  const values = Object.fromEntries(given.map(({ questionId, value }) => [questionId, value]));
  const asked = new Set(askedQuestions(questions, values));
  const answers: GivenAnswer[] = [];
  const refused: { questionId: string; why: Refused }[] = given.flatMap(({ questionId }) =>
    questions.some((question) => question.questionId === questionId)
      ? []
      : [{ questionId, why: { because: "unknown" } }],
  );
  for (const question of questions.filter(({ questionId }) => asked.has(questionId))) {
    const { questionId, required } = question;
    const value = values[questionId];
    if (value === undefined || isBlank(value)) {
      if (required && !mayLeaveOut) refused.push({ questionId, why: { because: "required" } });
      continue;
    }
    const why = refusalOf(question, value, health);
    if (why) refused.push({ questionId, why });
    else answers.push({ questionId, value });
  }
  return { answers, refused };
}

type Value = GivenAnswer["value"];
const isBlank = (value: Value): boolean => (typeof value === "number" ? false : value.length === 0);

function refusalOf(question: AskedQuestion, value: Value, health: HealthMinding): Refused | undefined {
  const { kind, choices } = question;
  if (kind === "number") return typeof value === "number" ? numberRefusal(question, value) : { because: "wrong-kind" };
  if (kind === "choices") return Array.isArray(value) ? choicesRefusal(question, value) : { because: "wrong-kind" };
  if (kind === "file") return Array.isArray(value) ? filesRefusal(question, value) : { because: "wrong-kind" };
  if (typeof value !== "string") return { because: "wrong-kind" };
  if (kind === "choice") return choices.includes(value) ? undefined : { because: "not-a-choice" };
  if (kind === "date") return dateRefusal(question, value);
  const short = textRefusal(question, kind, value);
  return short ?? (health === "block" && healthWordIn(value) !== undefined ? { because: "health" } : undefined);
}

function textRefusal({ least, most }: AskedQuestion, kind: "text" | "long-text", value: string): Refused | undefined {
  // Code points, as the columns of PostgreSQL count them.
  const letters = Array.from(value).length;
  const longest = most ?? MOST_LETTERS[kind];
  if (kind === "text" && /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) return { because: "wrong-kind" };
  if (least !== null && letters < least) return { because: "too-short", limit: least };
  return letters > longest ? { because: "too-long", limit: longest } : undefined;
}

function numberRefusal({ least, most }: AskedQuestion, value: number): Refused | undefined {
  if (least !== null && value < least) return { because: "too-small", limit: least };
  return most !== null && value > most ? { because: "too-big", limit: most } : undefined;
}

function choicesRefusal({ least, most, choices }: AskedQuestion, chosen: readonly string[]): Refused | undefined {
  if (chosen.some((one, at) => !choices.includes(one) || chosen.indexOf(one) !== at))
    return { because: "not-a-choice" };
  if (least !== null && chosen.length < least) return { because: "too-few", limit: least };
  return most !== null && chosen.length > most ? { because: "too-many", limit: most } : undefined;
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Ids of files, as far as they can be judged without looking: `booking` knows what was sent. */
function filesRefusal({ least, most }: AskedQuestion, ids: readonly string[]): Refused | undefined {
  if (ids.some((id, at) => !ID.test(id) || ids.indexOf(id) !== at)) return { because: "wrong-kind" };
  if (least !== null && ids.length < least) return { because: "too-few-files", limit: least };
  const limit = most ?? 1;
  return ids.length > limit ? { because: "too-many-files", limit } : undefined;
}

function dateRefusal({ from, until }: AskedQuestion, value: string): Refused | undefined {
  if (!isDate(value)) return { because: "wrong-kind" };
  if (from !== null && value < from) return { because: "too-early", limit: from };
  return until !== null && value > until ? { because: "too-late", limit: until } : undefined;
}

/** A day of the Gregorian calendar, years of four digits. */
function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
