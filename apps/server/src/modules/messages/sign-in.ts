/** The mail with a link to sign in: from Creneau itself, to whom no business speaks. */
import { newId } from "../../platform/chance.ts";
import { renderMail, type MailBrand } from "../../platform/mail/layout.ts";
import type { MessagesDeps } from "./facts.ts";
import { messageIdOf } from "./templates/compose.ts";
import { say, type Voice } from "./texts/say.ts";

const creneau: MailBrand = {
  name: "Creneau",
  primary: "#0F766E",
  secondary: "#134E4A",
  background: "#FAFAF9",
  text: "#1C1F23",
  headingFont: "Inter",
  bodyFont: "Inter",
  radiusPixels: 10,
};

export interface SignInAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: "fr" | "en";
}

/** Mails the link. @throws MailError when the mail server did not take it. */
export async function sendSignInLink(
  { mailer, publicUrl, mailFrom }: Pick<MessagesDeps, "mailer" | "publicUrl" | "mailFrom">,
  account: SignInAccount,
  link: { readonly token: string },
): Promise<void> {
  const voice: Voice = { language: account.locale, face: "coaching", address: "vous" };
  const title = say(voice, "signIn.title");
  await mailer.send({
    // A mail program hides the second of two mails with one id: tried again, the token is another, so the id is too.
    messageId: messageIdOf(`sign-in.${newId()}`, mailFrom),
    from: { name: creneau.name, address: mailFrom },
    to: { name: account.name, address: account.email },
    subject: say(voice, "signIn.subject"),
    ...(await renderMail({
      language: account.locale,
      brand: creneau,
      preheader: title,
      title,
      paragraphs: [say(voice, "signIn.lead", { reader: account.name })],
      // In the fragment, the token never reaches a server's log.
      button: {
        label: say(voice, "signIn.button"),
        url: `${publicUrl()}/app/connexion/lien#token=${encodeURIComponent(link.token)}`,
      },
      footer: [say(voice, "signIn.unasked"), say(voice, "signIn.sender")],
    })),
  });
}
