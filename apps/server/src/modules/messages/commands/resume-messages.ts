import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { dueMessages } from "../store.ts";
import { sendAt } from "./send-at.ts";

/** A job for each message that is still to be sent: a business that came from elsewhere brought rows and no jobs. */
export async function resumeMessages(tx: Tx, scope: TenantScope): Promise<number> {
  const due = await dueMessages(tx, scope);
  for (const message of due) await sendAt(tx, scope, message, message.dueAt);
  return due.length;
}
