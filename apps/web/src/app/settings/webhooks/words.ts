/** How webhooks and what was sent are spoken of. */
import { dateOf, instant, type Instant } from "@creneau/scheduling";
import type { Webhook, WebhookDelivery } from "../../api/webhooks.ts";
import type { useTexts } from "../../texts/language.ts";
import { dateTextOf, timeText } from "../../time/format.ts";
import { nowInstant } from "../../time/now.ts";
import { readerZone } from "../../time/zones.ts";

type Speech = ReturnType<typeof useTexts>;

/** A time of today, else with its day. */
export function whenText(at: string | Instant, { language }: Speech): string {
  const moment = typeof at === "string" ? instant(at) : at;
  const zone = readerZone();
  const time = timeText(moment, zone, language);
  const isToday = dateOf(moment, zone) === dateOf(nowInstant(), zone);
  return isToday ? time : `${dateTextOf(moment, zone, "dayMonth", language)}, ${time}`;
}

export type Mood = "good" | "waiting" | "bad" | "none";

export const isTroubled = ({ state, health }: Webhook): boolean => state === "on" && health.failingSince !== null;

export function moodOf(webhook: Webhook): Mood {
  if (webhook.state === "off") return "none";
  if (webhook.state !== "on") return "bad";
  return isTroubled(webhook) ? "waiting" : "good";
}

export const deliveryMoods = { waiting: "waiting", delivered: "good", failed: "bad", withdrawn: "none" } as const;

/** What was answered last, in a few words. */
export function answerText(
  { lastStatus, lastError }: Pick<WebhookDelivery, "lastStatus" | "lastError">,
  { t }: Speech,
): string | undefined {
  const status = lastStatus === null ? undefined : t("webhooks.status", { status: lastStatus });
  if (lastError === null) return status;
  const error = t(`webhooks.error.${lastError}`);
  return status === undefined ? error : `${error} (${status})`;
}

/** Null without any attempt. */
export function rateOf({ health: { delivered, failed } }: Webhook): number | null {
  const sent = delivered + failed;
  return sent === 0 ? null : Math.floor((100 * delivered) / sent);
}
