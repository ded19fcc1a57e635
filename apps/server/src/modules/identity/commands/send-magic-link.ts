import type { Instant } from "@creneau/scheduling";
import { randomToken } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { accountByEmail, type Account } from "../queries.ts";
import { putMagicLink } from "../store.ts";
import { hashToken } from "../tokens.ts";
import { sealedContext } from "./request-magic-link.ts";

export interface MagicLinkDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** Sends the mail; may be asked twice for one link. */
  readonly sendLink: (account: Account, link: { readonly id: string; readonly token: string }) => Promise<void>;
}

/** Makes the link and mails it, if the address has an account and the link would not be over already. */
export async function sendMagicLink(
  { db, clock, keys, sendLink }: MagicLinkDeps,
  ask: { readonly id: string; readonly sealedEmail: string; readonly expiresAt: Instant },
): Promise<void> {
  const createdAt = clock.now();
  if (ask.expiresAt <= createdAt) return;
  const email = keys.open(Buffer.from(ask.sealedEmail, "base64"), sealedContext(ask.id));
  const token = randomToken();
  const account = await db.inGlobal(async (tx) => {
    const found = await accountByEmail(tx, email);
    if (!found) return undefined;
    const { id, expiresAt } = ask;
    await putMagicLink(tx, { id, accountId: found.id, tokenHash: hashToken(token), createdAt, expiresAt });
    return found;
  });
  if (account) await sendLink(account, { id: ask.id, token });
}
