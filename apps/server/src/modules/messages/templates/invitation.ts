/** The calendar part of a mail, and the file that the manage page offers. */
import type { Instant } from "@creneau/scheduling";
import type { OutgoingMail } from "../../../platform/mail/mailer.ts";
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
  const { bookingId, version, startsAt, endsAt, service, business } = facts;
  const toContact = recipient === "contact";
  const url = toContact ? facts.manageUrl : planningUrl(facts, publicUrl);
  const link = say("calendar.link", { label: say(toContact ? "button.manage" : "button.planning"), url });
  return {
    bookingId,
    version,
    startsAt,
    endsAt,
    zone,
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
