/** Text messages by Twilio's API, its status callbacks, and what people text back. Knows what Twilio says, and nothing of ours. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { CarrierError, type Refusal } from "../carrier-error.ts";
import { callProvider, refusalOf, type ProviderAnswer, type ProviderCall } from "../provider-call.ts";
import type { ReportedDelivery, SignedReport } from "../reported.ts";

export const TWILIO_URL = "https://api.twilio.com";

export interface OutgoingText {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** Where Twilio tells what became of it. */
  readonly reportTo?: string;
}

export interface Texter {
  /** Returns once the provider has taken the text over. @throws CarrierError */
  send(text: OutgoingText): Promise<void>;
}

export interface TwilioOptions {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number in E.164, a name of up to eleven letters, or a messaging service (`MG…`). */
  readonly from: string;
  readonly url?: string;
  readonly timeoutMs?: number;
}

/** The API knows no idempotency key: when its answer is lost, the text may go twice, so one whose answer never came is not tried again. */
export const createTwilio = ({ accountSid, authToken, from, url = TWILIO_URL, timeoutMs }: TwilioOptions): Texter => ({
  send: async ({ to, text, reportTo }) => {
    const form = new URLSearchParams({ To: to, Body: text });
    form.set(from.startsWith("MG") ? "MessagingServiceSid" : "From", from);
    if (reportTo !== undefined) form.set("StatusCallback", reportTo);
    const answer = await oneCall({
      url: `${url}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`,
      headers: {
        authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: form.toString(),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    if (answer.status < 200 || answer.status > 299)
      throw new CarrierError(twilioRefusal(answer.status, answer.text), "Twilio");
  },
});

/** @throws CarrierError; one that waiting does not mend when the text may be on its way. */
async function oneCall(call: ProviderCall): Promise<ProviderAnswer> {
  try {
    return await callProvider(call);
  } catch (error) {
    if (error instanceof CarrierError && error.code === "ETIMEDOUT")
      throw new CarrierError({ blame: "message", code: "no-answer" }, "Twilio");
    throw error;
  }
}

const Refused = z.object({ code: z.int().min(0).max(999_999) });

/** Not a number; not one that texts reach; of a country that is not allowed. */
const NO_SUCH_NUMBER = new Set([21211, 21214, 21217, 21614, 30005, 30006]);
const OPTED_OUT = new Set([21610]);
/** The account, its numbers, its rights. */
const SETTINGS = new Set([20003, 21212, 21408, 21603, 21606, 21612, 21659, 21660, 30002]);

function twilioRefusal(status: number, text: string): Refusal {
  const code = (() => {
    try {
      return Refused.parse(JSON.parse(text)).code;
    } catch {
      return undefined;
    }
  })();
  if (code === undefined) return refusalOf(status);
  const named = { code: String(code), reply: status };
  if (OPTED_OUT.has(code)) return { ...named, blame: "recipient", optedOut: true };
  if (NO_SUCH_NUMBER.has(code)) return { ...named, blame: "recipient", noSuchAddress: true };
  if (SETTINGS.has(code)) return { ...named, blame: "settings" };
  return refusalOf(status, String(code));
}

/**
 * Whether Twilio signed it: HMAC-SHA1 over the address it was sent to and the fields of the form, by name. There is no time in
 * it: whoever reads one must bear to read it twice.
 */
export function isFromTwilio({ headers, body, url }: SignedReport, authToken: string): boolean {
  const fields = [...new URLSearchParams(body.toString("utf8"))].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const signed = url + fields.map(([name, value]) => name + value).join("");
  const wanted = createHmac("sha1", authToken).update(signed).digest();
  const given = Buffer.from(headers["x-twilio-signature"] ?? "", "base64");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** @param ref what we called the message, from the address that we gave for it */
export function readTwilioStatus(body: Buffer, ref: string): ReportedDelivery[] {
  const form = new URLSearchParams(body.toString("utf8"));
  const status = form.get("MessageStatus") ?? form.get("SmsStatus");
  const error = Number(form.get("ErrorCode") ?? "0");
  const to = form.get("To");
  const about = { ref, ...(to === null ? {} : { address: to }) };
  const code = Number.isInteger(error) && error > 0 ? { code: String(error) } : {};
  switch (status) {
    case "sent":
      return [{ ...about, status: "accepted" }];
    case "delivered":
    case "read":
      return [{ ...about, status: "delivered" }];
    case "undelivered":
    case "failed":
      return [
        {
          ...about,
          ...code,
          status: NO_SUCH_NUMBER.has(error) ? "bounced" : "failed",
          ...(OPTED_OUT.has(error) ? { optedOut: true } : {}),
        },
      ];
    default:
      return [];
  }
}

export interface ReceivedText {
  /** Twilio's own name for it. */
  readonly id: string;
  readonly from: string;
  readonly says: "stop" | "start" | "other";
}

/** Words that networks and Twilio take for "no more", and French ones. */
const STOP = new Set(["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "arret", "arrêt", "desabonner"]);
const START = new Set(["start", "yes", "unstop", "reprendre"]);

/** What somebody texted back; undefined when it is none. */
export function readTwilioText(body: Buffer): ReceivedText | undefined {
  const form = new URLSearchParams(body.toString("utf8"));
  const id = form.get("MessageSid") ?? form.get("SmsSid");
  const from = form.get("From");
  if (id === null || from === null || !form.has("Body")) return undefined;
  const word = (form.get("OptOutType") ?? form.get("Body") ?? "").trim().toLowerCase().replaceAll(/[.!]/g, "");
  return { id, from, says: STOP.has(word) ? "stop" : START.has(word) ? "start" : "other" };
}
