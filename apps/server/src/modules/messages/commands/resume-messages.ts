import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { dueMessages } from "../store.ts";
import { keyOf, SEND_JOB } from "./plan-messages.ts";

/** A job for each message that is still to be sent: a business that came from elsewhere brought rows and no jobs. */
export async function resumeMessages(tx: Tx, scope: TenantScope): Promise<number> {
  const due = await dueMessages(tx, scope);
  for (const { id, dueAt } of due)
    await enqueue(tx, scope, SEND_JOB, { messageId: id }, { runAt: dueAt, key: keyOf(id) });
  return due.length;
}
