/** Passkeys (WebAuthn level 3): the JSON forms are those of `PublicKeyCredential.toJSON()` and its counterparts. */
import { z } from "zod";
import { Id, InstantText, line, pageOf, PageQuery } from "../primitives.ts";
import { route } from "../route.ts";
import { Me } from "./me.ts";

const Base64Url = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[A-Za-z0-9_-]+$/);

const Descriptor = z.object({
  id: z.string(),
  type: z.literal("public-key"),
  transports: z.array(z.string()).optional(),
});

const CreationOptions = z
  .object({
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    challenge: z.string(),
    pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal("public-key") })),
    timeout: z.int().optional(),
    excludeCredentials: z.array(Descriptor),
    authenticatorSelection: z.object({
      residentKey: z.literal("required"),
      userVerification: z.literal("required"),
    }),
    attestation: z.literal("none"),
  })
  .meta({ id: "PasskeyCreationOptions" });

const RequestOptions = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.int().optional(),
    allowCredentials: z.array(Descriptor),
    userVerification: z.literal("required"),
  })
  .meta({ id: "PasskeyRequestOptions" });

const credential = <Response extends z.ZodType>(response: Response) =>
  z.object({
    id: Base64Url(1400),
    rawId: Base64Url(1400),
    type: z.literal("public-key"),
    authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional(),
    response,
  });

const Attestation = credential(
  z.object({
    clientDataJSON: Base64Url(4000),
    attestationObject: Base64Url(8000),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
).meta({ id: "PasskeyAttestation" });

const Assertion = credential(
  z.object({
    clientDataJSON: Base64Url(4000),
    authenticatorData: Base64Url(4000),
    signature: Base64Url(4000),
    userHandle: Base64Url(200).optional(),
  }),
).meta({ id: "PasskeyAssertion" });

export const Passkey = z
  .object({
    id: Id,
    name: z.string(),
    createdAt: InstantText,
    lastUsedAt: InstantText.nullable(),
    backedUp: z.boolean().meta({ description: "Kept by a provider: it is on other devices too." }),
  })
  .meta({ id: "Passkey" });

export const passkeyRoutes = {
  beginPasskey: route({
    method: "POST",
    path: "/v1/me/passkeys/registration",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Begin a new passkey",
    status: 201,
    answer: z.object({ challengeId: Id, options: CreationOptions }).meta({ id: "PasskeyRegistration" }),
  }),
  addPasskey: route({
    method: "POST",
    path: "/v1/me/passkeys",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Keep the new passkey",
    body: z.object({ challengeId: Id, name: line(60), credential: Attestation }),
    status: 201,
    answer: Passkey,
    problems: ["PASSKEY_REFUSED"],
  }),
  listMyPasskeys: route({
    method: "GET",
    path: "/v1/me/passkeys",
    tag: "Me",
    access: "account",
    summary: "My passkeys",
    query: PageQuery,
    status: 200,
    answer: pageOf(Passkey).meta({ id: "PasskeyPage" }),
  }),
  renamePasskey: route({
    method: "PUT",
    path: "/v1/me/passkeys/{passkeyId}",
    tag: "Me",
    access: "account",
    summary: "Give a passkey another name",
    params: z.object({ passkeyId: Id }),
    body: z.object({ name: line(60) }),
    status: 200,
    answer: Passkey,
  }),
  removePasskey: route({
    method: "DELETE",
    path: "/v1/me/passkeys/{passkeyId}",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Remove a passkey",
    params: z.object({ passkeyId: Id }),
    status: 204,
  }),
  beginPasskeySignIn: route({
    method: "POST",
    path: "/v1/me/session/passkey/challenge",
    tag: "Me",
    access: "public",
    summary: "Begin to sign in with a passkey",
    description: "Names no account: the passkey does.",
    status: 201,
    answer: z.object({ challengeId: Id, options: RequestOptions }).meta({ id: "PasskeyChallenge" }),
  }),
  signInWithPasskey: route({
    method: "POST",
    path: "/v1/me/session/passkey",
    tag: "Me",
    access: "public",
    summary: "Sign in with a passkey",
    description: "Sets the session cookie. A passkey is two factors in one: no code is asked for.",
    body: z.object({ challengeId: Id, credential: Assertion }),
    status: 201,
    answer: Me,
    problems: ["PASSKEY_REFUSED", "ACCOUNT_DEACTIVATED"],
  }),
  beginPasskeyProof: route({
    method: "POST",
    path: "/v1/me/session/proof/passkey/challenge",
    tag: "Me",
    access: "account",
    summary: "Begin to prove who I am with a passkey",
    status: 201,
    answer: z.object({ challengeId: Id, options: RequestOptions }).meta({ id: "PasskeyProofChallenge" }),
  }),
  proveWithPasskey: route({
    method: "POST",
    path: "/v1/me/session/proof/passkey",
    tag: "Me",
    access: "account",
    summary: "Prove again who I am with a passkey",
    body: z.object({ challengeId: Id, credential: Assertion }),
    status: 200,
    answer: z.object({ until: InstantText }).meta({ id: "ProvenByPasskey" }),
    problems: ["PASSKEY_REFUSED"],
  }),
} as const;
