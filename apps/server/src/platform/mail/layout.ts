/**
 * The one look of every mail: a header in the brand's gradient, blocks, a quiet footer; and the same as plain text.
 * Whoever writes a mail gives a design and values, or plain words; here they are laid out.
 */
import { show, toText, type Design, type Fact, type Look, type Values } from "@creneau/blocks";
import { renderPage } from "./pages.ts";
import type { RenderedMail } from "./pages.ts";
import { webAddress } from "./words.ts";

export { renderDesign, type DesignedMail, type RenderedMail } from "./pages.ts";

/** Colours are "#RRGGBB". */
export interface MailBrand extends Look {
  /** As written in the header. */
  readonly name: string;
  readonly background: string;
}

export type MailFact = Fact;

export interface MailContent {
  readonly language: "fr" | "en";
  readonly brand: MailBrand;
  /** What the list of mails shows after the subject. */
  readonly preheader: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly facts?: readonly MailFact[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly footer: readonly string[];
}

/** @throws RangeError when the button's address is not http(s) or a colour is not one. */
export async function renderMail(content: MailContent): Promise<RenderedMail> {
  const { language, brand, preheader, title, footer } = content;
  const html = await renderPage(shownOf(content), {
    language,
    look: brand,
    frame: { title, preheader, header: brand.name, footer },
  });
  return { html, text: textOf(content) };
}

/** The words are values: nothing in them is a template. */
function shownOf({ language, title, paragraphs, facts = [], button }: MailContent) {
  const words = paragraphs.map((paragraph, index): [string, string] => [`p${index}`, paragraph.trim()]);
  const design: Design = {
    format: 1,
    style: {},
    blocks: [
      { id: "title", type: "title", level: 1, text: "{{title}}" },
      ...words.map(([name]) => ({ id: name, type: "text" as const, text: `{{${name}}}` })),
      { id: "details", type: "details" },
      ...(button ? [{ id: "button", type: "button" as const, label: "{{label}}", url: "{{url}}", full: false }] : []),
    ],
  };
  const values: Values = {
    ...Object.fromEntries(words),
    title,
    ...(button && { label: button.label, url: webAddress(button.url) }),
  };
  return show(design, values, { language, zone: "UTC", facts });
}

/** The same mail for those who read text. */
export const textOf = (content: MailContent): string => toText(shownOf(content), content);
