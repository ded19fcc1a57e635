import { instant } from "@creneau/scheduling";
import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import { newId, randomToken } from "../../../platform/chance.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { Deps } from "../deps.ts";
import { notify } from "../notices.ts";
import { accountById } from "../queries.ts";
import { passkeysOf, type PasskeyRow } from "./queries.ts";
import type { RelyingParty } from "./relying-party.ts";
import { insertChallenge, insertPasskey, takeChallenge } from "./store.ts";

export const CHALLENGE_MS = 5 * 60_000;
/** An account has a handful. */
const MOST_PASSKEYS = 50;
/** COSE: Ed25519, ES256, RS256. */
const ALGORITHMS = [-8, -7, -257];

/** What an authenticator says of a new key, as the contract reads it. */
export interface Attestation {
  readonly id: string;
  readonly rawId: string;
  readonly response: {
    readonly clientDataJSON: string;
    readonly attestationObject: string;
    readonly transports?: string[] | undefined;
  };
}

export async function beginPasskey({ db, clock }: Deps, party: RelyingParty, accountId: string) {
  const [account, known] = await db.inGlobal(async (tx) => [
    await accountById(tx, accountId),
    await passkeysOf(tx, accountId, undefined, MOST_PASSKEYS),
  ]);
  const challenge = randomToken();
  const challengeId = newId();
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userID: new TextEncoder().encode(accountId),
    userName: account.email,
    userDisplayName: account.name,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  const expiresAt = instant(clock.now() + CHALLENGE_MS);
  await db.inGlobal((tx) =>
    insertChallenge(tx, { id: challengeId, accountId, purpose: "register", challenge: options.challenge, expiresAt }),
  );
  return {
    challengeId,
    options: {
      rp: { id: party.id, name: party.name },
      user: options.user,
      challenge: options.challenge,
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ alg, type: "public-key" as const })),
      timeout: CHALLENGE_MS,
      excludeCredentials: known.map(({ credentialId: id, transports }) => ({
        id,
        type: "public-key" as const,
        transports,
      })),
      authenticatorSelection: { residentKey: "required" as const, userVerification: "required" as const },
      attestation: "none" as const,
    },
  };
}

async function verified(party: RelyingParty, { id, rawId, response: said }: Attestation, challenge: string) {
  const { transports, ...response } = said;
  try {
    const { verified: isRight, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId,
        type: "public-key",
        response: { ...response, ...(transports && { transports }) },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return isRight ? registrationInfo : undefined;
  } catch {
    // What an authenticator says wrongly is thrown by the library, each kind of wrong in its own words.
    return undefined;
  }
}

/** @throws ProblemError PASSKEY_REFUSED */
export async function addPasskey(
  deps: Deps,
  party: RelyingParty,
  accountId: string,
  ask: { readonly challengeId: string; readonly name: string; readonly credential: Attestation },
): Promise<PasskeyRow> {
  const { db, clock } = deps;
  const now = clock.now();
  const challenge = await db.inGlobal((tx) =>
    takeChallenge(tx, { id: ask.challengeId, accountId, purpose: "register" }, now),
  );
  const info = challenge && (await verified(party, ask.credential, challenge));
  if (!info) throw new ProblemError("PASSKEY_REFUSED");
  return db.inGlobal(async (tx) => {
    const { id: credentialId, publicKey, counter: signCount, transports = [] } = info.credential;
    const added = await insertPasskey(tx, {
      id: newId(),
      accountId,
      credentialId,
      publicKey: Buffer.from(publicKey),
      signCount,
      transports,
      backedUp: info.credentialBackedUp,
      name: ask.name,
      createdAt: now,
    });
    if (!added) throw new ProblemError("PASSKEY_REFUSED");
    await notify(tx, deps, accountId, "passkey-added", { name: ask.name });
    return added;
  });
}
