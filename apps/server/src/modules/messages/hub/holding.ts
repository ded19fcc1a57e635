/** Whether a message that is due still goes, asked right before: of the booking, of who wants it, and of the hour. Pure. */
import type { Channel, NotificationFamily } from "@creneau/contract";
import type { Instant, Zone } from "@creneau/scheduling";
import {
  nextReminder,
  withdrawalOf,
  type BookingNow,
  type MessageKind,
  type Recipient,
  type Withdrawal,
} from "../rules.ts";
import { quietUntil } from "./quiet.ts";
import { bookingTable, handedOnRow, proposalReminderLine, reminderLine, type Cell } from "./table.ts";
import { isWanted, type HubSettings, type Preference } from "./wishes.ts";

interface Message {
  readonly kind: MessageKind;
  readonly recipient: Recipient;
  readonly channel: Channel;
  readonly minutes: number;
  readonly bookingVersion: number;
}

interface Told {
  readonly family: NotificationFamily;
  readonly line: Readonly<Partial<Record<Channel, Cell>>>;
}

/** The row of the table that a message comes from. */
export function rowOf(kind: MessageKind, recipient: Recipient): Told {
  if (kind === "reminder") return { family: "reminder", line: recipient === "team" ? {} : reminderLine[recipient] };
  if (kind === "handed-on")
    return { family: handedOnRow.family, line: recipient === "professional" ? handedOnRow.line : {} };
  if (kind === "proposal-reminder")
    return { family: "proposal", line: recipient === "contact" ? proposalReminderLine : {} };
  const rows: readonly (Partial<Record<Recipient, Told["line"]>> & {
    readonly kind: string;
    readonly family: NotificationFamily;
  })[] = Object.values(bookingTable);
  const row = rows.find((one) => one.kind === kind);
  return { family: row?.family ?? "booking", line: row?.[recipient] ?? {} };
}

export interface Situation {
  readonly message: Message;
  readonly booking: BookingNow;
  /** Told together with others in one act: the caller looked whether any of them is still so. */
  readonly ofSeveral: boolean;
  readonly settings: HubSettings;
  /** Of whoever reads it; undefined when they said nothing. */
  readonly preference: Preference | undefined;
  /** Of who reads it. */
  readonly zone: Zone;
  readonly now: Instant;
}

export type Verdict =
  | { readonly go: true }
  | { readonly withdrawn: Withdrawal }
  /** Nobody is disturbed until then. */
  | { readonly waitsUntil: Instant };

export function verdictOf(situation: Situation): Verdict {
  const { message, booking, ofSeveral, settings, now } = situation;
  const { channel } = message;
  const nextMinutes = nextReminder(settings.reminders, message);
  const untimely = (at: Instant) => (ofSeveral ? undefined : withdrawalOf({ ...message, nextMinutes }, booking, at));
  const because = untimely(now);
  if (because) return { withdrawn: because };
  if (!stillWanted(situation)) return { withdrawn: "not-wanted" };
  const until = quietUntil(quietOf(situation), now, situation.zone);
  if (until === undefined) return { go: true };
  // By then it would say nothing: the mail has said it, or will.
  return untimely(until) ? { withdrawn: "quiet-hours" } : { waitsUntil: until };

  function quietOf({ preference }: Situation) {
    if (channel === "sms") return settings.quiet;
    return channel === "push" ? (preference?.quiet ?? null) : null;
  }
}

/** By the table, the reminders that are set, the business, and whoever reads it: as they are now. */
function stillWanted({ message, settings, preference }: Situation): boolean {
  const { kind, recipient, channel, minutes } = message;
  const { family, line } = rowOf(kind, recipient);
  const cell = line[channel];
  if (cell === undefined) return false;
  if (kind === "reminder" && recipient !== "team") {
    const set = settings.reminders.find((one) => one.minutes === minutes);
    if (!set?.[recipient].includes(channel)) return false;
  }
  return isWanted({ family, to: recipient, channel, cell }, settings.choices, preference?.choices);
}
