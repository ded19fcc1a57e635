/** How often one address may ask. Counted in this process: behind N nodes, N times as often. */
import type { Route, RouteName } from "@creneau/contract";
import type { RateLimitOptions } from "@fastify/rate-limit";
import type { Settings } from "../settings.ts";

export interface Limits {
  of(name: RouteName, route: Route): RateLimitOptions;
}

const SIGN_INS: ReadonlySet<RouteName> = new Set(["signIn", "requestMagicLink", "redeemMagicLink"]);

export const limitsFrom = (settings: Settings): Limits => ({
  of: (name, route) => {
    if (SIGN_INS.has(name)) return { max: settings.CRENEAU_SIGN_INS_PER_HOUR, timeWindow: "1 hour", groupId: "sign-in" };
    if (route.method === "GET") return { max: settings.CRENEAU_READS_PER_MINUTE, timeWindow: "1 minute", groupId: "read" };
    if (route.tag === "Public") return { max: settings.CRENEAU_WRITES_PER_HOUR, timeWindow: "1 hour", groupId: "write" };
    return { max: settings.CRENEAU_READS_PER_MINUTE, timeWindow: "1 minute", groupId: "member-write" };
  },
});
