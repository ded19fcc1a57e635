/** Random rules, horizons and roles. */
import * as fc from "fast-check";
import { addDays, type Horizon, type PlainDate, type Role, type SlotRules, type TravelTime } from "../../src/index.ts";
import { someCap } from "./busy.ts";
import { maybe, PLACES, SERVICES, weighed } from "./chance.ts";

const upTo = (max: number) => fc.integer({ min: 0, max });
const usually = <T>(value: T, otherwise: fc.Arbitrary<T>) => weighed([2, fc.constant(value)], [1, otherwise]);

const plainRules = fc.record({
  durationMinutes: weighed([2, fc.constantFrom(30, 15, 60)], [1, fc.integer({ min: 1, max: 150 })]),
  stepMinutes: weighed([1, fc.constantFrom(30, 15, 60)], [1, fc.integer({ min: 5, max: 180 })]),
  bufferBeforeMinutes: usually(0, upTo(60)),
  bufferAfterMinutes: usually(0, upTo(60)),
  noticeMinutes: usually(0, upTo(1500)),
});

export function rulesAround(today: PlainDate): fc.Arbitrary<SlotRules> {
  return fc
    .tuple(
      plainRules,
      horizonAround(today),
      maybe(6, fc.record({ offsetMinutes: upTo(90) })),
      maybe(5, fc.record({ alignMinutes: fc.constantFrom(1, 5, 15, 30, 60, 90) })),
      maybe(7, fc.constant({ packed: true })),
      maybe(9, fc.constant({ firstOnly: true })),
      maybe(6, fc.record({ preparationMinutes: upTo(40) })),
      maybe(6, fc.record({ cleaningMinutes: upTo(40) })),
      maybe(7, fc.record({ caps: fc.array(someCap, { minLength: 1, maxLength: 2 }) })),
      maybe(3, fc.record({ serviceId: fc.constantFrom(...SERVICES) })),
      maybe(30, fc.record({ serviceId: fc.constantFrom(...SERVICES), reservedOnly: fc.constant(true) })),
      maybe(4, fc.record({ placeId: fc.constantFrom(...PLACES) })),
      maybe(6, fc.record({ seats: fc.integer({ min: 1, max: 3 }) })),
    )
    .map(([plain, horizon, ...parts]) => {
      const [offset, align, packed, first, before, after, caps, service, only, place, seats] = parts;
      const when = { ...offset, ...align, ...packed, ...first, ...before, ...after };
      return { ...plain, horizon, ...when, ...caps, ...service, ...only, ...place, ...seats };
    });
}

function horizonAround(today: PlainDate): fc.Arbitrary<Horizon> {
  return weighed<Horizon>(
    [
      6,
      fc.record({
        kind: fc.constant("days"),
        days: usually(30, weighed([6, fc.integer({ min: 2, max: 6 })], [1, upTo(1)])),
      }),
    ],
    [1, fc.record({ kind: fc.constant("business-days"), days: fc.integer({ min: 1, max: 6 }) })],
    [1, fc.record({ kind: fc.constant("bookable-days"), days: fc.integer({ min: 1, max: 4 }) })],
    [
      1,
      fc.tuple(fc.integer({ min: -4, max: 1 }), fc.integer({ min: 2, max: 8 })).map(([first, length]) => ({
        kind: "dates",
        from: addDays(today, first),
        until: addDays(today, first + length),
      })),
    ],
  );
}

export const someTravelTimes: fc.Arbitrary<readonly TravelTime[]> = fc
  .uniqueArray(fc.record({ from: fc.constantFrom(...PLACES), to: fc.constantFrom(...PLACES), minutes: upTo(90) }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ from, to }) => `${from} ${to}`,
  })
  .map((times) => times.filter(({ from, to }) => from !== to));

export const SKILLS = ["colour", "cut"] as const;
const someIndexes = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 });
type RoleSketches = readonly (Omit<Role, "id" | "anyOf" | "substitutes"> & {
  readonly anyOf?: readonly number[];
  readonly substitutes?: readonly number[];
})[];

/** Roles among the hosts of these indexes: named or not, skilled or not, of pools that overlap. */
export const roleSketches = fc.array(
  fc
    .tuple(
      maybe(2, fc.record({ anyOf: someIndexes })),
      maybe(5, fc.record({ skills: fc.subarray([...SKILLS], { minLength: 1 }) })),
      maybe(3, fc.record({ count: fc.constantFrom(1, 2, "all" as const) })),
      maybe(4, fc.record({ substitutes: someIndexes })),
    )
    .map(([anyOf, skills, count, substitutes]) => ({ ...anyOf, ...skills, ...count, ...substitutes })),
  { minLength: 1, maxLength: 3 },
);

/** The same among hosts that are there. */
export function rolesAmong(sketches: RoleSketches, ids: readonly string[]): readonly Role[] {
  return sketches.slice(0, Math.max(1, ids.length)).map(({ anyOf, substitutes, ...role }, index) => {
    const named = idsAt(ids, anyOf);
    // Nobody stands in for themselves; where nobody is named, anybody is asked already.
    const others = named.length > 0 ? idsAt(ids, substitutes).filter((id) => !named.includes(id)) : [];
    return {
      id: `role-${index}`,
      ...role,
      ...(named.length > 0 ? { anyOf: named } : {}),
      ...(others.length > 0 ? { substitutes: others } : {}),
    };
  });
}

function idsAt(ids: readonly string[], indexes: readonly number[] = []): readonly string[] {
  return indexes.flatMap((index) => ids[index] ?? []);
}
