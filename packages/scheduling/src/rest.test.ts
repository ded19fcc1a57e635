/** Rest of one date: in the 24 hours from the first of several sessions lies one. Cases counted by hand. */
import { describe, expect, test } from "vitest";
import { rules } from "../testing/build.ts";
import {
  alwaysOpen,
  explainSlot,
  instant,
  judgeSlot,
  offeredSlots,
  zone,
  type Instant,
  type Session,
  type SlotFacts,
} from "./index.ts";

const paris = zone("Europe/Paris");
const HOUR_MS = 3_600_000;

/** Of 15 January 2026 in Paris. */
const at = (time: string): Instant => instant(`2026-01-15T${time}+01:00`);
const session = (from: string, hours = 1): Session => ({
  startsAt: at(from),
  endsAt: instant(at(from) + hours * HOUR_MS),
});
const facts = (sessions: readonly Session[], restMinutes = 660, durationMinutes = 60): SlotFacts => ({
  now: instant("2025-12-01T00:00Z"),
  rules: rules({ durationMinutes, stepMinutes: 60, horizon: { kind: "days", days: 90 } }),
  hosts: [{ id: "h", hours: alwaysOpen(paris), busy: [], sessions, labour: { restMinutes } }],
});
/** Hours of the date at which a session may start. */
const open = (asked: SlotFacts): number[] =>
  offeredSlots({ ...asked, from: at("00:00"), until: instant(at("00:00") + 24 * HOUR_MS) }).map(
    (start) => (start - at("00:00")) / HOUR_MS,
  );
const from = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const told = (asked: SlotFacts, startsAt: Instant) => {
  const { hosts, offered } = explainSlot(asked, startsAt);
  expect(judgeSlot(asked, startsAt).offered).toBe(offered);
  return hosts.flatMap(({ reasons }) => reasons);
};

describe("eleven hours of rest: work of a date ends thirteen hours after it began, or begins anew after a rest", () => {
  const night = session("01:00");

  test("after a session at one, until 14:00, or from 13:00 on", () => {
    expect(open(facts([night]))).toEqual(from(0, 23));
    expect(open(facts([session("00:00")]))).toEqual(from(0, 23));
    expect(open(facts([night], 660, 180))).toEqual([...from(0, 11), ...from(13, 23)]);
    expect(open(facts([session("01:00", 3)]))).toEqual([...from(0, 13), ...from(15, 23)]);
    expect(open(facts([session("15:00", 3)]))).toEqual([...from(0, 3), ...from(5, 23)]);
  });

  test("two that are apart by a rest can't be brought together", () => {
    const apart = [session("01:00"), session("13:00", 2)];
    // Beside the second alone from 14:00 on; before that one session would reach from the first's 01:00 to 15:00.
    expect(open(facts(apart))).toEqual([...from(0, 1), ...from(13, 23)]);
    expect(open(facts(apart.toReversed()))).toEqual(open(facts(apart)));
  });

  test("as long as it is already: nothing may be beside it but after a rest", () => {
    expect(open(facts([session("00:00", 14)]))).toEqual([]);
    expect(open(facts([session("00:00", 12)]))).toEqual([...from(0, 12), 23]);
    expect(open(facts([session("08:00")], 660, 14 * 60))).toEqual([20, 21, 22, 23]);
  });

  test("alone, a session is as long as it is", () => {
    expect(open(facts([], 660, 14 * 60))).toEqual(from(0, 23));
    const lone = facts([
      { startsAt: instant(at("00:00") - 240 * HOUR_MS), endsAt: instant(at("00:00") - 239 * HOUR_MS) },
    ]);
    expect(open({ ...lone, rules: { ...lone.rules, durationMinutes: 14 * 60 } })).toEqual(from(0, 23));
  });

  test("sessions that overlap are one stretch, in whatever order they are given", () => {
    const both = [session("08:00", 1), session("06:00", 8)];
    expect(open(facts(both))).toEqual(from(1, 18));
    expect(open(facts(both.toReversed()))).toEqual(from(1, 18));
  });

  test("what there is is told, from the first to the last; so much would do, and no more", () => {
    const asked = facts([night, session("09:00", 4)]);
    expect(told(asked, at("14:00"))).toEqual([
      {
        because: "labour-limit",
        limit: "restMinutes",
        limitMinutes: 660,
        countedMinutes: 600,
        during: { startsAt: at("01:00"), endsAt: at("15:00") },
        remedy: { do: "relax-limit", limit: "restMinutes", toMinutes: 600 },
      },
    ]);
    expect(told(facts([night, session("09:00", 4)], 600), at("14:00"))).toEqual([]);
    expect(told(facts([night, session("09:00", 4)], 601), at("14:00"))).toHaveLength(1);
  });

  test("of a rest between two and one after the last, the longer counts", () => {
    const asked = facts([night], 720, 240);
    // Ten hours between, eight after.
    expect(told(asked, at("12:00"))).toMatchObject([{ countedMinutes: 600 }]);
    expect(told(asked, at("13:00"))).toMatchObject([{ countedMinutes: 660 }]);
    expect(told(asked, at("14:00"))).toEqual([]);
  });
});

test("a rest of a day and more is asked between dates alone", () => {
  expect(open(facts([session("09:00")], 1440))).toEqual(from(0, 23));
  expect(told(facts([session("09:00")], 36 * 60), at("20:00"))).toEqual([]);
  expect(open(facts([session("09:00")], 1439))).toEqual([]);
  const before = { startsAt: instant(at("00:00") - 2 * HOUR_MS), endsAt: instant(at("00:00") - HOUR_MS) };
  expect(told(facts([session("09:00"), before], 1440), at("20:00"))).toMatchObject([{ countedMinutes: 21 * 60 }]);
});
