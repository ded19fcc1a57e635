import { z } from "zod";
import type { EventType } from "../../platform/events.ts";

const payload = z.object({ bookingId: z.string(), version: z.number() });
type Payload = z.output<typeof payload>;

export const bookingBooked: EventType<Payload> = { name: "booking.booked", payload };
export const bookingMoved: EventType<Payload> = { name: "booking.moved", payload };
export const bookingCancelled: EventType<Payload> = { name: "booking.cancelled", payload };
export const bookingCompleted: EventType<Payload> = { name: "booking.completed", payload };
