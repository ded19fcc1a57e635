import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import { constraintOf } from "../../../platform/database/errors.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { answerPlace, reasonPlace, type StoredRequest } from "./queries.ts";

type NewRequest = Pick<
  StoredRequest,
  "id" | "professionalId" | "what" | "because" | "before" | "after" | "reason" | "askedBy"
>;

/** @throws ProblemError HOURS_ALREADY_ASKED while another of theirs waits */
export async function insertRequest(tx: Tx, scope: TenantScope, request: NewRequest, now: Instant): Promise<void> {
  const { id, reason } = request;
  try {
    await tx.run(
      sqlFor.insertInto("hours_request").values({
        business_id: scope.businessId,
        id,
        professional_id: request.professionalId,
        state: "asked",
        what: [...request.what],
        because: [...request.because],
        before: JSON.stringify(request.before),
        after: JSON.stringify(request.after),
        reason_sealed: reason === "" ? null : tx.vault.seal(reason, reasonPlace(scope, id)),
        asked_by: request.askedBy,
        version: 0,
        created_at: toIso(now),
        updated_at: toIso(now),
      }),
    );
  } catch (error) {
    if (constraintOf(error) === "hours_request_open") throw new ProblemError("HOURS_ALREADY_ASKED");
    throw error;
  }
}

export const settleRequest = (
  tx: Tx,
  scope: TenantScope,
  request: Pick<StoredRequest, "id" | "state" | "version" | "answer"> & { readonly accountId: string },
  now: Instant,
): Promise<void> =>
  tx.run(
    sqlFor
      .updateTable("hours_request")
      .set({
        state: request.state,
        answer_sealed: request.answer === "" ? null : tx.vault.seal(request.answer, answerPlace(scope, request.id)),
        decided_by: request.accountId,
        decided_at: toIso(now),
        version: request.version + 1,
        updated_at: toIso(now),
      })
      .where("business_id", "=", scope.businessId)
      .where("id", "=", request.id),
  );

export const deleteRequests = (tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<void> =>
  tx.run(sql`delete from hours_request where business_id = ${businessId} and id = any(${[...ids]}::uuid[])`);
