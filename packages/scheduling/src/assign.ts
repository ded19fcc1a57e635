/** Who takes a session, of all who could: by wishes, priorities and fairness, and at last by a seed. */
import { lanesFree } from "./busy.ts";
import type { Host, Period, Session, SlotFacts } from "./facts.ts";
import { Judge, type Hearing } from "./judge.ts";
import { periodOf } from "./limits.ts";
import { canFill, type Part } from "./parts.ts";
import { at } from "./sets/intervals.ts";
import { settled } from "./settle.ts";
import { MINUTE_MS, type Instant } from "./time/instant.ts";
import { dateAt, stretchOfDates, tableOf } from "./time/zone.ts";

/** What makes one host better than another. */
export type Criterion =
  /** Those named come first, in this order: wished for, or who the customer had last time. */
  | { readonly by: "preference"; readonly hostIds: readonly string[] }
  /** The lower number first; who has none comes last. */
  | { readonly by: "priority"; readonly of: Readonly<Record<string, number>> }
  /**
   * Who would have least, with this session, in the day, week, month or year: sessions or minutes, divided by their weight
   * (1, unless said). So no share grows beyond what another who was free would then have had (the rule of Jefferson).
   */
  | {
      readonly by: "least-busy";
      readonly per: Period;
      readonly of: "sessions" | "minutes";
      readonly weights?: Readonly<Record<string, number>>;
    }
  /** Whose last session before ended first; who had none comes first. */
  | { readonly by: "longest-idle" };

/** Criteria in turn: the next decides only between those whom the ones before leave equal; the seed, at last. */
export interface Policy {
  readonly order: readonly Criterion[];
  readonly seed: string;
}

export interface Chosen {
  /** Empty when the facts name no roles. */
  readonly roleId: string;
  readonly hostId: string;
  /** The first of the host's lanes that is free. */
  readonly lane: number;
}

/**
 * Hosts for every role at a start, no one twice, or undefined when the start is not offered to a new session. Roles choose in
 * their order, as far as the others can still be filled; substitutes come last.
 * @throws RangeError when the facts or the policy make no sense.
 */
export function chooseHosts(asked: SlotFacts, startsAt: Instant, policy: Policy): readonly Chosen[] | undefined {
  checked(policy);
  const facts = settled(asked);
  const judge = new Judge(facts, startsAt, startsAt + 1);
  const { hearings } = judge.find(startsAt);
  const { lead, others } = judge.panel.cast;
  const compare = comparison(policy, startsAt, facts.rules.durationMinutes);
  const parts = [lead, ...others].map((part) => ({ part, hosts: inOrder(part, hearings, compare) }));
  const withoutSubstitutes = ({ part, hosts }: Choice): Choice => ({
    part,
    hosts: hosts.filter((host) => !isSubstitute(part, host)),
  });
  const chosen = chooseAll(parts.map(withoutSubstitutes)) ?? chooseAll(parts);
  return chosen?.map(({ part, host }) => ({
    roleId: part.roleId,
    hostId: host.id,
    lane: at(lanesFree(host, judge.panel.need, facts, startsAt), 0),
  }));
}

function isSubstitute({ candidates }: Part, host: Host): boolean {
  return candidates.some((candidate) => candidate.host === host && candidate.substitute);
}

interface Choice {
  readonly part: Part;
  readonly hosts: readonly Host[];
}

/** Each part takes the first of its hosts that leaves enough for the others. */
function chooseAll(parts: readonly Choice[]): { part: Part; host: Host }[] | undefined {
  const places = parts.flatMap(({ part, hosts }) => Array.from({ length: part.count }, () => ({ part, hosts })));
  const chosen: { part: Part; host: Host }[] = [];
  const taken = new Set<Host>();
  for (const [index, { part, hosts }] of places.entries()) {
    const rest = places.slice(index + 1);
    const host = hosts.find((each) => !taken.has(each) && leavesEnough(rest, new Set([...taken, each])));
    if (!host) return undefined;
    chosen.push({ part, host });
    taken.add(host);
  }
  return chosen;
}

function leavesEnough(places: readonly Choice[], taken: ReadonlySet<Host>): boolean {
  const choices = places.map(({ hosts }) => ({
    count: 1,
    hostIds: hosts.filter((host) => !taken.has(host)).map(({ id }) => id),
  }));
  return canFill(choices);
}

function inOrder(part: Part, hearings: readonly Hearing[], compare: (a: Host, b: Host) => number): readonly Host[] {
  const free = hearings.filter((hearing) => hearing.part === part && hearing.free);
  const later = (substitute: boolean) => (substitute ? 1 : 0);
  return free
    .map(({ candidate }) => candidate)
    .toSorted((a, b) => later(a.substitute) - later(b.substitute) || compare(a.host, b.host))
    .map(({ host }) => host);
}

function comparison(policy: Policy, startsAt: Instant, minutes: number): (a: Host, b: Host) => number {
  const scores = new Map<Host, readonly number[]>();
  const scoreOf = (host: Host): readonly number[] => {
    const known = scores.get(host);
    if (known) return known;
    const criteria = policy.order.map((criterion) => scoreBy(criterion, host, startsAt, minutes));
    const score = [...criteria, lot(policy.seed, host.id)];
    scores.set(host, score);
    return score;
  };
  return (a, b) => {
    const theirs = scoreOf(b);
    for (const [index, score] of scoreOf(a).entries()) {
      const other = at(theirs, index);
      if (score !== other) return score < other ? -1 : 1; // they may be infinite
    }
    return 0;
  };
}

/** The less, the better. */
function scoreBy(criterion: Criterion, host: Host, startsAt: Instant, minutes: number): number {
  switch (criterion.by) {
    case "preference": {
      const place = criterion.hostIds.indexOf(host.id);
      return place < 0 ? Number.POSITIVE_INFINITY : place;
    }
    case "priority":
      return ownNumber(criterion.of, host.id) ?? Number.POSITIVE_INFINITY;
    case "least-busy": {
      const weight = ownNumber(criterion.weights ?? {}, host.id) ?? 1;
      const sessions = sessionsIn(host, criterion.per, startsAt);
      const load = criterion.of === "sessions" ? sessions.length + 1 : minutesOf(sessions) + minutes;
      return load / weight;
    }
    case "longest-idle": {
      const ends = (host.sessions ?? []).filter(({ endsAt }) => endsAt <= startsAt).map(({ endsAt }) => endsAt);
      return ends.reduce((latest, end) => Math.max(latest, end), Number.NEGATIVE_INFINITY);
    }
  }
}

/** @throws RangeError when a priority is no number, or a weight is not more than nothing. */
function checked({ order }: Policy): void {
  for (const criterion of order) {
    const named = criterion.by === "priority" ? criterion.of : criterion.by === "least-busy" ? criterion.weights : {};
    for (const [id, value] of Object.entries(named ?? {})) {
      if (criterion.by === "priority" && Number.isNaN(value)) {
        throw new RangeError(`The priority of ${id} must be a number`);
      }
      if (criterion.by === "least-busy" && !(value > 0)) {
        throw new RangeError(`The weight of ${id} must be more than nothing, not ${value}`);
      }
    }
  }
}

function ownNumber(named: Readonly<Record<string, number>>, id: string): number | undefined {
  return Object.hasOwn(named, id) ? named[id] : undefined;
}

function sessionsIn({ sessions = [], hours }: Host, per: Period, startsAt: Instant): readonly Session[] {
  const table = tableOf(hours.zone);
  const [fromMs, endMs] = stretchOfDates(table, ...periodOf(dateAt(table, startsAt), per, 1));
  return sessions.filter((session) => session.startsAt >= fromMs && session.startsAt < endMs);
}

function minutesOf(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt) / MINUTE_MS, 0);
}

/** A number that a seed and a name always give alike. @see FNV-1a, 32 bits, with the finish of MurmurHash3 */
function lot(seed: string, name: string): number {
  let hash = 0x811c9dc5;
  const text = `${seed}\n${name}`;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
