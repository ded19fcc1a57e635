/** A mail on its way out, and what takes it. */

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string | Buffer;
}

export interface OutgoingMail {
  /** `id@domain`, without brackets; the same for each sending of the same mail, so that a repeated one is recognised. */
  readonly messageId: string;
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly replyTo?: MailAddress;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** An invitation, or its cancellation: iCalendar text. */
  readonly calendar?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string };
  readonly attachments?: readonly MailAttachment[];
  /** Where one click ends mails like this one; for those that nobody asked for by an act of their own. */
  readonly unsubscribeUrl?: string;
  /** Comes back in what the provider reports of the mail, where it reports anything. */
  readonly ref?: string;
  /** Signs it for the domain of its sender (RFC 6376), where the carrier hands over the mail as we wrote it. */
  readonly dkim?: DkimKey;
  /** Where a mail server reports that it could not be delivered; the sender's address when absent. */
  readonly bouncesTo?: string;
}

export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
}

export interface Mailer {
  /** Returns once the mail server has taken the mail over. @throws MailError when it did not: try again later. */
  send(mail: OutgoingMail): Promise<void>;
  close(): Promise<void>;
}
