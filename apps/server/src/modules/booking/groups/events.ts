import { z } from "zod";
import type { EventType } from "../../../platform/events.ts";

const payload = z.object({ groupId: z.string() });
type Payload = z.output<typeof payload>;

/** Enough people come, or a member keeps it. */
export const groupHeld: EventType<Payload> = { name: "group.held", payload };
export const groupDropped: EventType<Payload> = { name: "group.dropped", payload };
