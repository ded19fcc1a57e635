/**
 * What a file is, read from its bytes and from nothing else: whoever sends it may call it anything. What comes after a picture is
 * cut off (telephones append films, others append programs); a document with something behind it is refused. Pure.
 */
import type { FileKind } from "@creneau/contract";

export type FileRefusal = "empty" | "unknown" | "cut-off" | "two-in-one" | "macros";
export type Sniffed = { readonly kind: FileKind; readonly bytes: Buffer } | { readonly refused: FileRefusal };

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CUT_OFF = { refused: "cut-off" } as const;

export function sniff(bytes: Buffer): Sniffed {
  if (bytes.length === 0) return { refused: "empty" };
  const starts = (text: string): boolean => bytes.toString("latin1", 0, text.length) === text;
  if (starts("%PDF-")) return pdf(bytes);
  if (bytes.subarray(0, 8).equals(PNG)) return picture("png", bytes, endOfPng(bytes));
  if (bytes.length > 2 && bytes.readUIntBE(0, 3) === 0xff_d8_ff) return picture("jpeg", bytes, endOfJpeg(bytes));
  if (starts("RIFF") && bytes.toString("latin1", 8, 12) === "WEBP") return picture("webp", bytes, endOfRiff(bytes));
  if (starts("PK\u0003\u0004")) return packed(bytes);
  return text(bytes);
}

const picture = (kind: FileKind, bytes: Buffer, end: number | undefined): Sniffed =>
  end === undefined || end > bytes.length ? CUT_OFF : { kind, bytes: bytes.subarray(0, end) };

/** The byte after its last chunk. @see PNG 1.2 §3.2 */
function endOfPng(bytes: Buffer): number | undefined {
  for (let at = PNG.length; at + 12 <= bytes.length;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IEND") return next;
    at = next;
  }
  return undefined;
}

/** The byte after the end-of-image marker. @see ITU-T T.81, annex B */
function endOfJpeg(bytes: Buffer): number | undefined {
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    const isMarker = bytes[at] === 0xff && marker !== 0 && marker !== 0xff;
    if (!isMarker) {
      at += 1; // Of a scan: its bytes are no segments.
      continue;
    }
    if (marker === 0xd9) return at + 2;
    const isAlone = marker === 1 || (marker >= 0xd0 && marker <= 0xd8);
    if (isAlone) at += 2;
    else if (at + 4 <= bytes.length) at += 2 + bytes.readUInt16BE(at + 2);
    else return undefined;
  }
  return undefined;
}

const endOfRiff = (bytes: Buffer): number | undefined => (bytes.length < 20 ? undefined : 8 + bytes.readUInt32LE(4));

/** Whole when its end is marked; behind the mark there is nothing but blanks. */
function pdf(bytes: Buffer): Sniffed {
  const end = bytes.lastIndexOf("%%EOF");
  if (end < 0) return CUT_OFF;
  return /^[\s\0]*$/.test(bytes.toString("latin1", end + 5)) ? { kind: "pdf", bytes } : { refused: "two-in-one" };
}

/** A zip: known by the names in its directory; never unpacked. @see PKWARE APPNOTE 6.3.10, §4.3 */
function packed(bytes: Buffer): Sniffed {
  const names = directoryOf(bytes);
  if (!Array.isArray(names)) return { refused: names };
  if (names.some((name) => /vbaProject\.bin$|^Basic\//i.test(name))) return { refused: "macros" };
  if (names.includes("[Content_Types].xml") && names.includes("word/document.xml")) return { kind: "docx", bytes };
  const type = "mimetypeapplication/vnd.oasis.opendocument.text";
  const isOdt = names.includes("content.xml") && bytes.toString("latin1", 30, 30 + type.length) === type;
  return isOdt ? { kind: "odt", bytes } : { refused: "unknown" };
}

const DIRECTORY_END_BYTES = 22;

function directoryOf(bytes: Buffer): string[] | "cut-off" | "two-in-one" {
  const end = bytes.lastIndexOf("PK\u0005\u0006");
  if (end < 0 || end + DIRECTORY_END_BYTES > bytes.length) return "cut-off";
  if (end + DIRECTORY_END_BYTES + bytes.readUInt16LE(end + 20) !== bytes.length) return "two-in-one";
  let at = bytes.readUInt32LE(end + 16);
  if (at + bytes.readUInt32LE(end + 12) !== end) return "two-in-one";
  const names: string[] = [];
  while (at + 46 <= end && bytes.readUInt32LE(at) === 0x02_01_4b_50) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    names.push(bytes.toString("utf8", at + 46, at + 46 + (name ?? 0)));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return at === end ? names : "cut-off";
}

/** Text in UTF-8 without control characters, and no page that a browser would run. */
function text(bytes: Buffer): Sniffed {
  let words: string;
  try {
    words = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { refused: "unknown" };
  }
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const isPlain = !/[\0-\u0008\u000B\u000E-\u001F\u007F]/.test(words) && !/^\s*<[!?a-z]/i.test(words);
  return isPlain ? { kind: "txt", bytes } : { refused: "unknown" };
}
