/** What is wanted of what the table allows: by the business, then by the reader. Pure. */
import type { Channel, NotificationFamily } from "@creneau/contract";
import type { ReminderSet, Wish } from "../rules.ts";
import type { Recipient } from "./table.ts";

export interface Quiet {
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/** As a business set it. */
export interface HubSettings {
  readonly reminders: readonly ReminderSet[];
  /** By cell: what differs from the table. */
  readonly choices: Readonly<Record<string, boolean>>;
  /** For text messages to contacts, by their clock. */
  readonly quiet: Quiet | null;
  readonly version: number;
}

/** As one of the team wants it. */
export interface Preference {
  readonly choices: Readonly<Record<string, boolean>>;
  readonly quiet: Quiet | null;
  readonly version: number;
}

export const cellName = (family: NotificationFamily, to: Recipient, channel: Channel): string =>
  `${family}.${to}.${channel}`;

/** A day and an hour before; nobody's telephone rings at night. */
export const USUAL_SETTINGS: HubSettings = {
  reminders: [
    { minutes: 1440, contact: ["email", "sms"], professional: ["email"] },
    { minutes: 60, contact: ["email", "sms"], professional: ["email", "push", "app"] },
  ],
  choices: {},
  quiet: { fromMinute: 21 * 60, untilMinute: 8 * 60 },
  version: 0,
};

export const NO_PREFERENCE: Preference = { choices: {}, quiet: null, version: 0 };

/** The reader's own word counts before the business's, the business's before the product's. */
export function isWanted(
  { family, to, channel, cell }: Omit<Wish, "accountId">,
  choices: HubSettings["choices"],
  own: Preference["choices"] = {},
): boolean {
  if (cell === "always") return true;
  const name = cellName(family, to, channel);
  return own[name] ?? choices[name] ?? cell === "on";
}
