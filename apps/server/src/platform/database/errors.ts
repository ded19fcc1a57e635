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
