/** What a file is called: the last part of what it was called, with the ending of what it is. Pure. */
import { fileTypes, type FileKind } from "@creneau/contract";

const MOST_LETTERS = 100;

/** Never a path, never a character that hides or turns others round (an ending too). */
export function fileName(said: string, kind: FileKind): string {
  const last = said.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const stem = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}"*:<>?|]/gu, "")
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, "")
    .replace(/^[.\s]+/, "")
    .trim();
  const short = Array.from(stem).slice(0, MOST_LETTERS).join("").trim();
  return `${short || "document"}.${fileTypes[kind].ending}`;
}

/** RFC 6266: the name for those who read UTF-8, and one for the others. */
export function attachmentOf(name: string): string {
  const plain = name.normalize("NFD").replaceAll(/[^\x20-\x7E]|["%;\\]/g, "");
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.codePointAt(0)?.toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain || "document"}"; filename*=UTF-8''${encoded}`;
}
