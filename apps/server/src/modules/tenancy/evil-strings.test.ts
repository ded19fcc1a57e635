/** What is read by hand is read in a time that grows with its length, whatever it holds. */
import { expect, test } from "vitest";
import { cpuMs } from "../../../../../tools/cpu-time.ts";
import { parseCsv } from "../../platform/csv.ts";
import { safeCss } from "./brands/css.ts";
import { safeSvg } from "./brands/svg.ts";
import { bearerOf } from "./keys/guard.ts";

const ONE_SECOND_MS = 1000;

const longestMs = (length: number, units: readonly string[], read: (text: string) => unknown): number => {
  let longest = 0;
  for (const unit of units) {
    const middle = unit.repeat(Math.floor(length / unit.length));
    for (const text of [
      middle,
      `<svg ${middle}>`,
      `<svg>${middle}</svg>`,
      `h1{${middle}}`,
      `"${middle}`,
      `${middle}!`,
    ]) {
      const began = cpuMs();
      read(text);
      longest = Math.max(longest, cpuMs() - began);
    }
  }
  return longest;
};

test("a drawing of 300 KiB", () => {
  const units = [
    "<",
    "<g>",
    "<g ",
    " ",
    'a="',
    'a="b" ',
    "a=",
    "&",
    "&#x",
    "&#x41;",
    "<!--",
    "<?",
    "a:",
    "-",
    ">",
    "\n",
    "<g/>",
  ];
  expect(longestMs(300 * 1024, units, safeSvg)).toBeLessThan(ONE_SECOND_MS);
});

test("eight kilobytes of CSS", () => {
  const units = [
    "{",
    "}",
    "(",
    "a(",
    "h1{",
    "@media ",
    "/*",
    "'",
    "\\",
    ":",
    ";",
    ",",
    "a ",
    "a>",
    ".a",
    "--a:",
    "rgb(",
  ];
  expect(longestMs(8192, units, safeCss)).toBeLessThan(ONE_SECOND_MS);
});

test("a file of names, as large as a body may be", () => {
  expect(longestMs(64 * 1024, ['"', '""', ";", "\r", "\n", '"\n', "a", ' "', '";'], parseCsv)).toBeLessThan(
    ONE_SECOND_MS,
  );
});

test("a header, as long as a server reads", () => {
  const units = ["Bearer ", "Bearer", " ", "b", "Bearer\t"];
  expect(longestMs(16 * 1024, units, (text) => bearerOf(`Bearer ${text}`))).toBeLessThan(ONE_SECOND_MS);
});
