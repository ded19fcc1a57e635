import { instant } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { enqueueGlobal } from "../../../platform/jobs/jobs.ts";
import type { KeyRing } from "../../../platform/keys.ts";

export const MAGIC_LINK_MINUTES = 15;
export const MAGIC_LINK_JOB = "identity.send-magic-link";
export const sealedContext = (linkId: string): string => `magic-link:${linkId}`;

/**
 * Asks for a link. Whether the address has an account is looked up later, by the job: the request does the same work,
 * and takes as long, for any address. The address waits in the queue encrypted.
 */
export async function requestMagicLink(db: Database, clock: Clock, keys: KeyRing, email: string): Promise<void> {
  const id = newId();
  const sealedEmail = keys.seal(email.toLowerCase(), sealedContext(id)).toString("base64");
  const expiresAt = instant(clock.now() + MAGIC_LINK_MINUTES * 60_000);
  await db.inGlobal((tx) => enqueueGlobal(tx, MAGIC_LINK_JOB, { id, sealedEmail, expiresAt }, { maxAttempts: 5 }));
}
