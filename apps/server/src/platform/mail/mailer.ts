/**
 * Sends mail over SMTP. What it throws never carries an address or the mail server's own words, which often repeat
 * one: errors are logged and kept with the job.
 */
import { createTransport } from "nodemailer";

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
}

export interface Mailer {
  /** Returns once the mail server has taken the mail over. @throws MailError when it did not: try again later. */
  send(mail: OutgoingMail): Promise<void>;
  close(): Promise<void>;
}

/** The mail was not taken over. Holds codes only. */
export class MailError extends Error {
  /** nodemailer's word for the step that failed: ECONNECTION, EAUTH, EENVELOPE, … */
  readonly code: string;
  /** The SMTP reply, 4xx or 5xx, if the server gave one. */
  readonly reply: number | undefined;

  constructor(code: string, reply?: number) {
    super(`the mail server did not take the mail (${reply === undefined ? code : `${code}, ${reply}`})`);
    this.name = "MailError";
    this.code = code;
    this.reply = reply;
  }
}

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`; nodemailer's options may follow as a query. */
  readonly url: string;
  /** How long the server may be silent, at each step. */
  readonly timeoutMs?: number;
}

export function createSmtpMailer({ url, timeoutMs = 20_000 }: SmtpOptions): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    // A mail whose connection broke may have arrived: only the job decides on a second sending.
    maxRequeues: 0,
    idleTimeout: 30_000,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
  return {
    send: async (mail) => {
      const message = messageOf(mail);
      try {
        await transport.sendMail(message);
      } catch (error) {
        throw mailErrorOf(error);
      }
    },
    close: async () => transport.close(),
  };
}

function messageOf(mail: OutgoingMail) {
  return {
    messageId: `<${checkedMessageId(mail.messageId)}>`,
    from: checkedAddress(mail.from),
    to: checkedAddress(mail.to),
    ...(mail.replyTo && { replyTo: checkedAddress(mail.replyTo) }),
    subject: oneLine(mail.subject),
    html: mail.html,
    text: mail.text,
    ...(mail.calendar && {
      icalEvent: { method: mail.calendar.method, content: mail.calendar.content, filename: "invitation.ics" },
    }),
    attachments: (mail.attachments ?? []).map((attachment) => ({
      ...attachment,
      filename: oneLine(attachment.filename),
    })),
    // Asks answering machines to stay silent (RFC 3834, and what Exchange reads instead).
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" },
  };
}

/** One mailbox and nothing else: no list, no comment, no quoted part, nothing that could begin another header. */
const ADDRESS = /^[^\s\p{C}@<>()[\]\\,;:"]+@[^\s\p{C}@<>()[\]\\,;:"]+$/u;
const MESSAGE_ID = /^[\w.+-]+@[\w.-]+$/;

function checkedAddress({ name, address }: MailAddress): MailAddress {
  if (!ADDRESS.test(address) || address.length > 254) throw new RangeError("not one mail address");
  return { name: oneLine(name), address };
}

function checkedMessageId(messageId: string): string {
  if (!MESSAGE_ID.test(messageId)) throw new RangeError("not a Message-ID like id@domain");
  return messageId;
}

/** Line breaks and other control characters would end a header and begin another. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();

function mailErrorOf(error: unknown): MailError {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "EUNKNOWN";
  const reply = error instanceof Error && "responseCode" in error ? error.responseCode : undefined;
  return new MailError(code, typeof reply === "number" ? reply : undefined);
}
