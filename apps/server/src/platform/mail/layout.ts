/**
 * The one look of every mail: a header in the brand's gradient, a title, a few sentences, facts, one button, a quiet
 * footer; and the same as plain text. Whoever writes a mail gives words; here they are escaped and laid out.
 */
import type { MJMLJsonObject } from "mjml-core";
import { textOn, textOver } from "./colours.ts";
import { escapeHtml, escapeLines, webAddress } from "./words.ts";

/** Colours are "#RRGGBB". */
export interface MailBrand {
  /** As written in the header. */
  readonly name: string;
  readonly primary: string;
  readonly secondary: string;
  readonly background: string;
  readonly text: string;
  readonly headingFont: string;
  readonly bodyFont: string;
  readonly radiusPixels: number;
}

export interface MailFact {
  readonly label: string;
  readonly value: string;
  /** No longer true: the hour before a move. */
  readonly struck?: boolean;
}

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

export interface RenderedMail {
  readonly html: string;
  readonly text: string;
}

/** @throws RangeError when the button's address is not http(s) or a colour is not one. */
export async function renderMail(content: MailContent): Promise<RenderedMail> {
  assertColours(content.brand);
  // MJML takes 0.4 s and 90 MB to load: a process that sends no mail goes without.
  const { default: mjml2html } = await import("mjml");
  const { html, errors } = await mjml2html(mailOf(content), {
    validationLevel: "strict",
    keepComments: false,
    fonts: {},
    ignoreIncludes: true,
  });
  const [error] = errors;
  if (error) throw new Error(`a mail is not laid out right: ${error.formattedMessage}`);
  return { html, text: textOf(content) };
}

const COLOUR = /^#[0-9A-Fa-f]{6}$/;

function assertColours({ primary, secondary, background, text }: MailBrand): void {
  if (![primary, secondary, background, text].every((colour) => COLOUR.test(colour)))
    throw new RangeError("not a colour like #0F766E");
}

/** Fonts that the reader's machine may have: a mail fetches nothing. */
function stack(font: string): string {
  const own = /^[\w -]+$/.test(font) && font !== "Inter" ? `${font}, ` : "";
  return `${own}Inter, 'Segoe UI', Helvetica, Arial, sans-serif`;
}

type Node = MJMLJsonObject;
const node = (tagName: string, attributes: Record<string, string>, inside: string | Node[] = []): Node =>
  typeof inside === "string" ? { tagName, attributes, content: inside } : { tagName, attributes, children: inside };

function mailOf(content: MailContent): Node {
  const { brand, language } = content;
  return node("mjml", { lang: language, dir: "ltr" }, [
    node("mj-head", {}, [
      node("mj-title", {}, escapeHtml(content.title)),
      node("mj-preview", {}, escapeHtml(content.preheader)),
      node(
        "mj-raw",
        {},
        '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
      ),
      node("mj-attributes", {}, [
        node("mj-all", { "font-family": stack(brand.bodyFont), color: brand.text }),
        node("mj-section", { padding: "0" }),
      ]),
      node("mj-style", {}, styles(brand)),
    ]),
    node("mj-body", { "background-color": "#F1F2F4", "css-class": "ground" }, [
      node("mj-section", { padding: "8px 0" }, []),
      header(brand),
      card(content),
      footer(content.footer),
    ]),
  ]);
}

/** What inline styles can't say: the gradient (Outlook keeps the plain colour below it), the dark, the narrow. */
const styles = ({ primary, secondary }: MailBrand): string => `
  .brand, .brand > table { background-image: linear-gradient(135deg, ${primary}, ${secondary}) !important; }
  @media (max-width: 479px) {
    td.pad { padding-left: 20px !important; padding-right: 20px !important; }
    th.quiet { width: 84px !important; }
  }
  @media (prefers-color-scheme: dark) {
    .ground, .ground > div { background-color: #111214 !important; }
    .card, .card > table { background-color: #1A1C1F !important; background: #1A1C1F !important; }
    .card div, .card td, .card th, .card h1 { color: #ECEDEE !important; }
    .card th.quiet, .foot div { color: #A3A8AF !important; }
    .rule td, .rule th { border-color: #33363B !important; }
  }`;

const header = (brand: MailBrand): Node =>
  node("mj-section", { "background-color": brand.secondary, "css-class": "brand", "border-radius": "12px 12px 0 0" }, [
    node("mj-column", {}, [
      node(
        "mj-text",
        {
          color: textOver(brand.primary, brand.secondary),
          "font-family": stack(brand.headingFont),
          "font-size": "22px",
          "font-weight": "700",
          "line-height": "28px",
          padding: "22px 32px",
          "css-class": "pad",
        },
        escapeHtml(brand.name),
      ),
    ]),
  ]);

function card({ brand, title, paragraphs, facts = [], button }: MailContent): Node {
  const words = { "font-size": "16px", "line-height": "25px", padding: "0 32px 12px", "css-class": "pad" };
  const heading = `font-family:${stack(brand.headingFont)};font-size:24px;line-height:31px;font-weight:700;margin:0;color:${brand.text}`;
  return node(
    "mj-section",
    { "background-color": "#FFFFFF", "css-class": "card", "border-radius": "0 0 12px 12px", padding: "28px 0 24px" },
    [
      node("mj-column", {}, [
        node(
          "mj-text",
          { padding: "0 32px 14px", "css-class": "pad" },
          `<h1 style="${heading}">${escapeHtml(title)}</h1>`,
        ),
        ...paragraphs.map((paragraph) => node("mj-text", words, escapeLines(paragraph))),
        ...(facts.length > 0 ? [table(facts)] : []),
        ...(button ? [action(brand, button)] : []),
      ]),
    ],
  );
}

const table = (facts: readonly MailFact[]): Node =>
  node(
    "mj-table",
    { "css-class": "rule pad", "font-size": "16px", "line-height": "24px", padding: "8px 32px 16px" },
    facts.map(row).join(""),
  );

function row({ label, value, struck = false }: MailFact): string {
  const cell = "border-top:1px solid #E4E6E9;padding:10px 0;vertical-align:top";
  const shown = struck ? `<s>${escapeLines(value)}</s>` : escapeLines(value);
  return (
    `<tr><th scope="row" class="quiet" style="${cell};width:104px;padding-right:12px;text-align:left;font-weight:400;color:#5B6169">` +
    `${escapeHtml(label)}</th><td style="${cell};font-weight:${struck ? 400 : 600}">${shown}</td></tr>`
  );
}

const action = (brand: MailBrand, { label, url }: { readonly label: string; readonly url: string }): Node =>
  node(
    "mj-button",
    {
      href: escapeHtml(webAddress(url)),
      align: "left",
      "background-color": brand.primary,
      color: textOn(brand.primary),
      "border-radius": `${Math.min(24, Math.max(0, Math.round(brand.radiusPixels)))}px`,
      "font-size": "16px",
      "font-weight": "600",
      "inner-padding": "14px 24px",
      padding: "4px 32px 8px",
      "css-class": "pad",
    },
    escapeHtml(label),
  );

const footer = (lines: readonly string[]): Node =>
  node("mj-section", { "css-class": "foot", padding: "16px 0 24px" }, [
    node(
      "mj-column",
      {},
      lines.map((line) =>
        node(
          "mj-text",
          { color: "#5B6169", "font-size": "13px", "line-height": "20px", padding: "0 32px 4px", "css-class": "pad" },
          escapeLines(line),
        ),
      ),
    ),
  ]);

/** The same mail for those who read text. */
export function textOf({ language, title, paragraphs, facts = [], button, footer }: MailContent): string {
  const colon = language === "fr" ? "\u202F:" : ":";
  const parts = [
    title,
    ...paragraphs.map((paragraph) => paragraph.trim()),
    facts.map(({ label, value }) => `${label}${colon} ${value.trim().replaceAll("\n", "\n  ")}`).join("\n"),
    button ? `${button.label}${colon}\n${webAddress(button.url)}` : "",
    // "-- " alone on its line: mail programs know what follows as the signature (RFC 3676 §4.3).
    ["-- ", ...footer].join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
