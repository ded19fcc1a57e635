import { Reminder } from "@creneau/contract";
import { z } from "zod";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { ReminderSet } from "../rules.ts";
import { NO_PREFERENCE, USUAL_SETTINGS, type HubSettings, type Preference, type Quiet } from "./wishes.ts";

const Choices = z.record(z.string(), z.boolean());
const Reminders = z.array(Reminder);

const quietOf = (from: number | null, until: number | null): Quiet | null =>
  from === null || until === null ? null : { fromMinute: from, untilMinute: until };

/** What the business set; what the product does by itself where it set nothing. */
export async function settingsOf(tx: Tx, { businessId }: TenantScope): Promise<HubSettings> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("notification_settings")
      .select(["reminders", "choices", "quiet_from as quietFrom", "quiet_until as quietUntil", "version"])
      .where("business_id", "=", businessId),
  );
  if (!row) return USUAL_SETTINGS;
  return {
    reminders: Reminders.parse(row.reminders),
    choices: Choices.parse(row.choices),
    quiet: quietOf(row.quietFrom, row.quietUntil),
    version: row.version,
  };
}

export interface OfService {
  /** Null: as the business does. */
  readonly reminders: readonly ReminderSet[] | null;
  readonly version: number;
}

export async function remindersOfService(tx: Tx, { businessId }: TenantScope, serviceId: string): Promise<OfService> {
  const row = await tx.maybe(
    sqlFor
      .selectFrom("service_reminders")
      .select(["reminders", "version"])
      .where("business_id", "=", businessId)
      .where("service_id", "=", serviceId),
  );
  if (!row) return { reminders: null, version: 0 };
  return { reminders: row.reminders === null ? null : Reminders.parse(row.reminders), version: row.version };
}

/** Of those who said something; who said nothing has no entry. */
export async function preferencesOf(
  tx: Tx,
  { businessId }: TenantScope,
  accountIds: readonly string[],
): Promise<Map<string, Preference>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx.all(
    sqlFor
      .selectFrom("notification_preference")
      .select(["account_id as accountId", "choices", "quiet_from as quietFrom", "quiet_until as quietUntil", "version"])
      .where("business_id", "=", businessId)
      .where((eb) => eb("account_id", "=", eb.fn.any(eb.val([...accountIds])))),
  );
  return new Map(
    rows.map(({ accountId, choices, quietFrom, quietUntil, version }) => [
      accountId,
      { choices: Choices.parse(choices), quiet: quietOf(quietFrom, quietUntil), version },
    ]),
  );
}

export const preferenceOf = async (tx: Tx, scope: TenantScope, accountId: string): Promise<Preference> =>
  (await preferencesOf(tx, scope, [accountId])).get(accountId) ?? NO_PREFERENCE;

/** What counts for bookings of a service: the business's settings, with the service's own reminders where it has any. */
export async function settingsInForce(tx: Tx, scope: TenantScope, serviceId: string): Promise<HubSettings> {
  const settings = await settingsOf(tx, scope);
  const { reminders } = await remindersOfService(tx, scope, serviceId);
  return reminders === null ? settings : { ...settings, reminders };
}
