/** How entries are chained. */
import { createHash } from "node:crypto";

export const NO_HASH = Buffer.alloc(32);

/** The hash of a seal: SHA-256 of the hash before and of each entry's line, each followed by a line feed. */
export function sealHash(previous: Buffer, lines: readonly string[]): Buffer {
  const hash = createHash("sha256").update(previous);
  for (const line of lines) hash.update(line).update("\n");
  return hash.digest();
}
