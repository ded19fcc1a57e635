/** What can go wrong with a request, as one shape that screens can show. */
import type { Problem } from "@creneau/sdk";

/** The codes of the API's catalogue, and two of the browser's own. */
export type FailureCode = Problem["code"] | "UNREACHABLE" | "UNEXPECTED";

export interface Failure {
  readonly code: FailureCode;
  /** What is wrong; empty for the browser's own codes, whose words are in the catalogue of texts. */
  readonly title: string;
  /** What to do about it. */
  readonly detail: string;
  readonly status: number;
  readonly requestId: string;
  /** Input that is wrong, by path: `contact.email` → sentence. */
  readonly fields: Readonly<Record<string, string>>;
  readonly alternatives: NonNullable<Problem["alternatives"]>;
  readonly retryAfterSeconds: number | undefined;
}

/** Thrown by `answerOf`, so that TanStack Query sees a failure as a failure. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly problem: Problem;
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.title);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export function problemOf(error: unknown): Failure {
  if (error instanceof ApiError) {
    const { code, title, detail, status, requestId, fields = [], alternatives = [] } = error.problem;
    return {
      code,
      title,
      detail,
      status,
      requestId,
      fields: Object.fromEntries(fields.map((field) => [field.path, field.message])),
      alternatives,
      retryAfterSeconds: error.retryAfterSeconds,
    };
  }
  // fetch throws a TypeError when no answer came at all.
  const code = error instanceof TypeError ? "UNREACHABLE" : "UNEXPECTED";
  return {
    code,
    title: "",
    detail: "",
    status: 0,
    requestId: "",
    fields: {},
    alternatives: [],
    retryAfterSeconds: undefined,
  };
}

/** The failure, unless the fields of a form say it. */
export const beyondFields = (error: unknown): unknown =>
  error !== null && Object.keys(problemOf(error).fields).length > 0 ? undefined : error;

/** Whether the same request may work a moment later. */
export function isPassing(error: unknown): boolean {
  const { code, status } = problemOf(error);
  return code === "UNREACHABLE" || status >= 500;
}
