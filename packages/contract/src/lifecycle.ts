/** The life of a booking: its states, the steps kept in its history, and the names other systems give them. */

export const bookingStatuses = [
  "requested",
  "confirmed",
  "in-progress",
  "completed",
  "cancelled",
  "no-show",
  "expired",
] as const;
type BookingStatusName = (typeof bookingStatuses)[number];

/** What can happen to a booking, as its history tells it. */
export const bookingSteps = [
  "requested",
  "optimised",
  "booked",
  "approved",
  "declined",
  "expired",
  "proposed",
  "kept",
  "moved",
  "cancelled",
  "started",
  "completed",
  "no-show",
  "attended",
  "analysed",
] as const;
export type BookingStep = (typeof bookingSteps)[number];

/** What one may do to a booking, beside booking it. */
export const bookingActs = [
  "move",
  "cancel",
  "approve",
  "decline",
  "propose",
  "choose",
  "complete",
  "no-show",
  "attended",
] as const;
export type BookingAct = (typeof bookingActs)[number];

/** A plain planning knows five states. Each state of a booking is one of these, and only one. */
export const planningStatuses = ["pending", "scheduled", "completed", "cancelled", "no_show"] as const;
export type PlanningStatus = (typeof planningStatuses)[number];

export const planningStatus: Readonly<Record<BookingStatusName, PlanningStatus>> = {
  requested: "pending",
  confirmed: "scheduled",
  "in-progress": "scheduled",
  completed: "completed",
  cancelled: "cancelled",
  "no-show": "no_show",
  expired: "cancelled",
};

/**
 * The steps of a booking's life as people tell it, and the state it has then. `optimised` and `analysed` are no states: they
 * are kept in the history by themselves, the first before a time is agreed, the second last of all.
 */
export const lifeSteps = {
  requested: "requested",
  optimised: "requested",
  confirmed: "confirmed",
  upcoming: "confirmed",
  "in-progress": "in-progress",
  completed: "completed",
  reviewed: "completed",
  analysed: "completed",
  cancelled: "cancelled",
  "no-show": "no-show",
  expired: "expired",
} as const satisfies Readonly<Record<string, BookingStatusName>>;
