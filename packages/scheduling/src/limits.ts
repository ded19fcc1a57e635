/** How much a host may be booked: caps of the service and of the host, and limits of labour, as sets of refused starts. */
import type { Cap, Host, Labour, Period, Session, SlotRules } from "./facts.ts";
import { whole, type Need } from "./need.ts";
import { restLimit } from "./rest.ts";
import { setOf, union, type IntervalSet } from "./sets/intervals.ts";
import { civilOf, dayOfCivil, weekdayOfDay, type DayNumber, type Weekday } from "./time/calendar.ts";
import { asInstant, MINUTE_MS } from "./time/instant.ts";
import { dateAt, stretchOfDates, type ZoneTable } from "./time/zone.ts";
import type { Reason, Span } from "./verdict.ts";

const MOST = 1_000_000;
const EVERYTHING: IntervalSet = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const NOTHING: IntervalSet = [];

/** One cap or limit: the starts it refuses, and why it refuses one of them. */
export interface Limit {
  readonly refused: IntervalSet;
  reasonAt(startMs: number): Reason;
}

/** The limits of a host for a service. @throws RangeError when one makes no sense. */
export function limitsOf(host: Host, rules: SlotRules, need: Need, table: ZoneTable): readonly Limit[] {
  const caps = [...(rules.caps ?? []), ...(host.caps ?? [])];
  if (caps.length === 0 && !host.labour) return [];
  const sessions = host.sessions ?? [];
  for (const { startsAt, endsAt } of sessions) {
    if (!(startsAt <= endsAt))
      throw new RangeError(`A session must not end before it starts: ${startsAt} to ${endsAt}`);
  }
  const ofService = rules.caps?.length ?? 0;
  return [
    ...caps.map((cap, index) => {
      const counted =
        cap.counts === "service" ? sessions.filter((each) => each.serviceId === rules.serviceId) : sessions;
      return periodLimit(cap, counted, need, table, (already, during) => ({
        because: "cap-reached",
        by: index < ofService ? "service" : "host",
        cap,
        counted: already,
        during,
      }));
    }),
    ...labourLimits(host.labour ?? {}, sessions, need, table),
  ];
}

/** The starts that any of the limits refuses. */
export function refusedByLimits(limits: readonly Limit[]): IntervalSet {
  return limits.reduce<IntervalSet>((all, { refused }) => union(all, refused), NOTHING);
}

/** So much in each period, and no more. */
function periodLimit(
  cap: Cap,
  sessions: readonly Session[],
  need: Need,
  table: ZoneTable,
  reasonOf: (counted: number, during: Span) => Reason,
): Limit {
  whole("cap.most", cap.most, 0, MOST);
  const weekStartsOn = cap.weekStartsOn ?? 1;
  whole("cap.weekStartsOn", weekStartsOn, 1, 7);
  const weigh = cap.of === "sessions" ? () => 1 : minutesOf;
  const added = cap.of === "sessions" ? 1 : need.durationMs / MINUTE_MS;
  const tally = tallyOf(sessions, cap.per, weekStartsOn, weigh, table);
  return {
    refused: fullPeriods(tally, cap, weekStartsOn, added, table),
    reasonAt: (startMs) => {
      const [first, end] = periodOf(dateAt(table, startMs), cap.per, weekStartsOn);
      return reasonOf(tally.get(first) ?? 0, spanOfDates(table, first, end));
    },
  };
}

/** @see Labour */
function labourLimits(labour: Labour, sessions: readonly Session[], need: Need, table: ZoneTable): Limit[] {
  const workLimit = (limit: "dayMinutes" | "weekMinutes", per: Period): Limit[] => {
    const limitMinutes = labour[limit];
    if (limitMinutes === undefined) return [];
    const cap: Cap = { per, of: "minutes", most: whole(`labour.${limit}`, limitMinutes, 0, MOST) };
    return [
      periodLimit(cap, sessions, need, table, (countedMinutes, during) => ({
        because: "labour-limit",
        limit,
        limitMinutes,
        countedMinutes,
        during,
      })),
    ];
  };
  const { restMinutes = 0 } = labour;
  const rest = restMinutes === 0 ? [] : [restLimit(restMinutes, sessions, need, table)];
  return [...rest, ...workLimit("dayMinutes", "day"), ...workLimit("weekMinutes", "week")];
}

function minutesOf({ startsAt, endsAt }: Session): number {
  return (endsAt - startsAt) / MINUTE_MS;
}

/** By the first day of each period. */
function tallyOf(
  sessions: readonly Session[],
  per: Period,
  weekStartsOn: Weekday,
  weigh: (session: Session) => number,
  table: ZoneTable,
): ReadonlyMap<DayNumber, number> {
  const tally = new Map<DayNumber, number>();
  for (const session of sessions) {
    const [first] = periodOf(dateAt(table, session.startsAt), per, weekStartsOn);
    tally.set(first, (tally.get(first) ?? 0) + weigh(session));
  }
  return tally;
}

function fullPeriods(
  tally: ReadonlyMap<DayNumber, number>,
  { per, most }: Cap,
  weekStartsOn: Weekday,
  added: number,
  table: ZoneTable,
): IntervalSet {
  if (added > most) return EVERYTHING;
  const full = [...tally].filter(([, counted]) => counted + added > most);
  return setOf(full.map(([first]) => stretchOfDates(table, ...periodOf(first, per, weekStartsOn))));
}

/** The first day of the period that holds a day, and the first of the next. */
export function periodOf(day: DayNumber, per: Period, weekStartsOn: Weekday): [first: DayNumber, end: DayNumber] {
  if (per === "day") return [day, day + 1];
  if (per === "week") {
    const first = day - ((weekdayOfDay(day) - weekStartsOn + 7) % 7);
    return [first, first + 7];
  }
  const { year, month } = civilOf(day);
  if (per === "year") return [dayOfCivil(year, 1, 1), dayOfCivil(year + 1, 1, 1)];
  const next = month === 12 ? dayOfCivil(year + 1, 1, 1) : dayOfCivil(year, month + 1, 1);
  return [dayOfCivil(year, month, 1), next];
}

function spanOfDates(table: ZoneTable, first: DayNumber, end: DayNumber): Span {
  const [startMs, endMs] = stretchOfDates(table, first, end);
  return { startsAt: asInstant(startMs), endsAt: asInstant(endMs) };
}
