import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ageOn,
  dependsOnAge,
  modes,
  MOST_MINOR,
  priceOf,
  priceSpanOf,
  type Price,
  type PriceCondition,
  type PriceFacts,
  type PriceRule,
} from "./prices.ts";

const MONDAY_AT_TEN: PriceFacts = {
  minutes: 60,
  mode: "video",
  weekday: 1,
  minuteOfDay: 600,
  firstVisit: false,
  age: null,
};

const byRule = (amountMinor: number, ...rules: PriceRule[]): Price => ({
  kind: "by-rule",
  amounts: [{ minutes: 60, amountMinor }],
  rules,
});
const plus = (amountMinor: number, when: PriceCondition = {}): PriceRule => ({
  name: `plus ${amountMinor}`,
  when,
  change: { kind: "amount", amountMinor },
});
const percent = (change: number, when: PriceCondition = {}): PriceRule => ({
  name: `${change} %`,
  when,
  change: { kind: "percent", percent: change },
});
const at = (price: Price, facts: Partial<PriceFacts> = {}) =>
  priceOf(price, { ...MONDAY_AT_TEN, ...facts })?.amountMinor;

describe("the price of a session", () => {
  test("none, fixed, by its length", () => {
    expect(at({ kind: "none" })).toBe(undefined);
    expect(at({ kind: "fixed", amountMinor: 4500 }, { minutes: 90 })).toBe(4500);
    const byLength: Price = {
      kind: "by-duration",
      amounts: [
        { minutes: 30, amountMinor: 2500 },
        { minutes: 60, amountMinor: 4500 },
      ],
    };
    expect(at(byLength, { minutes: 30 })).toBe(2500);
    expect(at(byLength, { minutes: 60 })).toBe(4500);
    expect(at(byLength, { minutes: 45 })).toBe(undefined);
  });

  test("rules work one after another on what those before made of it", () => {
    expect(at(byRule(10_000, plus(1000), percent(-50)))).toBe(5500);
    expect(at(byRule(10_000, percent(-50), plus(1000)))).toBe(6000);
  });

  test("it says how it comes about, and never goes below nothing", () => {
    expect(priceOf(byRule(3000, percent(-10), plus(-5000), plus(700)), MONDAY_AT_TEN)).toEqual({
      amountMinor: 700,
      lines: [
        { name: "", changeMinor: 3000 },
        { name: "-10 %", changeMinor: -300 },
        { name: "plus -5000", changeMinor: -2700 },
        { name: "plus 700", changeMinor: 700 },
      ],
    });
  });

  test.each<[string, PriceCondition, Partial<PriceFacts>, Partial<PriceFacts>]>([
    ["a weekday", { weekdays: [6, 7] }, { weekday: 7 }, { weekday: 5 }],
    ["the evening", { from: "18:00" }, { minuteOfDay: 1080 }, { minuteOfDay: 1079 }],
    ["until an hour, which is not part of it", { until: "09:00" }, { minuteOfDay: 539 }, { minuteOfDay: 540 }],
    ["until midnight", { from: "22:00", until: "24:00" }, { minuteOfDay: 1439 }, { minuteOfDay: 0 }],
    ["a mode", { modes: ["at-customer"] }, { mode: "at-customer" }, { mode: "video" }],
    ["a length", { minutes: [60] }, {}, { minutes: 90 }],
    ["a first visit", { firstVisit: true }, { firstVisit: true }, { firstVisit: false }],
    ["those who came before", { firstVisit: false }, { firstVisit: false }, { firstVisit: true }],
    ["the young", { ageUntil: 25 }, { age: 25 }, { age: 26 }],
    ["the old", { ageFrom: 65 }, { age: 65 }, { age: 64 }],
    ["an age that is not told", { ageFrom: 0 }, { age: 0 }, { age: null }],
    ["all of it at once", { weekdays: [6], firstVisit: true }, { weekday: 6, firstVisit: true }, { weekday: 6 }],
  ])("a rule for %s", (_, when, holding, not) => {
    const price: Price = {
      kind: "by-rule",
      amounts: [60, 90].map((minutes) => ({ minutes, amountMinor: 1000 })),
      rules: [plus(1, when)],
    };
    expect(at(price, holding)).toBe(1001);
    expect(at(price, not)).toBe(1000);
  });

  test("half a cent is rounded up, up or down the price", () => {
    expect(at(byRule(1050, percent(-3)))).toBe(1050 - 31);
    expect(at(byRule(1050, percent(3)))).toBe(1050 + 32);
    expect(at(byRule(50, percent(1)))).toBe(51);
    expect(at(byRule(50, percent(-1)))).toBe(50);
  });

  test("one is a year older on one's birthday", () => {
    expect(ageOn("2009-05-17", "2027-05-16")).toBe(17);
    expect(ageOn("2009-05-17", "2027-05-17")).toBe(18);
    expect(ageOn("2008-02-29", "2027-02-28")).toBe(18);
    expect(ageOn("2008-02-29", "2027-03-01")).toBe(19);
  });

  test("a birth date is asked for only where it counts", () => {
    expect(dependsOnAge(byRule(1000, plus(1, { weekdays: [1] })))).toBe(false);
    expect(dependsOnAge(byRule(1000, plus(1, { ageUntil: 12 })))).toBe(true);
    expect(dependsOnAge({ kind: "fixed", amountMinor: 1 })).toBe(false);
  });
});

/** Few distinct values, so that rules meet often. */
const condition: fc.Arbitrary<PriceCondition> = fc
  .record(
    {
      weekdays: fc.subarray([1, 6, 7]),
      hours: fc.constantFrom(["00:00", "09:00"], ["09:00", "12:30"], ["12:30", "24:00"], ["23:59", "24:00"]),
      modes: fc.subarray(["video", "at-customer"] as const),
      minutes: fc.subarray([30, 60]),
      firstVisit: fc.boolean(),
      ageFrom: fc.constantFrom(0, 18, 65),
      ageUntil: fc.constantFrom(17, 65, 120),
    },
    { requiredKeys: [] },
  )
  .map(({ hours, ...rest }) => (hours ? { ...rest, from: hours[0], until: hours[1] } : rest));
const rule: fc.Arbitrary<PriceRule> = fc.record({
  name: fc.constantFrom("a", "b"),
  when: condition,
  change: fc.oneof(
    fc.integer({ min: -6000, max: 6000 }).map((amountMinor) => ({ kind: "amount" as const, amountMinor })),
    fc.integer({ min: -100, max: 300 }).map((change) => ({ kind: "percent" as const, percent: change })),
  ),
});
const anyPrice = fc.record({
  kind: fc.constant("by-rule" as const),
  amounts: fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 9000 })).map(([half, whole]) => [
    { minutes: 30, amountMinor: half },
    { minutes: 60, amountMinor: whole },
  ]),
  rules: fc.array(rule, { maxLength: 5 }),
});
const anyFacts: fc.Arbitrary<PriceFacts> = fc.record({
  minutes: fc.constantFrom(30, 60),
  mode: fc.constantFrom(...modes),
  weekday: fc.integer({ min: 1, max: 7 }),
  minuteOfDay: fc.integer({ min: 0, max: 1439 }),
  firstVisit: fc.boolean(),
  age: fc.option(fc.integer({ min: 0, max: 130 })),
});

/** Counts in exact thousandths with big integers, and reads a condition as a list of what speaks against it. */
function oracle(price: Extract<Price, { kind: "by-rule" }>, facts: PriceFacts): number {
  const base = price.amounts.filter(({ minutes }) => minutes === facts.minutes)[0];
  let total = BigInt(base?.amountMinor ?? 0);
  for (const { when, change } of price.rules) {
    const clock = `${String(Math.floor(facts.minuteOfDay / 60)).padStart(2, "0")}:${String(facts.minuteOfDay % 60).padStart(2, "0")}`;
    const against: boolean[] = [
      (when.weekdays ?? []).length > 0 && !when.weekdays?.includes(facts.weekday),
      (when.modes ?? []).length > 0 && !when.modes?.some((mode) => mode === facts.mode),
      (when.minutes ?? []).length > 0 && !when.minutes?.includes(facts.minutes),
      typeof when.firstVisit === "boolean" && when.firstVisit !== facts.firstVisit,
      when.from !== undefined && clock < when.from,
      when.until !== undefined && clock >= when.until,
      when.ageFrom !== undefined && (facts.age === null || facts.age < when.ageFrom),
      when.ageUntil !== undefined && (facts.age === null || facts.age > when.ageUntil),
    ];
    if (against.includes(true)) continue;
    const thousandths =
      change.kind === "amount" ? BigInt(change.amountMinor) * 1000n : total * BigInt(change.percent) * 10n;
    const next = total * 1000n + thousandths;
    // To the nearest, half up; what is below nothing is nothing.
    total = next <= 0n ? 0n : (next + 500n) / 1000n;
    if (total > BigInt(MOST_MINOR)) total = BigInt(MOST_MINOR);
  }
  return Number(total);
}

test("who is too old for one rule is still told of the others", () => {
  const price = byRule(1000, plus(100, { ageUntil: 17 }), plus(-10, { ageFrom: 0 }));
  expect(priceSpanOf(price, 60, ["video"])).toEqual({ leastMinor: 990, mostMinor: 1090 });
});

describe("any price", () => {
  test("is what an oracle counts, and its lines add up to it", () => {
    fc.assert(
      fc.property(anyPrice, anyFacts, (price, facts) => {
        const made = priceOf(price, facts);
        expect(made?.amountMinor).toBe(oracle(price, facts));
        expect(made?.lines.reduce((sum, { changeMinor }) => sum + changeMinor, 0)).toBe(made?.amountMinor);
      }),
      { numRuns: 5000 },
    );
  });

  test("lies between the least and the most that are told, and both are reached", () => {
    const everybody: PriceFacts[] = [];
    for (const mode of ["video", "at-customer", "phone"] as const)
      for (const weekday of [1, 2, 6, 7])
        for (const minuteOfDay of [0, 539, 540, 749, 750, 1438, 1439])
          for (const firstVisit of [false, true])
            for (const age of [null, 0, 17, 18, 64, 65, 66, 120, 121])
              everybody.push({ minutes: 60, mode, weekday, minuteOfDay, firstVisit, age });
    fc.assert(
      fc.property(anyPrice, (price) => {
        const amounts = everybody.map((facts) => oracle(price, facts));
        expect(priceSpanOf(price, 60, ["video", "at-customer", "phone"])).toEqual({
          leastMinor: Math.min(...amounts),
          mostMinor: Math.max(...amounts),
        });
      }),
      { numRuns: 400 },
    );
  });
});
