import { expect, test } from "vitest";
import { bulleted, linked, marked, put, variableCall, wholeAddress, type Typed } from "./typing.ts";

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
  expect(sketch(marked(typed("Un⟨ mot ⟩ici"), "**"))).toBe("Un **⟨mot⟩** ici");
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

test("the words given for a link are those it has", () => {
  expect(linked(typed("Voir ⟨le site⟩"), "https://a.example", "notre site").text).toBe(
    "Voir [notre site](https://a.example)",
  );
});

test.each([
  ["exemple.fr", "https://exemple.fr"],
  [" www.exemple.fr/a?b=c#d ", "https://www.exemple.fr/a?b=c#d"],
  ["été.exemple.fr:8080", "https://été.exemple.fr:8080"],
  ["lou@exemple.fr", "mailto:lou@exemple.fr"],
  ["+33 6 12 34 56 78", "tel:+33612345678"],
  ["https://exemple.fr", "https://exemple.fr"],
  ["mailto:lou@exemple.fr", "mailto:lou@exemple.fr"],
  ["javascript:alert(1)", "javascript:alert(1)"],
  ["{{link}}", "{{link}}"],
  ["bonjour", "bonjour"],
  ["", ""],
])("%s is written whole as %s", (written, whole) => {
  expect(wholeAddress(written)).toBe(whole);
});

test("a variable is written with its format and what stands in for it", () => {
  expect(variableCall("start", "date", "")).toBe("{{start | date}}");
  expect(variableCall("firstName", undefined, ' "vous" }} ')).toBe('{{firstName | or: "vous"}}');
  expect(sketch(put(typed("Bonjour ⟨toi⟩,"), "{{name}}"))).toBe("Bonjour {{name}}⟨⟩,");
});
