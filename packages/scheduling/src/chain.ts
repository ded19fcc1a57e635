/** Several sessions in a row, by several hosts: solved at search, all or nothing. */
import { lanesFree } from "./busy.ts";
import type { Busy, Host, Role, Session, SlotFacts, SlotRules } from "./facts.ts";
import { whole } from "./need.ts";
import { jointOf, leadersBetween } from "./offer.ts";
import { Panel } from "./panel.ts";
import type { Part } from "./parts.ts";
import { append, at, contains, intersect, type IntervalSet } from "./sets/intervals.ts";
import { settled } from "./settle.ts";
import { asInstant, MINUTE_MS, type Instant } from "./time/instant.ts";
import type { Span } from "./verdict.ts";

const MOST_LINKS = 20;
const MOST_TRIES = 5000;
const YEAR_MINUTES = 527_040;

/** One session of a chain. */
export interface Link {
  readonly id: string;
  readonly rules: SlotRules;
  readonly roles?: readonly Role[];
  /** Between the end of the link before and the start of this one; none for the first. Nothing, unless said. */
  readonly gap?: { readonly leastMinutes: number; readonly mostMinutes: number };
}

/**
 * The first link starts where `offeredSlots` would have it. Each other starts its `stepMinutes` apart from the earliest that
 * its gap allows; grid, notice and horizon of its own do not count.
 */
export interface ChainQuery extends Omit<SlotFacts, "rules" | "roles"> {
  readonly links: readonly Link[];
  /** For the first link: starts in [from, until). */
  readonly from: Instant;
  readonly until: Instant;
}

export interface LinkOffer extends Span {
  readonly id: string;
  readonly hosts: readonly { readonly roleId: string; readonly hostId: string; readonly lane: number }[];
}

export interface ChainOffer extends Span {
  readonly links: readonly LinkOffer[];
}

/** A link with what is known about it. */
interface Ring {
  readonly link: Link;
  readonly panel: Panel;
  readonly leastGapMs: number;
  readonly mostGapMs: number;
  /** Starts from which this link and all after it have somebody, as long as nobody is needed twice. */
  readonly possible: IntervalSet;
}

/**
 * Each start of the first link from which the whole chain can be held, ascending, with the earliest times for the others and
 * somebody for each part. Who takes one link takes another only when they are free for both, with buffers, caps and ways.
 * Where that makes somebody unable again and again, a start is given up after 5000 tries.
 * @throws RangeError when the links, or the facts, make no sense.
 */
export function offeredChains(query: ChainQuery): readonly ChainOffer[] {
  whole("The number of links", query.links.length, 0, MOST_LINKS);
  const rings = ringsOf(query);
  const [first] = rings;
  if (!first) throw new RangeError("A chain must have at least one link");
  const leaders = leadersBetween(settled(factsOf(query, first.link)), query.from, query.until);
  const inOrder = [...leaders].toSorted(([a], [b]) => a - b);
  return inOrder.flatMap(([start, able]) => {
    if (!contains(first.possible, start)) return [];
    const links = linksFrom({ rings, leaders: able, substitutes: true, tries: { left: MOST_TRIES } }, [start]);
    const last = links?.at(-1);
    return links && last ? [{ startsAt: asInstant(start), endsAt: last.endsAt, links }] : [];
  });
}

function factsOf({ links: _, from: _from, until: _until, ...facts }: ChainQuery, link: Link): SlotFacts {
  return { ...facts, rules: link.rules, ...(link.roles ? { roles: link.roles } : {}) };
}

/** From the last to the first: what is possible depends on what follows. */
function ringsOf(query: ChainQuery): readonly Ring[] {
  let fromMs: number = query.from;
  let untilMs: number = query.until;
  const bare = query.links.map((link, index) => {
    const gap = index === 0 ? { leastMinutes: 0, mostMinutes: 0 } : (link.gap ?? { leastMinutes: 0, mostMinutes: 0 });
    const leastGapMs = whole("gap.leastMinutes", gap.leastMinutes, 0, YEAR_MINUTES) * MINUTE_MS;
    const mostGapMs = whole("gap.mostMinutes", gap.mostMinutes, gap.leastMinutes, YEAR_MINUTES) * MINUTE_MS;
    const facts = factsOf(query, { ...link, rules: anyTime(link.rules) });
    const panel = new Panel(facts, fromMs + leastGapMs, untilMs + mostGapMs, false);
    fromMs += leastGapMs + panel.need.durationMs;
    untilMs += mostGapMs + panel.need.durationMs;
    return { link, panel, leastGapMs, mostGapMs };
  });
  const rings: Ring[] = [];
  for (const ring of bare.toReversed()) {
    const { lead, others } = ring.panel.cast;
    const cover = jointOf(ring.panel, [lead, ...others]);
    const next = rings[0];
    const possible = next ? intersect(cover, before(next, ring.panel.need.durationMs)) : cover;
    rings.unshift({ ...ring, possible });
  }
  return rings;
}

/** A link is wherever its hosts are open and free: grid and packing are not asked. */
function anyTime({ packed: _, firstOnly: _first, ...rules }: SlotRules): SlotRules {
  return rules;
}

/** The starts of a link of this duration from which the next link can follow. */
function before({ possible, leastGapMs, mostGapMs }: Ring, durationMs: number): IntervalSet {
  const starts: number[] = [];
  for (let edge = 0; edge < possible.length; edge += 2) {
    append(starts, at(possible, edge) - durationMs - mostGapMs, at(possible, edge + 1) - durationMs - leastGapMs);
  }
  return starts;
}

/** The search for one chain. */
interface Search {
  readonly rings: readonly Ring[];
  /** Who could lead the first link at its start. */
  readonly leaders: ReadonlySet<Host>;
  /** Whether substitutes are asked: only where the others are too few. */
  readonly substitutes: boolean;
  readonly tries: { left: number };
}

/** The earliest chain whose first links start at these times, or undefined when there is none. */
function linksFrom(search: Search, times: readonly number[]): readonly LinkOffer[] | undefined {
  const links = casting({ ...search, substitutes: false }, times, []) ?? casting(search, times, []);
  const ring = search.rings[times.length - 1];
  const next = search.rings[times.length];
  if (!links || !ring || !next) return links;
  const endMs = at(times, times.length - 1) + ring.panel.need.durationMs;
  for (let gapMs = next.leastGapMs; gapMs <= next.mostGapMs; gapMs += next.panel.need.stepMs) {
    if (!contains(next.possible, endMs + gapMs)) continue;
    const found = linksFrom(search, [...times, endMs + gapMs]);
    if (found) return found;
  }
  return undefined;
}

/** Somebody for every part of the links that start at these times, or undefined. Candidates are tried in the order given. */
function casting(
  search: Search,
  times: readonly number[],
  held: readonly LinkOffer[],
): readonly LinkOffer[] | undefined {
  const ring = search.rings[held.length];
  const startMs = times[held.length];
  if (!ring || startMs === undefined) return held;
  const endsAt = asInstant(startMs + ring.panel.need.durationMs);
  for (const hosts of ringCastings(search, ring, startMs, held)) {
    const links = casting(search, times, [...held, { id: ring.link.id, startsAt: asInstant(startMs), endsAt, hosts }]);
    if (links) return links;
  }
  return undefined;
}

/** Who could take one place of a part. */
interface Place {
  readonly part: Part;
  readonly free: LinkOffer["hosts"];
}

/** Every way to fill the parts of one link after those held before. */
function ringCastings(search: Search, ring: Ring, startMs: number, held: readonly LinkOffer[]) {
  const { lead, others } = ring.panel.cast;
  const places = [lead, ...others].flatMap((part): Place[] => {
    const able = part.candidates.filter(
      ({ host, missing, substitute }) =>
        missing.length === 0 &&
        (search.substitutes || !substitute) &&
        (part !== lead || held.length > 0 || search.leaders.has(host)),
    );
    const free = able.flatMap(({ host }) =>
      lanesFor(search, ring, host, startMs, held).map((lane) => ({ roleId: part.roleId, hostId: host.id, lane })),
    );
    return Array.from({ length: part.count }, () => ({ part, free }));
  });
  return fillings(search, places, []);
}

/** Of a part that takes several, each choice once: its places are filled in the order of the candidates. */
function* fillings(search: Search, places: readonly Place[], taken: LinkOffer["hosts"]): Generator<LinkOffer["hosts"]> {
  const place = places[taken.length];
  if (!place) {
    yield taken;
    return;
  }
  const last = places[taken.length - 1]?.part === place.part ? taken.at(-1) : undefined;
  const first = place.free.findLastIndex(({ hostId }) => hostId === last?.hostId) + 1;
  for (const each of place.free.slice(first)) {
    if (taken.some(({ hostId }) => hostId === each.hostId)) continue;
    if (search.tries.left-- <= 0) return;
    yield* fillings(search, places, [...taken, each]);
  }
}

const ONLY_LANE: readonly number[] = [0];

/** The lanes on which a host is free for a link, also of what the links before have made of them. */
function lanesFor(
  { rings }: Search,
  { panel }: Ring,
  host: Host,
  startMs: number,
  held: readonly LinkOffer[],
): readonly number[] {
  if (!contains(panel.freeOf(host), startMs)) return [];
  const own = held.flatMap((offer, index) => {
    const part = offer.hosts.find(({ hostId }) => hostId === host.id);
    const need = rings[index]?.panel.need;
    return part && need ? [{ offer, lane: part.lane, need }] : [];
  });
  const ofOneLane = (host.capacity ?? 1) === 1;
  if (own.length === 0) return ofOneLane ? ONLY_LANE : lanesFree(host, panel.need, panel.facts, startMs);
  const busy = own.map(({ offer, lane, need }): Busy => ({
    startsAt: asInstant(offer.startsAt - need.beforeMs),
    endsAt: asInstant(offer.endsAt + need.afterMs),
    kind: "booking",
    lane,
    ...(need.placeId === undefined ? {} : { placeId: need.placeId }),
  }));
  const sessions = own.map(({ offer: { startsAt, endsAt }, need: { serviceId } }): Session => {
    return { startsAt, endsAt, ...(serviceId === undefined ? {} : { serviceId }) };
  });
  const engaged = { ...host, busy: [...host.busy, ...busy], sessions: [...(host.sessions ?? []), ...sessions] };
  const { roles: _, ...facts } = panel.facts;
  const again = new Panel({ ...facts, hosts: [engaged] }, startMs, startMs + 1, false);
  return contains(again.freeOf(engaged), startMs) ? lanesFree(engaged, panel.need, facts, startMs) : [];
}
