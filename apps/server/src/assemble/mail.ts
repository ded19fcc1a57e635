import { openMailbox, type Mailbox } from "../platform/mail/mailbox.ts";
/** Where mail goes: to SMTP_URL, or to the mailbox of this process. */
import { createSmtpMailer, type Mailer } from "../platform/mail/mailer.ts";
import type { Settings } from "../platform/settings.ts";

export interface Mail {
  readonly mailer: Mailer;
  /** Present when mails stay here. */
  readonly mailbox: Mailbox | undefined;
  readonly stop: () => Promise<void>;
}

export async function openMail(settings: Settings): Promise<Mail> {
  if (settings.SMTP_URL !== undefined) {
    const mailer = createSmtpMailer({ url: settings.SMTP_URL });
    return { mailer, mailbox: undefined, stop: () => mailer.close() };
  }
  const mailbox = await openMailbox({ folder: `${settings.CRENEAU_DATA}/mailbox` });
  const mailer = createSmtpMailer({ url: mailbox.smtpUrl });
  return {
    mailer,
    mailbox,
    stop: async () => {
      await mailer.close();
      await mailbox.close();
    },
  };
}
