import { newId } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { requestSignUp } from "../commands/request-sign-up.ts";
import type { Deps } from "../deps.ts";
import { enter, type Entered } from "../entering.ts";
import { totpOf } from "../factors/queries.ts";
import { notify } from "../notices.ts";
import { accountByEmail, entrantById } from "../queries.ts";
import { insertAccount } from "../store.ts";
import type { Visit } from "../visit.ts";
import type { ProviderClaims, ProviderReturn } from "./providers.ts";
import { insertIdentity, useIdentity } from "./store.ts";
import { comeBack, type ProviderDeps } from "./visits.ts";

export type CameBack = Entered | { readonly kind: "mail"; readonly browserToken: string };

/**
 * Signs in with an account elsewhere. One that is linked is enough. Else the address decides, and only one that the
 * provider vouches for: it finds an account whose own address is verified too, or makes a new one.
 * @throws ProblemError PROVIDER_REFUSED, LINK_FROM_ACCOUNT, ACCOUNT_DEACTIVATED
 */
export async function signInWithProvider(
  deps: ProviderDeps,
  back: ProviderReturn,
  locale: "fr" | "en",
  visit: Visit,
): Promise<CameBack> {
  const claims = await comeBack(deps, back, null, visit);
  const entered = await deps.db.inGlobal(async (tx) => {
    const accountId = (await useIdentity(tx, claims, deps.clock.now())) ?? (await adopt(tx, deps, claims, locale));
    return accountId && enter(tx, deps, await entrantById(tx, accountId), "provider", visit);
  });
  if (entered) return entered;
  if (claims.email === undefined) throw new ProblemError("LINK_FROM_ACCOUNT");
  // Nobody vouches for the address: its owner is asked, by mail. What is answered does not tell whether it has an account.
  const { email, issuer, subject, provider } = claims;
  const identity = { issuer, subject, provider };
  return {
    kind: "mail",
    browserToken: await requestSignUp(deps, { email, name: nameOf(claims), locale, identity }, visit),
  };
}

const nameOf = ({ name, email = "" }: ProviderClaims): string =>
  name || (email.split("@")[0] ?? "").slice(0, 80) || "…";

/** Links with the account of the address, or makes one. @returns undefined when nobody vouches for the address. */
async function adopt(
  tx: Tx,
  deps: ProviderDeps,
  claims: ProviderClaims,
  locale: "fr" | "en",
): Promise<string | undefined> {
  const { email, emailVerified } = claims;
  if (email === undefined || !emailVerified) return undefined;
  const found = await accountByEmail(tx, email);
  const now = deps.clock.now();
  if (!found) {
    const id = newId();
    const account = {
      id,
      email,
      name: nameOf(claims),
      locale,
      passwordHash: null,
      createdAt: now,
      emailVerifiedAt: now,
    };
    if (!(await insertAccount(tx, account))) throw new ProblemError("PROVIDER_REFUSED");
    await link(tx, deps, id, claims);
    await notify(tx, deps, id, "welcome");
    return id;
  }
  // Whoever made an account without showing that the address was theirs may still hold it; and a second factor is not
  // gone around by linking another way in.
  const isGuarded = Boolean((await totpOf(tx, found.id))?.confirmedAt);
  if (found.emailVerifiedAt === null || isGuarded) throw new ProblemError("LINK_FROM_ACCOUNT");
  await link(tx, deps, found.id, claims);
  await notify(tx, deps, found.id, "provider-linked", { name: deps.providers.nameOf(claims.provider) });
  return found.id;
}

async function link(tx: Tx, { clock }: Deps, accountId: string, claims: ProviderClaims): Promise<void> {
  if (!(await insertIdentity(tx, { id: newId(), accountId, ...claims, at: clock.now() })))
    throw new ProblemError("PROVIDER_REFUSED");
}
