/** Notifications to browsers (RFC 8030), encrypted for one (RFC 8291) and signed by us (VAPID, RFC 8292). */
import webPush from "web-push";
import { CarrierError } from "../carrier-error.ts";
import { callProvider, refusalOf } from "../provider-call.ts";

export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** As a browser gives it. */
export interface PushSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export interface PushOptions {
  readonly vapid: VapidKeys;
  /** Whom a push service may write to: `mailto:…` or an https address. */
  readonly subject: string;
  readonly isPushService?: (endpoint: string) => boolean;
  readonly timeoutMs?: number;
}

export interface Pusher {
  /** Returns once the push service took it. @throws CarrierError; of a subscription that has ended: `noSuchAddress` */
  send(to: PushSubscription, text: string): Promise<void>;
}

export const newVapidKeys = (): VapidKeys => webPush.generateVAPIDKeys();

/** "public:private", both base64url of their bytes. @throws RangeError */
export function parseVapidKeys(text: string): VapidKeys {
  const [publicKey = "", privateKey = ""] = text.trim().split(":");
  if (Buffer.from(publicKey, "base64url").length !== 65 || Buffer.from(privateKey, "base64url").length !== 32)
    throw new RangeError("must be public:private, 65 and 32 bytes in base64url");
  return { publicKey, privateKey };
}

const SERVICES = ["fcm.googleapis.com", "updates.push.services.mozilla.com", "web.push.apple.com"];
const FAMILIES = [".push.services.mozilla.com", ".notify.windows.com", ".push.apple.com"];

/**
 * Endpoints are addresses that browsers hand us, and we call them: only push services of browsers are called, by their names,
 * encrypted, at the usual port. So no endpoint leads to a machine of ours.
 */
export function isKnownPushService(endpoint: string): boolean {
  if (!URL.canParse(endpoint) || endpoint.length > 1000) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (protocol !== "https:" || port !== "" || username !== "" || password !== "") return false;
  return SERVICES.includes(hostname) || FAMILIES.some((end) => hostname.endsWith(end));
}

/** How long a push service keeps it for a device that is off. */
const TTL_SECONDS = 24 * 3600;

export const createPusher = ({
  vapid,
  subject,
  isPushService = isKnownPushService,
  timeoutMs,
}: PushOptions): Pusher => ({
  send: async ({ endpoint, keys }, text) => {
    if (!isPushService(endpoint)) throw new CarrierError({ blame: "recipient", code: "not-a-push-service" });
    const { headers, body } = requestOf(endpoint, keys, text, { vapid, subject });
    const { status } = await callProvider({
      url: endpoint,
      headers,
      body,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    if (status >= 200 && status <= 299) return;
    if (status === 404 || status === 410)
      throw new CarrierError(
        { blame: "recipient", code: "ended", reply: status, noSuchAddress: true },
        "the push service",
      );
    throw new CarrierError(refusalOf(status), "the push service");
  },
});

function requestOf(
  endpoint: string,
  keys: PushSubscription["keys"],
  text: string,
  { vapid, subject }: Pick<PushOptions, "vapid" | "subject">,
): { headers: Record<string, string>; body: Uint8Array<ArrayBuffer> } {
  try {
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys }, text, {
      vapidDetails: { subject, ...vapid },
      TTL: TTL_SECONDS,
      contentEncoding: "aes128gcm",
      urgency: "normal",
    });
    const given = Object.entries(headers).filter(([name]) => name.toLowerCase() !== "content-length");
    return {
      headers: Object.fromEntries(given),
      body: new Uint8Array(body ?? Buffer.alloc(0)),
    };
  } catch {
    // Keys that are none: no notification can be encrypted for them.
    throw new CarrierError({ blame: "recipient", code: "bad-keys" });
  }
}
