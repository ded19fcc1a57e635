/** One mail for many dates: what was done to several bookings of a series at once. */
import type { MailFact } from "../../../platform/mail/layout.ts";
import type { OutgoingMail } from "../../../platform/mail/mailer.ts";
import type { MessageFacts, MessagesDeps, SeriesNews } from "../facts.ts";
import { isNews, type MessageKind, type Recipient } from "../rules.ts";
import { offHeader, offOf, withOff, type OffDeps } from "../switch-off/foot.ts";
import { dateText, dayText, zoneName } from "../times.ts";
import { behalfFacts, footerOf, messageIdOf, subjectOf, type MessageAsk } from "./compose.ts";
import { invitationOf, seriesInvitationOf } from "./invitation.ts";
import { writeSystemMail, type OwnSource, type SystemMail } from "./system-mail.ts";
import { systemMessageNamed } from "./system.ts";
import { hourText, planningUrl, readerOf, type Reader } from "./words.ts";

type ComposeDeps = Pick<MessagesDeps, "mailFrom"> & OffDeps;
type News = Extract<MessageKind, "confirmation" | "change" | "cancellation">;

/** More than these nobody reads in a mail: the page and the calendar have them all. */
const MOST_DATES = 40;

/** @throws Error for a reminder, which is about one date. */
export async function composeSeriesMessage(
  deps: ComposeDeps,
  message: MessageAsk,
  facts: MessageFacts,
  news: SeriesNews,
  own?: OwnSource,
): Promise<OutgoingMail> {
  const { clock, publicUrl, mailFrom } = deps;
  const { kind, recipient, id } = message;
  if (!isNews(kind)) throw new Error(`a ${kind} is about one booking`);
  const reader = readerOf(facts, recipient, message.member);
  const { business } = facts;
  const told = toldOf(kind, news);
  const { together } = facts;
  const calendar = together
    ? seriesInvitationOf({ ...facts, together }, reader, publicUrl(), clock.now())
    : invitationOf(kind, facts, reader, publicUrl(), clock.now());
  const off = offOf(deps, message, facts);
  const mail = withOff(mailOf(kind, facts, reader, { told, home: publicUrl() }), off);
  const { subject, html, text } = await writeSystemMail(mail, own);
  return {
    messageId: messageIdOf(id, mailFrom),
    from: { name: business.name, address: mailFrom },
    to: reader.address,
    replyTo: { name: business.name, address: business.contactEmail },
    subject: subjectOf(subject, facts, reader),
    html,
    text,
    ...offHeader(off),
    ...(calendar && { calendar }),
  };
}

/** Who answers for all reads what the professional reads. */
const toOf = (recipient: Recipient) => (recipient === "contact" ? ("contact" as const) : ("professional" as const));

/** Of what was cancelled since nothing is said in good news, and of what stands nothing in bad. */
const toldOf = (kind: News, { bookings }: SeriesNews): SeriesNews["bookings"] =>
  bookings.filter(({ status }) => (status === "cancelled") === (kind === "cancellation"));

interface Parts {
  readonly told: SeriesNews["bookings"];
  /** Of the product. */
  readonly home: string;
}

function datesOf(kind: News, reader: Reader, told: SeriesNews["bookings"]): MailFact[] {
  const { say, voice, zone } = reader;
  const { language } = voice;
  return told.slice(0, MOST_DATES).map(({ startsAt }, index) => ({
    label: `${index + 1}/${told.length}`,
    value: say("series.when", {
      date: dateText(startsAt, zone, language),
      hour: hourText(startsAt, reader, zoneName(startsAt, zone, language)),
    }),
    struck: kind === "cancellation",
  }));
}

function mailOf(kind: News, facts: MessageFacts, reader: Reader, { told, home }: Parts): SystemMail {
  const { recipient, voice, zone, other } = reader;
  const { business, service } = facts;
  const dates = datesOf(kind, reader, told);
  return {
    message: systemMessageNamed(`series.${toOf(recipient)}.${kind}`),
    voice,
    zone,
    brand: business.brand,
    values: {
      reader: reader.greeted,
      other: other.name,
      business: business.name,
      service: service.name,
      minutes: service.durationMinutes,
      count: told.length,
      day: dayText(told[0]?.startsAt ?? facts.startsAt, zone, voice.language),
      first: dates[0]?.value ?? "",
      forName: facts.forName,
      note: facts.note,
      cancelReason: facts.cancelReason,
      email: business.contactEmail,
      link: recipient === "contact" ? facts.manageUrl : planningUrl(facts, home),
      pages: business.pagesUrl,
    },
    facts: factsOf(kind, facts, reader, { dates, more: told.length - dates.length }),
    footer: footerOf(facts, reader, home),
  };
}

function factsOf(
  kind: News,
  facts: MessageFacts,
  reader: Reader,
  { dates, more }: { readonly dates: readonly MailFact[]; readonly more: number },
): MailFact[] {
  const { say, recipient, other } = reader;
  const { business, service, note, cancelReason } = facts;
  const struck = kind === "cancellation";
  return [
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
  ];
}
