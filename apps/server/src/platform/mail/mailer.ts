/**
 * Sends mail over SMTP. What it throws never carries an address or the mail server's own words, which often repeat
 * one: errors are logged and kept with the job.
 */
import { createTransport } from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer";
import { CarrierError, type Refusal } from "../carrier-error.ts";
import { checkedAddress, checkedMessageId, extraHeaders, oneLine } from "./checked.ts";
import { withSignature } from "./dkim.ts";
import type { Mailer, OutgoingMail } from "./outgoing.ts";

export type { DkimKey, MailAddress, MailAttachment, Mailer, OutgoingMail } from "./outgoing.ts";

/** The mail was not taken over. Holds codes only: nodemailer's word for the step that failed, and the SMTP reply. */
export class MailError extends CarrierError {
  constructor(refusal: Refusal) {
    super(refusal, "the mail server");
    this.message = this.message.replace("the message", "the mail");
    this.name = "MailError";
  }
}

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`; nodemailer's options may follow as a query. */
  readonly url: string;
  /** The address to connect to, when it was looked up before; the host of the URL is then only what the certificate names. */
  readonly address?: string;
  /** How many are kept open at most. */
  readonly connections?: number;
  /** How long the server may be silent, at each step. */
  readonly timeoutMs?: number;
}

export function createSmtpMailer({ url, address, connections = 4, timeoutMs = 20_000 }: SmtpOptions): Mailer {
  const transport = createTransport({
    ...(address === undefined ? { url } : pinned(url, address)),
    pool: true,
    maxConnections: connections,
    // A mail whose connection broke may have arrived: only the job decides on a second sending.
    maxRequeues: 0,
    idleTimeout: 30_000,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    logger: false,
  });
  return {
    send: async (mail) => {
      const message = messageOf(mail);
      const envelope = { from: mail.bouncesTo ?? mail.from.address, to: mail.to.address };
      try {
        // Written line by line, a mail takes more of the machine to hand over than to write.
        const whole = await new MailComposer(message).compile().build();
        await transport.sendMail({ envelope, raw: mail.dkim ? withSignature(whole, mail.dkim) : whole });
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
    headers: extraHeaders(mail),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The server behind a URL, at an address: encryption is demanded, for what goes there is somebody's password. */
function pinned(url: string, address: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  return {
    host: address,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure,
    tls: { servername: hostname },
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

const SETTINGS = new Set(["EAUTH", "ETLS", "EOAUTH2", "ENOAUTH"]);
/** "Bad destination mailbox", its system, its syntax, "moved", "null MX" (RFC 3463, RFC 7505). */
const NO_SUCH_ADDRESS = /\b5\.1\.(?:1|2|3|6|10)\b/;

function mailErrorOf(error: unknown): MailError {
  if (!(error instanceof Error)) return new MailError({ blame: "network", code: "EUNKNOWN" });
  const code = "code" in error && typeof error.code === "string" ? error.code : "EUNKNOWN";
  const reply = "responseCode" in error && typeof error.responseCode === "number" ? error.responseCode : undefined;
  const said = "response" in error && typeof error.response === "string" ? error.response : "";
  const atRecipient = "command" in error && error.command === "RCPT TO";
  const blame = ((): Refusal["blame"] => {
    if (SETTINGS.has(code)) return "settings";
    if (reply === undefined) return "network";
    if (reply < 500) return "busy";
    return atRecipient ? "recipient" : code === "EMESSAGE" ? "message" : "settings";
  })();
  const noSuchAddress = blame === "recipient" && NO_SUCH_ADDRESS.test(said);
  return new MailError({ blame, code, reply, noSuchAddress });
}
