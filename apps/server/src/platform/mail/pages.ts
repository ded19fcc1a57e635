/**
 * From a design to the HTML of a mail. MJML takes 3 ms a page: what it made is kept by its tree, in which values are
 * numbered slots and nothing else, and filled anew each time (docs/decisions/0014-blocks.md).
 */
import {
  putTogether,
  show,
  takeApart,
  toMjml,
  toText,
  type Design,
  type Fact,
  type Frame,
  type LaidOut,
  type Look,
  type MjmlNode,
  type ShowEnv,
  type Shown,
  type Values,
} from "@creneau/blocks";
import type { MJMLJsonObject } from "mjml-core";

export interface RenderedMail {
  readonly html: string;
  readonly text: string;
}

export interface DesignedMail extends Pick<ShowEnv, "language" | "zone" | "partOf" | "imageOf"> {
  readonly design: Design;
  readonly values: Values;
  readonly facts?: readonly Fact[];
  readonly look: Look;
  readonly frame: Frame;
}

/** What a design becomes. `faults` names blocks of which a link had to be left out. */
export async function renderDesign(mail: DesignedMail): Promise<RenderedMail & { readonly faults: Shown["faults"] }> {
  const { design, values, language, look, frame } = mail;
  const shown = show(design, values, mail);
  const html = await renderPage(shown, { language, look, frame });
  return { html, text: toText(shown, { language, footer: frame.footer }), faults: shown.faults };
}

/** @throws RangeError when a colour of the brand is not one. */
export async function renderPage(
  shown: Shown,
  laying: { readonly language: "fr" | "en"; readonly look: Look; readonly frame: Frame },
): Promise<string> {
  const { tree, filled } = toMjml(shown, laying);
  return putTogether(await laidOut(tree), filled);
}

/** A page is some 20 KB: a few megabytes, whatever the businesses write. */
const MOST_KEPT = 256;
const kept = new Map<string, Promise<LaidOut>>();

/** The least recently used goes first. */
function laidOut(tree: MjmlNode): Promise<LaidOut> {
  const key = JSON.stringify(tree);
  const known = kept.get(key) ?? layOut(tree);
  kept.delete(key);
  kept.set(key, known);
  known.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return known;
}

async function layOut(tree: MjmlNode): Promise<LaidOut> {
  // MJML takes 0.4 s and 90 MB to load: a process that sends no mail goes without.
  const { default: mjml2html } = await import("mjml");
  const { html, errors } = await mjml2html(mutable(tree), {
    validationLevel: "strict",
    keepComments: false,
    fonts: {},
    ignoreIncludes: true,
  });
  const [error] = errors;
  if (error) throw new Error(`a mail is not laid out right: ${error.formattedMessage}`);
  return takeApart(html);
}

/** MJML writes into the tree that it is given. */
const mutable = ({ tagName, attributes, content, children }: MjmlNode): MJMLJsonObject =>
  content === undefined
    ? { tagName, attributes: { ...attributes }, children: (children ?? []).map(mutable) }
    : { tagName, attributes: { ...attributes }, content };
