/** The mail with the link to one's bookings at all businesses: from Creneau itself, to an address. */
import { newId } from "../../platform/chance.ts";
import { renderMail } from "../../platform/mail/layout.ts";
import { creneau } from "./account-mail.ts";
import type { MessagesDeps } from "./facts.ts";
import { messageIdOf } from "./templates/compose.ts";
import { say, type Voice } from "./texts/say.ts";

export interface ReaderMail {
  readonly to: { readonly email: string; readonly locale: "fr" | "en" };
  readonly token: string;
}

/** Mails it. @throws MailError when the mail server did not take it. */
export const sendReaderMail =
  ({ mailer, publicUrl, mailFrom }: Pick<MessagesDeps, "mailer" | "publicUrl" | "mailFrom">) =>
  async ({ to, token }: ReaderMail): Promise<void> => {
    const voice: Voice = { language: to.locale, face: "coaching", address: "vous" };
    const title = say(voice, "reader.subject");
    await mailer.send({
      // Tried again, the token is another, so the id is too.
      messageId: messageIdOf(`reader.${newId()}`, mailFrom),
      from: { name: creneau.name, address: mailFrom },
      to: { name: to.email, address: to.email },
      subject: title,
      ...(await renderMail({
        language: to.locale,
        brand: creneau,
        preheader: title,
        title,
        paragraphs: [say(voice, "reader.lead")],
        facts: [],
        button: { label: say(voice, "reader.button"), url: `${publicUrl()}/mes-rendez-vous/${token}` },
        footer: [say(voice, "reader.unasked"), say(voice, "signIn.sender")],
      })),
    });
  };
