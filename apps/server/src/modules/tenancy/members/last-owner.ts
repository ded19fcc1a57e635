import { constraintOf } from "../../../platform/database/errors.ts";
import { ProblemError } from "../../../platform/problem.ts";

/** The database counts the owners when the transaction ends. @throws ProblemError LAST_OWNER when none would be left. */
export async function lastOwnerSays<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (constraintOf(error) === "member_keeps_owner") throw new ProblemError("LAST_OWNER");
    throw error;
  }
}
