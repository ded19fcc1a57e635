/** Mails about a person's own data: from the business that keeps it, in the person's language. */
import type { Instant } from "@creneau/scheduling";
import { renderMail, type MailFact } from "../../platform/mail/layout.ts";
import type { PersonMail } from "../contacts/index.ts";
import type { MessagesDeps } from "./facts.ts";
import { mailBrand, messageIdOf } from "./templates/compose.ts";
import { say, type TextKey, type Voice } from "./texts/say.ts";
import { dateText } from "./times.ts";

/** Mails it. @throws MailError when the mail server did not take it. */
export const sendPersonMail =
  ({ mailer, mailFrom }: Pick<MessagesDeps, "mailer" | "mailFrom">) =>
  async ({ kind, id, to, business, url, until, answer = "" }: PersonMail): Promise<void> => {
    const voice: Voice = { language: to.locale, face: business.kind, address: business.addressForm };
    const day = (at: Instant): string => dateText(at, to.zone, to.locale);
    const reader = business.addressForm === "tu" ? (to.name.split(" ")[0] ?? to.name) : to.name;
    const values = { reader, business: business.name, until: until === undefined ? "" : day(until) };
    const text = (word: "subject" | "title" | "lead" | "more") =>
      say(voice, `person.${kind}.${word}` as TextKey, values);
    const facts: MailFact[] = answer === "" ? [] : [{ label: say(voice, "fact.reason"), value: answer }];
    await mailer.send({
      messageId: messageIdOf(`person.${id}`, mailFrom),
      from: { name: business.name, address: mailFrom },
      to: { name: to.name, address: to.email },
      replyTo: { name: business.name, address: business.contactEmail },
      subject: text("subject"),
      ...(await renderMail({
        language: to.locale,
        brand: mailBrand(business.brand),
        preheader: text("title"),
        title: text("title"),
        paragraphs: [text("lead"), text("more")],
        facts,
        ...(url === undefined ? {} : { button: { label: say(voice, "person.button"), url } }),
        footer: [
          say(voice, "footer.question", { email: business.contactEmail }),
          say(voice, "footer.sender", { business: business.name }),
        ],
      })),
    });
  };
