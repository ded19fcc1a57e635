/**
 * The booking as iCalendar (RFC 5545, RFC 5546): one event whose UID stays, whose SEQUENCE grows with each change, so
 * that a calendar that knows it moves it or takes it away. Several dates that were booked together are one event that repeats.
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
import type { Repeats } from "./calendar-series.ts";
import { timezoneText } from "./timezone.ts";

export interface CalendarEvent {
  /** Of the booking, or of the dates that were booked together. */
  readonly id: string;
  readonly sequence: number;
  /** Of one of several dates: where their rule has it. */
  readonly recursAt?: Instant;
  readonly repeats?: Repeats;
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
  const { zone, organizer, attendee, recursAt, repeats } = event;
  const at = (instant: Instant) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const [start, end] = [at(event.startsAt), at(event.endsAt)];
  // A rule is followed by the clock on the wall.
  const local = repeats !== undefined || (!isTwice(start) && !isTwice(end));
  calendar.createEvent({
    id: `${event.id}@creneau`,
    sequence: event.sequence,
    stamp: Temporal.Instant.fromEpochMilliseconds(stampedAt),
    start: local ? start : start.toInstant(),
    end: local ? end : end.toInstant(),
    ...(local && { timezone: zone }),
    ...(recursAt !== undefined && { recurrenceId: local ? at(recursAt) : at(recursAt).toInstant() }),
    ...(repeats && { repeating: repeatingText(repeats, zone) }),
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

function repeatingText({ rule, except }: Repeats, zone: Zone): string {
  const walls = except.map((at) =>
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: "second" })
      .replaceAll(/[-:]/g, ""),
  );
  return [`RRULE:${rule}`, ...(walls.length > 0 ? [`EXDATE;TZID=${zone}:${walls.join(",")}`] : [])].join("\n");
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
