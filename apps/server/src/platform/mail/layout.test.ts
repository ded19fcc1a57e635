import { describe, expect, test } from "vitest";
import { renderMail, textOf, type MailContent } from "./layout.ts";
import { webAddress } from "./words.ts";

const content = (parts: Partial<MailContent> = {}): MailContent => ({
  language: "fr",
  brand: {
    name: "Thotis",
    primary: "#FF6B35",
    secondary: "#004E89",
    background: "#FFFFFF",
    text: "#1A1A1A",
    headingFont: "Montserrat",
    bodyFont: "Inter",
    radiusPixels: 8,
  },
  preheader: "Mardi",
  title: "Ta session est confirmée",
  paragraphs: ["Bonjour"],
  facts: [{ label: "Date", value: "mardi" }],
  button: { label: "Gérer", url: "https://creneau.test/rendez-vous/abc" },
  footer: ["Une question ?"],
  ...parts,
});

const EVIL = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;{{x}}</style><mj-raw>`;

describe("what people typed stays text", () => {
  const { brand } = content();
  test.each<[string, Partial<MailContent>]>([
    ["the brand's name", { brand: { ...brand, name: EVIL } }],
    ["a font", { brand: { ...brand, headingFont: EVIL, bodyFont: EVIL } }],
    ["the preheader", { preheader: EVIL }],
    ["the title", { title: EVIL }],
    ["a paragraph", { paragraphs: [EVIL] }],
    ["a fact's label", { facts: [{ label: EVIL, value: "x" }] }],
    ["a fact's value", { facts: [{ label: "x", value: EVIL }] }],
    ["a struck value", { facts: [{ label: "x", value: EVIL, struck: true }] }],
    ["the button's label", { button: { label: EVIL, url: "https://creneau.test" } }],
    ["the button's address", { button: { label: "x", url: `https://creneau.test/?a=${EVIL}#${EVIL}` } }],
    ["the footer", { footer: [EVIL] }],
  ])("in %s", async (_, parts) => {
    const plain = await renderMail(content());
    const { html } = await renderMail(content(parts));
    const tags = (text: string) => text.match(/<[a-z/!][^\s>]*/gi)?.toSorted();
    expect(html).not.toContain("<script>alert");
    expect(html.replaceAll(/"[^"]*"/g, "")).not.toMatch(/<[^>]*onerror/);
    // The same elements as in the plain mail, but for the line through a struck value.
    const known = new Set(tags(plain.html));
    expect(tags(html)?.filter((tag) => !known.has(tag) && !/^<\/?s$/.test(tag))).toEqual([]);
  });

  test("line breaks in a note are kept", async () => {
    const { html } = await renderMail(content({ facts: [{ label: "Message", value: "un\ndeux\r\ntrois" }] }));
    expect(html).toContain("un<br>deux<br>trois");
  });
});

describe("the button's address", () => {
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:a@b.c",
    "//evil.example",
    "/app",
    "",
    " java\nscript:alert(1)",
  ])("%j is refused", async (url) => {
    await expect(renderMail(content({ button: { label: "x", url } }))).rejects.toThrow(RangeError);
  });

  test("http and https pass, encoded", () => {
    expect(webAddress('https://a.example/"<>?b="')).toBe("https://a.example/%22%3C%3E?b=%22");
    expect(webAddress("http://localhost:3000/x")).toBe("http://localhost:3000/x");
  });
});

test("a colour that is none is refused: it would be a style of its own", async () => {
  const { brand } = content();
  await expect(renderMail(content({ brand: { ...brand, primary: "red;background:url(x)" } }))).rejects.toThrow(
    RangeError,
  );
});

test("a mail fetches nothing and says its language", async () => {
  const { html } = await renderMail(content());
  expect(html).not.toMatch(/(?:src|background)=|url\(|@import|<link/i);
  expect(html).toMatch(/<html[^>]* lang="fr"/);
  expect(html).toContain("linear-gradient(135deg, #FF6B35, #004E89)");
});

test("the text part says the same, in order", () => {
  expect(textOf(content({ facts: [{ label: "Message", value: "un\ndeux" }] }))).toBe(
    [
      "Ta session est confirmée",
      "Bonjour",
      "Message\u202F: un\n  deux",
      "Gérer\u202F:\nhttps://creneau.test/rendez-vous/abc",
      "-- \nUne question ?\n",
    ].join("\n\n"),
  );
});
