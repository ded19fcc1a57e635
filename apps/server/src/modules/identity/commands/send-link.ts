import type { Instant } from "@creneau/scheduling";
import { randomToken } from "../../../platform/chance.ts";
import type { MailingDeps } from "../deps.ts";
import { accountByEmail } from "../queries.ts";
import { putMagicLink } from "../store.ts";
import { hashToken } from "../tokens.ts";
import { linkContext, type LINK_MINUTES } from "./request-link.ts";

export interface LinkAsk {
  readonly id: string;
  readonly purpose: keyof typeof LINK_MINUTES;
  readonly sealedEmail: string;
  readonly expiresAt: Instant;
}

/** Makes the link and mails it, if the address has an account and the link would not be over already. */
export async function sendLink({ db, clock, keys, send }: MailingDeps, ask: LinkAsk): Promise<void> {
  const now = clock.now();
  if (ask.expiresAt <= now) return;
  const email = keys.open(Buffer.from(ask.sealedEmail, "base64"), linkContext(ask.id));
  const token = randomToken();
  const account = await db.inGlobal(async (tx) => {
    const found = await accountByEmail(tx, email);
    // A closed account opens again by signing in with a link, not by choosing a password.
    if (!found || (found.deactivatedAt !== null && ask.purpose === "reset")) return undefined;
    const { id, purpose, expiresAt } = ask;
    await putMagicLink(tx, {
      id,
      purpose,
      accountId: found.id,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt,
    });
    return found;
  });
  if (!account) return;
  await send({ kind: ask.purpose === "reset" ? "reset" : "sign-in-link", to: account, at: now, token });
}
