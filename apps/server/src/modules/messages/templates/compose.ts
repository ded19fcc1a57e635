/** A whole mail from a booking's facts. */
import type { Brand } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { MailBrand, MailContent, MailFact } from "../../../platform/mail/layout.ts";
import { renderMail } from "../../../platform/mail/layout.ts";
import type { OutgoingMail } from "../../../platform/mail/mailer.ts";
import type { MessageFacts, MessagesDeps } from "../facts.ts";
import type { MessageKind, Recipient } from "../rules.ts";
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
    subject: reader.say(`${message.recipient}.${message.kind}.subject`, values),
    ...(await renderMail(contentOf(message.kind, facts, reader, publicUrl(), now))),
    ...(calendar && { calendar }),
  };
}

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
      : say(`${recipient}.${kind}.lead`, values);
  return {
    language: reader.voice.language,
    brand: mailBrand(business.brand),
    preheader: hourText(facts.startsAt, reader, zoneName(facts.startsAt, reader.zone, reader.voice.language)),
    title: say(`${recipient}.${kind}.title`, values),
    paragraphs: [lead],
    facts: factsOf(kind, facts, reader),
    button: buttonOf(kind, facts, reader, publicUrl),
    footer: [
      say("footer.question", { email: business.contactEmail }),
      say("footer.sender", { business: business.name }),
    ],
  };
}

function buttonOf(
  kind: MessageKind,
  { business, manageUrl }: MessageFacts,
  { say, recipient }: Reader,
  publicUrl: string,
) {
  if (recipient === "professional") return { label: say("button.planning"), url: `${publicUrl}/app` };
  if (kind === "cancellation") return { label: say("button.again"), url: business.pagesUrl };
  return { label: say("button.manage"), url: manageUrl };
}

function factsOf(kind: MessageKind, facts: MessageFacts, reader: Reader): MailFact[] {
  const { say, zone, other } = reader;
  const { language } = reader.voice;
  const { startsAt, previousStartsAt, service, note, reason, cancelReason } = facts;
  const fields = facts.professional.fields?.join(", ") ?? "";
  const gone = kind === "cancellation";
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
