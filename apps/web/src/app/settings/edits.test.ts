import { expect, test } from "vitest";
import { changedPaths, mergedOver } from "./edits.ts";

const base = { name: "Maison", words: { tu: true, host: "mentor" }, languages: ["fr", "en"] };

test("what differs is named as the API names it", () => {
  expect(changedPaths(base, base)).toEqual([]);
  expect(changedPaths(base, { ...base, languages: ["fr"], words: { tu: true, host: "coach" } })).toEqual([
    "words.host",
    "languages",
  ]);
});

test("two people's edits of different fields are both kept; of the same field, mine", () => {
  const mine = { ...base, name: "Chez moi", words: { tu: false, host: "mentor" } };
  const theirs = { ...base, name: "Chez eux", words: { tu: true, host: "coach" }, languages: ["fr"] };
  expect(mergedOver(base, mine, theirs)).toEqual({
    name: "Chez moi",
    words: { tu: false, host: "coach" },
    languages: ["fr"],
  });
});

test("a list is one field: half of mine and half of theirs would be nobody's", () => {
  expect(mergedOver([1, 2], [1], [1, 2, 3])).toEqual([1]);
  expect(mergedOver([1, 2], [1, 2], [3])).toEqual([3]);
});
