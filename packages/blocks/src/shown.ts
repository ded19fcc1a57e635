/**
 * A design with its values in: what is really there, in order. Conditions are answered, reusable blocks are in their
 * place, empty blocks are gone, addresses are looked at. Each text says which part of it came from a value.
 */
import { fillAddress, safeImage } from "./addresses.ts";
import { readMarkdown, type Span } from "./markdown.ts";
import type { Block, BlockOf, BoxStyle, Design, InnerBlock, SocialNetwork } from "./model.ts";
import { fillHole, holds, readTemplate, type Piece, type Speech, type Values } from "./variables.ts";

export interface Run {
  readonly text: string;
  /** It came from a value, not from the design. */
  readonly filled: boolean;
}

export interface ShownSpan {
  readonly runs: readonly Run[];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly url?: ShownAddress;
}

export interface ShownAddress {
  readonly href: string;
  readonly filled: boolean;
}

export type ShownPassage =
  | { readonly kind: "paragraph"; readonly lines: readonly (readonly ShownSpan[])[] }
  | { readonly kind: "list"; readonly items: readonly (readonly ShownSpan[])[] };

/** A line of `details`. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** No longer true: the hour before a move. */
  readonly struck?: boolean;
}

interface Base {
  readonly id: string;
  readonly style: BoxStyle;
}

export type ShownInner = Base &
  (
    | { readonly type: "title"; readonly level: 1 | 2 | 3; readonly lines: readonly (readonly ShownSpan[])[] }
    | { readonly type: "text"; readonly passages: readonly ShownPassage[] }
    | {
        readonly type: "image";
        readonly source: string;
        readonly alt: readonly Run[];
        readonly url?: ShownAddress;
        readonly widthPercent: number;
      }
    | { readonly type: "button"; readonly label: readonly Run[]; readonly url: ShownAddress; readonly full: boolean }
    | { readonly type: "separator" }
    | { readonly type: "space"; readonly heightPixels: number }
    | { readonly type: "social"; readonly links: readonly { network: SocialNetwork; url: ShownAddress }[] }
    | {
        readonly type: "signature";
        readonly name: readonly Run[];
        readonly role: readonly Run[];
        readonly passages: readonly ShownPassage[];
        readonly image?: string;
      }
    | { readonly type: "details"; readonly facts: readonly Fact[] }
  );

export type ShownBlock =
  | ShownInner
  | (Base & {
      readonly type: "columns";
      readonly ratio: "1:1" | "1:2" | "2:1";
      readonly left: readonly ShownInner[];
      readonly right: readonly ShownInner[];
    });

export interface Shown {
  readonly style: Design["style"];
  readonly blocks: readonly ShownBlock[];
  /** Blocks of which a link was left out: its address turned out to be none, or one that no link may have. */
  readonly faults: readonly { readonly blockId: string; readonly code: "bad-address" }[];
}

export interface ShowEnv extends Speech {
  readonly facts?: readonly Fact[];
  /** The blocks of a reusable part. */
  readonly partOf?: (partId: string) => readonly InnerBlock[] | undefined;
  /** The https address of an uploaded image. */
  readonly imageOf?: (imageId: string) => string | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function show(design: Design, values: Values, env: ShowEnv): Shown {
  const faults: { blockId: string; code: "bad-address" }[] = [];
  const inner = (block: InnerBlock): ShownInner[] => {
    if (block.when && !holds(block.when, values)) return [];
    // A part that names a part is refused when it is saved; here it ends by itself.
    if (block.type === "reusable")
      return (env.partOf?.(block.partId) ?? []).filter(({ type }) => type !== "reusable").flatMap(inner);
    const shown = showInner(block, {
      values,
      env,
      fault: () => faults.push({ blockId: block.id, code: "bad-address" }),
    });
    return shown ? [{ ...shown, id: block.id, style: block.style ?? {} }] : [];
  };
  const outer = (block: Block): ShownBlock[] => {
    if (block.type !== "columns") return inner(block);
    if (block.when && !holds(block.when, values)) return [];
    const [left, right] = [block.left.flatMap(inner), block.right.flatMap(inner)];
    if (left.length + right.length === 0) return [];
    return [{ id: block.id, style: block.style ?? {}, type: "columns", ratio: block.ratio, left, right }];
  };
  return { style: design.style, blocks: design.blocks.flatMap(outer), faults };
}

interface Context {
  readonly values: Values;
  readonly env: ShowEnv;
  readonly fault: () => void;
}

type Bare = ShownInner extends infer One ? (One extends Base ? Omit<One, keyof Base> : never) : never;

function showInner(block: Exclude<InnerBlock, BlockOf<"reusable">>, context: Context): Bare | undefined {
  switch (block.type) {
    case "title":
      return showTitle(block, context);
    case "text": {
      const passages = passagesOf(block.text, context);
      return passages.length === 0 ? undefined : { type: "text", passages };
    }
    case "image":
      return showImage(block, context);
    case "button":
      return showButton(block, context);
    case "social": {
      const links = block.links.flatMap(({ network, url }) => {
        const address = addressOf(url, context);
        return address ? [{ network, url: address }] : [];
      });
      return links.length === 0 ? undefined : { type: "social", links };
    }
    case "signature":
      return showSignature(block, context);
    case "details": {
      const facts = context.env.facts ?? [];
      return facts.length === 0 ? undefined : { type: "details", facts };
    }
    case "separator":
      return { type: "separator" };
    case "space":
      return { type: "space", heightPixels: block.heightPixels };
  }
}

function showTitle({ text, level }: BlockOf<"title">, context: Context): Bare | undefined {
  const lines = passagesOf(text, context).flatMap((passage) =>
    passage.kind === "paragraph" ? passage.lines : passage.items,
  );
  return lines.length === 0 ? undefined : { type: "title", level, lines };
}

function showImage({ source, alt, url, widthPercent }: BlockOf<"image">, context: Context): Bare | undefined {
  const address = imageAddress(source, context.env);
  if (address === undefined) return undefined;
  const link = url === undefined || url.trim() === "" ? undefined : addressOf(url, context);
  return { type: "image", source: address, alt: runsOf(alt, context), widthPercent, ...(link && { url: link }) };
}

function showButton({ label, url, full }: BlockOf<"button">, context: Context): Bare | undefined {
  const runs = runsOf(label, context);
  const address = addressOf(url, context);
  return address && !isBlank(runs) ? { type: "button", label: runs, url: address, full } : undefined;
}

function showSignature({ name, role, lines, image }: BlockOf<"signature">, context: Context): Bare | undefined {
  const [named, known] = [runsOf(name, context), runsOf(role, context)];
  const passages = passagesOf(lines, context);
  if (isBlank(named) && isBlank(known) && passages.length === 0) return undefined;
  const address = image === undefined ? undefined : imageAddress(image, context.env);
  return { type: "signature", name: named, role: known, passages, ...(address !== undefined && { image: address }) };
}

function imageAddress(source: string, env: ShowEnv): string | undefined {
  const address = UUID.test(source) ? env.imageOf?.(source) : source;
  // What the server itself says of its images may be http on one's own machine.
  return address === undefined || UUID.test(source) ? address : safeImage(address);
}

function addressOf(template: string, { values, env, fault }: Context): ShownAddress | undefined {
  const href = fillAddress(template, values, env);
  if (href === undefined) {
    fault();
    return undefined;
  }
  return { href, filled: readTemplate(template).pieces.some((piece) => typeof piece !== "string") };
}

const isBlank = (runs: readonly Run[]): boolean => runs.every(({ text }) => text.trim() === "");

const runsOf = (text: string, context: Context): Run[] => runsOfPieces(readTemplate(text).pieces, context);

const runsOfPieces = (pieces: readonly Piece[], { values, env }: Context): Run[] =>
  pieces.map((piece) =>
    typeof piece === "string" ? { text: piece, filled: false } : { text: fillHole(piece, values, env), filled: true },
  );

/** Lines without a word are left out, and passages without a line. */
function passagesOf(text: string, context: Context): ShownPassage[] {
  return readMarkdown(text).flatMap((passage): ShownPassage[] => {
    const rows = (passage.kind === "list" ? passage.items : passage.lines)
      .map((spans) => spans.map((span) => showSpan(span, context)))
      .filter((spans) => !spans.every(({ runs }) => isBlank(runs)));
    if (rows.length === 0) return [];
    return [passage.kind === "list" ? { kind: "list", items: rows } : { kind: "paragraph", lines: rows }];
  });
}

/** A link whose address may not be one is its label. */
function showSpan({ pieces, bold, italic, url }: Span, context: Context): ShownSpan {
  const address = url === undefined ? undefined : addressOf(url, context);
  return { runs: runsOfPieces(pieces, context), bold, italic, ...(address && { url: address }) };
}
