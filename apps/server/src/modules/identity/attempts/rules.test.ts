import { expect, test } from "vitest";
import { waitMs } from "./rules.ts";

test("five attempts on an account from one network are free; then each waits twice as long, an hour at most", () => {
  const seconds = Array.from({ length: 16 }, (_, count) => waitMs("pair", count) / 1000);
  expect(seconds).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600]);
});

test("no count is too large to wait for", () => {
  for (const name of ["pair", "network", "device", "factor", "mail"] as const)
    expect(waitMs(name, 2 ** 31)).toBeLessThanOrEqual(3_600_000);
});
