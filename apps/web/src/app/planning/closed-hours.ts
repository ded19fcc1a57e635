/** When a professional is closed, as stretches of a wall calendar: they are shaded behind the bookings. */
import { addDays, plainDate, weekdayOf, type PlainDate } from "@creneau/scheduling";
import type { OpenDay, Range, Schedule } from "../api/schedule.ts";
import { minutesOf, wallTimeOf } from "../time/wall-time.ts";
import type { Days } from "./period.ts";

const DAY = 1440;

export interface Stretch {
  readonly start: string;
  readonly end: string;
}

/** The week and its overrides; and, when they are known, the days as all rules make them: seasons, holidays, weeks in turn. */
export interface OpenHours extends Pick<Schedule, "weekly" | "overrides"> {
  readonly days?: ReadonlyMap<string, OpenDay>;
}

export const withDays = (hours: Pick<Schedule, "weekly" | "overrides">, items: readonly OpenDay[] = []): OpenHours => ({
  weekly: hours.weekly,
  overrides: hours.overrides,
  days: new Map(items.map((day) => [day.on, day])),
});

/** The ranges a day has of its own; else those worked out for it; else those of its weekday. */
export function rangesOn(schedule: OpenHours, on: PlainDate): readonly Range[] {
  const override = schedule.overrides.find((one) => one.on === on);
  if (override) return override.ranges;
  // A day that had an override when it was worked out has none any more: as its weekday, until it is worked out anew.
  const day = schedule.days?.get(on);
  if (day && day.kind !== "override") return day.ranges;
  return schedule.weekly.find(({ weekday }) => weekday === weekdayOf(on))?.ranges ?? [];
}

/** Ranges of a day that some services alone may use. */
function onCallOn({ days }: OpenHours, on: PlainDate): readonly Range[] {
  return days?.get(on)?.onCall.flatMap(({ ranges }) => ranges) ?? [];
}

/** Minutes open on a day, the end of the night before included. */
function openMinutes(schedule: OpenHours, on: PlainDate, of: typeof rangesOn = rangesOn): [number, number][] {
  const mine = of(schedule, on).map(({ start, end }) => [minutesOf(start), minutesOf(end)] as const);
  const before = of(schedule, addDays(on, -1)).map(
    ({ start, end }) => [minutesOf(start) - DAY, minutesOf(end) - DAY] as const,
  );
  return [...before, ...mine]
    .map(([start, end]): [number, number] => [Math.max(start, 0), Math.min(end, DAY)])
    .filter(([start, end]) => start < end)
    .toSorted(([a], [b]) => a - b);
}

export function closedStretches(schedule: OpenHours, { first, last }: Days): Stretch[] {
  const stretches: Stretch[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) {
    const open = [...openMinutes(schedule, on), ...openMinutes(schedule, on, onCallOn)].toSorted(([a], [b]) => a - b);
    for (const [start, end] of without([[0, DAY]], open))
      stretches.push({ start: wall(on, start), end: wall(on, end) });
  }
  return stretches;
}

/** On call, where nothing else is open: shaded in a colour of its own. */
export function onCallStretches(schedule: OpenHours, { first, last }: Days): Stretch[] {
  const stretches: Stretch[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) {
    const kept = without(openMinutes(schedule, on, onCallOn), openMinutes(schedule, on));
    for (const [start, end] of kept) stretches.push({ start: wall(on, start), end: wall(on, end) });
  }
  return stretches;
}

type Minutes = readonly [start: number, end: number];

/** What some stretches leave of others; both sorted. */
function without(stretches: readonly Minutes[], taken: readonly Minutes[]): Minutes[] {
  return stretches.flatMap(([start, end]) => {
    const left: Minutes[] = [];
    let from = start;
    for (const [takenFrom, takenUntil] of taken) {
      if (takenFrom > from) left.push([from, Math.min(takenFrom, end)]);
      from = Math.max(from, takenUntil);
    }
    return [...left, [from, end] as const].filter(([begins, ends]) => begins < ends);
  });
}

function wall(on: string, minute: number): string {
  const day = minute === DAY ? addDays(plainDate(on), 1) : on;
  return `${day}T${wallTimeOf(minute % DAY)}:00`;
}

export interface Shown {
  readonly from: number;
  readonly until: number;
}

/** The hours worth showing: around the opening hours, and those on call if they are asked for; never less than a working day. */
export function shownHours(schedule: OpenHours | undefined, { first, last }: Days, withOnCall = false): Shown {
  let from = 8 * 60;
  let until = 19 * 60;
  if (schedule) {
    for (let on = first; on <= last; on = addDays(on, 1)) {
      const onCall = withOnCall ? openMinutes(schedule, on, onCallOn) : [];
      for (const [start, end] of [...openMinutes(schedule, on), ...onCall]) {
        from = Math.min(from, start);
        until = Math.max(until, end);
      }
    }
  }
  return { from: Math.floor(from / 60) * 60, until: Math.ceil(until / 60) * 60 };
}

/** Where the grid is scrolled to: its first hour; or, when more hours are shown than usual, where those begin, an hour before in sight. */
export function scrolledTo(shown: Shown, usual: Shown): number {
  if (shown.from < usual.from || shown.until === usual.until) return shown.from;
  return Math.max(usual.from, usual.until - 60);
}

const endOf = ({ start, end }: Stretch): number =>
  end.slice(0, 10) === start.slice(0, 10) ? minutesOf(end.slice(11, 16)) : DAY;

/** Whether any of these stretches, each of one day, lies within the hours that are shown. */
export const isSeen = (stretches: readonly Stretch[], shown: Shown): boolean =>
  stretches.some((one) => minutesOf(one.start.slice(11, 16)) < shown.until && endOf(one) > shown.from);

/** Those that begin or end outside of the hours that are shown, whole: a night is one, over midnight. */
export function reachingOut(stretches: readonly Stretch[], shown: Shown): Stretch[] {
  const whole: { readonly start: string; end: string; out: boolean }[] = [];
  for (const one of stretches) {
    const out = minutesOf(one.start.slice(11, 16)) < shown.from || endOf(one) > shown.until;
    const last = whole.at(-1);
    if (last?.end === one.start) [last.end, last.out] = [one.end, last.out || out];
    else whole.push({ ...one, out });
  }
  return whole.filter(({ out }) => out).map(({ start, end }) => ({ start, end }));
}
