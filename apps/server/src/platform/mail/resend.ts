/** Mail by Resend's API (POST /emails), and its webhooks, signed as Svix does. Knows what Resend says, and nothing of ours. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { CarrierError, type Refusal } from "../carrier-error.ts";
import { callProvider, refusalOf } from "../provider-call.ts";
import type { ReportedDelivery, SignedReport } from "../reported.ts";
import { checkedAddress, checkedMessageId, extraHeaders, oneLine } from "./checked.ts";
import type { Mailer, OutgoingMail } from "./mailer.ts";

export const RESEND_URL = "https://api.resend.com";

export interface ResendOptions {
  readonly apiKey: string;
  readonly url?: string;
  readonly timeoutMs?: number;
}

const TAG = "creneau_ref";

/** Within a day, the same idempotency key sends nothing a second time; our Message-ID serves. */
export const createResendMailer = ({ apiKey, url = RESEND_URL, timeoutMs }: ResendOptions): Mailer => ({
  send: async (mail) => {
    const { status, text } = await callProvider({
      url: `${url}/emails`,
      headers: {
        authorization: `Bearer ${apiKey}`,
        "content-type": "application/json",
        "idempotency-key": checkedMessageId(mail.messageId).slice(0, 256),
      },
      body: JSON.stringify(requestOf(mail)),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    if (status < 200 || status > 299) throw new CarrierError(resendRefusal(status, text), "Resend");
  },
  close: async () => undefined,
});

/** Quotation marks and backslashes would end the name. */
const mailboxOf = (one: OutgoingMail["to"]): string => {
  const { name, address } = checkedAddress(one);
  const plain = name.replaceAll(/["\\<>]/g, "'");
  return plain === "" ? address : `"${plain}" <${address}>`;
};

function requestOf(mail: OutgoingMail) {
  const invitation = mail.calendar && {
    filename: "invitation.ics",
    content: Buffer.from(mail.calendar.content).toString("base64"),
    content_type: `text/calendar; charset=utf-8; method=${mail.calendar.method}`,
  };
  const files = (mail.attachments ?? []).map(({ filename, contentType, content }) => ({
    filename: oneLine(filename),
    content: Buffer.from(content).toString("base64"),
    content_type: contentType,
  }));
  const attachments = [...(invitation ? [invitation] : []), ...files];
  return {
    from: mailboxOf(mail.from),
    to: [checkedAddress(mail.to).address],
    ...(mail.replyTo && { reply_to: checkedAddress(mail.replyTo).address }),
    subject: oneLine(mail.subject),
    html: mail.html,
    text: mail.text,
    headers: { ...extraHeaders(mail), "Message-ID": `<${checkedMessageId(mail.messageId)}>` },
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(mail.ref === undefined ? {} : { tags: [{ name: TAG, value: mail.ref }] }),
  };
}

const Refused = z.object({ name: z.string().regex(/^[a-z_]{1,40}$/) });

/** The API names what is wrong; the sentence beside the name may hold an address. */
function resendRefusal(status: number, text: string): Refusal {
  const name = (() => {
    try {
      return Refused.parse(JSON.parse(text)).name;
    } catch {
      return "HTTP";
    }
  })();
  // A sending with the same key is under way: it is asked again later what became of it.
  if (name === "concurrent_idempotent_requests") return { blame: "busy", code: name, reply: status };
  if (/quota|rate_limit/.test(name)) return { blame: "busy", code: name, reply: status };
  if (/api_key|invalid_from_address|domain/.test(name)) return { blame: "settings", code: name, reply: status };
  return refusalOf(status, name);
}

const WINDOW_SECONDS = 300;

/** Whether Resend signed it, lately: HMAC-SHA256 over id, time and the body as it came. @param secret `whsec_…` */
export function isFromResend({ headers, body, nowSeconds }: SignedReport, secret: string): boolean {
  const id = headers["svix-id"] ?? "";
  const at = headers["svix-timestamp"] ?? "";
  if (!/^\d{1,12}$/.test(at) || Math.abs(nowSeconds - Number(at)) > WINDOW_SECONDS) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  // What is no base64 leaves no key, and with none anybody can sign.
  if (key.length === 0) return false;
  const wanted = createHmac("sha256", key).update(`${id}.${at}.`).update(body).digest();
  return (headers["svix-signature"] ?? "").split(" ").some((one) => {
    const [version, signature = ""] = one.split(",");
    const given = Buffer.from(signature, "base64");
    return version === "v1" && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

const Event = z.object({
  type: z.string(),
  data: z.object({
    to: z.array(z.string()).optional(),
    // Documented as an object; lists of pairs are read as well.
    tags: z
      .union([z.record(z.string(), z.string()), z.array(z.object({ name: z.string(), value: z.string() }))])
      .optional(),
    bounce: z.object({ type: z.string().optional(), subType: z.string().optional() }).optional(),
  }),
});

/** @throws Error when the body is no event. */
export function readResend(body: Buffer): ReportedDelivery[] {
  const event = Event.safeParse(JSON.parse(body.toString("utf8")));
  if (!event.success) return [];
  const { type, data } = event.data;
  const ref = Array.isArray(data.tags) ? data.tags.find(({ name }) => name === TAG)?.value : data.tags?.[TAG];
  if (ref === undefined) return [];
  const address = data.to?.[0];
  const about = { ref, ...(address === undefined ? {} : { address }) };
  switch (type) {
    case "email.sent":
      return [{ ...about, status: "accepted" }];
    case "email.delivered":
      return [{ ...about, status: "delivered" }];
    case "email.bounced":
      return data.bounce?.type === "Transient" || data.bounce?.type === "Undetermined"
        ? [{ ...about, status: "failed", code: "bounce-transient" }]
        : [{ ...about, status: "bounced", code: "bounce" }];
    case "email.complained":
      return [{ ...about, status: "complained" }];
    case "email.failed":
      return [{ ...about, status: "failed", code: "failed" }];
    case "email.suppressed":
      return [{ ...about, status: "failed", code: "suppressed" }];
    default:
      return [];
  }
}
