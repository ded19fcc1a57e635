import type { EventType, Reactions } from "../../platform/events.ts";
import { planMessages } from "./commands/plan-messages.ts";
import type { MessagesDeps } from "./facts.ts";
import { occasions, type Occasion } from "./rules.ts";
import type { BookingVersion } from "./store.ts";

/** What the booking module announces. */
export type BookingEvents = Readonly<Record<Occasion, EventType<BookingVersion>>>;

export function reactToBookings(deps: MessagesDeps, reactions: Reactions, events: BookingEvents): void {
  for (const occasion of occasions) {
    reactions.on(events[occasion], "messages.plan", (scope, changed) => planMessages(deps, scope, occasion, changed));
  }
}
