/** Every rule that refuses a start for one host, with the fact that made it so. */
import type { Bounds } from "./bounds.ts";
import { counts, overlaps } from "./busy.ts";
import type { Busy, Closure, Host } from "./facts.ts";
import { closureOn, rangesOn, recurringOf, reservedOf, timetableOf, usualRangesOn, type Timetable } from "./hours.ts";
import { wayMs, type Need } from "./need.ts";
import { groupFor } from "./offer.ts";
import { openingsOf } from "./openings.ts";
import type { Panel } from "./panel.ts";
import { at, contains, intersect, type IntervalSet } from "./sets/intervals.ts";
import { formatDay, type DayNumber } from "./time/calendar.ts";
import { asInstant, MINUTE_MS, type Instant } from "./time/instant.ts";
import { dateAt, stretchOfDates } from "./time/zone.ts";
import { RANK, type Reason, type Span } from "./verdict.ts";

/** What is asked of whoever leads, beyond being open and free. */
export interface Leadership {
  /** Between two starts of the grid. */
  readonly offGrid: boolean;
  nearbyStarts(): readonly Instant[];
  /** With `firstOnly`: the date's first free start, if it is earlier. */
  readonly earlierFirst: Instant | undefined;
}

/** In the order of judgement. @param leadership undefined when somebody else leads. */
export function reasonsAgainst(
  panel: Panel,
  host: Host,
  startsAt: Instant,
  leadership: Leadership | undefined,
): readonly Reason[] {
  const { need } = panel;
  const { timetable, openings, bounds } = panel.sheetOf(host);
  const books = panel.booksOf(host);
  const reasons: Reason[] = [];
  if (!contains(openings.fits, startsAt)) reasons.push(notOpen(timetable, openings.open, need, startsAt));
  if (leadership?.offGrid) {
    const nearbyStarts = leadership.nearbyStarts();
    reasons.push({ because: "not-on-grid", stepMinutes: need.stepMs / MINUTE_MS, nearbyStarts });
  }
  if (leadership) reasons.push(...boundsReasons(bounds, startsAt));
  for (const limit of books.limits) if (contains(limit.refused, startsAt)) reasons.push(limit.reasonAt(startsAt));
  if (contains(books.busy, startsAt)) reasons.push(...busyReasons(panel, host, startsAt));
  const first = leadership?.earlierFirst;
  if (first !== undefined) reasons.push({ because: "not-first", first });
  return reasons;
}

/**
 * Why a group session that a leading host has at a start, of the kind asked for, can't be joined; undefined when there is
 * none. To join one, neither hours nor the grid are asked.
 */
export function reasonsAgainstJoining(panel: Panel, host: Host, startsAt: Instant): readonly Reason[] | undefined {
  const { seats } = panel.need;
  const { bounds } = panel.sheetOf(host);
  const full: Reason[] = [];
  let open = false;
  for (const busy of panel.booksOf(host).busyAround(startsAt)) {
    const group = busy.group?.startsAt === startsAt ? groupFor(busy, panel) : undefined;
    if (!group) continue;
    if (group.seats - group.seatsTaken >= seats) open = true;
    else full.push({ because: "full", busy, group });
  }
  if (!open && full.length === 0) return undefined;
  return [...boundsReasons(bounds, startsAt), ...(open ? [] : full)];
}

function boundsReasons(bounds: Bounds, startsAt: Instant): readonly Reason[] {
  const tooFar: Reason = { because: "too-far", latestOn: formatDay(bounds.latestDay) };
  return [...tooSoon(bounds, startsAt), ...(startsAt >= bounds.endMs ? [tooFar] : [])];
}

/** Why a session would not lie inside open time. */
function notOpen(timetable: Timetable, open: IntervalSet, need: Need, startsAt: Instant): Reason {
  const day = dateAt(timetable.table, startsAt);
  const openings = spansOf(intersect(open, stretchOfDates(timetable.table, day, day + 1)));
  const on = formatDay(day);
  const closed = closedIn(timetable, day) ?? timetable.within.map((other) => closedIn(other, day)).find(Boolean);
  const others = servicesOpen(timetable, need, startsAt);
  const known = others.length > 0 ? { reservedFor: others } : {};
  if (openings.length > 0 || !closed) {
    const needed = {
      startsAt: asInstant(startsAt - need.preparationMs),
      endsAt: asInstant(startsAt + need.durationMs + need.cleaningMs),
    };
    return { because: "outside-hours", on, openings, needed, ...known };
  }
  if (closed.closure) return { because: "closure", on, closure: closed.closure, ...known };
  return { because: "closed-day", on, byOverride: closed.byOverride, ...known };
}

/** For which other services the session would lie inside open time. */
function servicesOpen({ hours, asked }: Timetable, need: Need, startsAt: Instant): readonly string[] {
  const ids = new Set((hours.reserved ?? []).flatMap(({ serviceIds }) => serviceIds));
  if (asked.serviceId !== undefined) ids.delete(asked.serviceId);
  return [...ids].filter((serviceId) => {
    const theirs = timetableOf(hours, { ...asked, serviceId, reservedOnly: false });
    return contains(openingsOf(theirs, need, startsAt, startsAt + 1).fits, startsAt);
  });
}

/** Why some hours have nothing on a day, or undefined when they have. A closure counts where there would have been something. */
function closedIn(
  timetable: Timetable,
  day: DayNumber,
): { closure: Closure | undefined; byOverride: boolean } | undefined {
  const recurring = recurringOf(timetable, day, day);
  const reserved = reservedOf(timetable, day, day);
  if (rangesOn(timetable, day, recurring).length > 0 || reserved?.rangesOn(day).length) return undefined;
  const byOverride = timetable.overrides.has(day);
  const ordinary = !timetable.asked.reservedOnly && usualRangesOn(timetable, day, recurring).length > 0;
  const usual = !byOverride && (ordinary || (reserved?.usualRangesOn(day) ?? []).length > 0);
  return { closure: usual ? closureOn(timetable, day) : undefined, byOverride };
}

/** The notice and the first date may both be to come: the later first. */
function tooSoon({ noticeEndsMs, fromMs }: Bounds, startsAt: Instant): readonly Reason[] {
  const notice = { by: "notice", endMs: noticeEndsMs } as const;
  const dates = { by: "dates", endMs: fromMs } as const;
  return (noticeEndsMs < fromMs ? [dates, notice] : [notice, dates])
    .filter(({ endMs }) => startsAt < endMs)
    .map(({ by, endMs }) => ({ because: "too-soon", by, earliestAt: asInstant(endMs) }));
}

/** Of the lane that comes closest to a yes. */
function busyReasons(panel: Panel, host: Host, startsAt: Instant): readonly Reason[] {
  const near = panel.booksOf(host).busyAround(startsAt);
  const conflicts = near.flatMap((busy) =>
    counts(busy, panel.facts) ? busyReason(panel, busy, startsAt).map((reason) => ({ lane: busy.lane, reason })) : [],
  );
  const inOrder = conflicts.toSorted((a, b) => RANK[a.reason.because] - RANK[b.reason.because]);
  const lanes = Array.from({ length: host.capacity ?? 1 }, (_, lane) =>
    inOrder.filter((each) => (host.capacity ?? 1) === 1 || each.lane === undefined || each.lane === lane),
  );
  const rank = (lane: typeof inOrder): number => Math.min(...lane.map(({ reason }) => RANK[reason.because]));
  return lanes.reduce((closest, lane) => (rank(lane) > rank(closest) ? lane : closest)).map(({ reason }) => reason);
}

function busyReason({ need }: Panel, busy: Busy, startsAt: Instant): readonly Reason[] {
  const endMs = startsAt + need.durationMs;
  if (overlaps(busy, startsAt, endMs)) {
    return [{ because: busy.kind === "hold" ? "held" : "already-busy", busy }];
  }
  const reasons: Reason[] = [];
  const wayBefore = busy.startsAt < startsAt;
  const { fromMs, toMs } = wayMs(need, busy.placeId);
  const way = wayBefore ? fromMs : toMs;
  const tooFar = wayBefore
    ? overlaps(busy, startsAt - need.preparationMs - way, startsAt)
    : overlaps(busy, endMs, endMs + need.cleaningMs + way);
  if (way > 0 && tooFar) reasons.push({ because: "travel", busy, minutes: way / MINUTE_MS });
  if (overlaps(busy, startsAt - need.beforeMs, endMs + need.afterMs)) reasons.push({ because: "buffer", busy });
  return reasons;
}

function spansOf(set: IntervalSet): readonly Span[] {
  return set.flatMap((edge, index) => {
    if (index % 2 === 1) return [];
    return [{ startsAt: asInstant(edge), endsAt: asInstant(at(set, index + 1)) }];
  });
}
