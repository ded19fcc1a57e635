import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hours, rules, RUNS } from "../testing/build.ts";
import { worlds } from "../testing/worlds.ts";
import {
  alwaysOpen,
  chooseHosts,
  instant,
  judgeSlot,
  judgeSlots,
  zone,
  type Busy,
  type Chosen,
  type Criterion,
  type Host,
  type Instant,
  type Period,
  type Policy,
  type Role,
  type Session,
  type SlotFacts,
  type Verdict,
} from "./index.ts";

const utc = zone("UTC");
const monday = (clock: string) => instant(`2026-01-05T${clock}Z`);
const TEN = monday("10:00");
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const timeout = 20_000 + RUNS * 60;

/** Open day and night, and free. */
function anyone(id: string, some: Partial<Host> = {}): Host {
  return { id, hours: alwaysOpen(utc), busy: [], ...some };
}

function facts(hosts: readonly Host[], some: Partial<SlotFacts> = {}): SlotFacts {
  return { now: instant("2025-12-01T00:00Z"), rules: rules(), hosts, ...some };
}

function policy(...order: readonly Criterion[]): Policy {
  return { order, seed: "" };
}

/** Who is chosen, in the order of the roles, or undefined. */
function who(asked: SlotFacts, itsPolicy: Policy = policy(), startsAt: Instant = TEN): readonly string[] | undefined {
  return chooseHosts(asked, startsAt, itsPolicy)?.map(({ hostId }) => hostId);
}

/** Hours in UTC from a date and a clock. */
function session(from: string, minutes = 60): Session {
  const startsAt = instant(`${from}Z`);
  return { startsAt, endsAt: instant(startsAt + minutes * MINUTE_MS) };
}

const taken = (some: Partial<Busy> = {}): Busy => ({
  startsAt: TEN,
  endsAt: monday("11:00"),
  kind: "booking",
  ...some,
});

describe("one criterion", () => {
  const [a, b, c] = [anyone("a"), anyone("b"), anyone("c")];

  test("preference: the first of those named who is free; those not named come after them", () => {
    const wished = policy({ by: "preference", hostIds: ["b", "gone", "a"] });
    expect(who(facts([a, b, c]), wished)).toEqual(["b"]);
    expect(who(facts([a, { ...b, busy: [taken()] }, c]), wished)).toEqual(["a"]);
    expect(who(facts([c, a]), wished)).toEqual(["a"]);
    expect(who(facts([c]), wished)).toEqual(["c"]);
  });

  test("priority: the lower number first, who has none last", () => {
    const ranked = policy({ by: "priority", of: { a: 2, b: -1, gone: -5 } });
    expect(who(facts([a, b, c]), ranked)).toEqual(["b"]);
    expect(who(facts([c, a]), ranked)).toEqual(["a"]);
    expect(who(facts([c]), ranked)).toEqual(["c"]);
  });

  test("priority is told by id alone, whatever the id", () => {
    const odd = ["constructor", "toString", "__proto__"].map((id) => anyone(id));
    expect(who(facts([...odd, a]), policy({ by: "priority", of: { a: 7 } }))).toEqual(["a"]);
  });

  test("longest idle: whose last session ended first; a session to come, or that lasts still, is none", () => {
    const early = anyone("early", { sessions: [session("2026-01-02T09:00"), session("2026-01-05T08:00")] });
    const late = anyone("late", { sessions: [session("2026-01-05T09:00")] }); // ends as this one starts
    const never = anyone("never", { sessions: [session("2026-01-05T09:30", 31), session("2026-01-06T09:00")] });
    const idle = policy({ by: "longest-idle" });
    expect(who(facts([late, early, never, a]), idle, TEN)).not.toContain("late");
    expect(who(facts([late, early, never]), idle)).toEqual(["never"]);
    expect(who(facts([late, early]), idle)).toEqual(["early"]);
  });
});

describe("least busy", () => {
  /** Two sessions of b where they count for the longer periods only; one of a on the day itself. */
  const dayBefore: Record<Period, string> = {
    day: "2026-01-14T23:30",
    week: "2026-01-11T23:30", // a Sunday
    month: "2025-12-31T23:30",
    year: "2025-12-31T23:30",
  };
  const within: Record<Period, string> = {
    day: "2026-01-15T00:00",
    week: "2026-01-12T00:00",
    month: "2026-01-01T00:00",
    year: "2026-01-01T00:00",
  };
  const after: Record<Period, string> = {
    day: "2026-01-16T00:00",
    week: "2026-01-19T00:00",
    month: "2026-02-01T00:00",
    year: "2027-01-01T00:00",
  };
  const thursday = instant("2026-01-15T10:00Z");

  test.each<Period>(["day", "week", "month", "year"])("per %s: only what starts in it counts", (per) => {
    const fewest = policy({ by: "least-busy", per, of: "sessions" });
    const a = anyone("a", { sessions: [session(within[per])] });
    const b = anyone("b", { sessions: [session(dayBefore[per]), session(dayBefore[per])] });
    const c = anyone("c", { sessions: [session(within[per]), session(within[per])] });
    const d = anyone("d", { sessions: [session(after[per]), session(after[per])] });
    expect(who(facts([a, c]), fewest, thursday)).toEqual(["a"]);
    expect(who(facts([a, d]), fewest, thursday)).toEqual(["d"]);
    expect(who(facts([a, b, c]), fewest, thursday)).toEqual(["b"]);
  });

  test("periods are those of each host's own calendar", () => {
    const auckland = anyone("akl", { hours: alwaysOpen(zone("Pacific/Auckland")) });
    const [itsToday, itsYesterday] = [session("2026-01-04T11:30"), session("2026-01-04T10:30")]; // midnight there is 11:00 Z
    const other = anyone("other", { sessions: [session("2026-01-05T08:00")] });
    const fewest = policy({ by: "least-busy", per: "day", of: "sessions" });
    const start = monday("09:00");
    expect(who(facts([{ ...auckland, sessions: [itsYesterday, itsYesterday] }, other]), fewest, start)).toEqual([
      "akl",
    ]);
    expect(who(facts([{ ...auckland, sessions: [itsToday, itsToday] }, other]), fewest, start)).toEqual(["other"]);
  });

  test("sessions and minutes are counted apart", () => {
    const long = anyone("long", { sessions: [session("2026-01-05T06:00", 120)] });
    const short = anyone("short", { sessions: [session("2026-01-05T06:00", 30), session("2026-01-05T07:00", 30)] });
    expect(who(facts([long, short]), policy({ by: "least-busy", per: "day", of: "sessions" }))).toEqual(["long"]);
    expect(who(facts([long, short]), policy({ by: "least-busy", per: "day", of: "minutes" }))).toEqual(["short"]);
  });

  test("what they would have with this session is divided by their weight, one unless said", () => {
    const twice = anyone("twice", { sessions: [session("2026-01-05T06:00"), session("2026-01-05T07:00")] });
    const once = anyone("once", { sessions: [session("2026-01-05T06:00")] });
    const weights = { twice: 2 };
    // 3 / 2 < 2 / 1
    expect(who(facts([once, twice]), policy({ by: "least-busy", per: "day", of: "sessions", weights }))).toEqual([
      "twice",
    ]);
    const idle = anyone("idle");
    const minutes = (heavy: number) =>
      policy({ by: "least-busy", per: "day", of: "minutes", weights: { once: heavy } });
    // an hour for idle; for once two, divided
    expect(who(facts([once, idle]), minutes(1.9))).toEqual(["idle"]);
    expect(who(facts([once, idle]), minutes(2.1))).toEqual(["once"]);
    for (const hostIds of [["once"], ["idle"]]) {
      const even = { ...minutes(2), order: [...minutes(2).order, { by: "preference", hostIds } as const] };
      expect(who(facts([once, idle]), even)).toEqual(hostIds);
    }
  });

  test.each([0, -1, Number.NaN])("a weight of %d is refused by name, however few are free", (weight) => {
    const wrong = policy({ by: "least-busy", per: "day", of: "sessions", weights: { a: weight } });
    const sentence = / of a /;
    expect(() => who(facts([anyone("a"), anyone("b")]), wrong)).toThrow(sentence);
    expect(() => who(facts([anyone("a")]), wrong)).toThrow(sentence);
  });
});

describe("criteria in turn", () => {
  const sessions = [session("2026-01-05T06:00")];
  const least: Criterion = { by: "least-busy", per: "day", of: "sessions" };
  const team = facts([anyone("a", { sessions }), anyone("b"), anyone("c"), anyone("d", { sessions })]);

  test("the next decides between those whom the ones before leave equal", () => {
    const ranks: Criterion = { by: "priority", of: { a: 1, b: 2, c: 2, d: 1 } };
    const idle: Criterion = { by: "preference", hostIds: ["d", "c"] };
    expect(who(team, policy(ranks, idle))).toEqual(["d"]);
    expect(who(team, policy(least, ranks, idle))).toEqual(["c"]);
    expect(who(team, policy(ranks, least, idle))).toEqual(["d"]);
  });

  test("those whom a criterion does not know are equal to one another", () => {
    const unknown: Criterion = { by: "preference", hostIds: [] };
    expect(who(team, policy(unknown, { by: "longest-idle" }, least, { by: "priority", of: { c: 1 } }))).toEqual(["c"]);
  });

  test("a rank that is no number is refused", () => {
    expect(() => who(team, policy({ by: "priority", of: { a: Number.NaN } }))).toThrow(RangeError);
  });
});

describe("the seed", () => {
  const teams: readonly (readonly string[])[] = [
    ["a", "b"],
    ["a", "b", "c"],
    ["a", "b", "c", "d", "e"],
    ["host-0", "host-1", "host-2"],
    ["camille", "dominique", "eva", "farid"],
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
    [
      "7e5f0d4c-0000-4000-8000-000000000001",
      "7e5f0d4c-0000-4000-8000-000000000002",
      "7e5f0d4c-0000-4000-8000-000000000003",
    ],
  ];
  const SEEDS = 3000;

  test("decides the same way each time, whatever the order of the hosts", () => {
    const ids = ["a", "b", "c", "d"];
    for (const seed of ["", "1", "2", "réservation"]) {
      const chosen = who(facts(ids.map((id) => anyone(id))), { order: [], seed });
      expect(who(facts(ids.map((id) => anyone(id))), { order: [], seed })).toEqual(chosen);
      expect(who(facts(ids.toReversed().map((id) => anyone(id))), { order: [], seed })).toEqual(chosen);
    }
  });

  // Of a fair draw, one in 15 000 counts is as far off as four standard deviations.
  test.each(teams)("spreads evenly over %s, %s …", (...ids) => {
    const asked = facts(ids.map((id) => anyone(id)));
    const counts = new Map<string, number>();
    for (let index = 0; index < SEEDS; index++) {
      const [chosen = ""] = who(asked, { order: [], seed: `booking-${index}` }) ?? [];
      counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
    }
    const chance = 1 / ids.length;
    const tolerance = 4 * Math.sqrt(SEEDS * chance * (1 - chance));
    const farOff = ids.filter((id) => Math.abs((counts.get(id) ?? 0) - SEEDS * chance) >= tolerance);
    expect(farOff).toEqual([]);
  });

  test("gives each order of three its turn", () => {
    const asked = facts([anyone("a"), anyone("b"), anyone("c")], { roles: [{ id: "team", count: 3 }] });
    const counts = new Map<string, number>();
    for (let index = 0; index < SEEDS; index++) {
      const order = (who(asked, { order: [], seed: `${index}` }) ?? []).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
    for (const count of counts.values()) expect(Math.abs(count - SEEDS / 6)).toBeLessThan(90);
  });
});

describe("roles", () => {
  const [a, b, c, d] = [anyone("a"), anyone("b"), anyone("c"), anyone("d")];
  const byName = policy({ by: "preference", hostIds: ["a", "b", "c", "d"] });

  test("choose in their order, and nobody twice", () => {
    const roles: Role[] = [{ id: "speaker" }, { id: "notes" }];
    expect(chooseHosts(facts([c, b, a], { roles }), TEN, byName)).toEqual([
      { roleId: "speaker", hostId: "a", lane: 0 },
      { roleId: "notes", hostId: "b", lane: 0 },
    ]);
    expect(chooseHosts(facts([b, a]), TEN, byName)).toEqual([{ roleId: "", hostId: "a", lane: 0 }]);
  });

  test("leave enough for those after them", () => {
    const pools = (...anyOf: readonly string[][]): Role[] =>
      anyOf.map((ids, index) => ({ id: `r${index}`, anyOf: ids }));
    expect(who(facts([a, b], { roles: pools(["a", "b"], ["a"]) }), byName)).toEqual(["b", "a"]);
    expect(who(facts([a, b, c], { roles: pools(["a", "c"], ["a", "b"], ["b"]) }), byName)).toEqual(["c", "a", "b"]);
    expect(who(facts([a, b, c, d], { roles: pools(["a", "b"], ["a", "c"], ["a", "d"]) }), byName)).toEqual([
      "a",
      "c",
      "d",
    ]);
    expect(who(facts([a, b], { roles: pools(["a"], ["a", "b"], ["b"]) }), byName)).toBeUndefined();
  });

  test("take so many, or all", () => {
    const some = (count: number | "all", ...others: readonly Role[]) => ({ roles: [{ id: "team", count }, ...others] });
    expect(who(facts([c, b, a], some(2)), byName)).toEqual(["a", "b"]);
    expect(who(facts([c, b, a], some("all")), byName)?.toSorted()).toEqual(["a", "b", "c"]);
    expect(who(facts([c, b, a], some(4)), byName)).toBeUndefined();
    expect(who(facts([c, { ...b, busy: [taken()] }, a], some("all")), byName)).toBeUndefined();
    expect(who(facts([c, b, a], some(2, { id: "room", anyOf: ["a"] })), byName)).toEqual(["b", "c", "a"]);
  });

  test("ask substitutes last, whatever the policy thinks of them, and only where too few can", () => {
    const roles: Role[] = [{ id: "team", anyOf: ["b", "c"], substitutes: ["a", "d"], count: 2 }];
    expect(who(facts([a, b, c, d], { roles }), byName)).toEqual(["b", "c"]);
    expect(who(facts([a, { ...b, busy: [taken()] }, c, d], { roles }), byName)).toEqual(["c", "a"]);
    const needed: Role[] = [
      { id: "lead", anyOf: ["b"], substitutes: ["a"] },
      { id: "other", anyOf: ["b"] },
    ];
    expect(who(facts([a, b], { roles: needed }), byName)).toEqual(["a", "b"]);
    const free: Role[] = [{ id: "one" }, { id: "other", anyOf: ["a"], substitutes: ["b"] }];
    expect(who(facts([a, b], { roles: free }), byName)).toEqual(["b", "a"]);
  });

  test(
    "take the first filling, place by place in the order of wishes, of all that nobody is in twice",
    { timeout },
    () => {
      fc.assert(
        fc.property(overlappingRoles, ({ hosts, roles, wished }) => {
          const chosen = who(facts(hosts, { roles }), policy({ by: "preference", hostIds: wished }));
          const usual = roles.map((role): Role => ({ ...role, substitutes: [] }));
          const expected = firstFilling(placesOf(hosts, usual, wished)) ?? firstFilling(placesOf(hosts, roles, wished));
          expect(chosen).toEqual(expected);
          expect(judgeSlot(facts(hosts, { roles }), TEN).offered).toBe(chosen !== undefined);
        }),
        { numRuns: RUNS },
      );
    },
  );
});

const IDS = ["a", "b", "c", "d", "e"];

/** Pools that overlap, some hosts taken, one order of wishes: of ids in any order. */
const overlappingRoles = fc.record({
  hosts: fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 })
    .map((luck) => IDS.map((id, index) => anyone(id, luck[index] === 0 ? { busy: [taken()] } : {}))),
  roles: fc
    .array(
      fc.record({
        anyOf: fc.subarray(IDS, { minLength: 1 }),
        count: fc.constantFrom(1, 1, 1, 2),
        substitutes: fc.subarray(IDS, { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) =>
      all.map(({ anyOf, count, substitutes }, index): Role => {
        return { id: `r${index}`, anyOf, count, substitutes: substitutes.filter((id) => !anyOf.includes(id)) };
      }),
    ),
  wished: fc.shuffledSubarray(IDS, { minLength: 5 }),
});

/** For each place, who could take it, the best first. */
function placesOf(hosts: readonly Host[], roles: readonly Role[], wished: readonly string[]): string[][] {
  const free = wished.filter((id) => hosts.some((host) => host.id === id && host.busy.length === 0));
  return roles.flatMap(({ anyOf = [], substitutes = [], count }) => {
    const best = [...free.filter((id) => anyOf.includes(id)), ...free.filter((id) => substitutes.includes(id))];
    return Array.from({ length: count === 2 ? 2 : 1 }, () => best);
  });
}

/** By trying all, the best first. */
function firstFilling([place, ...rest]: readonly string[][], used: readonly string[] = []): string[] | undefined {
  if (!place) return [];
  for (const id of place.filter((each) => !used.includes(each))) {
    const others = firstFilling(rest, [...used, id]);
    if (others) return [id, ...others];
  }
  return undefined;
}

describe("not offered", () => {
  const office = anyone("a", { hours: hours("UTC", "09:00-12:00") });

  test.each<[string, SlotFacts, string]>([
    ["closed", facts([office]), "12:00"],
    ["between two starts", facts([office]), "10:30"],
    ["too soon", facts([office], { now: monday("09:30"), rules: rules({ noticeMinutes: 60 }) }), "10:00"],
    ["too far", facts([office], { rules: rules({ horizon: { kind: "days", days: 3 } }) }), "10:00"],
    ["taken", facts([{ ...office, busy: [taken()] }]), "10:00"],
    ["nobody there", facts([]), "10:00"],
    ["nobody able", facts([office], { roles: [{ id: "r", skills: ["flying"] }] }), "10:00"],
  ])("%s: nobody", (_, asked, clock) => {
    expect(chooseHosts(asked, monday(clock), policy())).toBeUndefined();
    expect(judgeSlot(asked, monday(clock)).offered).toBe(false);
  });

  test("to a new session: whoever joins a group takes nobody", () => {
    const group = { startsAt: TEN, endsAt: monday("11:00"), seatsTaken: 1, seats: 5 };
    const asked = facts([anyone("a", { busy: [taken({ group })] })]);
    expect(judgeSlot(asked, TEN)).toMatchObject({ offered: true, joins: [{ hostId: "a", seatsLeft: 4 }] });
    expect(chooseHosts(asked, TEN, policy())).toBeUndefined();
    expect(who(facts([...asked.hosts, anyone("b")]))).toEqual(["b"]);
  });

  test("with a horizon of bookable days, as by judgeSlot", () => {
    const asked = facts([office], {
      now: monday("08:00"),
      rules: rules({ horizon: { kind: "bookable-days", days: 2 } }),
    });
    const tuesday = instant("2026-01-06T10:00Z");
    expect(who(asked, policy(), tuesday)).toEqual(["a"]);
    expect(who(asked, policy(), instant("2026-01-07T10:00Z"))).toBeUndefined();
  });
});

describe("in any world", () => {
  test("is chosen who is offered, for each role as many as it needs", { timeout }, () => {
    fc.assert(
      fc.property(worlds, fc.string(), ({ question }, seed) => {
        for (const verdict of judgeSlots(question).slice(0, 12)) {
          const chosen = chooseHosts(question, verdict.startsAt, { order: [{ by: "longest-idle" }], seed });
          expectAsOffered(verdict, chosen, question.roles);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

function expectAsOffered(verdict: Verdict, chosen: readonly Chosen[] | undefined, named: readonly Role[] = []): void {
  if (!verdict.offered) expect(chosen).toBeUndefined();
  if (verdict.offered && !verdict.joins) expect(chosen).toBeDefined(); // else there may be a group alone
  if (!chosen || !verdict.offered) return;
  expect(new Set(chosen.map(({ hostId }) => hostId)).size).toBe(chosen.length);
  const roles = verdict.roles ?? [{ roleId: "", count: 1, hostIds: verdict.hostIds }];
  expect(roles.map(({ roleId }) => roleId)).toEqual(named.length > 0 ? named.map(({ id }) => id) : [""]);
  for (const { roleId, count, hostIds } of roles) {
    const own = chosen.filter((each) => each.roleId === roleId).map(({ hostId }) => hostId);
    expect(own).toHaveLength(count);
    expect(own.filter((hostId) => !hostIds.includes(hostId))).toEqual([]);
  }
}

describe("lanes", () => {
  test("the first that is free is named", () => {
    const lanes = (...busy: readonly (number | undefined)[]) =>
      anyone("a", { capacity: 3, busy: busy.map((lane) => taken(lane === undefined ? {} : { lane })) });
    const laneOf = (host: Host) => chooseHosts(facts([host]), TEN, policy())?.[0]?.lane;
    expect(laneOf(lanes())).toBe(0);
    expect(laneOf(lanes(0, 2))).toBe(1);
    expect(laneOf(lanes(1, 0))).toBe(2);
    expect(laneOf(lanes(0, 1, 2))).toBeUndefined();
    expect(laneOf(lanes(undefined))).toBeUndefined();
    expect(laneOf(lanes(7))).toBe(0);
    expect(laneOf(anyone("a", { busy: [taken({ lane: 1 })] }))).toBeUndefined();
    expect(laneOf(anyone("a"))).toBe(0);
    expect(laneOf({ ...lanes(1), capacity: 1 })).toBeUndefined(); // one lane: whatever the stretch calls it
  });

  test(
    "booking what is chosen never overlaps on a lane, and goes on exactly as long as there is something offered",
    { timeout },
    () => {
      fc.assert(
        fc.property(lanedWorld, ({ asked, starts }) => {
          let now = asked;
          for (const start of starts) {
            for (let round = 0; ; round++) {
              const [chosen] = chooseHosts(now, start, { order: [], seed: `${round}` }) ?? [];
              expect(judgeSlot(now, start).offered).toBe(chosen !== undefined);
              if (!chosen) break;
              expect(round).toBeLessThan(9); // no more than all the lanes there are
              now = booked(now, chosen, start);
            }
          }
        }),
        { numRuns: RUNS },
      );
    },
  );
});

/** A stretch on a lane, or on all. */
const stretch = fc
  .tuple(fc.integer({ min: 8 * 60, max: 14 * 60 }), fc.integer({ min: 1, max: 120 }), fc.integer({ min: -1, max: 2 }))
  .map(([startMinute, minutes, lane]): Busy => {
    const startsAt = instant(monday("00:00") + startMinute * MINUTE_MS);
    const endsAt = instant(startsAt + minutes * MINUTE_MS);
    return { startsAt, endsAt, kind: "external", ...(lane < 0 ? {} : { lane }) };
  });

const lanedHost = fc.record({ capacity: fc.integer({ min: 1, max: 3 }), busy: fc.array(stretch, { maxLength: 4 }) });

const lanedWorld = fc
  .record({
    hosts: fc.array(lanedHost, { minLength: 1, maxLength: 3 }),
    bufferBeforeMinutes: fc.constantFrom(0, 0, 10),
    bufferAfterMinutes: fc.constantFrom(0, 0, 15),
    durationMinutes: fc.constantFrom(30, 60, 75),
    starts: fc.array(fc.integer({ min: 8 * 4, max: 14 * 4 }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ hosts, starts, ...some }) => ({
    asked: facts(
      hosts.map((host, index) => anyone(`h${index}`, host)),
      { rules: rules({ ...some, stepMinutes: 15 }) },
    ),
    starts: starts.map((quarter) => instant(monday("00:00") + quarter * 15 * MINUTE_MS)),
  }));

/** The facts once this is booked. Fails when it overlaps what is there on its lane. */
function booked(asked: SlotFacts, chosen: { hostId: string; lane: number }, start: Instant): SlotFacts {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = asked.rules;
  const startsAt = instant(start - bufferBeforeMinutes * MINUTE_MS);
  const endsAt = instant(start + (durationMinutes + bufferAfterMinutes) * MINUTE_MS);
  const hosts = asked.hosts.map((host) => {
    if (host.id !== chosen.hostId) return host;
    const capacity = host.capacity ?? 1;
    expect(chosen.lane).toBeLessThan(capacity);
    const onLane = host.busy.filter(({ lane }) => capacity === 1 || lane === undefined || lane === chosen.lane);
    expect(onLane.filter((each) => each.startsAt < endsAt && startsAt < each.endsAt)).toEqual([]);
    return { ...host, busy: [...host.busy, { startsAt, endsAt, kind: "booking" as const, lane: chosen.lane }] };
  });
  return { ...asked, hosts };
}

describe("fairness", () => {
  const team = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 });
  const length = fc.integer({ min: 1, max: 40 });

  test(
    "no share ever exceeds what any other's would be with one session more: equal weights differ by one at most",
    { timeout },
    () => {
      fc.assert(
        fc.property(team, length, fc.boolean(), fc.boolean(), (weights, bookings, equal, inMinutes) => {
          const weightOf = weights.map((weight) => (equal ? 1 : weight));
          const loads = weights.map(() => 0);
          let asked = facts(weights.map((_, index) => anyone(`h${index}`)));
          for (let index = 0; index < bookings; index++) {
            const start = instant(monday("00:00") + index * HOUR_MS);
            const chosen = indexOfChosen(asked, weightOf, start, inMinutes ? "minutes" : "sessions");
            loads[chosen] = (loads[chosen] ?? 0) + 1;
            asked = withSession(asked, chosen, start);
            expectFair(loads, weightOf);
            if (equal) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
          }
        }),
        { numRuns: RUNS },
      );
    },
  );

  test("over a whole round, each has their weight", () => {
    let asked = facts([anyone("h0"), anyone("h1"), anyone("h2")]);
    const loads = [0, 0, 0];
    for (let index = 0; index < 24; index++) {
      const start = instant(monday("00:00") + index * HOUR_MS);
      const chosen = indexOfChosen(asked, [1, 2, 3], start, "sessions");
      loads[chosen] = (loads[chosen] ?? 0) + 1;
      asked = withSession(asked, chosen, start);
    }
    expect(loads).toEqual([4, 8, 12]);
  });

  test("who was away catches up, and then they take turns", () => {
    const away = anyone("h0", { busy: [{ startsAt: monday("00:00"), endsAt: monday("06:00"), kind: "absence" }] });
    let asked = facts([away, anyone("h1")]);
    const turns: number[] = [];
    for (let index = 0; index < 14; index++) {
      const start = instant(monday("00:00") + index * HOUR_MS);
      const chosen = indexOfChosen(asked, [1, 1], start, "sessions");
      turns.push(chosen);
      asked = withSession(asked, chosen, start);
    }
    expect(turns.slice(0, 6)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(turns.slice(6, 12)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(turns.slice(12).toSorted()).toEqual([0, 1]);
  });
});

function indexOfChosen(
  asked: SlotFacts,
  weights: readonly number[],
  start: Instant,
  of: "sessions" | "minutes",
): number {
  const named = Object.fromEntries(weights.map((weight, index) => [`h${index}`, weight]));
  const fair: Criterion = { by: "least-busy", per: "month", of, weights: named };
  const [chosen] = who(asked, { order: [fair], seed: String(start) }, start) ?? [];
  return asked.hosts.findIndex(({ id }) => id === chosen);
}

function withSession(asked: SlotFacts, chosen: number, startsAt: Instant): SlotFacts {
  const done: Session = { startsAt, endsAt: instant(startsAt + HOUR_MS) };
  const hosts = asked.hosts.map((host, index) =>
    index === chosen ? { ...host, sessions: [...(host.sessions ?? []), done] } : host,
  );
  return { ...asked, hosts };
}

/** In whole numbers: load / weight ≤ (other load + 1) / other weight. */
function expectFair(loads: readonly number[], weights: readonly number[]): void {
  for (const [one, load] of loads.entries()) {
    for (const [other, otherLoad] of loads.entries()) {
      expect(load * (weights[other] ?? 1)).toBeLessThanOrEqual((otherLoad + 1) * (weights[one] ?? 1));
    }
  }
}
