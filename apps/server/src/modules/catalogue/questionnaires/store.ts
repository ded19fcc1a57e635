import type { HealthMinding, Question } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface QuestionnaireAsk {
  readonly name: string;
  readonly health: HealthMinding;
  readonly questions: readonly Question[];
  readonly serviceIds: readonly string[];
}

/** A service asks one questionnaire: it leaves the one it had. */
async function writeServices(tx: Tx, { businessId }: TenantScope, id: string, ids: readonly string[]): Promise<void> {
  const wanted = sql`${[...ids]}::uuid[]`;
  await tx.run(sql`delete from questionnaire_service where business_id = ${businessId}
    and ((questionnaire_id = ${id} and service_id <> all(${wanted})) or (questionnaire_id <> ${id} and service_id = any(${wanted})))`);
  await tx.run(sql`insert into questionnaire_service (business_id, questionnaire_id, service_id)
    select ${businessId}, ${id}, unnest(${wanted}) on conflict do nothing`);
}

const insertEdition = (
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  number: number,
  questions: readonly Question[],
  madeAt: Instant,
): Promise<void> =>
  tx.run(sql`insert into questionnaire_edition (business_id, id, questionnaire_id, number, questions, made_at)
    values (${businessId}, ${newId()}, ${id}, ${number}, ${JSON.stringify(questions)}::jsonb, ${toIso(madeAt)})`);

export async function insertQuestionnaire(
  tx: Tx,
  scope: TenantScope,
  id: string,
  ask: QuestionnaireAsk,
  now: Instant,
): Promise<void> {
  await tx.run(sql`insert into questionnaire (business_id, id, name, health, edition, version, created_at)
    values (${scope.businessId}, ${id}, ${ask.name}, ${ask.health}, 1, 0, ${toIso(now)})`);
  await insertEdition(tx, scope, id, 1, ask.questions, now);
  await writeServices(tx, scope, id, ask.serviceIds);
}

export async function updateQuestionnaire(
  tx: Tx,
  scope: TenantScope,
  id: string,
  { edition, madeAt, ...ask }: QuestionnaireAsk & { readonly edition: number; readonly madeAt: Instant | null },
): Promise<void> {
  if (madeAt !== null) await insertEdition(tx, scope, id, edition, ask.questions, madeAt);
  await tx.run(sql`update questionnaire
    set name = ${ask.name}, health = ${ask.health}, edition = ${edition}, version = version + 1
    where business_id = ${scope.businessId} and id = ${id}`);
  await writeServices(tx, scope, id, ask.serviceIds);
}

/** @throws DatabaseError 23503 when a booking answered it. */
export const deleteQuestionnaire = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sql`delete from questionnaire where business_id = ${businessId} and id = ${id}`);

/** It stays with its services, so that it can be taken up again. */
export const archiveQuestionnaire = (tx: Tx, { businessId }: TenantScope, id: string, at: Instant): Promise<void> =>
  tx.run(sql`update questionnaire set archived_at = ${toIso(at)}, version = version + 1
    where business_id = ${businessId} and id = ${id} and archived_at is null`);

export const restoreQuestionnaire = (tx: Tx, { businessId }: TenantScope, id: string): Promise<void> =>
  tx.run(sql`update questionnaire set archived_at = null, version = version + 1
    where business_id = ${businessId} and id = ${id} and archived_at is not null`);
