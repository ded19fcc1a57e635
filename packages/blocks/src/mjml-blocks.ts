/** The blocks of a design as nodes of MJML. */
import { EDGE_GREY, needsEdge, quietOn, textOn } from "./colours.ts";
import { escapeHtml, passagesHtml, spansHtml, type Slots } from "./html.ts";
import {
  boxCss,
  colourOf,
  fontFamilies,
  fontStack,
  groundOf,
  hasBox,
  outerPadding,
  sidesText,
  solid,
  type Sides,
  type Theme,
} from "./looks.ts";
import type { BoxStyle } from "./model.ts";
import { networkNames } from "./networks.ts";
import type { Fact, ShownInner } from "./shown.ts";

export interface MjmlNode {
  readonly tagName: string;
  readonly attributes: Record<string, string>;
  readonly content?: string;
  readonly children?: MjmlNode[];
}

export const node = (tagName: string, attributes: Record<string, string>, inside: string | MjmlNode[] = []): MjmlNode =>
  typeof inside === "string" ? { tagName, attributes, content: inside } : { tagName, attributes, children: inside };

export interface Context {
  readonly theme: Theme;
  readonly slots: Slots;
  readonly language: "fr" | "en";
}

interface Place extends Context {
  readonly sides: Pick<Sides, "left" | "right">;
  readonly widthPixels: number;
}

/** One block, in its column. */
export function blockNode(block: ShownInner, place: Place): MjmlNode {
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

/** What the blocks stand on in the dark. */
export const DARK_CARD = "#1A1C1F";

/** What keeps the colour of a box in the dark. */
export const boxClass = (colour: string): string => `box-${colour.slice(1).toLowerCase()}`;

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
  const quiet = quietOn(groundOf("details", block.style, theme));
  const rows = slots.html(block.facts.map((fact) => row(fact, quiet)).join(""));
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

function row({ label, value, struck = false }: Fact, quiet: string): string {
  const cell = "border-top:1px solid #E4E6E9;padding:10px 0;vertical-align:top";
  const shown = struck ? `<s>${escapeLines(value)}</s>` : escapeLines(value);
  return (
    `<tr><th scope="row" class="quiet" style="${cell};width:104px;padding-right:12px;text-align:left;font-weight:400;color:${quiet}">` +
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
  const bordered = border !== undefined && border.widthPixels > 0;
  return node(
    "mj-button",
    {
      align: "left",
      ...around,
      "css-class": !bordered && needsEdge(fill, DARK_CARD) ? "edged pad" : "pad",
      href: slots.address(url),
      "background-color": fill,
      color: style.colour ? solid(style.colour, theme) : textOn(fill),
      "border-radius": `${border?.radiusPixels ?? theme.radiusPixels}px`,
      ...(bordered
        ? { border: `${border.widthPixels}px solid ${solid(border.colour, theme)}` }
        : needsEdge(fill, theme.surface) && { border: `1px solid ${EDGE_GREY}` }),
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
    known === ""
      ? ""
      : `<span class="quiet" style="color:${quietOn(groundOf("signature", style, theme))}">${known}</span>`,
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
