/** Messages about bookings that did not go, sent again by hand. */
import { z } from "zod";
import { Id, InstantText } from "../primitives.ts";
import { route } from "../route.ts";

export const RetriedMessage = z
  .object({
    id: Id,
    bookingId: Id,
    status: z.enum(["due", "sent"]).meta({ description: "`due`: it goes in a moment, or when quiet hours end." }),
    dueAt: InstantText,
    retries: z.int().meta({ description: "How often it was asked for." }),
  })
  .meta({ id: "RetriedMessage" });
export type RetriedMessage = z.infer<typeof RetriedMessage>;

export const MessageRetryRun = z
  .object({
    state: z
      .enum(["running", "done", "stopped"])
      .meta({ description: "`stopped`: it failed itself; what it did not come to can be asked for again." }),
    messages: z.int().meta({ description: "How many had failed when it was asked for." }),
    done: z.int().meta({ description: "How many of them were looked at." }),
    again: z.int().meta({ description: "How many of those go; the others say nothing any more, or can't." }),
    since: InstantText,
    askedAt: InstantText,
    endedAt: InstantText.nullable(),
  })
  .meta({ id: "MessageRetryRun" });
export type MessageRetryRun = z.infer<typeof MessageRetryRun>;

const Params = z.object({ businessId: Id });
const base = "/v1/businesses/{businessId}/messages";

export const messageRoutes = {
  retryMessage: route({
    method: "POST",
    path: `${base}/{messageId}/retry`,
    tag: "Business",
    access: "booking.change",
    summary: "Send a message again that failed",
    description:
      "Written anew, from the booking as it is now. Asked again while it is on its way, it is answered the same and goes once.",
    params: Params.extend({ messageId: Id }),
    status: 200,
    answer: RetriedMessage,
    problems: ["MESSAGE_NOT_FAILED", "MESSAGE_OUTDATED", "ADDRESS_REFUSES"],
  }),
  retryFailedMessages: route({
    method: "POST",
    path: `${base}/retries`,
    tag: "Business",
    access: "carrier.edit",
    summary: "Send everything again that failed since then",
    description:
      "For when a carrier works again. In the background, the oldest first; what says nothing any more, and what goes to an address that takes nothing, stays failed.",
    params: Params,
    idempotent: true,
    body: z.object({ since: InstantText }),
    status: 202,
    answer: z
      .object({ messages: z.int().meta({ description: "How many failed since then; 10 000 at most are counted." }) })
      .meta({ id: "MessageRetries" }),
    problems: ["IDEMPOTENCY_KEY_REUSED"],
  }),
  getMessageRetries: route({
    method: "GET",
    path: `${base}/retries`,
    tag: "Business",
    access: "carrier.edit",
    summary: "How far it is with what was asked to be sent again",
    params: Params,
    status: 200,
    answer: z
      .object({ run: MessageRetryRun.nullable().meta({ description: "The last that was asked for." }) })
      .meta({ id: "MessageRetryState" }),
    problems: [],
  }),
} as const;
