/** The facts a judgement rests on. All are plain values: load them, pass them, keep them as a fixture. */
import type { Recurrence } from "./recurrence/recurrence.ts";
import type { PlainDate, Weekday } from "./time/calendar.ts";
import type { Instant } from "./time/instant.ts";
import type { Zone } from "./time/zone.ts";

/**
 * A stretch of a day by the clock on the wall, half-open, in minutes after local midnight: 09:00–12:00 is
 * `{ startMinute: 540, endMinute: 720 }`. It starts on its day (0 to 1439) and may end after it: 22:00–02:00 ends at
 * 1560, and at most at 2880.
 */
export interface WallRange {
  readonly startMinute: number;
  readonly endMinute: number;
  /** Where the host then is. Left out: wherever they are asked for. */
  readonly placeId?: string;
}

/** Ranges of each weekday, 1 = Monday; a weekday left out is closed. Ranges that touch or overlap count as one. */
export type Week = Readonly<Partial<Record<Weekday, readonly WallRange[]>>>;

/** When somebody is open, in their own zone. For one date: its overrides, else no closure, else the season or the base. */
export interface Hours {
  readonly zone: Zone;
  readonly weekly: Week;
  /**
   * Days with hours of their own, which replace all else that concerns the day, closures too; no ranges = closed. Two for
   * one date add up. What runs past midnight belongs to the day it started on.
   */
  readonly overrides: readonly HoursOverride[];
  /** Weeks that take turns (A, B, …), in place of `weekly`. */
  readonly rotation?: Rotation;
  /** Periods with weeks of their own, in place of `weekly` and `rotation`; of two that hold a date, the later in the list. */
  readonly seasons?: readonly Season[];
  /** What opens or closes by a rule of its own, beside the weeks. */
  readonly recurring?: readonly RecurringHours[];
  /** What opens beside all of that, to some services and no others: being on call. */
  readonly reserved?: readonly ReservedHours[];
  /** Holidays, leave, annual closing: whole dates on which nothing of the above is open, overrides excepted. */
  readonly closures?: readonly Closure[];
  /** Dates during which the clock on the wall is that of another zone: 09:00 is then 09:00 there. */
  readonly travel?: readonly Travel[];
  /** Hours that must be open as well: of the premises, of a contract. */
  readonly within?: readonly Hours[];
}

export interface HoursOverride {
  readonly on: PlainDate;
  readonly ranges: readonly WallRange[];
}

/** `weeks[0]` is the week (Monday to Sunday) that holds `anchor`, `weeks[1]` the next, and so on, round and round. */
export interface Rotation {
  readonly anchor: PlainDate;
  readonly weeks: readonly Week[];
}

/** Dates, the last one included. */
export interface DateSpan {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export interface Season extends DateSpan {
  readonly weekly: Week;
  readonly rotation?: Rotation;
}

export interface Travel extends DateSpan {
  readonly zone: Zone;
}

export interface Closure extends DateSpan {
  readonly kind: "holiday" | "school-holiday" | "leave" | "closing";
  readonly label?: string;
}

/** Each occurrence opens, or closes, for so many minutes by the clock (at most a day). Closing wins over opening. */
export interface RecurringHours {
  readonly effect: "open" | "close";
  readonly recurrence: Recurrence;
  readonly lengthMinutes: number;
  readonly placeId?: string;
}

/**
 * Open to these services alone, added to the other hours: each occurrence for so many minutes by the clock (at most a day).
 * Neither the weeks, what closes by a rule nor `within` touch it; leave does, and an override that closes its date.
 */
export interface ReservedHours {
  /** `rules.serviceId` is one of them, or they are not open. */
  readonly serviceIds: readonly string[];
  readonly recurrence: Recurrence;
  readonly lengthMinutes: number;
  /** Whether they are open on dates that a closure other than leave closes. */
  readonly throughClosures?: boolean;
  readonly placeId?: string;
}

/** What may be booked. Whole minutes and days; only the duration and the step must be more than nothing. */
export interface SlotRules {
  readonly durationMinutes: number;
  /** From one candidate start to the next, by the clock, counted from the opening. */
  readonly stepMinutes: number;
  /** From the opening to the first candidate. */
  readonly offsetMinutes?: number;
  /** The first candidate moves up to a multiple of this after midnight: 60 = on the hour, 15 = on the quarter. */
  readonly alignMinutes?: number;
  /** Counts candidates from each *free* stretch, not from the opening: what follows a booking follows it closely. */
  readonly packed?: boolean;
  /** Offers only the first free start of each date, so that a day fills from its beginning. */
  readonly firstOnly?: boolean;
  /** Kept free before and after each booking. They need not lie inside the opening hours. */
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Work before and after the session, inside the hours: setting up, cleaning. Buffers lie around it. */
  readonly preparationMinutes?: number;
  readonly cleaningMinutes?: number;
  /** A start must be at least this far from `now`. */
  readonly noticeMinutes: number;
  readonly horizon: Horizon;
  /** How much each host may be booked. Those of the host apply as well. */
  readonly caps?: readonly Cap[];
  /** What is booked: reserved hours, caps that count a service, and groups that are joined, are told apart by it. */
  readonly serviceId?: string;
  /** Only in hours that are reserved for the service; the others do not count. */
  readonly reservedOnly?: boolean;
  /** Where. Hosts count only the ranges they are there for, and need time to travel from and to elsewhere. */
  readonly placeId?: string;
  /** How many seats are wanted in a group session that exists already; 1 unless said. */
  readonly seats?: number;
}

/** How far ahead can be booked, on the calendar of the host. */
export type Horizon =
  /** Last bookable day: 0 = today only, 1 = today and tomorrow. Of these, only the dates `within`, if it is given. */
  | { readonly kind: "days"; readonly days: number; readonly within?: DateSpan }
  /** The same, counting Mondays to Fridays that are no holiday (a closure of that kind) of the host. */
  | { readonly kind: "business-days"; readonly days: number }
  /** So many dates on which something is offered, counted, and ended, on the calendar of the first host; at most two years. */
  | { readonly kind: "bookable-days"; readonly days: number }
  /** These dates, the last one included; on the calendar of that zone, if one is given. */
  | ({ readonly kind: "dates"; readonly zone?: Zone } & DateSpan);

/** At most so many sessions, or minutes of them, in each day, week, month or year of the host's calendar. */
export interface Cap {
  readonly per: Period;
  readonly of: "sessions" | "minutes";
  readonly most: number;
  /** "service": only sessions of `rules.serviceId`. All, unless said. */
  readonly counts?: "all" | "service";
  /** The day on which weeks start: Monday, unless said. */
  readonly weekStartsOn?: Weekday;
}

export type Period = "day" | "week" | "month" | "year";

/** Why a stretch is busy: one of our bookings, a place kept while a form is filled, an event elsewhere, leave. */
export type BusyKind = "booking" | "hold" | "external" | "absence";

/**
 * A busy stretch, half-open; the buffers of a booking that exists are already inside. What should not count can be left
 * out, or be told by `expiresAt` and `holderId`.
 */
export interface Busy {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly kind: BusyKind;
  readonly id?: string;
  /** Which of the host's lanes it takes, from 0. Left out: all of them. */
  readonly lane?: number;
  /** Whose hold it is: it does not count against `SlotFacts.holderId`. */
  readonly holderId?: string;
  /** A hold ends by itself: it does not count from then on. */
  readonly expiresAt?: Instant;
  /** Where the host then is: from and to there takes time (`SlotFacts.travelTimes`). */
  readonly placeId?: string;
  /** A group session, which others may join. */
  readonly group?: Group;
}

/** A group session: its own times, without buffers, and its seats. */
export interface Group {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly serviceId?: string;
  readonly seatsTaken: number;
  readonly seats: number;
}

/** A session done or to come, without buffers: what caps, limits of labour and fair assignment count. */
export interface Session {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly serviceId?: string;
}

/** Limits of labour law or contract, in minutes. @see Code du travail L3131-1 (rest), L3121-18 (day), L3121-20 (week) */
export interface Labour {
  /**
   * Between the last session of one day and the first of the next: 660. Of sessions of one day, such as one of a night on call
   * and those that follow it, in the 24 hours from the first of them: so long a stretch without any.
   */
  readonly restMinutes?: number;
  /** Sessions of one day: 600. */
  readonly dayMinutes?: number;
  /** Sessions of one week, Monday to Sunday: 2880. */
  readonly weekMinutes?: number;
}

/** Whoever, or whatever, must be free: a person, a room, a machine. `busy` and `sessions` may come in any order. */
export interface Host {
  readonly id: string;
  readonly hours: Hours;
  readonly busy: readonly Busy[];
  /** How many sessions they can have at once: lanes 0 to capacity - 1. One, unless said. */
  readonly capacity?: number;
  readonly skills?: readonly string[];
  /** All of every day, week, month or year that a cap or limit counts and the question touches, and the days beside. */
  readonly sessions?: readonly Session[];
  readonly caps?: readonly Cap[];
  readonly labour?: Labour;
}

/**
 * One part in the session, taken by `count` different hosts (one, unless said; "all" = every candidate). Nobody takes two
 * parts in one session. Candidates are those named, or everyone, with all the skills.
 */
export interface Role {
  readonly id: string;
  readonly anyOf?: readonly string[];
  readonly skills?: readonly string[];
  readonly count?: number | "all";
  /** Who is asked only where too few of the candidates can. */
  readonly substitutes?: readonly string[];
}

/** Minutes from one place to another; both ways, unless the other way is given too. */
export interface TravelTime {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** All a judgement needs. */
export interface SlotFacts {
  readonly now: Instant;
  readonly rules: SlotRules;
  readonly hosts: readonly Host[];
  /** Who is needed. Left out: any one of the hosts. Candidate starts are those of the first role. */
  readonly roles?: readonly Role[];
  /** Who asks: their own holds do not count against them. */
  readonly holderId?: string;
  readonly travelTimes?: readonly TravelTime[];
}

/** Facts, and the starts asked about: those in [from, until). */
export interface SlotQuery extends SlotFacts {
  readonly from: Instant;
  readonly until: Instant;
}
