/** Every system message, as Creneau writes it and as a business might: nothing wrong with it, and nothing gets out of it. */
import { fillText, problemsOf, problemsOfLine, readMarkdown, type Design, type Values } from "@creneau/blocks";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, test } from "vitest";
import { sampleFacts } from "../testing.ts";
import { say, type TextKey, type Voice } from "../texts/say.ts";
import { writeMail } from "./system-mail.ts";
import { defaultOf, systemMessage, systemMessages } from "./system.ts";
import { ownWords } from "./vocabulary.ts";

const { brand } = sampleFacts().business;
const voices: Voice[] = (["fr", "en"] as const).flatMap((language) =>
  (["mentoring", "coaching"] as const).flatMap((face) =>
    (["tu", "vous"] as const).map((address) => ({ language, face, address })),
  ),
);

describe.each(systemMessages)("$name", (message) => {
  test("as Creneau writes it, nothing is wrong with it, whoever reads", () => {
    for (const voice of voices) {
      const { subject, preheader, design } = defaultOf(message, voice);
      expect([
        ...problemsOf(design, { vocabulary: message.words, brand }),
        ...problemsOfLine("subject", subject, message.words),
        ...problemsOfLine("preheader", preheader, message.words),
      ]).toEqual([]);
    }
  });

  test("its sentences say what the catalogue says: nothing in them is read as Markdown", () => {
    for (const voice of voices) {
      const values = Object.fromEntries(message.words.map(({ name }) => [name, `[${name}]`]));
      const { design } = defaultOf(message, voice);
      const [title] = design.blocks;
      if (title?.type !== "title") throw new Error("no title");
      const spans = readMarkdown(title.text).flatMap((passage) =>
        passage.kind === "list" ? [] : passage.lines.flat(),
      );
      const shown = spans
        .map(({ pieces }) => pieces.map((piece) => (typeof piece === "string" ? piece : piece.source)).join(""))
        .join("");
      const speech = { language: voice.language, zone: "Europe/Paris" };
      expect(fillText(shown, values, speech)).toBe(say(voice, message.title as TextKey, values));
    }
  });

  test("no value of it brings markup, a header or a link, whatever the business wrote around it", async () => {
    const evil = `"'></td><script>x</script><a href=javascript:x>{{link}}\r\nBcc: a@b.example\n**b** [c](javascript:d)`;
    const voice: Voice = { language: "fr", face: "mentoring", address: "tu" };
    const each = message.words.map(({ name, kind }): Design["blocks"][number] =>
      kind === "address"
        ? { id: name.toLowerCase().slice(0, 16), type: "button", label: `{{${name}}}`, url: `{{${name}}}`, full: false }
        : {
            id: name.toLowerCase().slice(0, 16),
            type: "text",
            text: `**{{${name}}}** [{{${name}}}](https://a.example/{{${name}}})`,
          },
    );
    const subject = message.words.map(({ name }) => `{{${name}}}`).join(" ");
    const written = { subject, preheader: subject, design: { format: 1 as const, style: {}, blocks: each } };
    const page = { voice, zone: "Europe/Paris", brand, facts: [], footer: [] };
    const address = "https://a.example/x";
    const withValue = (value: string): Values =>
      Object.fromEntries(message.words.map(({ name, kind }) => [name, kind === "address" ? address : value]));
    const plain = await writeMail({ ...page, values: withValue("w") }, written);
    const mail = await writeMail({ ...page, values: withValue(evil) }, written);
    expect(shapeOf(mail.html)).toEqual(shapeOf(plain.html));
    expect(mail.subject + mail.preheader).not.toMatch(/[\r\n]/);
    const led = await writeMail(
      { ...page, values: Object.fromEntries(message.words.map(({ name }) => [name, "javascript:alert(1)"])) },
      written,
    );
    expect(led.html).not.toMatch(/href="javascript/i);
    expect(led.faults).toHaveLength(message.words.filter(({ kind }) => kind === "address").length);
  });
});

/** Elements and the names of their attributes. */
function shapeOf(html: string): string[] {
  const shape: string[] = [];
  const visit = (node: Tree.ChildNode | Tree.Document): void => {
    if ("tagName" in node && node.tagName !== "br")
      shape.push(`${node.tagName} ${node.attrs.map(({ name }) => name).join(" ")}`);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return shape;
}

test("each has a name of its own, and is found by it", () => {
  expect(new Set(systemMessages.map(({ name }) => name)).size).toBe(systemMessages.length);
  for (const message of systemMessages) expect(systemMessage(message.name)).toBe(message);
});

test("variables have a name, a label in both languages, and a sample each", () => {
  for (const words of [ownWords, ...systemMessages.map((message) => message.words)]) {
    expect(new Set(words.map(({ name }) => name)).size).toBe(words.length);
    for (const { label, sample, name } of words)
      expect([name, label.fr !== "", label.en !== "", sample.fr === undefined]).toEqual([name, true, true, false]);
  }
});
