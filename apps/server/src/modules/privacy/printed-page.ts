/** A page to read and to print, that needs nothing but itself. */
import type { Language } from "../../platform/http/language.ts";
import { escapeHtml } from "../../platform/mail/words.ts";

export interface PrintedSection {
  readonly title: string;
  /** What is asked, and what is said. */
  readonly items: readonly (readonly [term: string, text: string])[];
}

export interface Printed {
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly PrintedSection[];
}

const style = `
  :root { color-scheme: light dark }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
  h1 { margin-bottom: 0 } section { break-inside: avoid; margin-top: 2rem } dt { font-weight: 600; margin-top: .5rem }
  dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere }`;

const section = ({ title, items }: PrintedSection): string =>
  `<section><h2>${escapeHtml(title)}</h2><dl>${items
    .map(([term, text]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`)
    .join("")}</dl></section>`;

export const printedPage = ({ language, title, lead, sections }: Printed): string => `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${style}</style>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(lead)}</p>
${sections.map(section).join("\n")}
</html>
`;
