import { expect, test } from "vitest";
import { remembering } from "./remember.ts";

test("what was made is given again, until too much was made", () => {
  const made: string[] = [];
  const remember = remembering<{ key: string }>(2);
  const ask = (key: string): void => {
    remember(key, () => {
      made.push(key);
      return { key };
    });
  };
  for (const key of ["a", "b", "a", "c", "b", "c", "a"]) ask(key);
  expect(made.join("")).toBe("abca");
});
