import type { ConsentKind } from "@creneau/contract";
import { z } from "zod";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { once } from "../../../../platform/http/idempotency.ts";
import { contactById } from "../../queries.ts";
import { addConsent, announceChoices, lockChoices } from "../ledger.ts";
import { consentById, type StoredConsent } from "../queries.ts";
import type { ConsentState } from "../rules.ts";
import { assertKind, textsInUse } from "../texts-in-use.ts";

export interface RecordAsk extends ConsentKind {
  readonly state: ConsentState;
  readonly receivedBy: NonNullable<StoredConsent["receivedBy"]>;
  readonly note: string;
}

const Kept = z.object({ id: z.string() });

/** A member writes down what a person told the business elsewhere, in the words of the contact's language. */
export function recordConsent(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  contactId: string,
  ask: RecordAsk,
  key: Once,
): Promise<StoredConsent> {
  assertKind(ask);
  return db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const work = async () => {
      const { locale } = await contactById(tx, scope, contactId);
      await lockChoices(tx, contactId);
      const texts = await textsInUse(tx, scope, { purpose: ask.purpose, channel: ask.channel }, now);
      const textId = texts[locale].id;
      const id = await addConsent(tx, scope, { ...ask, contactId, textId, source: "back-office" }, now);
      await announceChoices(tx, scope, contactId, now);
      return { id };
    };
    const { id } = await once(tx, scope, key, now, (stored) => Kept.parse(stored), work);
    return consentById(tx, scope, id);
  });
}
