/** When somebody is on call on a day, once all that closes it is taken off; what was taken off, and why. Pure. */
import type { OpenDay as PresentedDay } from "@creneau/contract";
import {
  intersect,
  setOf,
  startOfDay,
  subtract,
  wallOf,
  zone,
  type Instant,
  type IntervalSet,
  type PlainDate,
  type ReservedDay,
  type WallRange,
  type Zone,
} from "@creneau/scheduling";
import { formatRanges } from "./rules.ts";
import type { StoredSchedule } from "./stored.ts";

const MINUTE_MS = 60_000;
const UTC = zone("UTC");

type PresentedOnCall = PresentedDay["onCall"][number];
type Cut = PresentedOnCall["cut"][number];

export interface Absence {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** @param absences that are agreed to, around the day. */
export function onCallDay(
  schedule: Pick<StoredSchedule, "onCall" | "travel" | "zone">,
  on: PlainDate,
  reserved: readonly ReservedDay[],
  absences: readonly Absence[],
): PresentedOnCall[] {
  if (reserved.length === 0) return [];
  // As hours are read: by the clock that hangs where the person is on that day.
  const clock = schedule.travel.findLast(({ from, until }) => from <= on && on <= until)?.zone ?? schedule.zone;
  const away = setOf(absences.map((absence) => minutesOf(absence, on, clock)));
  return reserved.flatMap(({ index, ranges, closed }): PresentedOnCall[] => {
    const one = schedule.onCall[index];
    if (!one) return [];
    const open = setOf(ranges.map(({ startMinute, endMinute }) => [startMinute, endMinute]));
    return [
      {
        name: one.name,
        serviceIds: [...one.serviceIds],
        ranges: rangesOf(subtract(open, away)),
        cut: closed ? cutBy(closed) : rangesOf(intersect(open, away)).map((range) => ({ ...range, ...ABSENT })),
      },
    ];
  });
}

/** Not which: why somebody is away is for them, and for who approves. */
const ABSENT = { because: "leave", label: "" } as const;

const cutBy = ({ ranges, by }: NonNullable<ReservedDay["closed"]>): Cut[] =>
  formatRanges(ranges).map((range) => ({
    ...range,
    ...(by === "override" ? { because: "closed-day", label: "" } : { because: by.kind, label: by.label ?? "" }),
  }));

/** After the midnight of a day. */
function minutesOf({ startsAt, endsAt }: Absence, day: PlainDate, clock: Zone): readonly [number, number] {
  const minute = (at: Instant): number => {
    const { on, minuteOfDay } = wallOf(at, clock);
    return (startOfDay(on, UTC) - startOfDay(day, UTC)) / MINUTE_MS + minuteOfDay;
  };
  return [minute(startsAt), minute(endsAt)];
}

function rangesOf(set: IntervalSet): ReturnType<typeof formatRanges> {
  const ranges: WallRange[] = [];
  for (const [index, startMinute] of set.entries()) {
    const endMinute = set[index + 1];
    if (index % 2 === 0 && endMinute !== undefined) ranges.push({ startMinute, endMinute });
  }
  return formatRanges(ranges);
}
