/** Mail by SendGrid's API (v3 mail/send), and its signed event webhook. Knows what SendGrid says, and nothing of ours. */
import { createPublicKey, verify } from "node:crypto";
import { z } from "zod";
import { CarrierError } from "../carrier-error.ts";
import { callProvider, refusalOf } from "../provider-call.ts";
import type { ReportedDelivery, SignedReport } from "../reported.ts";
import { checkedAddress, checkedMessageId, extraHeaders, oneLine } from "./checked.ts";
import type { Mailer, OutgoingMail } from "./mailer.ts";

export const SENDGRID_URL = "https://api.sendgrid.com";

export interface SendGridOptions {
  readonly apiKey: string;
  readonly url?: string;
  readonly timeoutMs?: number;
}

const REF = "creneau_ref";

/** The API knows no idempotency key: tried again, a mail has the same Message-ID, and mail programs show it once. */
export const createSendGridMailer = ({ apiKey, url = SENDGRID_URL, timeoutMs }: SendGridOptions): Mailer => ({
  send: async (mail) => {
    const { status } = await callProvider({
      url: `${url}/v3/mail/send`,
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
      body: JSON.stringify(requestOf(mail)),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    if (status !== 202 && status !== 200) throw new CarrierError(refusalOf(status), "SendGrid");
  },
  close: async () => undefined,
});

const personOf = (one: OutgoingMail["to"]) => {
  const { name, address } = checkedAddress(one);
  return name === "" ? { email: address } : { email: address, name };
};

function requestOf(mail: OutgoingMail) {
  // Media types without parameters: the API refuses a semicolon. The calendar's method stands inside it as well.
  const invitation = mail.calendar && {
    filename: "invitation.ics",
    type: "text/calendar",
    disposition: "attachment",
    content: Buffer.from(mail.calendar.content).toString("base64"),
  };
  const files = (mail.attachments ?? []).map(({ filename, contentType, content }) => ({
    filename: oneLine(filename),
    type: contentType.split(";")[0]?.trim() ?? "application/octet-stream",
    disposition: "attachment",
    content: Buffer.from(content).toString("base64"),
  }));
  const attachments = [...(invitation ? [invitation] : []), ...files];
  return {
    personalizations: [{ to: [personOf(mail.to)] }],
    from: personOf(mail.from),
    ...(mail.replyTo && { reply_to: personOf(mail.replyTo) }),
    subject: oneLine(mail.subject),
    content: [
      { type: "text/plain", value: mail.text },
      { type: "text/html", value: mail.html },
    ],
    headers: { ...extraHeaders(mail), "Message-ID": `<${checkedMessageId(mail.messageId)}>` },
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(mail.ref === undefined ? {} : { custom_args: { [REF]: mail.ref } }),
    // Links stay as they are, and nobody is watched while they read.
    tracking_settings: { click_tracking: { enable: false }, open_tracking: { enable: false } },
  };
}

const Event = z.object({
  event: z.string(),
  email: z.string().optional(),
  type: z.string().optional(),
  reason: z.string().optional(),
  status: z.string().optional(),
  [REF]: z.string().optional(),
});

const WINDOW_SECONDS = 300;

/** Whether SendGrid signed it, lately: ECDSA over the time and the body as it came. @param key base64 of the public key (DER) */
export function isFromSendGrid({ headers, body, nowSeconds }: SignedReport, key: string): boolean {
  const signature = headers["x-twilio-email-event-webhook-signature"] ?? "";
  const at = headers["x-twilio-email-event-webhook-timestamp"] ?? "";
  if (!/^\d{1,12}$/.test(at) || Math.abs(nowSeconds - Number(at)) > WINDOW_SECONDS) return false;
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, "base64"), format: "der", type: "spki" });
    return verify("sha256", Buffer.concat([Buffer.from(at), body]), publicKey, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

/** @throws Error when the body is no list of events. */
export function readSendGrid(body: Buffer): ReportedDelivery[] {
  return z
    .array(z.unknown())
    .max(5000)
    .parse(JSON.parse(body.toString("utf8")))
    .flatMap((one) => {
      const event = Event.safeParse(one);
      return event.success ? reportOf(event.data) : [];
    });
}

function reportOf({ event, email, type, reason = "", status, [REF]: ref }: z.output<typeof Event>): ReportedDelivery[] {
  if (ref === undefined) return [];
  const about = { ref, ...(email === undefined ? {} : { address: email }) };
  switch (event) {
    case "processed":
      return [{ ...about, status: "accepted" }];
    case "delivered":
      return [{ ...about, status: "delivered" }];
    case "bounce":
      // "blocked": the server would not take it now; the address may be a good one.
      return type === "blocked"
        ? [{ ...about, status: "failed", code: "blocked" }]
        : [{ ...about, status: "bounced", code: status && /^[\d.]{1,12}$/.test(status) ? status : "bounce" }];
    case "dropped":
      return /bounced|invalid/i.test(reason)
        ? [{ ...about, status: "bounced", code: "dropped" }]
        : /spam/i.test(reason)
          ? [{ ...about, status: "complained", code: "dropped" }]
          : [{ ...about, status: "failed", code: "dropped" }];
    case "spamreport":
      return [{ ...about, status: "complained" }];
    default:
      return [];
  }
}
