/** Where a request to sign in comes from, and what its browser keeps. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { networkOf } from "../../platform/acting.ts";
import { SESSION_COOKIE } from "./sessions.ts";

export interface Visit {
  /** Shortened: what is kept of it. */
  readonly device: string;
  readonly network: string;
  /** Of the session in hand, which ends when another begins. */
  readonly sessionToken: string | undefined;
  /** By which an account recognises a browser it came in from. */
  readonly deviceToken: string | undefined;
  /** Of the sign-in whose second factor is awaited. */
  readonly pendingToken: string | undefined;
  /** Of the sign-up that this browser asked for. */
  readonly signUpToken: string | undefined;
  /** Of the way to a provider that this browser took. */
  readonly providerToken: string | undefined;
}

const COOKIES = {
  deviceToken: "creneau_device",
  pendingToken: "creneau_pending",
  signUpToken: "creneau_sign_up",
  providerToken: "creneau_provider",
} as const;
type Kept = keyof typeof COOKIES;

/** Browsers keep a cookie for 400 days at most. The session decides when it ends, not its cookie. */
export const LONGEST_SECONDS = 400 * 86_400;

const asToken = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\w-]{20,100}$/.test(text) ? text : undefined;

export function visitOf({ headers, cookies, ip }: FastifyRequest): Visit {
  return {
    // Control characters have no place in a mail or a page.
    device: (headers["user-agent"] ?? "").replaceAll(/\p{Cc}/gu, "").slice(0, 200),
    network: networkOf(ip) ?? ip.slice(0, 50),
    sessionToken: asToken(cookies[SESSION_COOKIE]),
    deviceToken: asToken(cookies[COOKIES.deviceToken]),
    pendingToken: asToken(cookies[COOKIES.pendingToken]),
    signUpToken: asToken(cookies[COOKIES.signUpToken]),
    providerToken: asToken(cookies[COOKIES.providerToken]),
  };
}

/** Sets and clears the cookies of signing in: out of scripts' reach, sent by our own pages only, over TLS only if we have it. */
export class Cookies {
  readonly #common: { readonly httpOnly: true; readonly sameSite: "lax"; readonly secure: boolean };

  constructor(secure: boolean) {
    this.#common = { httpOnly: true, sameSite: "lax", secure };
  }

  setSession(reply: FastifyReply, token: string): void {
    reply.setCookie(SESSION_COOKIE, token, { ...this.#common, path: "/", maxAge: LONGEST_SECONDS });
  }

  clearSession(reply: FastifyReply): void {
    reply.clearCookie(SESSION_COOKIE, { ...this.#common, path: "/" });
  }

  set(reply: FastifyReply, kept: Kept, token: string, seconds: number): void {
    reply.setCookie(COOKIES[kept], token, { ...this.#common, path: "/v1/me", maxAge: seconds });
  }

  clear(reply: FastifyReply, kept: Kept): void {
    reply.clearCookie(COOKIES[kept], { ...this.#common, path: "/v1/me" });
  }
}
