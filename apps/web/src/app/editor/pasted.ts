/**
 * What was copied in a text processor, a mail or a page, in the marks of the small Markdown: words, bold, italic, links and
 * lists. All else stays behind.
 */
import { SHEET, withoutStyles } from "./preview/frame.ts";

const LEFT_OUT = new Set([SHEET.toUpperCase(), "SCRIPT", "HEAD", "TITLE", "META", "LINK", "TEMPLATE", "NOSCRIPT"]);
const BLOCKS = new Set(
  "P DIV H1 H2 H3 H4 H5 H6 UL OL TABLE TR BLOCKQUOTE SECTION ARTICLE HEADER FOOTER PRE".split(" "),
);

/** What a link leads to that a mail may lead to. */
const LEADS = /^(https?:\/\/|mailto:|tel:)/i;

/** A sign that was a sign there is no mark here. */
const escaped = (words: string): string => words.replaceAll(/[\\*[\]]/g, "\\$&");

/** Marks stand at the words, not at the room around them. */
function between(mark: string, words: string): string {
  const [, before = "", inside = "", after = ""] = /^(\s*)([^]*?)(\s*)$/.exec(words) ?? [];
  return inside === "" || inside.includes("\n") ? words : `${before}${mark}${inside}${mark}${after}`;
}

/** What it says of its look, which the page's own content policy keeps from being any. */
const lookOf = ({ dataset }: HTMLElement): string => dataset["style"] ?? "";

const isBold = (element: HTMLElement): boolean =>
  // A whole document of Google's is one that says it is none.
  element.tagName === "B" || element.tagName === "STRONG"
    ? !/font-weight:\s*(normal|400)/.test(lookOf(element))
    : /font-weight:\s*(bold|[6-9]00)/.test(lookOf(element));

const isItalic = (element: HTMLElement): boolean =>
  element.tagName === "I" || element.tagName === "EM"
    ? !/font-style:\s*normal/.test(lookOf(element))
    : /font-style:\s*italic/.test(lookOf(element));

/** Word writes lists as paragraphs, with the bullet as text. */
const isWordItem = (element: HTMLElement): boolean =>
  element.tagName === "P" && /mso-list:\s*l\d/.test(lookOf(element));
const isWordBullet = (element: HTMLElement): boolean => /mso-list:\s*ignore/i.test(lookOf(element));

function wordsOf(node: Node, marked: { readonly bold: boolean; readonly italic: boolean }): string {
  if (node.nodeType === node.TEXT_NODE) return escaped((node.nodeValue ?? "").replaceAll(/[\t\n\r ]+/g, " "));
  if (!(node instanceof HTMLElement) || LEFT_OUT.has(node.tagName) || isWordBullet(node)) return "";
  if (node.tagName === "BR") return "\n";
  const [bold, italic] = [!marked.bold && isBold(node), !marked.italic && isItalic(node)];
  const inside = [...node.childNodes]
    .map((child) => wordsOf(child, { bold: marked.bold || bold, italic: marked.italic || italic }))
    .join("");
  const leaning = italic ? between("*", inside) : inside;
  const words = bold ? between("**", leaning) : leaning;
  if (node.tagName === "A") return linkOf(node, words);
  if (node.tagName === "LI" || isWordItem(node)) return `\n- ${words.trim().replaceAll(/\s*\n\s*/g, " ")}\n`;
  if (node.tagName === "TD" || node.tagName === "TH") return `${words} `;
  return BLOCKS.has(node.tagName) ? `\n\n${words.trim()}\n\n` : words;
}

function linkOf(link: HTMLElement, words: string): string {
  const url = link.getAttribute("href")?.trim() ?? "";
  const label = words.replaceAll(/\\?[[\]]|\n/g, " ").trim();
  if (!LEADS.test(url) || label === "") return words;
  return `[${label}](${url.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(/\s/g, "%20")})`;
}

/** Undefined when there is nothing in it but words: those, the browser pastes as they are. */
export function markdownOf(html: string): string | undefined {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  const text = wordsOf(body, { bold: false, italic: false })
    .replaceAll(/ *\n */g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replaceAll(/^(- .*)\n+(?=- )/gm, "$1\n")
    .trim();
  return /(?<!\\)\*|^- |\]\(/m.test(text) ? text : undefined;
}
