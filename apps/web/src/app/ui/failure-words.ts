/** What to say about a failure: the server's sentence, or ours when the server never answered. */
import { problemOf, type Failure } from "../api/problem.ts";
import type { Translate } from "../texts/language.ts";

export function failureWords(failure: Failure, t: Translate): { title: string; next: string } {
  if (failure.code === "UNREACHABLE") return { title: t("failure.UNREACHABLE"), next: t("failure.UNREACHABLE_next") };
  if (failure.code === "UNEXPECTED") return { title: t("failure.UNEXPECTED"), next: t("failure.UNEXPECTED_next") };
  const { retryAfterSeconds: seconds, detail, title } = failure;
  return { title, next: seconds === undefined ? detail : t("failure.retryAfter", { seconds }) };
}

/** One line, for a toast. */
export function failureLine(error: unknown, t: Translate): string {
  const { title, next } = failureWords(problemOf(error), t);
  return next ? `${title}. ${next}` : title;
}
