/** Caps and limits: what a host's other sessions leave room for, counted date by date. */
import type { Cap, Host, Session, SlotFacts } from "../../src/facts.ts";
import { clockOf, DAY_MINUTES, dateOfDay, MINUTE_MS, remember } from "./clock.ts";
import type { Code } from "./codes.ts";

export interface Counted {
  reasons(start: number): readonly Code[];
}

export function countedOf({ rules }: SlotFacts, host: Host): Counted {
  const { durationMinutes, serviceId } = rules;
  const caps = [...(rules.caps ?? []), ...(host.caps ?? [])];
  if (caps.length === 0 && host.labour === undefined) return { reasons: () => [] };
  const capped = new Map<number, boolean>();
  const overworked = new Map<number, boolean>();
  const isCapped = (day: number) => caps.some((cap) => isReached(cap, host, day, durationMinutes, serviceId));
  const isOver = (day: number) => isOverworked(host, day, durationMinutes);
  return {
    reasons: (start) => {
      const day = clockOf(host.hours.zone).day(start);
      const isLabour = remember(overworked, day, isOver) || isRestless(host, day, start, start + durationMinutes);
      return [
        ...(remember(capped, day, isCapped) ? (["cap-reached"] as const) : []),
        ...(isLabour ? (["labour-limit"] as const) : []),
      ];
    },
  };
}

function isReached(cap: Cap, host: Host, day: number, durationMinutes: number, serviceId: string | undefined): boolean {
  const period = periodOf(cap, day);
  const counted = (host.sessions ?? []).filter(
    (session) =>
      periodOf(cap, dayOf(host, session)) === period && (cap.counts !== "service" || session.serviceId === serviceId),
  );
  const amount = cap.of === "sessions" ? counted.length + 1 : sum(counted.map(lengthOf)) + durationMinutes;
  return amount > cap.most;
}

/** A name for the day, week, month or year that holds a day. */
function periodOf({ per, weekStartsOn = 1 }: Pick<Cap, "per" | "weekStartsOn">, day: number): string {
  const date = dateOfDay(day);
  if (per === "month") return `${date.year}-${date.month}`;
  if (per === "year") return String(date.year);
  return String(per === "day" ? day : day - ((date.dayOfWeek - weekStartsOn + 7) % 7));
}

function isOverworked(host: Host, day: number, durationMinutes: number): boolean {
  const { dayMinutes = Infinity, weekMinutes = Infinity } = host.labour ?? {};
  const worked = (per: "day" | "week") =>
    (host.sessions ?? []).filter((session) => periodOf({ per }, dayOf(host, session)) === periodOf({ per }, day));
  const total = (per: "day" | "week") => sum(worked(per).map(lengthOf)) + durationMinutes;
  return total("day") > dayMinutes || total("week") > weekMinutes;
}

function isRestless(host: Host, day: number, start: number, end: number): boolean {
  const rest = host.labour?.restMinutes;
  if (rest === undefined || rest === 0) return false;
  const all = (host.sessions ?? []).map((session) => ({
    from: session.startsAt / MINUTE_MS,
    until: session.endsAt / MINUTE_MS,
    day: dayOf(host, session),
  }));
  const isBesideAnotherDay = all.some(
    ({ from, until, day: its }) => (its < day && start - until < rest) || (its > day && from - end < rest),
  );
  return (
    isBesideAnotherDay ||
    hasNoRestOf24Hours(
      all.filter((one) => one.day === day),
      { from: start, until: end },
      rest,
    )
  );
}

interface Work {
  readonly from: number;
  readonly until: number;
}

/** Works on from one session to the next that comes before a rest is over, both ways: too long, beside others? */
function hasNoRestOf24Hours(others: readonly Work[], own: Work, rest: number): boolean {
  if (rest >= DAY_MINUTES) return false;
  const row: Work[] = [own];
  const isNear = (one: Work) => row.some(({ from, until }) => one.from - until < rest && from - one.until < rest);
  let left = [...others];
  for (let near = left.filter(isNear); near.length > 0; near = left.filter(isNear)) {
    row.push(...near);
    left = left.filter((one) => !row.includes(one));
  }
  const length = Math.max(...row.map(({ until }) => until)) - Math.min(...row.map(({ from }) => from));
  return row.length > 1 && length > DAY_MINUTES - rest;
}

function dayOf({ hours }: Host, { startsAt }: Session): number {
  return clockOf(hours.zone).day(startsAt / MINUTE_MS);
}

function lengthOf({ startsAt, endsAt }: Session): number {
  return (endsAt - startsAt) / MINUTE_MS;
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
