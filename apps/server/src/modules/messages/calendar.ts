/**
 * The booking as iCalendar (RFC 5545, RFC 5546): one event whose UID stays, whose SEQUENCE grows with each change, so
 * that a calendar that knows it moves it or takes it away.
 */
import type { Instant, Zone } from "@creneau/scheduling";
import ical, {
  type ICalCalendar,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { MailAddress } from "../../platform/mail/mailer.ts";
import { timezoneText } from "./timezone.ts";

export interface CalendarEvent {
  readonly bookingId: string;
  readonly version: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The reader's: the event carries its rules, so that any program shows the hour we wrote. */
  readonly zone: Zone;
  readonly cancelled: boolean;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  readonly url: string;
  /** The business: an answer goes to its address, never to a professional's own. */
  readonly organizer: MailAddress;
  /** Who this copy is for, and nobody else; none in a file to download. */
  readonly attendee: MailAddress | undefined;
  readonly language: "fr" | "en";
}

/** @param stampedAt when this copy was made. @returns iCalendar text, lines folded and ended by CRLF. */
export function calendarText(given: CalendarEvent | readonly CalendarEvent[], stampedAt: Instant): string {
  const events = "length" in given ? given : [given];
  const [first] = events;
  if (!first) throw new Error("a calendar without events");
  const { zone, startsAt } = first;
  const calendar = ical({
    prodId: { company: "Creneau", product: "Creneau", language: first.language.toUpperCase() },
    method: methodOf(first),
    // Without a name: with one, ical-generator writes DTSTAMP in local time, and RFC 5545 wants UTC.
    timezone: { name: null, generator: () => timezoneText(zone, startsAt) },
  });
  for (const event of events) addEvent(calendar, event, stampedAt);
  return calendar.toString();
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent, stampedAt: Instant): void {
  const { zone, organizer, attendee } = event;
  const at = (instant: Instant) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const [start, end] = [at(event.startsAt), at(event.endsAt)];
  const local = !isTwice(start) && !isTwice(end);
  calendar.createEvent({
    id: `${event.bookingId}@creneau`,
    sequence: event.version,
    stamp: Temporal.Instant.fromEpochMilliseconds(stampedAt),
    start: local ? start : start.toInstant(),
    end: local ? end : end.toInstant(),
    ...(local && { timezone: zone }),
    summary: oneLine(event.summary),
    description: event.description,
    location: oneLine(event.place),
    url: new URL(event.url).href,
    organizer: { name: oneLine(organizer.name), email: organizer.address },
    attendees: attendee
      ? [
          {
            name: oneLine(attendee.name),
            email: attendee.address,
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus.ACCEPTED,
            rsvp: false,
          },
        ]
      : [],
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: event.cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
}

/**
 * True in the autumn hour that the wall shows twice: a local time there means the first to RFC 5545 and the second to
 * some programs, so the event is written in UTC.
 */
function isTwice(at: Temporal.ZonedDateTime): boolean {
  const wall = at.toPlainDateTime();
  const [first, second] = (["earlier", "later"] as const).map((disambiguation) =>
    wall.toZonedDateTime(at.timeZoneId, { disambiguation }),
  );
  return first?.epochMilliseconds !== second?.epochMilliseconds;
}

/** A file to download asks nobody for an answer: it is published (RFC 5546 §3.2.1). */
function methodOf({ attendee, cancelled }: CalendarEvent): ICalCalendarMethod {
  if (!attendee) return ICalCalendarMethod.PUBLISH;
  return cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
}

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
