/**
 * Text on its way into HTML: everything is escaped here and nowhere else. What came from a value leaves a slot behind, so
 * that the same page can be laid out once and filled many times; a slot's mark cannot be written by anybody.
 */
import type { Run, ShownAddress, ShownPassage, ShownSpan } from "./shown.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Safe as content of an element and inside a quoted attribute. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const BREAKS = /\r\n|[\r\n\u2028\u2029]/g;

/** A private character of Unicode: taken out of all text that comes in. */
const MARK = "\uE0FF";
const SLOT = /\uE0FF(\d+)\uE0FF/g;

/** Collects the values of one page, already escaped for where they go. */
export class Slots {
  readonly filled: string[] = [];

  /** HTML made of escaped parts. */
  html(html: string): string {
    return `${MARK}${this.filled.push(html.replaceAll(MARK, "")) - 1}${MARK}`;
  }

  /** Content of an element; line breaks are kept. */
  text({ text, filled }: Run): string {
    const html = fixed(text).replaceAll(BREAKS, "<br>");
    return filled ? this.html(html) : html;
  }

  /** On one line, also inside a quoted attribute. */
  line(runs: readonly Run[]): string {
    return runs
      .map(({ text, filled }) => {
        const html = fixed(text.replaceAll(BREAKS, " "));
        return filled ? this.html(html) : html;
      })
      .join("");
  }

  address({ href, filled }: ShownAddress): string {
    return filled ? this.html(fixed(href)) : fixed(href);
  }
}

const fixed = (text: string): string => escapeHtml(text.replaceAll(MARK, "").replaceAll("\u0000", ""));

/** A page that was laid out, with its slots. Filled in one pass: a value is never looked through for slots. */
export interface LaidOut {
  readonly parts: readonly string[];
  readonly slots: readonly number[];
}

export function takeApart(html: string): LaidOut {
  const pieces = html.split(SLOT);
  return {
    parts: pieces.filter((_, index) => index % 2 === 0),
    slots: pieces.filter((_, index) => index % 2 === 1).map(Number),
  };
}

export const putTogether = ({ parts, slots }: LaidOut, filled: readonly string[]): string =>
  parts.map((part, index) => (index === 0 ? part : `${filled[slots[index - 1] ?? -1] ?? ""}${part}`)).join("");

export interface LinkLook {
  readonly colour: string;
}

export function spansHtml(spans: readonly ShownSpan[], slots: Slots, look: LinkLook): string {
  return spans.map((span) => spanHtml(span, slots, look)).join("");
}

function spanHtml({ runs, bold, italic, url }: ShownSpan, slots: Slots, { colour }: LinkLook): string {
  const text = runs.map((run) => slots.text(run)).join("");
  const slanted = italic ? `<em>${text}</em>` : text;
  const strong = bold ? `<strong>${slanted}</strong>` : slanted;
  if (!url) return strong;
  return `<a class="link" href="${slots.address(url)}" target="_blank" style="color:${colour};text-decoration:underline">${strong}</a>`;
}

export function passagesHtml(passages: readonly ShownPassage[], slots: Slots, look: LinkLook): string {
  const row = (spans: readonly ShownSpan[]) => spansHtml(spans, slots, look);
  const [only] = passages;
  if (only?.kind === "paragraph" && passages.length === 1) return only.lines.map(row).join("<br>");
  return passages
    .map((passage, index) => {
      const below = index === passages.length - 1 ? "0" : "0 0 12px";
      if (passage.kind === "paragraph") return `<p style="margin:${below}">${passage.lines.map(row).join("<br>")}</p>`;
      const items = passage.items.map((item) => `<li style="margin:0 0 4px">${row(item)}</li>`).join("");
      return `<ul style="margin:${below};padding:0 0 0 22px">${items}</ul>`;
    })
    .join("");
}
