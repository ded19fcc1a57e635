import type { Problem } from "@creneau/sdk";

/** A refusal of the API on its way to the page that shows it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.code} ${problem.requestId}`);
    this.problem = problem;
  }
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

export type Outcome<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly problem: Problem };

/** An answer of the client as a value that names both cases; what isn't a problem document counts as INTERNAL. */
export function outcome<Data>({ data, error, response }: Answer<Data>): Outcome<Data> {
  if (response.ok && data !== undefined) return { ok: true, data };
  return { ok: false, problem: isProblem(error) ? error : unreadable(response) };
}

/** The data, or the problem thrown: for what a page cannot do without. */
export function need<Data>(answer: Answer<Data>): Data {
  const result = outcome(answer);
  if (!result.ok) throw new ProblemError(result.problem);
  return result.data;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "status" in value && "title" in value;
}

function unreadable(response: Response): Problem {
  return {
    type: "/v1/problems/INTERNAL",
    title: "",
    detail: "",
    status: 500,
    code: "INTERNAL",
    requestId: response.headers.get("x-request-id") ?? "",
  };
}
