/** What is wrong with a design before anybody is written to: each with its block and field, so that it can be pointed at. */
import { addressFault, safeImage } from "./addresses.ts";
import { contrast, inkOn, textOn } from "./colours.ts";
import { MOST_BLOCKS, MOST_DESIGN_BYTES } from "./limits.ts";
import { readMarkdown } from "./markdown.ts";
import type { Block, BoxStyle, Colour, Condition, DesignStyle, Design } from "./model.ts";
import { holeFault, readTemplate, type HoleFault, type Piece, type Vocabulary } from "./variables.ts";

export type ProblemCode =
  | HoleFault
  | "missing-address"
  | "bad-address"
  | "missing-image"
  | "bad-image"
  | "unknown-image"
  | "missing-alt"
  | "missing-label"
  | "low-contrast"
  | "missing-value"
  | "unknown-part"
  | "nested-part"
  | "same-id"
  | "too-many-blocks"
  | "too-big"
  | "malformed"
  | "missing-subject"
  | "empty";

export interface DesignProblem {
  /** Null: of the design as a whole, or of the subject. */
  readonly blockId: string | null;
  /** Of the block: `text`, `url`, `links.1.url`, `when`, `style`; else `subject`, `preheader`, `design`. */
  readonly field: string;
  readonly code: ProblemCode;
  /** Errors are refused when saved. */
  readonly severity: "error" | "warning";
  /** The piece of text at fault. */
  readonly at?: string;
}

/** Enough of a brand to tell whether its colours can be read. */
export interface BrandColours {
  readonly primary: string;
  readonly secondary: string;
  readonly accent: string;
  readonly text: string;
}

export interface Circumstances {
  readonly vocabulary: Vocabulary;
  readonly brand: BrandColours;
  /** Whether there is such a reusable part; without it, every part is known. */
  readonly knowsPart?: (partId: string) => boolean;
  /** Whether there is such an uploaded image; without it, every one is known. */
  readonly knowsImage?: (imageId: string) => boolean;
  /** A part holds no part. */
  readonly isPart?: boolean;
}

export const sizeOf = (design: Design): number => new TextEncoder().encode(JSON.stringify(design)).length;

/** With those in columns. */
export const allBlocks = ({ blocks }: Design): Block[] =>
  blocks.flatMap((block): Block[] => (block.type === "columns" ? [block, ...block.left, ...block.right] : [block]));

export function problemsOf(design: Design, circumstances: Circumstances): DesignProblem[] {
  const blocks = allBlocks(design);
  const whole = (code: ProblemCode): DesignProblem => ({ blockId: null, field: "design", code, severity: "error" });
  const ids = new Set<string>();
  const repeated = blocks.filter(({ id }) => ids.size === ids.add(id).size);
  return [
    ...(blocks.length > MOST_BLOCKS ? [whole("too-many-blocks")] : []),
    ...(sizeOf(design) > MOST_DESIGN_BYTES ? [whole("too-big")] : []),
    ...(blocks.length === 0 ? [whole("empty")] : []),
    ...repeated.map(({ id }): DesignProblem => ({ blockId: id, field: "id", code: "same-id", severity: "error" })),
    ...blocks.flatMap((block) => ofBlock(block, design.style, circumstances)),
  ];
}

/** Of a text outside of the blocks: the subject, the preheader. */
export function problemsOfLine(field: "subject" | "preheader", text: string, vocabulary: Vocabulary): DesignProblem[] {
  const found = templateFaults(text, vocabulary).map(([code, at]): DesignProblem => ({
    blockId: null,
    field,
    code,
    severity: "error",
    at,
  }));
  if (field === "subject" && text.trim() === "")
    found.push({ blockId: null, field, code: "missing-subject", severity: "error" });
  return found;
}

type Complain = (field: string, code: ProblemCode, more?: { severity?: "warning"; at?: string }) => DesignProblem;

function ofBlock(block: Block, style: DesignStyle, circumstances: Circumstances): DesignProblem[] {
  const complain: Complain = (field, code, { severity, at } = {}) => ({
    blockId: block.id,
    field,
    code,
    severity: severity ?? "error",
    ...(at !== undefined && { at }),
  });
  const { vocabulary } = circumstances;
  return [
    ...ofCondition(block.when, vocabulary, complain),
    ...ofContent(block, circumstances, complain),
    ...ofContrast(block, style, circumstances.brand, complain),
  ];
}

function ofCondition(when: Condition | undefined, vocabulary: Vocabulary, complain: Complain): DesignProblem[] {
  if (!when) return [];
  if (!vocabulary.some(({ name }) => name === when.variable))
    return [complain("when", "unknown-variable", { at: when.variable })];
  const compares = when.is === "equals" || when.is === "differs";
  return compares && (when.value ?? "") === "" ? [complain("when", "missing-value")] : [];
}

function ofContent(block: Block, circumstances: Circumstances, complain: Complain): DesignProblem[] {
  const { vocabulary } = circumstances;
  const text = (field: string, value: string) =>
    templateFaults(value, vocabulary).map(([code, at]) => complain(field, code, { at }));
  const address = (field: string, value: string) => {
    const fault = addressFault(value, vocabulary);
    return [...text(field, value), ...(fault ? [complain(field, fault, { at: value })] : [])];
  };
  switch (block.type) {
    case "title":
    case "text":
      return [...text("text", block.text), ...ofLinks("text", block.text, vocabulary, complain)];
    case "image":
      return [
        ...ofImage("source", block.source, circumstances, complain),
        ...text("alt", block.alt),
        ...(block.alt.trim() === "" ? [complain("alt", "missing-alt", { severity: "warning" })] : []),
        ...(block.url === undefined || block.url === "" ? [] : address("url", block.url)),
      ];
    case "button":
      return [
        ...text("label", block.label),
        ...(block.label.trim() === "" ? [complain("label", "missing-label")] : []),
        ...address("url", block.url),
      ];
    case "social":
      return block.links.flatMap(({ url }, index) => address(`links.${index}.url`, url));
    case "signature":
      return [
        ...text("name", block.name),
        ...text("role", block.role),
        ...text("lines", block.lines),
        ...ofLinks("lines", block.lines, vocabulary, complain),
        ...(block.image === undefined || block.image === ""
          ? []
          : ofImage("image", block.image, circumstances, complain)),
      ];
    case "reusable":
      if (circumstances.isPart) return [complain("partId", "nested-part")];
      return circumstances.knowsPart?.(block.partId) === false ? [complain("partId", "unknown-part")] : [];
    case "columns":
    case "details":
    case "separator":
    case "space":
      return [];
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function ofImage(field: string, source: string, { knowsImage }: Circumstances, complain: Complain): DesignProblem[] {
  if (source.trim() === "") return [complain(field, "missing-image", { severity: "warning" })];
  if (UUID.test(source)) return knowsImage?.(source) === false ? [complain(field, "unknown-image")] : [];
  return safeImage(source) === undefined ? [complain(field, "bad-image", { at: source })] : [];
}

/** The addresses of links inside a text. */
function ofLinks(field: string, text: string, vocabulary: Vocabulary, complain: Complain): DesignProblem[] {
  const spans = readMarkdown(text).flatMap((passage) =>
    (passage.kind === "list" ? passage.items : passage.lines).flat(),
  );
  const urls = new Set(spans.flatMap(({ url }) => (url === undefined ? [] : [url])));
  return [...urls].flatMap((url) => {
    const fault = addressFault(url, vocabulary);
    return fault ? [complain(field, fault, { at: url })] : [];
  });
}

function templateFaults(text: string, vocabulary: Vocabulary): [code: HoleFault, at: string][] {
  const { pieces, broken } = readTemplate(text);
  const faulty = pieces.flatMap((piece: Piece): [HoleFault, string][] => {
    const fault = typeof piece === "string" ? undefined : holeFault(piece, vocabulary);
    return fault && typeof piece !== "string" ? [[fault, piece.source]] : [];
  });
  return [...broken.map((at): [HoleFault, string] => ["broken-braces", at]), ...faulty];
}

/** WCAG 2.1 AA, text of ordinary size; large text needs less. */
const AA = 4.5;
const AA_LARGE = 3;

function ofContrast(block: Block, style: DesignStyle, brand: BrandColours, complain: Complain): DesignProblem[] {
  const { colour, background }: BoxStyle = block.style ?? {};
  const named = { brand: brand.primary, secondary: brand.secondary, accent: brand.accent };
  const solid = (of: Colour): string => (of === "brand" || of === "secondary" || of === "accent" ? named[of] : of);
  const surface = style.surface ?? "#FFFFFF";
  const low = (front: string, back: string, least: number): DesignProblem[] =>
    contrast(front, back) < least ? [complain("style", "low-contrast", { severity: "warning" })] : [];
  if (block.type === "button") {
    const fill = background ? solid(background) : brand.primary;
    return low(colour ? solid(colour) : textOn(fill), fill, AA);
  }
  if (block.type === "image" || block.type === "separator" || block.type === "space" || block.type === "reusable")
    return [];
  const back = background ? solid(background) : surface;
  const text = style.text ?? brand.text;
  const ink = colour ? solid(colour) : background ? inkOn(back, text) : text;
  return low(ink, back, block.type === "title" ? AA_LARGE : AA);
}
