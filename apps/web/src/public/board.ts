/** Free times as a page shows them: which days the address asks for, and what the API says of them. */
import { addDays, dateOf, instant, plainDate, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";
import type { ProfessionalProfile, PublicService, SlotDays } from "./calls.ts";
import { lengthIn } from "./terms.ts";
import type { Visit } from "./visit.ts";
import { askedInstant } from "./why.ts";

export interface BoardDay {
  readonly on: PlainDate;
  readonly starts: readonly Instant[];
}

export interface Board {
  readonly service: PublicService;
  readonly durationMinutes: number;
  /** The length, when the address asks for another than the usual one. */
  readonly minutes: number | undefined;
  readonly view: "days" | "month";
  readonly days: readonly BoardDay[];
  /** Nothing is free before this day: no way leads back past it. */
  readonly firstDay: PlainDate;
  /** A time taken here is kept beside those kept already. */
  readonly also: boolean;
  /** When a session ends, where that is not always as long after its start. */
  readonly ends?: ReadonlyMap<Instant, Instant> | undefined;
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

interface ServiceAsk {
  readonly business: string;
  readonly service: PublicService;
  readonly zone: Zone;
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
  return boardOf(visit, service, zone, firstDayOf(visit, ask, service), ({ minutes, ...range }) =>
    visit.calls.slots(business, professional.slug, {
      service: service.slug,
      zone,
      moving,
      durationMinutes: moving ? undefined : minutes,
      ...range,
    }),
  );
}

/** Of a service, with whoever is free. */
export async function loadServiceBoard(visit: Visit, { business, service, zone }: ServiceAsk): Promise<Board> {
  const today = dateOf(visit.now, zone);
  const next = await nextOfService(visit, { business, service, zone });
  return boardOf(visit, service, zone, next === null ? today : dateOf(next, zone), ({ minutes, ...range }) =>
    visit.calls.serviceSlots(business, service.slug, { zone, durationMinutes: minutes, ...range }),
  );
}

/** When somebody is free for it first. */
export async function nextOfService(visit: Visit, { business, service, zone }: ServiceAsk): Promise<Instant | null> {
  const today = dateOf(visit.now, zone);
  const { days, nextSlot } = await visit.calls.serviceSlots(business, service.slug, { zone, from: today, to: today });
  const first = days[0]?.slots[0] ?? nextSlot;
  return first ? instant(first.startsAt) : null;
}

type Load = (ask: Range & { readonly minutes: number | undefined }) => Promise<SlotDays>;

async function boardOf(
  visit: Visit,
  service: PublicService,
  zone: Zone,
  firstDay: PlainDate,
  load: Load,
): Promise<Board> {
  const view = visit.url.searchParams.get("vue") === "mois" ? "month" : "days";
  const durationMinutes = lengthIn(service, visit.url.searchParams.get("duree"));
  const minutes = durationMinutes === service.durationMinutes ? undefined : durationMinutes;
  const range = view === "month" ? monthRange(visit, firstDay) : daysRange(visit, firstDay, zone);
  const found = await load({ ...range, minutes });
  const free = view === "days" && !asksForDay(visit) ? firstFree(found, zone) : null;
  const starts = free !== null && free > range.from ? free : null;
  const answer = starts === null ? found : await load({ from: starts, to: addDays(starts, DAYS_SHOWN - 1), minutes });
  return {
    service,
    durationMinutes,
    minutes,
    view,
    firstDay: starts ?? firstDay,
    also: visit.url.searchParams.has("aussi"),
    days: answer.days.map(({ on, slots }) => ({
      on: plainDate(on),
      starts: slots.map(({ startsAt }) => instant(startsAt)),
    })),
    // Of several in a row the end depends on who is free for what.
    ends:
      service.composition === "combined"
        ? new Map(
            answer.days.flatMap(({ slots }) =>
              slots.map(({ startsAt, endsAt }) => [instant(startsAt), instant(endsAt)] as const),
            ),
          )
        : undefined,
    nextAfter: answer.nextSlot ? instant(answer.nextSlot.startsAt) : null,
  };
}

const asksForDay = ({ url }: Visit): boolean => url.searchParams.has("du") || url.searchParams.has("a");

function firstFree({ days, nextSlot }: SlotDays, zone: Zone): PlainDate | null {
  const day = days.find(({ slots }) => slots.length > 0);
  if (day) return plainDate(day.on);
  return nextSlot ? dateOf(instant(nextSlot.startsAt), zone) : null;
}

/** Where the days begin when nobody asks otherwise: at the first free time, so that the first thing seen is a slot. */
function firstDayOf(visit: Visit, { professional, zone, moving }: Ask, service: PublicService): PlainDate {
  const today = dateOf(visit.now, zone);
  const isMain = service.slug === professional.services[0]?.slug; // The profile's next time is the main service's.
  if (moving || !isMain || !professional.nextSlot) return today;
  return dateOf(instant(professional.nextSlot.startsAt), zone);
}

function daysRange(visit: Visit, firstDay: PlainDate, zone: Zone): Range {
  const asked = askedInstant(visit);
  const day = visit.url.searchParams.get("du") ?? (asked === undefined ? null : dateOf(asked, zone));
  const from = dateWithin(day, firstDay);
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
