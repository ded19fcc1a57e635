import { instant } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import { enqueueGlobal } from "../../../platform/jobs/jobs.ts";
import { claimAttempt } from "../attempts/claim.ts";
import type { Deps } from "../deps.ts";
import type { Visit } from "../visit.ts";

export const LINK_JOB = "identity.send-link";
export const linkContext = (linkId: string): string => `magic-link:${linkId}`;

/** How long a link works. */
export const LINK_MINUTES = { "sign-in": 10, reset: 30 } as const;

/**
 * Asks for a link. Whether the address has an account is looked up later, by the job: the request does the same work,
 * and takes as long, for any address. The address waits in the queue encrypted.
 * @throws ProblemError TOO_MANY_REQUESTS when this network asked too often for that address.
 */
export async function requestLink(
  deps: Deps,
  purpose: keyof typeof LINK_MINUTES,
  address: string,
  visit: Visit,
): Promise<void> {
  const { db, clock, keys } = deps;
  const email = address.toLowerCase();
  await claimAttempt(deps, [{ budget: "mail", of: `${email}\n${visit.network}` }]);
  const id = newId();
  const sealedEmail = keys.seal(email, linkContext(id)).toString("base64");
  const expiresAt = instant(clock.now() + LINK_MINUTES[purpose] * 60_000);
  await db.inGlobal((tx) => enqueueGlobal(tx, LINK_JOB, { id, purpose, sealedEmail, expiresAt }));
}
