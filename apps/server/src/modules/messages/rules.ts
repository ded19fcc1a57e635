/** Which messages a change calls for and when; and, at the moment of sending, whether one still holds. Pure. */
import { instant, type Instant } from "@creneau/scheduling";

export type MessageKind = "confirmation" | "change" | "cancellation" | "reminder-day" | "reminder-hour";
export type Recipient = "contact" | "professional";
/** What happened to the booking. */
export type Occasion = "booked" | "moved" | "cancelled";

export interface PlannedMessage {
  readonly kind: MessageKind;
  readonly recipient: Recipient;
  readonly dueAt: Instant;
}

const HOUR_MS = 3_600_000;
/** How long before the start, in elapsed time: after a clock change the wall shows another hour. */
const REMIND_BEFORE_MS = { "reminder-day": 24 * HOUR_MS, "reminder-hour": HOUR_MS } as const;
type Reminder = keyof typeof REMIND_BEFORE_MS;
const REMINDERS: readonly Reminder[] = ["reminder-day", "reminder-hour"];

const NEWS = { booked: "confirmation", moved: "change", cancelled: "cancellation" } as const;

const remindAt = (kind: Reminder, startsAt: Instant): Instant => instant(startsAt - REMIND_BEFORE_MS[kind]);
const isReminder = (kind: MessageKind): kind is Reminder => kind in REMIND_BEFORE_MS;

/** The news at once, then the reminders whose moment is still to come. */
export function messagesFor(
  occasion: Occasion,
  booking: { readonly startsAt: Instant },
  recipients: readonly Recipient[],
  now: Instant,
): PlannedMessage[] {
  const reminders = occasion === "cancelled" ? [] : REMINDERS.filter((kind) => remindAt(kind, booking.startsAt) > now);
  return recipients.flatMap((recipient) => [
    { kind: NEWS[occasion], recipient, dueAt: now },
    ...reminders.map((kind) => ({ kind, recipient, dueAt: remindAt(kind, booking.startsAt) })),
  ]);
}

export interface BookingNow {
  readonly version: number;
  readonly status: "confirmed" | "cancelled" | "completed";
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Why a message that was planned is not sent. */
export type Withdrawal = "booking-gone" | "changed-since" | "cancelled" | "not-cancelled" | "too-late";

/**
 * Asked right before sending, of the booking as it is then: the reason not to send, or undefined.
 * A mail server that was away for a day must not bring "see you tomorrow" after the session.
 */
export function withdrawalOf(
  message: { readonly kind: MessageKind; readonly bookingVersion: number },
  booking: BookingNow | undefined,
  now: Instant,
): Withdrawal | undefined {
  if (!booking) return "booking-gone";
  const { kind, bookingVersion } = message;
  if (kind === "cancellation") return booking.status === "cancelled" ? undefined : "not-cancelled";
  if (booking.status === "cancelled") return "cancelled";
  if (booking.version !== bookingVersion) return "changed-since";
  return now >= lastMoment(kind, booking) ? "too-late" : undefined;
}

/** From then on the message says nothing worth knowing. */
function lastMoment(kind: Exclude<MessageKind, "cancellation">, { startsAt, endsAt }: BookingNow): Instant {
  if (!isReminder(kind)) return endsAt;
  // The later reminder says it better.
  return kind === "reminder-day" ? remindAt("reminder-hour", startsAt) : startsAt;
}
