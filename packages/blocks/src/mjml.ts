/** A shown design as a tree of MJML, which turns it into HTML that mail programs understand. */
import { textOn, textOver } from "./colours.ts";
import { escapeHtml, passagesHtml, Slots, spansHtml } from "./html.ts";
import {
  boxCss,
  colourOf,
  fontFamilies,
  fontStack,
  hasBox,
  outerPadding,
  sidesText,
  solid,
  themeOf,
  type Look,
  type Sides,
  type Theme,
} from "./looks.ts";
import type { BoxStyle } from "./model.ts";
import { networkNames } from "./networks.ts";
import type { Fact, Run, Shown, ShownBlock, ShownInner } from "./shown.ts";

export interface MjmlNode {
  readonly tagName: string;
  readonly attributes: Record<string, string>;
  readonly content?: string;
  readonly children?: MjmlNode[];
}

/** What stands around the blocks of a mail. All of it is text. */
export interface Frame {
  readonly title: string;
  /** What the list of mails shows after the subject. */
  readonly preheader: string;
  /** On the brand's colours, above. */
  readonly header: string;
  /** Below, quiet. */
  readonly footer: readonly string[];
}

export interface Laying {
  readonly language: "fr" | "en";
  readonly look: Look;
  readonly frame: Frame;
}

export interface MjmlPage {
  readonly tree: MjmlNode;
  /** The values' HTML, by the number of its slot in the tree. */
  readonly filled: readonly string[];
}

interface Context {
  readonly theme: Theme;
  readonly slots: Slots;
  readonly language: "fr" | "en";
}

const node = (tagName: string, attributes: Record<string, string>, inside: string | MjmlNode[] = []): MjmlNode =>
  typeof inside === "string" ? { tagName, attributes, content: inside } : { tagName, attributes, children: inside };

/** @throws RangeError when a colour of the brand is not one. */
export function toMjml(shown: Shown, { language, look, frame }: Laying): MjmlPage {
  const theme = themeOf(shown.style, look);
  const context: Context = { theme, slots: new Slots(), language };
  const value = (text: string): Run => ({ text: text.trim(), filled: true });
  const line = (text: string): string => context.slots.line([value(text)]);
  const tree = node("mjml", { lang: language, dir: "ltr" }, [
    node("mj-head", {}, [
      node("mj-title", {}, line(frame.title)),
      node("mj-preview", {}, line(frame.preheader)),
      node(
        "mj-raw",
        {},
        '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
      ),
      node("mj-attributes", {}, [
        node("mj-all", { "font-family": theme.bodyFont, color: theme.text }),
        node("mj-section", { padding: "0" }),
      ]),
      node("mj-style", {}, styles(theme, shown.blocks)),
    ]),
    node("mj-body", { "background-color": theme.ground, "css-class": "ground", width: `${theme.widthPixels}px` }, [
      node("mj-section", { padding: "8px 0" }, []),
      header(look, line(frame.header)),
      ...card(shown.blocks, context),
      footer(frame.footer.map((text) => context.slots.text(value(text)))),
    ]),
  ]);
  return { tree, filled: context.slots.filled };
}

/** What inline styles can't say: the gradient (Outlook keeps the plain colour below it), the dark, the narrow. */
const styles = (theme: Theme, blocks: readonly ShownBlock[]): string => `
  .brand, .brand > table { background-image: linear-gradient(135deg, ${theme.look.primary}, ${theme.look.secondary}) !important; }
  @media (max-width: 479px) {
    td.pad { padding-left: 20px !important; padding-right: 20px !important; }
    th.quiet { width: 84px !important; }
  }
  @media (prefers-color-scheme: dark) {
    .ground, .ground > div { background-color: #111214 !important; }
    .card, .card > table { background-color: #1A1C1F !important; background: #1A1C1F !important; }
    .card div, .card td, .card th, .card h1, .card h2, .card h3, .card a.link { color: #ECEDEE !important; }
    .card th.quiet, .card .quiet, .foot div { color: #A3A8AF !important; }
    .card a.link { border-color: #A3A8AF !important; }
    .rule td, .rule th, .line p { border-color: #33363B !important; }${ownColours(theme, blocks)}
  }`;

const innersOf = (blocks: readonly ShownBlock[]): ShownInner[] =>
  blocks.flatMap((block) => (block.type === "columns" ? [...block.left, ...block.right] : [block]));

/** A box with a background of its own keeps it in the dark, and the text that can be read on it. */
function ownColours(theme: Theme, blocks: readonly ShownBlock[]): string {
  const boxes = innersOf(blocks).filter(({ type, style }) => style.background !== undefined && hasBox(type, style));
  const colours = new Set(boxes.map(({ style }) => colourOf(style, theme)));
  return [...colours]
    .map((colour) => {
      const box = `.card .${boxClass(colour)}`;
      return `\n    ${box}, ${box} div, ${box} td, ${box} th, ${box} h1, ${box} h2, ${box} h3, ${box} a.link, ${box} .quiet { color: ${colour} !important; }`;
    })
    .join("");
}

const boxClass = (colour: string): string => `box-${colour.slice(1).toLowerCase()}`;

const header = (look: Look, name: string): MjmlNode =>
  node("mj-section", { "background-color": look.secondary, "css-class": "brand", "border-radius": "12px 12px 0 0" }, [
    node("mj-column", {}, [
      node(
        "mj-text",
        {
          color: textOver(look.primary, look.secondary),
          "font-family": fontStack(look.headingFont),
          "font-size": "22px",
          "font-weight": "700",
          "line-height": "28px",
          padding: "22px 32px",
          "css-class": "pad",
        },
        name,
      ),
    ]),
  ]);

/** Blocks that stand alone share a section; two columns are one of their own. */
function card(blocks: readonly ShownBlock[], context: Context): MjmlNode[] {
  const groups: (readonly ShownInner[] | Extract<ShownBlock, { type: "columns" }>)[] = [];
  let alone: ShownInner[] = [];
  for (const block of blocks) {
    if (block.type !== "columns") {
      if (alone.length === 0) groups.push(alone);
      alone.push(block);
      continue;
    }
    alone = [];
    groups.push(block);
  }
  if (groups.length === 0) groups.push([]);
  return groups.map((group, index) => {
    const last = index === groups.length - 1;
    const attributes = {
      "background-color": context.theme.surface,
      "css-class": "card",
      padding: `${index === 0 ? 28 : 0}px 0 ${last ? 24 : 0}px`,
      ...(last && { "border-radius": "0 0 12px 12px" }),
    };
    return node("mj-section", attributes, "type" in group ? columns(group, context) : [column(group, 100, context)]);
  });
}

const EDGE = 32;
const MIDDLE = 12;

const WIDTHS = { "1:1": [50, 50], "1:2": [33.33, 66.67], "2:1": [66.67, 33.33] } as const;

function columns({ ratio, left, right }: Extract<ShownBlock, { type: "columns" }>, context: Context): MjmlNode[] {
  const [one, other] = WIDTHS[ratio];
  return [
    column(left, one, context, { left: EDGE, right: MIDDLE }),
    column(right, other, context, { left: MIDDLE, right: EDGE }),
  ];
}

function column(
  blocks: readonly ShownInner[],
  percent: number,
  context: Context,
  sides: Pick<Sides, "left" | "right"> = { left: EDGE, right: EDGE },
): MjmlNode {
  const widthPixels = (context.theme.widthPixels * percent) / 100;
  return node(
    "mj-column",
    percent === 100 ? {} : { width: `${percent}%` },
    blocks.map((block) => inner(block, { ...context, sides, widthPixels })),
  );
}

interface Place extends Context {
  readonly sides: Pick<Sides, "left" | "right">;
  readonly widthPixels: number;
}

function inner(block: ShownInner, place: Place): MjmlNode {
  const { theme, slots } = place;
  const padding = outerPadding(block.type, block.style, place.sides);
  const around = {
    padding: sidesText(padding),
    "css-class": "pad",
    ...(block.style.align && { align: block.style.align }),
  };
  const words = (size: number, html: string): MjmlNode => {
    const own = block.style.sizePixels ?? size;
    return node(
      "mj-text",
      {
        ...around,
        ...textLook(block.style, theme),
        "font-size": `${own}px`,
        "line-height": `${Math.round(own * 1.56)}px`,
      },
      boxed(block, theme, html),
    );
  };
  switch (block.type) {
    case "title":
      return node("mj-text", around, boxed(block, theme, heading(block, place)));
    case "text":
      return words(16, passagesHtml(block.passages, slots, linkLook(block.style, theme)));
    case "details":
      return details(block, place, around);
    case "button":
      return button(block, place, around);
    case "image":
      return image(block, place, { ...around, room: place.widthPixels - padding.left - padding.right });
    case "separator":
      return separator(block.style, theme, around);
    case "space":
      return node("mj-spacer", { height: `${block.heightPixels}px` });
    case "social":
      return words(14, socialHtml(block.links, place, block.style));
    case "signature":
      return words(15, signatureHtml(block, place));
  }
}

function textLook(style: BoxStyle, theme: Theme): Record<string, string> {
  return {
    color: colourOf(style, theme),
    ...(style.font && { "font-family": fontStack(fontFamilies[style.font]) }),
  };
}

const linkLook = (style: BoxStyle, theme: Theme) => ({
  colour: style.background || style.colour ? colourOf(style, theme) : theme.link,
});

function boxed({ type, style }: ShownInner, theme: Theme, html: string): string {
  if (!hasBox(type, style)) return html;
  const kept = style.background ? ` class="${boxClass(colourOf(style, theme))}"` : "";
  return `<div${kept} style="${boxCss(style, theme)}">${html}</div>`;
}

const HEADINGS = { 1: [24, 31], 2: [20, 27], 3: [17, 24] } as const;

function heading({ level, lines, style }: Extract<ShownInner, { type: "title" }>, { theme, slots }: Place): string {
  const [usual, usualLine] = HEADINGS[level];
  const size = style.sizePixels ?? usual;
  const height = style.sizePixels === undefined ? usualLine : Math.round(size * 1.3);
  const font = style.font ? fontStack(fontFamilies[style.font]) : theme.headingFont;
  const css = `font-family:${font};font-size:${size}px;line-height:${height}px;font-weight:700;margin:0;color:${colourOf(style, theme)}`;
  const html = lines.map((spans) => spansHtml(spans, slots, linkLook(style, theme))).join("<br>");
  return `<h${level} style="${css}">${html}</h${level}>`;
}

function details(
  block: Extract<ShownInner, { type: "details" }>,
  place: Place,
  around: Record<string, string>,
): MjmlNode {
  const { theme, slots } = place;
  const size = block.style.sizePixels ?? 16;
  const rows = slots.html(block.facts.map(row).join(""));
  const look = {
    ...textLook(block.style, theme),
    "font-size": `${size}px`,
    "line-height": `${Math.round(size * 1.5)}px`,
  };
  const css = { ...around, ...look, "css-class": "rule pad" };
  if (!hasBox("details", block.style)) return node("mj-table", css, rows);
  const table = `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="font-size:inherit;line-height:inherit">${rows}</table>`;
  return node("mj-text", css, boxed(block, theme, table));
}

const escapeLines = (text: string): string => escapeHtml(text.trim()).replaceAll(/\r\n|[\r\n\u2028\u2029]/g, "<br>");

function row({ label, value, struck = false }: Fact): string {
  const cell = "border-top:1px solid #E4E6E9;padding:10px 0;vertical-align:top";
  const shown = struck ? `<s>${escapeLines(value)}</s>` : escapeLines(value);
  return (
    `<tr><th scope="row" class="quiet" style="${cell};width:104px;padding-right:12px;text-align:left;font-weight:400;color:#5B6169">` +
    `${escapeHtml(label)}</th><td style="${cell};font-weight:${struck ? 400 : 600}">${shown}</td></tr>`
  );
}

function button(
  { label, url, full, style }: Extract<ShownInner, { type: "button" }>,
  { theme, slots }: Place,
  around: Record<string, string>,
): MjmlNode {
  const fill = style.background ? solid(style.background, theme) : theme.look.primary;
  const { border } = style;
  return node(
    "mj-button",
    {
      align: "left",
      ...around,
      href: slots.address(url),
      "background-color": fill,
      color: style.colour ? solid(style.colour, theme) : textOn(fill),
      "border-radius": `${border?.radiusPixels ?? theme.radiusPixels}px`,
      ...(border &&
        border.widthPixels > 0 && { border: `${border.widthPixels}px solid ${solid(border.colour, theme)}` }),
      "font-family": style.font ? fontStack(fontFamilies[style.font]) : theme.bodyFont,
      "font-size": `${style.sizePixels ?? 16}px`,
      "font-weight": "600",
      "inner-padding": "14px 24px",
      ...(full && { width: "100%" }),
    },
    slots.line(label),
  );
}

function image(
  { source, alt, url, widthPercent, style }: Extract<ShownInner, { type: "image" }>,
  { theme, slots }: Place,
  { room, ...around }: { readonly room: number; readonly padding: string; readonly "css-class": string },
): MjmlNode {
  const { border, background } = style;
  return node("mj-image", {
    align: "center",
    ...around,
    src: escapeHtml(source),
    alt: slots.line(alt),
    width: `${Math.max(16, Math.round((room * widthPercent) / 100))}px`,
    ...(url && { href: slots.address(url) }),
    ...(background && { "container-background-color": solid(background, theme) }),
    ...(border && border.widthPixels > 0 && { border: `${border.widthPixels}px solid ${solid(border.colour, theme)}` }),
    ...(border && { "border-radius": `${border.radiusPixels}px` }),
  });
}

const separator = (style: BoxStyle, theme: Theme, around: Record<string, string>): MjmlNode =>
  node("mj-divider", {
    ...around,
    // A line of its own colour keeps it in the dark.
    "css-class": style.border ? "pad" : "line pad",
    "border-width": `${style.border && style.border.widthPixels > 0 ? style.border.widthPixels : 1}px`,
    "border-color": style.border ? solid(style.border.colour, theme) : "#E4E6E9",
  });

function socialHtml(
  links: Extract<ShownInner, { type: "social" }>["links"],
  { theme, slots, language }: Place,
  style: BoxStyle,
): string {
  const { colour } = linkLook(style, theme);
  const css = `color:${colour};text-decoration:none;font-weight:600;display:inline-block;padding:6px 14px;margin:0 6px 8px 0;border:1px solid ${colour};border-radius:999px`;
  return links
    .map(
      ({ network, url }) =>
        `<a class="link" href="${slots.address(url)}" target="_blank" style="${css}">${escapeHtml(networkNames[network][language])}</a>`,
    )
    .join(" ");
}

function signatureHtml(
  { name, role, passages, image: picture, style }: Extract<ShownInner, { type: "signature" }>,
  { theme, slots }: Place,
): string {
  const [named, known] = [slots.line(name), slots.line(role)];
  const words = [
    named === "" ? "" : `<strong>${named}</strong>`,
    known === "" ? "" : `<span class="quiet" style="color:#5B6169">${known}</span>`,
    passagesHtml(passages, slots, linkLook(style, theme)),
  ]
    .filter((part) => part !== "")
    .join("<br>");
  if (picture === undefined) return words;
  const round = "border-radius:50%;display:block;width:64px;height:64px;object-fit:cover";
  return (
    `<table cellpadding="0" cellspacing="0" border="0" role="presentation"><tr><td style="padding:0 16px 0 0;vertical-align:top">` +
    `<img src="${escapeHtml(picture)}" alt="" width="64" height="64" style="${round}"></td>` +
    `<td style="font-size:inherit;line-height:1.5;vertical-align:middle">${words}</td></tr></table>`
  );
}

const footer = (lines: readonly string[]): MjmlNode =>
  node("mj-section", { "css-class": "foot", padding: "16px 0 24px" }, [
    node(
      "mj-column",
      {},
      lines.map((line) =>
        node(
          "mj-text",
          { color: "#5B6169", "font-size": "13px", "line-height": "20px", padding: "0 32px 4px", "css-class": "pad" },
          line,
        ),
      ),
    ),
  ]);
