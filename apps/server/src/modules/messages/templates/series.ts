/** One mail for many dates: what was done to several bookings of a series at once. */
import type { MailContent, MailFact } from "../../../platform/mail/layout.ts";
import { renderMail } from "../../../platform/mail/layout.ts";
import type { OutgoingMail } from "../../../platform/mail/mailer.ts";
import { calendarText } from "../calendar.ts";
import type { MessageFacts, MessagesDeps, SeriesNews } from "../facts.ts";
import { isNews, type MessageKind } from "../rules.ts";
import { dateText, dayText, zoneName } from "../times.ts";
import { behalfFacts, footerOf, mailBrand, messageIdOf, subjectOf, type MessageAsk } from "./compose.ts";
import { eventOf } from "./invitation.ts";
import { hourText, readerOf, type Reader } from "./words.ts";

type ComposeDeps = Pick<MessagesDeps, "clock" | "publicUrl" | "mailFrom">;
type News = Extract<MessageKind, "confirmation" | "change" | "cancellation">;

/** More than these nobody reads in a mail: the page and the calendar file have them all. */
const MOST_DATES = 40;

/** @throws Error for a reminder, which is about one date. */
export async function composeSeriesMessage(
  { clock, publicUrl, mailFrom }: ComposeDeps,
  message: MessageAsk,
  facts: MessageFacts,
  news: SeriesNews,
): Promise<OutgoingMail> {
  const { kind, recipient, id } = message;
  if (!isNews(kind)) throw new Error(`a ${kind} is about one booking`);
  const reader = readerOf(facts, recipient);
  const { business } = facts;
  const told = toldOf(kind, news);
  const values = valuesOf(facts, reader, told);
  const url = recipient === "contact" ? facts.manageUrl : `${publicUrl()}/app`;
  return {
    messageId: messageIdOf(id, mailFrom),
    from: { name: business.name, address: mailFrom },
    to: reader.address,
    replyTo: { name: business.name, address: business.contactEmail },
    subject: subjectOf(reader.say(`series.${recipient}.${kind}.subject`, values), facts, reader),
    ...(await renderMail(contentOf(kind, facts, reader, { told, values, url, home: publicUrl() }))),
    attachments: [
      {
        filename: "dates.ics",
        contentType: "text/calendar; charset=utf-8; method=PUBLISH",
        content: Buffer.from(calendarText(eventsOf(facts, reader, publicUrl(), told), clock.now())),
      },
    ],
  };
}

/** Of what was cancelled since nothing is said in good news, and of what stands nothing in bad. */
const toldOf = (kind: News, { bookings }: SeriesNews): SeriesNews["bookings"] =>
  bookings.filter(({ status }) => (status === "cancelled") === (kind === "cancellation"));

function valuesOf(facts: MessageFacts, reader: Reader, told: SeriesNews["bookings"]) {
  const [first] = told;
  return {
    reader: reader.greeted,
    other: reader.other.name,
    business: facts.business.name,
    count: told.length,
    day: dayText(first?.startsAt ?? facts.startsAt, reader.zone, reader.voice.language),
  };
}

interface Parts {
  readonly told: SeriesNews["bookings"];
  readonly values: ReturnType<typeof valuesOf>;
  readonly url: string;
  /** Of the product. */
  readonly home: string;
}

function contentOf(kind: News, facts: MessageFacts, reader: Reader, { told, values, url, home }: Parts): MailContent {
  const { say, recipient, voice, zone, other } = reader;
  const { language } = voice;
  const { business, service, note, cancelReason } = facts;
  const struck = kind === "cancellation";
  const dates = told.slice(0, MOST_DATES).map(({ startsAt }, index): MailFact => ({
    label: `${index + 1}/${told.length}`,
    value: say("series.when", {
      date: dateText(startsAt, zone, language),
      hour: hourText(startsAt, reader, zoneName(startsAt, zone, language)),
    }),
    struck,
  }));
  const more = told.length - dates.length;
  return {
    language,
    brand: mailBrand(business.brand),
    preheader: dates[0]?.value ?? "",
    title: say(`series.${recipient}.${kind}.title`, values),
    paragraphs: [say(`series.${recipient}.${kind}.lead`, values)],
    facts: [
      {
        label: say(recipient === "contact" ? `host.${business.hostWord}` : `guest.${business.guestWord}`),
        value: other.name,
      },
      ...behalfFacts(facts, reader),
      {
        label: say("fact.service"),
        value: say("fact.serviceAndMinutes", { service: service.name, minutes: service.durationMinutes }),
      },
      ...dates,
      ...(more > 0 ? [{ label: "…", value: say("series.more", { count: more }) }] : []),
      ...(struck && cancelReason !== "" ? [{ label: say("fact.reason"), value: cancelReason }] : []),
      ...(!struck && note !== "" ? [{ label: say("fact.note"), value: note }] : []),
    ],
    button: { label: say(recipient === "contact" ? "series.button" : "button.planning"), url },
    footer: footerOf(facts, reader, home),
  };
}

/**
 * Each booking is an event of its own, under the name it keeps for life: one that is moved or cancelled later is found by
 * it. A rule with exceptions would have to be told again whole at each of them.
 */
function eventsOf(facts: MessageFacts, reader: Reader, publicUrl: string, told: SeriesNews["bookings"]) {
  const event = eventOf(facts, reader, publicUrl);
  return told.map(({ id, startsAt, endsAt, status, version }) => ({
    ...event,
    bookingId: id,
    startsAt,
    endsAt,
    version,
    cancelled: status === "cancelled",
  }));
}
