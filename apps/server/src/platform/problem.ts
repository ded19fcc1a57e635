/** An expected failure: thrown where it is decided, rolls the transaction back, answered as RFC 9457. */
import type { Problem, ProblemCode } from "@creneau/contract";

export type ProblemFacts = Partial<
  Pick<
    Problem,
    | "limit"
    | "price"
    | "because"
    | "capOf"
    | "withdrawnBecause"
    | "earliestAt"
    | "changeableUntil"
    | "alternatives"
    | "occurrences"
    | "fields"
    | "detail"
  >
> & {
  /** Sent as the header Retry-After. */
  readonly retryAfterSeconds?: number;
};

export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;

  /** @param options the failure behind it, for the log: what is answered does not tell of it. */
  constructor(code: ProblemCode, facts: ProblemFacts = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.facts = facts;
  }
}
