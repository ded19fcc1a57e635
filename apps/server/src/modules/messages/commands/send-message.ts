import { CarrierError } from "../../../platform/carrier-error.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { mayBeSent } from "../../contacts/index.ts";
import { accountsOf } from "../../identity/index.ts";
import { accountsAnsweringForAll } from "../../tenancy/index.ts";
import { ownSource } from "../designs/own.ts";
import type { MessageFacts, MessagesDeps, SeriesNews } from "../facts.ts";
import { triedAgainAt } from "../hub/again.ts";
import { verdictOf } from "../hub/holding.ts";
import { preferenceOf, settingsInForce } from "../hub/queries.ts";
import { mayText } from "../hub/readers.ts";
import { notify } from "../notices/notify.ts";
import { messageById, type StoredMessage } from "../queries.ts";
import { isNews } from "../rules.ts";
import { markFailed, markSent, putOff, withdraw } from "../store.ts";
import { composeMessage, type MessageAsk } from "../templates/compose.ts";
import { composeSeriesMessage } from "../templates/series.ts";
import { isTexted, noteOf, smsText } from "../templates/short.ts";
import type { Member } from "../templates/words.ts";
import { noticeOf } from "./notice-of.ts";
import { keyOf, SEND_JOB } from "./plan-messages.ts";

/**
 * Sends one planned message, if it still holds. The booking, and who wants what, are read again right before; it goes
 * outside any transaction; then it is marked as sent. Killed between the two, the next run sends the same with the same
 * name: at most one too many, and never knowingly. The queue gives a job to one worker at a time. What no carrier takes
 * waits with all others, and goes at their next beat.
 * @throws Error when it can't be composed: the job is tried again.
 */
export async function sendMessage(deps: MessagesDeps, scope: TenantScope, messageId: string): Promise<void> {
  const { db, clock } = deps;
  const due = await db.inTenant(scope, (tx) => stillToSend(deps, tx, scope, messageId));
  if (!due) return;
  const carried = await carriedBy(deps, scope, due);
  const failure = await carried().then(
    () => undefined,
    (error: unknown) => ({ permanent: isPermanent(error) }),
  );
  await db.inTenant(scope, async (tx) => {
    if (!failure) return markSent(tx, scope, messageId, clock.now());
    const again = failure.permanent ? undefined : triedAgainAt(due.message.dueAt, clock.now());
    if (again === undefined) return markFailed(tx, scope, messageId);
    await enqueue(tx, scope, SEND_JOB, { messageId }, { runAt: again, key: keyOf(messageId) });
  });
}

/** The carrier says that trying again is of no use. */
const isPermanent = (error: unknown): boolean => error instanceof CarrierError && !error.transient;

interface Due {
  readonly message: StoredMessage;
  readonly facts: MessageFacts;
  /** What it tells of several dates at once. */
  readonly act: SeriesNews | undefined;
  readonly member: Member | undefined;
  /** Whose devices. */
  readonly accountId: string | null;
}

/** Composes it. @returns what hands it over. */
async function carriedBy(
  deps: MessagesDeps,
  scope: TenantScope,
  { message, facts, act, member, accountId }: Due,
): Promise<() => Promise<void>> {
  const { clock, post, publicUrl } = deps;
  const ask: MessageAsk = { ...message, ...(member ? { member } : {}) };
  const about = { messageId: message.id };
  if (message.channel === "sms" && isTexted(message.kind)) {
    const sms = { id: message.id, to: facts.contact.phone ?? "", text: smsText(message.kind, facts, clock.now()) };
    return () => post.sms(scope, sms, about);
  }
  if (message.channel === "push") {
    const note = noteOf(ask, facts, publicUrl(), clock.now());
    return () => post.push(scope, { accountId: accountId ?? "" }, note, about);
  }
  const own = ownSource(deps, scope);
  const mail = act ? composeSeriesMessage(deps, ask, facts, act, own) : composeMessage(deps, ask, facts, own);
  const { from, ...composed } = await mail;
  return () => post.mail(scope, { ...composed, fromName: from.name }, about);
}

/** What is told in the app is written at once, with that it was. */
async function stillToSend(
  deps: MessagesDeps,
  tx: Tx,
  scope: TenantScope,
  messageId: string,
): Promise<Due | undefined> {
  const { clock, bookings, series } = deps;
  const now = clock.now();
  const message = await messageById(tx, scope, messageId);
  // One that was put off has a job of its own for then.
  if (message?.status !== "due" || message.dueAt > now) return undefined;
  const facts = await bookings(tx, scope, message.bookingId);
  const act = isNews(message.kind) ? await series(tx, scope, message.bookingId, message.bookingVersion) : undefined;
  if (!facts || (act && !act.bookings.some(isTold(message.kind)))) {
    await withdraw(tx, scope, messageId, facts ? "not-so" : "booking-gone");
    return undefined;
  }
  const accountId = message.recipient === "professional" ? facts.professional.accountId : message.accountId;
  const verdict = verdictOf({
    message,
    booking: facts,
    ofSeveral: act !== undefined,
    settings: await settingsInForce(tx, scope, facts.service.id),
    preference: accountId === null ? undefined : await preferenceOf(tx, scope, accountId),
    zone: zoneOf(message, facts),
    now,
  });
  if ("withdrawn" in verdict) {
    await withdraw(tx, scope, messageId, verdict.withdrawn);
    return undefined;
  }
  if ("waitsUntil" in verdict) {
    await putOff(tx, scope, messageId, verdict.waitsUntil);
    await enqueue(tx, scope, SEND_JOB, { messageId }, { runAt: verdict.waitsUntil, key: keyOf(messageId) });
    return undefined;
  }
  const member = await memberOf(tx, scope, message);
  const reach = await reachOf(tx, scope, { message, facts, act, member, accountId });
  if (reach === "refused") await markFailed(tx, scope, messageId);
  if (reach === "none") await withdraw(tx, scope, messageId, "no-address");
  if (reach !== "yes") return undefined;
  if (message.channel !== "app") return { message, facts, act, member, accountId };
  if (accountId !== null) await notify(tx, scope, clock, noticeOf(message, facts, accountId));
  await markSent(tx, scope, messageId, now);
  return undefined;
}

const zoneOf = ({ recipient }: StoredMessage, { contact, professional, business }: MessageFacts) =>
  recipient === "contact" ? contact.zone : recipient === "professional" ? professional.zone : business.zone;

/** Who of the team it is for, while they still answer for all. */
async function memberOf(tx: Tx, scope: TenantScope, message: StoredMessage): Promise<Member | undefined> {
  const { accountId } = message;
  if (accountId === null) return undefined;
  const answering = await accountsAnsweringForAll(tx, scope, "booking.change");
  return answering.includes(accountId) ? (await accountsOf(tx, [accountId]))[0] : undefined;
}

/** `refused`: the address does not take anything for good. */
async function reachOf(tx: Tx, scope: TenantScope, due: Due): Promise<"yes" | "none" | "refused"> {
  const { message, facts, member } = due;
  const { recipient, channel } = message;
  if (recipient === "team" && !member) return "none";
  if (channel === "sms") return (await mayText(tx, scope, facts)) ? "yes" : "none";
  if (channel !== "email") return due.accountId === null ? "none" : "yes";
  const address = recipient === "team" ? member?.email : facts[recipient].email;
  if (!address) return "none";
  // What is told of a booking was asked for by booking. An address that refuses mail for good is one that failed.
  return (await mayBeSent(tx, scope, { address, channel: "email", essential: true })) ? "yes" : "refused";
}

/** Whether a date of a series is still as the message would say. */
const isTold =
  (kind: StoredMessage["kind"]) =>
  ({ status }: SeriesNews["bookings"][number]): boolean =>
    (status === "cancelled") === (kind === "cancellation");
