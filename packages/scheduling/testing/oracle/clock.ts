/**
 * What the clocks of one zone show, minute by minute, asked of Temporal. Minutes are counted from 1970-01-01T00:00Z; a
 * wall clock time is the minute at which a clock in Greenwich would show it, and a day is a count of days of the same kind.
 */
export const MINUTE_MS = 60_000;
export const DAY_MINUTES = 1440;

export interface Clock {
  /** What the wall shows at a minute. */
  wall(minute: number): number;
  /** The date: from the first minute at which the wall shows it to the first of the next. */
  day(minute: number): number;
  /** The first minute at which the wall shows this or later. */
  firstReading(wall: number): number;
  /** The start that a wall clock time means: moved forward when it is skipped, the first when it comes twice. */
  start(wall: number): number;
}

const clocks = new Map<string, Clock>();

export function clockOf(zone: string): Clock {
  return remember(clocks, zone, newClock);
}

function newClock(zone: string): Clock {
  const offsetAt = offsetsOf(zone);
  const wall = (minute: number) => minute + offsetAt(Math.floor(minute));
  // No zone is further from Greenwich than 16 hours, before or after a change.
  const firstReading = remembered((shown) => {
    let minute = shown - 16 * 60;
    while (wall(minute) < shown) minute++;
    return minute;
  });
  return {
    wall,
    firstReading,
    day: (minute) => {
      const shown = Math.floor(wall(minute) / DAY_MINUTES);
      return minute < firstReading((shown + 1) * DAY_MINUTES) ? shown : shown + 1;
    },
    start: remembered((shown) => {
      const local = Temporal.Instant.fromEpochMilliseconds(shown * MINUTE_MS)
        .toZonedDateTimeISO("UTC")
        .toPlainDateTime();
      return local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds / MINUTE_MS;
    }),
  };
}

/** Minutes that the clock is ahead of Greenwich. Asked each hour, and each minute of an hour in which it changes. */
function offsetsOf(zone: string): (minute: number) => number {
  const ask = (minute: number) =>
    Temporal.Instant.fromEpochMilliseconds(minute * MINUTE_MS).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
  const atMinute = remembered(ask);
  const duringHour = remembered((hour) => (ask(hour * 60) === ask(hour * 60 + 60) ? ask(hour * 60) : Number.NaN));
  return (minute) => {
    const steady = duringHour(Math.floor(minute / 60));
    return Number.isNaN(steady) ? atMinute(minute) : steady;
  };
}

function remembered(work: (key: number) => number): (key: number) => number {
  const known = new Map<number, number>();
  return (key) => remember(known, key, work);
}

/** What is known of a key, worked out when it is not yet. */
export function remember<K, V>(known: Map<K, V>, key: K, work: (key: K) => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = work(key);
  known.set(key, found);
  return found;
}

const EPOCH = Temporal.PlainDate.from("1970-01-01");
const dates = new Map<number, Temporal.PlainDate>();
const days = new Map<string, number>();

/** The calendar date of a day. */
export function dateOfDay(day: number): Temporal.PlainDate {
  return remember(dates, day, () => EPOCH.add({ days: day }));
}

export function dayOfDate(date: string): number {
  return remember(days, date, () => EPOCH.until(date, { largestUnit: "days" }).days);
}

/** All whole numbers from one to another, which is left out: of minutes or days. */
export function minutes(from: number, until: number): number[] {
  const all: number[] = [];
  for (let one = from; one < until; one++) all.push(one);
  return all;
}
