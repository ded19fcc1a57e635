/** The calendar part of a mail, and the file that the manage page offers. */
import { instant, type Instant } from "@creneau/scheduling";
import type { OutgoingMail } from "../../../platform/mail/mailer.ts";
import { repeatsOf, slotsOf, type CalendarSeries } from "../calendar-series.ts";
import { calendarText, type CalendarEvent } from "../calendar.ts";
import type { MessageFacts } from "../facts.ts";
import { isNews, type MessageKind } from "../rules.ts";
import { planningUrl, readerOf, type Reader } from "./words.ts";

/** News about what was agreed brings its event; a reminder does not, for the calendar has it already. */
export function invitationOf(
  kind: MessageKind,
  facts: MessageFacts,
  reader: Reader,
  publicUrl: string,
  now: Instant,
): OutgoingMail["calendar"] {
  // A request is in no calendar: it would show what may never be, and need to be taken back.
  // Nor in the calendar of who answers for all: it is not their time.
  if (!(isNews(kind) || kind === "handed-on") || !facts.agreed || reader.recipient === "team") return undefined;
  const cancelled = kind === "cancellation" || kind === "handed-on";
  const event = { ...eventOf(facts, reader, publicUrl), cancelled, attendee: reader.address };
  return { method: cancelled ? "CANCEL" : "REQUEST", content: calendarText(event, now) };
}

type Together = MessageFacts & { readonly together: CalendarSeries };

/**
 * What was done to several dates at once, as the one event that a mail has room for. What is left of them is told whole, for
 * what is not said any more goes; when nothing is left, the event does.
 */
export function seriesInvitationOf(
  facts: Together,
  reader: Reader,
  publicUrl: string,
  now: Instant,
): OutgoingMail["calendar"] {
  if (!facts.agreed || reader.recipient === "team") return undefined;
  const { together } = facts;
  const mine = datesFor(facts, reader);
  const standing = mine.filter(({ status }) => !GONE.has(status));
  const cancelled = standing.length === 0;
  const [first, ...others] = cancelled ? mine : standing;
  if (!first) return undefined;
  const lasts = first.endsAt - first.startsAt;
  const { recursAt: _, ...event } = { ...eventOf(facts, reader, publicUrl), cancelled, attendee: reader.address };
  const whole: CalendarEvent = {
    ...event,
    startsAt: first.slotAt,
    endsAt: instant(first.slotAt + lasts),
    repeats: repeatsOf([first.slotAt, ...others.map(({ slotAt }) => slotAt)], together.zone),
  };
  const elsewhere = standing
    .filter(({ startsAt, endsAt, slotAt }) => startsAt !== slotAt || endsAt - startsAt !== lasts)
    .map(({ startsAt, endsAt, slotAt }): CalendarEvent => ({ ...event, startsAt, endsAt, recursAt: slotAt }));
  return { method: cancelled ? "CANCEL" : "REQUEST", content: calendarText([whole, ...elsewhere], now) };
}

/** Each with where the rule has it. A date that was handed on is in somebody else's calendar. */
function datesFor({ together, bookingId }: Pick<Together, "together" | "bookingId">, { recipient }: Reader) {
  const slots = slotsOf(together);
  const host = together.dates.find((date) => date.bookingId === bookingId)?.professionalId;
  return together.dates
    .filter(({ professionalId }) => recipient === "contact" || professionalId === host)
    .map((date) => ({ ...date, slotAt: slots.get(date.bookingId) ?? date.anchorAt }))
    .toSorted((a, b) => a.slotAt - b.slotAt);
}

/** Of these nothing takes place. */
const GONE: ReadonlySet<string> = new Set(["cancelled", "expired"]);

/**
 * Where whoever booked puts it into a calendar by themselves. Short, and ours: they lead on to the page of a company that
 * is told what, when and where, and not the signed link.
 */
export function calendarValues(kind: MessageKind, { agreed, manageUrl }: MessageFacts, { recipient }: Reader) {
  const isFor = recipient === "contact" && agreed && (kind === "confirmation" || kind === "change");
  if (!isFor) return { googleUrl: "", outlookUrl: "", icsUrl: "" };
  return { googleUrl: `${manageUrl}/google`, outlookUrl: `${manageUrl}/outlook`, icsUrl: fileUrlOf(manageUrl) };
}

/** `https://…/rendez-vous/<link>` is a page; the file lies with the API, at the same host. */
function fileUrlOf(manageUrl: string): string {
  const { origin, pathname } = new URL(manageUrl);
  return `${origin}/v1/public/bookings/${pathname.slice(pathname.lastIndexOf("/") + 1)}/calendar`;
}

/** The contact's own copy, to download. */
export function contactCalendar(facts: MessageFacts, publicUrl: string, now: Instant): string {
  return calendarText(eventOf(facts, readerOf(facts, "contact"), publicUrl), now);
}

export function eventOf(
  facts: MessageFacts,
  { recipient, voice, zone, other, say }: Reader,
  publicUrl: string,
): CalendarEvent {
  const { bookingId, version, startsAt, endsAt, service, business, together } = facts;
  const toContact = recipient === "contact";
  const url = toContact ? facts.manageUrl : planningUrl(facts, publicUrl);
  const recursAt = together ? slotsOf(together).get(bookingId) : undefined;
  const link = say("calendar.link", { label: say(toContact ? "button.manage" : "button.planning"), url });
  return {
    id: together?.id ?? bookingId,
    sequence: together?.sequence ?? version,
    ...(together && recursAt !== undefined && { recursAt }),
    startsAt,
    endsAt,
    // All dates of a rule are said by one clock.
    zone: together?.zone ?? zone,
    language: voice.language,
    cancelled: facts.status === "cancelled",
    summary:
      toContact && facts.forName !== null
        ? say("forWhom.summary", { service: service.name, other: other.name, name: facts.forName })
        : say("calendar.summary", { service: service.name, other: other.name }),
    description: facts.note === "" ? link : `${facts.note}\n\n${link}`,
    place: say(`mode.${service.mode}`),
    url,
    organizer: { name: business.name, address: business.contactEmail },
    attendee: undefined,
  };
}
