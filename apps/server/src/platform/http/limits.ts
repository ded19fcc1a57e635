/** How often one address may ask. Counted in this process: behind N nodes, N times as often. */
import type { Route, RouteName } from "@creneau/contract";
import type { FastifyRateLimitStore, RateLimitOptions } from "@fastify/rate-limit";
import type { Settings } from "../settings.ts";

export interface Limits {
  of(name: RouteName, route: Route): RateLimitOptions;
}

const SIGN_INS: ReadonlySet<RouteName> = new Set([
  "signIn",
  "requestMagicLink",
  "redeemMagicLink",
  "signUp",
  "confirmSignUp",
  "requestPasswordReset",
  "resetPassword",
  "giveSecondFactor",
  "signInWithPasskey",
  "goToProvider",
  "returnFromProvider",
]);

/** Each sends something: a mail to oneself, a text message that somebody pays for, a request to a machine of somebody's. */
const TRIALS: ReadonlySet<RouteName> = new Set(["testMessageTemplate", "testCarrier", "testWebhook"]);

export const limitsFrom = (settings: Settings): Limits => ({
  of: (name, route) => {
    if (SIGN_INS.has(name))
      return { max: settings.CRENEAU_SIGN_INS_PER_HOUR, timeWindow: "1 hour", groupId: "sign-in" };
    if (TRIALS.has(name)) return { max: 60, timeWindow: "1 hour", groupId: "trial" };
    // Asked by the machines of mail providers, each for many readers: refusing one is a mail that nobody could switch off.
    if (name === "setMailWish") return { max: 3000, timeWindow: "1 hour", groupId: "mail-wish" };
    if (route.method === "GET")
      return { max: settings.CRENEAU_READS_PER_MINUTE, timeWindow: "1 minute", groupId: "read" };
    if (route.tag === "Public")
      return { max: settings.CRENEAU_WRITES_PER_HOUR, timeWindow: "1 hour", groupId: "write" };
    return { max: settings.CRENEAU_READS_PER_MINUTE, timeWindow: "1 minute", groupId: "member-write" };
  },
});

/** What `CallCounter.count` tells a caller. */
export interface CallCount {
  readonly most: number;
  readonly left: number;
  /** Until the count begins anew. */
  readonly seconds: number;
}

const MINUTE_MS = 60_000;

/** Counts what one caller asks in a minute, wherever they ask from. */
export class CallCounter {
  readonly #most: number;
  readonly #counters = new Counters();

  constructor(mostPerMinute: number) {
    this.#most = mostPerMinute;
  }

  /** @returns how many are left; below 0, it is one too many. */
  count(caller: string): CallCount {
    const { current, endsInMs } = this.#counters.add(caller, MINUTE_MS);
    return { most: this.#most, left: this.#most - current, seconds: Math.ceil(endsInMs / 1000) };
  }
}

const MOST_COUNTED = 20_000;

/**
 * Counts requests by address and group. Left alone, the plugin counts each route apart: four routes to sign in would
 * give four times the attempts.
 */
export class Counters implements FastifyRateLimitStore {
  /** The first asked is the first forgotten. */
  readonly #counts = new Map<string, { current: number; readonly endsAtMs: number }>();

  /** Counts one more. */
  add(key: string, timeWindowMs: number): { current: number; endsInMs: number } {
    const nowMs = performance.now();
    let count = this.#counts.get(key);
    if (!count || count.endsAtMs <= nowMs) {
      this.#counts.delete(key);
      count = { current: 0, endsAtMs: nowMs + timeWindowMs };
      this.#counts.set(key, count);
      const [oldest] = this.#counts.keys();
      if (this.#counts.size > MOST_COUNTED && oldest !== undefined) this.#counts.delete(oldest);
    }
    count.current += 1;
    return { current: count.current, endsInMs: count.endsAtMs - nowMs };
  }

  incr: FastifyRateLimitStore["incr"] = (key, callback, timeWindowMs) => {
    const { current, endsInMs } = this.add(key, timeWindowMs);
    callback(null, { current, ttl: endsInMs });
  };

  child(): this {
    return this;
  }
}
