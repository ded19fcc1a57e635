/** A shown design for those who read text. */
import type { Frame } from "./mjml.ts";
import { networkNames } from "./networks.ts";
import type { Run, Shown, ShownAddress, ShownBlock, ShownInner, ShownPassage, ShownSpan } from "./shown.ts";

export function toText(shown: Shown, { language, footer }: { language: "fr" | "en"; footer: Frame["footer"] }): string {
  const colon = language === "fr" ? "\u202F:" : ":";
  const parts = [
    ...shown.blocks.flatMap((block) => ofBlock(block, colon, language)),
    // "-- " alone on its line: mail programs know what follows as the signature (RFC 3676 §4.3).
    ["-- ", ...footer.map((one) => (typeof one === "string" ? one : `${one.text}${colon} ${one.url}`))].join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function ofBlock(block: ShownBlock, colon: string, language: "fr" | "en"): string[] {
  if (block.type !== "columns") return [ofInner(block, colon, language)];
  return [...block.left, ...block.right].map((one) => ofInner(one, colon, language));
}

function ofInner(block: ShownInner, colon: string, language: "fr" | "en"): string {
  switch (block.type) {
    case "title":
      return block.lines.map(ofSpans).join("\n");
    case "text":
      return ofPassages(block.passages);
    case "button":
      return `${lineOf(block.label)}${colon}\n${block.url.href}`;
    case "image":
      return [lineOf(block.alt), block.url?.href ?? ""].filter((part) => part !== "").join(`${colon}\n`);
    case "details":
      return block.facts
        .map(({ label, value }) => `${label}${colon} ${value.trim().replaceAll("\n", "\n  ")}`)
        .join("\n");
    case "social":
      return block.links.map(({ network, url }) => `${networkNames[network][language]}${colon} ${url.href}`).join("\n");
    case "signature":
      return [lineOf(block.name), lineOf(block.role), ofPassages(block.passages)]
        .filter((part) => part !== "")
        .join("\n");
    case "separator":
      return "· · ·";
    case "space":
      return "";
  }
}

const ofPassages = (passages: readonly ShownPassage[]): string =>
  passages
    .map((passage) =>
      passage.kind === "list"
        ? passage.items.map((item) => `- ${ofSpans(item)}`).join("\n")
        : passage.lines.map(ofSpans).join("\n"),
    )
    .join("\n\n");

function ofSpans(spans: readonly ShownSpan[]): string {
  const text = spans.map(({ runs, url }) => textOf(runs) + (url ? aside(textOf(runs), url) : "")).join("");
  return text.trim();
}

/** An address that is its own label is said once. */
const aside = (label: string, { href }: ShownAddress): string =>
  href === label || href === `${label}/` || href === `mailto:${label}` ? "" : ` (${href})`;

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
const lineOf = (runs: readonly Run[]): string =>
  textOf(runs)
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, " ")
    .trim();
