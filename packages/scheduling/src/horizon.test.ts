import { describe, expect, test } from "vitest";
import { clockIn, host, hours, rules } from "../testing/build.ts";
import {
  alwaysOpen,
  explainSlot,
  instant,
  judgeSlot,
  nextOffered,
  offeredSlots,
  plainDate,
  zone,
  type Closure,
  type Horizon,
  type Host,
  type Hours,
  type SlotFacts,
  type SlotRules,
  type Weekday,
} from "./index.ts";

const paris = zone("Europe/Paris");
const MONDAY = "2026-01-05T08:00+01:00";

function facts(hosts: readonly Host[], horizon: Horizon, some: Partial<SlotRules> & { now?: string } = {}): SlotFacts {
  const { now = MONDAY, ...rest } = some;
  return { now: instant(now), rules: rules({ horizon, ...rest }), hosts };
}

/** The dates on which something is offered in the year to come, on the calendar of Paris. */
function dates(asked: SlotFacts): readonly string[] {
  const offered = offeredSlots({ ...asked, from: instant(asked.now), until: instant(asked.now + 1000 * 86_400_000) });
  return [...new Set(offered.map((start) => clockIn(paris, start).slice(0, 10)))];
}

const daily = (days?: readonly Weekday[]) => hours("Europe/Paris", "09:00-10:00", days ? { days } : {});
const closure = (from: string, until: string, kind: Closure["kind"]): Closure => {
  return { from: plainDate(from), until: plainDate(until), kind };
};
const last = (asked: SlotFacts) => dates(asked).at(-1);

describe("days", () => {
  test("within a season: what both allow, and nothing once it is over", () => {
    const within = (from: string, until: string) => ({ from: plainDate(from), until: plainDate(until) });
    const asked = (season: ReturnType<typeof within>, days = 10) =>
      facts([host("h", daily())], { kind: "days", days, within: season });
    expect(dates(asked(within("2026-01-08", "2026-01-09")))).toEqual(["2026-01-08", "2026-01-09"]);
    expect(dates(asked(within("2025-12-01", "2026-01-06")))).toEqual(["2026-01-05", "2026-01-06"]);
    expect(dates(asked(within("2026-01-14", "2026-06-30")))).toEqual(["2026-01-14", "2026-01-15"]);
    expect(dates(asked(within("2025-06-01", "2025-09-30")))).toEqual([]);
    expect(dates(asked(within("2026-03-01", "2026-03-31")))).toEqual([]);
    const early = explainSlot(asked(within("2026-01-08", "2026-01-09")), instant("2026-01-07T09:00+01:00"));
    expect(early.hosts[0]?.reasons.map(({ because }) => because)).toEqual(["too-soon"]);
    const late = explainSlot(asked(within("2025-06-01", "2025-09-30")), instant("2026-01-07T09:00+01:00"));
    expect(late.hosts[0]?.reasons.map(({ because }) => because)).toEqual(["too-far"]);
  });

  test("0 is today only", () => {
    expect(dates(facts([host("h", daily())], { kind: "days", days: 0 }))).toEqual(["2026-01-05"]);
    expect(last(facts([host("h", daily())], { kind: "days", days: 10 }))).toBe("2026-01-15");
  });

  test("beyond: the last date is given, and the date that would do", () => {
    const asked = facts([host("h", daily())], { kind: "days", days: 3 });
    const late = instant("2026-01-12T09:00+01:00");
    expect(explainSlot(asked, late).hosts[0]?.reasons).toEqual([
      { because: "too-far", latestOn: "2026-01-08", remedy: { do: "extend-horizon", until: "2026-01-12" } },
    ]);
    expect(judgeSlot(facts([host("h", daily())], { kind: "days", days: 7 }), late).offered).toBe(true);
    const room = facts([host("room", alwaysOpen(paris))], { kind: "days", days: 3 });
    expect(judgeSlot(room, instant("2026-01-08T23:00+01:00")).offered).toBe(true);
    expect(explainSlot(room, instant("2026-01-09T00:00+01:00")).hosts[0]?.reasons).toMatchObject([
      { because: "too-far", latestOn: "2026-01-08", remedy: { do: "extend-horizon", until: "2026-01-09" } },
    ]);
  });
});

describe("business days", () => {
  const days = (count: number): Horizon => ({ kind: "business-days", days: count });

  test("are Mondays to Fridays: the days between count for nothing, and can be booked", () => {
    expect(dates(facts([host("h", daily())], days(0)))).toEqual(["2026-01-05"]);
    expect(last(facts([host("h", daily())], days(4)))).toBe("2026-01-09");
    const overWeekend = dates(facts([host("h", daily())], days(5)));
    expect(overWeekend.at(-1)).toBe("2026-01-12");
    expect(overWeekend).toContain("2026-01-10");
    expect(last(facts([host("h", daily())], days(10)))).toBe("2026-01-19");
    expect(last(facts([host("h", daily())], days(1), { now: "2026-01-09T08:00+01:00" }))).toBe("2026-01-12");
    expect(last(facts([host("h", daily())], days(1), { now: "2026-01-10T08:00+01:00" }))).toBe("2026-01-12");
  });

  test("a holiday of the host is none; leave and school holidays are", () => {
    const withClosure = (kind: Closure["kind"]) => {
      const its: Hours = { ...daily(), closures: [closure("2026-01-07", "2026-01-08", kind)] };
      return last(facts([host("h", its)], days(2)));
    };
    expect(withClosure("holiday")).toBe("2026-01-09");
    expect(withClosure("leave")).toBe("2026-01-06"); // the 7th is the last, and closed
    expect(withClosure("school-holiday")).toBe("2026-01-06");
    expect(withClosure("closing")).toBe("2026-01-06");
  });

  test("an override on a holiday opens it and makes it no business day", () => {
    const opened = hours("Europe/Paris", "09:00-10:00", { overrides: { "2026-01-06": "15:00-16:00" } });
    const its: Hours = { ...opened, closures: [closure("2026-01-06", "2026-01-06", "holiday")] };
    expect(dates(facts([host("h", its)], days(1)))).toEqual(["2026-01-05", "2026-01-06", "2026-01-07"]);
  });

  test("of each host are their own", () => {
    const holiday: Hours = {
      ...hours("Europe/Paris", "11:00-12:00"),
      closures: [closure("2026-01-06", "2026-01-06", "holiday")],
    };
    expect(dates(facts([host("a", daily()), host("b", holiday)], days(1)))).toEqual([
      "2026-01-05",
      "2026-01-06",
      "2026-01-07",
    ]);
  });

  test("an endless holiday has none, and the search for them an end", () => {
    const endless: Hours = { ...daily(), closures: [closure("2026-01-01", "2299-12-31", "holiday")] };
    const verdict = judgeSlot(facts([host("h", endless)], days(1)), instant("2026-01-06T09:00+01:00"));
    expect(verdict).toMatchObject({ offered: false, because: "closure" });
  });
});

describe("bookable days", () => {
  const days = (count: number): Horizon => ({ kind: "bookable-days", days: count });

  test("count dates on which something is offered", () => {
    expect(dates(facts([host("h", daily([1, 4]))], days(3)))).toEqual(["2026-01-05", "2026-01-08", "2026-01-12"]);
    const taken = {
      startsAt: instant("2026-01-08T09:00+01:00"),
      endsAt: instant("2026-01-08T09:30+01:00"),
      kind: "external",
    } as const;
    expect(dates(facts([host("h", daily([1, 4]), [taken])], days(3)))).toEqual([
      "2026-01-05",
      "2026-01-12",
      "2026-01-15",
    ]);
    expect(dates(facts([host("h", daily([1, 4]))], days(2), { now: "2026-01-05T09:01+01:00" }))).toEqual([
      "2026-01-08",
      "2026-01-12",
    ]);
    expect(dates(facts([host("h", daily([1, 4]))], days(2), { noticeMinutes: 4320 }))).toEqual([
      "2026-01-08",
      "2026-01-12",
    ]);
  });

  test("many starts of one date are one day", () => {
    expect(dates(facts([host("h", alwaysOpen(paris))], days(2)))).toEqual(["2026-01-05", "2026-01-06"]);
  });

  test("may be far apart", () => {
    const yearly = hours("Europe/Paris", "", {
      overrides: { "2026-06-01": "09:00-10:00", "2027-06-01": "09:00-10:00" },
    });
    expect(dates(facts([host("h", yearly)], days(2)))).toEqual(["2026-06-01", "2027-06-01"]);
  });

  test("end with the last of them, however many there are after it", () => {
    const overrides = {
      "2026-02-06": "09:00-10:00",
      "2026-06-01": "09:00-10:00",
      "2026-06-02": "09:00-10:00",
      "2027-06-01": "09:00-10:00",
    };
    const few = host("h", hours("Europe/Paris", "", { overrides }));
    expect(dates(facts([few], days(1)))).toEqual(["2026-02-06"]);
    expect(dates(facts([few], days(2)))).toEqual(["2026-02-06", "2026-06-01"]);
    expect(dates(facts([few], days(3)))).toEqual(["2026-02-06", "2026-06-01", "2026-06-02"]);
  });

  test("fewer than asked: two years, and no more", () => {
    const overrides = { "2026-06-01": "09:00-10:00", "2028-01-06": "09:00-10:00", "2028-01-07": "09:00-10:00" };
    const rare = hours("Europe/Paris", "", { overrides });
    const asked = facts([host("h", rare)], days(3));
    expect(dates(asked)).toEqual(["2026-06-01", "2028-01-06"]);
    expect(judgeSlot(asked, instant("2028-01-07T09:00+01:00"))).toMatchObject({
      because: "too-far",
      refusals: [{ latestOn: "2028-01-06" }],
    });
    expect(nextOffered(asked, instant("2028-01-07T00:00+01:00"))).toBeUndefined();
  });

  test("beyond them is too far: the last of them is given", () => {
    const asked = facts([host("h", daily([1, 4]))], days(2));
    expect(judgeSlot(asked, instant("2026-01-12T09:00+01:00"))).toMatchObject({
      because: "too-far",
      refusals: [{ hostId: "h", latestOn: "2026-01-08" }],
    });
  });

  test("are counted on the calendar of the first host, and end for all at once", () => {
    const [paris1, auckland] = [host("p", daily([1])), host("a", hours("Pacific/Auckland", "09:00-10:00"))];
    // In Auckland it is Tuesday, 09:00, when in Paris it is Monday, 21:00.
    expect(dates(facts([paris1, auckland], days(1)))).toEqual(["2026-01-05"]);
    const asked = facts([paris1, auckland], days(1));
    expect(judgeSlot(asked, instant("2026-01-05T20:00Z"))).toMatchObject({ offered: true, hostIds: ["a"] });
    expect(judgeSlot(asked, instant("2026-01-06T20:00Z"))).toMatchObject({ offered: false });
  });

  test("are those on which every role can be filled", () => {
    const roles = [
      { id: "a", anyOf: ["a"] },
      { id: "b", anyOf: ["b"] },
    ];
    const asked = { ...facts([host("a", daily()), host("b", daily([3, 5]))], days(2)), roles };
    expect(dates(asked)).toEqual(["2026-01-07", "2026-01-09"]);
  });

  test("with nobody there, nothing", () => {
    expect(judgeSlot(facts([], days(2)), instant("2026-01-06T09:00+01:00"))).toMatchObject({ because: "no-host" });
  });
});

describe("dates", () => {
  const some: Horizon = { kind: "dates", from: plainDate("2026-01-07"), until: plainDate("2026-01-09") };

  test("both included", () => {
    expect(dates(facts([host("h", daily())], some))).toEqual(["2026-01-07", "2026-01-08", "2026-01-09"]);
  });

  test("are those of the host's calendar, or of a zone that is given", () => {
    const auckland = host("a", hours("Pacific/Auckland", "08:00-12:00", { days: [3, 6] })); // 20:00 the day before in Paris
    const offered = (horizon: Horizon) =>
      offeredSlots({ ...facts([auckland], horizon), from: instant(MONDAY), until: instant("2026-01-12T00:00Z") })
        .length;
    expect(offered(some)).toBe(4);
    expect(offered({ ...some, zone: zone("Pacific/Auckland") })).toBe(4);
    const inParis: Horizon = { ...some, zone: paris };
    expect(offered(inParis)).toBe(4); // not the evening of the 6th, but that of the 9th
    const early = instant("2026-01-06T20:00+01:00");
    expect(explainSlot(facts([auckland], inParis), early).hosts[0]?.reasons).toMatchObject([
      {
        because: "too-soon",
        earliestAt: instant("2026-01-07T00:00+01:00"),
        remedy: { do: "begin-on", on: "2026-01-06" },
      },
    ]);
    expect(judgeSlot(facts([auckland], some), early).offered).toBe(true);
    expect(judgeSlot(facts([auckland], inParis), instant("2026-01-09T20:00+01:00")).offered).toBe(true);
    expect(judgeSlot(facts([auckland], some), instant("2026-01-09T20:00+01:00"))).toMatchObject({ because: "too-far" });
  });

  test("before them is too soon: the first instant of the first is given", () => {
    const early = instant("2026-01-06T09:00+01:00");
    expect(explainSlot(facts([host("h", daily())], some), early).hosts[0]?.reasons).toMatchObject([
      {
        because: "too-soon",
        earliestAt: instant("2026-01-07T00:00+01:00"),
        remedy: { do: "begin-on", on: "2026-01-06" },
      },
    ]);
    const beyond = judgeSlot(facts([host("h", daily())], some), instant("2026-01-10T09:00+01:00"));
    expect(beyond).toMatchObject({ because: "too-far", refusals: [{ latestOn: "2026-01-09" }] });
  });

  test("notice counts as well, the later of the two first", () => {
    const asked = (noticeMinutes: number) => facts([host("h", daily())], some, { noticeMinutes });
    expect(dates(asked(3 * 1440))).toEqual(["2026-01-08", "2026-01-09"]);
    const early = instant("2026-01-06T09:00+01:00");
    const remedies = (noticeMinutes: number) =>
      explainSlot(asked(noticeMinutes), early).hosts[0]?.reasons.map(({ remedy }) => remedy);
    expect(remedies(1501)).toEqual([
      { do: "begin-on", on: "2026-01-06" },
      { do: "shorten-notice", toMinutes: 1500 },
    ]);
    expect(remedies(4 * 1440)).toEqual([
      { do: "shorten-notice", toMinutes: 1500 },
      { do: "begin-on", on: "2026-01-06" },
    ]);
  });

  test("that end before they begin are refused", () => {
    const wrong: Horizon = { kind: "dates", from: plainDate("2026-01-09"), until: plainDate("2026-01-07") };
    expect(() => dates(facts([host("h", daily())], wrong))).toThrow("Dates must not end before they begin");
  });
});

describe("where the clock goes back over midnight", () => {
  // It read 00:00 on the 29th, and a minute later 23:01 on the 28th again: that hour is the 29th's.
  const newfoundland = host("h", hours("America/St_Johns", "00:00-24:00"));
  const again = instant("2006-10-29T02:45Z");

  test("the horizon that is offered as a remedy is enough, and the least", () => {
    const until = (date: string): Horizon => ({ kind: "dates", from: plainDate("2006-10-01"), until: plainDate(date) });
    const farReasons = (horizon: Horizon) => {
      const { hosts } = explainSlot(facts([newfoundland], horizon, { now: "2006-10-27T12:00Z" }), again);
      return hosts.flatMap(({ reasons }) => reasons).filter(({ because }) => because === "too-far");
    };
    expect(farReasons(until("2006-10-28"))).toMatchObject([{ remedy: { do: "extend-horizon", until: "2006-10-29" } }]);
    expect(farReasons(until("2006-10-29"))).toEqual([]);
  });
});

describe("what makes no sense is refused by name", () => {
  test.each<[Horizon, string]>([
    [{ kind: "days", days: -1 }, "horizon.days must be a whole number from 0"],
    [{ kind: "business-days", days: 1.5 }, "horizon.days must be a whole number from 0"],
    [{ kind: "business-days", days: 40_000 }, "horizon.days must be a whole number from 0 to 36525"],
    [{ kind: "bookable-days", days: 0 }, "horizon.days must be a whole number from 1"],
    [{ kind: "bookable-days", days: Number.NaN }, "horizon.days must be a whole number from 1"],
  ])("%j", (horizon, sentence) => {
    const asked = facts([host("h", daily())], horizon);
    expect(() => dates(asked)).toThrow(sentence);
    expect(() => judgeSlot(asked, instant(MONDAY))).toThrow(sentence);
    expect(() => nextOffered(asked, instant(MONDAY))).toThrow(sentence);
  });
});
