/** Mails about an account: from Creneau itself, to whom no business speaks. */
import { deviceOf } from "@creneau/contract/devices";
import { zone } from "@creneau/scheduling";
import { newId } from "../../platform/chance.ts";
import { renderMail, type MailBrand, type MailContent } from "../../platform/mail/layout.ts";
import type { AccountMail } from "../identity/index.ts";
import type { MessagesDeps } from "./facts.ts";
import { messageIdOf } from "./templates/compose.ts";
import { say, type TextKey, type Voice } from "./texts/say.ts";
import { clockText, dateText, zoneName } from "./times.ts";

export const creneau: MailBrand = {
  name: "Creneau",
  primary: "#0F766E",
  secondary: "#134E4A",
  background: "#FAFAF9",
  text: "#1C1F23",
  headingFont: "Inter",
  bodyFont: "Inter",
  radiusPixels: 10,
};

type Asked = "sign-in-link" | "sign-up" | "already" | "reset" | "confirm-email" | "welcome";
const isAsked = (kind: AccountMail["kind"]): kind is Asked => kind in PAGES;

/** Where the button of a mail that was asked for leads. In the fragment, a token never reaches a server's log. */
const PAGES: Readonly<Record<Asked, string>> = {
  "sign-in-link": "/app/connexion/lien",
  "sign-up": "/app/inscription/confirmation",
  already: "/app/connexion",
  reset: "/app/mot-de-passe/nouveau",
  "confirm-email": "/app/compte/adresse",
  welcome: "/app",
};

const HOME = zone("Europe/Paris");

type Content = Pick<MailContent, "title" | "paragraphs" | "facts" | "button" | "footer"> & { readonly subject: string };

function wordsOf(voice: Voice, mail: AccountMail, publicUrl: string): Content {
  const { kind, to, token, facts = {} } = mail;
  const group = kind === "sign-in-link" ? "signIn" : (`account.${kind}` as const);
  // A typed name stands in a mail only for its own account.
  const values = { reader: to.name, name: facts.name ?? "", left: facts.left ?? 0 };
  const text = (word: "subject" | "lead" | "button") => say(voice, `${group}.${word}` as TextKey, values);
  const content = { subject: text("subject"), title: text("subject"), paragraphs: [text("lead")] };
  const sender = say(voice, "signIn.sender");
  if (isAsked(kind)) {
    const url = publicUrl + PAGES[kind] + (token === undefined ? "" : `#token=${encodeURIComponent(token)}`);
    const unasked = say(voice, kind === "sign-in-link" ? "signIn.unasked" : "account.unasked");
    const footer = kind === "welcome" ? [sender] : [unasked, sender];
    return { ...content, button: { label: text("button"), url }, footer };
  }
  return {
    ...content,
    paragraphs: [...content.paragraphs, say(voice, "account.mine")],
    facts: circumstances(voice, mail),
    // The old address is no longer a way to the account, and a closed one has no page.
    ...(kind === "email-changed" || kind === "closed"
      ? {}
      : { button: { label: say(voice, "account.open"), url: `${publicUrl}/app/compte` } }),
    footer: [sender],
  };
}

/** When, and from where if that is known. The account has no zone of its own: the clock is named. */
function circumstances(voice: Voice, { at, facts = {} }: AccountMail): { label: string; value: string }[] {
  const { language } = voice;
  const when = `${dateText(at, HOME, language)}, ${clockText(at, HOME, language)} (${zoneName(at, HOME, language)})`;
  const { browser, system } = deviceOf(facts.device ?? "");
  const device = [browser, system].filter(Boolean).join(", ");
  return [
    { label: say(voice, "account.at"), value: when },
    ...(device ? [{ label: say(voice, "account.device"), value: device }] : []),
    ...(facts.network ? [{ label: say(voice, "account.network"), value: facts.network }] : []),
  ];
}

/** @throws MailError when the mail server did not take it. */
export async function sendAccountMail(
  { mailer, publicUrl, mailFrom }: Pick<MessagesDeps, "mailer" | "publicUrl" | "mailFrom">,
  mail: AccountMail,
): Promise<void> {
  const voice: Voice = { language: mail.to.locale, face: "coaching", address: "vous" };
  const { subject, ...content } = wordsOf(voice, mail, publicUrl());
  await mailer.send({
    // A mail program hides the second of two mails with one id: tried again, the token is another, so the id is too.
    messageId: messageIdOf(`account.${newId()}`, mailFrom),
    from: { name: creneau.name, address: mailFrom },
    to: { name: mail.to.name, address: mail.to.email },
    subject,
    ...(await renderMail({ language: mail.to.locale, brand: creneau, preheader: content.title, ...content })),
  });
}
