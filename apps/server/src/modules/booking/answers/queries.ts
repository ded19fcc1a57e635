import { AnswerValue, type BookingAnswer } from "@creneau/contract";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";
import { questionsOfEdition } from "../../catalogue/index.ts";
import { filesOfBooking } from "../files/queries.ts";
import type { StoredBooking } from "../queries.ts";

export const answerPlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "booking_answer",
  column: "answer",
  businessId,
  id,
});

interface Row {
  readonly id: string;
  readonly questionId: string;
  readonly sealed: Buffer | null;
}

/** What was answered, as it was asked then, in that order. */
export async function answersOf(
  tx: Tx,
  scope: TenantScope,
  { id, editionId }: Pick<StoredBooking, "id" | "editionId">,
): Promise<BookingAnswer[]> {
  if (editionId === null) return [];
  const questions = await questionsOfEdition(tx, scope, editionId);
  const rows = await tx.all(sql<Row>`
    select id, question_id as "questionId", answer_sealed as sealed from booking_answer
    where business_id = ${scope.businessId} and booking_id = ${id}`);
  const byQuestion = new Map(rows.map((row) => [row.questionId, row]));
  const sent = questions.some(({ kind }) => kind === "file") ? await filesOfBooking(tx, scope, id) : [];
  return questions.flatMap(({ questionId, label, kind, readers }) => {
    const row = byQuestion.get(questionId);
    if (!row) return [];
    const value = row.sealed && AnswerValue.parse(JSON.parse(tx.vault.open(row.sealed, answerPlace(scope, row.id))));
    const files = sent
      .filter((file) => value !== null && file.questionId === questionId)
      .map(({ id: fileId, name, mediaType, sizeBytes }) => ({ fileId, name, mediaType, sizeBytes }));
    return [{ questionId, label, kind, readers, value, files, erased: value === null }];
  });
}
