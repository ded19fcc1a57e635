/** Random busy time, group sessions and sessions to count, around a moment. */
import * as fc from "fast-check";
import type { Busy, Cap, Group, Labour, Session, SlotRules } from "../../src/index.ts";
import { WEEKDAYS } from "../build.ts";
import { maybe, minutesAfter, PLACES, SERVICES } from "./chance.ts";

const someKind = fc.constantFrom("booking", "hold", "external", "absence");

export function busyAround(centreMs: number): fc.Arbitrary<Busy> {
  return fc
    .tuple(
      fc.integer({ min: -2500, max: 4000 }),
      fc.integer({ min: 0, max: 400 }),
      someKind,
      maybe(8, fc.record({ lane: fc.integer({ min: 0, max: 1 }) })),
      maybe(8, fc.record({ placeId: fc.constantFrom(...PLACES) })),
      maybe(4, fc.record({ holderId: fc.constantFrom("me", "them") })),
      maybe(4, fc.record({ expiresAt: fc.integer({ min: -4000, max: 2000 }).map((at) => minutesAfter(centreMs, at)) })),
    )
    .map(([start, length, kind, lane, place, holder, expires]) => ({
      startsAt: minutesAfter(centreMs, start),
      endsAt: minutesAfter(centreMs, start + length),
      kind,
      ...lane,
      ...place,
      ...(kind === "hold" ? { ...holder, ...expires } : {}),
    }));
}

/** A group session by what makes it one that is asked for, or not; its rules come later. */
export interface GroupSketch {
  readonly startMinute: number;
  readonly isOfKind: boolean;
  readonly otherMinutes: number;
  readonly padMinutes: number;
  readonly seats: number;
  readonly seatsTaken: number;
  readonly lane: { readonly lane?: number };
}

export const groupSketch: fc.Arbitrary<GroupSketch> = fc.record({
  startMinute: fc.integer({ min: -130, max: 130 }).map((halfHours) => halfHours * 30),
  isOfKind: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  otherMinutes: fc.integer({ min: 1, max: 200 }),
  padMinutes: fc.constantFrom(0, 0, 15),
  seats: fc.integer({ min: 1, max: 4 }),
  seatsTaken: fc.integer({ min: 0, max: 4 }),
  lane: maybe(3, fc.constant({ lane: 0 })),
});

/** Of the service, length and place of the rules, or of another length. */
export function groupOf(sketch: GroupSketch, rules: SlotRules, centreMs: number): Busy {
  const length = sketch.isOfKind ? rules.durationMinutes : sketch.otherMinutes;
  const group: Group = {
    startsAt: minutesAfter(centreMs, sketch.startMinute),
    endsAt: minutesAfter(centreMs, sketch.startMinute + length),
    ...(rules.serviceId === undefined ? {} : { serviceId: rules.serviceId }),
    seats: sketch.seats,
    seatsTaken: Math.min(sketch.seats, sketch.seatsTaken),
  };
  return {
    startsAt: minutesAfter(group.startsAt, -sketch.padMinutes),
    endsAt: minutesAfter(group.endsAt, sketch.padMinutes),
    kind: "booking",
    group,
    ...sketch.lane,
    ...(rules.placeId === undefined ? {} : { placeId: rules.placeId }),
  };
}

export function sessionAround(centreMs: number): fc.Arbitrary<Session> {
  return fc
    .tuple(
      fc.integer({ min: -9000, max: 9000 }),
      fc.integer({ min: 0, max: 300 }),
      maybe(3, fc.record({ serviceId: fc.constantFrom(...SERVICES) })),
    )
    .map(([start, length, service]) => ({
      startsAt: minutesAfter(centreMs, start),
      endsAt: minutesAfter(centreMs, start + length),
      ...service,
    }));
}

export const someCap: fc.Arbitrary<Cap> = fc
  .tuple(
    fc.constantFrom("day", "week", "month", "year"),
    fc.oneof(
      fc.record({ of: fc.constant("sessions" as const), most: fc.integer({ min: 0, max: 12 }) }),
      fc.record({ of: fc.constant("minutes" as const), most: fc.integer({ min: 0, max: 1500 }) }),
    ),
    maybe(3, fc.record({ counts: fc.constantFrom("all", "service") })),
    maybe(4, fc.record({ weekStartsOn: fc.constantFrom(...WEEKDAYS) })),
  )
  .map(([per, amount, counts, weekStartsOn]) => ({ per, ...amount, ...counts, ...weekStartsOn }));

export const someLabour: fc.Arbitrary<Labour> = fc
  .tuple(
    maybe(2, fc.record({ restMinutes: fc.integer({ min: 0, max: 900 }) })),
    maybe(3, fc.record({ dayMinutes: fc.integer({ min: 0, max: 900 }) })),
    maybe(3, fc.record({ weekMinutes: fc.integer({ min: 0, max: 2400 }) })),
  )
  .map(([rest, day, week]) => ({ ...rest, ...day, ...week }));
