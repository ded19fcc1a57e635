import { expect, test } from "vitest";
import { scaleOf } from "./fitting-image.ts";

test.each([
  { of: "what fits", width: 1600, height: 900, scale: 1 },
  { of: "what is small: it is not blown up", width: 64, height: 64, scale: 1 },
  { of: "a photograph of a telephone", width: 4032, height: 3024, scale: 1600 / 4032 },
  { of: "a long screenshot", width: 1080, height: 8000, scale: 0.5 },
])("scale of $of", ({ width, height, scale }) => {
  expect(scaleOf({ width, height })).toBe(scale);
});
