/** A change of somebody's hours, before it is one: what it would make of them, and which parts it touches. Pure. */
import { isDeepStrictEqual } from "node:util";
import type { HoursPart, HoursSide } from "@creneau/contract";
import { keptThings } from "@creneau/contract";
import type { PlainDate, WallRange } from "@creneau/scheduling";
import { readDate, readZone } from "../../../platform/http/readers.ts";
import { presentParts, readParts } from "../readers.ts";
import { formatRanges, parseRanges, parseWeekly } from "../rules.ts";
import type { ScheduleParts, WeeklyHours } from "../store.ts";
import type { StoredOverride, StoredSchedule } from "../stored.ts";

export interface EditedDay {
  readonly on: PlainDate;
  /** Empty = closed; null = back to the week. */
  readonly ranges: readonly WallRange[] | null;
  readonly label: string;
}

export interface HoursEdit {
  readonly parts: Partial<Omit<WeeklyHours, "professionalId"> & ScheduleParts>;
  readonly days: readonly EditedDay[];
}

const isKept = (day: EditedDay): day is StoredOverride & EditedDay => day.ranges !== null;

export function applied<Schedule extends StoredSchedule>(schedule: Schedule, { parts, days }: HoursEdit): Schedule {
  const touched = new Set(days.map(({ on }) => on));
  const overrides = [...schedule.overrides.filter(({ on }) => !touched.has(on)), ...days.filter(isKept)];
  return { ...schedule, ...parts, overrides: overrides.toSorted((a, b) => (a.on < b.on ? -1 : 1)) };
}

const namesOf: Readonly<Record<Exclude<HoursPart, "day">, readonly (keyof StoredSchedule)[]>> = {
  zone: ["zone"],
  week: ["weekly"],
  rotation: ["nextWeeks", "anchor"],
  season: ["seasons"],
  recurring: ["recurring"],
  "on-call": ["onCall"],
  travel: ["travel"],
  kept: ["apartFrom"],
  limits: ["limits"],
  wishes: ["wishes"],
};

const partNames = Object.keys(namesOf) as Exclude<HoursPart, "day">[];

/** As two schedules are compared: what is a set has no order. */
const comparable = (schedule: StoredSchedule, name: keyof StoredSchedule): unknown =>
  name === "apartFrom" ? schedule.apartFrom.toSorted() : schedule[name];

export function changedParts(before: StoredSchedule, after: StoredSchedule): HoursPart[] {
  const changed = partNames.filter((part) =>
    namesOf[part].some((name) => !isDeepStrictEqual(comparable(before, name), comparable(after, name))),
  );
  return [...changed, ...(changedDays(before, after).length > 0 ? (["day"] as const) : [])];
}

/** Dates whose own hours come, go, or become others. */
export function changedDays(before: StoredSchedule, after: StoredSchedule): PlainDate[] {
  const was = new Map(before.overrides.map((day) => [day.on, day]));
  const will = new Map(after.overrides.map((day) => [day.on, day]));
  return [...new Set([...was.keys(), ...will.keys()])]
    .filter((on) => !isDeepStrictEqual(was.get(on), will.get(on)))
    .toSorted();
}

/** Those parts, and these days, as the API writes them. */
export function sideOf(schedule: StoredSchedule, what: readonly HoursPart[], days: readonly PlainDate[]): HoursSide {
  const { weekly, rotation, seasons, recurring, onCall, travel, limits } = presentParts(schedule);
  const has = (part: HoursPart): boolean => what.includes(part);
  const own = new Map(schedule.overrides.map((day) => [day.on, day]));
  return {
    ...(has("zone") && { zone: schedule.zone }),
    ...(has("week") && { weekly }),
    ...(has("rotation") && { rotation }),
    ...(has("season") && { seasons }),
    ...(has("recurring") && { recurring }),
    ...(has("on-call") && { onCall }),
    ...(has("travel") && { travel }),
    ...(has("kept") && { apartFrom: keptThings.filter((name) => schedule.apartFrom.includes(name)) }),
    ...(has("limits") && { limits }),
    ...(has("day") && {
      days: days.map((on) => {
        const day = own.get(on);
        return { on, ranges: day ? formatRanges(day.ranges) : null, label: day?.label ?? "" };
      }),
    }),
  };
}

/** What was asked for, read as an edit. @throws ProblemError INVALID_INPUT naming the field. */
export function readSide({ zone, weekly, days = [], ...parts }: HoursSide, path = ""): HoursEdit {
  return {
    parts: {
      ...(zone !== undefined && { zone: readZone(`${path}zone`, zone) }),
      ...(weekly && { weekly: parseWeekly(weekly) }),
      ...readParts(parts),
    },
    days: days.map(({ on, ranges, label }, index) => ({
      on: readDate(`${path}days.${index}.on`, on),
      ranges: ranges && parseRanges(ranges),
      label,
    })),
  };
}
