import { CarrierError } from "../../../platform/carrier-error.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { Gathered } from "../../../platform/gathered.ts";
import type { Attempt } from "../../../platform/jobs/jobs.ts";
import { remembering } from "../../../platform/once.ts";
import { noteUnwritten } from "../carriers/unwritten.ts";
import { ownWords } from "../designs/own.ts";
import type { MessagesDeps } from "../facts.ts";
import { triedAgainAt } from "../hub/again.ts";
import { messagesByIds } from "../queries.ts";
import { markSent, oldestDueAt } from "../store.ts";
import { composeMessage, type MessageAsk } from "../templates/compose.ts";
import { composeSeriesMessage } from "../templates/series.ts";
import { isTexted, noteOf, smsText } from "../templates/short.ts";
import type { OwnAsk, OwnSource, OwnWords } from "../templates/system-mail.ts";
import { giveUp } from "./give-up.ts";
import { sendAt } from "./send-at.ts";
import { stillDue, type Due } from "./still-due.ts";

export type SendMessage = (scope: TenantScope, messageId: string, attempt?: Attempt) => Promise<void>;

/** Of one business in one transaction. */
const MOST_AT_ONCE = 50;
const ONLY: Attempt = { number: 1, last: false };

/**
 * Sends one planned message, if it still holds. The booking, and who wants what, are read again right before; it goes
 * outside any transaction; then it is marked as sent. Killed between the two, the next run sends the same with the same
 * name: at most one too many, and never knowingly. The queue gives a job to one worker at a time. What no carrier takes
 * waits with all others, and goes at their next beat. Those of one business that are sent at the same time are read, and
 * marked, together.
 * @throws Error when it can't be composed: the job is tried again, and after its last attempt the message has failed.
 */
export function messageSender(deps: MessagesDeps): SendMessage {
  const { db, clock } = deps;
  const due = new Gathered<string, Due | undefined>({
    most: MOST_AT_ONCE,
    answer: (scope, ids) => db.inTenant(scope, (tx) => stillDue(deps, tx, scope, ids)),
  });
  const sent = new Gathered<string, undefined>({
    most: MOST_AT_ONCE,
    answer: async (scope, ids) => {
      await db.inTenant(scope, (tx) => markSent(tx, scope, ids, clock.now()));
      return ids.map(() => undefined);
    },
  });
  const own = ownGathered(deps);
  return async (scope, messageId, attempt = ONLY) => {
    const carried = await composed(deps, scope, messageId, attempt, async () => {
      const one = await due.ask(scope, messageId);
      return one && { message: one.message, hand: await carriedBy(deps, scope, one, (ask) => own.ask(scope, ask)) };
    });
    if (!carried) return;
    const failure = await carried.hand().then(
      () => undefined,
      (error: unknown) => ({ permanent: isPermanent(error), away: isAway(error) }),
    );
    if (!failure) return sent.ask(scope, messageId);
    await db.inTenant(scope, async (tx) => {
      const { dueAt } = carried.message;
      const oldestAt = failure.away ? await oldestDueAt(tx, scope) : undefined;
      const again = failure.permanent ? undefined : triedAgainAt(dueAt, clock.now(), oldestAt);
      if (again === undefined) return giveUp(deps, tx, scope, carried.message);
      await sendAt(tx, scope, carried.message, again);
    });
  };
}

/** What can't be written is no carrier's fault: after the last attempt somebody has to know. @throws what `compose` throws */
async function composed<T>(
  deps: MessagesDeps,
  scope: TenantScope,
  messageId: string,
  { last }: Attempt,
  compose: () => Promise<T>,
): Promise<T> {
  try {
    return await compose();
  } catch (error) {
    if (last)
      await deps.db.inTenant(scope, async (tx) => {
        const [message] = await messagesByIds(tx, scope, [messageId]);
        if (message?.status !== "due") return;
        await giveUp(deps, tx, scope, message);
        await noteUnwritten(tx, scope, message, deps.clock.now());
      });
    throw error;
  }
}

/** The same words serve all that go at once. */
function ownGathered(deps: MessagesDeps): Gathered<OwnAsk, OwnWords | undefined> {
  return new Gathered({
    most: MOST_AT_ONCE,
    answer: (scope, asks) =>
      deps.db.inTenant(scope, async (tx) => {
        const named = new Map(asks.map((ask) => [nameOf(ask), ask]));
        const words = remembering(async (name: string) => {
          const ask = named.get(name);
          return ask && ownWords(tx, deps, scope, ask);
        });
        const answers: (OwnWords | undefined)[] = [];
        for (const ask of asks) answers.push(await words(nameOf(ask)));
        return answers;
      }),
  });
}

const nameOf = ({ message, language }: OwnAsk): string => `${message} ${language}`;

/** The carrier says that trying again is of no use. */
const isPermanent = (error: unknown): boolean => error instanceof CarrierError && !error.transient;

/** It holds up all others just as well. */
const isAway = (error: unknown): boolean => error instanceof CarrierError && error.blame === "network";

/** The same whenever it is tried; another once somebody asked for it again, for providers send the same only once. */
const nameOfSending = ({ id, retries }: Due["message"]): string => (retries === 0 ? id : `${id}.${retries}`);

/** Composes it. @returns what hands it over. */
async function carriedBy(
  deps: MessagesDeps,
  scope: TenantScope,
  { message, facts, act, member, accountId }: Due,
  own: OwnSource,
): Promise<() => Promise<void>> {
  const { clock, post, publicUrl } = deps;
  const once = nameOfSending(message);
  const ask: MessageAsk = { ...message, id: once, ...(member ? { member } : {}) };
  const about = { messageId: message.id, once };
  if (message.channel === "sms" && isTexted(message.kind)) {
    const sms = { id: once, to: facts.contact.phone ?? "", text: smsText(message.kind, facts, clock.now()) };
    return () => post.sms(scope, sms, about);
  }
  if (message.channel === "push") {
    const note = noteOf(ask, facts, publicUrl(), clock.now());
    return () => post.push(scope, { accountId: accountId ?? "" }, note, about);
  }
  const mail = act ? composeSeriesMessage(deps, ask, facts, act, own) : composeMessage(deps, ask, facts, own);
  const { from, ...composedMail } = await mail;
  return () => post.mail(scope, { ...composedMail, fromName: from.name }, about);
}
