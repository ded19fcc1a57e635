/** Which messages a change calls for and when; and, at the moment of sending, whether one still holds. Pure. */
import type { BookingStatus, Channel, NotificationFamily } from "@creneau/contract";
import { instant, type Instant } from "@creneau/scheduling";
import {
  bookingTable,
  handedOnRow,
  proposalReminderLine,
  reminderLine,
  type Cell,
  type Occasion,
  type Recipient,
} from "./hub/table.ts";

export { occasions, type Occasion, type Recipient } from "./hub/table.ts";

export type MessageKind = (typeof bookingTable)[Occasion]["kind"] | "handed-on" | "proposal-reminder" | "reminder";

export interface PlannedMessage {
  readonly kind: MessageKind;
  readonly recipient: Recipient;
  readonly channel: Channel;
  /** Of a reminder: how long before the start; 0 of all else. */
  readonly minutes: number;
  /** Of one of several who are told the same; null: the booking says who its professional is. */
  readonly accountId: string | null;
  readonly dueAt: Instant;
}

/** Somebody who may be told, and by what they can be reached. */
export interface Reader {
  readonly recipient: Recipient;
  /** Of the team, and of those who take part beside the professional. */
  readonly accountId: string | null;
  readonly reachedBy: ReadonlySet<Channel>;
  /** Whoever did it is told of it by mail alone: their calendar wants it, they know it. */
  readonly didIt: boolean;
}

/** How long before the start, and who is reminded by which channels. */
export interface ReminderSet {
  readonly minutes: number;
  readonly contact: readonly Channel[];
  readonly professional: readonly Channel[];
}

/** What is asked of the settings: whether somebody wants this by that channel. */
export interface Wish {
  readonly family: NotificationFamily;
  readonly to: Recipient;
  readonly accountId: string | null;
  readonly channel: Channel;
  readonly cell: Cell;
}
export type Wishes = (wish: Wish) => boolean;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long before the start, in elapsed time: after a clock change the wall shows another hour. */
const remindAt = (minutes: number, startsAt: Instant): Instant => instant(startsAt - minutes * MINUTE_MS);

/** Told at once, of what was done, also to several bookings in one act. */
export type News = "confirmation" | "change" | "cancellation";
export const isNews = (kind: MessageKind): kind is News =>
  kind === "confirmation" || kind === "change" || kind === "cancellation";

interface Told {
  readonly booking: Pick<BookingNow, "startsAt" | "status" | "proposal">;
  readonly readers: readonly Reader[];
  /** Whose it is no longer, and who don't know it. */
  readonly former: readonly Reader[];
  readonly reminders: readonly ReminderSet[];
  readonly wants: Wishes;
  readonly now: Instant;
}

/** The news at once, then the reminders whose moment is still to come. Of a request nobody is reminded: it may yet be refused. */
export function messagesFor(occasion: Occasion, told: Told): PlannedMessage[] {
  const { booking, readers, wants, now } = told;
  const row = occasion === "moved" && booking.status === "requested" ? bookingTable.requested : bookingTable[occasion];
  const news = readers.flatMap((reader) => {
    const { recipient, accountId } = reader;
    const line: Readonly<Partial<Record<Channel, Cell>>> = lineIn(row, recipient);
    return wantedOf(reader, line, row.family, wants).map((channel) => {
      return { kind: row.kind, recipient, channel, accountId, minutes: 0, dueAt: now };
    });
  });
  return [
    ...news,
    ...(occasion === "kept" || occasion === "missed" ? [] : remindersFor(told)),
    ...(occasion === "proposed" ? proposalReminders(told) : []),
    ...handedOn(told),
  ];
}

/** Their calendar has it still. */
const handedOn = ({ former, wants, now }: Told): PlannedMessage[] =>
  former.flatMap((reader) =>
    wantedOf(reader, handedOnRow.line, handedOnRow.family, wants).map((channel) => {
      const { recipient, accountId } = reader;
      return { kind: "handed-on" as const, recipient, channel, accountId, minutes: 0, dueAt: now };
    }),
  );

const lineIn = (
  row: (typeof bookingTable)[Occasion],
  recipient: Recipient,
): Readonly<Partial<Record<Channel, Cell>>> => {
  const lines: Partial<Record<Recipient, Readonly<Partial<Record<Channel, Cell>>>>> = row;
  return lines[recipient] ?? {};
};

/** By which channels this reader is told: reachable, wanted, and not of what they did themselves but by mail. */
function wantedOf(
  { recipient, accountId, reachedBy, didIt }: Reader,
  line: Readonly<Partial<Record<Channel, Cell>>>,
  family: NotificationFamily,
  wants: Wishes,
): Channel[] {
  const known = didIt ? (channel: Channel) => channel !== "email" || recipient === "team" : () => false;
  return [...reachedBy].filter((channel) => {
    const cell = line[channel];
    if (cell === undefined || known(channel)) return false;
    return wants({ family, to: recipient, accountId, channel, cell });
  });
}

/** Of an agreed booking, those whose moment is still to come. */
export function remindersFor({ booking, readers, reminders, wants, now }: Omit<Told, "former">): PlannedMessage[] {
  if (booking.status !== "confirmed") return [];
  return readers.flatMap((reader) => {
    const { recipient, accountId } = reader;
    if (recipient === "team") return [];
    const line: Readonly<Partial<Record<Channel, Cell>>> = reminderLine[recipient];
    return reminders.flatMap(({ minutes, ...by }) => {
      const dueAt = remindAt(minutes, booking.startsAt);
      if (dueAt <= now) return [];
      return wantedOf({ ...reader, didIt: false }, line, "reminder", wants)
        .filter((channel) => by[recipient].includes(channel))
        .map((channel) => ({ kind: "reminder" as const, recipient, channel, accountId, minutes, dueAt }));
    });
  });
}

/** Whoever has not chosen is asked once more, a day before it is too late: unless that day has begun already. */
function proposalReminders({ booking: { proposal }, readers, wants, now }: Told): PlannedMessage[] {
  if (!proposal) return [];
  const dueAt = instant(proposal.answerBy - 24 * HOUR_MS);
  if (dueAt <= now) return [];
  return readers
    .filter(({ recipient }) => recipient === "contact")
    .flatMap((reader) =>
      wantedOf(reader, proposalReminderLine, "proposal", wants).map((channel) => {
        const { recipient, accountId } = reader;
        return { kind: "proposal-reminder" as const, recipient, channel, accountId, minutes: 0, dueAt };
      }),
    );
}

export interface BookingNow {
  readonly version: number;
  readonly status: BookingStatus;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Other times offered that wait for an answer. */
  readonly proposal?: { readonly answerBy: Instant } | null;
}

/** Why a message that was planned is not sent. */
export type Withdrawal =
  | "booking-gone"
  | "changed-since"
  | "cancelled"
  | "not-cancelled"
  | "not-so"
  | "too-late"
  | "not-wanted"
  | "no-address"
  | "quiet-hours"
  | "told-once"
  | "erased";

interface Asked {
  readonly kind: MessageKind;
  readonly bookingVersion: number;
  /** Of a reminder: the next one to the same reader by the same channel, how long before the start; 0: there is none. */
  readonly nextMinutes?: number;
}

/**
 * Asked right before sending, of the booking as it is then: the reason not to send, or undefined.
 * A mail server that was away for a day must not bring "see you tomorrow" after the session.
 */
export function withdrawalOf(message: Asked, booking: BookingNow | undefined, now: Instant): Withdrawal | undefined {
  if (!booking) return "booking-gone";
  const { kind, bookingVersion } = message;
  if (kind === "cancellation") return booking.status === "cancelled" ? undefined : "not-cancelled";
  if (kind === "refusal") return booking.status === "cancelled" ? undefined : "not-cancelled";
  // Whatever became of it with somebody else. What changed since tells them anew.
  if (kind === "handed-on")
    return booking.version !== bookingVersion ? "changed-since" : now >= booking.endsAt ? "too-late" : undefined;
  if (booking.status === "cancelled") return "cancelled";
  if (kind === "expiry") return booking.status === "expired" ? undefined : "not-so";
  if ((kind === "request") !== (booking.status === "requested") && !isAboutProposal(kind)) return "not-so";
  if (booking.version !== bookingVersion) return "changed-since";
  if (kind === "missed") return booking.status === "no-show" ? undefined : "not-so";
  if (kind === "proposal-reminder") {
    if (!booking.proposal) return "not-so";
    return now >= booking.proposal.answerBy ? "too-late" : undefined;
  }
  return now >= lastMoment(message, booking) ? "too-late" : undefined;
}

/** Says which other times are offered, or that none of them was taken: also of what was asked for only. */
export const isAboutProposal = (kind: MessageKind): boolean =>
  kind === "proposal" || kind === "proposal-reminder" || kind === "kept";

/** From then on the message says nothing worth knowing. The later reminder says it better. */
function lastMoment({ kind, nextMinutes = 0 }: Asked, { startsAt, endsAt }: BookingNow): Instant {
  return kind === "reminder" ? remindAt(nextMinutes, startsAt) : endsAt;
}

/** The next reminder to the same reader by the same channel, after one; 0: there is none. */
export const nextReminder = (
  reminders: readonly ReminderSet[],
  { minutes, recipient, channel }: Pick<PlannedMessage, "minutes" | "recipient" | "channel">,
): number =>
  recipient === "team"
    ? 0
    : Math.max(
        0,
        ...reminders
          .filter((one) => one.minutes < minutes && one[recipient].includes(channel))
          .map((one) => one.minutes),
      );
