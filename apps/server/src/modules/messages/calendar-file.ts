import type { TenantScope } from "../../platform/database/scope.ts";
import { ProblemError } from "../../platform/problem.ts";
import { factsOf, type MessagesDeps } from "./facts.ts";
import { contactCalendar } from "./templates/invitation.ts";

/** The booking as a calendar file for the person who booked. @throws ProblemError NOT_FOUND */
export async function calendarFileOf(
  { db, clock, publicUrl, bookings }: Pick<MessagesDeps, "db" | "clock" | "publicUrl" | "bookings">,
  scope: TenantScope,
  bookingId: string,
): Promise<string> {
  const facts = await db.inTenant(scope, (tx) => factsOf({ bookings }, tx, scope, bookingId));
  if (!facts?.agreed) throw new ProblemError("NOT_FOUND");
  return contactCalendar(facts, publicUrl(), clock.now());
}
