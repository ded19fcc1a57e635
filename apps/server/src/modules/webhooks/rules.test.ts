/** When a delivery is tried again, and how it is signed. */
import { instant } from "@creneau/scheduling";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import {
  errorOf,
  isTold,
  isToSwitchOff,
  nextAttempt,
  outcomeOf,
  restAfter,
  retryAfterMs,
  secretText,
  signaturesOf,
} from "./rules.ts";

const now = instant("2027-03-01T08:00:00Z");
const HOUR = 3_600_000;

describe("the next attempt", () => {
  test.each([
    [1, 5_000],
    [2, 5 * 60_000],
    [3, 30 * 60_000],
    [4, 2 * HOUR],
    [5, 5 * HOUR],
    [6, 10 * HOUR],
    [7, 14 * HOUR],
    [8, 20 * HOUR],
    [9, 24 * HOUR],
  ])("after %i attempts: %i ms, a tenth less or more", (attempts, pause) => {
    const at = (chance: number) => nextAttempt(attempts, now, { retryAfterMs: null, chance });
    expect([at(0), at(0.5), at(1)]).toEqual([now + pause * 0.9, now + pause, now + pause * 1.1]);
  });

  test("after ten, none", () => {
    expect(nextAttempt(10, now, { retryAfterMs: 1000, chance: 0.5 })).toBeUndefined();
  });

  test("never before it was asked to be, and a day later at most for that", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.nat(10 * 24 * HOUR),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, asked, chance) => {
          const at = nextAttempt(n, now, { retryAfterMs: asked, chance }) ?? now;
          expect(at - now).toBeGreaterThanOrEqual(Math.min(asked, 24 * HOUR));
          expect(at - now).toBeLessThanOrEqual(24 * HOUR * 1.1);
        },
      ),
    );
  });
});

test.each([
  [429, "120", 120_000],
  [503, "0", 0],
  [503, "Mon, 01 Mar 2027 08:01:00 GMT", 60_000],
  [503, "Mon, 01 Mar 2027 07:00:00 GMT", 0],
  [503, "Mon, 31 Feb 2027 07:00:00 GMT", null],
  [503, "soon", null],
  [503, "-5", null],
  [503, "99999999999999", null],
  [500, "120", null],
  [200, "120", null],
  [429, undefined, null],
])("%i with Retry-After %s: %s ms", (status, header, asked) => {
  expect(retryAfterMs(status, header, now)).toBe(asked);
});

test.each([
  [200, "delivered", null],
  [204, "delivered", null],
  [299, "delivered", null],
  [301, "again", "redirect"],
  [304, "again", "redirect"],
  [404, "again", "refused"],
  [410, "gone", "refused"],
  [500, "again", "refused"],
] as const)("%i is %s, %s", (status, outcome, error) => {
  expect([outcomeOf(status), errorOf(status)]).toEqual([outcome, error]);
});

test("an endpoint of which nothing is taken rests longer and longer, five minutes at most", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 1000].map((failures) => restAfter(failures, null) / 1000)).toEqual([
    5, 10, 20, 40, 80, 160, 300, 300, 300,
  ]);
  expect(restAfter(1, 3 * HOUR)).toBe(3 * HOUR);
});

test("five days without a success switch it off, and never the first attempts at something new", () => {
  expect(isToSwitchOff(null, 10, now)).toBe(false);
  expect(isToSwitchOff(instant(now - 5 * 24 * HOUR + 1), 10, now)).toBe(false);
  expect(isToSwitchOff(instant(now - 5 * 24 * HOUR), 5, now)).toBe(true);
  expect(isToSwitchOff(instant(now - 50 * 24 * HOUR), 4, now)).toBe(false);
});

test("what is told: all, or what was chosen", () => {
  expect([isTold(null, "a.b"), isTold(["a.b"], "a.b"), isTold(["a.c"], "a.b")]).toEqual([true, true, false]);
});

test("signed as the specification's own library signs, with whatever secret and body", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 24, maxLength: 64 }),
      fc.string({ unit: "binary" }),
      fc.nat(4_000_000_000),
      (key, body, seconds) => {
        const secret = secretText(Buffer.from(key));
        const at = instant(seconds * 1000 + 999);
        const theirs = new Webhook(secret).sign("msg_1", new Date(seconds * 1000), body);
        expect(signaturesOf({ id: "msg_1", at, body }, [secret])).toBe(theirs);
      },
    ),
  );
});
