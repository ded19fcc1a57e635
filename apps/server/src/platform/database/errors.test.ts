import { DatabaseError } from "pg";
import { expect, test } from "vitest";
import { constraintOf, isRetryable, sqlStateOf } from "./errors.ts";

const failure = (code: string, constraint?: string) =>
  Object.assign(new DatabaseError("no", 0, "error"), { code, constraint });

test("a failure of the database says which, and which constraint spoke", () => {
  expect(sqlStateOf(failure("23P01", "occupancy_no_overlap"))).toBe("23P01");
  expect(constraintOf(failure("23P01", "occupancy_no_overlap"))).toBe("occupancy_no_overlap");
});

test("anything else says nothing, even when it looks like one", () => {
  for (const error of [new Error("no"), { code: "23P01", constraint: "occupancy_no_overlap" }, undefined, "23P01"]) {
    expect([sqlStateOf(error), constraintOf(error), isRetryable(error)]).toEqual([undefined, undefined, false]);
  }
});

test("only two transactions in each other's way are run again", () => {
  expect(["40001", "40P01", "23505", "23P01", "57014", "08006"].filter((code) => isRetryable(failure(code)))).toEqual([
    "40001",
    "40P01",
  ]);
});
