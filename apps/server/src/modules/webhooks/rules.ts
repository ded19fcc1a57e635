/** When a delivery is tried, what an answer means, how long a secret signs. Pure. */
import { createHmac } from "node:crypto";
import type { deliveryStates, webhookErrors, webhookStates } from "@creneau/contract";
import { instant, type Instant } from "@creneau/scheduling";

export type EndpointState = (typeof webhookStates)[number];
export type DeliveryState = (typeof deliveryStates)[number];
export type WebhookError = (typeof webhookErrors)[number];

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The pause after each attempt that failed: ten attempts, over three days. docs/webhooks.md shows it, and a test compares. */
export const PAUSES_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
] as const;

export const ATTEMPT_MS = 15 * SECOND_MS;
export const MOST_ANSWER_BYTES = 4096;
/** How long an endpoint is somebody's who sends to it: longer than a round of attempts takes, so that it is theirs until they let go. */
export const DRAIN_MS = 4 * ATTEMPT_MS;
/** To one endpoint at a time. */
export const AT_ONCE = 8;
/** How long an endpoint may fail before it is switched off. */
export const FAILING_MS = 5 * DAY_MS;
/** How long the former secret signs beside the new one. */
export const OVERLAP_MS = 24 * HOUR_MS;
export const MOST_ENDPOINTS = 100;
/** Unless somebody chooses otherwise. */
export const LOG_DAYS = 30;

const MOST_RETRY_AFTER_MS = 24 * HOUR_MS;
/** Either way, so that what failed together does not come back together. */
const JITTER = 0.1;

export interface Attempted {
  /** Null: no answer came. */
  readonly status: number | null;
  readonly error: WebhookError | null;
  readonly retryAfterMs: number | null;
  readonly tookMs: number;
  readonly answer: string | null;
}

export type Outcome = "delivered" | "gone" | "again";

export const outcomeOf = (status: number | null): Outcome => {
  if (status !== null && status >= 200 && status < 300) return "delivered";
  return status === 410 ? "gone" : "again";
};

export function errorOf(status: number): WebhookError | null {
  if (outcomeOf(status) === "delivered") return null;
  return status >= 300 && status < 400 ? "redirect" : "refused";
}

/** @param chance from 0 to 1. @returns when it is tried again; undefined when it has been tried often enough. */
export function nextAttempt(
  attempts: number,
  now: Instant,
  { retryAfterMs, chance }: { readonly retryAfterMs: number | null; readonly chance: number },
): Instant | undefined {
  const pause = PAUSES_MS[attempts - 1];
  if (pause === undefined) return undefined;
  const jittered = pause * (1 + JITTER * (2 * chance - 1));
  return instant(now + Math.round(Math.max(jittered, Math.min(retryAfterMs ?? 0, MOST_RETRY_AFTER_MS))));
}

const FIRST_PAUSE_MS = 5 * SECOND_MS;
const LONGEST_PAUSE_MS = 5 * MINUTE_MS;

/** How long an endpoint of which nothing was taken is left alone: what waits for it is not tried one by one in vain. */
export const restAfter = (failures: number, retryAfterMs: number | null): number =>
  Math.max(
    Math.min(FIRST_PAUSE_MS * 2 ** Math.min(Math.max(failures - 1, 0), 20), LONGEST_PAUSE_MS),
    Math.min(retryAfterMs ?? 0, MOST_RETRY_AFTER_MS),
  );

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Of 429 and 503, seconds or a date (RFC 9110 §10.2.3); null for what is neither. */
export function retryAfterMs(status: number, header: string | undefined, now: Instant): number | null {
  if (header === undefined || (status !== 429 && status !== 503)) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * SECOND_MS;
  const [, day = "", name = "", year = "", time = ""] =
    /^\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/.exec(header) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return null;
  try {
    return Math.max(0, instant(`${year}-${String(month).padStart(2, "0")}-${day}T${time}Z`) - now);
  } catch {
    return null;
  }
}

/** Before an event's fifth attempt, two and a half hours after its first, it may be a hiccup after days in which nothing was sent. */
const TRIED_IN_EARNEST = 5;

/** @param attempts of the delivery that failed just now, this one among them */
export const isToSwitchOff = (failingSince: Instant | null, attempts: number, now: Instant): boolean =>
  failingSince !== null && now - failingSince >= FAILING_MS && attempts >= TRIED_IN_EARNEST;

const SECRET_PREFIX = "whsec_";
export const SECRET_BYTES = 32;
export const secretText = (bytes: Buffer): string => `${SECRET_PREFIX}${bytes.toString("base64")}`;

/** How a message is named outside: the same each time it is sent. */
export const messageName = (id: string): string => `msg_${id.replaceAll("-", "")}`;

export interface Signed {
  readonly id: string;
  readonly at: Instant;
  readonly body: string;
}

/** @see standardwebhooks.com, "Signature scheme": HMAC-SHA256 over id, seconds and body, with the secret's own bytes. */
export function signaturesOf({ id, at, body }: Signed, secrets: readonly string[]): string {
  const content = `${id}.${secondsOf(at)}.${body}`;
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(SECRET_PREFIX.length), "base64");
      return `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
    })
    .join(" ");
}

export const secondsOf = (at: Instant): number => Math.floor(at / SECOND_MS);

/** Which types an endpoint is told. Null: all. */
export const isTold = (events: readonly string[] | null, type: string): boolean =>
  events === null || events.includes(type);
