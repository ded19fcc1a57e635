/** Where mail goes: to a mail server, to a provider, or to the mailbox of this process. */
import { openMailbox, type Mailbox } from "../platform/mail/mailbox.ts";
import { createSmtpMailer, type Mailer } from "../platform/mail/mailer.ts";
import { createResendMailer } from "../platform/mail/resend.ts";
import { createSendGridMailer } from "../platform/mail/sendgrid.ts";
import type { Settings } from "../platform/settings.ts";
import { TextFolder } from "../platform/sms/text-folder.ts";

export interface Mail {
  readonly mailer: Mailer;
  /** Present when mails stay here. */
  readonly mailbox: Mailbox | undefined;
  /** Texts and notifications, which then stay here as well. */
  readonly texts: TextFolder | undefined;
  readonly stop: () => Promise<void>;
}

/** Of an installation's own mail server; `?maxConnections=` in its address says otherwise. */
const SMTP_CONNECTIONS = 8;

type MailSettings = Pick<Settings, "SMTP_URL" | "SENDGRID_API_KEY" | "SENDGRID_URL" | "RESEND_API_KEY">;

/** What carries the installation's mail. */
export function mailKindOf({ SMTP_URL, SENDGRID_API_KEY, RESEND_API_KEY }: MailSettings) {
  if (SMTP_URL !== undefined) return "smtp";
  if (SENDGRID_API_KEY !== undefined) return "sendgrid";
  return RESEND_API_KEY === undefined ? "mailbox" : "resend";
}

function outside({ SMTP_URL, SENDGRID_API_KEY, SENDGRID_URL, RESEND_API_KEY }: MailSettings): Mailer | undefined {
  if (SMTP_URL !== undefined) return createSmtpMailer({ url: SMTP_URL, connections: SMTP_CONNECTIONS });
  if (SENDGRID_API_KEY !== undefined) return createSendGridMailer({ apiKey: SENDGRID_API_KEY, url: SENDGRID_URL });
  return RESEND_API_KEY === undefined ? undefined : createResendMailer({ apiKey: RESEND_API_KEY });
}

export async function openMail(settings: Settings): Promise<Mail> {
  const sent = outside(settings);
  if (sent) return { mailer: sent, mailbox: undefined, texts: undefined, stop: () => sent.close() };
  const mailbox = await openMailbox({ folder: `${settings.CRENEAU_DATA}/mailbox` });
  const texts = await TextFolder.open(`${settings.CRENEAU_DATA}/texts`);
  const mailer = createSmtpMailer({ url: mailbox.smtpUrl });
  return {
    mailer,
    mailbox,
    texts,
    stop: async () => {
      await mailer.close();
      await mailbox.close();
    },
  };
}
