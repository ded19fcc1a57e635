import { z } from "zod";
import type { EventType } from "../../platform/events.ts";

const payload = z.object({ bookingId: z.string(), version: z.number() });
export type BookingPayload = z.output<typeof payload>;

export const bookingBooked: EventType<BookingPayload> = { name: "booking.booked", payload };
export const bookingMoved: EventType<BookingPayload> = { name: "booking.moved", payload };
export const bookingCancelled: EventType<BookingPayload> = { name: "booking.cancelled", payload };
export const bookingCompleted: EventType<BookingPayload> = { name: "booking.completed", payload };
export const bookingRequested: EventType<BookingPayload> = { name: "booking.requested", payload };
export const bookingApproved: EventType<BookingPayload> = { name: "booking.approved", payload };
export const bookingDeclined: EventType<BookingPayload> = { name: "booking.declined", payload };
export const bookingExpired: EventType<BookingPayload> = { name: "booking.expired", payload };
export const bookingNoShow: EventType<BookingPayload> = { name: "booking.missed", payload };
export const bookingAttended: EventType<BookingPayload> = { name: "booking.attended", payload };
export const bookingProposed: EventType<BookingPayload> = { name: "booking.proposed", payload };
export const bookingKept: EventType<BookingPayload> = { name: "booking.kept", payload };
