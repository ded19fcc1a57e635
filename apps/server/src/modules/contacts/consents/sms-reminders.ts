/** Whether the booking form asks for a telephone to be reminded: one of the purposes, which the notifications switch too. */
import type { ConsentKind, TextMessages } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { contactById } from "../queries.ts";
import { addConsent, announceChoices, lockChoices } from "./ledger.ts";
import { offers, textById } from "./queries.ts";
import { writeOffer } from "./store.ts";
import { textsInUse } from "./texts-in-use.ts";

const KIND: ConsentKind = { purpose: "reminders", channel: "sms" };

export async function offersSmsReminders(tx: Tx, { businessId }: TenantScope): Promise<boolean> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("consent_offer")
      .select("offered")
      .where("business_id", "=", businessId)
      .where("purpose", "=", KIND.purpose)
      .where("channel", "=", KIND.channel),
  );
  return row?.offered ?? false;
}

/** Switches it, in the words of the business, or the product's until it has its own. The same again changes nothing. */
export async function offerSmsReminders(tx: Tx, scope: TenantScope, offered: boolean, now: Instant): Promise<void> {
  if ((await offersSmsReminders(tx, scope)) === offered) return;
  const known = (await offers(tx, scope)).find(({ purpose }) => purpose === KIND.purpose);
  await textsInUse(tx, scope, KIND, now);
  await writeOffer(tx, scope, KIND, offered, known?.version ?? 0, now);
}

/**
 * Somebody told a member of the team, who books for them, that they want text messages about it: written down with how they
 * said so, in the words of their language.
 * @throws ProblemError INVALID_INPUT where the business sends none
 */
export async function agreeToTexts(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  agreedBy: TextMessages["agreedBy"],
  now: Instant,
): Promise<void> {
  if (!(await offersSmsReminders(tx, scope)))
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "textMessages", message: "texts-not-offered" }] });
  const { locale } = await contactById(tx, scope, contactId);
  await lockChoices(tx, contactId);
  const { id: textId } = (await textsInUse(tx, scope, KIND, now))[locale];
  const told = { state: "given", source: "back-office", receivedBy: agreedBy } as const;
  await addConsent(tx, scope, { contactId, ...KIND, textId, ...told }, now);
  await announceChoices(tx, scope, contactId, now);
}

/** Whether somebody may be shown these words to agree to text messages: words of this business, and of that. */
export async function isAboutTexts(tx: Tx, scope: TenantScope, textId: string): Promise<boolean> {
  const text = await textById(tx, scope, textId);
  return text?.purpose === KIND.purpose && text.channel === KIND.channel;
}
