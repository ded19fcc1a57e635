import { z } from "zod";
import type { EventType } from "../../../platform/events.ts";

const entry = z.object({ entryId: z.string() });
const offer = z.object({ offerId: z.string() });

export const waitingAdded: EventType<z.output<typeof entry>> = { name: "waiting.added", payload: entry };
const ended = entry.extend({ because: z.enum(["left", "removed", "ended"]) });

/** Without a time taken. */
export const waitingEnded: EventType<z.output<typeof ended>> = { name: "waiting.ended", payload: ended };
export const waitingOffered: EventType<z.output<typeof offer>> = { name: "waiting.offered", payload: offer };
export const waitingTaken: EventType<z.output<typeof offer>> = { name: "waiting.taken", payload: offer };
/** Declined, or its term is over. */
export const waitingLapsed: EventType<z.output<typeof offer>> = { name: "waiting.lapsed", payload: offer };
