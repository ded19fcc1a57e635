/** What may happen to a booking, and when. */
import { instant, type Instant, type Refusal } from "@creneau/scheduling";

export type Status = "confirmed" | "cancelled" | "completed";
export type Act = "move" | "cancel" | "complete";
export type By = "contact" | "business" | "system";

/** Whoever booked, when they act themselves: they need no account. */
export const CONTACT = { by: "contact", accountId: null } as const;

/** The lifecycle: what is not here is refused. */
const transitions: Readonly<Record<Status, Readonly<Partial<Record<Act, Status>>>>> = {
  confirmed: { move: "confirmed", cancel: "cancelled", complete: "completed" },
  cancelled: {},
  completed: {},
};

export interface Change {
  readonly status: Status;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** People who booked change until the start; the business until the end; the clock completes from the end on. */
const lastMoment = ({ startsAt, endsAt }: Change, by: By): Instant => (by === "contact" ? startsAt : endsAt);

/** @returns the status after the act, or why it can't be. */
export function afterAct(
  booking: Change,
  act: Act,
  by: By,
  now: Instant,
): { readonly status: Status } | { readonly refused: Status | "past" | "not-over" } {
  const status = transitions[booking.status][act];
  if (status === undefined) return { refused: booking.status };
  if (act === "complete") return now < booking.endsAt ? { refused: "not-over" } : { status };
  return now >= lastMoment(booking, by) ? { refused: "past" } : { status };
}

/** Refusals that mean "somebody was faster", as against "never offered". */
const TAKEN: ReadonlySet<Refusal> = new Set(["already-busy", "held", "buffer"]);
export const isTaken = (because: Refusal): boolean => TAKEN.has(because);

export const HOLD_MINUTES = 10;
export const MOST_HOLDS = 3;
export const holdEnd = (now: Instant): Instant => instant(now + HOLD_MINUTES * 60_000);

/** A link outlives its booking by a month, so that one can look back; it changes nothing then. */
export const linkEnd = (endsAt: Instant): Instant => instant(endsAt + 30 * 86_400_000);

export const ALTERNATIVES = 5;
