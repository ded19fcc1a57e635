/** Which minutes are open, and the stretches in which starts are counted: the hours of each date, put on the time line. */
import type { Hours, RecurringHours, Season, SlotRules, WallRange, Week } from "../../src/facts.ts";
import type { Weekday } from "../../src/index.ts";
import { clockOf, DAY_MINUTES, dateOfDay, dayOfDate, minutes, remember, type Clock } from "./clock.ts";
import { occurrenceOn } from "./recurrences.ts";

/** A stretch of one date's hours: real minutes, and what the clock shows where it begins. */
export interface Piece {
  readonly from: number;
  readonly until: number;
  readonly wall: number;
  readonly clock: Clock;
  /** What the clock shows at midnight of its date. */
  readonly midnight: number;
}

export interface OpenTime {
  /** Here and in all hours that must be open as well. */
  isOpen(minute: number): boolean;
  isOpenThroughout(from: number, until: number): boolean;
  /** The hours that belong to a date, less what is not open elsewhere. */
  pieces(day: number): readonly Piece[];
  /** Why nothing of a date is open, if so: here, or else in what these hours are kept within. */
  closedBy(day: number): "closed-day" | "closure" | undefined;
}

/** Minutes counted from midnight by the clock. */
interface Run {
  readonly from: number;
  readonly until: number;
}

/** For what hours are read. */
type Asked = Pick<SlotRules, "placeId" | "serviceId" | "reservedOnly">;

export function openTimeOf(hours: Hours, asked: Asked): OpenTime {
  const { placeId } = asked;
  const drawn = new Map<number, readonly Piece[]>();
  const ownPieces = (day: number) => remember(drawn, day, (on) => piecesOf(hours, on, runsOf(hours, asked, on)));
  const kept = new Map<number, readonly Piece[]>();
  const keptPieces = (day: number) =>
    remember(kept, day, (on) => piecesOf(hours, on, runs(reservedOn(hours, asked, on))));
  const within = (hours.within ?? []).map((other) => openTimeOf(other, placeId === undefined ? {} : { placeId }));
  const elsewhere = (minute: number) => within.every((other) => other.isOpen(minute));
  const opened = new Map<number, boolean>();
  const { day, firstReading } = clockOf(hours.zone);
  const isIn = (piecesOn: (on: number) => readonly Piece[], minute: number) => {
    for (let on = day(minute) - 3; on <= day(minute) + 2; on++) {
      if (piecesOn(on).some(({ from, until }) => from <= minute && minute < until)) return true;
    }
    return false;
  };
  const isOwn = (minute: number) => isIn(ownPieces, minute);
  const isKept = (minute: number) => isIn(keptPieces, minute);
  const left = new Map<number, readonly Piece[]>();
  const isOpen = (minute: number) => remember(opened, minute, (one) => isKept(one) || (isOwn(one) && elsewhere(one)));
  const stops = new Map<number, number>();
  // The first minute from one on that is closed or begins a day in Greenwich.
  const stopAfter = (minute: number) => {
    let stop = minute;
    while (!stops.has(stop) && isOpen(stop) && (stop === minute || stop % DAY_MINUTES !== 0)) stop++;
    const found = stops.get(stop) ?? stop;
    for (let before = minute; before < stop; before++) stops.set(before, found);
    return found;
  };
  return {
    isOpen,
    isOpenThroughout: (from, until) => {
      let minute = from;
      while (minute < until && isOpen(minute)) minute = stopAfter(minute);
      return minute >= until;
    },
    pieces: (on) =>
      within.length === 0
        ? ownPieces(on)
        : remember(left, on, () =>
            ownPieces(on).flatMap((piece) => piecesLeft(piece, (minute) => isKept(minute) || elsewhere(minute))),
          ),
    closedBy: (on) => {
      const ofDate = minutes(firstReading(on * DAY_MINUTES), firstReading((on + 1) * DAY_MINUTES));
      if (ofDate.some(isKept)) return undefined;
      const hasHours = ownPieces(on).length > 0 || ofDate.some(isOwn);
      if (hasHours) return within.map((other) => other.closedBy(on)).find((closed) => closed);
      const wouldBe = [...ordinaryRuns(hours, asked, on), ...reservedFor(hours, asked, on)];
      return kindOf(hours, on) === "closure" && wouldBe.length > 0 ? "closure" : "closed-day";
    },
  };
}

function piecesOf(hours: Hours, day: number, runsOfDay: readonly Run[]): Piece[] {
  const clock = clockOn(hours, day);
  const midnight = day * DAY_MINUTES;
  return runsOfDay
    .map(({ from, until }) => ({
      from: clock.firstReading(midnight + from),
      until: clock.firstReading(midnight + until),
      wall: midnight + from,
      clock,
      midnight,
    }))
    .filter(({ from, until }) => from < until);
}

/** What is left of a piece where a condition holds, minute by minute; `joined`: whether one follows from the one before. */
export function piecesLeft(
  piece: Piece,
  holds: (minute: number) => boolean,
  joined: (minute: number) => boolean = () => true,
): Piece[] {
  const found: Piece[] = [];
  for (let minute = piece.from; minute < piece.until; minute++) {
    if (!holds(minute)) continue;
    const from = minute;
    while (minute + 1 < piece.until && holds(minute + 1) && joined(minute + 1)) minute++;
    const wall = from === piece.from ? piece.wall : piece.clock.wall(from);
    found.push({ ...piece, from, until: minute + 1, wall });
  }
  return found;
}

/** The clock on which a date's hours are read. */
function clockOn({ zone, travel = [] }: Hours, day: number): Clock {
  return clockOf(travel.findLast((span) => holds(span, day))?.zone ?? zone);
}

type Kind = "override" | "closure" | "usual";

function kindOf({ overrides, closures = [] }: Hours, day: number): Kind {
  if (overrides.some(({ on }) => dayOfDate(on) === day)) return "override";
  return closures.some((closure) => holds(closure, day)) ? "closure" : "usual";
}

/** All that is open on a date to what is asked. */
function runsOf(hours: Hours, asked: Asked, day: number): readonly Run[] {
  const ordinary = asked.reservedOnly ? [] : openRuns(hours, asked.placeId, day);
  const plain = ordinary.map(({ from, until }) => ({ startMinute: from, endMinute: until }));
  return runs([...plain, ...reservedOn(hours, asked, day)]);
}

function openRuns(hours: Hours, placeId: string | undefined, day: number): readonly Run[] {
  const kind = kindOf(hours, day);
  if (kind === "closure") return [];
  if (kind === "usual") return usualRuns(hours, placeId, day);
  const own = hours.overrides.filter(({ on }) => dayOfDate(on) === day).flatMap(({ ranges }) => ranges);
  return runs(own.filter((range) => counts(range, placeId)));
}

const ordinaryRuns = (hours: Hours, { placeId, reservedOnly }: Asked, day: number): readonly Run[] =>
  reservedOnly ? [] : usualRuns(hours, placeId, day);

/** What is reserved for the service on a date, whatever closes it. */
function reservedFor({ reserved = [] }: Hours, { serviceId, placeId }: Asked, day: number): readonly WallRange[] {
  return reserved
    .filter((one) => counts(one, placeId) && serviceId !== undefined && one.serviceIds.includes(serviceId))
    .flatMap((one) => occurrences({ ...one, effect: "open" }, day));
}

/** As far as leave, closures and closed dates let it. */
function reservedOn(hours: Hours, asked: Asked, day: number): readonly WallRange[] {
  const { overrides, closures = [], reserved = [] } = hours;
  const own = overrides.filter(({ on }) => dayOfDate(on) === day);
  if (own.length > 0 && own.every(({ ranges }) => ranges.length === 0)) return [];
  const closed = closures.filter((closure) => holds(closure, day));
  if (closed.some(({ kind }) => kind === "leave")) return [];
  const open = closed.length === 0 ? reserved : reserved.filter(({ throughClosures }) => throughClosures);
  return reservedFor({ ...hours, reserved: open }, asked, day);
}

/** The date's hours if no override and no closure held it. */
function usualRuns(hours: Hours, placeId: string | undefined, day: number): readonly Run[] {
  const recurring = (hours.recurring ?? []).filter((one) => counts(one, placeId));
  const weekly = weekOf(hours, day)[dateOfDay(day).dayOfWeek as Weekday] ?? [];
  const happening = (effect: RecurringHours["effect"], on: number) =>
    recurring.filter((one) => one.effect === effect).flatMap((one) => occurrences(one, on));
  const closings = [-1, 0, 1].flatMap((later) =>
    happening("close", day + later).map(({ startMinute, endMinute }) => ({
      from: startMinute + later * DAY_MINUTES,
      until: endMinute + later * DAY_MINUTES,
    })),
  );
  return runs([...weekly.filter((range) => counts(range, placeId)), ...happening("open", day)], closings);
}

/** What ranges open together, less the closings. From one edge to the next nothing changes. */
function runs(ranges: readonly WallRange[], closings: readonly Run[] = []): readonly Run[] {
  const open = ranges.map(({ startMinute, endMinute }) => ({ from: startMinute, until: endMinute }));
  const edges = [...new Set([...open, ...closings].flatMap(({ from, until }) => [from, until]))].toSorted(
    (a, b) => a - b,
  );
  const found: { from: number; until: number }[] = [];
  for (const [index, from] of edges.entries()) {
    const isIn = (run: Run) => run.from <= from && from < run.until;
    if (!open.some(isIn) || closings.some(isIn)) continue;
    const until = edges[index + 1] ?? from;
    const last = found.at(-1);
    if (last?.until === from) last.until = until;
    else found.push({ from, until });
  }
  return found;
}

function occurrences({ recurrence, lengthMinutes }: RecurringHours, day: number): WallRange[] {
  const startMinute = occurrenceOn(recurrence, day);
  return startMinute === undefined ? [] : [{ startMinute, endMinute: startMinute + lengthMinutes }];
}

function weekOf({ seasons = [], weekly, rotation }: Hours, day: number): Week {
  const season = seasons.findLast((one) => holds(one, day));
  const plan: Pick<Season, "weekly" | "rotation"> = season ?? { weekly, ...(rotation ? { rotation } : {}) };
  if (!plan.rotation) return plan.weekly;
  const { anchor, weeks } = plan.rotation;
  const since = (mondayBefore(day) - mondayBefore(dayOfDate(anchor))) / 7;
  return weeks[((since % weeks.length) + weeks.length) % weeks.length] ?? {};
}

function mondayBefore(day: number): number {
  return day - (dateOfDay(day).dayOfWeek - 1);
}

function holds(span: { readonly from: string; readonly until: string }, day: number): boolean {
  return dayOfDate(span.from) <= day && day <= dayOfDate(span.until);
}

function counts(range: { readonly placeId?: string }, placeId: string | undefined): boolean {
  return range.placeId === undefined || range.placeId === placeId;
}
