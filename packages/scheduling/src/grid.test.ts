import { describe, expect, test } from "vitest";
import { busy, clockIn, host, hours, query } from "../testing/build.ts";
import { instant, judgeSlot, judgeSlots, offeredSlots, zone, type Busy, type Hours, type SlotRules } from "./index.ts";

const paris = zone("Europe/Paris");
const monday = (clock: string) => instant(`2026-01-05T${clock}+01:00`);
const taken = (from: string, until: string): Busy =>
  busy(`2026-01-05T${from}+01:00`, `2026-01-05T${until}+01:00`, "external");

function asked(its: Hours, some: Partial<SlotRules>, busyTime: readonly Busy[] = []) {
  return query([host("h", its, busyTime)], "2026-01-05T00:00+01:00", "2026-01-06T00:00+01:00", some);
}

function clocks(daily: string, some: Partial<SlotRules>, busyTime: readonly Busy[] = []): string[] {
  return offeredSlots(asked(hours("Europe/Paris", daily), some, busyTime)).map((start) =>
    clockIn(paris, start).slice(11),
  );
}

describe("offset and alignment", () => {
  test("the first start comes so long after the opening", () => {
    expect(clocks("09:00-12:00", { offsetMinutes: 20 })).toEqual(["09:20", "10:20"]);
    expect(clocks("09:00-12:00", { offsetMinutes: 150 })).toEqual([]);
  });

  test("and is moved up to a multiple after midnight", () => {
    expect(clocks("09:10-12:00", { alignMinutes: 60 })).toEqual(["10:00", "11:00"]);
    expect(clocks("09:10-12:00", { alignMinutes: 15, stepMinutes: 40 })).toEqual(["09:15", "09:55", "10:35"]);
    expect(clocks("09:00-12:00", { alignMinutes: 60 })).toEqual(["09:00", "10:00", "11:00"]);
    expect(clocks("09:10-12:00", { offsetMinutes: 10, alignMinutes: 30 })).toEqual(["09:30", "10:30"]);
    expect(clocks("09:00-12:00", { alignMinutes: 1440 })).toEqual([]);
    expect(clocks("22:10-26:00", { alignMinutes: 1440 })).toEqual(["00:00", "01:00"]); // of the night from Sunday on
  });

  test.each([7, 11, 50, 1000, 0, 1441, 1.5])(
    "an alignment of %d minutes does not divide a day, and is refused",
    (alignMinutes) => {
      expect(() => clocks("09:00-12:00", { alignMinutes })).toThrow(/^alignMinutes must /);
      expect(() => judgeSlot(asked(hours("Europe/Paris", "09:00-12:00"), { alignMinutes }), monday("09:00"))).toThrow(
        RangeError,
      );
    },
  );
});

describe("between two starts", () => {
  test("those less than a step away are given, of the range before and after as well", () => {
    const near = (daily: string, clock: string) => {
      const verdict = judgeSlot(asked(hours("Europe/Paris", daily), { durationMinutes: 20 }), monday(clock));
      const [reason] = verdict.offered ? [] : verdict.refusals;
      return reason?.because === "not-on-grid" && reason.nearbyStarts.map((start) => clockIn(paris, start).slice(11));
    };
    expect(near("09:00-12:00 12:30-15:30", "11:30")).toEqual(["11:00"]); // 12:30 is a step away
    expect(near("09:00-12:00 12:29-15:30", "11:30")).toEqual(["11:00", "12:29"]);
    expect(near("09:00-11:30 11:40-14:00", "12:00")).toEqual(["11:40", "12:40"]); // 11:00 is a step away
    expect(near("09:00-11:30 11:40-14:00", "11:59")).toEqual(["11:00", "11:40", "12:40"]);
    expect(near("09:00-09:50", "09:25")).toEqual(["09:00"]);
  });
});

describe("packed", () => {
  test("counts from each free stretch: what follows a booking follows it closely", () => {
    expect(clocks("09:00-13:00", { packed: true }, [taken("10:10", "10:25")])).toEqual(["09:00", "10:25", "11:25"]);
    expect(clocks("09:00-13:00", {}, [taken("10:10", "10:25")])).toEqual(["09:00", "11:00", "12:00"]);
  });

  test("for each host on their own, whatever hours they share", () => {
    const one = asked(hours("Europe/Paris", "09:00-13:00"), { packed: true }, [taken("09:00", "09:10")]);
    const other = host("other", hours("Europe/Paris", "09:00-13:00"), [taken("09:00", "11:40")]);
    const both = offeredSlots({ ...one, hosts: [...one.hosts, other] });
    expect(both.map((start) => clockIn(paris, start).slice(11))).toEqual(["09:10", "10:10", "11:10", "11:40"]);
  });

  test("starts at whole minutes, or at multiples of the alignment, also after the offset", () => {
    const odd: Busy = { startsAt: monday("10:10"), endsAt: instant(monday("10:25") + 500), kind: "external" };
    expect(clocks("09:00-13:00", { packed: true }, [odd])).toEqual(["09:00", "10:26", "11:26"]);
    expect(clocks("09:00-13:00", { packed: true, alignMinutes: 15 }, [odd])).toEqual(["09:00", "10:30", "11:30"]);
    expect(clocks("09:00-13:00", { packed: true, offsetMinutes: 5 }, [odd])).toEqual(["09:05", "10:31", "11:31"]);
  });

  test("buffers are part of what is kept away", () => {
    expect(clocks("09:00-13:00", { packed: true, bufferBeforeMinutes: 10 }, [taken("09:00", "10:00")])).toEqual([
      "10:10",
      "11:10",
    ]);
  });

  test("what is judged lies in the stretch that is asked about", () => {
    const question = asked(hours("Europe/Paris", "09:00-13:00"), { packed: true }, [taken("10:10", "10:25")]);
    const part = { ...question, from: monday("10:25"), until: monday("11:25") };
    expect(judgeSlots(part).map(({ startsAt }) => startsAt)).toEqual([monday("10:25")]);
    expect(judgeSlots(question).map(({ startsAt }) => clockIn(paris, startsAt).slice(11))).toEqual([
      "09:00",
      "10:25",
      "11:25",
    ]);
  });

  test("a start between two of them is off the grid, one that is busy is not", () => {
    const question = asked(hours("Europe/Paris", "09:00-13:00"), { packed: true }, [taken("10:10", "10:25")]);
    expect(judgeSlot(question, monday("10:30"))).toMatchObject({
      because: "not-on-grid",
      refusals: [{ nearbyStarts: [monday("10:25"), monday("11:25")] }],
    });
    expect(judgeSlot(question, monday("10:00"))).toMatchObject({ because: "already-busy" });
  });

  test("on the night of a change, wall clock and all", () => {
    const night = query(
      [host("h", hours("Europe/Paris", "00:00-06:00"), [busy("2026-03-29T00:00+01:00", "2026-03-29T00:30+01:00")])],
      "2026-03-29T00:00+01:00",
      "2026-03-29T06:00+02:00",
      { packed: true },
    );
    expect(offeredSlots(night).map((start) => clockIn(paris, start).slice(11))).toEqual([
      "00:30",
      "01:30",
      "03:30",
      "04:30",
    ]);
  });
});

describe("first only", () => {
  const week = (some: Partial<SlotRules>, busyTime: readonly Busy[] = []) => {
    const question = query(
      [host("h", hours("Europe/Paris", "09:00-12:00 22:00-26:00"), busyTime)],
      "2026-01-05T00:00+01:00",
      "2026-01-07T00:00+01:00",
      some,
    );
    return offeredSlots(question).map((start) => clockIn(paris, start).slice(8));
  };

  test("offers the first free start of each date, of the night before when there is one", () => {
    expect(week({ firstOnly: true })).toEqual(["05 00:00", "06 00:00"]);
    expect(week({ firstOnly: true }, [taken("00:00", "01:30")])).toEqual(["05 09:00", "06 00:00"]);
  });

  test("is the same whichever part of the day is asked about", () => {
    const question = asked(hours("Europe/Paris", "09:00-12:00"), { firstOnly: true });
    expect(offeredSlots(question)).toEqual([monday("09:00")]);
    expect(offeredSlots({ ...question, from: monday("09:30") })).toEqual([]);
    expect(judgeSlot(question, monday("09:00")).offered).toBe(true);
    expect(judgeSlot(question, monday("11:00"))).toMatchObject({
      because: "not-first",
      refusals: [{ first: monday("09:00") }],
    });
  });

  test("a start after midnight may be the first", () => {
    const night = asked(hours("Europe/Paris", "00:00-03:00"), { firstOnly: true });
    expect(judgeSlot(night, monday("00:00")).offered).toBe(true);
    expect(judgeSlot(night, monday("02:00"))).toMatchObject({
      refusals: [{ because: "not-first", first: monday("00:00") }],
    });
  });

  test("of several hosts, the first of each", () => {
    const question = asked(hours("Europe/Paris", "09:00-12:00"), { firstOnly: true });
    const later = host("later", hours("Europe/Paris", "10:30-12:00"));
    expect(offeredSlots({ ...question, hosts: [...question.hosts, later] })).toEqual([
      monday("09:00"),
      monday("10:30"),
    ]);
  });
});
