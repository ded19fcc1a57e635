import { Question, type HealthMinding } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface StoredQuestionnaire {
  readonly id: string;
  readonly name: string;
  readonly health: HealthMinding;
  readonly serviceIds: readonly string[];
  readonly questions: readonly Question[];
  /** Which one is asked now. */
  readonly edition: number;
  readonly editionId: string;
  readonly editedAt: Instant;
  readonly archived: boolean;
  readonly version: number;
}

type Row = Omit<StoredQuestionnaire, "questions"> & { readonly questions: unknown };

const Questions = z.array(Question);
const read = (row: Row): StoredQuestionnaire => ({ ...row, questions: Questions.parse(row.questions) });

const questionnaires = ({ businessId }: TenantScope) => sql`
  select q.id, q.name, q.health, q.edition, q.version, q.archived_at is not null as archived, e.questions, e.id as "editionId",
    e.made_at as "editedAt",
    array(select s.service_id::text from questionnaire_service s
      where s.business_id = q.business_id and s.questionnaire_id = q.id order by s.service_id) as "serviceIds"
  from questionnaire q
  join questionnaire_edition e on e.business_id = q.business_id and e.questionnaire_id = q.id and e.number = q.edition
  where q.business_id = ${businessId}`;

export async function questionnaireById(
  tx: Tx,
  scope: TenantScope,
  id: string,
): Promise<StoredQuestionnaire | undefined> {
  const row = await tx.maybe(sql<Row>`${questionnaires(scope)} and q.id = ${id}`);
  return row && read(row);
}

/** By name. */
export async function questionnairePage(
  tx: Tx,
  scope: TenantScope,
  ask: {
    readonly archived: boolean;
    readonly after: readonly [name: string, id: string] | undefined;
    readonly limit: number;
  },
): Promise<StoredQuestionnaire[]> {
  const [name, id] = ask.after ?? ["", "00000000-0000-0000-0000-000000000000"];
  const rows = await tx.all(sql<Row>`${questionnaires(scope)}
    and (q.archived_at is not null) = ${ask.archived} and (q.name, q.id) > (${name}, ${id}::uuid)
    order by q.name, q.id limit ${ask.limit}`);
  return rows.map(read);
}

/** What the form of a service asks now. */
export async function questionnaireOf(
  tx: Tx,
  scope: TenantScope,
  serviceId: string,
): Promise<StoredQuestionnaire | undefined> {
  const row = await tx.maybe(sql<Row>`${questionnaires(scope)} and q.archived_at is null and q.id =
    (select questionnaire_id from questionnaire_service s where s.business_id = q.business_id and s.service_id = ${serviceId})`);
  return row && read(row);
}

/** What an edition asked. */
export async function questionsOfEdition(
  tx: Tx,
  { businessId }: TenantScope,
  editionId: string,
): Promise<readonly Question[]> {
  const row = await tx.one(sql<{ questions: unknown }>`select questions from questionnaire_edition
    where business_id = ${businessId} and id = ${editionId}`);
  return Questions.parse(row.questions);
}
