/** Failures as RFC 9457 answers. An expected one says what it is; an unexpected one says only its request id. */
import { Problem, problems, type ProblemCode } from "@creneau/contract";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { planLimitOf, sqlStateOf } from "../database/errors.ts";
import type { Log } from "../log.ts";
import { ProblemError, type ProblemFacts } from "../problem.ts";
import { fieldSentence } from "./field-sentences.ts";
import { languageOf } from "./language.ts";
import { limitWords } from "./limit-words.ts";
import { note } from "./noted.ts";

const FRAMEWORK: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "BODY_TOO_LARGE",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "UNSUPPORTED_MEDIA_TYPE",
  FST_ERR_CTP_INVALID_JSON_BODY: "MALFORMED_BODY",
  FST_ERR_CTP_EMPTY_JSON_BODY: "MALFORMED_BODY",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "MALFORMED_BODY",
  FST_ERR_BAD_URL: "NOT_FOUND",
  FST_ERR_MAX_PARAM_LENGTH: "NOT_FOUND",
};

/** The database is away or over-full: not our caller's fault, and over soon. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = sqlStateOf(error) ?? ("code" in error ? String(error.code) : "");
  return (
    /^(?:08|53|57P)/.test(code) ||
    ["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE"].includes(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  );
}

function classify(error: unknown): { code: ProblemCode; facts: ProblemFacts } {
  if (error instanceof ProblemError) return { code: error.code, facts: error.facts };
  const framework = error instanceof Error && "code" in error ? FRAMEWORK[String(error.code)] : undefined;
  if (framework) return { code: framework, facts: {} };
  const limit = planLimitOf(error);
  if (limit !== undefined) return { code: "LIMIT_REACHED", facts: { limit: Problem.shape.limit.parse(limit) } };
  return { code: isOutage(error) ? "UNAVAILABLE" : "INTERNAL", facts: {} };
}

/** A visitor is no member: what a plan is they need not know. */
const isPublic = (request: FastifyRequest): boolean => request.routeOptions.url?.startsWith("/v1/public/") ?? false;

export function problemOf(
  code: ProblemCode,
  { retryAfterSeconds: _header, ...facts }: ProblemFacts,
  request: FastifyRequest,
): Problem {
  const language = languageOf(request.headers["accept-language"]);
  const { status, title, next } = problems[code];
  const fields = facts.fields?.map(({ path, message }) => ({ path, message: fieldSentence(message, language) }));
  return {
    type: `/v1/problems/${code}`,
    title: title[language],
    status,
    detail: next[language],
    code,
    requestId: request.id,
    ...(facts.limit ? limitWords(facts.limit, language, isPublic(request)) : {}),
    ...facts,
    ...(fields ? { fields } : {}),
  };
}

export function sendProblem(reply: FastifyReply, request: FastifyRequest, code: ProblemCode, facts: ProblemFacts = {}) {
  const problem = problemOf(code, facts, request);
  note(request, { problem: code });
  if (facts.retryAfterSeconds !== undefined) reply.header("retry-after", facts.retryAfterSeconds);
  return reply
    .code(problem.status)
    .header("cache-control", "no-store")
    .type("application/problem+json")
    .send(JSON.stringify(problem));
}

export const errorHandler =
  (log: Log) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { code, facts } = classify(error);
    if (code === "INTERNAL" || code === "UNAVAILABLE") {
      log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, "a request failed");
    }
    return sendProblem(reply, request, code, facts);
  };
