import { DatabaseError } from "pg";

/** PostgreSQL's code (SQLSTATE) of a failure, if it is one. */
export const sqlStateOf = (error: unknown): string | undefined =>
  error instanceof DatabaseError ? error.code : undefined;

export const constraintOf = (error: unknown): string | undefined =>
  error instanceof DatabaseError ? error.constraint : undefined;

/** Two transactions stood in each other's way: running one again is safe, since nothing of it was kept. */
export const isRetryable = (error: unknown): boolean => {
  const state = sqlStateOf(error);
  return state === "40001" || state === "40P01";
};

const PLAN_LIMIT = "CR001";

/** What the plan of a business has no more room for, as its trigger says it (`count_within_plan` in the migrations). */
export function planLimitOf(error: unknown): unknown {
  const detail = error instanceof DatabaseError && error.code === PLAN_LIMIT ? error.detail : undefined;
  return detail === undefined ? undefined : JSON.parse(detail);
}
