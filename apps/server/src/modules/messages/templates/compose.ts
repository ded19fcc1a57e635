/** A whole mail from a booking's facts. */
import type { Instant } from "@creneau/scheduling";
import type { MailFact } from "../../../platform/mail/layout.ts";
import type { OutgoingMail } from "../../../platform/mail/mailer.ts";
import type { MessageFacts, MessagesDeps } from "../facts.ts";
import { isAboutProposal, type MessageKind, type Recipient } from "../rules.ts";
import { offHeader, offOf, withOff, type OffDeps } from "../switch-off/foot.ts";
import type { TextKey } from "../texts/say.ts";
import { dateText, dayText, clockText, zoneName } from "../times.ts";
import { calendarValues, invitationOf } from "./invitation.ts";
import { writeSystemMail, type OwnSource, type SystemMail } from "./system-mail.ts";
import { systemMessageNamed } from "./system.ts";
import { hourText, momentText, planningUrl, readerOf, valuesOf, type Member, type Reader } from "./words.ts";

export interface MessageAsk {
  readonly id: string;
  readonly kind: MessageKind;
  readonly recipient: Recipient;
  /** Of the team: who it is for. */
  readonly member?: Member;
  /** Of one of several of the team. */
  readonly accountId?: string | null;
}

type ComposeDeps = Pick<MessagesDeps, "mailFrom"> & OffDeps;

/** The mail of one message. The same message makes the same Message-ID, whenever it is asked for. */
export async function composeMessage(
  deps: ComposeDeps,
  message: MessageAsk,
  facts: MessageFacts,
  own?: OwnSource,
): Promise<OutgoingMail> {
  const { clock, publicUrl, mailFrom } = deps;
  const now = clock.now();
  const reader = readerOf(facts, message.recipient, message.member);
  const { business } = facts;
  const calendar = invitationOf(message.kind, facts, reader, publicUrl(), now);
  const off = offOf(deps, message, facts);
  const mail = withOff(bookingMailOf(message.kind, facts, reader, publicUrl(), now), off);
  const { subject, html, text } = await writeSystemMail(mail, own);
  return {
    messageId: messageIdOf(message.id, mailFrom),
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

/** Who answers for all reads what the professional reads; what only one of them is told, the other has no words for. */
export const textOf = (recipient: Recipient, kind: MessageKind, word: "subject" | "title" | "lead"): TextKey =>
  `${recipient === "contact" ? "contact" : "professional"}.${kind}.${word}` as TextKey;

/** Who has several people's sessions in one mailbox sees whose this is. */
export const subjectOf = (subject: string, { forName }: MessageFacts, { recipient, say }: Reader): string =>
  forName === null || recipient !== "contact" ? subject : say("forWhom.subject", { subject, name: forName });

export const messageIdOf = (id: string, mailFrom: string): string =>
  `${id}@${mailFrom.slice(mailFrom.lastIndexOf("@") + 1)}`;

/** Under which name a message about one booking may be written anew. */
export const messageName = (kind: MessageKind, recipient: Recipient): string =>
  `${recipient === "contact" ? "contact" : "professional"}.${kind}`;

/** What a mail says of a booking, before it is laid out. Pure. */
export function bookingMailOf(
  kind: MessageKind,
  facts: MessageFacts,
  reader: Reader,
  publicUrl: string,
  now: Instant,
): SystemMail {
  const { recipient, zone, voice } = reader;
  return {
    message: systemMessageNamed(messageName(kind, recipient)),
    voice,
    zone,
    brand: facts.business.brand,
    values: { ...valuesOf(facts, reader, now), ...moreValues(kind, facts, reader, { publicUrl, now }) },
    facts: factsOf(kind, facts, reader),
    footer: footerOf(facts, reader, publicUrl),
  };
}

/** From then on nobody calls off: what is left is to come. */
const SOON_MS = 3 * 3_600_000;

/** What a business may mention besides, when it writes the message itself. */
function moreValues(
  kind: MessageKind,
  facts: MessageFacts,
  reader: Reader,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Instant },
) {
  const { startsAt, endsAt, previousStartsAt, respondBy, proposal, service, business } = facts;
  const { say, zone, voice } = reader;
  const answerBy = proposal?.answerBy ?? respondBy;
  return {
    service: service.name,
    minutes: service.durationMinutes,
    start: { at: startsAt },
    end: { at: endsAt },
    hours: hourText(startsAt, reader, zoneName(startsAt, zone, voice.language)),
    previous: previousStartsAt === null ? null : { at: previousStartsAt },
    answerBy: answerBy === null ? null : { at: answerBy },
    place: say(`mode.${service.mode}`),
    reason: facts.reason,
    forName: facts.forName,
    note: facts.note,
    cancelReason: facts.cancelReason,
    cancelledBy: facts.cancelledBy,
    soon: kind === "reminder" && startsAt - now < SOON_MS ? "1" : "",
    email: business.contactEmail,
    link: linkOf(kind, facts, reader, publicUrl),
    pages: business.pagesUrl,
    ...calendarValues(kind, facts, reader),
  };
}

/** Whoever lost the mail of another booking finds all of theirs from this one. */
export function footerOf({ business }: MessageFacts, { say, recipient }: Reader, publicUrl: string): readonly string[] {
  return [
    ...(recipient === "contact" ? [say("footer.mine", { url: `${publicUrl}/mes-rendez-vous` })] : []),
    say("footer.question", { email: business.contactEmail }),
    say("footer.sender", { business: business.name }),
  ];
}

/** Where the button leads. The contact's signed link goes to the contact alone. */
function linkOf(kind: MessageKind, facts: MessageFacts, { recipient }: Reader, publicUrl: string): string {
  const { business, manageUrl, proposal } = facts;
  if (recipient !== "contact")
    return kind === "request" ? `${publicUrl}/app/${business.slug}/demandes` : planningUrl(facts, publicUrl);
  if (isAboutProposal(kind) && proposal) return proposal.url;
  return isGone(kind) ? business.pagesUrl : manageUrl;
}

/** What does not take place after all. */
const isGone = (kind: MessageKind): boolean =>
  kind === "cancellation" || kind === "handed-on" || kind === "refusal" || kind === "expiry" || kind === "missed";

/** Until when an answer is awaited, and the times to choose from. */
function waitingFacts(kind: MessageKind, { respondBy, proposal, contact }: MessageFacts, reader: Reader): MailFact[] {
  const { say, zone, voice, recipient } = reader;
  const at = (when: Instant): string =>
    say("time.dayAndTime", { day: dayText(when, zone, voice.language), time: clockText(when, zone, voice.language) });
  if (kind === "request" && respondBy !== null) return [{ label: say("fact.respondBy"), value: at(respondBy) }];
  if (!isAboutProposal(kind) || !proposal) return [];
  return [
    ...proposal.options.map(({ startsAt, professionalName, professionalZone }, index) => {
      const other =
        recipient === "contact"
          ? { name: professionalName, zone: professionalZone }
          : { name: reader.other.name, zone: contact.zone };
      const when = momentText(startsAt, { ...reader, other });
      return {
        label: say("fact.option", { number: index + 1 }),
        value: say("fact.optionWith", { when, who: professionalName }),
      };
    }),
    { label: say("fact.respondBy"), value: at(proposal.answerBy) },
    ...(proposal.reason === "" ? [] : [{ label: say("fact.why"), value: proposal.reason }]),
  ];
}

function factsOf(kind: MessageKind, facts: MessageFacts, reader: Reader): MailFact[] {
  const { say, zone, other } = reader;
  const { language } = reader.voice;
  const { startsAt, previousStartsAt, service, note, reason, cancelReason } = facts;
  const fields = facts.professional.fields?.join(", ") ?? "";
  const gone = isGone(kind);
  const before = (at: Instant): MailFact => ({
    label: say("fact.before"),
    value: say("time.dayAndTime", { day: dayText(at, zone, language), time: clockText(at, zone, language) }),
    struck: true,
  });
  return [
    ...(kind === "change" && previousStartsAt !== null ? [before(previousStartsAt)] : []),
    { label: say("fact.date"), value: dateText(startsAt, zone, language), struck: gone },
    { label: say("fact.time"), value: hourText(startsAt, reader, zoneName(startsAt, zone, language)), struck: gone },
    { label: say(otherLabel(facts, reader)), value: other.name },
    ...(reader.recipient === "team"
      ? [{ label: say(`host.${facts.business.hostWord}`), value: facts.professional.displayName }]
      : []),
    ...behalfFacts(facts, reader),
    ...waitingFacts(kind, facts, reader),
    {
      label: say("fact.service"),
      value: say("fact.serviceAndMinutes", { service: service.name, minutes: service.durationMinutes }),
    },
    ...(reason === null ? [] : [{ label: say("fact.purpose"), value: reason }]),
    ...(fields === "" ? [] : [{ label: say("fact.field"), value: fields }]),
    ...(gone ? [] : [{ label: say("fact.place"), value: say(`mode.${service.mode}`) }]),
    ...(gone && cancelReason !== "" ? [{ label: say("fact.reason"), value: cancelReason }] : []),
    ...(!gone && note !== "" ? [{ label: say("fact.note"), value: note }] : []),
  ];
}

/** Both names, when one booked for the other: whom it is for to whoever booked, who booked to the host. */
export function behalfFacts({ forName, contact }: MessageFacts, { say, recipient }: Reader): MailFact[] {
  if (forName === null) return [];
  return recipient === "contact"
    ? [{ label: say("forWhom.for"), value: forName }]
    : [{ label: say("forWhom.by"), value: contact.name }];
}

/** In the words that the business chose: "Mentor" to a pupil, "Élève" to a mentor. */
const otherLabel = ({ business }: MessageFacts, { recipient }: Reader) =>
  recipient === "contact" ? (`host.${business.hostWord}` as const) : (`guest.${business.guestWord}` as const);
