import { describe, expect, test } from "vitest";
import { busy, host, hours, rules } from "../testing/build.ts";
import { durationsAt, durationsOf, instant, judgeSlot, type DurationChoice, type SlotFacts } from "./index.ts";

const monday = (clock: string) => instant(`2026-01-05T${clock}Z`);
const office = hours("UTC", "09:00-12:00");
const facts: SlotFacts = {
  now: monday("08:00"),
  rules: rules({ durationMinutes: 45, stepMinutes: 15, bufferAfterMinutes: 5 }),
  hosts: [host("camille", office, [busy("2026-01-05T11:00Z", "2026-01-05T11:30Z")])],
};

/** Minutes, and the reason of those that are refused. */
function answers(startsAt: string, choice: DurationChoice, asked = facts): readonly unknown[] {
  return durationsAt(asked, monday(startsAt), choice).map(({ durationMinutes, verdict }) =>
    verdict.offered ? durationMinutes : [durationMinutes, verdict.because],
  );
}

describe("durations at one start", () => {
  test("each is judged as if it were the only one, shortest first", () => {
    expect(answers("10:00", { minutes: [90, 30, 55, 60] })).toEqual([30, 55, [60, "buffer"], [90, "already-busy"]]);
    expect(answers("11:30", { minutes: [30, 31] })).toEqual([30, [31, "outside-hours"]]);
    const [first] = durationsAt(facts, monday("10:00"), { minutes: [30] });
    expect(first?.verdict).toEqual(
      judgeSlot({ ...facts, rules: { ...facts.rules, durationMinutes: 30 } }, monday("10:00")),
    );
    expect(first?.verdict.endsAt).toBe(monday("10:30"));
  });

  test("a range has every step from the least to the most", () => {
    expect(answers("10:00", { leastMinutes: 20, mostMinutes: 65, stepMinutes: 20 })).toEqual([20, 40, [60, "buffer"]]);
    expect(answers("10:00", { leastMinutes: 60, mostMinutes: 60, stepMinutes: 5 })).toEqual([[60, "buffer"]]);
  });

  test("a start that no duration could have says why for each", () => {
    expect(answers("10:05", { minutes: [15, 30] })).toEqual([
      [15, "not-on-grid"],
      [30, "not-on-grid"],
    ]);
    expect(answers("12:00", { minutes: [15] })).toEqual([[15, "outside-hours"]]);
  });

  test("the duration of the rules does not count", () => {
    const wrong = { ...facts, rules: { ...facts.rules, durationMinutes: 0 } };
    expect(answers("10:00", { minutes: [30] }, wrong)).toEqual([30]);
    expect(() => judgeSlot(wrong, monday("10:00"))).toThrow(RangeError);
  });

  test("bookable days are counted for each duration", () => {
    const days = { horizon: { kind: "bookable-days", days: 1 } } as const;
    const closing = host("late", hours("UTC", "09:00-10:00", { overrides: { "2026-01-06": "09:00-12:00" } }));
    const asked = { ...facts, rules: { ...facts.rules, ...days }, hosts: [closing] };
    const verdicts = durationsAt(asked, instant("2026-01-06T09:00Z"), { minutes: [60, 120] });
    expect(verdicts.map(({ verdict }) => verdict.offered || verdict.because)).toEqual(["too-far", true]);
  });
});

describe("choices", () => {
  test("are ascending, each once", () => {
    expect(durationsOf({ minutes: [60, 30, 60, 45] })).toEqual([30, 45, 60]);
    expect(durationsOf({ leastMinutes: 30, mostMinutes: 120, stepMinutes: 30 })).toEqual([30, 60, 90, 120]);
    expect(durationsOf({ leastMinutes: 30, mostMinutes: 44, stepMinutes: 15 })).toEqual([30]);
    expect(durationsOf({ leastMinutes: 1, mostMinutes: 1000, stepMinutes: 1 })).toHaveLength(1000);
  });

  test.each<[DurationChoice, string]>([
    [{ minutes: [] }, "The number of durations must be a whole number from 1 to 1000, not 0"],
    [
      { leastMinutes: 1, mostMinutes: 1001, stepMinutes: 1 },
      "The number of durations must be a whole number from 1 to 1000, not 1001",
    ],
    [{ leastMinutes: 0, mostMinutes: 60, stepMinutes: 30 }, "leastMinutes must be a whole number from 1"],
    [{ leastMinutes: 60, mostMinutes: 59, stepMinutes: 30 }, "mostMinutes must be a whole number from 60"],
    [{ leastMinutes: 30, mostMinutes: 60, stepMinutes: 0 }, "stepMinutes must be a whole number from 1"],
    [{ leastMinutes: 30.5, mostMinutes: 60, stepMinutes: 1 }, "leastMinutes must be a whole number"],
  ])("%j is refused by name", (choice, sentence) => {
    expect(() => durationsOf(choice)).toThrow(sentence);
    expect(() => durationsAt(facts, monday("10:00"), choice)).toThrow(RangeError);
  });

  test("a duration that is none is refused as a rule is", () => {
    expect(() => durationsAt(facts, monday("10:00"), { minutes: [0, 30] })).toThrow(
      "durationMinutes must be a whole number from 1",
    );
  });
});
