/** A booking as an event that the page of a calendar's company fills in. */
import { calendarLinks, type CalendarLinks } from "@creneau/contract/calendar-links";
import type { Texts } from "./texts/index.ts";

export interface Entered {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly service: { readonly name: string };
  readonly professional: { readonly displayName: string };
  readonly business: { readonly name: string };
}

/** The signed link of the booking is not in them: whoever has it may cancel, and a company reads what it is sent. */
export const calendarLinksOf = (
  { service, professional, business, startsAt, endsAt }: Entered,
  place: string,
  t: Texts,
): CalendarLinks =>
  calendarLinks({
    title: t.calendars.title(service.name, professional.displayName),
    details: t.calendars.details(business.name),
    place,
    startsAt,
    endsAt,
  });
