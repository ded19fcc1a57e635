import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { PLAN_JOB } from "./commands/plan.ts";
import { lapseLater, SEND_JOB } from "./commands/send.ts";
import type { StoredList } from "./queries.ts";

interface Unfinished {
  readonly id: string;
  readonly state: StoredList["state"];
  readonly answerBy: Instant | null;
}

/** Lists that were being worked out, sent or answered go on where they stopped. */
export async function resumeReaccommodations(tx: Tx, scope: TenantScope): Promise<void> {
  const lists = await tx.all(sql<Unfinished>`
    select id, state, answer_by as "answerBy" from reaccommodation
    where business_id = ${scope.businessId} and state <> 'draft' and total > 0`);
  for (const { id, state, answerBy } of lists)
    if (state === "planning") await enqueue(tx, scope, PLAN_JOB, { id }, { key: `${PLAN_JOB}:${id}`, maxAttempts: 8 });
    else if (state === "sending") await enqueue(tx, scope, SEND_JOB, { id }, { key: `${SEND_JOB}:${id}` });
    else if (answerBy !== null) await lapseLater(tx, scope, id, answerBy);
}
