/** What a picture is, read from its bytes and from nothing else: whoever sends it may say anything. Pure. */
import type { MediaType } from "../../../platform/files/store.ts";
import { safeSvg, type SvgRefusal } from "./svg.ts";

export const MOST_LOGO_BYTES = 300 * 1024;
const MOST_SIDE_PIXELS = 4096;

export type ImageRefusal = SvgRefusal | "picture-too-heavy" | "picture-too-large" | "not-a-picture";

export type ImageVerdict =
  | { readonly mediaType: MediaType; readonly bytes: Buffer }
  | { readonly refused: ImageRefusal };

interface Size {
  readonly mediaType: MediaType;
  readonly width: number;
  readonly height: number;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function pngSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(PNG) || bytes.toString("latin1", 12, 16) !== "IHDR")
    return undefined;
  return { mediaType: "image/png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Walks the segments to the frame header (SOF), which holds the size. */
function jpegSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff_d8) return undefined;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { mediaType: "image/jpeg", height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return undefined;
}

function webpSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 30 || bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP")
    return undefined;
  const size = (width: number, height: number): Size => ({ mediaType: "image/webp", width, height });
  switch (bytes.toString("latin1", 12, 16)) {
    case "VP8X":
      return size(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
    case "VP8L": {
      const bits = bytes.readUInt32LE(21);
      return size((bits & 0x3f_ff) + 1, ((bits >>> 14) & 0x3f_ff) + 1);
    }
    case "VP8 ":
      return size(bytes.readUInt16LE(26) & 0x3f_ff, bytes.readUInt16LE(28) & 0x3f_ff);
    default:
      return undefined;
  }
}

function drawing(bytes: Buffer): ImageVerdict {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { refused: "not-a-picture" };
  }
  if (!/^\uFEFF?\s*<(?:svg|\?xml|!--|!DOCTYPE)/i.test(text)) return { refused: "not-a-picture" };
  const verdict = safeSvg(text);
  return "refused" in verdict ? verdict : { mediaType: "image/svg+xml", bytes: Buffer.from(verdict.svg) };
}

/** Of a PNG, a JPEG or a WebP, which say it themselves. */
export const pictureSize = (bytes: Buffer): Size | undefined => pngSize(bytes) ?? jpegSize(bytes) ?? webpSize(bytes);

export function logoOf(bytes: Buffer): ImageVerdict {
  if (bytes.length > MOST_LOGO_BYTES) return { refused: "picture-too-heavy" };
  const size = pictureSize(bytes);
  if (!size) return drawing(bytes);
  if (size.width < 1 || size.height < 1 || Math.max(size.width, size.height) > MOST_SIDE_PIXELS)
    return { refused: "picture-too-large" };
  return { mediaType: size.mediaType, bytes };
}
