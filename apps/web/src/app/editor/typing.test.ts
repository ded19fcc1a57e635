import { expect, test } from "vitest";
import { bulleted, linked, marked, put, variableCall, type Typed } from "./typing.ts";

/** "a [b] c": what is in brackets is selected. */
const typed = (sketch: string): Typed => {
  const from = sketch.indexOf("⟨");
  const until = sketch.indexOf("⟩") - 1;
  return { text: sketch.replaceAll(/[⟨⟩]/g, ""), from, until };
};
const sketch = ({ text, from, until }: Typed) =>
  `${text.slice(0, from)}⟨${text.slice(from, until)}⟩${text.slice(until)}`;

test("bold and italic are put on and taken off, each without the other", () => {
  expect(sketch(marked(typed("Un ⟨mot⟩."), "**"))).toBe("Un **⟨mot⟩**.");
  expect(sketch(marked(typed("Un **⟨mot⟩**."), "**"))).toBe("Un ⟨mot⟩.");
  expect(sketch(marked(typed("Un **⟨mot⟩**."), "*"))).toBe("Un ***⟨mot⟩***.");
  expect(sketch(marked(typed("Un ***⟨mot⟩***."), "*"))).toBe("Un **⟨mot⟩**.");
  expect(sketch(marked(typed("Un *⟨mot⟩*."), "*"))).toBe("Un ⟨mot⟩.");
  expect(sketch(marked(typed("⟨⟩"), "**"))).toBe("**⟨⟩**");
});

test("a list is of whole lines", () => {
  expect(sketch(bulleted(typed("un\nd⟨eux\ntr⟩ois\nfin")))).toBe("un\n⟨- deux\n- trois⟩\nfin");
  expect(sketch(bulleted(typed("- un\n⟨- deux⟩")))).toBe("- un\n⟨deux⟩");
  expect(sketch(bulleted(typed("⟨- un\ndeux⟩")))).toBe("⟨- un\n- deux⟩");
});

test("a link takes what is selected as its label, and cannot end early", () => {
  expect(sketch(linked(typed("Voir ⟨le site⟩"), "https://a.example", ""))).toBe("Voir [le site](https://a.example)⟨⟩");
  expect(linked(typed("⟨⟩"), "https://a.example/(b) c", "Ici").text).toBe("[Ici](https://a.example/%28b%29%20c)");
});

test("a variable is written with its format and what stands in for it", () => {
  expect(variableCall("start", "date", "")).toBe("{{start | date}}");
  expect(variableCall("firstName", undefined, ' "vous" }} ')).toBe('{{firstName | or: "vous"}}');
  expect(sketch(put(typed("Bonjour ⟨toi⟩,"), "{{name}}"))).toBe("Bonjour {{name}}⟨⟩,");
});
