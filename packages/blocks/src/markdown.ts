/**
 * Small Markdown: **bold**, *italic*, [label](address), lists of "- ", paragraphs apart by an empty line, and a backslash
 * before * [ ] that are meant as such. Nothing else; HTML is text. Variables are atoms in it: what they become is not read.
 */
import { readTemplate, type Hole, type Piece } from "./variables.ts";

export interface Span {
  readonly pieces: readonly Piece[];
  readonly bold: boolean;
  readonly italic: boolean;
  /** A template of an address. */
  readonly url?: string;
}

export type Passage =
  | { readonly kind: "paragraph"; readonly lines: readonly (readonly Span[])[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Span[])[] };

/** Stands for a variable while Markdown is read; taken out of what people write. */
const ATOM = "\uE0FE";

export function readMarkdown(text: string): Passage[] {
  const { pieces } = readTemplate(text.replaceAll(ATOM, "").replaceAll(/\r\n?/g, "\n"));
  const holes: Hole[] = [];
  const flat = pieces.map((piece) => (typeof piece === "string" ? piece : (holes.push(piece), ATOM))).join("");
  const passages: Passage[] = [];
  let used = 0;
  let open: { kind: "paragraph" | "list"; rows: Span[][] } | undefined;
  const finish = (): void => {
    if (open?.kind === "list") passages.push({ kind: "list", items: open.rows });
    else if (open) passages.push({ kind: "paragraph", lines: open.rows });
    open = undefined;
  };
  for (const line of flat.split("\n")) {
    const count = line.split(ATOM).length - 1;
    const inside = holes.slice(used, used + count);
    used += count;
    if (line.trim() === "") {
      finish();
      continue;
    }
    const item = /^\s{0,3}- /.exec(line)?.[0];
    const kind = item === undefined ? "paragraph" : "list";
    if (open?.kind !== kind) finish();
    open ??= { kind, rows: [] };
    open.rows.push(spansOf(line.slice(item?.length ?? 0), inside));
  }
  finish();
  return passages;
}

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly url?: string;
}

/** One line. A sign that opens nothing is itself. */
function spansOf(line: string, holes: readonly Hole[]): Span[] {
  const spans: Span[] = [];
  const reader = { holes, used: 0, spans };
  read(line, { bold: false, italic: false }, reader);
  return spans;
}

interface Reader {
  readonly holes: readonly Hole[];
  used: number;
  readonly spans: Span[];
}

function read(text: string, style: Style, reader: Reader): void {
  let plain = "";
  let at = 0;
  /** Signs whose other half was looked for in vain: no need to look again. */
  const lonely = new Set<string>();
  const flush = (): void => {
    if (plain !== "") reader.spans.push({ ...style, pieces: piecesOf(plain, reader) });
    plain = "";
  };
  while (at < text.length) {
    if (text.startsWith("\\", at) && /[\\*[\]]/.test(text.charAt(at + 1))) {
      plain += text.charAt(at + 1);
      at += 2;
      continue;
    }
    const found = markAt(text, at, style, lonely);
    if (!found) {
      plain += text.charAt(at++);
      continue;
    }
    flush();
    const { url: address, ...marked } = found.style;
    // The label's variables come before the address's.
    const from = reader.used;
    if (address === undefined) read(found.inside, { ...style, ...marked }, reader);
    else {
      const inLabel = found.inside.split(ATOM).length - 1;
      const url = writtenOut(address, reader.holes.slice(from + inLabel));
      read(found.inside, { ...style, url }, reader);
      reader.used = from + inLabel + (address.split(ATOM).length - 1);
    }
    at = found.end;
  }
  flush();
}

interface Mark {
  readonly inside: string;
  readonly style: { readonly bold?: true; readonly italic?: true; readonly url?: string };
  readonly end: number;
}

function markAt(text: string, at: number, style: Style, lonely: Set<string>): Mark | undefined {
  if (text.startsWith("**", at) && !style.bold) {
    const inside = between(text, at, "**", lonely);
    if (inside !== undefined) return { inside, style: { bold: true }, end: at + inside.length + 4 };
  }
  if (text.startsWith("*", at) && !text.startsWith("**", at) && !style.italic) {
    const inside = between(text, at, "*", lonely);
    if (inside !== undefined) return { inside, style: { italic: true }, end: at + inside.length + 2 };
  }
  return text.startsWith("[", at) && style.url === undefined ? linkAt(text, at, lonely) : undefined;
}

/** What stands between a sign and its next: not empty, and without a blank at either end. */
function between(text: string, at: number, sign: "*" | "**", lonely: Set<string>): string | undefined {
  if (lonely.has(sign)) return undefined;
  const from = at + sign.length;
  let end = text.indexOf(sign, from);
  while (end !== -1 && isNoEnd(text, end, sign)) end = text.indexOf(sign, end + (text.startsWith("**", end) ? 2 : 1));
  if (end === -1) {
    lonely.add(sign);
    return undefined;
  }
  // *** closes both: the inner one first.
  if (sign === "**" && text.startsWith("***", end) && text.slice(from, end).includes("*")) end++;
  const inside = text.slice(from, end);
  return inside === "" || inside !== inside.trim() ? undefined : inside;
}

const isNoEnd = (text: string, end: number, sign: "*" | "**"): boolean =>
  text.charAt(end - 1) === "\\" || (sign === "*" && text.startsWith("**", end));

function linkAt(text: string, at: number, lonely: Set<string>): Mark | undefined {
  if (lonely.has("[")) return undefined;
  const middle = text.indexOf("](", at);
  const end = middle === -1 ? -1 : text.indexOf(")", middle);
  if (end === -1) {
    lonely.add("[");
    return undefined;
  }
  const [inside, url] = [text.slice(at + 1, middle), text.slice(middle + 2, end)];
  if (inside.trim() === "" || inside.includes("[") || /\s/.test(url)) return undefined;
  return { inside, style: { url }, end: end + 1 };
}

/** With its variables as they were written. */
function writtenOut(text: string, holes: readonly Hole[]): string {
  let next = 0;
  return text.replaceAll(ATOM, () => holes[next++]?.source ?? "");
}

function piecesOf(text: string, reader: Reader): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, part] of text.split(ATOM).entries()) {
    const hole = index === 0 ? undefined : reader.holes[reader.used++];
    if (hole) pieces.push(hole);
    if (part !== "") pieces.push(part);
  }
  return pieces;
}
