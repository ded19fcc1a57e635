/** What a new block says before anybody writes in it, and the name of a block in the reader's words. */
import { readTemplate, type Block, type BlockOf, type BlockType } from "@creneau/blocks/browser";
import {
  Columns2,
  Heading,
  Image,
  Link2,
  Minus,
  MoveVertical,
  PenLine,
  Puzzle,
  Share2,
  Table2,
  Type,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { Translate } from "../texts/language.ts";
import type { EditorKit } from "./kit.ts";

export const icons: Readonly<Record<BlockType, LucideIcon>> = {
  title: Heading,
  text: Type,
  image: Image,
  button: Link2,
  separator: Minus,
  space: MoveVertical,
  columns: Columns2,
  social: Share2,
  signature: PenLine,
  details: Table2,
  reusable: Puzzle,
};

/** One that has no picture yet. */
export const blankImage: BlockOf<"image"> = { id: "new", type: "image", source: "", alt: "", widthPercent: 100 };

/** Its id is given by the state that takes it in. */
export function blankBlock(type: Exclude<BlockType, "reusable">, t: Translate, kit: EditorKit): Block {
  const id = "new";
  const words = { id, type: "text", text: "" } as const;
  switch (type) {
    case "title":
      return { id, type, text: "", level: 2 };
    case "text":
      return words;
    case "image":
      return blankImage;
    case "button":
      return { id, type, label: t("editor.blank.button"), url: addressIn(kit), full: false };
    case "separator":
      return { id, type };
    case "space":
      return { id, type, heightPixels: 24 };
    case "columns":
      return { id, type, ratio: "1:1", left: [words], right: [words] };
    case "social":
      return { id, type, links: [{ network: "website", url: "" }] };
    case "signature":
      return { id, type, name: kit.brand.name, role: "", lines: "" };
    case "details":
      return { id, type };
  }
}

/** Most buttons lead to what the mail is about. */
function addressIn({ variables }: EditorKit): string {
  const address = variables.find(({ kind }) => kind === "address");
  return address ? `{{${address.name}}}` : "";
}

/** Its text is written in its place. */
export const isWritten = (block: Block): block is Extract<Block, { type: "text" | "title" }> =>
  block.type === "text" || block.type === "title";

/** "Texte : Bonjour Prénom…" */
export function nameOf(
  block: Block,
  t: Translate,
  { parts, variables }: Pick<EditorKit, "parts" | "variables">,
): string {
  const kind = t(`editor.types.${block.type}`);
  const label = (name: string) => variables.find((one) => one.name === name)?.label ?? name;
  const said = readTemplate(saidIn(block, parts))
    .pieces.map((piece) => (typeof piece === "string" ? piece.replaceAll(/[*[\]]/g, "") : label(piece.name)))
    .join("")
    .trim();
  return said === "" ? kind : t("editor.named", { kind, said: said.length > 40 ? `${said.slice(0, 40)}…` : said });
}

function saidIn(block: Block, parts: EditorKit["parts"]): string {
  switch (block.type) {
    case "title":
    case "text":
      return block.text.split("\n", 1)[0] ?? "";
    case "image":
      return block.alt;
    case "button":
      return block.label;
    case "signature":
      return block.name;
    case "reusable":
      return parts.find(({ id }) => id === block.partId)?.name ?? "";
    default:
      return "";
  }
}
