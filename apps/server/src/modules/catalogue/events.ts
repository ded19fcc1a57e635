import { z } from "zod";
import type { EventType } from "../../platform/events.ts";

const payload = z.object({ serviceId: z.string() });
type Payload = z.output<typeof payload>;

export const serviceCreated: EventType<Payload> = { name: "service.created", payload };
const deleted = payload.extend({ name: z.string() });

/** It is not there any more to be asked for its name. */
export const serviceDeleted: EventType<z.output<typeof deleted>> = { name: "service.deleted", payload: deleted };
export const serviceUpdated: EventType<Payload> = { name: "service.updated", payload };
