/** What an image is, read from its bytes and from nothing else: whoever sends it may say anything. Pure. */
import type { MediaType } from "../../../platform/files/store.ts";
import { pictureSize } from "../../tenancy/index.ts";

export const MOST_IMAGE_BYTES = 2 * 1024 * 1024;
const MOST_SIDE_PIXELS = 6000;

export type ImageVerdict =
  | { readonly mediaType: MediaType; readonly width: number; readonly height: number }
  | { readonly refused: "image-too-heavy" | "image-too-large" | "not-an-image" };

function gifSize(bytes: Buffer) {
  if (bytes.length < 13 || !/^GIF8[79]a$/.test(bytes.toString("latin1", 0, 6))) return undefined;
  return { mediaType: "image/gif" as const, width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

export function imageOf(bytes: Buffer): ImageVerdict {
  if (bytes.length > MOST_IMAGE_BYTES) return { refused: "image-too-heavy" };
  const size = pictureSize(bytes) ?? gifSize(bytes);
  if (!size) return { refused: "not-an-image" };
  if (size.width < 1 || size.height < 1 || Math.max(size.width, size.height) > MOST_SIDE_PIXELS)
    return { refused: "image-too-large" };
  return size;
}
