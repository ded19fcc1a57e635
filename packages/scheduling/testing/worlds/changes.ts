/** The same world, changed in a way that changes nothing, or moves all of it. */
import {
  addDays,
  instant,
  zone,
  type Busy,
  type Cap,
  type Host,
  type Hours,
  type Instant,
  type PlainDate,
  type Rotation,
  type SlotQuery,
  type WallRange,
  type Week,
} from "../../src/index.ts";
import type { Recurrence } from "../../src/recurrence/recurrence.ts";

const WEEK_MS = 7 * 86_400_000;

export function withHosts(question: SlotQuery, change: (host: Host) => Host): SlotQuery {
  return { ...question, hosts: question.hosts.map(change) };
}

export function renamed({ roles, ...question }: SlotQuery, name: (id: string) => string): SlotQuery {
  const hosts = withHosts(question, (host) => ({ ...host, id: name(host.id) }));
  if (!roles) return hosts;
  const renamedRoles = roles.map(({ anyOf, substitutes, ...role }) => ({
    ...role,
    ...(anyOf ? { anyOf: anyOf.map(name) } : {}),
    ...(substitutes ? { substitutes: substitutes.map(name) } : {}),
  }));
  return { ...hosts, roles: renamedRoles };
}

/** Each range and each busy stretch in two, the later part first. Group sessions stay whole. */
export function split(question: SlotQuery, where: number): SlotQuery {
  const week = (weekly: Week): Week =>
    mapWeek(weekly, (ranges) => ranges.flatMap((range) => halves(range, where)).toReversed());
  return withHosts(question, (host) => ({
    ...host,
    hours: mapHours(host.hours, { week, date: (date) => date }),
    busy: host.busy.flatMap((busy) => busyHalves(busy, where)),
  }));
}

function halves({ startMinute, endMinute, ...place }: WallRange, where: number): WallRange[] {
  const middle = startMinute + Math.floor((endMinute - startMinute) * where);
  if (middle === startMinute || middle > 1439) return [{ startMinute, endMinute, ...place }];
  return [
    { startMinute, endMinute: middle, ...place },
    { startMinute: middle, endMinute, ...place },
  ];
}

function busyHalves(busy: Busy, where: number): Busy[] {
  if (busy.group) return [busy];
  const middle = instant(busy.startsAt + Math.floor((busy.endsAt - busy.startsAt) * where));
  return [
    { ...busy, startsAt: middle },
    { ...busy, endsAt: middle },
  ];
}

/** The same where no clock ever changes, nobody travels, and months and years do not count: a week later is alike. */
export function inReunion({ rules, ...question }: SlotQuery): SlotQuery {
  const here = ({ travel: _, ...hours }: Hours): Hours => ({
    ...hours,
    zone: zone("Indian/Reunion"),
    ...(hours.within ? { within: hours.within.map(here) } : {}),
  });
  const { caps: _, ...others } = rules;
  return withHosts({ ...question, rules: { ...others, ...weeklyCaps(rules.caps) } }, ({ caps, ...host }) => ({
    ...host,
    hours: here(host.hours),
    ...weeklyCaps(caps),
  }));
}

function weeklyCaps(caps: readonly Cap[] = []): { caps?: readonly Cap[] } {
  return { caps: caps.filter(({ per }) => per === "day" || per === "week") };
}

/** All of a world, so many weeks later. */
export function shifted(question: SlotQuery, weeks: number): SlotQuery {
  const at = (when: Instant) => instant(when + weeks * WEEK_MS);
  const date = (on: PlainDate) => addDays(on, 7 * weeks);
  const span = <T extends { readonly startsAt: Instant; readonly endsAt: Instant }>(one: T): T => ({
    ...one,
    startsAt: at(one.startsAt),
    endsAt: at(one.endsAt),
  });
  const { horizon } = question.rules;
  const rules = {
    ...question.rules,
    horizon: horizon.kind === "dates" ? { ...horizon, from: date(horizon.from), until: date(horizon.until) } : horizon,
  };
  const hosts = question.hosts.map((host): Host => ({
    ...host,
    hours: mapHours(host.hours, { week: (weekly) => weekly, date }),
    busy: host.busy.map((busy) => ({
      ...span(busy),
      ...(busy.expiresAt === undefined ? {} : { expiresAt: at(busy.expiresAt) }),
      ...(busy.group ? { group: span(busy.group) } : {}),
    })),
    ...(host.sessions ? { sessions: host.sessions.map(span) } : {}),
  }));
  return { ...question, rules, hosts, now: at(question.now), from: at(question.from), until: at(question.until) };
}

interface Change {
  week(weekly: Week): Week;
  date(on: PlainDate): PlainDate;
}

function mapHours(hours: Hours, change: Change): Hours {
  const { week, date } = change;
  const span = <T extends { readonly from: PlainDate; readonly until: PlainDate }>(one: T): T => ({
    ...one,
    from: date(one.from),
    until: date(one.until),
  });
  const rotation = ({ anchor, weeks }: Rotation) => ({ anchor: date(anchor), weeks: weeks.map(week) });
  const weeks = <T extends { readonly weekly: Week; readonly rotation?: Rotation }>(one: T): T => ({
    ...one,
    weekly: week(one.weekly),
    ...(one.rotation ? { rotation: rotation(one.rotation) } : {}),
  });
  const { seasons, recurring, reserved, closures, travel, within } = hours;
  const recurs = <T extends { readonly recurrence: Recurrence }>(one: T): T => ({
    ...one,
    recurrence: mapRecurrence(one.recurrence, date),
  });
  return {
    ...weeks(hours),
    overrides: hours.overrides.map((override) => ({ ...override, on: date(override.on) })),
    ...(seasons ? { seasons: seasons.map((season) => weeks(span(season))) } : {}),
    ...(recurring ? { recurring: recurring.map(recurs) } : {}),
    ...(reserved ? { reserved: reserved.map(recurs) } : {}),
    ...(closures ? { closures: closures.map(span) } : {}),
    ...(travel ? { travel: travel.map(span) } : {}),
    ...(within ? { within: within.map((other) => mapHours(other, change)) } : {}),
  };
}

function mapRecurrence({ dtstart, rrule, rdates, exdates }: Recurrence, date: Change["date"]): Recurrence {
  const value = <T extends { readonly on: PlainDate }>(one: T): T => ({ ...one, on: date(one.on) });
  return {
    dtstart: value(dtstart),
    ...(rrule ? { rrule: { ...rrule, ...(rrule.until ? { until: value(rrule.until) } : {}) } } : {}),
    ...(rdates ? { rdates: rdates.map(value) } : {}),
    ...(exdates ? { exdates: exdates.map(value) } : {}),
  };
}

function mapWeek(weekly: Week, change: (ranges: readonly WallRange[]) => readonly WallRange[]): Week {
  return Object.fromEntries(Object.entries(weekly).map(([day, ranges]) => [day, change(ranges)]));
}
