/** Forms that carry files: they lie in memory while they are read, so only so many at a time. */
import type { FastifyRequest } from "fastify";
import { ProblemError } from "../platform/problem.ts";

/** Of all files of one form, and what is around them. */
export const MOST_FORM_BYTES = 24 * 1024 * 1024;
/** What a form without files never reaches. */
const SMALL_BYTES = 64 * 1024;
const MOST_AT_ONCE = 6;

export class BigForms {
  readonly #inside = new Set<FastifyRequest>();

  /** Before the body is read. @throws ProblemError TOO_MANY_REQUESTS */
  readonly enter = async (request: FastifyRequest): Promise<void> => {
    const length = Number(request.headers["content-length"]);
    // What does not say how much it is may be anything.
    if (length <= SMALL_BYTES) return;
    if (this.#inside.size >= MOST_AT_ONCE) throw new ProblemError("TOO_MANY_REQUESTS");
    this.#inside.add(request);
  };

  readonly leave = async (request: FastifyRequest): Promise<void> => {
    this.#inside.delete(request);
  };

  /** The sender went away. */
  readonly abort = async (request: FastifyRequest): Promise<void> => {
    this.#inside.delete(request);
  };
}
