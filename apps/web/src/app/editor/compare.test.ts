import type { Block, Design } from "@creneau/blocks/browser";
import { describe, expect, test } from "vitest";
import { changesBetween, runsBetween } from "./compare.ts";

const design = (...blocks: Block[]): Design => ({ format: 1, style: {}, blocks });
const text = (id: string, words: string): Block => ({ id, type: "text", text: words });
const title: Block = { id: "t", type: "title", text: "Bonjour", level: 1 };

/** « [-ancien-]{+nouveau+} » */
const shown = (before: string, after: string) =>
  runsBetween(before, after)
    .map(({ kind, text: words }) => (kind === "same" ? words : kind === "gone" ? `[-${words}-]` : `{+${words}+}`))
    .join("");

describe("words", () => {
  test("only what differs is marked", () => {
    expect(shown("Votre rendez-vous est confirmé.", "Votre séance est confirmée.")).toBe(
      "Votre [-rendez-vous-]{+séance+} est [-confirmé-]{+confirmée+}.",
    );
    expect(shown("À demain", "À demain")).toBe("À demain");
    expect(shown("", "Neuf")).toBe("{+Neuf+}");
    expect(shown("Vieux", "")).toBe("[-Vieux-]");
  });

  test("neighbouring words that changed are one change", () => {
    expect(shown("un deux fin", "trois quatre fin")).toBe("[-un deux-]{+trois quatre+} fin");
  });

  test("a variable is one word", () => {
    expect(shown("Le {{start | day}}.", "Le {{start | date}}.")).toBe("Le [-{{start | day}}-]{+{{start | date}}+}.");
  });

  test("each side can be read back, whatever is written", () => {
    const texts = [
      "a b c d",
      "b a d c",
      "",
      "🙂🙂 é\n- un\n- deux",
      "{{x}}{{y}} {{x",
      "  deux   espaces  ",
      "d c b a b",
    ];
    for (const before of texts)
      for (const after of texts) {
        const runs = runsBetween(before, after);
        const side = (without: "gone" | "new") =>
          runs
            .filter(({ kind }) => kind !== without)
            .map(({ text: words }) => words)
            .join("");
        expect(side("new")).toBe(before);
        expect(side("gone")).toBe(after);
      }
  });

  test("two long texts with nothing in common do not hold the page", () => {
    const [one, other] = ["un ".repeat(2600), "deux ".repeat(1600)];
    expect(runsBetween(one, other).length).toBeLessThan(4);
  });
});

describe("blocks", () => {
  const kinds = (before: Design, after: Design) =>
    changesBetween(before, after).map(({ kind, block }) => `${kind} ${block.id}`);

  test("nothing changed, nothing told, in whatever order the keys are", () => {
    const one = design({ id: "t", type: "title", text: "Bonjour", level: 1, style: { align: "left", sizePixels: 20 } });
    const other = design({
      style: { sizePixels: 20, align: "left" },
      level: 1,
      text: "Bonjour",
      type: "title",
      id: "t",
    });
    expect(changesBetween(one, other)).toEqual([]);
  });

  test("what came, what went and what changed, where it stands", () => {
    const before = design(title, text("a", "un"), text("b", "deux"), text("c", "trois"));
    const after = design(title, text("a", "un !"), text("n", "neuf"), text("c", "trois"));
    expect(kinds(before, after)).toEqual(["changed a", "new n", "gone b"]);
  });

  test("the looks and the condition are told apart from the words", () => {
    const [change] = changesBetween(
      design(text("a", "un")),
      design({ ...text("a", "un"), style: { colour: "brand" }, when: { variable: "place", is: "set" } }),
    );
    expect(change).toMatchObject({ kind: "changed", look: true, when: true, moved: false, fields: [] });
  });

  test("the one that moved is told, not those it passed", () => {
    const before = design(title, text("a", "un"), text("b", "deux"), text("c", "trois"));
    const after = design(text("b", "deux"), title, text("a", "un"), text("c", "trois"));
    const changes = changesBetween(before, after);
    expect(changes).toMatchObject([{ block: { id: "b" }, moved: true, look: false }]);
  });

  test("into a column is a move, and the columns are not changed by what stands in them", () => {
    const columns = (left: Design["blocks"]): Block => ({
      id: "k",
      type: "columns",
      ratio: "1:1",
      left: left.filter((block) => block.type !== "columns"),
      right: [],
    });
    const before = design(columns([]), text("a", "un"));
    const after = design(columns([{ id: "a", type: "text", text: "un" }]));
    expect(changesBetween(before, after)).toMatchObject([{ block: { id: "a" }, moved: true }]);
  });

  test("another kind of block under the same id is another block", () => {
    const button: Block = { id: "a", type: "button", label: "Voir", url: "{{link}}", full: false };
    expect(kinds(design(text("a", "un")), design(button))).toEqual(["new a", "gone a"]);
  });
});
