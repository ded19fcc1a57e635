/** Whether the booking form asks for a telephone to be reminded: one of the purposes, which the notifications switch too. */
import type { ConsentKind } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { offers } from "./queries.ts";
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
