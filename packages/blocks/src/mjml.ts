/** A shown design as a tree of MJML, which turns it into HTML that mail programs understand. */
import { bandOf, EDGE_GREY, quietOn } from "./colours.ts";
import { Slots } from "./html.ts";
import { colourOf, fontStack, hasBox, themeOf, type Look, type Sides, type Theme } from "./looks.ts";
import { blockNode, boxClass, DARK_CARD, node, type Context, type MjmlNode } from "./mjml-blocks.ts";
import type { Run, Shown, ShownBlock, ShownInner } from "./shown.ts";

/** A line of the foot that leads somewhere. */
export interface FootLink {
  readonly text: string;
  readonly url: string;
}

/** What stands around the blocks of a mail. All of it is text. */
export interface Frame {
  readonly title: string;
  /** What the list of mails shows after the subject. */
  readonly preheader: string;
  /** On the brand's colours, above. */
  readonly header: string;
  /** Below, quiet. */
  readonly footer: readonly (string | FootLink)[];
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

/** @throws RangeError when a colour of the brand is not one. */
export function toMjml(shown: Shown, { language, look, frame }: Laying): MjmlPage {
  const theme = themeOf(shown.style, look);
  const band = bandOf(look.primary, look.secondary);
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
      node("mj-style", {}, styles(theme, shown.blocks, band)),
    ]),
    node("mj-body", { "background-color": theme.ground, "css-class": "ground", width: `${theme.widthPixels}px` }, [
      node("mj-section", { padding: "8px 0" }, []),
      header(look, band, line(frame.header)),
      ...card(shown.blocks, context),
      footer(
        frame.footer.map((one) =>
          typeof one === "string"
            ? context.slots.text(value(one))
            : footLink(context.slots.address({ href: one.url, filled: true }), line(one.text)),
        ),
        quietOn(theme.ground),
      ),
    ]),
  ]);
  return { tree, filled: context.slots.filled };
}

/** What inline styles can't say: the gradient (Outlook keeps the plain colour below it), the dark, the narrow. */
const styles = (theme: Theme, blocks: readonly ShownBlock[], band: ReturnType<typeof bandOf>): string => `
  .brand, .brand > table { background-image: linear-gradient(135deg, ${band.from}, ${band.to}) !important; }
  @media (max-width: 479px) {
    td.pad { padding-left: 20px !important; padding-right: 20px !important; }
    th.quiet { width: 84px !important; }
  }
  @media (prefers-color-scheme: dark) {
    .ground, .ground > div { background-color: #111214 !important; }
    .card, .card > table { background-color: ${DARK_CARD} !important; background: ${DARK_CARD} !important; }
    .card div, .card td, .card th, .card h1, .card h2, .card h3, .card a.link { color: #ECEDEE !important; }
    .card th.quiet, .card .quiet, .foot div { color: #A3A8AF !important; }
    .card a.link { border-color: #A3A8AF !important; }
    .rule td, .rule th, .line p { border-color: #33363B !important; }
    .edged td { border: 1px solid ${EDGE_GREY} !important; }${ownColours(theme, blocks)}
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

const header = (look: Look, band: ReturnType<typeof bandOf>, name: string): MjmlNode =>
  node("mj-section", { "background-color": band.to, "css-class": "brand", "border-radius": "12px 12px 0 0" }, [
    node("mj-column", {}, [
      node(
        "mj-text",
        {
          color: band.text,
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
    blocks.map((block) => blockNode(block, { ...context, sides, widthPixels })),
  );
}

/** In the colour of the line that it is. */
const footLink = (href: string, text: string): string =>
  `<a href="${href}" target="_blank" style="color:inherit;text-decoration:underline">${text}</a>`;

const footer = (lines: readonly string[], colour: string): MjmlNode =>
  node("mj-section", { "css-class": "foot", padding: "16px 0 24px" }, [
    node(
      "mj-column",
      {},
      lines.map((line) =>
        node(
          "mj-text",
          { color: colour, "font-size": "13px", "line-height": "20px", padding: "0 32px 4px", "css-class": "pad" },
          line,
        ),
      ),
    ),
  ]);
