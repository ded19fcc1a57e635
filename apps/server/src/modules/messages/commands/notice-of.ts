import type { NoticeKind } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { MessageFacts } from "../facts.ts";
import type { NoticeAsk } from "../notices/notify.ts";
import type { StoredMessage } from "../queries.ts";
import type { MessageKind } from "../rules.ts";

const KINDS: Readonly<Record<Exclude<MessageKind, "proposal-reminder">, NoticeKind>> = {
  request: "booking-requested",
  confirmation: "booking-booked",
  change: "booking-moved",
  cancellation: "booking-cancelled",
  refusal: "booking-declined",
  expiry: "request-expired",
  proposal: "booking-proposed",
  "handed-on": "booking-handed-on",
  kept: "booking-kept",
  missed: "booking-missed",
  reminder: "booking-reminder",
};

/** The same news in the app: which booking, when; the reader's browser finds the names. */
export function noticeOf(
  { id, kind, minutes }: StoredMessage,
  { bookingId, startsAt }: MessageFacts,
  accountId: string,
): NoticeAsk {
  if (kind === "proposal-reminder") throw new Error("whoever has to choose has no account here");
  return {
    accountId,
    kind: KINDS[kind],
    subject: { type: "booking", id: bookingId },
    values: { startsAt: toIso(startsAt), ...(kind === "reminder" ? { minutes: String(minutes) } : {}) },
    key: `message:${id}`,
  };
}
