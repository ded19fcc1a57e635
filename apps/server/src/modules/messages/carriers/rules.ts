/** What becomes of a message, and which word of a provider counts. Pure. */
import type { MessageDeliveryState } from "@creneau/contract";

/**
 * From the least to the most that can be known. A later report never takes back what an earlier one knew: a provider that tells
 * "accepted" after "delivered" tells old news. Called failed, it may still turn out to have arrived; bounced after it was
 * delivered, it was sent back from within.
 */
export const ranks = [
  "sending",
  "accepted",
  "failed",
  "delivered",
  "bounced",
  "complained",
] as const satisfies readonly MessageDeliveryState[];

export const isNews = (before: MessageDeliveryState, after: MessageDeliveryState): boolean =>
  ranks.indexOf(after) > ranks.indexOf(before);

/** What went wrong for good, of which somebody should know. */
export const TROUBLE = ["bounced", "complained", "failed"] as const;
