import { expect, test } from "vitest";
import { linesOf, newQuestion, ofKind, withoutLostConditions } from "./questions.ts";

const on = (questionId: string) => ({ questionId, test: "equals" as const, values: ["x"] });

test("a condition stays while its question stands earlier, and goes with it otherwise", () => {
  const [a, b, c] = [
    newQuestion("a"),
    { ...newQuestion("b"), condition: on("a") },
    { ...newQuestion("c"), condition: on("b") },
  ];
  expect(withoutLostConditions([a, b, c])).toEqual([a, b, c]);
  expect(withoutLostConditions([b, a, c])).toEqual([{ ...b, condition: null }, a, c]);
  expect(withoutLostConditions([a, c])).toEqual([a, { ...c, condition: null }]);
});

test("another kind keeps the words, not the limits", () => {
  const text = { ...newQuestion("a"), label: "L", most: 12, choices: ["x"] };
  expect(ofKind(text, "number")).toEqual({ ...newQuestion("a"), label: "L", kind: "number" });
  expect(ofKind(text, "choices")).toMatchObject({ kind: "choices", choices: ["x"], most: null });
});

test("one choice a line", () => {
  expect(linesOf(" a \n\n b\n")).toEqual(["a", "b"]);
  expect(linesOf("")).toEqual([]);
});
