import { z } from "zod";
import type { EventType } from "../../platform/events.ts";

const payload = z.object({ contactId: z.string() });
type Payload = z.output<typeof payload>;

export const contactCreated: EventType<Payload> = { name: "contact.created", payload };
export const contactUpdated: EventType<Payload> = { name: "contact.updated", payload };
/** What they agree to, or that they want nothing any more. */
export const contactChose: EventType<Payload> = { name: "contact.choices_changed", payload };
export const contactErased: EventType<Payload> = { name: "contact.erased", payload };
