/**
 * Random worlds for the properties: hosts, hours, busy time, roles and rules, gathered around the days when clocks change.
 * Each feature is there in some worlds only, so that what fails shrinks to what it needs.
 */
import * as fc from "fast-check";
import {
  dateOf,
  instant,
  zone,
  type Busy,
  type Host,
  type Hours,
  type SlotFacts,
  type SlotQuery,
  type SlotRules,
} from "../src/index.ts";
import { busyAround, groupOf, groupSketch, sessionAround, someCap, someLabour } from "./worlds/busy.ts";
import { maybe, minutesAfter, SERVICES, weighed } from "./worlds/chance.ts";
import { hoursAround, reservedAround } from "./worlds/hours.ts";
import { roleSketches, rolesAmong, rulesAround, SKILLS, someTravelTimes } from "./worlds/rules.ts";

/** A zone and a moment: both changes of each, and zones that change by half an hour, at midnight, by a day, or not at all. */
const moments: readonly (readonly [zone: string, aroundAt: string])[] = [
  ["Europe/Paris", "2026-03-29T01:00Z"],
  ["Europe/Paris", "2026-10-25T01:00Z"],
  ["America/Montreal", "2026-03-08T07:00Z"],
  ["America/Toronto", "2026-11-01T06:00Z"],
  ["Indian/Reunion", "2026-03-29T01:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T15:30Z"],
  ["America/St_Johns", "2006-04-02T03:31Z"],
  ["America/St_Johns", "2006-10-29T02:31Z"],
  ["America/St_Johns", "2026-03-08T05:30Z"],
  ["Asia/Kathmandu", "1985-12-31T18:30Z"],
  ["Pacific/Apia", "2011-12-30T10:00Z"],
  ["Africa/Cairo", "2026-04-23T22:00Z"],
  ["America/Havana", "2026-11-01T05:00Z"],
  ["Antarctica/Troll", "2026-10-25T01:00Z"],
  ["UTC", "2026-02-28T12:00Z"],
];

export interface World {
  readonly question: SlotQuery;
  /** The middle of the world. */
  readonly centreMs: number;
}

/** A host but for the hours and the id, which hosts share or not, and its groups, which follow the rules. */
function someHost(centreMs: number) {
  return fc
    .tuple(
      fc.record({ busy: fc.array(busyAround(centreMs), { maxLength: 9, size: "max" }) }),
      maybe(4, fc.record({ groups: fc.array(groupSketch, { minLength: 1, maxLength: 3 }) })),
      maybe(6, fc.record({ capacity: fc.integer({ min: 2, max: 3 }) })),
      weighed<{ skills?: readonly string[] }>(
        [1, fc.constant({ skills: SKILLS })],
        [1, maybe(3, fc.record({ skills: fc.subarray([...SKILLS]) }))],
      ),
      maybe(2, fc.record({ sessions: fc.array(sessionAround(centreMs), { minLength: 1, maxLength: 8 }) })),
      maybe(6, fc.record({ caps: fc.array(someCap, { minLength: 1, maxLength: 2 }) })),
      maybe(6, fc.record({ labour: someLabour })),
    )
    .map(([busy, groups, ...parts]) => {
      const [capacity, skills, sessions, caps, labour] = parts;
      return {
        ...busy,
        groups: groups.groups ?? [],
        others: { ...capacity, ...skills, ...sessions, ...caps, ...labour },
      };
    });
}

function worldAround([zoneName, aroundAt]: readonly [string, string]): fc.Arbitrary<World> {
  const centreMs: number = instant(aroundAt);
  const today = dateOf(instant(centreMs), zone(zoneName));
  const hours = hoursAround(today, [zoneName]);
  const otherHours = hoursAround(today, [zoneName, zoneName, "Europe/Paris", "Indian/Reunion", "America/Toronto"]);
  return fc
    .record({
      hours: fc.tuple(hours, otherHours),
      sketches: fc.array(someHost(centreMs), { minLength: 1, maxLength: 4, size: "max" }),
      rules: rulesAround(today),
      roles: maybe(3, fc.record({ roles: roleSketches })),
      others: fc.tuple(
        maybe(4, fc.constant({ holderId: "me" })),
        maybe(3, fc.record({ travelTimes: someTravelTimes })),
      ),
      when: fc.record({
        beforeMinutes: fc.integer({ min: -600, max: 2160 }),
        lengthMinutes: weighed([12, fc.integer({ min: 1440, max: 4320 })], [1, fc.integer({ min: 1, max: 1440 })]),
        sinceNowMinutes: fc.integer({ min: -400, max: 3000 }),
      }),
    })
    .map((sketch) => worldOf(sketch, centreMs));
}

type Sketch<T> = T extends fc.Arbitrary<infer U> ? U : never;

interface WorldSketch {
  readonly hours: readonly [Hours, Hours];
  readonly sketches: readonly Sketch<ReturnType<typeof someHost>>[];
  readonly rules: SlotRules;
  readonly roles: { readonly roles?: Sketch<typeof roleSketches> };
  readonly others: readonly [Pick<SlotFacts, "holderId">, Pick<SlotFacts, "travelTimes">];
  readonly when: { readonly beforeMinutes: number; readonly lengthMinutes: number; readonly sinceNowMinutes: number };
}

function worldOf({ hours, sketches, rules, roles, others, when }: WorldSketch, centreMs: number): World {
  const hosts = sketches.map(({ busy, groups, others: more }, index): Host => {
    const ours = [
      ...busy.map((one) => inLanes(one, more.capacity)),
      ...groups.map((one) => groupOf(one, rules, centreMs)),
    ];
    // Of three hosts, two share their hours.
    return { id: `host-${index}`, hours: hours[index === 1 ? 1 : 0], busy: ours, ...more };
  });
  const named = roles.roles
    ? {
        roles: rolesAmong(
          roles.roles,
          hosts.map(({ id }) => id),
        ),
      }
    : {};
  const from = minutesAfter(centreMs, -when.beforeMinutes);
  const until = minutesAfter(from, when.lengthMinutes);
  const facts = { now: minutesAfter(from, -when.sinceNowMinutes), rules, hosts, ...named, ...others[0], ...others[1] };
  return { centreMs, question: { ...facts, from, until } };
}

/** Lanes are named only where there are some. */
function inLanes({ lane, ...busy }: Busy, capacity = 1): Busy {
  return lane === undefined || lane >= capacity ? busy : { ...busy, lane };
}

export const worlds: fc.Arbitrary<World> = fc.constantFrom(...moments).chain(worldAround);

/** The same with everybody on call, and asked for a service: half of them for one that is given on call alone. */
export const onCallWorlds: fc.Arbitrary<World> = worlds.chain(({ question, centreMs }) => {
  const each = question.hosts.map(({ hours }) => reservedAround(dateOf(instant(centreMs), hours.zone)));
  const asked = fc.record({ serviceId: fc.constantFrom(...SERVICES), reservedOnly: fc.boolean() });
  return fc.tuple(fc.tuple(...each), asked).map(([reserved, rules]) => {
    const hosts = question.hosts.map((host, index) => {
      const own = reserved[index] ?? [];
      return { ...host, hours: { ...host.hours, reserved: own } };
    });
    return { centreMs, question: { ...question, hosts, rules: { ...question.rules, ...rules } } };
  });
});
