import type { AskedQuestion, GivenAnswer, Question } from "@creneau/contract";
import { describe, expect, test } from "vitest";
import { asks } from "../testing.ts";
import { faultsOf, judgeAnswers } from "./rules.ts";

const judge = (questions: readonly AskedQuestion[], given: readonly GivenAnswer[], more = {}) =>
  judgeAnswers(questions, given, { health: "warn", mayLeaveOut: false, ...more });
const refusals = (question: Question, value: GivenAnswer["value"], more = {}) =>
  judge([question], [{ questionId: question.questionId, value }], more).refused.map(({ why }) => why);

const A_FILE = "0190d9a2-6ee1-7000-8000-000000000001";
const ANOTHER = "0190d9a2-6ee1-7000-8000-000000000002";

test.each<[string, Partial<Question>, string[]]>([
  ["one file, when nothing is said", {}, []],
  ["five at most", { most: 5 }, []],
  ["six", { most: 6 }, ["no-limits"]],
  ["none", { most: 0 }, ["no-limits"]],
  ["at least two of one", { least: 2 }, ["limits-crossed"]],
])("a question of files may ask for: %s", (_, parts, faults) => {
  expect(faultsOf([asks("q", { kind: "file", ...parts })]).map(({ fault }) => fault)).toEqual(faults);
});

test("nothing depends on a file", () => {
  const condition = { questionId: "file", test: "equals", values: ["a"] } as const;
  const questions = [asks("file", { kind: "file" }), asks("more", { condition: { ...condition, values: ["a"] } })];
  expect(faultsOf(questions)).toEqual([{ path: "questions.1.condition", fault: "never-so" }]);
});

describe("an answer", () => {
  test.each<[string, Partial<Question>, GivenAnswer["value"], object]>([
    ["a number for a text", {}, 3, { because: "wrong-kind" }],
    ["two lines for one", {}, "a\nb", { because: "wrong-kind" }],
    ["too short", { least: 3 }, "ab", { because: "too-short", limit: 3 }],
    ["too long", { most: 3 }, "abcd", { because: "too-long", limit: 3 }],
    ["longer than any", {}, "a".repeat(201), { because: "too-long", limit: 200 }],
    ["longer than any long one", { kind: "long-text" }, "a".repeat(2001), { because: "too-long", limit: 2000 }],
    ["a text for a number", { kind: "number" }, "12", { because: "wrong-kind" }],
    ["too small", { kind: "number", least: 1 }, 0, { because: "too-small", limit: 1 }],
    ["too big", { kind: "number", most: 5 }, 5.1, { because: "too-big", limit: 5 }],
    ["what is not offered", { kind: "choice", choices: ["A", "B"] }, "C", { because: "not-a-choice" }],
    ["one choice for several", { kind: "choices", choices: ["A", "B"] }, "A", { because: "wrong-kind" }],
    ["the same twice", { kind: "choices", choices: ["A", "B"] }, ["A", "A"], { because: "not-a-choice" }],
    ["too few", { kind: "choices", choices: ["A", "B"], least: 2 }, ["A"], { because: "too-few", limit: 2 }],
    ["too many", { kind: "choices", choices: ["A", "B"], most: 1 }, ["A", "B"], { because: "too-many", limit: 1 }],
    ["words for a file", { kind: "file" }, "a.pdf", { because: "wrong-kind" }],
    ["no id of a file", { kind: "file" }, ["a.pdf"], { because: "wrong-kind" }],
    ["the same file twice", { kind: "file", most: 2 }, [A_FILE, A_FILE], { because: "wrong-kind" }],
    ["a file too many", { kind: "file" }, [A_FILE, ANOTHER], { because: "too-many-files", limit: 1 }],
    ["a file too few", { kind: "file", least: 2, most: 3 }, [A_FILE], { because: "too-few-files", limit: 2 }],
    ["no day", { kind: "date" }, "2027-02-29", { because: "wrong-kind" }],
    ["no date", { kind: "date" }, "demain", { because: "wrong-kind" }],
    ["too early", { kind: "date", from: "2027-01-01" }, "2026-12-31", { because: "too-early", limit: "2027-01-01" }],
    ["too late", { kind: "date", until: "2027-01-01" }, "2027-01-02", { because: "too-late", limit: "2027-01-01" }],
  ])("is refused: %s", (_, parts, value, why) => {
    expect(refusals(asks("q", parts), value)).toEqual([why]);
  });

  test.each<[Partial<Question>, GivenAnswer["value"]]>([
    [{ least: 2, most: 2 }, "ab"],
    [{ most: 1 }, "🙂"],
    [{ kind: "long-text" }, "a\nb"],
    [{ kind: "number", least: 0, most: 0 }, 0],
    [{ kind: "choice", choices: ["A"] }, "A"],
    [{ kind: "choices", choices: ["A", "B"], least: 1, most: 2 }, ["B", "A"]],
    [{ kind: "file", most: 2 }, [A_FILE, ANOTHER]],
    [{ kind: "date", from: "2028-02-29", until: "2028-02-29" }, "2028-02-29"],
  ])("is taken: %o", (parts, value) => {
    expect(judge([asks("q", parts)], [{ questionId: "q", value }])).toEqual({
      answers: [{ questionId: "q", value }],
      refused: [],
    });
  });

  test.each(["", []])(
    "blank (%o) is none: refused where one is needed, unless somebody else speaks for them",
    (value) => {
      const [needed, free] = [asks("q", { required: true }), asks("q")];
      expect(refusals(needed, value)).toEqual([{ because: "required" }]);
      expect(refusals(free, value)).toEqual([]);
      expect(refusals(needed, value, { mayLeaveOut: true })).toEqual([]);
    },
  );

  test("zero is a number, not nothing", () => {
    expect(refusals(asks("q", { kind: "number", required: true }), 0)).toEqual([]);
  });

  test("to a question that its condition leaves out is neither judged nor kept; to one that is nowhere is refused", () => {
    const questions = [
      asks("level", { kind: "choice", choices: ["A", "B"] }),
      asks("more", { required: true, most: 2, condition: { questionId: "level", test: "equals", values: ["A"] } }),
    ];
    const given = [
      { questionId: "level", value: "B" },
      { questionId: "more", value: "far too long" },
    ];
    expect(judge(questions, given)).toEqual({ answers: [given[0]], refused: [] });
    const asked = judge(questions, [{ questionId: "level", value: "A" }]);
    expect(asked.refused).toEqual([{ questionId: "more", why: { because: "required" } }]);
    expect(judge(questions, [{ questionId: "nowhere", value: "A" }]).refused).toEqual([
      { questionId: "nowhere", why: { because: "unknown" } },
    ]);
  });

  test("about health is refused where the business says so, and only there", () => {
    const question = asks("q");
    expect(refusals(question, "je suis diabétique", { health: "block" })).toEqual([{ because: "health" }]);
    for (const health of ["warn", "off"]) expect(refusals(question, "je suis diabétique", { health })).toEqual([]);
  });
});

describe("the questions of a questionnaire", () => {
  const at = (...questions: Question[]) => faultsOf(questions).map(({ path, fault }) => `${path} ${fault}`);

  test.each<[string, Question[], string[]]>([
    ["two of one name", [asks("a"), asks("a")], ["questions.1.questionId same-name"]],
    ["nothing to choose", [asks("a", { kind: "choice" })], ["questions.0.choices no-choices"]],
    ["the same twice", [asks("a", { kind: "choices", choices: ["x", "X "] })], ["questions.0.choices same-choice"]],
    ["limits that cross", [asks("a", { least: 3, most: 2 })], ["questions.0.most limits-crossed"]],
    ["half a letter", [asks("a", { least: 0.5 })], ["questions.0.least no-limits"]],
    ["more than there is", [asks("a", { kind: "choices", choices: ["x"], least: 2 })], ["questions.0.least no-limits"]],
    ["longer than any", [asks("a", { most: 201 })], ["questions.0.most no-limits"]],
    [
      "dates that cross",
      [asks("a", { kind: "date", from: "2027-02-01", until: "2027-01-01" })],
      ["questions.0.until limits-crossed"],
    ],
    [
      "a condition on what follows",
      [asks("a", { condition: { questionId: "b", test: "equals", values: ["x"] } }), asks("b")],
      ["questions.0.condition not-earlier"],
    ],
    [
      "a condition on itself",
      [asks("a", { condition: { questionId: "a", test: "equals", values: ["x"] } })],
      ["questions.0.condition not-earlier"],
    ],
    [
      "a condition on a choice that is not there",
      [
        asks("a", { kind: "choice", choices: ["x"] }),
        asks("b", { condition: { questionId: "a", test: "one-of", values: ["x", "y"] } }),
      ],
      ["questions.1.condition never-so"],
    ],
  ])("%s", (_, questions, faults) => expect(at(...questions)).toEqual(faults));

  test("are sound otherwise", () => {
    expect(
      at(
        asks("a", { kind: "choice", choices: ["x", "y"] }),
        asks("b", { kind: "number", least: -5.5, most: 5 }),
        asks("c", { condition: { questionId: "a", test: "equals", values: ["X"] } }),
        asks("d", { condition: { questionId: "c", test: "contains", values: ["anything"] } }),
      ),
    ).toEqual([]);
  });
});
