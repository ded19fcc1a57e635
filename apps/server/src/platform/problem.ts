/** An expected failure: thrown where it is decided, rolls the transaction back, answered as RFC 9457. */
import type { Problem, ProblemCode } from "@creneau/contract";

export type ProblemFacts = Partial<Pick<Problem, "because" | "earliestAt" | "alternatives" | "fields" | "detail">>;

export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}
