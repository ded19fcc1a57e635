/** Sets what is told: by a business, for a service, by one of its members. */
import { isDeepStrictEqual } from "node:util";
import type { MyNotifications, NotificationSettings, QuietHours, Reminder } from "@creneau/contract";
import type { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceById } from "../../catalogue/index.ts";
import { offersSmsReminders, offerSmsReminders } from "../../contacts/index.ts";
import { askReplan } from "../commands/replan-reminders.ts";
import type { ReminderSet } from "../rules.ts";
import { presentMine, presentReminders, presentSettings } from "./presenters.ts";
import { preferenceOf, remindersOfService, settingsOf } from "./queries.ts";
import { writePreference, writeServiceReminders, writeSettings } from "./store.ts";
import { lineOf, type Recipient } from "./table.ts";
import { cellName } from "./wishes.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

type Quiet = z.infer<typeof QuietHours> | null;
type Cells = readonly (Pick<NotificationSettings["cells"][number], "family" | "to" | "channel"> & {
  readonly wanted: boolean;
})[];

/** What differs from the table; what the table fixes or does not have is passed over. */
const choicesOf = (cells: Cells): Record<string, boolean> =>
  Object.fromEntries(
    cells.flatMap(({ family, to, channel, wanted }) => {
      const cell = lineOf(family, to)[channel];
      if (cell === undefined || cell === "always") return [];
      return [[cellName(family, to, channel), wanted]];
    }),
  );

/** The longest before first, each channel once. */
const ordered = (reminders: readonly z.infer<typeof Reminder>[]): ReminderSet[] =>
  reminders
    .map(({ minutes, contact, professional }) => ({
      minutes,
      contact: [...new Set(contact)],
      professional: [...new Set(professional)],
    }))
    .toSorted((one, other) => other.minutes - one.minutes);

export const readSettings = async (tx: Tx, scope: TenantScope): Promise<NotificationSettings> =>
  presentSettings(await settingsOf(tx, scope), await offersSmsReminders(tx, scope));

interface SettingsAsk {
  readonly reminders: readonly z.infer<typeof Reminder>[];
  readonly choices: Cells;
  readonly sms: boolean;
  readonly quietHours: Quiet;
  readonly version: number;
}

/** @throws ProblemError EDITED_MEANWHILE */
export const editSettings = (
  { db, clock }: Deps,
  scope: TenantScope,
  ask: SettingsAsk,
): Promise<NotificationSettings> =>
  db.inTenant(scope, async (tx) => {
    const { choices, sms, quietHours: quiet, version } = ask;
    await lockFor(tx, "notification_settings", scope.businessId);
    const now = clock.now();
    const settings = { reminders: ordered(ask.reminders), choices: choicesOf(choices), quiet, version };
    if (!(await writeSettings(tx, scope, settings, now))) throw new ProblemError("EDITED_MEANWHILE");
    await offerSmsReminders(tx, scope, sms, now);
    await askReplan(tx, scope);
    return readSettings(tx, scope);
  });

/** @throws ProblemError NOT_FOUND */
export async function readServiceReminders(tx: Tx, scope: TenantScope, serviceId: string) {
  if (!(await serviceById(tx, scope, serviceId))) throw new ProblemError("NOT_FOUND");
  const { reminders, version } = await remindersOfService(tx, scope, serviceId);
  const usual = await settingsOf(tx, scope);
  return {
    reminders: reminders && presentReminders(reminders),
    usual: presentReminders(usual.reminders),
    version,
  };
}

/** @throws ProblemError NOT_FOUND, EDITED_MEANWHILE */
export const editServiceReminders = (
  { db, clock }: Deps,
  scope: TenantScope,
  serviceId: string,
  ask: { readonly reminders: readonly z.infer<typeof Reminder>[] | null; readonly version: number },
) =>
  db.inTenant(scope, async (tx) => {
    await readServiceReminders(tx, scope, serviceId);
    await lockFor(tx, "service_reminders", serviceId);
    const { version } = ask;
    const reminders = ask.reminders && ordered(ask.reminders);
    if (!(await writeServiceReminders(tx, scope, serviceId, { reminders, version }, clock.now())))
      throw new ProblemError("EDITED_MEANWHILE");
    await askReplan(tx, scope);
    return readServiceReminders(tx, scope, serviceId);
  });

export interface Whose {
  readonly accountId: string;
  /** As what they are told: a professional, one who answers for all, or both. */
  readonly as: readonly Exclude<Recipient, "contact">[];
}

export const readMine = async (tx: Tx, scope: TenantScope, { accountId, as }: Whose): Promise<MyNotifications> =>
  presentMine(await preferenceOf(tx, scope, accountId), await settingsOf(tx, scope), as);

/** The same again changes nothing. @throws ProblemError EDITED_MEANWHILE */
export const editMine = (
  { db, clock }: Deps,
  scope: TenantScope,
  whose: Whose,
  ask: { readonly choices: Cells; readonly quietHours: Quiet; readonly version: number },
): Promise<MyNotifications> =>
  db.inTenant(scope, async (tx) => {
    const { accountId } = whose;
    await lockFor(tx, "notification_preference", `${scope.businessId}:${accountId}`);
    const { quietHours: quiet, version } = ask;
    const wished = { choices: choicesOf(ask.choices), quiet, version };
    const known = await preferenceOf(tx, scope, accountId);
    if (isDeepStrictEqual(wished, { ...known, choices: { ...known.choices } })) return readMine(tx, scope, whose);
    if (!(await writePreference(tx, scope, accountId, wished, clock.now()))) throw new ProblemError("EDITED_MEANWHILE");
    return readMine(tx, scope, whose);
  });
