/**
 * A drawing (SVG) that can be shown to strangers: read tag by tag against a list, and written anew from what was
 * understood. What runs, loads or hides something is refused; what editors leave behind is dropped. Pure.
 */

export type SvgRefusal = "not-a-drawing" | "drawing-runs" | "drawing-loads" | "drawing-styles";

export type SvgVerdict = { readonly svg: string } | { readonly refused: SvgRefusal };

const ELEMENTS = new Set(
  (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop " +
    "clipPath mask title desc"
  ).split(" "),
);

/** They run, or hold what runs. */
const RUNS = new Set(
  "script foreignobject iframe object embed handler listener animate set animatetransform animatemotion".split(" "),
);
const LOADS = new Set("image feimage audio video link a".split(" "));

const ATTRIBUTES = new Set(
  (
    "xmlns xmlns:xlink viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform id class fill " +
    "fill-opacity fill-rule clip-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity " +
    "stroke-dasharray stroke-dashoffset opacity offset stop-color stop-opacity gradientUnits gradientTransform " +
    "spreadMethod clipPathUnits maskUnits clip-path mask href xlink:href preserveAspectRatio font-family font-size " +
    "font-weight font-style letter-spacing text-anchor dominant-baseline dx dy version role aria-label"
  ).split(" "),
);

const NAMESPACES: Readonly<Record<string, string>> = {
  xmlns: "http://www.w3.org/2000/svg",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
};

/** A tag, a comment, or text up to the next `<`. Attribute values are quoted, as XML wants. */
const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<\/([A-Za-z][\w:.-]*)\s*>|<([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const ATTRIBUTE = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

const MOST_TOKENS = 20_000;
const MOST_DEPTH = 60;

class Refused extends Error {
  readonly why: SvgRefusal;

  constructor(why: SvgRefusal) {
    super(why);
    this.why = why;
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text as a reader of XML sees it. An entity of one's own would need a DOCTYPE, and there is none. */
function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined && NAMED[name] !== undefined) return NAMED[name];
      const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
      if (whole === "&" || !(code >= 0x20 && code <= 0x10_ff_ff) || (code >= 0xd8_00 && code <= 0xdf_ff))
        throw new Refused("not-a-drawing");
      return String.fromCodePoint(code);
    },
  );
}

const encoded = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function safeAttribute(name: string, raw: string): string {
  if (/^on/i.test(name)) throw new Refused("drawing-runs");
  const value = decoded(raw);
  // Spaces and controls inside a scheme are skipped by browsers.
  const bare = value.replaceAll(/[\s\p{Cc}]+/gu, "").toLowerCase();
  if (/^(?:javascript|vbscript):/.test(bare)) throw new Refused("drawing-runs");
  if (name === "style") throw new Refused("drawing-styles");
  if (!ATTRIBUTES.has(name)) return "";
  if (NAMESPACES[name] !== undefined) return value === NAMESPACES[name] ? ` ${name}="${value}"` : "";
  const isReference = name === "href" || name === "xlink:href";
  if (isReference && !/^#[\w:.-]+$/.test(value)) throw new Refused("drawing-loads");
  // An escape in a value is a way to write url( that this would not see.
  if (!isReference && /url|\\/i.test(bare) && !/^url\(["']?#[\w:.-]+["']?\)$/.test(bare))
    throw new Refused("drawing-loads");
  return ` ${name}="${encoded(value)}"`;
}

function safeAttributes(text: string): string {
  const seen = new Set<string>();
  return [...text.matchAll(ATTRIBUTE)]
    .map(([, name = "", double, single]) => {
      if (seen.has(name)) throw new Refused("not-a-drawing");
      seen.add(name);
      return safeAttribute(name, double ?? single ?? "");
    })
    .join("");
}

/** What an element of this name means: kept, dropped with all inside, or a reason to refuse the whole. */
function isKept(name: string): boolean {
  if (ELEMENTS.has(name)) return true;
  const local = (name.split(":").at(-1) ?? name).toLowerCase();
  if (RUNS.has(local)) throw new Refused("drawing-runs");
  if (LOADS.has(local)) throw new Refused("drawing-loads");
  if (local === "style") throw new Refused("drawing-styles");
  return false;
}

class Writer {
  readonly #open: { readonly name: string; readonly kept: boolean }[] = [];
  #svg = "";
  #closed = false;

  get #dropping(): boolean {
    return this.#open.some(({ kept }) => !kept);
  }

  begin(name: string, attributes: string, alone: boolean): void {
    if (this.#closed || (this.#open.length === 0 && name !== "svg") || this.#open.length >= MOST_DEPTH)
      throw new Refused("not-a-drawing");
    const kept = isKept(name);
    // Also of what is dropped: a refusal does not depend on where a thing stands.
    const safe = safeAttributes(attributes);
    if (kept && !this.#dropping) this.#svg += `<${name}${safe}${alone ? "/" : ""}>`;
    if (!alone) this.#open.push({ name, kept });
    else if (this.#open.length === 0) this.#closed = true;
  }

  end(name: string): void {
    const last = this.#open.at(-1);
    if (last?.name !== name) throw new Refused("not-a-drawing");
    if (!this.#dropping) this.#svg += `</${name}>`;
    this.#open.pop();
    if (this.#open.length === 0) this.#closed = true;
  }

  text(raw: string): void {
    const text = decoded(raw);
    if (this.#open.length === 0) {
      if (text.trim() !== "") throw new Refused("not-a-drawing");
    } else if (!this.#dropping) this.#svg += encoded(text);
  }

  get whole(): string {
    if (!this.#closed) throw new Refused("not-a-drawing");
    // One that does not say what it is would not be shown as a picture.
    return this.#svg.startsWith(`<svg xmlns=`) || this.#svg.includes(` xmlns="${NAMESPACES["xmlns"]}"`)
      ? this.#svg
      : this.#svg.replace("<svg", `<svg xmlns="${NAMESPACES["xmlns"]}"`);
  }
}

export function safeSvg(source: string): SvgVerdict {
  const writer = new Writer();
  const text = source.replace(/^\uFEFF/, "");
  try {
    TOKEN.lastIndex = 0;
    for (let count = 0; TOKEN.lastIndex < text.length; count += 1) {
      const token = count < MOST_TOKENS ? TOKEN.exec(text) : null;
      if (!token) throw new Refused("not-a-drawing");
      const [whole, closing, opening, attributes = "", alone] = token;
      if (whole.startsWith("<?") && !/^<\?xml\s/.test(whole)) throw new Refused("drawing-loads");
      if (whole.startsWith("<!--") || whole.startsWith("<?")) continue;
      if (closing !== undefined) writer.end(closing);
      else if (opening !== undefined) writer.begin(opening, attributes, alone === "/");
      else writer.text(whole);
    }
    return { svg: writer.whole };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.why };
    throw error;
  }
}
