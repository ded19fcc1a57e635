/** Which messages a change calls for and when; and, at the moment of sending, whether one still holds. Pure. */
import type { BookingStatus } from "@creneau/contract";
import { instant, type Instant } from "@creneau/scheduling";

export type MessageKind =
  | "request"
  | "refusal"
  | "expiry"
  | "proposal"
  | "proposal-reminder"
  | "confirmation"
  | "change"
  | "cancellation"
  | "reminder-day"
  | "reminder-hour";
export type Recipient = "contact" | "professional";
/** What happened to the booking. */
export const occasions = [
  "requested",
  "booked",
  "approved",
  "declined",
  "expired",
  "proposed",
  "moved",
  "cancelled",
] as const;
export type Occasion = (typeof occasions)[number];

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

const NEWS = {
  requested: "request",
  booked: "confirmation",
  approved: "confirmation",
  declined: "refusal",
  expired: "expiry",
  proposed: "proposal",
  moved: "change",
  cancelled: "cancellation",
} as const satisfies Readonly<Record<Occasion, MessageKind>>;

const remindAt = (kind: Reminder, startsAt: Instant): Instant => instant(startsAt - REMIND_BEFORE_MS[kind]);
const isReminder = (kind: MessageKind): kind is Reminder => kind in REMIND_BEFORE_MS;

/** Told at once, of what was done, also to several bookings in one act. */
export type News = "confirmation" | "change" | "cancellation";
export const isNews = (kind: MessageKind): kind is News =>
  kind === "confirmation" || kind === "change" || kind === "cancellation";

/** The news at once, then the reminders whose moment is still to come. Of a request nobody is reminded: it may yet be refused. */
export function messagesFor(
  occasion: Occasion,
  booking: Pick<BookingNow, "startsAt" | "status" | "proposal">,
  recipients: readonly Recipient[],
  now: Instant,
): PlannedMessage[] {
  const agreed = booking.status === "confirmed";
  const reminders = agreed ? REMINDERS.filter((kind) => remindAt(kind, booking.startsAt) > now) : [];
  const kind = occasion === "moved" && booking.status === "requested" ? "request" : NEWS[occasion];
  return recipients.flatMap((recipient) => [
    { kind, recipient, dueAt: now },
    ...reminders.map((kind) => ({ kind, recipient, dueAt: remindAt(kind, booking.startsAt) })),
    ...(occasion === "proposed" && recipient === "contact" ? proposalReminder(booking.proposal, now) : []),
  ]);
}

/** Whoever has not chosen is asked once more, a day before it is too late: unless that day has begun already. */
function proposalReminder(proposal: BookingNow["proposal"], now: Instant): PlannedMessage[] {
  if (!proposal) return [];
  const dueAt = instant(proposal.answerBy - 24 * HOUR_MS);
  return dueAt > now ? [{ kind: "proposal-reminder", recipient: "contact", dueAt }] : [];
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
export type Withdrawal = "booking-gone" | "changed-since" | "cancelled" | "not-cancelled" | "not-so" | "too-late";

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
  if (kind === "refusal") return booking.status === "cancelled" ? undefined : "not-cancelled";
  if (booking.status === "cancelled") return "cancelled";
  if (kind === "expiry") return booking.status === "expired" ? undefined : "not-so";
  if ((kind === "request") !== (booking.status === "requested") && !isAboutProposal(kind)) return "not-so";
  if (booking.version !== bookingVersion) return "changed-since";
  if (kind === "proposal-reminder") {
    if (!booking.proposal) return "not-so";
    return now >= booking.proposal.answerBy ? "too-late" : undefined;
  }
  return now >= lastMoment(kind, booking) ? "too-late" : undefined;
}

/** Says which other times are offered. */
export const isAboutProposal = (kind: MessageKind): boolean => kind === "proposal" || kind === "proposal-reminder";

/** From then on the message says nothing worth knowing. */
function lastMoment(kind: MessageKind, { startsAt, endsAt }: BookingNow): Instant {
  if (!isReminder(kind)) return endsAt;
  // The later reminder says it better.
  return kind === "reminder-day" ? remindAt("reminder-hour", startsAt) : startsAt;
}
