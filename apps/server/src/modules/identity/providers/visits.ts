import { instant } from "@creneau/scheduling";
import { z } from "zod";
import { newId, randomToken } from "../../../platform/chance.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { Deps } from "../deps.ts";
import { hashToken } from "../tokens.ts";
import type { Visit } from "../visit.ts";
import type { ProviderClaims, ProviderReturn, Providers } from "./providers.ts";
import { insertVisit, takeVisit } from "./store.ts";

export interface ProviderDeps extends Deps {
  readonly providers: Providers;
  /** Where a provider sends people back to: an address of ours, whatever anybody asked for. */
  readonly redirectUri: () => string;
}

export const VISIT_SECONDS = 600;
const Secrets = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
const contextOf = (id: string): string => `provider-visit:${id}`;

/** @returns where to go, and what the browser keeps until it is back. */
export async function goToProvider(
  { db, clock, keys, providers, redirectUri }: ProviderDeps,
  provider: string,
  accountId: string | null,
): Promise<{ readonly url: string; readonly browserToken: string }> {
  const { url, secrets } = await providers.begin(provider, redirectUri());
  const id = newId();
  const browserToken = randomToken();
  await db.inGlobal((tx) =>
    insertVisit(tx, {
      id,
      accountId,
      provider,
      stateHash: hashToken(secrets.state),
      browserHash: hashToken(browserToken),
      sealed: keys.seal(JSON.stringify(secrets), contextOf(id)),
      expiresAt: instant(clock.now() + VISIT_SECONDS * 1000),
    }),
  );
  return { url, browserToken };
}

/**
 * Who they are there. The visit is spent, whatever comes of it; the provider is asked outside of any transaction.
 * @throws ProblemError PROVIDER_REFUSED
 */
export async function comeBack(
  { db, clock, keys, providers, redirectUri }: ProviderDeps,
  back: ProviderReturn,
  accountId: string | null,
  { providerToken }: Visit,
): Promise<ProviderClaims> {
  if (!providerToken) throw new ProblemError("PROVIDER_REFUSED");
  const visit = await db.inGlobal((tx) =>
    takeVisit(tx, { accountId, stateHash: hashToken(back.state), browserHash: hashToken(providerToken) }, clock.now()),
  );
  if (!visit) throw new ProblemError("PROVIDER_REFUSED");
  const secrets = Secrets.parse(JSON.parse(keys.open(visit.sealed, contextOf(visit.id))));
  return providers.finish(visit.provider, redirectUri(), back, secrets);
}
