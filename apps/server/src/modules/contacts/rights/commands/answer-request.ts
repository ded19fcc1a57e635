import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import type { RightsDeps } from "../deps.ts";
import { requestById } from "../queries.ts";
import { answerRequest as write } from "../store.ts";
import { mailLater } from "./mail-person.ts";

export interface AnswerAsk {
  readonly id: string;
  readonly outcome: "done" | "refused";
  readonly answer: string;
  readonly version: number;
  readonly accountId: string;
}

/** Answers a request, and tells the person. @throws ProblemError NOT_FOUND, ALREADY_THERE, EDITED_MEANWHILE */
export const answerRequest = ({ db, clock }: RightsDeps, scope: TenantScope, ask: AnswerAsk): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const { id, outcome: state, answer, version, accountId } = ask;
    const request = await requestById(tx, scope, id);
    if (!request) throw new ProblemError("NOT_FOUND");
    if (request.state !== "open") throw new ProblemError("ALREADY_THERE");
    const written = await write(tx, scope, id, { state, answer, accountId }, version, clock.now());
    if (!written) throw new ProblemError("EDITED_MEANWHILE");
    await mailLater(tx, scope, { kind: state === "done" ? "request-done" : "request-refused", id });
  });
