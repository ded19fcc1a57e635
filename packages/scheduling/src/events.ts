/** Events of an outside calendar as busy stretches. */
import type { Busy } from "./facts.ts";
import type { PlainDate } from "./time/calendar.ts";
import type { Instant } from "./time/instant.ts";
import { startOfDay } from "./time/wall.ts";
import type { Zone } from "./time/zone.ts";

/** What an event says about its time: TRANSP and STATUS of RFC 5545, showAs of Microsoft, eventType of Google. */
export type EventStatus = "free" | "tentative" | "busy" | "out-of-office" | "working-elsewhere";

/** At times, or on whole dates (`endsBefore` is the first date after, as DTEND of RFC 5545 §3.6.1 is). */
export type CalendarEvent = { readonly id?: string; readonly status: EventStatus; readonly placeId?: string } & (
  | { readonly startsAt: Instant; readonly endsAt: Instant }
  | { readonly on: PlainDate; readonly endsBefore: PlainDate }
);

/** Which events take time: those out of office always do, busy ones unless they are whole days that don't, free ones never. */
export interface EventPolicy {
  readonly tentative: boolean;
  readonly workingElsewhere: boolean;
  /** Whole days that are busy; of the others the status decides. */
  readonly wholeDays: boolean;
}

/**
 * The busy stretches of the events that count, in their order. A date lasts, in the host's zone, from its first instant to the
 * first of the next; out of office is an absence, all else is external.
 * @param zone of the host.
 */
export function busyOfEvents(events: readonly CalendarEvent[], zone: Zone, policy: EventPolicy): readonly Busy[] {
  return events.filter((event) => takesTime(event, policy)).map((event) => busyOf(event, zone));
}

function takesTime(event: CalendarEvent, policy: EventPolicy): boolean {
  switch (event.status) {
    case "free":
      return false;
    case "out-of-office":
      return true;
    case "tentative":
      return policy.tentative;
    case "working-elsewhere":
      return policy.workingElsewhere;
    case "busy":
      return "startsAt" in event || policy.wholeDays;
  }
}

function busyOf(event: CalendarEvent, zone: Zone): Busy {
  const times =
    "startsAt" in event
      ? { startsAt: event.startsAt, endsAt: event.endsAt }
      : { startsAt: startOfDay(event.on, zone), endsAt: startOfDay(event.endsBefore, zone) };
  return {
    ...times,
    kind: event.status === "out-of-office" ? "absence" : "external",
    ...(event.id === undefined ? {} : { id: event.id }),
    ...(event.placeId === undefined ? {} : { placeId: event.placeId }),
  };
}
