/** API keys, decided: their form, and whether they still work. */
import { createHash } from "node:crypto";
import type { Instant } from "@creneau/scheduling";

/** A word that says what it is (secret scanners look for it), and 256 random bits. */
export const KEY_FORM = /^cr_(live|test)_[\w-]{43}$/;

export const keyText = (test: boolean, chance: string): string => `cr_${test ? "test" : "live"}_${chance}`;

/** Enough to tell keys apart, too little to guess one. */
export const prefixOf = (key: string): string => key.slice(0, 12);

/** What is kept of a key. It has 256 random bits, so a plain hash can't be searched. */
export const hashKey = (key: string): Buffer => createHash("sha256").update(key).digest();

export interface KeyState {
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly replacedBy: string | null;
}

export function keyState(
  { expiresAt, revokedAt, replacedBy }: KeyState,
  now: Instant,
): "active" | "ending" | "expired" | "revoked" {
  if (revokedAt !== null) return "revoked";
  if (expiresAt !== null && expiresAt <= now) return "expired";
  return replacedBy === null ? "active" : "ending";
}

const MINUTE_MS = 60_000;

/** A use is written at most once a minute: reading needs no writing. */
export const isUseToWrite = (lastUsedAt: Instant | null, now: Instant): boolean =>
  lastUsedAt === null || now - lastUsedAt >= MINUTE_MS;
