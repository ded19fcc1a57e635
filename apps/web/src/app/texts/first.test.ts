/** Who signs in reads the first texts only: whatever is asked for there has to be among them. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { first } from "./first-fr.ts";

const app = new URL("..", import.meta.url).pathname;
const outside = [
  "signin/*.{ts,tsx}",
  "account/ConfirmEmailPage.tsx",
  "shell/{Toasts,ToastRegion,ThemeToggle}.tsx",
  "ui/{Broken,FailureNote,Loading,Mark,NotFound}.tsx",
];

function textAt(key: string): unknown {
  let branch: unknown = first;
  for (const part of key.split(".")) branch = branch && new Map(Object.entries(branch)).get(part);
  return branch;
}

test("each screen outside says what is there", () => {
  const files = globSync(outside, { cwd: app }).filter((file) => !file.includes(".test."));
  const asked = files.flatMap((file) => {
    const code = readFileSync(`${app}${file}`, "utf8");
    return [...code.matchAll(/\bt\(\s*(?:"([\w.-]+)"|`([\w.-]+)\.\$)/g)].flatMap(
      ([, key, branch]) => key ?? branch ?? [],
    );
  });
  expect(asked.length).toBeGreaterThan(80);
  expect(asked.filter((key) => textAt(key) === undefined && textAt(`${key}_other`) === undefined)).toEqual([]);
});
