import { routes } from "@creneau/contract";
import { describe, expect, test, vi } from "vitest";
import { parseSettings } from "../settings.ts";
import { Counters, limitsFrom } from "./limits.ts";

describe("the counters", () => {
  const counted = (counters: Counters, key: string, windowMs: number): { current: number; ttl: number } => {
    let seen: { current: number; ttl: number } | undefined;
    counters.incr(key, (_, result) => void (seen = result), windowMs, 10);
    if (!seen) throw new Error("not counted");
    return seen;
  };

  test("count each key apart, the same for every route, and begin again when the window is over", () => {
    const now = vi.spyOn(performance, "now").mockReturnValue(0);
    const counters = new Counters();
    expect(counters.child()).toBe(counters);
    expect([
      counted(counters, "a", 1000).current,
      counted(counters, "a", 1000).current,
      counted(counters, "b", 1000).current,
    ]).toEqual([1, 2, 1]);
    now.mockReturnValue(999);
    expect(counted(counters, "a", 1000)).toEqual({ current: 3, ttl: 1 });
    now.mockReturnValue(1000);
    expect(counted(counters, "a", 1000)).toEqual({ current: 1, ttl: 1000 });
    now.mockRestore();
  });

  test("forget the first asked when too many are asked: memory has an end", () => {
    const counters = new Counters();
    counted(counters, "first", 60_000);
    for (let n = 0; n < 19_999; n++) counted(counters, `k${n}`, 60_000);
    expect(counted(counters, "first", 60_000).current).toBe(2);
    counted(counters, "one more", 60_000);
    expect(counted(counters, "first", 60_000).current).toBe(1);
  });
});

test("what is limited how: signing in, reading, writing as anybody, trying what sends, writing as a member", () => {
  const settings = { CRENEAU_SIGN_INS_PER_HOUR: "1", CRENEAU_READS_PER_MINUTE: "2", CRENEAU_WRITES_PER_HOUR: "3" };
  const limits = limitsFrom(parseSettings(settings));
  const of = (name: keyof typeof routes) => limits.of(name, routes[name]);
  expect(of("signIn")).toMatchObject({ max: 1, timeWindow: "1 hour", groupId: "sign-in" });
  expect(of("redeemMagicLink")).toEqual(of("requestMagicLink"));
  expect(of("listPublicSlots")).toMatchObject({ max: 2, timeWindow: "1 minute" });
  expect(of("bookSession")).toMatchObject({ max: 3, timeWindow: "1 hour" });
  for (const name of ["testMessageTemplate", "testCarrier", "testWebhook"] as const)
    expect(of(name)).toEqual({ max: 60, timeWindow: "1 hour", groupId: "trial" });
  expect(of("cancelBooking")).toMatchObject({ max: 2, timeWindow: "1 minute" });
});
