/** Free times as a page shows them: which days the address asks for, and what the API says of them. */
import { addDays, dateOf, instant, plainDate, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";
import type { ProfessionalProfile, PublicService } from "./calls.ts";
import type { Visit } from "./visit.ts";

export interface BoardDay {
  readonly on: PlainDate;
  readonly starts: readonly Instant[];
}

export interface Board {
  readonly service: PublicService;
  readonly view: "days" | "month";
  readonly days: readonly BoardDay[];
  /** Nothing is free before this day: no way leads back past it. */
  readonly firstDay: PlainDate;
  /** First free time after the days shown. */
  readonly nextAfter: Instant | null;
}

interface Ask {
  readonly business: string;
  readonly professional: ProfessionalProfile;
  readonly zone: Zone;
  readonly service?: string | undefined;
  readonly moving?: string;
}

interface Range {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const DAYS_SHOWN = 7;
/** Further than any horizon a business sets; keeps addresses that were made up from asking for the year 9000. */
const DAYS_AHEAD_MAX = 730;

/** Null when the professional offers no service. */
export async function loadBoard(visit: Visit, ask: Ask): Promise<Board | null> {
  const { business, professional, zone, moving } = ask;
  const wanted = ask.service ?? visit.url.searchParams.get("service");
  const service = professional.services.find(({ slug }) => slug === wanted) ?? professional.services[0];
  if (!service) return null;
  const firstDay = firstDayOf(visit, ask, service);
  const view = visit.url.searchParams.get("vue") === "mois" ? "month" : "days";
  const range = view === "month" ? monthRange(visit, firstDay) : daysRange(visit, firstDay);
  const answer = await visit.calls.slots(business, professional.slug, {
    service: service.slug,
    zone,
    moving,
    ...range,
  });
  return {
    service,
    view,
    firstDay,
    days: answer.days.map(({ on, slots }) => ({
      on: plainDate(on),
      starts: slots.map(({ startsAt }) => instant(startsAt)),
    })),
    nextAfter: answer.nextSlot ? instant(answer.nextSlot.startsAt) : null,
  };
}

/** Where the days begin when nobody asks otherwise: at the first free time, so that the first thing seen is a slot. */
function firstDayOf(visit: Visit, { professional, zone, moving }: Ask, service: PublicService): PlainDate {
  const today = dateOf(visit.now, zone);
  const isMain = service.slug === professional.services[0]?.slug; // The profile's next time is the main service's.
  if (moving || !isMain || !professional.nextSlot) return today;
  return dateOf(instant(professional.nextSlot.startsAt), zone);
}

function daysRange(visit: Visit, firstDay: PlainDate): Range {
  const from = dateWithin(visit.url.searchParams.get("du"), firstDay);
  return { from, to: addDays(from, DAYS_SHOWN - 1) };
}

function monthRange(visit: Visit, firstDay: PlainDate): Range {
  const month = visit.url.searchParams.get("mois") ?? "";
  const start = dateWithin(`${month}-01`, firstDay);
  return { from: start, to: lastOfMonth(start) };
}

/** The date when it can be read and lies between the first free day and the furthest; else the first day. */
function dateWithin(text: string | null, firstDay: PlainDate): PlainDate {
  try {
    const date = plainDate(text ?? "");
    return date > firstDay && date <= addDays(firstDay, DAYS_AHEAD_MAX) ? date : firstDay;
  } catch {
    return firstDay;
  }
}

export function lastOfMonth(date: PlainDate): PlainDate {
  return addDays(firstOfNextMonth(date), -1);
}

export function firstOfNextMonth(date: PlainDate): PlainDate {
  return firstOfMonth(addDays(firstOfMonth(date), 31));
}

export const firstOfMonth = (date: PlainDate): PlainDate => plainDate(`${date.slice(0, 7)}-01`);
