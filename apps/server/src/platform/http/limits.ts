/** How often one address may ask. Counted in this process: behind N nodes, N times as often. */
import type { Route, RouteName } from "@creneau/contract";
import type { FastifyRateLimitStore, RateLimitOptions } from "@fastify/rate-limit";
import type { Settings } from "../settings.ts";

export interface Limits {
  of(name: RouteName, route: Route): RateLimitOptions;
}

const SIGN_INS: ReadonlySet<RouteName> = new Set(["signIn", "requestMagicLink", "redeemMagicLink"]);

export const limitsFrom = (settings: Settings): Limits => ({
  of: (name, route) => {
    if (SIGN_INS.has(name))
      return { max: settings.CRENEAU_SIGN_INS_PER_HOUR, timeWindow: "1 hour", groupId: "sign-in" };
    if (route.method === "GET")
      return { max: settings.CRENEAU_READS_PER_MINUTE, timeWindow: "1 minute", groupId: "read" };
    if (route.tag === "Public")
      return { max: settings.CRENEAU_WRITES_PER_HOUR, timeWindow: "1 hour", groupId: "write" };
    return { max: settings.CRENEAU_READS_PER_MINUTE, timeWindow: "1 minute", groupId: "member-write" };
  },
});

const MOST_COUNTED = 20_000;

/**
 * Counts requests by address and group. Left alone, the plugin counts each route apart: four routes to sign in would
 * give four times the attempts.
 */
export class Counters implements FastifyRateLimitStore {
  /** The first asked is the first forgotten. */
  readonly #counts = new Map<string, { current: number; readonly endsAtMs: number }>();

  incr: FastifyRateLimitStore["incr"] = (key, callback, timeWindowMs) => {
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
    callback(null, { current: count.current, ttl: count.endsAtMs - nowMs });
  };

  child(): this {
    return this;
  }
}
