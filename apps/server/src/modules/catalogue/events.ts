import { z } from "zod";
import type { EventType } from "../../platform/events.ts";

const payload = z.object({ serviceId: z.string() });
type Payload = z.output<typeof payload>;

export const serviceCreated: EventType<Payload> = { name: "service.created", payload };
export const serviceUpdated: EventType<Payload> = { name: "service.updated", payload };
