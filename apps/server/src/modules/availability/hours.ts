/** Stored hours as the engine reads them: one place, for slots, for pages and for what is checked. Pure. */
import {
  recurrence,
  type Cap,
  type Hours,
  type Labour,
  type PlainDate,
  type RecurringHours,
  type ReservedHours,
  type Rotation,
  type Week,
} from "@creneau/scheduling";
import { closuresFrom, type House, type LabelledClosure, type Language } from "./house/closures.ts";
import { engineWeekly, type Weekly } from "./rules.ts";
import type { LabourLimits, StoredSchedule, Weeks } from "./stored.ts";

/** What may be taken of one person's time. */
export interface Availability {
  readonly hours: Hours;
  readonly caps: readonly Cap[];
  readonly labour: Labour | undefined;
}

const weekOf = (weekly: Weekly): Week => engineWeekly(weekly);

function weeksOf({ weeks, anchor }: Weeks): { readonly weekly: Week; readonly rotation?: Rotation } {
  const [first, ...others] = weeks.map(weekOf);
  if (anchor === null || others.length === 0) return { weekly: first ?? {} };
  return { weekly: first ?? {}, rotation: { anchor, weeks: [first ?? {}, ...others] } };
}

const keptKinds = { holiday: "holidays", "school-holiday": "school-holidays", closing: "closings" } as const;

/** What closes one person: what closes the house, but for what they keep apart from. */
function closuresFor({ apartFrom }: StoredSchedule, house: House, from: PlainDate, language: Language) {
  const apart = new Set<string>(apartFrom);
  return closuresFrom(house, from, language).filter(({ kind }) => kind === "leave" || !apart.has(keptKinds[kind]));
}

/** Left out where there are none: hours that are alike are found alike. */
function reservedBy({ onCall }: StoredSchedule): Pick<Hours, "reserved"> {
  if (onCall.length === 0) return {};
  return {
    reserved: onCall.map(({ serviceIds, rule, lengthMinutes, onClosedDays }): ReservedHours => ({
      serviceIds,
      recurrence: recurrence(rule),
      lengthMinutes,
      throughClosures: onClosedDays,
    })),
  };
}

/** @param house of the business, when it has set anything. */
export function engineHours(
  schedule: StoredSchedule,
  house: (House & { readonly zone: Hours["zone"] }) | undefined,
  from: PlainDate,
  language: Language = "fr",
): Hours & { readonly closures: readonly LabelledClosure[] } {
  const opening = house && !schedule.apartFrom.includes("opening") ? house.opening : null;
  return {
    zone: schedule.zone,
    ...weeksOf({ weeks: [schedule.weekly, ...schedule.nextWeeks], anchor: schedule.anchor }),
    overrides: schedule.overrides,
    seasons: schedule.seasons.map(({ from: first, until, ...weeks }) => ({ from: first, until, ...weeksOf(weeks) })),
    recurring: schedule.recurring.map(({ effect, rule, lengthMinutes }): RecurringHours => ({
      effect,
      recurrence: recurrence(rule),
      lengthMinutes,
    })),
    ...reservedBy(schedule),
    closures: house ? closuresFor(schedule, house, from, language) : [],
    travel: schedule.travel,
    ...(house && opening ? { within: [{ zone: house.zone, weekly: weekOf(opening), overrides: [] }] } : {}),
  };
}

/** A person's own limits, and the house's where they have none of their own. */
export function labourOf(
  schedule: Pick<StoredSchedule, "limits" | "apartFrom">,
  house: House | undefined,
): Labour | undefined {
  const common = schedule.apartFrom.includes("labour") ? undefined : house?.labour;
  const each = (name: keyof LabourLimits): number | null => schedule.limits[name] ?? common?.[name] ?? null;
  const [restMinutes, dayMinutes, weekMinutes] = [each("restMinutes"), each("dayMinutes"), each("weekMinutes")];
  if (restMinutes === null && dayMinutes === null && weekMinutes === null) return undefined;
  return {
    ...(restMinutes === null ? {} : { restMinutes }),
    ...(dayMinutes === null ? {} : { dayMinutes }),
    ...(weekMinutes === null ? {} : { weekMinutes }),
  };
}

const reaches = ["none", "day", "week", "month", "year"] as const;
export type Reach = (typeof reaches)[number];

/** How far around a start sessions must be known, to count what these people's limits count. */
export function reachOf(people: Iterable<Pick<Availability, "caps" | "labour">>): Reach {
  let widest = 0;
  for (const { caps, labour } of people) {
    if (labour) widest = Math.max(widest, reaches.indexOf(labour.weekMinutes === undefined ? "day" : "week"));
    for (const { per } of caps) widest = Math.max(widest, reaches.indexOf(per));
  }
  return reaches[widest] ?? "none";
}
