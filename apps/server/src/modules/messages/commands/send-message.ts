import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Attempt } from "../../../platform/jobs/jobs.ts";
import { mayBeSent } from "../../contacts/index.ts";
import type { MessageFacts, MessagesDeps, SeriesNews } from "../facts.ts";
import { messageById, type StoredMessage } from "../queries.ts";
import { isNews, withdrawalOf } from "../rules.ts";
import { close, markSent } from "../store.ts";
import { composeMessage } from "../templates/compose.ts";
import { composeSeriesMessage } from "../templates/series.ts";

/**
 * Sends one planned message, if it still holds. The booking is read again right before; the mail goes outside any
 * transaction; then it is marked as sent. Killed between the two, the next attempt sends the same mail with the same
 * Message-ID: at most one too many, and never knowingly. The queue gives a job to one worker at a time.
 * @throws MailError when the mail server did not take it: the job is tried again; after the last attempt it has failed.
 */
export async function sendMessage(
  deps: MessagesDeps,
  scope: TenantScope,
  messageId: string,
  attempt: Attempt,
): Promise<void> {
  const { db, clock, mailer } = deps;
  const due = await stillToSend(deps, scope, messageId);
  if (!due) return;
  try {
    const { message, facts, act } = due;
    const mail = act ? composeSeriesMessage(deps, message, facts, act) : composeMessage(deps, message, facts);
    await mailer.send(await mail);
  } catch (error) {
    if (attempt.last) await db.inTenant(scope, (tx) => close(tx, scope, messageId, "failed"));
    throw error;
  }
  await db.inTenant(scope, (tx) => markSent(tx, scope, messageId, clock.now()));
}

interface Due {
  readonly message: StoredMessage;
  readonly facts: MessageFacts;
  /** What it tells of several dates at once. */
  readonly act: SeriesNews | undefined;
}

function stillToSend(
  { db, clock, bookings, series }: MessagesDeps,
  scope: TenantScope,
  messageId: string,
): Promise<Due | undefined> {
  return db.inTenant(scope, async (tx) => {
    const message = await messageById(tx, scope, messageId);
    if (message?.status !== "due") return undefined;
    const facts = await bookings(tx, scope, message.bookingId);
    const act = isNews(message.kind) ? await series(tx, scope, message.bookingId, message.bookingVersion) : undefined;
    const unwanted = act ? !act.bookings.some(isTold(message.kind)) : withdrawalOf(message, facts, clock.now());
    const address = facts?.[message.recipient].email ?? null;
    if (!facts || unwanted || address === null) {
      await close(tx, scope, messageId, "withdrawn");
      return undefined;
    }
    // What is told of a booking was asked for by booking. An address that refuses mail for good is one that failed.
    if (await mayBeSent(tx, scope, { address, channel: "email", essential: true })) return { message, facts, act };
    await close(tx, scope, messageId, "failed");
    return undefined;
  });
}

/** Whether a date of a series is still as the message would say. */
const isTold =
  (kind: StoredMessage["kind"]) =>
  ({ status }: SeriesNews["bookings"][number]): boolean =>
    (status === "cancelled") === (kind === "cancellation");
