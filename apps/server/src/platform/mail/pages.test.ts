/** What people type stays text: judged by a parser of HTML that knows nothing of how the page was made. */
import { problemsOf, type Design, type InnerBlock, type Value } from "@creneau/blocks";
import fc from "fast-check";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, test } from "vitest";
import { renderDesign, type DesignedMail } from "./pages.ts";

const look = {
  primary: "#0F766E",
  secondary: "#134E4A",
  accent: "#F7B801",
  text: "#1A1A1A",
  headingFont: "Montserrat",
  bodyFont: "Inter",
  radiusPixels: 8,
};
const frame = { title: "T", preheader: "P", header: "H", footer: ["F"] };

const mail = (
  blocks: Design["blocks"],
  values: Record<string, Value>,
  more: Partial<DesignedMail> = {},
): DesignedMail => ({
  design: { format: 1, style: {}, blocks },
  values,
  language: "fr",
  zone: "Europe/Paris",
  look,
  frame,
  ...more,
});

interface Read {
  /** Elements with the names of their attributes, in order: what no value may change. */
  readonly shape: string[];
  readonly hrefs: string[];
  readonly attributes: string[];
  readonly text: string;
}

function read(html: string): Read {
  const found = { shape: [] as string[], hrefs: [] as string[], attributes: [] as string[], text: "" };
  const visit = (node: Tree.ChildNode | Tree.Document): void => {
    if ("tagName" in node) {
      // Line breaks are what a value may bring.
      if (node.tagName === "br") return;
      found.shape.push(`${node.tagName} ${node.attrs.map(({ name }) => name).join(" ")}`);
      for (const { name, value } of node.attrs) {
        found.attributes.push(value);
        if (name === "href" || name === "src") found.hrefs.push(value);
      }
      if (node.tagName === "style" || node.tagName === "script") {
        found.shape.push(JSON.stringify(node.childNodes.map((child) => ("value" in child ? child.value : ""))));
        return;
      }
    }
    if (node.nodeName === "#text" && "value" in node) found.text += node.value;
    if (node.nodeName === "#comment" && "data" in node) found.shape.push(`comment ${node.data}`);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

/** Every place a value can stand in. */
const everywhere: Design["blocks"] = [
  { id: "a", type: "title", level: 1, text: "{{x}} **{{x}}**" },
  { id: "b", type: "text", text: "{{x}} *{{x}}* [{{x}}](https://a.example/{{x}}?q={{x}})\n\n- {{x}}\n- b" },
  {
    id: "c",
    type: "image",
    source: "https://a.example/i.png",
    alt: "{{x}}",
    url: "https://a.example/?{{x}}",
    widthPercent: 50,
  },
  { id: "d", type: "button", label: "a {{x}}", url: "https://a.example/#{{x}}", full: true },
  { id: "e", type: "social", links: [{ network: "instagram", url: "https://a.example/@{{x}}/" }] },
  { id: "f", type: "signature", name: "{{x}}", role: "{{x}}", lines: "{{x}}", image: "https://a.example/s.png" },
  { id: "g", type: "details", style: { background: "#FFEECC" } },
  {
    id: "h",
    type: "columns",
    ratio: "1:2",
    left: [
      {
        id: "i",
        type: "text",
        text: "{{x}}",
        style: { background: "brand", padding: { top: 1, right: 2, bottom: 3, left: 4 } },
      },
    ],
    right: [{ id: "j", type: "details" }],
  },
];

const EVIL = [
  `"'><script>alert(1)</script><img src=x onerror=alert(1)>`,
  "</style></title></td></table>-->",
  "<!--[if mso]><b>",
  "\uE0FF0\uE0FF\uE0FE",
  "{{x}}{{y}}",
  "[a](javascript:alert(1)) **b**",
  "- a\n\n- b",
  "&lt;b&gt;&#0;",
  "\u0000",
  "<mj-raw><mj-include path='/etc/passwd'/>",
  "]]><![CDATA[",
];
const evil = fc.oneof(
  fc.constantFrom(...EVIL),
  fc
    .array(fc.constantFrom(...EVIL, "a", " ", "\n", "é", "'", '"', "`", "=", "/"), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary", minLength: 1 }),
);

const framed = (x: string): DesignedMail["frame"] => ({ title: x, preheader: x, header: x, footer: [x, x] });
const factsOf = (x: string) => [
  { label: x, value: x },
  { label: x, value: x, struck: true },
];
const withEvil = (x: string) => renderDesign(mail(everywhere, { x }, { frame: framed(x), facts: factsOf(x) }));

test("whatever a value is, the page has the elements, attributes and styles it was laid out with", async () => {
  const plain = read((await withEvil("w")).html);
  await fc.assert(
    fc.asyncProperty(evil, async (x) => {
      fc.pre(
        x
          .replaceAll(/[\uE0FE\uE0FF]/g, "")
          .replaceAll("\u0000", "")
          .trim() !== "",
      );
      const { html } = await withEvil(x);
      const found = read(html);
      expect(found.shape).toEqual(plain.shape);
      expect(found.hrefs.map((href) => new URL(href).host)).toEqual(plain.hrefs.map((href) => new URL(href).host));
    }),
    { numRuns: 300 },
  );
});

test("and it says what was typed, once for each place", async () => {
  for (const x of ["<b>a</b>", "{{y}}", "**a**", "[a](b)", "&amp;"]) {
    const { html, text } = await withEvil(x);
    expect(read(html).text.split(x).length - 1).toBeGreaterThan(12);
    expect(text).toContain(x);
  }
});

test("a page that is filled again is the page that would be made anew", async () => {
  const once = await withEvil("one");
  const other = await withEvil("<two>");
  expect((await withEvil("one")).html).toBe(once.html);
  expect(other.html.replaceAll("&lt;two&gt;", "one").replaceAll("%3Ctwo%3E", "one")).toBe(once.html);
});

test("what a design itself says is text too: no HTML, no style, no slot of its own", async () => {
  const plain = read((await renderDesign(mail([{ id: "a", type: "text", text: "w" }], {}))).html);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...EVIL.filter((text) => !/^\[|^- |\{\{x/.test(text) && text !== "\u0000")),
      async (text) => {
        const { html } = await renderDesign(mail([{ id: "a", type: "text", text }], {}));
        expect(read(html).shape).toEqual(plain.shape);
      },
    ),
  );
});

describe("addresses", () => {
  const blocks = (url: string): InnerBlock[] => [
    { id: "a", type: "text", text: `[label](${url})` },
    { id: "b", type: "button", label: "label", url, full: false },
    { id: "c", type: "social", links: [{ network: "x", url }] },
    { id: "d", type: "image", source: "https://a.example/i.png", alt: "", url, widthPercent: 100 },
  ];

  test.each(["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//evil.example", "vbscript:x", ""])(
    "%j, that a value brought, is left out and named",
    async (link) => {
      const { html, text, faults } = await renderDesign(mail(blocks("{{link}}"), { link }));
      expect(faults.map(({ blockId }) => blockId)).toEqual(["a", "b", "c", "d"]);
      expect(read(html).hrefs).toEqual(["https://a.example/i.png"]);
      if (link !== "") expect(html + text).not.toContain(link);
    },
  );

  test("of an image it is https, or one of ours", async () => {
    const of = async (source: string) =>
      read((await renderDesign(mail([{ id: "a", type: "image", source, alt: "a", widthPercent: 100 }], {}))).html)
        .hrefs;
    expect(await of("http://a.example/i.png")).toEqual([]);
    expect(await of("data:image/png;base64,AAAA")).toEqual([]);
    expect(await of("0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10")).toEqual([]);
    expect(await of("https://a.example/i.png?a=b&c=d")).toEqual(["https://a.example/i.png?a=b&c=d"]);
  });
});

test("a box keeps its colours in the dark, and text that can be read on it", async () => {
  const [block]: InnerBlock[] = [{ id: "a", type: "text", text: "w", style: { background: "brand" } }];
  const { html } = await renderDesign(mail(block ? [block] : [], {}));
  expect(html).toContain('class="box-ffffff"');
  expect(html).toMatch(/\.card \.box-ffffff, [^{]+\{ color: #FFFFFF !important; \}/);
});

test("conditions, empty values and columns without a word leave nothing behind", async () => {
  const { html, text } = await renderDesign(
    mail(
      [
        { id: "a", type: "text", text: "seen", when: { variable: "x", is: "equals", value: "1" } },
        { id: "b", type: "text", text: "unseen", when: { variable: "x", is: "empty" } },
        { id: "c", type: "text", text: "{{nothing}}" },
        { id: "d", type: "columns", ratio: "1:1", left: [{ id: "e", type: "text", text: "{{nothing}}" }], right: [] },
        { id: "f", type: "title", level: 2, text: "**{{nothing}}**" },
      ],
      { x: "1" },
    ),
  );
  expect(text).toBe("seen\n\n-- \nF\n");
  expect(html).not.toMatch(/unseen|<h2/);
});

test("what is wrong is said before: block, field and code", () => {
  const brand = { primary: "#0F766E", secondary: "#004E89", accent: "#F7B801", text: "#1A1A1A" };
  const vocabulary = [{ name: "name", kind: "text" as const }];
  const found = problemsOf(
    {
      format: 1,
      style: {},
      blocks: [
        { id: "a", type: "image", source: "", alt: "", widthPercent: 50 },
        { id: "b", type: "text", text: "x", style: { colour: "#EEEEEE" } },
        { id: "b", type: "social", links: [{ network: "x", url: "x" }], when: { variable: "y", is: "set" } },
        { id: "d", type: "signature", name: "{{z}}", role: "", lines: "", image: "http://a" },
        { id: "e", type: "title", level: 1, text: "x", when: { variable: "name", is: "equals" } },
      ],
    },
    { vocabulary, brand },
  );
  expect(found.map(({ blockId, field, code, severity }) => `${blockId} ${field} ${code} ${severity}`)).toEqual([
    "b id same-id error",
    "a source missing-image warning",
    "a alt missing-alt warning",
    "b style low-contrast warning",
    "b when unknown-variable error",
    "b links.0.url bad-address error",
    "d name unknown-variable error",
    "d image bad-image error",
    "e when missing-value error",
  ]);
});
