import { instant } from "@creneau/scheduling";
import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { newId, randomToken } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { Deps } from "../deps.ts";
import { passkeysOf } from "./queries.ts";
import { CHALLENGE_MS } from "./register.ts";
import type { RelyingParty } from "./relying-party.ts";
import { insertChallenge, markPasskeyUsed, passkeyByCredential, takeChallenge } from "./store.ts";

/** What an authenticator signed, as the contract reads it. */
export interface Assertion {
  readonly id: string;
  readonly rawId: string;
  readonly response: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
    readonly userHandle?: string | undefined;
  };
}

/** Where an assertion is asked for, and of whom: of nobody in particular to sign in. */
export type AssertionUse =
  | { readonly purpose: "sign-in"; readonly accountId: null }
  | { readonly purpose: "proof"; readonly accountId: string };

const MOST_PASSKEYS = 50;

export async function beginAssertion({ db, clock }: Deps, party: RelyingParty, use: AssertionUse) {
  const challengeId = newId();
  const challenge = randomToken();
  const expiresAt = instant(clock.now() + CHALLENGE_MS);
  const own = await db.inGlobal(async (tx) => {
    await insertChallenge(tx, { id: challengeId, ...use, challenge, expiresAt });
    return use.accountId === null ? [] : passkeysOf(tx, use.accountId, undefined, MOST_PASSKEYS);
  });
  return {
    challengeId,
    options: {
      challenge,
      rpId: party.id,
      timeout: CHALLENGE_MS,
      allowCredentials: own.map(({ credentialId: id, transports }) => ({
        id,
        type: "public-key" as const,
        transports,
      })),
      userVerification: "required" as const,
    },
  };
}

/**
 * Whose passkey answered. The challenge is spent, rightly or wrongly.
 * @throws ProblemError PASSKEY_REFUSED
 */
export async function checkAssertion(
  { db, clock }: Deps,
  party: RelyingParty,
  use: AssertionUse,
  ask: { readonly challengeId: string; readonly credential: Assertion },
): Promise<string> {
  const now = clock.now();
  const challenge = await db.inGlobal((tx) => takeChallenge(tx, { ...use, id: ask.challengeId }, now));
  if (!challenge) throw new ProblemError("PASSKEY_REFUSED");
  const accountId = await db.inGlobal((tx) => verifyAndMark(tx, party, ask.credential, challenge, now));
  if (accountId === undefined || (use.accountId !== null && use.accountId !== accountId))
    throw new ProblemError("PASSKEY_REFUSED");
  return accountId;
}

async function verifyAndMark(
  tx: Tx,
  party: RelyingParty,
  credential: Assertion,
  challenge: string,
  now: ReturnType<Deps["clock"]["now"]>,
): Promise<string | undefined> {
  const passkey = await passkeyByCredential(tx, credential.id);
  if (!passkey) return undefined;
  const { id, rawId } = credential;
  const { userHandle, ...response } = credential.response;
  if (userHandle !== undefined && Buffer.from(userHandle, "base64url").toString() !== passkey.accountId)
    return undefined;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId, type: "public-key", response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.signCount,
        transports: passkey.transports,
      },
    });
    if (!verified) return undefined;
    const { newCounter: signCount, credentialBackedUp: backedUp } = authenticationInfo;
    await markPasskeyUsed(tx, passkey, { signCount, backedUp, at: now });
    return passkey.accountId;
  } catch {
    // Each kind of wrong has its own words in the library: here they are one.
    return undefined;
  }
}
