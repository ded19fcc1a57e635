/** Where a request to sign in comes from, and what its browser keeps. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { networkOf } from "../../platform/acting.ts";

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
  deviceToken: "device",
  pendingToken: "pending",
  signUpToken: "sign_up",
  providerToken: "provider",
} as const;
type Kept = keyof typeof COOKIES;

/** Over TLS no neighbouring host can put a session of its own here: browsers take `__Host-` from this very host alone. */
export const sessionCookie = (secure: boolean): string => `${secure ? "__Host-" : ""}creneau_session`;

/** Browsers keep a cookie for 400 days at most. The session decides when it ends, not its cookie. */
export const LONGEST_SECONDS = 400 * 86_400;

const asToken = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\w-]{20,100}$/.test(text) ? text : undefined;

export function visitOf({ headers, cookies, ip }: FastifyRequest, names: Cookies): Visit {
  const kept = (name: Kept) => asToken(cookies[names.nameOf(name)]);
  return {
    // Control characters have no place in a mail or a page.
    device: (headers["user-agent"] ?? "").replaceAll(/\p{Cc}/gu, "").slice(0, 200),
    network: networkOf(ip) ?? ip.slice(0, 50),
    sessionToken: asToken(cookies[names.session]),
    deviceToken: kept("deviceToken"),
    pendingToken: kept("pendingToken"),
    signUpToken: kept("signUpToken"),
    providerToken: kept("providerToken"),
  };
}

/** Sets and clears the cookies of signing in: out of scripts' reach, sent by our own pages only, over TLS only if we have it. */
export class Cookies {
  readonly session: string;
  readonly #common: { readonly httpOnly: true; readonly sameSite: "lax"; readonly secure: boolean };

  constructor(secure: boolean) {
    this.#common = { httpOnly: true, sameSite: "lax", secure };
    this.session = sessionCookie(secure);
  }

  /** Those that only a part of the site is sent can't be `__Host-`; `__Secure-` is what is left. */
  nameOf(kept: Kept): string {
    return `${this.#common.secure ? "__Secure-" : ""}creneau_${COOKIES[kept]}`;
  }

  setSession(reply: FastifyReply, token: string): void {
    reply.setCookie(this.session, token, { ...this.#common, path: "/", maxAge: LONGEST_SECONDS });
  }

  clearSession(reply: FastifyReply): void {
    reply.clearCookie(this.session, { ...this.#common, path: "/" });
  }

  set(reply: FastifyReply, kept: Kept, token: string, seconds: number): void {
    reply.setCookie(this.nameOf(kept), token, { ...this.#common, path: "/v1/me", maxAge: seconds });
  }

  clear(reply: FastifyReply, kept: Kept): void {
    reply.clearCookie(this.nameOf(kept), { ...this.#common, path: "/v1/me" });
  }
}
