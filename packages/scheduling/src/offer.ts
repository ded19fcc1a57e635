/** Which starts are offered: the fast path, sets only. `judge.ts` reads the same sets and adds the reasons. */
import { counts } from "./busy.ts";
import type { Busy, Group, Host, SlotFacts } from "./facts.ts";
import { gridOf } from "./grid.ts";
import { Panel, type Sheet } from "./panel.ts";
import { canFill, type Part } from "./parts.ts";
import {
  ascending,
  atLeast,
  at,
  intersect,
  mergePoints,
  pointsWithin,
  subtract,
  union,
  type IntervalSet,
} from "./sets/intervals.ts";
import { dateAt, stretchOfDates } from "./time/zone.ts";

const ALWAYS: IntervalSet = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * The starts in [fromMs, untilMs) that are offered, ascending, each once.
 * @param facts with a settled horizon.
 * @throws RangeError when the rules, hours, roles or busy stretches make no sense.
 */
export function startsBetween(facts: SlotFacts, fromMs: number, untilMs: number): readonly number[] {
  return offeredBy(new Panel(facts, fromMs, untilMs, true), fromMs, untilMs);
}

/** Who could lead a session of their own at each start in [fromMs, untilMs). @param facts with a settled horizon. */
export function leadersBetween(
  facts: SlotFacts,
  fromMs: number,
  untilMs: number,
): ReadonlyMap<number, ReadonlySet<Host>> {
  const panel = new Panel(facts, fromMs, untilMs, true);
  const { lead, others } = panel.cast;
  const joint = jointOf(panel, others);
  const leaders = new Map<number, Set<Host>>();
  for (const host of lead.able) {
    for (const start of leadStarts(panel, [host], joint, fromMs, untilMs)) {
      leaders.set(start, (leaders.get(start) ?? new Set()).add(host));
    }
  }
  return leaders;
}

/** The starts in [fromMs, untilMs) that a panel offers: those of whoever leads, and those of groups to join. */
function offeredBy(panel: Panel, fromMs: number, untilMs: number): readonly number[] {
  const { lead, others, shared } = panel.cast;
  const joint = jointOf(panel, others);
  const alone = panel.need.packed || panel.need.firstOnly || shared; // then each host has starts of their own
  const groups = alone ? lead.able.map((host) => [host]) : [...bySheet(panel, lead.able).values()];
  const lists = groups.map((hosts) => leadStarts(panel, hosts, joint, fromMs, untilMs));
  return mergePoints([...lists, joinStarts(panel, fromMs, untilMs)].filter((list) => list.length > 0));
}

/** When every other part has somebody: counted part by part. */
export function jointOf(panel: Panel, others: readonly Part[]): IntervalSet {
  let joint = ALWAYS;
  for (const part of others) {
    joint = intersect(joint, coverOf(panel, part));
    if (joint.length === 0) break;
  }
  return joint;
}

/**
 * The starts in [fromMs, untilMs) that one of these hosts, who keep the same hours, could lead: they are on the grid, within
 * notice and horizon, and not everyone is busy.
 */
export function leadStarts(
  panel: Panel,
  hosts: readonly Host[],
  joint: IntervalSet,
  fromMs: number,
  untilMs: number,
): readonly number[] {
  const [first] = hosts;
  if (!first || joint.length === 0) return [];
  const sheet = panel.sheetOf(first);
  const { bounds } = sheet;
  const earliestMs = Math.max(bounds.earliestMs, panel.need.firstOnly ? startOfDate(sheet, fromMs) : fromMs);
  const endMs = Math.min(untilMs, bounds.endMs);
  if (earliestMs >= endMs) return [];
  const free = subtract(sheet.openings.fits, everyoneBusy(panel, hosts));
  const allowed = joint === ALWAYS ? free : intersect(free, joint);
  const starts = pointsWithin(gridFor(panel, sheet, allowed), allowed, earliestMs, endMs);
  const possible = panel.cast.shared ? starts.filter((start) => isCast(panel, first, start)) : starts;
  return panel.need.firstOnly ? firstOfEachDate(possible, sheet).filter((start) => start >= fromMs) : possible;
}

/** The candidates of whoever has these hours and could start in `allowed`. */
export function gridFor(panel: Panel, sheet: Sheet, allowed: IntervalSet): readonly number[] {
  if (!panel.need.packed) return sheet.grid();
  return gridOf(sheet.openings, allowed, panel.need, panel.fromMs, panel.untilMs);
}

/** Whether there is somebody for every part, nobody twice, at a start that this host leads. */
export function isCast(panel: Panel, leader: Host, startMs: number): boolean {
  const others = panel.fellowsAt(startMs);
  const wanted = others.reduce((sum, { count }) => sum + count, 0);
  // Of so many, some are left for each part whoever takes the others.
  if (others.every(({ hostIds }) => hostIds.length > wanted)) return true;
  return canFill([{ count: 1, hostIds: [leader.id] }, ...others]);
}

/** A group session of the kind asked for. */
export interface Gathering {
  readonly host: Host;
  readonly busy: Busy;
  readonly group: Group;
}

/** Group sessions of the kind asked for, of everyone who could lead. */
export function gatherings(panel: Panel): readonly Gathering[] {
  const found: Gathering[] = [];
  for (const host of panel.cast.lead.able) {
    for (const busy of host.busy) {
      const group = busy.group && groupFor(busy, panel);
      if (group) found.push({ host, busy, group });
    }
  }
  return found;
}

/** Whether one can be joined: in time, and with as many seats left as are wanted. */
export function isOpenToJoin(panel: Panel, { host, group }: Gathering): boolean {
  const { earliestMs, endMs } = panel.sheetOf(host).bounds;
  const inTime = group.startsAt >= earliestMs && group.startsAt < endMs;
  return inTime && group.seats - group.seatsTaken >= panel.need.seats;
}

/** The group session that a stretch is, when it is of the service, place and length asked for. */
export function groupFor(busy: Busy, { need, facts }: Panel): Group | undefined {
  const { group } = busy;
  if (!group || !counts(busy, facts)) return undefined;
  const alike = group.serviceId === need.serviceId && busy.placeId === need.placeId;
  return alike && group.endsAt - group.startsAt === need.durationMs ? group : undefined;
}

/** When a part has as many hosts as it needs. */
function coverOf(panel: Panel, { able, count }: Part): IntervalSet {
  if (able.length < count) return [];
  if (count > 1) {
    return atLeast(
      able.map((host) => panel.freeOf(host)),
      count,
    );
  }
  return [...bySheet(panel, able)].reduce<IntervalSet>(
    (cover, [{ openings }, hosts]) => union(cover, subtract(openings.fits, everyoneBusy(panel, hosts))),
    [],
  );
}

/** Starts that all of the hosts refuse: one intersection a host, and none once somebody is free throughout. */
function everyoneBusy(panel: Panel, hosts: readonly Host[]): IntervalSet {
  let busy = ALWAYS;
  for (const host of hosts) {
    const refused = panel.refusedOf(host);
    busy = busy === ALWAYS ? refused : intersect(busy, refused);
    if (busy.length === 0) break;
  }
  return busy;
}

function bySheet(panel: Panel, hosts: readonly Host[]): ReadonlyMap<Sheet, readonly Host[]> {
  return Map.groupBy(hosts, (host) => panel.sheetOf(host));
}

/** The starts of group sessions with seats left, in [fromMs, untilMs). */
function joinStarts(panel: Panel, fromMs: number, untilMs: number): readonly number[] {
  const starts = gatherings(panel)
    .filter((each) => isOpenToJoin(panel, each))
    .map(({ group }): number => group.startsAt);
  return ascending(starts.filter((start) => start >= fromMs && start < untilMs));
}

function startOfDate({ timetable: { table } }: Sheet, startMs: number): number {
  const day = dateAt(table, startMs);
  return stretchOfDates(table, day, day)[0];
}

function firstOfEachDate(starts: readonly number[], { timetable: { table } }: Sheet): readonly number[] {
  const firsts: number[] = [];
  let endMs = Number.NEGATIVE_INFINITY;
  for (const start of starts) {
    if (start < endMs) continue;
    firsts.push(start);
    const day = dateAt(table, start);
    endMs = at(stretchOfDates(table, day, day + 1), 1);
  }
  return firsts;
}
