/** The one client of the API. */
import { creneau, type Problem } from "@creneau/sdk";
import { ApiError } from "./problem.ts";
import { retryWhenProven } from "./step-up.ts";

export const api = creneau({ baseUrl: "" });

// Problems come in the reader's language.
api.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", document.documentElement.lang);
    return request;
  },
});

retryWhenProven(api);

type Answered<Data> =
  | { readonly data: Data; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: NonNullable<unknown>; readonly response: Response };

/** The data of an answer; throws ApiError with the problem otherwise. */
export async function answerOf<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const answer = await call;
  // An answer that failed may have no body: then there is no `error`, only the status.
  if (answer.error !== undefined || !answer.response.ok) {
    const { error, response } = answer;
    throw new ApiError(isProblem(error) ? error : unknownProblem(response), retryAfterOf(response));
  }
  return answer.data;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "title" in body;
}

/** A proxy in between may answer a page instead of a problem. */
function unknownProblem(response: Response): Problem {
  return {
    type: "about:blank",
    title: `HTTP ${response.status}`,
    status: response.status,
    detail: "",
    code: response.status >= 500 ? "UNAVAILABLE" : "NOT_FOUND",
    requestId: response.headers.get("x-request-id") ?? "",
  };
}

function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get("retry-after"));
  return seconds > 0 ? seconds : undefined;
}
