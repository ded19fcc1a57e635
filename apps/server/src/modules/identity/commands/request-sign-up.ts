import { instant } from "@creneau/scheduling";
import { z } from "zod";
import { newId, randomToken } from "../../../platform/chance.ts";
import { enqueueGlobal } from "../../../platform/jobs/jobs.ts";
import { claimAttempt } from "../attempts/claim.ts";
import type { Deps } from "../deps.ts";
import { hashNewPassword } from "../new-password.ts";
import { insertSignUp } from "../store.ts";
import { hashToken } from "../tokens.ts";
import type { Visit } from "../visit.ts";

export const SIGN_UP_JOB = "identity.send-sign-up";
export const SIGN_UP_MINUTES = 24 * 60;
export const signUpContext = (id: string): string => `sign-up:${id}`;

/** Who asks for an account, as it waits. */
export const Applicant = z.object({
  email: z.string(),
  name: z.string(),
  locale: z.enum(["fr", "en"]),
  /** The account elsewhere by which they came, if they did. */
  identity: z.object({ issuer: z.string(), subject: z.string(), provider: z.string() }).optional(),
});
export type Applicant = z.infer<typeof Applicant>;

/**
 * Keeps what was asked and has the link mailed. The same work for any address; the job finds out whether it has an account.
 * @returns what the browser keeps, to show that it was this one that asked.
 */
export async function requestSignUp(
  deps: Deps,
  { password, ...applicant }: Applicant & { readonly password?: string },
  visit: Visit,
): Promise<string> {
  const { db, clock, keys } = deps;
  const email = applicant.email.toLowerCase();
  const passwordHash = password === undefined ? null : await hashNewPassword(password, [applicant.name, email]);
  await claimAttempt(deps, [{ budget: "mail", of: `${email}\n${visit.network}` }]);
  const id = newId();
  const browserToken = randomToken();
  const createdAt = clock.now();
  await db.inGlobal(async (tx) => {
    await insertSignUp(tx, {
      id,
      sealed: keys.seal(JSON.stringify({ ...applicant, email }), signUpContext(id)),
      passwordHash,
      browserHash: hashToken(browserToken),
      createdAt,
      expiresAt: instant(createdAt + SIGN_UP_MINUTES * 60_000),
    });
    await enqueueGlobal(tx, SIGN_UP_JOB, { id });
  });
  return browserToken;
}
