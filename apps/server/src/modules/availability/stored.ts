/** The parts of hours as their rows keep them, read once, where they come in. */
import { plainDate, zone, type HoursOverride, type PlainDate, type WallRange, type Zone } from "@creneau/scheduling";
import { z } from "zod";
import { readRanges, weekdays, writeRanges, type Weekly } from "./rules.ts";

const DateOf = z.string().transform(plainDate);
const weekdayNumbers = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** `{ "1": [[540, 720]] }`: a day left out is closed. */
const Week = z.partialRecord(z.enum(weekdayNumbers), z.unknown()).transform((stored): Weekly => {
  const of = (day: (typeof weekdayNumbers)[number]): WallRange[] => readRanges(stored[day] ?? []);
  return {
    monday: of("1"),
    tuesday: of("2"),
    wednesday: of("3"),
    thursday: of("4"),
    friday: of("5"),
    saturday: of("6"),
    sunday: of("7"),
  };
});

export const readWeek = (stored: unknown): Weekly => Week.parse(stored);

/** As the row keeps it. */
export const weekJson = (weekly: Weekly): Record<string, unknown> =>
  Object.fromEntries(
    weekdays.flatMap((name, index) =>
      weekly[name].length > 0 ? [[String(index + 1), JSON.parse(writeRanges(weekly[name])) as unknown]] : [],
    ),
  );

/** Weeks that take turns: the first holds the anchor. One week has no anchor, and is every week. */
export interface Weeks {
  readonly weeks: readonly Weekly[];
  readonly anchor: PlainDate | null;
}

export interface StoredSeason extends Weeks {
  readonly name: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export interface StoredRecurring {
  readonly effect: "open" | "close";
  /** DTSTART and RRULE of RFC 5545. */
  readonly rule: string;
  readonly lengthMinutes: number;
  readonly label: string;
}

export interface StoredOnCall {
  readonly name: string;
  readonly serviceIds: readonly string[];
  /** DTSTART and RRULE of RFC 5545. */
  readonly rule: string;
  readonly lengthMinutes: number;
  /** Whether holidays and closings leave it open. */
  readonly onClosedDays: boolean;
}

export interface StoredTravel {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly zone: Zone;
  readonly label: string;
}

/** In minutes; null is no limit. */
export interface LabourLimits {
  readonly restMinutes: number | null;
  readonly dayMinutes: number | null;
  readonly weekMinutes: number | null;
}

export interface PersonalLimits extends LabourLimits {
  readonly caps: readonly StoredCap[];
}

export interface StoredCap {
  readonly per: "day" | "week" | "month" | "year";
  readonly of: "sessions" | "minutes";
  readonly most: number;
}

/** What somebody would like: it closes nothing. */
export interface StoredWishes {
  readonly preferred: Weekly;
  readonly unwanted: Weekly;
  readonly dayMinutes: number | null;
  readonly weekMinutes: number | null;
}

export interface StoredOverride extends HoursOverride {
  readonly label: string;
}

export interface StoredSchedule {
  readonly professionalId: string;
  readonly zone: Zone;
  /** Every week, or week A. */
  readonly weekly: Weekly;
  /** Weeks B, C, … that take turns with it from the anchor on. */
  readonly nextWeeks: readonly Weekly[];
  readonly anchor: PlainDate | null;
  readonly seasons: readonly StoredSeason[];
  readonly recurring: readonly StoredRecurring[];
  readonly onCall: readonly StoredOnCall[];
  readonly travel: readonly StoredTravel[];
  readonly apartFrom: readonly string[];
  readonly limits: PersonalLimits;
  readonly wishes: StoredWishes;
  /** The soonest first. */
  readonly overrides: readonly StoredOverride[];
  readonly version: number;
}

const Minutes = z.number().nullable().default(null);
export const readLabour = z.object({ restMinutes: Minutes, dayMinutes: Minutes, weekMinutes: Minutes });
const Cap = z.object({
  per: z.enum(["day", "week", "month", "year"]),
  of: z.enum(["sessions", "minutes"]),
  most: z.number(),
});
export const readLimits = readLabour.extend({ caps: z.array(Cap).default([]) });

export const readWishes = z.object({
  preferred: Week.prefault({}),
  unwanted: Week.prefault({}),
  dayMinutes: Minutes,
  weekMinutes: Minutes,
});

export const readApproval = z.object({
  weekMinutes: Minutes,
  withinDays: Minutes,
  bookings: z.boolean().default(false),
  limits: z.boolean().default(false),
});

export const readAgreement = z.object({
  name: z.string(),
  reference: z.string().default(""),
  breakAfterMinutes: Minutes,
  breakMinutes: Minutes,
  weekRestMinutes: Minutes,
  baseWeekMinutes: Minutes,
  averageWeekMinutes: Minutes,
  averageWeeks: Minutes,
});

/** Which changes of hours are big, and have to be agreed to. */
export type Approval = Readonly<z.output<typeof readApproval>>;
/** What planned hours are checked against, beside the limits that close time. */
export type Agreement = Readonly<z.output<typeof readAgreement>>;

export const readWeeks = z.array(Week);
export const readSeasons = z.array(
  z.object({ name: z.string(), from: DateOf, until: DateOf, weeks: readWeeks, anchor: DateOf.nullable() }),
);
export const readRecurring = z.array(
  z.object({ effect: z.enum(["open", "close"]), rule: z.string(), lengthMinutes: z.number(), label: z.string() }),
);
export const readOnCall = z.array(
  z.object({
    name: z.string(),
    serviceIds: z.array(z.string()),
    rule: z.string(),
    lengthMinutes: z.number(),
    onClosedDays: z.boolean(),
  }),
);
export const readTravel = z.array(
  z.object({ from: DateOf, until: DateOf, zone: z.string().transform(zone), label: z.string() }),
);
export const readDates = z.array(DateOf);
export const readClosings = z.array(z.object({ from: DateOf, until: DateOf, label: z.string(), yearly: z.boolean() }));
