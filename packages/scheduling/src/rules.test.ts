import { describe, expect, test } from "vitest";
import { host, hours, query } from "../testing/build.ts";
import {
  explainSlot,
  explainSlots,
  instant,
  judgeSlot,
  judgeSlots,
  nearestOffered,
  nextOffered,
  nextOfferedEach,
  offeredSlots,
  type Host,
  type SlotRules,
} from "./index.ts";

const office = host("h", hours("UTC", "09:00-12:00"));

/** All that can be asked with these. */
function questions(some: Partial<SlotRules>, its: Host = office): readonly (() => unknown)[] {
  const asked = query([its], "2026-01-05T00:00Z", "2026-01-06T00:00Z", some);
  const at = instant("2026-01-05T09:00Z");
  return [
    () => offeredSlots(asked),
    () => judgeSlots(asked),
    () => judgeSlot(asked, at),
    () => explainSlot(asked, at),
    () => explainSlots(asked),
    () => nearestOffered(asked, at, 1),
    () => nextOffered(asked, at),
    () => nextOfferedEach(asked, at),
  ];
}

describe("each wrong rule is refused by its name, whatever is asked", () => {
  test.each<[string, number]>([
    ["durationMinutes", 1],
    ["stepMinutes", 1],
    ["offsetMinutes", 0],
    ["bufferBeforeMinutes", 0],
    ["bufferAfterMinutes", 0],
    ["preparationMinutes", 0],
    ["cleaningMinutes", 0],
    ["noticeMinutes", 0],
    ["alignMinutes", 1],
    ["seats", 1],
  ])("%s, from %d", (name, least) => {
    for (const wrong of [least - 1, least + 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9]) {
      const sentence = new RegExp(`^${name} must be a whole number from ${least} to \\d+, not ${wrong}$`);
      for (const ask of questions({ [name]: wrong })) expect(ask).toThrow(sentence);
    }
    for (const ask of questions({ [name]: least })) expect(ask).not.toThrow();
  });

  test.each([0, -1, 1.5, 10_001])("a capacity of %d", (capacity) => {
    for (const ask of questions({}, { ...office, capacity }))
      expect(ask).toThrow("capacity must be a whole number from 1 to 10000");
  });

  test("a year is the most", () => {
    for (const ask of questions({ noticeMinutes: 527_040 })) expect(ask).not.toThrow();
    for (const ask of questions({ noticeMinutes: 527_041 }))
      expect(ask).toThrow("noticeMinutes must be a whole number from 0 to 527040");
  });
});
