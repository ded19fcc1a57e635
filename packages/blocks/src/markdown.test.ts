import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs } from "../../../tools/cpu-time.ts";
import { readMarkdown, type Span } from "./markdown.ts";

const spansOf = (text: string): Span[] =>
  readMarkdown(text).flatMap((passage) => (passage.kind === "list" ? passage.items : passage.lines).flat());
/** A span as one reads it: "B|word", "I|word", "word→address". */
const told = (text: string): string[] =>
  spansOf(text).map(({ pieces, bold, italic, url }) => {
    const words = pieces.map((piece) => (typeof piece === "string" ? piece : piece.source)).join("");
    return `${bold ? "B" : ""}${italic ? "I" : ""}|${words}${url === undefined ? "" : `→${url}`}`;
  });

describe("what is read", () => {
  test.each<[string, string[]]>([
    ["plain", ["|plain"]],
    ["a **bold** word", ["|a ", "B|bold", "| word"]],
    ["an *italic* word", ["|an ", "I|italic", "| word"]],
    ["**bold *and* italic**", ["B|bold ", "BI|and", "B| italic"]],
    ["***both***", ["BI|both"]],
    ["[here](https://a.example/b)", ["|here→https://a.example/b"]],
    ["**[here](https://a.example)**", ["B|here→https://a.example"]],
    ["[**here**](https://a.example)", ["B|here→https://a.example"]],
    ["Hello {{name}}!", ["|Hello {{name}}!"]],
    ["**{{name}}**", ["B|{{name}}"]],
    ["[{{a}} {{b}}]({{c}}) {{d}}", ["|{{a}} {{b}}→{{c}}", "| {{d}}"]],
    ["[x](https://a.example/?q={{c | upper}}) {{d}}", ["|x→https://a.example/?q={{c | upper}}", "| {{d}}"]],
    ["2 * 3 * 4", ["|2 * 3 * 4"]],
    ["a ** b ** c", ["|a ** b ** c"]],
    ["lonely * star", ["|lonely * star"]],
    ["[no link]", ["|[no link]"]],
    ["[a](with blank )", ["|[a](with blank )"]],
    ["\\*not\\* \\[this\\](x)", ["|*not* [this](x)"]],
    ["<b>text</b> &amp; # > `x`", ["|<b>text</b> &amp; # > `x`"]],
  ])("%j", (text, spans) => {
    expect(told(text)).toEqual(spans);
  });

  test("paragraphs, lines and lists", () => {
    const shape = readMarkdown("one\ntwo\n\n- a\n- b\nthree\r\n\r\nfour").map((passage) =>
      passage.kind === "list" ? ["list", passage.items.length] : ["paragraph", passage.lines.length],
    );
    expect(shape).toEqual([
      ["paragraph", 2],
      ["list", 2],
      ["paragraph", 1],
      ["paragraph", 1],
    ]);
  });
});

test("no text is lost: without signs, what was written is what is read", () => {
  const words = fc.stringMatching(/^[^\\*[\]{}\n\r\uE0FE]{1,40}$/);
  fc.assert(
    fc.property(words, (text) => {
      fc.pre(text.trim() !== "" && !/^\s{0,3}- /.test(text));
      expect(
        told(text)
          .map((span) => span.slice(1))
          .join(""),
      ).toBe(text);
    }),
  );
});

test("whatever is written, each variable is there once, in its order", () => {
  const bits = fc.array(fc.constantFrom("*", "**", "[", "](", ")", "\\", " ", "a", "\n", "- ", "{{x}}"), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(bits, (list) => {
      let count = 0;
      const text = list.map((bit) => (bit === "{{x}}" ? `{{v${count++}}}` : bit)).join("");
      const names =
        told(text)
          .join(" ")
          .match(/\{\{v\d+\}\}/g) ?? [];
      // A line that is blank but for an escape says nothing and holds none.
      expect(names).toEqual(Array.from({ length: count }, (_, index) => `{{v${index}}}`));
    }),
  );
});

test("no text takes long", () => {
  const started = cpuMs();
  for (const unit of ["*", "**", "[", "](", "[a](", "{{", "}}", "{{a", "**a ", "\\", "- ", "\n", '{{a | or: "'])
    readMarkdown(unit.repeat(Math.floor(8000 / unit.length)));
  expect(cpuMs() - started).toBeLessThan(2000);
});
