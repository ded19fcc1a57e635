import { channels, notificationFamilies, type MyNotifications, type NotificationSettings } from "@creneau/contract";
import type { ReminderSet } from "../rules.ts";
import { lineOf, type Recipient } from "./table.ts";
import { isWanted, type HubSettings, type Preference } from "./wishes.ts";

const RECIPIENTS = ["contact", "professional", "team"] as const satisfies readonly Recipient[];

/** Each cell that the table has, in its order. */
function* cellsFor<To extends Recipient>(recipients: readonly To[]) {
  for (const family of notificationFamilies)
    for (const to of recipients)
      for (const channel of channels) {
        const cell = lineOf(family, to)[channel];
        if (cell !== undefined) yield { family, to, channel, cell };
      }
}

/** Channels as the contract names them: what else stood there would never be sent. */
export const presentReminders = (sets: readonly ReminderSet[]): NotificationSettings["reminders"] =>
  sets.map(({ minutes, contact, professional }) => ({
    minutes,
    contact: contact.filter((channel) => channel === "email" || channel === "sms"),
    professional: professional.filter((channel) => channel !== "sms"),
  }));

export function presentSettings(settings: HubSettings, sms: boolean): NotificationSettings {
  const { reminders, choices, quiet, version } = settings;
  return {
    reminders: presentReminders(reminders),
    cells: [...cellsFor(RECIPIENTS)].map(({ cell, ...where }) => ({
      ...where,
      wanted: isWanted({ ...where, cell }, choices),
      fixed: cell === "always",
    })),
    sms,
    quietHours: quiet,
    version,
  };
}

export const presentMine = (
  { choices, quiet, version }: Preference,
  settings: HubSettings,
  as: readonly Exclude<Recipient, "contact">[],
): MyNotifications => ({
  cells: [...cellsFor(as)].map(({ cell, ...where }) => ({
    ...where,
    wanted: isWanted({ ...where, cell }, settings.choices, choices),
  })),
  quietHours: quiet,
  version,
});
