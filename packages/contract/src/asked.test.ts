/** Which questions are asked, by another way of finding it out; and what looks like data about health. */
import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs } from "../../../tools/cpu-time.ts";
import { askedQuestions, healthWordIn, type Answer, type QuestionCondition, type QuestionKind } from "./index.ts";

interface Asked {
  readonly questionId: string;
  readonly kind: QuestionKind;
  readonly condition: QuestionCondition | null;
}
type Answers = Readonly<Record<string, Answer | undefined>>;

const words = ["Droit", "droit des affaires", "STAPS", "12", "  staps "];

/**
 * The oracle: a question by itself, with nothing remembered. Asked when its condition holds of a question that is itself asked
 * (found out anew each time), by sets of values instead of lists.
 */
function isAsked(questions: readonly Asked[], answers: Answers, at: number): boolean {
  const { condition } = questions[at] ?? { condition: null };
  if (condition === null) return true;
  const source = questions.findIndex(({ questionId }) => questionId === condition.questionId);
  if (source === -1 || source >= at || !isAsked(questions, answers, source)) return false;
  const said = [answers[condition.questionId] ?? []].flat().map((one) => `${one}`.trim().toLocaleLowerCase("en"));
  const values = new Set(said.filter((one) => one.length > 0));
  const wanted = new Set(condition.values.map((one) => one.trim().toLocaleLowerCase("en")));
  if (values.size === 0) return false;
  if (condition.test === "one-of") return !values.isDisjointFrom(wanted);
  if (condition.test === "equals") return values.size === wanted.size && values.isSubsetOf(wanted);
  const kind = questions[source]?.kind;
  if (kind !== "text" && kind !== "long-text") return wanted.isSubsetOf(values);
  return [...wanted].every((part) => [...values].join("").includes(part));
}

const kinds: fc.Arbitrary<QuestionKind> = fc.constantFrom("text", "long-text", "choice", "choices", "number", "date");
const ids = ["a", "b", "c", "d", "e"];
const condition = fc.record({
  questionId: fc.constantFrom(...ids, "nowhere"),
  test: fc.constantFrom("equals" as const, "one-of" as const, "contains" as const),
  values: fc.uniqueArray(fc.constantFrom(...words), {
    minLength: 1,
    maxLength: 3,
    selector: (one) => one.trim().toLowerCase(),
  }),
});
const questionnaire = fc
  .tuple(
    ...ids.map((questionId) =>
      fc.record({ questionId: fc.constant(questionId), kind: kinds, condition: fc.option(condition) }),
    ),
  )
  .map((all) => all as Asked[]);

const answerTo = (kind: QuestionKind): fc.Arbitrary<Answer | undefined> => {
  if (kind === "number") return fc.constantFrom(12, 0, undefined);
  if (kind === "choices") return fc.uniqueArray(fc.constantFrom("Droit", "droit des affaires", "STAPS"));
  return fc.constantFrom(...words, "", "   ", undefined);
};
const filled = questionnaire.chain((questions) =>
  fc.tuple(
    fc.constant(questions),
    fc
      .tuple(...questions.map(({ kind }) => answerTo(kind)))
      .map((values): Answers => Object.fromEntries(values.map((value, at) => [ids[at] ?? "", value]))),
  ),
);

describe("which questions are asked", () => {
  test("as found out question by question, whatever is asked and answered", () => {
    fc.assert(
      fc.property(filled, ([questions, answers]) => {
        const expected = questions
          .filter((_, at) => isAsked(questions, answers, at))
          .map(({ questionId }) => questionId);
        expect(askedQuestions(questions, answers)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test("the same by its own source, as browsers get it", () => {
    const shipped = runInThisContext(`(${askedQuestions.toString()})`) as typeof askedQuestions;
    fc.assert(
      fc.property(filled, ([questions, answers]) => {
        expect(shipped(questions, answers)).toEqual(askedQuestions(questions, answers));
      }),
    );
  });

  test("a question that follows from one that is not asked is not asked, though its answer stands there still", () => {
    const questions: Asked[] = [
      { questionId: "level", kind: "choice", condition: null },
      { questionId: "class", kind: "choice", condition: { questionId: "level", test: "equals", values: ["Lycée"] } },
      {
        questionId: "options",
        kind: "text",
        condition: { questionId: "class", test: "one-of", values: ["Première", "terminale"] },
      },
    ];
    const answers = { class: "Terminale", options: "Maths" };
    expect(askedQuestions(questions, { ...answers, level: "lycée" })).toEqual(["level", "class", "options"]);
    expect(askedQuestions(questions, { ...answers, level: "Collège" })).toEqual(["level"]);
  });
});

describe("what looks like data about health", () => {
  test.each([
    ["Je suis diabétique depuis dix ans", "diabétique"],
    ["DIABETIQUE", "DIABETIQUE"],
    ["J’ai une dépression", "dépression"],
    ["Ma sœur est enceinte", "enceinte"],
    ["traitement contre le VIH", "VIH"],
    ["I have asthma.", "asthma"],
    ["my anxiety disorder", "anxiety"],
    ["she was hospitalised", "hospitalised"],
    ["Je souffre de de\u0301pression", "dépression"],
    ["des douleurs au dos", "douleurs"],
    ["(TDAH)", "TDAH"],
  ])("%s", (text, word) => expect(healthWordIn(text)).toBe(word));

  test.each([
    "Combien d’heures de cours en L1 ?",
    "Le diagnostic de ma voiture",
    "Je veux faire médecine",
    "Un traitement des cheveux",
    "Savidan, notaire", // "vih" is inside no word of its own
    "Le président a décidé",
    "What are the career options?",
    "L’avcenue",
    "",
  ])("nothing in: %s", (text) => expect(healthWordIn(text)).toBeUndefined());

  test("the same by its own source, as browsers get it", () => {
    const shipped = runInThisContext(`(${healthWordIn.toString()})`) as typeof healthWordIn;
    expect(shipped("une allergie")).toBe("allergie");
    expect(shipped("un rendez-vous")).toBeUndefined();
  });

  test("a long text is read at once", () => {
    const began = cpuMs();
    for (const unit of ["a", "maladi", "h", "tdah", "é ", "hospi"]) healthWordIn(unit.repeat(20_000));
    expect(cpuMs() - began).toBeLessThan(1000);
  });
});
