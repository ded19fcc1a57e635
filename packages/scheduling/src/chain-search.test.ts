/** Chains in small worlds, where every combination of starts, hosts and lanes can be tried, minute by minute. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rules, RUNS } from "../testing/build.ts";
import { worlds } from "../testing/worlds.ts";
import {
  instant,
  judgeSlot,
  offeredChains,
  offeredSlots,
  zone,
  type ChainOffer,
  type ChainQuery,
  type Host,
  type Instant,
} from "./index.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const utc = zone("UTC");
const MIDNIGHT = instant("2026-01-05T00:00Z"); // a Monday; times are minutes after it

interface SmallBusy {
  readonly from: number;
  readonly until: number;
  readonly lane?: number;
  readonly place?: string;
}

interface SmallHost {
  readonly open: readonly (readonly [from: number, until: number])[];
  readonly busy: readonly SmallBusy[];
  readonly capacity: number;
  /** Sessions a day. */
  readonly most: number;
}

interface SmallLink {
  readonly duration: number;
  readonly step: number;
  readonly before: number;
  readonly after: number;
  readonly gap: readonly [least: number, most: number];
  readonly place: string | undefined;
  /** For each place in the session, who could take it, by their index. The first one leads. */
  readonly pools: readonly (readonly number[])[];
}

interface SmallWorld {
  readonly hosts: readonly SmallHost[];
  readonly links: readonly SmallLink[];
  readonly ways: readonly (readonly [from: string, to: string, minutes: number])[];
  readonly from: number;
  readonly until: number;
}

/** What somebody has been given. */
interface Given {
  readonly host: number;
  readonly lane: number;
  readonly start: number;
  readonly link: SmallLink;
}

const PLACES = ["north", "south"] as const;
const quarterOf = (least: number, most: number) => fc.integer({ min: least * 4, max: most * 4 }).map((n) => n * 15);
const place = fc.constantFrom(undefined, undefined, ...PLACES);

const smallBusy = fc
  .tuple(quarterOf(8, 15), fc.constantFrom(5, 15, 40, 60), fc.constantFrom(undefined, undefined, 0, 1), place)
  .map(([from, length, lane, where]): SmallBusy => {
    return { from, until: from + length, ...(lane === undefined ? {} : { lane }), ...(where ? { place: where } : {}) };
  });

const smallHost: fc.Arbitrary<SmallHost> = fc.record({
  open: fc.oneof(
    fc.constant([[0, DAY_MINUTES]] as const),
    fc.tuple(quarterOf(8, 10), quarterOf(11, 13), quarterOf(13, 14), quarterOf(14, 17)).map((edges) => {
      const [a, b, c, d] = edges;
      return c > b && d > c ? [[a, b] as const, [c, d] as const] : [[a, d + 60] as const];
    }),
  ),
  busy: fc.array(smallBusy, { maxLength: 3 }),
  capacity: fc.constantFrom(1, 1, 1, 2),
  most: fc.constantFrom(9, 9, 9, 1, 2),
});

const smallLink: fc.Arbitrary<SmallLink> = fc.record({
  duration: fc.constantFrom(15, 30, 45, 60),
  step: fc.constantFrom(10, 15, 30),
  before: fc.constantFrom(0, 0, 5, 15),
  after: fc.constantFrom(0, 0, 10, 30),
  gap: fc.constantFrom([0, 0] as const, [0, 30] as const, [10, 40] as const, [0, 20] as const),
  place,
  pools: fc.array(fc.subarray([0, 1, 2], { minLength: 1 }), { minLength: 1, maxLength: 2 }),
});

const smallWorld: fc.Arbitrary<SmallWorld> = fc
  .record({
    hosts: fc.array(smallHost, { minLength: 3, maxLength: 3 }),
    links: fc.array(smallLink, { minLength: 1, maxLength: 3 }),
    ways: fc.constantFrom(
      [],
      [["north", "south", 20]] as const,
      [
        ["north", "south", 20],
        ["south", "north", 35],
      ] as const,
    ),
    from: quarterOf(8, 12),
    length: fc.constantFrom(30, 60, 120),
  })
  .map(({ length, ...world }) => ({ ...world, until: world.from + length }));

const at = (minute: number): Instant => instant(MIDNIGHT + minute * MINUTE_MS);

/** The same world, as a question to the engine. */
function queryOf({ hosts, links, ways, from, until }: SmallWorld): ChainQuery {
  return {
    now: instant("2026-01-04T12:00Z"),
    from: at(from),
    until: at(until),
    travelTimes: ways.map(([there, here, minutes]) => ({ from: there, to: here, minutes })),
    hosts: hosts.map(({ open, busy: stretches, capacity, most }, index): Host => ({
      id: String(index),
      hours: {
        zone: utc,
        weekly: { 1: open.map(([startMinute, endMinute]) => ({ startMinute, endMinute })) },
        overrides: [],
      },
      busy: stretches.map(({ from: start, until: end, lane, place: where }) => ({
        startsAt: at(start),
        endsAt: at(end),
        kind: "booking",
        ...(lane === undefined ? {} : { lane }),
        ...(where === undefined ? {} : { placeId: where }),
      })),
      capacity,
      caps: [{ per: "day", of: "sessions", most }],
    })),
    links: links.map(({ duration, step, before, after, gap, place: where, pools }, index) => ({
      id: String(index),
      rules: rules({
        durationMinutes: duration,
        stepMinutes: step,
        bufferBeforeMinutes: before,
        bufferAfterMinutes: after,
        ...(where === undefined ? {} : { placeId: where }),
      }),
      roles: pools.map((pool, part) => ({ id: String(part), anyOf: pool.map(String) })),
      gap: { leastMinutes: gap[0], mostMinutes: gap[1] },
    })),
  };
}

/** Minutes from one place to another: the way back, where only that is known. */
function wayBetween({ ways }: SmallWorld, from: string | undefined, to: string | undefined): number {
  const known = ways.find(([a, b]) => a === from && b === to) ?? ways.find(([a, b]) => a === to && b === from);
  return from !== to && known ? known[2] : 0;
}

/** The lanes on which somebody is open and free for a link that starts then: minute by minute. */
function lanesAt(world: SmallWorld, link: SmallLink, index: number, start: number, given: readonly Given[]): number[] {
  const host = world.hosts[index];
  const own = given.filter((each) => each.host === index);
  if (!host || own.length >= host.most) return [];
  for (let minute = start; minute < start + link.duration; minute++) {
    if (!host.open.some(([from, until]) => from <= minute && minute < until)) return [];
  }
  const stretches = [
    ...host.busy,
    ...own.map((each): SmallBusy => ({
      from: each.start - each.link.before,
      until: each.start + each.link.duration + each.link.after,
      lane: each.lane,
      ...(each.link.place === undefined ? {} : { place: each.link.place }),
    })),
  ];
  const lanes = Array.from({ length: host.capacity }, (_, lane) => lane);
  return lanes.filter((lane) => {
    const here = stretches.filter((each) => host.capacity === 1 || each.lane === undefined || each.lane === lane);
    return here.every((each) => isClear(world, link, start, each));
  });
}

/** Whether no minute of a stretch lies in the session, or too near to it. */
function isClear(world: SmallWorld, link: SmallLink, start: number, { from, until, place: where }: SmallBusy): boolean {
  const before = Math.max(link.before, wayBetween(world, where, link.place));
  const after = Math.max(link.after, wayBetween(world, link.place, where));
  for (let minute = from; minute < until; minute++) {
    if (minute >= start - before && minute < start + link.duration + after) return false;
  }
  return true;
}

/** Whether a start is a step of the opening that it lies in. */
function isOnGrid({ hosts }: SmallWorld, index: number, start: number, step: number): boolean {
  return (
    hosts[index]?.open.some(([from, until]) => from <= start && start < until && (start - from) % step === 0) ?? false
  );
}

/** Everybody that a link needs, in all ways, with all lanes. Whoever leads the first is on their grid. */
function* castings(
  world: SmallWorld,
  link: SmallLink,
  start: number,
  given: readonly Given[],
  now: readonly Given[] = [],
): Generator<readonly Given[]> {
  const pool = link.pools[now.length];
  if (!pool) {
    yield now;
    return;
  }
  const leadsFirst = given.length === 0 && now.length === 0;
  for (const host of pool) {
    if (now.some((each) => each.host === host)) continue;
    if (leadsFirst && !isOnGrid(world, host, start, link.step)) continue;
    for (const lane of lanesAt(world, link, host, start, given)) {
      yield* castings(world, link, start, given, [...now, { host, lane, start, link }]);
    }
  }
}

/** Whether there is somebody for every link at these starts. */
function canBeHeld(world: SmallWorld, starts: readonly number[], held = 0, given: readonly Given[] = []): boolean {
  const link = world.links[held];
  if (!link) return true;
  for (const now of castings(world, link, starts[held] ?? 0, given)) {
    if (canBeHeld(world, starts, held + 1, [...given, ...now])) return true;
  }
  return false;
}

/** All combinations of starts that the gaps allow after a first one, the earlier first. */
function* startsAfter(links: readonly SmallLink[], starts: readonly number[]): Generator<readonly number[]> {
  const [previous, next] = [links[starts.length - 1], links[starts.length]];
  if (!previous || !next) {
    yield starts;
    return;
  }
  const end = (starts.at(-1) ?? 0) + previous.duration;
  for (let gap = next.gap[0]; gap <= next.gap[1]; gap += next.step) yield* startsAfter(links, [...starts, end + gap]);
}

/** The starts of each chain, with the earliest times. */
function everyChain(world: SmallWorld): (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (let first = world.from; first < world.until; first++) {
    const earliest = startsAfter(world.links, [first]).find((starts) => canBeHeld(world, starts));
    if (earliest) found.push(earliest);
  }
  return found;
}

/** Each place taken by somebody of its pool, free on the lane named, with all that the links before gave them. */
function expectHeld(world: SmallWorld, offer: ChainOffer): void {
  let given: readonly Given[] = [];
  for (const [index, { startsAt, endsAt, hosts }] of offer.links.entries()) {
    const link = world.links[index];
    const start = (startsAt - MIDNIGHT) / MINUTE_MS;
    expect(endsAt).toBe(at(start + (link?.duration ?? 0)));
    expect(new Set(hosts.map(({ hostId }) => hostId)).size).toBe(link?.pools.length);
    const now = hosts.map(({ roleId, hostId, lane }, part) => {
      expect(roleId).toBe(String(part));
      expect(link?.pools[part]).toContain(Number(hostId));
      expect(link && lanesAt(world, link, Number(hostId), start, given)).toContain(lane);
      return link ? [{ host: Number(hostId), lane, start, link }] : [];
    });
    given = [...given, ...now.flat()];
  }
}

const timeout = 20_000 + RUNS * 60;

test(
  "the same chains are offered as by trying all, each with its earliest times, and each can be held",
  { timeout },
  () => {
    fc.assert(
      fc.property(smallWorld, (world) => {
        const offers = offeredChains(queryOf(world));
        const starts = offers.map(({ links }) => links.map(({ startsAt }) => (startsAt - MIDNIGHT) / MINUTE_MS));
        expect(starts).toEqual(everyChain(world));
        for (const offer of offers) {
          expect([offer.startsAt, offer.endsAt]).toEqual([offer.links[0]?.startsAt, offer.links.at(-1)?.endsAt]);
          expectHeld(world, offer);
        }
      }),
      { numRuns: RUNS },
    );
  },
);

test("a chain of one link starts where the link alone is offered, by whom it is offered", { timeout }, () => {
  fc.assert(
    fc.property(worlds, ({ question }) => {
      const hosts = question.hosts.map((host) => ({ ...host, busy: host.busy.map(({ group: _, ...busy }) => busy) }));
      const { rules: itsRules, roles, ...facts } = { ...question, hosts };
      const only = { id: "only", rules: itsRules, ...(roles ? { roles } : {}) };
      const offers = offeredChains({ ...facts, links: [only] });
      expect(offers.map(({ startsAt }) => startsAt)).toEqual(offeredSlots({ ...question, hosts }));
      for (const { links, startsAt } of offers.slice(0, 20)) {
        const verdict = judgeSlot({ ...question, hosts }, startsAt);
        expect(links).toMatchObject([{ id: "only", startsAt, endsAt: verdict.endsAt }]);
        expect(verdict.offered && verdict.hostIds).toContain(links[0]?.hosts[0]?.hostId);
      }
    }),
    { numRuns: RUNS },
  );
});
