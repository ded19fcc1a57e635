import { describe, expect, test } from "vitest";
import { clockIn, rules } from "../testing/build.ts";
import {
  alwaysOpen,
  explainSlot,
  instant,
  judgeSlot,
  offeredSlots,
  zone,
  type Busy,
  type ExplainedReason,
  type SlotFacts,
  type SlotRules,
  type TravelTime,
} from "./index.ts";

const utc = zone("UTC");
const monday = (clock: string) => instant(`2026-01-05T${clock}Z`);

/** From ten to noon, in the north. */
const north: Busy = { startsAt: monday("10:00"), endsAt: monday("12:00"), kind: "booking", placeId: "north" };
const way = (from: string, to: string, minutes: number): TravelTime => ({ from, to, minutes });

/** A session of half an hour in the south, every ten minutes. */
function facts(
  travelTimes: readonly TravelTime[],
  some: Partial<SlotRules> = {},
  busy: readonly Busy[] = [north],
): SlotFacts {
  return {
    now: instant("2026-01-01T00:00Z"),
    rules: rules({ durationMinutes: 30, stepMinutes: 10, placeId: "south", ...some }),
    hosts: [{ id: "h", hours: alwaysOpen(utc), busy }],
    travelTimes,
  };
}

/** The last start before what is in the north, and the first after it. */
function around(asked: SlotFacts): [before: string | undefined, after: string | undefined] {
  const starts = offeredSlots({ ...asked, from: monday("06:00"), until: monday("16:00") });
  const clocks = starts.map((start) => clockIn(utc, start).slice(11));
  return [clocks.findLast((clock) => clock < "10:00"), clocks.find((clock) => clock > "10:00")];
}

function reasons(asked: SlotFacts, clock: string): readonly ExplainedReason[] {
  return explainSlot(asked, monday(clock)).hosts[0]?.reasons ?? [];
}

describe("the way from and to another place", () => {
  test("is kept free, both ways alike unless the other is given", () => {
    expect(around(facts([way("north", "south", 40)]))).toEqual(["08:50", "12:40"]);
    expect(around(facts([way("south", "north", 40)]))).toEqual(["08:50", "12:40"]);
    expect(around(facts([way("north", "south", 40), way("south", "north", 60)]))).toEqual(["08:30", "12:40"]);
    expect(around(facts([way("south", "north", 60), way("north", "south", 40)]))).toEqual(["08:30", "12:40"]);
    expect(around(facts([way("west", "south", 40), way("north", "west", 40)]))).toEqual(["09:30", "12:00"]);
    expect(around(facts([way("west", "north", 40)]))).toEqual(["09:30", "12:00"]);
  });

  test("is nothing where one of the two has no place, or nobody said how long it takes", () => {
    const { placeId: _, ...anywhere } = north;
    expect(around(facts([way("north", "south", 40)], {}, [anywhere]))).toEqual(["09:30", "12:00"]);
    expect(around(facts([]))).toEqual(["09:30", "12:00"]);
    const { rules: itsRules, ...rest } = facts([way("north", "south", 40)]);
    const { placeId: _place, ...nowhere } = itsRules;
    expect(around({ ...rest, rules: nowhere })).toEqual(["09:30", "12:00"]);
    expect(around(facts([way("north", "south", 40)], { placeId: "north" }))).toEqual(["09:30", "12:00"]);
  });

  test("takes the place of a shorter buffer, and is covered by a longer", () => {
    const buffers = (minutes: number) => ({ bufferBeforeMinutes: minutes, bufferAfterMinutes: minutes });
    expect(around(facts([way("north", "south", 40)], buffers(20)))).toEqual(["08:50", "12:40"]);
    expect(around(facts([way("north", "south", 40)], buffers(60)))).toEqual(["08:30", "13:00"]);
  });

  test("lies before the preparation, and after the cleaning", () => {
    const work = { preparationMinutes: 50, cleaningMinutes: 20 };
    expect(around(facts([way("north", "south", 40)], work))).toEqual(["08:30", "13:30"]);
    expect(around(facts([way("north", "south", 40)], { ...work, bufferBeforeMinutes: 60 }))).toEqual([
      "08:30",
      "13:50",
    ]);
    expect(reasons(facts([way("north", "south", 40)], work), "13:10")).toMatchObject([
      { because: "travel", minutes: 40, remedy: { do: "shorten-way", toMinutes: 20 } },
    ]);
    expect(reasons(facts([way("north", "south", 40)], work), "08:50")).toMatchObject([
      { because: "travel", minutes: 40, remedy: { do: "shorten-way", toMinutes: 20 } },
    ]);
    expect(judgeSlot(facts([way("north", "south", 20)], work), monday("13:10")).offered).toBe(true);
  });

  test("is one reason and the work another, where neither fits", () => {
    expect(reasons(facts([way("north", "south", 20)], { preparationMinutes: 30 }), "12:10")).toMatchObject([
      { because: "travel", remedy: { do: "shorten-way", toMinutes: 0 } },
      { because: "buffer", remedy: { do: "shorten-buffers", beforeMinutes: 10 } },
    ]);
    const oneWay = [way("north", "south", 20), way("south", "north", 0)];
    expect(reasons(facts(oneWay, { cleaningMinutes: 15 }), "09:20")).toMatchObject([
      { because: "buffer", remedy: { do: "shorten-buffers", afterMinutes: 10 } },
    ]);
  });

  test("is the reason, with its minutes; the remedy is a way as long as the time there is", () => {
    const asked = facts([way("north", "south", 40), way("south", "north", 60)]);
    expect(reasons(asked, "12:10")).toEqual([
      { because: "travel", busy: north, minutes: 40, remedy: { do: "shorten-way", toMinutes: 10 } },
    ]);
    expect(reasons(asked, "08:40")).toEqual([
      { because: "travel", busy: north, minutes: 60, remedy: { do: "shorten-way", toMinutes: 50 } },
    ]);
    expect(judgeSlot(facts([way("north", "south", 40), way("south", "north", 50)]), monday("08:40")).offered).toBe(
      true,
    );
    expect(judgeSlot(facts([way("north", "south", 10)]), monday("12:10")).offered).toBe(true);
  });

  test("that would do leaves the buffer as the reason", () => {
    const asked = facts([way("north", "south", 20)], {
      bufferBeforeMinutes: 30,
      bufferAfterMinutes: 45,
      cleaningMinutes: 5,
    });
    expect(reasons(asked, "12:10").map(({ because }) => because)).toEqual(["travel", "buffer"]);
    expect(reasons(asked, "12:20")).toEqual([
      { because: "buffer", busy: north, remedy: { do: "shorten-buffers", beforeMinutes: 20, afterMinutes: 50 } },
    ]);
    expect(reasons(asked, "08:50")).toEqual([
      { because: "buffer", busy: north, remedy: { do: "shorten-buffers", beforeMinutes: 30, afterMinutes: 40 } },
    ]);
  });

  test("keeps the stretches in order, however differently far they keep a start away", () => {
    const west: Busy = { startsAt: monday("12:30"), endsAt: monday("13:00"), kind: "booking", placeId: "west" };
    const asked = facts([way("north", "south", 10), way("west", "south", 240)], {}, [north, west]);
    expect(around(asked)).toEqual(["08:00", undefined]); // four hours before 12:30, and as long after 13:00
    expect(offeredSlots({ ...asked, from: monday("08:01"), until: monday("17:10") })).toEqual([monday("17:00")]);
  });

  test.each([-1, 0.5, Number.NaN])("of %d minutes is refused by name", (minutes) => {
    expect(() => around(facts([way("north", "south", minutes)]))).toThrow(
      "travelTimes.minutes must be a whole number from 0",
    );
  });
});
