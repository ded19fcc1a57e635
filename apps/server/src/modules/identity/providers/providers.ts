/**
 * OpenID Connect, as a relying party: authorization code with PKCE, state and nonce. The library checks the issuer, the
 * audience, the signature and the times of what comes back. What a provider says of itself is asked once an hour.
 */
import * as oidc from "openid-client";
import type { Clock } from "../../../platform/clock.ts";
import { ProblemError } from "../../../platform/problem.ts";

export interface ProviderSettings {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What only the browser that left, and we, know. */
export interface VisitSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is there. */
export interface ProviderClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly provider: string;
  readonly name: string;
  readonly email: string | undefined;
  /** The provider says that the address is theirs. */
  readonly emailVerified: boolean;
}

export interface ProviderReturn {
  readonly state: string;
  readonly code?: string | undefined;
  readonly error?: string | undefined;
  readonly iss?: string | undefined;
}

const TIMEOUT_SECONDS = 10;
const KNOWN_FOR_MS = 3_600_000;

interface Known {
  readonly config: Promise<oidc.Configuration>;
  readonly until: number;
}

/** A line of human text, or nothing: providers send what people typed there. */
const asLine = (value: unknown, max: number): string =>
  typeof value === "string"
    ? value
        .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
        .trim()
        .slice(0, max)
    : "";

export class Providers {
  readonly #listed: readonly ProviderSettings[];
  readonly #clock: Clock;
  readonly #known = new Map<string, Known>();

  constructor(listed: readonly ProviderSettings[], clock: Clock) {
    this.#listed = listed;
    this.#clock = clock;
  }

  get all(): { readonly id: string; readonly name: string }[] {
    return this.#listed.map(({ id, name }) => ({ id, name }));
  }

  nameOf(id: string): string {
    return this.#listed.find((one) => one.id === id)?.name ?? id;
  }

  #settingsOf(id: string): ProviderSettings {
    const found = this.#listed.find((one) => one.id === id);
    if (!found) throw new ProblemError("NOT_FOUND");
    return found;
  }

  async #configOf(settings: ProviderSettings): Promise<oidc.Configuration> {
    const now = this.#clock.now();
    const known = this.#known.get(settings.id);
    if (known && known.until > now) return known.config;
    const issuer = new URL(settings.issuer);
    const config = oidc.discovery(issuer, settings.clientId, undefined, oidc.ClientSecretBasic(settings.clientSecret), {
      timeout: TIMEOUT_SECONDS,
      // The signature of what says who somebody is, too, and not the TLS of the way alone (ASVS 6.8.2). Settings allow
      // plain http on this machine alone.
      execute: [oidc.enableNonRepudiationChecks, ...(issuer.protocol === "http:" ? [oidc.allowInsecureRequests] : [])],
    });
    this.#known.set(settings.id, { config, until: now + KNOWN_FOR_MS });
    try {
      return await config;
    } catch (error) {
      this.#known.delete(settings.id);
      throw new ProblemError("PROVIDER_UNREACHABLE", {}, { cause: error });
    }
  }

  /** @throws ProblemError NOT_FOUND, PROVIDER_UNREACHABLE */
  async begin(id: string, redirectUri: string): Promise<{ readonly url: string; readonly secrets: VisitSecrets }> {
    const config = await this.#configOf(this.#settingsOf(id));
    const secrets = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: "openid email profile",
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: "S256",
    });
    return { url: url.href, secrets };
  }

  /** @throws ProblemError PROVIDER_REFUSED when anything about what came back is wrong. */
  async finish(
    id: string,
    redirectUri: string,
    back: ProviderReturn,
    { state, nonce, verifier }: VisitSecrets,
  ): Promise<ProviderClaims> {
    const config = await this.#configOf(this.#settingsOf(id));
    const url = new URL(redirectUri);
    for (const name of ["state", "code", "error", "iss"] as const)
      if (back[name] !== undefined) url.searchParams.set(name, back[name]);
    try {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      const tokens = await oidc.authorizationCodeGrant(config, url, checks);
      const claims = tokens.claims();
      if (!claims) throw new Error("no ID token");
      const hasMore = claims["email"] === undefined && config.serverMetadata().userinfo_endpoint !== undefined;
      const more = hasMore ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
      return this.#present(id, claims.iss, claims.sub, { ...more, ...claims });
    } catch (error) {
      throw new ProblemError("PROVIDER_REFUSED", {}, { cause: error });
    }
  }

  #present(provider: string, issuer: string, subject: string, said: Readonly<Record<string, unknown>>): ProviderClaims {
    const email = asLine(said["email"], 254).toLowerCase();
    const looksRight = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
    return {
      issuer,
      subject,
      provider,
      name: asLine(said["name"], 80),
      email: looksRight ? email : undefined,
      // Some providers let anybody write any address: only an outright yes counts.
      emailVerified: looksRight && said["email_verified"] === true,
    };
  }
}
