/**
 * `/rendez-vous/{link}/google`, `…/outlook`, `…/office`: short addresses for mails, which lead on to a calendar's page with
 * the event filled in.
 */
import type { CalendarLinks } from "@creneau/contract/calendar-links";
import { redirect, textsOf } from "../answer.tsx";
import { loadBooking } from "../bookings.ts";
import { calendarLinksOf } from "../calendars.ts";
import { bookingPath } from "../paths.ts";
import type { Visit } from "../visit.ts";

export const isCalendar = (action: string): action is keyof CalendarLinks =>
  action === "google" || action === "outlook" || action === "office";

export async function calendarPage(visit: Visit, link: string, which: keyof CalendarLinks): Promise<Response> {
  const { booking, business } = await loadBooking(visit, link);
  // What is not agreed, or no more, is in nobody's calendar.
  if (booking.status !== "confirmed") return redirect(visit, bookingPath(link));
  const t = textsOf(visit, business);
  const location = calendarLinksOf(booking, t.mode[booking.mode], t)[which];
  return new Response(null, {
    status: 303,
    headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}
