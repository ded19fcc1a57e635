import type { GivenAnswer } from "@creneau/contract";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { deleteFilesOfAnswers, deleteFilesOfBookings } from "../files/store.ts";
import { answerPlace } from "./queries.ts";

export async function insertAnswers(
  tx: Tx,
  scope: TenantScope,
  bookingId: string,
  answers: readonly (GivenAnswer & { readonly keepDays: number | null })[],
): Promise<void> {
  for (const { questionId, value, keepDays } of answers) {
    const id = newId();
    await tx.run(
      sqlFor.insertInto("booking_answer").values({
        business_id: scope.businessId,
        id,
        booking_id: bookingId,
        question_id: questionId,
        keep_days: keepDays,
        answer_sealed: tx.vault.seal(JSON.stringify(value), answerPlace(scope, id)),
      }),
    );
  }
}

/** That they were given stays; what was said goes, and what was sent. */
export async function emptyAnswersOf(tx: Tx, scope: TenantScope, bookingIds: readonly string[]): Promise<void> {
  await deleteFilesOfBookings(tx, scope, bookingIds);
  await tx.run(sql`update booking_answer set answer_sealed = null
    where business_id = ${scope.businessId} and booking_id = any(${[...bookingIds]}::uuid[]) and answer_sealed is not null`);
}

export async function emptyAnswers(tx: Tx, scope: TenantScope, ids: readonly string[]): Promise<void> {
  await deleteFilesOfAnswers(tx, scope, ids);
  await tx.run(sql`update booking_answer set answer_sealed = null
    where business_id = ${scope.businessId} and id = any(${[...ids]}::uuid[])`);
}
