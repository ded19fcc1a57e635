/**
 * Addresses that open a calendar on the web with a new event filled in. What is in them, its company reads: what, when and
 * where, and nothing that opens the booking.
 */
export interface CalendarEntry {
  readonly title: string;
  readonly details: string;
  readonly place: string;
  /** ISO 8601, with an offset or in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface CalendarLinks {
  readonly google: string;
  /** Outlook.com, for private accounts. */
  readonly outlook: string;
  /** Microsoft 365, for those of a school or company. */
  readonly office: string;
}

/** "2027-03-09T16:00:00Z": to the second, for neither understands fractions. */
const utc = (iso: string): string =>
  Temporal.Instant.from(iso).round({ smallestUnit: "second", roundingMode: "floor" }).toString();
/** "20270309T160000Z": the same without signs. */
const basic = (iso: string): string => utc(iso).replaceAll(/[-:]/g, "");

/** Percent-encoded throughout: Outlook reads a plus sign as a plus sign. */
const queryOf = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(oneOf(value))}`)
    .join("&");

/** A half of a pair is no letter, and cannot be encoded. */
const oneOf = (text: string): string => text.toWellFormed();

export function calendarLinks({ title, details, place, startsAt, endsAt }: CalendarEntry): CalendarLinks {
  const google = {
    action: "TEMPLATE",
    text: title,
    dates: `${basic(startsAt)}/${basic(endsAt)}`,
    details,
    location: place,
  };
  const compose = {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: title,
    startdt: utc(startsAt),
    enddt: utc(endsAt),
    body: details,
    location: place,
  };
  return {
    google: `https://calendar.google.com/calendar/render?${queryOf(google)}`,
    outlook: `https://outlook.live.com/calendar/0/action/compose?${queryOf(compose)}`,
    office: `https://outlook.office.com/calendar/0/action/compose?${queryOf(compose)}`,
  };
}
