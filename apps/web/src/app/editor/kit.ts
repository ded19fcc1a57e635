/** What the editor is told by whoever uses it: of mails, campaigns or documents it knows nothing itself. */
import type { BlockType, Font, InnerBlock, VariableKind } from "@creneau/blocks/browser";
import { createContext, useContext } from "react";

/** Colours are "#RRGGBB". */
export interface EditorBrand {
  readonly name: string;
  readonly primary: string;
  readonly secondary: string;
  readonly accent: string;
  readonly text: string;
  readonly headingFont: Font;
  readonly bodyFont: Font;
  readonly radiusPixels: number;
}

export interface EditorVariable {
  readonly name: string;
  /** In the reader's words. */
  readonly label: string;
  readonly kind: VariableKind;
  /** As it is written when no format is asked for. */
  readonly sample: string;
  readonly formats: readonly string[];
  /** Its only values; none: any. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Blocks kept apart, used in several designs. */
export interface EditorPart {
  readonly id: string;
  readonly name: string;
  readonly blocks: readonly InnerBlock[];
}

/** One that can be chosen without sending it again. */
export interface EditorImage {
  /** What a block names it by. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** What a file may be that is chosen as an image. */
export const IMAGE_TYPES = "image/png,image/jpeg,image/webp,image/gif";

export interface EditorKit {
  readonly brand: EditorBrand;
  /** False of what is only a part of a design: it has no style of its own. */
  readonly styled: boolean;
  readonly variables: readonly EditorVariable[];
  /** What the palette offers. */
  readonly types: readonly BlockType[];
  readonly parts: readonly EditorPart[];
  /** What a block of details shows meanwhile. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Where an image can be seen from here; undefined when it cannot. */
  readonly imageUrl: (source: string) => string | undefined;
  /** Whether one of our own is there; while it is not known yet, it is. */
  readonly knowsImage: (id: string) => boolean;
  /** The newest first. */
  readonly images: readonly EditorImage[];
  /** Gives the source of a block of image; undefined when it was not taken, which was said. Without it, images are by address. */
  readonly upload?: (file: File) => Promise<string | undefined>;
  /** Under the blocks, in small: what the mail ends with whatever is written. */
  readonly footer: readonly string[];
}

const Kit = createContext<EditorKit | undefined>(undefined);

export const KitProvider = Kit.Provider;

export function useKit(): EditorKit {
  const kit = useContext(Kit);
  if (!kit) throw new Error("a part of the editor stands outside of it");
  return kit;
}
