/** Where planned hours go beyond what the law, or a collective agreement, lets a person work. Pure. */
import type { LabourFinding } from "@creneau/contract";
import { addDays, weekdayOf, type Labour, type PlainDate, type WallRange } from "@creneau/scheduling";
import type { Agreement } from "../stored.ts";

const DAY_MINUTES = 1440;
const WEEK_DAYS = 7;

export interface PlannedDay {
  readonly on: PlainDate;
  readonly ranges: readonly WallRange[];
}

/** The first of the days is a Monday, the last a Sunday: weeks are judged whole. */
export interface Planned {
  readonly days: readonly PlannedDay[];
  readonly labour: Labour | undefined;
  readonly agreement: Agreement | undefined;
}

interface Found {
  readonly rule: LabourFinding["rule"];
  readonly on: PlainDate;
  readonly minutes: number;
  readonly limitMinutes: number;
}

/** Work in a row, in minutes since the first day's midnight. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const minutesOf = ({ ranges }: PlannedDay): number =>
  ranges.reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What touches is one stretch, also over midnight. */
function stretchesOf(days: readonly PlannedDay[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, { ranges }] of days.entries()) {
    for (const { startMinute, endMinute } of ranges) {
      const [start, end] = [index * DAY_MINUTES + startMinute, index * DAY_MINUTES + endMinute];
      const last = stretches.at(-1);
      if (last && start <= last.end)
        stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) };
      else stretches.push({ start, end });
    }
  }
  return stretches;
}

/** @returns what was found, rule by rule: how often, and the worst of it. */
export function labourFindings(planned: Planned): LabourFinding[] {
  const { labour, agreement } = planned;
  const found = [
    ...tooLong("day", dayTotals(planned), labour?.dayMinutes),
    ...tooLong("week", weekTotals(planned), labour?.weekMinutes),
    ...dailyRests(planned, labour?.restMinutes),
    ...withoutBreak(planned),
    ...shortWeekRests(planned, agreement?.weekRestMinutes ?? undefined),
    ...tooLong("average", averages(planned), agreement?.averageWeekMinutes ?? undefined),
    ...tooLong("base", weekTotals(planned), agreement?.baseWeekMinutes ?? undefined),
  ];
  return [...Map.groupBy(found, ({ rule }) => rule).values()].map(asOne);
}

const isShort = (rule: LabourFinding["rule"]): boolean => rule === "rest" || rule === "week-rest";

function asOne(all: readonly Found[]): LabourFinding {
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) throw new Error("nothing was found");
  const minutes = all.map((one) => one.minutes);
  return {
    rule: first.rule,
    from: first.on,
    until: last.on,
    times: all.length,
    minutes: isShort(first.rule) ? Math.min(...minutes) : Math.max(...minutes),
    limitMinutes: first.limitMinutes,
  };
}

type Total = readonly [on: PlainDate, minutes: number];

const dayTotals = ({ days }: Planned): Total[] => days.map((day) => [day.on, minutesOf(day)]);

function weekTotals({ days }: Planned): Total[] {
  return days.flatMap(({ on }, index) =>
    weekdayOf(on) === 1 ? [[on, sum(days.slice(index, index + WEEK_DAYS).map(minutesOf))] satisfies Total] : [],
  );
}

/** Of so many weeks in a row, each window by its first week. */
function averages(planned: Planned): Total[] {
  const weeks = planned.agreement?.averageWeeks ?? 0;
  const totals = weekTotals(planned);
  if (weeks < 2) return [];
  return totals.slice(0, Math.max(0, totals.length - weeks + 1)).map(([on], index) => {
    const some = totals.slice(index, index + weeks).map(([, minutes]) => minutes);
    return [on, Math.round(sum(some) / weeks)];
  });
}

const tooLong = (rule: LabourFinding["rule"], totals: readonly Total[], limitMinutes: number | undefined): Found[] =>
  limitMinutes === undefined
    ? []
    : totals.flatMap(([on, minutes]) => (minutes > limitMinutes ? [{ rule, on, minutes, limitMinutes }] : []));

/** Day by day, the worst of each. */
function dailyRests(planned: Planned, limitMinutes: number | undefined): Found[] {
  const all = [...shortRests(planned, limitMinutes), ...longSpans(planned, limitMinutes)];
  const days = Map.groupBy(
    all.toSorted((a, b) => a.on.localeCompare(b.on) || a.minutes - b.minutes),
    ({ on }) => on,
  );
  return [...days.values()].flatMap(([worst]) => worst ?? []);
}

/** From the end of one day's work to the beginning of the next's; told on the day that begins too early. */
function shortRests({ days }: Planned, limitMinutes: number | undefined): Found[] {
  if (limitMinutes === undefined) return [];
  return days.flatMap(({ on, ranges }, index) => {
    const before = days[index - 1]?.ranges.at(-1);
    const [first] = ranges;
    if (!before || !first) return [];
    const minutes = DAY_MINUTES + first.startMinute - before.endMinute;
    // What goes on over midnight is one stretch of work, and no rest between two.
    return minutes > 0 && minutes < limitMinutes ? [{ rule: "rest", on, minutes, limitMinutes }] : [];
  });
}

/**
 * Hours of one date with less than a rest between them: in the 24 hours from the first of them lies one all the same, after
 * the last. Between dates it is asked already.
 */
function longSpans({ days }: Planned, limitMinutes: number | undefined): Found[] {
  if (limitMinutes === undefined || limitMinutes >= DAY_MINUTES) return [];
  return days.flatMap(({ on, ranges }) => {
    const rests = ranges.flatMap((first, index) => {
      let gap = 0;
      return ranges.slice(index + 1).map((last, after) => {
        gap = Math.max(gap, last.startMinute - (ranges[index + after]?.endMinute ?? last.startMinute));
        return Math.max(gap, DAY_MINUTES - (last.endMinute - first.startMinute));
      });
    });
    const minutes = Math.min(...rests);
    return minutes < limitMinutes ? [{ rule: "rest", on, minutes, limitMinutes }] : [];
  });
}

/** So long without a break of at least so much. */
function withoutBreak({ days, agreement }: Planned): Found[] {
  const limitMinutes = agreement?.breakAfterMinutes;
  if (limitMinutes === null || limitMinutes === undefined) return [];
  const least = agreement?.breakMinutes ?? 1;
  return days.flatMap(({ on, ranges }) => {
    let [longest, worked, last] = [0, 0, Number.NEGATIVE_INFINITY];
    for (const { startMinute, endMinute } of ranges) {
      if (startMinute - last >= least) worked = 0;
      worked += endMinute - startMinute;
      longest = Math.max(longest, worked);
      last = endMinute;
    }
    return longest > limitMinutes ? [{ rule: "break", on, minutes: longest, limitMinutes }] : [];
  });
}

/** Between two stretches of work. Before and after what is looked at nobody knows of work: it counts as rest. */
function restsOf(days: readonly PlannedDay[]): Stretch[] {
  const worked = stretchesOf(days);
  const ends = [-WEEK_DAYS * DAY_MINUTES, ...worked.map(({ end }) => end)];
  const starts = [...worked.map(({ start }) => start), (days.length + WEEK_DAYS) * DAY_MINUTES];
  return ends.map((start, index) => ({ start, end: starts[index] ?? start }));
}

/** A rest over a Sunday night is of the week that has half of what is due, or more; a long one is of both. */
function shortWeekRests({ days }: Planned, limitMinutes: number | undefined): Found[] {
  if (limitMinutes === undefined) return [];
  const rests = restsOf(days);
  return days.flatMap(({ on }, index) => {
    if (weekdayOf(on) !== 1) return [];
    const [begins, ends] = [index * DAY_MINUTES, (index + WEEK_DAYS) * DAY_MINUTES];
    const ofWeek = rests.map(({ start, end }) => {
      const inside = Math.min(end, ends) - Math.max(start, begins);
      return inside * 2 >= limitMinutes ? end - start : inside;
    });
    const minutes = Math.max(0, ...ofWeek);
    return minutes < limitMinutes ? [{ rule: "week-rest", on, minutes, limitMinutes }] : [];
  });
}

/** Whole weeks around a period. */
export const weeksAround = ({ from, until }: { readonly from: PlainDate; readonly until: PlainDate }) => ({
  from: addDays(from, 1 - weekdayOf(from)),
  until: addDays(until, WEEK_DAYS - weekdayOf(until)),
});
