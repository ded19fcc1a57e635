import { instant, type Instant } from "@creneau/scheduling";
import { newId, randomToken } from "../../../platform/chance.ts";
import { enqueueGlobal } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { claimAttempt } from "../attempts/claim.ts";
import type { Deps, MailingDeps } from "../deps.ts";
import { notify } from "../notices.ts";
import { accountByEmail, accountById } from "../queries.ts";
import { changeEmail, putMagicLink, useMagicLink } from "../store.ts";
import { hashToken } from "../tokens.ts";

export const EMAIL_JOB = "identity.send-email-change";
export const EMAIL_MINUTES = 60;
const contextOf = (id: string): string => `change-email:${id}`;

/** Asks for another address. Whether it is free is found out by the job: the answer tells nobody. */
export async function requestEmailChange(deps: Deps, accountId: string, address: string): Promise<void> {
  const { db, clock, keys } = deps;
  const email = address.toLowerCase();
  await claimAttempt(deps, [{ budget: "mail", of: `account ${accountId}` }]);
  const id = newId();
  const sealedEmail = keys.seal(email, contextOf(id)).toString("base64");
  const expiresAt = instant(clock.now() + EMAIL_MINUTES * 60_000);
  await db.inGlobal((tx) => enqueueGlobal(tx, EMAIL_JOB, { id, accountId, sealedEmail, expiresAt }));
}

export interface EmailAsk {
  readonly id: string;
  readonly accountId: string;
  readonly sealedEmail: string;
  readonly expiresAt: Instant;
}

/** Mails the link to the new address; to who has an account there, that they have. */
export async function sendEmailChange({ db, clock, keys, send }: MailingDeps, ask: EmailAsk): Promise<void> {
  const at = clock.now();
  if (ask.expiresAt <= at) return;
  const sealed = Buffer.from(ask.sealedEmail, "base64");
  const email = keys.open(sealed, contextOf(ask.id));
  const token = randomToken();
  const { mine, other } = await db.inGlobal(async (tx) => {
    const found = { mine: await accountById(tx, ask.accountId), other: await accountByEmail(tx, email) };
    const { id, accountId, expiresAt } = ask;
    if (!found.other) {
      const link = { id, accountId, tokenHash: hashToken(token), createdAt: at, expiresAt };
      await putMagicLink(tx, { ...link, purpose: "change-email", sealed });
    }
    return found;
  });
  if (other) await send({ kind: "already", to: other, at });
  else await send({ kind: "confirm-email", to: { ...mine, email }, at, token });
}

/**
 * Takes the new address. Only whoever is signed in to the account may: a link that went to a mistyped address opens nothing.
 * @throws ProblemError LINK_NOT_VALID
 */
export async function confirmEmailChange(deps: Deps, accountId: string, token: string): Promise<void> {
  const { db, clock, keys } = deps;
  await db.inGlobal(async (tx) => {
    const now = clock.now();
    const link = await useMagicLink(tx, "change-email", hashToken(token), now);
    if (!link?.sealed || link.accountId !== accountId) throw new ProblemError("LINK_NOT_VALID");
    const email = keys.open(link.sealed, contextOf(link.id));
    const { email: before } = await accountById(tx, accountId);
    if (!(await changeEmail(tx, accountId, email, now))) throw new ProblemError("LINK_NOT_VALID");
    await notify(tx, deps, accountId, "email-changed", { email: before });
  });
}
