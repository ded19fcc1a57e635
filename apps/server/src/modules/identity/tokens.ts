import { createHash } from "node:crypto";

/** What is kept of a token. It has 256 random bits, so a plain hash can't be searched. */
export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();
