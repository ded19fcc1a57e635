/** A whole mail from a booking's facts. */
import type { Brand } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { MailBrand, MailContent, MailFact } from "../../../platform/mail/layout.ts";
import { renderMail } from "../../../platform/mail/layout.ts";
import type { OutgoingMail } from "../../../platform/mail/mailer.ts";
import type { MessageFacts, MessagesDeps } from "../facts.ts";
import { isAboutProposal, type MessageKind, type Recipient } from "../rules.ts";
import { dateText, dayText, clockText, zoneName } from "../times.ts";
import { invitationOf } from "./invitation.ts";
import { hourText, readerOf, valuesOf, type Reader } from "./words.ts";

export interface MessageAsk {
  readonly id: string;
  readonly kind: MessageKind;
  readonly recipient: Recipient;
}

type ComposeDeps = Pick<MessagesDeps, "clock" | "publicUrl" | "mailFrom">;

/** The mail of one message. The same message makes the same Message-ID, whenever it is asked for. */
export async function composeMessage(
  { clock, publicUrl, mailFrom }: ComposeDeps,
  message: MessageAsk,
  facts: MessageFacts,
): Promise<OutgoingMail> {
  const now = clock.now();
  const reader = readerOf(facts, message.recipient);
  const { business } = facts;
  const values = valuesOf(facts, reader, now);
  const calendar = invitationOf(message.kind, facts, reader, publicUrl(), now);
  return {
    messageId: messageIdOf(message.id, mailFrom),
    from: { name: business.name, address: mailFrom },
    to: reader.address,
    replyTo: { name: business.name, address: business.contactEmail },
    subject: subjectOf(reader.say(textOf(message.recipient, message.kind, "subject"), values), facts, reader),
    ...(await renderMail(contentOf(message.kind, facts, reader, publicUrl(), now))),
    ...(calendar && { calendar }),
  };
}

/** Only who was offered times is reminded of them. */
const textOf = <Kind extends MessageKind, Word extends "subject" | "title" | "lead">(
  recipient: Recipient,
  kind: Kind,
  word: Word,
) =>
  kind === "proposal-reminder"
    ? (`contact.proposal-reminder.${word}` as const)
    : (`${recipient}.${kind as Exclude<Kind, "proposal-reminder">}.${word}` as const);

/** Who has several people's sessions in one mailbox sees whose this is. */
export const subjectOf = (subject: string, { forName }: MessageFacts, { recipient, say }: Reader): string =>
  forName === null || recipient !== "contact" ? subject : say("forWhom.subject", { subject, name: forName });

export const messageIdOf = (id: string, mailFrom: string): string =>
  `${id}@${mailFrom.slice(mailFrom.lastIndexOf("@") + 1)}`;

/** The words of a mail, before they are laid out. Pure. */
export function contentOf(
  kind: MessageKind,
  facts: MessageFacts,
  reader: Reader,
  publicUrl: string,
  now: Instant,
): MailContent {
  const { say, recipient } = reader;
  const { business } = facts;
  const values = valuesOf(facts, reader, now);
  const lead =
    kind === "cancellation"
      ? say(`${recipient}.cancellation.${facts.cancelledBy === "contact" ? "byContact" : "byBusiness"}`, values)
      : say(textOf(recipient, kind, "lead"), values);
  return {
    language: reader.voice.language,
    brand: mailBrand(business.brand),
    preheader: hourText(facts.startsAt, reader, zoneName(facts.startsAt, reader.zone, reader.voice.language)),
    title: say(textOf(recipient, kind, "title"), values),
    paragraphs: [lead],
    facts: factsOf(kind, facts, reader),
    button: buttonOf(kind, facts, reader, publicUrl),
    footer: footerOf(facts, reader, publicUrl),
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

function buttonOf(
  kind: MessageKind,
  { business, manageUrl, proposal }: MessageFacts,
  { say, recipient }: Reader,
  publicUrl: string,
) {
  if (recipient === "professional")
    return kind === "request"
      ? { label: say("button.requests"), url: `${publicUrl}/app/demandes` }
      : { label: say("button.planning"), url: `${publicUrl}/app` };
  if (isAboutProposal(kind) && proposal) return { label: say("button.choose"), url: proposal.url };
  if (isGone(kind)) return { label: say("button.again"), url: business.pagesUrl };
  return { label: say("button.manage"), url: manageUrl };
}

/** What does not take place after all. */
const isGone = (kind: MessageKind): boolean => kind === "cancellation" || kind === "refusal" || kind === "expiry";

/** Until when an answer is awaited, and the times to choose from. */
function waitingFacts(
  kind: MessageKind,
  { respondBy, proposal }: MessageFacts,
  { say, zone, voice }: Reader,
): MailFact[] {
  const at = (when: Instant): string =>
    say("time.dayAndTime", { day: dayText(when, zone, voice.language), time: clockText(when, zone, voice.language) });
  if (kind === "request" && respondBy !== null) return [{ label: say("fact.respondBy"), value: at(respondBy) }];
  if (!isAboutProposal(kind) || !proposal) return [];
  return [
    ...proposal.options.map(({ startsAt, professionalName }, index) => ({
      label: say("fact.option", { number: index + 1 }),
      value: say("fact.optionWith", { when: at(startsAt), who: professionalName }),
    })),
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

const FONTS = { inter: "Inter", montserrat: "Montserrat", system: "Segoe UI", georgia: "Georgia" } as const;

export const mailBrand = ({ logoText, headingFont, bodyFont, ...colours }: Brand): MailBrand => ({
  ...colours,
  name: logoText,
  headingFont: FONTS[headingFont],
  bodyFont: FONTS[bodyFont],
});
