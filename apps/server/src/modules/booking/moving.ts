/** Looking for another time for a booking: its own counts as free. */
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Language } from "../../platform/http/language.ts";
import { ProblemError } from "../../platform/problem.ts";
import { type Mine } from "./busy.ts";
import { bookingById } from "./queries.ts";
import { notWithThemSentences } from "./texts.ts";

/**
 * What counts as free while `bookingId` is being moved, and its length, which it keeps; nothing when no booking is. A booking stays with its
 * professional, so another's is no booking here: whoever asked is told, and learns no more than that.
 * @throws ProblemError NOT_FOUND
 */
export async function mineWhileMoving(
  tx: Tx,
  scope: TenantScope,
  bookingId: string | undefined,
  professionalId: string,
  language: Language,
): Promise<{ readonly mine?: Mine; readonly durationMinutes?: number; readonly seats?: number }> {
  if (bookingId === undefined) return {};
  const booking = await bookingById(tx, scope, bookingId);
  if (booking?.professionalId !== professionalId) {
    throw new ProblemError("NOT_FOUND", { detail: notWithThemSentences[language] });
  }
  const durationMinutes = (booking.endsAt - booking.startsAt) / 60_000;
  return { mine: { bookingId }, durationMinutes, seats: booking.seats };
}
