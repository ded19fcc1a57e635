/** Choices that people make themselves: on the booking form, and by their signed link. */
import type { Instant } from "@creneau/scheduling";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database, Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { liftOwnStop, stopAll } from "../../suppressions/own.ts";
import { addConsent, announceChoices, choiceOf, lockChoices } from "../ledger.ts";
import { textById } from "../queries.ts";
import { stateAfter } from "../rules.ts";

/**
 * Writes down the boxes that were ticked, in the transaction of the booking. A box names the very words that were shown, so
 * that words changed meanwhile don't count; one that is none of the business's is no agreement and is passed over.
 */
export async function agreeOnForm(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  textIds: readonly string[],
  now: Instant,
): Promise<void> {
  if (textIds.length === 0) return;
  await lockChoices(tx, contactId);
  let isChanged = false;
  for (const textId of new Set(textIds)) {
    const text = await textById(tx, scope, textId);
    if (!text) continue;
    isChanged = true;
    const { purpose, channel } = text;
    await addConsent(tx, scope, { contactId, purpose, channel, textId, state: "given", source: "booking-form" }, now);
  }
  if (isChanged) await announceChoices(tx, scope, contactId, now);
}

/**
 * One choice by the signed link. The same choice again adds nothing. Whoever says yes to something wants it: their own
 * "nothing any more" ends.
 * @throws ProblemError NOT_FOUND for words that this business never showed.
 */
export function chooseByLink(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  contactId: string,
  { textId, agreed }: { readonly textId: string; readonly agreed: boolean },
): Promise<void> {
  return db.inTenant(scope, async (tx) => {
    await lockChoices(tx, contactId);
    const text = await textById(tx, scope, textId);
    if (!text) throw new ProblemError("NOT_FOUND");
    const { purpose, channel } = text;
    const before = await choiceOf(tx, scope, contactId, { purpose, channel });
    const state = stateAfter(before, agreed);
    const isLifted = agreed && (await liftOwnStop(tx, scope, contactId));
    const now = clock.now();
    if (state !== before)
      await addConsent(tx, scope, { contactId, purpose, channel, textId, state, source: "link" }, now);
    if (state !== before || isLifted) await announceChoices(tx, scope, contactId, now);
  });
}

/** Nothing any more but what concerns one's bookings; or that taken back. What was agreed to stays written as it was. */
export const stopByLink = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  contactId: string,
  stopped: boolean,
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const isChanged = await (stopped ? stopAll(tx, scope, contactId, now) : liftOwnStop(tx, scope, contactId));
    if (isChanged) await announceChoices(tx, scope, contactId, now);
  });
