import type { Problem } from "@creneau/sdk";
import { expect, test } from "vitest";
import { ApiError, isPassing, problemOf } from "./problem.ts";

const taken: Problem = {
  type: "/v1/problems/SLOT_TAKEN",
  title: "Quelqu’un vient de réserver cet horaire",
  status: 409,
  detail: "Choisissez un des horaires proches.",
  code: "SLOT_TAKEN",
  requestId: "r1",
};

test("a problem keeps its code, and its lists are there even when they are not", () => {
  expect(problemOf(new ApiError(taken))).toMatchObject({
    code: "SLOT_TAKEN",
    status: 409,
    fields: {},
    alternatives: [],
  });
});

test("wrong fields are found by their path", () => {
  const wrong = { ...taken, fields: [{ path: "contact.email", message: "Adresse incomplète" }] };
  expect(problemOf(new ApiError(wrong)).fields["contact.email"]).toBe("Adresse incomplète");
});

test("no answer at all is not the same as an error of ours", () => {
  expect(problemOf(new TypeError("Failed to fetch")).code).toBe("UNREACHABLE");
  expect(problemOf(new RangeError("bug")).code).toBe("UNEXPECTED");
});

test("only what may work a moment later is asked again", () => {
  expect(isPassing(new ApiError(taken))).toBe(false);
  expect(isPassing(new ApiError({ ...taken, status: 503, code: "UNAVAILABLE" }))).toBe(true);
  expect(isPassing(new TypeError("Failed to fetch"))).toBe(true);
  expect(isPassing(new RangeError("bug"))).toBe(false);
});
