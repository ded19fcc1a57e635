/** Why a start is offered or not: the sets of the fast path, read one start at a time. */
import type { Host, SlotFacts, SlotQuery } from "./facts.ts";
import { gatherings, gridFor, isCast, isOpenToJoin, jointOf, leadStarts, type Gathering } from "./offer.ts";
import { Panel } from "./panel.ts";
import { canFill, type Candidate, type Part } from "./parts.ts";
import { reasonsAgainst, reasonsAgainstJoining, type Leadership } from "./reasons.ts";
import { ascending, at, contains, countUpTo, intersect, mergePoints, type IntervalSet } from "./sets/intervals.ts";
import { settled } from "./settle.ts";
import { asInstant, asInstants, DAY_MS, type Instant } from "./time/instant.ts";
import { dateAt, firstReachedMs } from "./time/zone.ts";
import {
  RANK,
  type HostReason,
  type Join,
  type Offered,
  type Reason,
  type Refusal,
  type RoleOffer,
  type Span,
  type Verdict,
} from "./verdict.ts";

/** What a host who might lead offers. */
interface Leading {
  readonly grid: readonly number[];
  /** Where a start that is not on the grid is refused for that. */
  readonly steppable: IntervalSet;
  /** With `firstOnly`: the first free start of each date. */
  readonly firsts: readonly number[] | undefined;
}

/** One candidate of a role, and each rule that refuses them. */
export interface Hearing {
  readonly part: Part;
  readonly candidate: Candidate;
  readonly reasons: readonly Reason[];
  /** For a new session; somebody whose group session can be joined then is not, though nothing refuses. */
  readonly free: boolean;
}

/** Everything about one start. */
export interface Finding extends Span {
  readonly hearings: readonly Hearing[];
  readonly verdict: Verdict;
}

/**
 * The verdict on every candidate start in [from, until): each start of the grid of at least one host who could lead, and each
 * group session of the kind asked for, ascending. Those offered are exactly `offeredSlots`.
 * @throws RangeError when the rules, hours, roles or busy stretches make no sense.
 */
export function judgeSlots(query: SlotQuery): readonly Verdict[] {
  const judge = new Judge(settled(query), query.from, query.until);
  return judge.candidateStarts().map((start) => judge.find(asInstant(start)).verdict);
}

/**
 * The verdict on one start, whether a candidate or not: what a booking asks before it is written.
 * @throws RangeError when the rules, hours, roles or busy stretches make no sense.
 */
export function judgeSlot(facts: SlotFacts, startsAt: Instant): Verdict {
  return new Judge(settled(facts), startsAt, startsAt + 1).find(startsAt).verdict;
}

export class Judge {
  readonly panel: Panel;
  readonly #fromMs: number;
  readonly #untilMs: number;
  readonly #joint: IntervalSet;
  readonly #gatherings: readonly Gathering[];
  readonly #leading = new Map<Host, Leading>();

  /** For starts in [fromMs, untilMs). @param facts with a settled horizon. */
  constructor(facts: SlotFacts, fromMs: number, untilMs: number) {
    this.panel = new Panel(facts, fromMs, untilMs, false);
    this.#fromMs = fromMs;
    this.#untilMs = untilMs;
    this.#joint = jointOf(this.panel, this.panel.cast.others);
    this.#gatherings = gatherings(this.panel);
  }

  candidateStarts(): readonly number[] {
    const grids = new Set(this.panel.cast.lead.able.map((host) => this.#leadingOf(host).grid));
    const joins = ascending(this.#gatherings.map(({ group }) => group.startsAt));
    return mergePoints([...grids, joins]).filter((start) => start >= this.#fromMs && start < this.#untilMs);
  }

  find(startsAt: Instant): Finding {
    const { lead, others } = this.panel.cast;
    const hearings = [lead, ...others].flatMap((part) =>
      part.candidates.map((candidate) => this.#hear(part, candidate, startsAt)),
    );
    const session = { startsAt, endsAt: asInstant(startsAt + this.panel.need.durationMs) };
    return { ...session, hearings, verdict: { ...session, ...this.#decide(startsAt, hearings) } };
  }

  #decide(startsAt: Instant, hearings: readonly Hearing[]) {
    const able = this.leadersAt(startsAt, hearings);
    const usual = able.filter(({ substitute }) => !substitute);
    const leaders = (usual.length > 0 ? usual : able).map(({ host }) => host.id);
    const joins = this.#joinsAt(startsAt);
    if (leaders.length === 0 && joins.length === 0) {
      const because = obstacle(this.panel, hearings);
      return { offered: false as const, because, refusals: refusalsOf(this.panel, hearings) };
    }
    const offer: Omit<Offered, keyof Span> = {
      offered: true,
      hostIds: joins.length === 0 ? leaders : this.#inOrder([...leaders, ...joins.map(({ hostId }) => hostId)]),
      ...(this.panel.named && leaders.length > 0 ? { roles: roleOffers(this.panel, hearings) } : {}),
      ...(joins.length > 0 ? { joins } : {}),
    };
    return offer;
  }

  #inOrder(hostIds: readonly string[]): readonly string[] {
    return this.panel.cast.lead.able.map(({ id }) => id).filter((id) => hostIds.includes(id));
  }

  /** Who could lead a new session, with somebody for every other part; substitutes after the others. */
  leadersAt(startsAt: Instant, hearings = this.find(startsAt).hearings): readonly Candidate[] {
    const { cast } = this.panel;
    if (!cast.others.every((part) => freeFor(part, hearings).length >= part.count)) return [];
    const free = freeFor(cast.lead, hearings);
    return cast.shared ? free.filter(({ host }) => isCast(this.panel, host, startsAt)) : free;
  }

  #joinsAt(startsAt: Instant): readonly Join[] {
    if (this.#gatherings.length === 0) return [];
    const open = this.#gatherings.filter((each) => each.group.startsAt === startsAt && isOpenToJoin(this.panel, each));
    return open.map(({ host, busy, group }) => ({ hostId: host.id, busy, seatsLeft: group.seats - group.seatsTaken }));
  }

  #hear(part: Part, candidate: Candidate, startsAt: Instant): Hearing {
    const { host, missing } = candidate;
    const leads = part.leads && missing.length === 0;
    const leadership = leads ? this.#leadershipOf(host, startsAt) : undefined;
    const others = reasonsAgainst(this.panel, host, startsAt, leadership);
    const own: readonly Reason[] = missing.length > 0 ? [{ because: "no-skill", missing }, ...others] : others;
    if (own.length === 0) return { part, candidate, reasons: own, free: true };
    const joining = leads ? reasonsAgainstJoining(this.panel, host, startsAt) : undefined;
    return { part, candidate, reasons: joining ?? own, free: false };
  }

  #leadershipOf(host: Host, startsAt: Instant): Leadership {
    const { grid, steppable, firsts } = this.#leadingOf(host);
    const onGrid = at(grid, countUpTo(grid, startsAt) - 1) === startsAt;
    return {
      offGrid: !onGrid && contains(steppable, startsAt),
      nearbyStarts: () => this.#nearbyStarts(host, startsAt),
      earlierFirst: firsts && this.#firstBefore(firsts, host, startsAt),
    };
  }

  #nearbyStarts(host: Host, startsAt: Instant): readonly Instant[] {
    const { facts, need } = this.panel;
    const fromMs = startsAt - need.stepMs + 1;
    const untilMs = startsAt + need.stepMs;
    const { grid } = new Judge(facts, fromMs, untilMs).#leadingOf(host);
    return asInstants(grid.filter((start) => start >= fromMs && start < untilMs));
  }

  #firstBefore(firsts: readonly number[], host: Host, startsAt: Instant): Instant | undefined {
    const { table } = this.panel.sheetOf(host).timetable;
    const dayMs = firstReachedMs(table, dateAt(table, startsAt) * DAY_MS);
    const first = firsts.find((start) => start >= dayMs);
    return first !== undefined && first < startsAt ? asInstant(first) : undefined;
  }

  #leadingOf(host: Host): Leading {
    const known = this.#leading.get(host);
    if (known) return known;
    const { panel } = this;
    const { packed, firstOnly } = panel.need;
    const sheet = panel.sheetOf(host);
    const steppable = packed ? intersect(panel.freeOf(host), this.#joint) : sheet.openings.open;
    const leading = {
      grid: gridFor(panel, sheet, steppable),
      steppable,
      firsts: firstOnly ? leadStarts(panel, [host], this.#joint, panel.fromMs, this.#untilMs) : undefined,
    };
    this.#leading.set(host, leading);
    return leading;
  }
}

function freeFor(part: Part, hearings: readonly Hearing[]): readonly Candidate[] {
  return hearings.filter((hearing) => hearing.part === part && hearing.free).map(({ candidate }) => candidate);
}

/** Each role once, though it may be several parts; substitutes only where the others are too few. */
function roleOffers({ cast }: Panel, hearings: readonly Hearing[]): readonly RoleOffer[] {
  const free = hearings.filter((hearing) => hearing.free);
  const usual = free.filter(({ candidate }) => !candidate.substitute);
  const idsFor = (part: Part, some: readonly Hearing[]) =>
    some.filter((hearing) => hearing.part === part).map(({ candidate }) => candidate.host.id);
  const parts = [cast.lead, ...cast.others];
  const enough = canFill(parts.map((part) => ({ count: part.count, hostIds: idsFor(part, usual) })));
  return [...Map.groupBy(parts, ({ roleId }) => roleId)].map(([roleId, own]) => ({
    roleId,
    count: own.reduce((sum, part) => sum + part.count, 0),
    hostIds: [...new Set(own.flatMap((part) => idsFor(part, enough ? usual : free)))],
  }));
}

/** Of each part that lacks somebody, the reason of whoever came closest; of those, the farthest from a yes. */
function obstacle({ cast }: Panel, hearings: readonly Hearing[]): Refusal {
  const lacking = [cast.lead, ...cast.others].filter((part) => freeFor(part, hearings).length < part.count);
  const closest = lacking.map((part) =>
    hearings.reduce<Refusal>((latest, { part: itsPart, reasons: [first] }) => {
      return itsPart === part && first && RANK[first.because] > RANK[latest] ? first.because : latest;
    }, "no-host"),
  );
  return closest.reduce<Refusal>((worst, each) => (RANK[each] < RANK[worst] ? each : worst), "too-few");
}

/** The first reason of everyone who is refused, once for each role. */
function refusalsOf({ named }: Panel, hearings: readonly Hearing[]): readonly HostReason[] {
  const seen = new Set<string>();
  return hearings.flatMap(({ part: { roleId }, candidate: { host }, reasons: [first] }) => {
    const key = `${roleId} ${host.id}`;
    if (!first || seen.has(key)) return [];
    seen.add(key);
    return [{ ...first, hostId: host.id, ...(named ? { roleId } : {}) }];
  });
}
