import { describe, expect, test } from "vitest";
import { busy, clockIn, host, hours, isoAll, query, ranges } from "../testing/build.ts";
import {
  explainSlot,
  instant,
  judgeSlot,
  judgeSlots,
  nearestOffered,
  nextOffered,
  offeredSlots,
  toIso,
  zone,
  type Host,
  type Hours,
  type Instant,
  type SlotQuery,
  type SlotRules,
  type Verdict,
  type WallRange,
} from "./index.ts";

const office = hours("Europe/Paris", "09:00-12:00 14:00-18:00", { days: [1, 2, 3, 4, 5] });
const monday = (clock: string) => instant(`2026-01-05T${clock}:00+01:00`);

/** One Monday in Paris, seen from the Sunday before. */
function aMonday(taken: readonly ReturnType<typeof busy>[] = [], some: Parameters<typeof query>[3] = {}): SlotQuery {
  return query([host("camille", office, taken)], "2026-01-05T00:00+01:00", "2026-01-06T00:00+01:00", some);
}

function clocks(question: SlotQuery, zoneName = "Europe/Paris"): string[] {
  return offeredSlots(question).map((start) => clockIn(zone(zoneName), start).slice(11));
}

/** The first reason of the only host, or the verdict that offers. */
function reason(question: SlotQuery, at: Instant): unknown {
  const verdict = judgeSlot(question, at);
  return verdict.offered ? verdict : verdict.refusals[0];
}

function thatDay(daily: Hours): string[] {
  return clocks({ ...aMonday(), hosts: [host("h", daily)] });
}

describe("hours", () => {
  test("starts follow the grid from each opening, and sessions end before closing", () => {
    expect(clocks(aMonday())).toEqual(["09:00", "10:00", "11:00", "14:00", "15:00", "16:00", "17:00"]);
    expect(clocks(aMonday([], { durationMinutes: 90, stepMinutes: 45 }))).toEqual([
      "09:00",
      "09:45",
      "10:30",
      "14:00",
      "14:45",
      "15:30",
      "16:15",
    ]);
  });

  test("an override replaces the day, two add up, an empty one closes", () => {
    expect(
      thatDay({ ...office, overrides: hours("UTC", "", { overrides: { "2026-01-05": "20:00-22:00" } }).overrides }),
    ).toEqual(["20:00", "21:00"]);
    expect(thatDay({ ...office, overrides: hours("UTC", "", { overrides: { "2026-01-05": "" } }).overrides })).toEqual(
      [],
    );
    const twice = [
      ...hours("UTC", "", { overrides: { "2026-01-05": "20:00-21:00" } }).overrides,
      ...hours("UTC", "", { overrides: { "2026-01-05": "07:00-08:00" } }).overrides,
    ];
    expect(thatDay({ ...office, overrides: twice })).toEqual(["07:00", "20:00"]);
  });

  test("a night's work belongs to the day it started on, and a session may cross midnight", () => {
    const night = host("night", hours("Europe/Paris", "22:00-26:00", { days: [1], overrides: { "2026-01-06": "" } }));
    const shift = query([night], "2026-01-05T00:00+01:00", "2026-01-07T00:00+01:00", { durationMinutes: 90 });
    expect(clocks(shift)).toEqual(["22:00", "23:00", "00:00"]);
    const allDay = query(
      [host("all", hours("Europe/Paris", "00:00-24:00"))],
      "2026-01-05T22:00+01:00",
      "2026-01-06T01:00+01:00",
      { durationMinutes: 90 },
    );
    expect(clocks(allDay)).toEqual(["22:00", "23:00", "00:00"]);
  });

  test("ranges that overlap across midnight keep both grids and offer no instant twice", () => {
    const both = {
      zone: zone("Europe/Paris"),
      weekly: { 1: ranges("22:00-26:00"), 2: ranges("01:30-04:00") },
      overrides: [],
    };
    const shift = query([host("h", both)], "2026-01-06T00:00+01:00", "2026-01-06T12:00+01:00", {
      stepMinutes: 30,
      durationMinutes: 30,
    });
    expect(clocks(shift)).toEqual(["00:00", "00:30", "01:00", "01:30", "02:00", "02:30", "03:00", "03:30"]);
  });

  test.each<[string, WallRange]>([
    ["starts before its day", { startMinute: -1, endMinute: 60 }],
    ["starts after its day", { startMinute: 1440, endMinute: 1500 }],
    ["is empty", { startMinute: 540, endMinute: 540 }],
    ["ends before it starts", { startMinute: 540, endMinute: 500 }],
    ["ends after the next day", { startMinute: 540, endMinute: 2881 }],
    ["is not in whole minutes", { startMinute: 540.5, endMinute: 600 }],
    ["is not a number", { startMinute: Number.NaN, endMinute: 600 }],
  ])("a range that %s is refused", (_, range) => {
    const wrong: Hours = { zone: zone("UTC"), weekly: { 1: [range] }, overrides: [] };
    expect(() => offeredSlots(query([host("h", wrong)], "2026-01-05T00:00Z", "2026-01-06T00:00Z"))).toThrow(RangeError);
  });
});

describe("busy time", () => {
  test("is half-open: what ends at 10:00 leaves 10:00 free, and what starts then does too for the hour before", () => {
    expect(clocks(aMonday([busy("2026-01-05T09:00+01:00", "2026-01-05T10:00+01:00")]))).not.toContain("09:00");
    expect(clocks(aMonday([busy("2026-01-05T10:00+01:00", "2026-01-05T11:00+01:00")])).slice(0, 2)).toEqual([
      "09:00",
      "11:00",
    ]);
  });

  test("counts to the millisecond", () => {
    const lastMoment = busy("2026-01-05T09:59:59.999+01:00", "2026-01-05T10:00:00+01:00");
    const firstMoment = busy("2026-01-05T11:00:00+01:00", "2026-01-05T11:00:00.001+01:00");
    const question = aMonday([lastMoment, firstMoment]);
    expect(clocks(question)).toEqual(["10:00", "14:00", "15:00", "16:00", "17:00"]);
    expect(judgeSlot(question, monday("10:00")).offered).toBe(true);
    const lastOfSession = busy("2026-01-05T10:59:59.999+01:00", "2026-01-05T11:00+01:00");
    expect(judgeSlot(aMonday([lastOfSession]), monday("10:00")).offered).toBe(false);
  });

  test("buffers are kept free on both sides, and need not lie inside the hours", () => {
    const taken = [busy("2026-01-05T10:30+01:00", "2026-01-05T10:45+01:00")];
    const kept = { durationMinutes: 30, stepMinutes: 15, bufferBeforeMinutes: 15, bufferAfterMinutes: 30 };
    expect(clocks(aMonday(taken, kept)).slice(0, 6)).toEqual(["09:00", "09:15", "09:30", "11:00", "11:15", "11:30"]);
  });

  test("may come in any order, and a stretch of no length is nowhere", () => {
    const [late, early] = [
      busy("2026-01-05T15:00+01:00", "2026-01-05T16:00+01:00"),
      busy("2026-01-05T09:00+01:00", "2026-01-05T10:00+01:00"),
    ];
    const nothing = busy("2026-01-05T11:30+01:00", "2026-01-05T11:30+01:00");
    expect(clocks(aMonday([late, nothing, early]))).toEqual(["10:00", "11:00", "14:00", "16:00", "17:00"]);
    expect(judgeSlot(aMonday([late, nothing, early]), monday("11:00")).offered).toBe(true);
  });

  test("that ends before it starts is an error, not a free hour", () => {
    const backwards = { startsAt: monday("11:00"), endsAt: monday("10:00"), kind: "external" } as const;
    expect(() => offeredSlots(aMonday([backwards]))).toThrow(/must end after it starts/);
    expect(() => offeredSlots(aMonday([{ ...backwards, endsAt: JSON.parse("null") }]))).toThrow(RangeError);
  });
});

describe("notice and horizon", () => {
  test("notice counts from now, to the minute; what is past is too soon", () => {
    expect(clocks(aMonday([], { now: "2026-01-05T08:00+01:00", noticeMinutes: 120 }))).toEqual([
      "10:00",
      "11:00",
      "14:00",
      "15:00",
      "16:00",
      "17:00",
    ]);
    expect(clocks(aMonday([], { now: "2026-01-05T15:00:00.001+01:00" }))).toEqual(["16:00", "17:00"]);
  });

  test("the horizon counts days on the host's calendar", () => {
    const auckland = host("akl", hours("Pacific/Auckland", "09:00-10:00"));
    const asked = query([auckland], "2026-01-05T00:00Z", "2026-01-12T00:00Z", {
      now: "2026-01-05T12:00Z",
      horizon: { kind: "days", days: 1 },
    });
    expect(isoAll(offeredSlots(asked))).toEqual(["2026-01-05T20:00:00.000Z", "2026-01-06T20:00:00.000Z"]); // the 6th and 7th there
    expect(offeredSlots({ ...asked, rules: { ...asked.rules, horizon: { kind: "days", days: 0 } } })).toHaveLength(1);
  });

  test.each<Partial<SlotRules>>([
    { durationMinutes: 0 },
    { stepMinutes: 0 },
    { stepMinutes: -15 },
    { bufferBeforeMinutes: -1 },
    { bufferAfterMinutes: 0.5 },
    { noticeMinutes: Number.NaN },
    { horizon: { kind: "days", days: 1e9 } },
  ])("rules such as %j are refused by name", (wrong) => {
    const [name = ""] = Object.keys(wrong);
    expect(() => offeredSlots(aMonday([], wrong))).toThrow(new RegExp(`^${name}(.days)? must be a whole number`));
    expect(() => judgeSlot(aMonday([], wrong), monday("09:00"))).toThrow(RangeError);
    expect(() => nextOffered(aMonday([], wrong), monday("09:00"))).toThrow(RangeError);
  });
});

describe("verdicts", () => {
  const hold = busy("2026-01-05T10:00+01:00", "2026-01-05T11:00+01:00", "hold");
  const leave = busy("2026-01-05T14:00+01:00", "2026-01-05T15:30+01:00", "absence");

  test("every candidate is offered, or refused with a rule and its fact", () => {
    const verdicts = judgeSlots(
      aMonday([hold, leave], { bufferBeforeMinutes: 45, now: "2026-01-05T08:30+01:00", noticeMinutes: 60 }),
    );
    expect(
      verdicts.map((verdict) => [
        clockIn(zone("Europe/Paris"), verdict.startsAt).slice(11),
        verdict.offered || verdict.because,
      ]),
    ).toEqual([
      ["09:00", "too-soon"],
      ["10:00", "held"],
      ["11:00", "buffer"],
      ["14:00", "already-busy"],
      ["15:00", "already-busy"],
      ["16:00", "buffer"],
      ["17:00", true],
    ]);
  });

  test("outside the hours: those of the date are given; on a closed day, whether an override closed it", () => {
    const openings = [
      { startsAt: monday("09:00"), endsAt: monday("12:00") },
      { startsAt: monday("14:00"), endsAt: monday("18:00") },
    ];
    expect(reason(aMonday(), monday("13:00"))).toEqual({
      hostId: "camille",
      because: "outside-hours",
      needed: { startsAt: monday("13:00"), endsAt: monday("14:00") },
      on: "2026-01-05",
      openings,
    });
    expect(reason(aMonday([], { durationMinutes: 90 }), monday("11:00"))).toMatchObject({
      because: "outside-hours",
      openings,
    });
    expect(reason(aMonday(), instant("2026-01-04T10:00+01:00"))).toEqual({
      hostId: "camille",
      because: "closed-day",
      on: "2026-01-04",
      byOverride: false,
    });
    const closed = host("camille", hours("Europe/Paris", "09:00-12:00", { overrides: { "2026-01-05": "" } }));
    expect(reason({ ...aMonday(), hosts: [closed] }, monday("10:00"))).toMatchObject({
      because: "closed-day",
      byOverride: true,
    });
  });

  test("between two starts: those nearby are given", () => {
    expect(reason(aMonday(), monday("10:20"))).toEqual({
      hostId: "camille",
      because: "not-on-grid",
      stepMinutes: 60,
      nearbyStarts: [monday("10:00"), monday("11:00")],
    });
    expect(reason(aMonday(), instant(monday("10:00") + 1))).toMatchObject({ because: "not-on-grid" });
  });

  test("too soon and too far say from when and until when", () => {
    expect(reason(aMonday([], { now: "2026-01-05T09:30+01:00", noticeMinutes: 60 }), monday("10:00"))).toMatchObject({
      because: "too-soon",
      earliestAt: monday("10:30"),
    });
    expect(
      reason(aMonday([], { now: "2026-01-02T09:30+01:00", horizon: { kind: "days", days: 2 } }), monday("10:00")),
    ).toMatchObject({
      because: "too-far",
      latestOn: "2026-01-04",
    });
  });

  test("busy names the stretch; a booking weighs more than a hold, a hold more than a buffer", () => {
    const booked = { ...busy("2026-01-05T10:30+01:00", "2026-01-05T11:00+01:00"), id: "b-1" };
    const near = busy("2026-01-05T09:30+01:00", "2026-01-05T10:00+01:00");
    const question = aMonday([near, hold, booked], { bufferBeforeMinutes: 10 });
    expect(reason(question, monday("10:00"))).toMatchObject({ because: "already-busy", busy: { id: "b-1" } });
    expect(explainSlot(question, monday("10:00")).hosts[0]?.reasons.map(({ because }) => because)).toEqual([
      "already-busy",
      "held",
      "buffer",
    ]);
  });

  test("what only touches the session is no reason", () => {
    const before = busy("2026-01-05T09:00+01:00", "2026-01-05T10:00+01:00");
    const after = busy("2026-01-05T11:00+01:00", "2026-01-05T12:00+01:00");
    const inside = busy("2026-01-05T10:15+01:00", "2026-01-05T10:30+01:00", "absence");
    const reasons = explainSlot(aMonday([before, inside, after]), monday("10:00")).hosts[0]?.reasons;
    expect(reasons).toEqual([{ because: "already-busy", busy: inside, remedy: { do: "free", busy: inside } }]);
  });

  test("explainSlot gives every rule that refuses, in the order of judgement", () => {
    const question = aMonday([busy("2026-01-05T11:00+01:00", "2026-01-05T13:00+01:00")], {
      now: "2026-01-05T11:00+01:00",
      noticeMinutes: 3000,
      horizon: { kind: "days", days: 0 },
      durationMinutes: 90,
    });
    const late = explainSlot(question, monday("11:20"));
    expect(late).toMatchObject({ startsAt: monday("11:20"), endsAt: monday("12:50"), offered: false });
    expect(late.hosts[0]?.reasons.map(({ because }) => because)).toEqual([
      "outside-hours",
      "not-on-grid",
      "too-soon",
      "already-busy",
    ]);
    const beyond = explainSlot(question, instant("2026-01-06T09:00+01:00"));
    expect(beyond.hosts[0]?.reasons.map(({ because }) => because)).toEqual(["too-soon", "too-far"]);
    expect(explainSlot(aMonday(), monday("09:00"))).toMatchObject({
      offered: true,
      hosts: [{ hostId: "camille", reasons: [] }],
    });
  });

  test("of several hosts, whoever came closest to a yes gives the verdict its reason", () => {
    const away = host("away", hours("Europe/Paris", "20:00-22:00"));
    const taken = host("taken", office, [busy("2026-01-05T10:00+01:00", "2026-01-05T11:00+01:00")]);
    const both = { ...aMonday(), hosts: [away, taken] };
    expect(judgeSlot(both, monday("10:00"))).toMatchObject({
      because: "already-busy",
      refusals: [{ hostId: "away", because: "outside-hours" }, { hostId: "taken" }],
    });
    expect(judgeSlot(both, monday("11:00"))).toMatchObject({
      offered: true,
      hostIds: ["taken"],
      endsAt: monday("12:00"),
    } satisfies Partial<Verdict>);
  });

  test("nobody to ask: nothing is offered, and the reason says so", () => {
    const nobody: SlotQuery = { ...aMonday(), hosts: [] };
    expect(offeredSlots(nobody)).toEqual([]);
    expect(judgeSlots(nobody)).toEqual([]);
    expect(judgeSlot(nobody, monday("10:00"))).toEqual({
      startsAt: monday("10:00"),
      endsAt: monday("11:00"),
      offered: false,
      because: "no-host",
      refusals: [],
    });
    expect(explainSlot(nobody, monday("10:00"))).toMatchObject({ offered: false, hosts: [] });
    expect(nextOffered(nobody, monday("10:00"))).toBeUndefined();
    expect(nearestOffered(nobody, monday("10:00"), 3)).toEqual([]);
  });
});

describe("several hosts", () => {
  const [morning, evening] = [
    host("morning", hours("Europe/Paris", "09:00-10:00")),
    host("evening", hours("Europe/Paris", "09:30-11:30")),
  ];

  test("any of them will do, each on their own grid", () => {
    expect(clocks({ ...aMonday(), hosts: [morning, evening] })).toEqual(["09:00", "09:30", "10:30"]);
  });

  test("two half-free hosts never make one free slot", () => {
    const halves: Host[] = [
      host("a", hours("Europe/Paris", "11:00-11:20")),
      host("b", hours("Europe/Paris", "11:15-11:30")),
    ];
    expect(clocks({ ...aMonday([], { durationMinutes: 30, stepMinutes: 5 }), hosts: halves })).toEqual([]);
  });

  test("hosts with the same hours are free where one of them is", () => {
    const taken = [
      busy("2026-01-05T09:00+01:00", "2026-01-05T12:00+01:00"),
      busy("2026-01-05T11:00+01:00", "2026-01-05T18:00+01:00"),
    ];
    const same = taken.map((stretch, index) => host(`h${index}`, { ...office }, [stretch]));
    expect(clocks({ ...aMonday(), hosts: same })).toEqual(["09:00", "10:00", "14:00", "15:00", "16:00", "17:00"]);
  });
});

describe("the nearest and the next", () => {
  const taken = [busy("2026-01-05T09:00+01:00", "2026-01-05T16:00+01:00")];

  test("the nearest come first, the earlier of two as near; the wish itself when it is free", () => {
    expect(isoAll(nearestOffered(aMonday(), monday("15:00"), 3))).toEqual(
      isoAll([monday("15:00"), monday("14:00"), monday("16:00")]),
    );
    expect(nearestOffered(aMonday(taken), monday("10:00"), 2)).toEqual([monday("16:00"), monday("17:00")]);
  });

  test("they are sought over the whole horizon, and no further", () => {
    const far = nearestOffered(aMonday(), instant("2030-01-01T09:00Z"), 1);
    expect(far.map((start) => toIso(start))).toEqual(["2027-01-04T16:00:00.000Z"]); // the last start of the last day
    expect(nearestOffered(aMonday([], { horizon: { kind: "days", days: 1 } }), monday("10:00"), 1000)).toHaveLength(7);
    expect(() => nearestOffered(aMonday(), monday("10:00"), 0)).toThrow(RangeError);
  });

  test("the next free start may be months away", () => {
    expect(nextOffered(aMonday(taken), monday("09:00"))).toBe(monday("16:00"));
    const onceInJune = host("june", hours("Europe/Paris", "", { overrides: { "2026-06-15": "18:00-19:00" } }));
    expect(nextOffered({ ...aMonday(), hosts: [onceInJune] }, monday("09:00"))).toBe(instant("2026-06-15T18:00+02:00"));
    expect(
      nextOffered({ ...aMonday([], { horizon: { kind: "days", days: 90 } }), hosts: [onceInJune] }, monday("09:00")),
    ).toBeUndefined();
  });

  test("an empty stretch has no slots", () => {
    expect(offeredSlots({ ...aMonday(), until: monday("00:00") })).toEqual([]);
    expect(judgeSlots({ ...aMonday(), until: monday("00:00") })).toEqual([]);
    expect(judgeSlots({ ...aMonday(), from: monday("12:00"), until: monday("10:00") })).toEqual([]);
  });
});
