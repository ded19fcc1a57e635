/** Mails to those who wait: from the business, in the person's language. */
import { renderMail, type MailFact } from "../../platform/mail/layout.ts";
import type { WaitingMail } from "../booking/index.ts";
import type { MessagesDeps } from "./facts.ts";
import { mailBrand, messageIdOf } from "./templates/compose.ts";
import { say, type TextKey, type Voice } from "./texts/say.ts";
import { clockText, dateText } from "./times.ts";

/** Mails it. @throws MailError when the mail server did not take it. */
export const sendWaitingMail =
  ({ mailer, mailFrom }: Pick<MessagesDeps, "mailer" | "mailFrom">) =>
  async ({ kind, id, to, business, service, professional, rank, url, offer }: WaitingMail): Promise<void> => {
    const { locale, zone } = to;
    const voice: Voice = { language: locale, face: business.kind, address: business.addressForm };
    const reader = business.addressForm === "tu" ? (to.name.split(" ")[0] ?? to.name) : to.name;
    const day = offer ? dateText(offer.startsAt, zone, locale) : "";
    const time = offer ? clockText(offer.startsAt, zone, locale) : "";
    const until = offer
      ? `${dateText(offer.expiresAt, zone, locale)}, ${clockText(offer.expiresAt, zone, locale)}`
      : "";
    const values = { reader, business: business.name, service, day, time, until };
    const text = (word: "subject" | "title" | "lead" | "more" | "button") =>
      say(voice, `waiting.${kind}.${word}` as TextKey, values);
    const fact = (label: "service" | "with" | "when" | "until" | "rank", value: string): MailFact => ({
      label: say(voice, `waiting.fact.${label}`),
      value,
    });
    await mailer.send({
      messageId: messageIdOf(`waiting.${id}`, mailFrom),
      from: { name: business.name, address: mailFrom },
      to: { name: to.name, address: to.email },
      replyTo: { name: business.name, address: business.contactEmail },
      subject: text("subject"),
      ...(await renderMail({
        language: locale,
        brand: mailBrand(business.brand),
        preheader: text("title"),
        title: text("title"),
        paragraphs: [text("lead"), text("more")],
        facts: [
          fact("service", service),
          ...(professional === null ? [] : [fact("with", professional)]),
          ...(offer ? [fact("when", `${day}, ${time}`), fact("until", until)] : []),
          ...(rank === null || offer ? [] : [fact("rank", String(rank))]),
        ],
        button: { label: text("button"), url },
        footer: [
          say(voice, "footer.question", { email: business.contactEmail }),
          say(voice, "footer.sender", { business: business.name }),
        ],
      })),
    });
  };
