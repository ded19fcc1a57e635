/**
 * A design: what somebody writes who writes with blocks. A mail is the first thing made of one; the shape knows nothing
 * of mail. All text in it is a template of `variables.ts`, and small Markdown of `markdown.ts`; HTML in it is text.
 */
import { z } from "zod";
import { fonts, MOST_BLOCKS, MOST_LINKS, MOST_TEXT, socialNetworks, variableName } from "./limits.ts";

/** A null byte is no text, and half a character none either: PostgreSQL keeps neither. */
const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes("\u0000") && text.isWellFormed(), { error: "not-text" });

const Hex = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
/** A colour of its own, or one that follows the brand. */
export const Colour = z.union([Hex, z.enum(["brand", "secondary", "accent"])]);
export const Font = z.enum(fonts);

/** What is absent is as the brand has it. */
export const DesignStyle = z.object({
  /** Behind everything. */
  ground: Hex.optional(),
  /** Behind the blocks. */
  surface: Hex.optional(),
  text: Hex.optional(),
  link: Hex.optional(),
  headingFont: Font.optional(),
  bodyFont: Font.optional(),
  radiusPixels: z.int().min(0).max(24).optional(),
  widthPixels: z.int().min(400).max(800).optional(),
});

/** A block without a value for it is left out: `set` and `empty` ask whether there is one, the others compare it as text. */
export const Condition = z.object({
  variable: z.string().regex(variableName),
  is: z.enum(["set", "empty", "equals", "differs"]),
  value: words(200).optional(),
});

const Side = z.int().min(0).max(80);

export const BoxStyle = z.object({
  align: z.enum(["left", "center", "right"]).optional(),
  background: Colour.optional(),
  colour: Colour.optional(),
  font: Font.optional(),
  sizePixels: z.int().min(10).max(64).optional(),
  padding: z.object({ top: Side, right: Side, bottom: Side, left: Side }).optional(),
  border: z
    .object({
      widthPixels: z.int().min(0).max(8),
      colour: Colour,
      radiusPixels: z.int().min(0).max(24),
    })
    .optional(),
});

const base = {
  /** Unique in the design. */
  id: z.string().regex(/^[a-z0-9]{1,16}$/),
  when: Condition.optional(),
  style: BoxStyle.optional(),
};

const Text = words(MOST_TEXT);
const Line = words(300);
/** A template too: what it becomes is looked at once its variables are in. */
const Address = words(2000);
/** The id of an uploaded image, or an https address. Empty while none is chosen. */
const Source = words(2000);

const Title = z.object({
  ...base,
  type: z.literal("title"),
  text: Text,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});
const Paragraphs = z.object({ ...base, type: z.literal("text"), text: Text });
const Image = z.object({
  ...base,
  type: z.literal("image"),
  source: Source,
  alt: Line,
  url: Address.optional(),
  widthPercent: z.int().min(10).max(100),
});
const Button = z.object({
  ...base,
  type: z.literal("button"),
  label: Line,
  url: Address,
  /** As wide as what it stands in. */
  full: z.boolean(),
});
const Separator = z.object({ ...base, type: z.literal("separator") });
const Space = z.object({ ...base, type: z.literal("space"), heightPixels: z.int().min(4).max(120) });
const Social = z.object({
  ...base,
  type: z.literal("social"),
  links: z.array(z.object({ network: z.enum(socialNetworks), url: Address })).max(MOST_LINKS),
});
const Signature = z.object({
  ...base,
  type: z.literal("signature"),
  name: Line,
  role: Line,
  lines: Text,
  image: Source.optional(),
});
/** What a system message is about: when, with whom, where. The server knows them. */
const Details = z.object({ ...base, type: z.literal("details") });
/** Blocks that are kept apart and used in several designs: changed there, they change here. */
const Reusable = z.object({ ...base, type: z.literal("reusable"), partId: z.uuid() });

/** What may stand in a column: anything but columns. */
export const InnerBlock = z.discriminatedUnion("type", [
  Title,
  Paragraphs,
  Image,
  Button,
  Separator,
  Space,
  Social,
  Signature,
  Details,
  Reusable,
]);

const Columns = z.object({
  ...base,
  type: z.literal("columns"),
  ratio: z.enum(["1:1", "1:2", "2:1"]),
  left: z.array(InnerBlock).max(MOST_BLOCKS),
  right: z.array(InnerBlock).max(MOST_BLOCKS),
});

export const Block = z.discriminatedUnion("type", [...InnerBlock.options, Columns]);

export const Design = z.object({
  format: z.literal(1),
  style: DesignStyle,
  blocks: z.array(Block).max(MOST_BLOCKS),
});

/** What a part holds: what may stand in a column too. */
export const PartBlocks = z.array(InnerBlock).max(MOST_BLOCKS);

export type PartBlocks = z.infer<typeof PartBlocks>;
export type Design = z.infer<typeof Design>;
export type DesignStyle = z.infer<typeof DesignStyle>;
export type BoxStyle = z.infer<typeof BoxStyle>;
export type Block = z.infer<typeof Block>;
export type InnerBlock = z.infer<typeof InnerBlock>;
export type BlockType = Block["type"];
export type Condition = z.infer<typeof Condition>;
export type Colour = z.infer<typeof Colour>;
export type Font = z.infer<typeof Font>;
export type SocialNetwork = (typeof socialNetworks)[number];
/** A block of one type. */
export type BlockOf<Type extends BlockType> = Extract<Block, { type: Type }>;
