/** Somebody who waits is told by text message, too, that a time is kept for them. */
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { zonesOf } from "../../../availability/index.ts";
import { contactById, mayText, offersSmsReminders } from "../../../contacts/index.ts";
import { businessById } from "../../../tenancy/index.ts";
import type { WaitingDeps, WaitingText } from "../deps.ts";
import { phoneOfEntry } from "../phones.ts";
import { entryById, offerById } from "../queries.ts";
import { LEAST_TERM_MINUTES } from "../rules.ts";

export const WAITING_TEXT_JOB = "waiting.text";

export const textSoon = (tx: Tx, scope: TenantScope, offerId: string, runAt?: Instant): Promise<void> =>
  enqueue(tx, scope, WAITING_TEXT_JOB, { offerId }, { key: `waiting-text:${offerId}`, ...(runAt && { runAt }) });

/**
 * Sends it, if it still says something true to somebody who wants it. At night it waits for the morning, when there will
 * still be time to answer then; else nothing is lost by saying nothing, for the mail has gone.
 * @throws CarrierError when no carrier took it
 */
export async function textOffer(deps: WaitingDeps, scope: TenantScope, offerId: string): Promise<void> {
  const { db, clock } = deps;
  const due = await db.inTenant(scope, (tx) => textOf(tx, scope, offerId, clock.now()));
  if (!due) return;
  const later = await deps.text(scope, due);
  if (!later || due.offer.expiresAt - later.waitsUntil < LEAST_TERM_MINUTES * 60_000) return;
  await db.inTenant(scope, (tx) => textSoon(tx, scope, offerId, later.waitsUntil));
}

async function textOf(tx: Tx, scope: TenantScope, offerId: string, now: Instant): Promise<WaitingText | undefined> {
  const offer = await offerById(tx, scope, offerId);
  if (offer?.state !== "open" || offer.expiresAt <= now) return undefined;
  const entry = await entryById(tx, scope, offer.entryId);
  const given = await phoneOfEntry(tx, scope, offer.entryId);
  if (entry?.state !== "waiting" || !given || !(await offersSmsReminders(tx, scope))) return undefined;
  if (!(await mayText(tx, scope, entry.contactId, given.phone))) return undefined;
  const { locale, zone } = await contactById(tx, scope, entry.contactId);
  return {
    id: `waiting.${offerId}`,
    to: { phone: given.phone, locale, zone },
    business: await businessById(tx, scope.businessId),
    professional: offer.professionalName,
    professionalZone: (await zonesOf(tx, scope, [offer.professionalId])).get(offer.professionalId) ?? zone,
    offer: { startsAt: offer.startsAt, expiresAt: offer.expiresAt },
  };
}
