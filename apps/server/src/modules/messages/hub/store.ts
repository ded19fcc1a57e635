import { toIso, type Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { ReminderSet } from "../rules.ts";
import type { HubSettings, Preference } from "./wishes.ts";

/** Writes the next version of what was read at `version`. @returns false when it is another by now. */
export async function writeSettings(
  tx: Tx,
  { businessId }: TenantScope,
  { reminders, choices, quiet, version }: HubSettings,
  now: Instant,
): Promise<boolean> {
  const row = await tx.maybe(sql<{ version: number }>`
    insert into notification_settings as known (business_id, reminders, choices, quiet_from, quiet_until, version, updated_at)
    select ${businessId}::uuid, ${JSON.stringify(reminders)}::jsonb, ${JSON.stringify(choices)}::jsonb,
      ${quiet?.fromMinute ?? null}::int, ${quiet?.untilMinute ?? null}::int, ${version + 1}::int, ${toIso(now)}::timestamptz
    where ${version}::int = 0 or exists (select 1 from notification_settings where business_id = ${businessId})
    on conflict (business_id) do update set reminders = excluded.reminders, choices = excluded.choices,
      quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, version = excluded.version,
      updated_at = excluded.updated_at
    where known.version = ${version}::int
    returning version`);
  return row !== undefined;
}

/** As `writeSettings`, of one service. */
export async function writeServiceReminders(
  tx: Tx,
  { businessId }: TenantScope,
  serviceId: string,
  { reminders, version }: { readonly reminders: readonly ReminderSet[] | null; readonly version: number },
  now: Instant,
): Promise<boolean> {
  const row = await tx.maybe(sql<{ version: number }>`
    insert into service_reminders as known (business_id, service_id, reminders, version, updated_at)
    select ${businessId}::uuid, ${serviceId}::uuid, ${reminders === null ? null : JSON.stringify(reminders)}::jsonb,
      ${version + 1}::int, ${toIso(now)}::timestamptz
    where ${version}::int = 0 or exists (
      select 1 from service_reminders where business_id = ${businessId} and service_id = ${serviceId})
    on conflict (business_id, service_id) do update set reminders = excluded.reminders, version = excluded.version,
      updated_at = excluded.updated_at
    where known.version = ${version}::int
    returning version`);
  return row !== undefined;
}

/** As `writeSettings`, of one of the team. */
export async function writePreference(
  tx: Tx,
  { businessId }: TenantScope,
  accountId: string,
  { choices, quiet, version }: Preference,
  now: Instant,
): Promise<boolean> {
  const row = await tx.maybe(sql<{ version: number }>`
    insert into notification_preference as known (business_id, account_id, choices, quiet_from, quiet_until, version, updated_at)
    select ${businessId}::uuid, ${accountId}::uuid, ${JSON.stringify(choices)}::jsonb, ${quiet?.fromMinute ?? null}::int,
      ${quiet?.untilMinute ?? null}::int, ${version + 1}::int, ${toIso(now)}::timestamptz
    where ${version}::int = 0 or exists (
      select 1 from notification_preference where business_id = ${businessId} and account_id = ${accountId})
    on conflict (business_id, account_id) do update set choices = excluded.choices, quiet_from = excluded.quiet_from,
      quiet_until = excluded.quiet_until, version = excluded.version, updated_at = excluded.updated_at
    where known.version = ${version}::int
    returning version`);
  return row !== undefined;
}
