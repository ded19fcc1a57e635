/** `/rendez-vous/{link}`: the booking as its signed link shows it, new, upcoming, cancelled or past. */
import { answerPage, textsOf } from "../answer.tsx";
import { loadBooking } from "../bookings.ts";
import { calendarsCss } from "../styles/calendars.ts";
import { chainCss } from "../styles/chain.ts";
import { BookingView, type BookingEvent } from "../view/BookingView.tsx";
import type { Visit } from "../visit.ts";

export async function bookingPage(visit: Visit, link: string): Promise<Response> {
  const { booking, business } = await loadBooking(visit, link);
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.manage.title(booking.whole?.name ?? booking.service.name)} · ${business.name}` },
    zone: visit.zone ?? booking.zone,
    secret: true,
    css: calendarsCss + (booking.chain.length > 0 ? chainCss : ""),
    body: <BookingView booking={booking} event={eventOf(visit.url)} />,
  });
}

function eventOf({ searchParams }: URL): BookingEvent | undefined {
  if (searchParams.has("nouveau")) return "booked";
  if (searchParams.has("deja")) return "already";
  return searchParams.has("deplace") ? "moved" : undefined;
}
