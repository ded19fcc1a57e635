import { randomToken } from "../../../platform/chance.ts";
import type { MailingDeps } from "../deps.ts";
import { accountByEmail, signUpById } from "../queries.ts";
import { putSignUpToken } from "../store.ts";
import { hashToken } from "../tokens.ts";
import { Applicant, signUpContext } from "./request-sign-up.ts";

/** Mails the link that makes the account; to who has one already, that they have. */
export async function sendSignUp(
  { db, clock, keys, send }: MailingDeps,
  { id }: { readonly id: string },
): Promise<void> {
  const at = clock.now();
  const token = randomToken();
  const found = await db.inGlobal(async (tx) => {
    const signUp = await signUpById(tx, id, at);
    if (!signUp) return undefined;
    const applicant = Applicant.parse(JSON.parse(keys.open(signUp.sealed, signUpContext(id))));
    const account = await accountByEmail(tx, applicant.email);
    if (!account) await putSignUpToken(tx, id, hashToken(token));
    return { applicant, account };
  });
  if (!found) return;
  const { account, applicant } = found;
  if (account) return send({ kind: "already", to: account, at });
  const { email, locale } = applicant;
  await send({ kind: "sign-up", to: { email, locale, name: "" }, at, token });
}
