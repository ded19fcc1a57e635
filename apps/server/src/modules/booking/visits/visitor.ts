/** Somebody without an account: a random name that their browser keeps for an hour. Only its hash is written down. */
import { createHash } from "node:crypto";
import { instant, type Instant } from "@creneau/scheduling";

export const visitorHash = (visitor: string): Buffer => createHash("sha256").update(visitor).digest();

/** As long as the browser remembers who it is. */
const REMEMBERED_MS = 3_600_000;
export const rememberedUntil = (now: Instant): Instant => instant(now + REMEMBERED_MS);
