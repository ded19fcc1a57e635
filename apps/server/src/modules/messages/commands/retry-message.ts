/** A message that failed, sent again because somebody of the team asks for it. */
import { toIso } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { tell } from "../../../platform/live/signal.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { mayBeSent } from "../../contacts/index.ts";
import type { MessagesDeps } from "../facts.ts";
import { messageToRetry, type RetriableMessage } from "../queries.ts";
import { putBack } from "../store.ts";
import { sendAt } from "./send-at.ts";
import { stillDue } from "./still-due.ts";

export type RetryDeps = Pick<MessagesDeps, "db" | "clock" | "bookings" | "series">;

/**
 * Whether it still holds is asked of the very code that asks before it is sent; when it does not, nothing has changed. Asked
 * for twice, it is on its way already.
 * @param mine refuses a booking that is not the caller's to change.
 * @param dueAt not later than now: what is due first goes first.
 * @throws ProblemError NOT_FOUND, MESSAGE_NOT_FAILED, MESSAGE_OUTDATED, ADDRESS_REFUSES
 */
export const retryMessage = (
  deps: RetryDeps,
  scope: TenantScope,
  messageId: string,
  mine: (professionalId: string) => void,
  dueAt = deps.clock.now(),
): Promise<RetriableMessage> =>
  deps.db.inTenant(scope, async (tx) => {
    const message = await messageToRetry(tx, scope, messageId);
    if (!message) throw new ProblemError("NOT_FOUND");
    mine(message.professionalId);
    if (isUnderWay(message)) return message;
    if (!message.hasFailed) throw new ProblemError("MESSAGE_NOT_FAILED");
    await putBack(tx, scope, messageId, dueAt);
    return goes(deps, tx, scope, messageId);
  });

/** Asked for a moment ago. */
const isUnderWay = ({ status, hasFailed, retries }: RetriableMessage): boolean =>
  status === "due" || (status === "sent" && !hasFailed && retries > 0);

async function goes(deps: RetryDeps, tx: Tx, scope: TenantScope, messageId: string): Promise<RetriableMessage> {
  const [due] = await stillDue(deps, tx, scope, [messageId]);
  const message = await messageToRetry(tx, scope, messageId);
  if (!message) throw new ProblemError("NOT_FOUND");
  const { status, withdrawnBecause, dueAt } = message;
  if (status === "withdrawn") throw new ProblemError("MESSAGE_OUTDATED", withdrawnBecause ? { withdrawnBecause } : {});
  if (status === "failed") throw new ProblemError("ADDRESS_REFUSES");
  if (due?.message.channel === "sms") {
    const address = due.facts.contact.phone ?? "";
    if (!(await mayBeSent(tx, scope, { address, channel: "sms", essential: true })))
      throw new ProblemError("ADDRESS_REFUSES");
  }
  // One that waits for the end of quiet hours has its job.
  if (due) await sendAt(tx, scope, due.message, dueAt);
  await tell(tx, scope, { type: "message.planned" });
  return message;
}

export const presentRetried = ({ id, bookingId, status, dueAt, retries }: RetriableMessage) => ({
  id,
  bookingId,
  status: status === "sent" ? ("sent" as const) : ("due" as const),
  dueAt: toIso(dueAt),
  retries,
});
