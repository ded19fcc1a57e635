/** The words of the development mailbox, and in which language its reader reads them. */
import { languageOf, type Language } from "../../platform/http/language.ts";

export interface MailboxTexts {
  readonly title: string;
  readonly lead: string;
  readonly refresh: string;
  readonly newest: string;
  readonly older: string;
  readonly emptyTitle: string;
  readonly empty: string;
  readonly noSubject: string;
  readonly back: string;
  readonly from: string;
  readonly to: string;
  readonly received: string;
  readonly content: string;
  readonly alone: string;
  readonly text: string;
  readonly textsTitle: string;
  readonly textsLead: string;
  readonly textsEmptyTitle: string;
  readonly textsEmpty: string;
  readonly toTexts: string;
  readonly toMails: string;
  readonly sms: string;
  readonly push: string;
  readonly trial: string;
  readonly attachments: string;
  readonly attached: (count: number) => string;
  /** The name of the other language, in it. */
  readonly other: string;
}

export const mailboxTexts: Readonly<Record<Language, MailboxTexts>> = {
  fr: {
    title: "Boîte aux lettres",
    lead: "Aucun serveur de mail n’est réglé (SMTP_URL) : les mails restent ici, sur cette machine.",
    refresh: "Actualiser",
    newest: "Les plus récents",
    older: "Plus anciens",
    emptyTitle: "Aucun mail pour l’instant",
    empty: "Réservez un créneau ou demandez un lien de connexion : le mail apparaîtra ici.",
    noSubject: "(sans objet)",
    back: "Tous les mails",
    from: "De",
    to: "À",
    received: "Reçu",
    content: "Contenu du mail",
    alone: "Ouvrir seul",
    text: "Partie texte",
    textsTitle: "SMS et notifications",
    textsLead: "En développement, ils ne partent pas : ils restent ici, sur cette machine.",
    textsEmptyTitle: "Aucun message pour l’instant",
    textsEmpty: "Activez un rappel par SMS, ou envoyez-vous un essai depuis Réglages, Envoi.",
    toTexts: "SMS et notifications",
    toMails: "Mails",
    sms: "SMS",
    push: "Notification",
    trial: "Bac à sable",
    attachments: "Pièces jointes",
    attached: (count) => (count === 1 ? "1 pièce jointe" : `${count} pièces jointes`),
    other: "English",
  },
  en: {
    title: "Mailbox",
    lead: "No mail server is set (SMTP_URL): mails stay here, on this machine.",
    refresh: "Refresh",
    newest: "Newest",
    older: "Older",
    emptyTitle: "No mail so far",
    empty: "Book a time, or ask for a sign-in link: the mail appears here.",
    noSubject: "(no subject)",
    back: "All mails",
    from: "From",
    to: "To",
    received: "Received",
    content: "Content of the mail",
    alone: "Open alone",
    text: "Text part",
    textsTitle: "Texts and notifications",
    textsLead: "In development they are not sent: they stay here, on this machine.",
    textsEmptyTitle: "No message so far",
    textsEmpty: "Turn on a reminder by text message, or send yourself a test from Settings, Sending.",
    toTexts: "Texts and notifications",
    toMails: "Mails",
    sms: "Text",
    push: "Notification",
    trial: "Sandbox",
    attachments: "Attachments",
    attached: (count) => (count === 1 ? "1 attachment" : `${count} attachments`),
    other: "Français",
  },
};

const isLanguage = (text: string | undefined): text is Language => text === "fr" || text === "en";

/** The public pages' own: who chose a language there, or here, reads it in both places. */
const COOKIE = "creneau_lang";
const SIX_MONTHS_SECONDS = 15_552_000;

export interface Reader {
  /** What follows `?lang=`. */
  readonly asked: string | undefined;
  readonly cookie: string | undefined;
  readonly accepts: string | undefined;
  readonly protocol: string;
}

/** As on the public pages: what is asked for, what was chosen before, what the browser says. */
export function chosenLanguage({ asked, cookie = "", accepts, protocol }: Reader): {
  readonly language: Language;
  /** The line that keeps a choice. */
  readonly setCookie: string | undefined;
} {
  const secure = protocol === "https";
  const name = secure ? `__Host-${COOKIE}` : COOKIE;
  if (isLanguage(asked)) {
    const line = `${name}=${asked}; Path=/; Max-Age=${SIX_MONTHS_SECONDS}; SameSite=Lax${secure ? "; Secure" : ""}`;
    return { language: asked, setCookie: line };
  }
  const pairs = cookie.split(";").map((pair) => pair.trim().split("="));
  const kept = pairs.find(([key]) => key === name)?.[1];
  return { language: isLanguage(kept) ? kept : languageOf(accepts), setCookie: undefined };
}
