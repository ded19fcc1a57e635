import { describe, expect, test } from "vitest";
import { clockIn, rules } from "../testing/build.ts";
import {
  alwaysOpen,
  explainSlot,
  instant,
  judgeSlot,
  offeredSlots,
  zone,
  type Cap,
  type ExplainedReason,
  type Host,
  type Instant,
  type Labour,
  type Period,
  type Session,
  type SlotFacts,
  type SlotRules,
} from "./index.ts";

const paris = zone("Europe/Paris");
const MINUTE_MS = 60_000;
const now = instant("2025-12-01T00:00Z");

/** In Paris in winter. */
const at = (text: string) => instant(`${text}+01:00`);

function session(from: string, minutes = 60, serviceId?: string): Session {
  const startsAt = at(from);
  const endsAt = instant(startsAt + minutes * MINUTE_MS);
  return { startsAt, endsAt, ...(serviceId === undefined ? {} : { serviceId }) };
}

function facts(host: Partial<Host>, some: Partial<SlotRules> = {}): SlotFacts {
  return { now, rules: rules(some), hosts: [{ id: "h", hours: alwaysOpen(paris), busy: [], ...host }] };
}

function reasons(asked: SlotFacts, startsAt: Instant): readonly ExplainedReason[] {
  const explained = explainSlot(asked, startsAt);
  expect(explained.offered).toBe(judgeSlot(asked, startsAt).offered);
  return explained.hosts[0]?.reasons ?? [];
}

describe("caps", () => {
  test.each<[Period, string, string, string, string]>([
    ["day", "2026-01-14T23:00", "2026-01-15T00:00", "2026-01-15T23:00", "2026-01-16T00:00"],
    ["week", "2026-01-11T23:00", "2026-01-12T00:00", "2026-01-18T23:00", "2026-01-19T00:00"],
    ["month", "2025-12-31T23:00", "2026-01-01T00:00", "2026-01-31T23:00", "2026-02-01T00:00"],
    ["year", "2025-12-31T23:00", "2026-01-01T00:00", "2026-12-31T23:00", "2027-01-01T00:00"],
  ])(
    "per %s: what starts in the period on the host's calendar, and nothing else",
    (per, before, first, last, after) => {
      const cap: Cap = { per, of: "sessions", most: 1 };
      const asked = facts(
        { sessions: [session("2026-01-15T12:00")], caps: [cap] },
        { horizon: { kind: "days", days: 500 } },
      );
      for (const free of [before, after]) expect(reasons(asked, at(free))).toEqual([]);
      for (const full of [first, last]) {
        const during = { startsAt: at(first), endsAt: at(after) };
        expect(reasons(asked, at(full))).toEqual([
          { because: "cap-reached", by: "host", cap, counted: 1, during, remedy: { do: "raise-cap", to: 2 } },
        ]);
      }
    },
  );

  test.each<[Period, string, string, string, string]>([
    ["day", "Europe/Paris", "2026-01-15T00:30+01:00", "2026-01-14T12:00+01:00", "2026-01-15T12:00+01:00"],
    ["day", "America/Toronto", "2026-01-15T23:30-05:00", "2026-01-16T12:00-05:00", "2026-01-15T12:00-05:00"],
    ["week", "Europe/Paris", "2026-01-12T00:30+01:00", "2026-01-11T12:00+01:00", "2026-01-12T12:00+01:00"],
    ["month", "Europe/Paris", "2026-02-01T00:30+01:00", "2026-01-31T12:00+01:00", "2026-02-01T12:00+01:00"],
    ["year", "Europe/Paris", "2026-01-01T00:30+01:00", "2025-12-31T12:00+01:00", "2026-01-01T12:00+01:00"],
    ["year", "America/Toronto", "2025-12-31T23:30-05:00", "2026-01-01T12:00-05:00", "2025-12-31T12:00-05:00"],
  ])(
    "per %s: a session counts by its date in %s, though that of Greenwich is another",
    (per, zoneName, session, otherPeriod, samePeriod) => {
      const startsAt = instant(session);
      const sessions = [{ startsAt, endsAt: instant(startsAt + 30 * MINUTE_MS) }];
      const asked = facts({ hours: alwaysOpen(zone(zoneName)), sessions, caps: [{ per, of: "sessions", most: 1 }] });
      expect(reasons(asked, instant(samePeriod))).toMatchObject([{ because: "cap-reached", counted: 1 }]);
      expect(reasons(asked, instant(otherPeriod))).toEqual([]);
    },
  );

  test("the month after December is January", () => {
    const asked = facts({ sessions: [session("2025-12-15T12:00")], caps: [{ per: "month", of: "sessions", most: 1 }] });
    const during = { startsAt: at("2025-12-01T00:00"), endsAt: at("2026-01-01T00:00") };
    expect(reasons(asked, at("2025-12-31T23:00"))).toMatchObject([{ counted: 1, during }]);
    expect(reasons(asked, at("2026-01-01T00:00"))).toEqual([]);
  });

  test("weeks start when the cap says, on Monday unless it does", () => {
    const capOf = (weekStartsOn?: 1 | 7): Cap => ({
      per: "week",
      of: "sessions",
      most: 1,
      ...(weekStartsOn ? { weekStartsOn } : {}),
    });
    const open = (cap: Cap, start: string) =>
      judgeSlot(facts({ sessions: [session("2026-01-11T12:00")], caps: [cap] }), at(start)).offered;
    expect([open(capOf(), "2026-01-05T12:00"), open(capOf(), "2026-01-12T12:00")]).toEqual([false, true]);
    expect([open(capOf(1), "2026-01-05T12:00"), open(capOf(1), "2026-01-12T12:00")]).toEqual([false, true]);
    expect([open(capOf(7), "2026-01-05T12:00"), open(capOf(7), "2026-01-12T12:00")]).toEqual([true, false]);
    expect(open(capOf(7), "2026-01-17T12:00")).toBe(false);
  });

  test("minutes are counted with those of this session", () => {
    const cap: Cap = { per: "day", of: "minutes", most: 150 };
    const asked = (durationMinutes: number) =>
      facts({ sessions: [session("2026-01-15T12:00", 90)], caps: [cap] }, { durationMinutes });
    expect(reasons(asked(60), at("2026-01-15T09:00"))).toEqual([]);
    expect(reasons(asked(61), at("2026-01-15T09:00"))).toMatchObject([
      { because: "cap-reached", counted: 90, remedy: { do: "raise-cap", to: 151 } },
    ]);
  });

  test("a session of no length is one", () => {
    const asked = facts({
      sessions: [session("2026-01-15T12:00", 0)],
      caps: [{ per: "day", of: "sessions", most: 1 }],
    });
    expect(reasons(asked, at("2026-01-15T09:00"))).toMatchObject([{ because: "cap-reached", counted: 1 }]);
  });

  test("say whose they are: the service's or the host's", () => {
    const cap: Cap = { per: "day", of: "sessions", most: 0 };
    const by = (asked: SlotFacts) =>
      reasons(asked, at("2026-01-15T09:00")).map((reason) => reason.because === "cap-reached" && reason.by);
    expect(by(facts({}, { caps: [cap] }))).toEqual(["service"]);
    expect(by(facts({ caps: [cap] }))).toEqual(["host"]);
    expect(by(facts({ caps: [cap, cap] }, { caps: [cap] }))).toEqual(["service", "host", "host"]);
  });

  test("that this session alone goes beyond refuse every start", () => {
    const none: Cap = { per: "week", of: "sessions", most: 0 };
    const [reason] = reasons(facts({ caps: [none] }), at("2026-01-15T09:00"));
    const during = { startsAt: at("2026-01-12T00:00"), endsAt: at("2026-01-19T00:00") };
    expect(reason).toEqual({
      because: "cap-reached",
      by: "host",
      cap: none,
      counted: 0,
      during,
      remedy: { do: "raise-cap", to: 1 },
    });
    const short: Cap = { per: "day", of: "minutes", most: 59 };
    expect(reasons(facts({ caps: [short] }), at("2026-01-15T09:00"))).toMatchObject([
      { counted: 0, remedy: { to: 60 } },
    ]);
  });

  test("of the rules and of the host apply together, those of the rules first", () => {
    const two: Cap = { per: "week", of: "sessions", most: 2 };
    const one: Cap = { per: "day", of: "sessions", most: 1 };
    const sessions = [session("2026-01-13T09:00"), session("2026-01-15T12:00")];
    const asked = facts({ sessions, caps: [one] }, { caps: [two] });
    expect(
      reasons(asked, at("2026-01-15T09:00")).map((reason) => reason.because === "cap-reached" && reason.cap),
    ).toEqual([two, one]);
    expect(
      reasons(asked, at("2026-01-16T09:00")).map((reason) => reason.because === "cap-reached" && reason.cap),
    ).toEqual([two]);
    expect(reasons(asked, at("2026-01-19T09:00"))).toEqual([]);
  });

  test("of one kind, are told one by one: each remedy raises its own, and all of them open", () => {
    const [three, none]: [Cap, Cap] = [
      { per: "day", of: "sessions", most: 3 },
      { per: "day", of: "sessions", most: 0 },
    ];
    const sessions = ["09", "10", "11"].map((hour) => session(`2026-01-15T${hour}:00`));
    const reached = (ofRules: number, ofHost: number) => {
      const asked = facts({ sessions, caps: [{ ...none, most: ofHost }] }, { caps: [{ ...three, most: ofRules }] });
      return reasons(asked, at("2026-01-15T14:00")).map(({ remedy, ...reason }) => [
        reason.because === "cap-reached" && reason.cap.most,
        remedy,
      ]);
    };
    const toFour = { do: "raise-cap", to: 4 };
    expect(reached(3, 0)).toEqual([
      [3, toFour],
      [0, toFour],
    ]);
    expect(reached(3, 3)).toEqual([
      [3, toFour],
      [3, toFour],
    ]);
    expect(reached(3, 4)).toEqual([[3, toFour]]);
    expect(reached(4, 0)).toEqual([[0, toFour]]);
    expect(reached(4, 4)).toEqual([]);
  });

  test("may count one service only", () => {
    const cap: Cap = { per: "day", of: "sessions", most: 1, counts: "service" };
    const sessions = [
      session("2026-01-15T12:00", 60, "cut"),
      session("2026-01-16T12:00"),
      session("2026-01-17T12:00", 60, "dye"),
    ];
    const open = (serviceId: string | undefined, day: string) =>
      judgeSlot(
        facts({ sessions, caps: [cap] }, serviceId === undefined ? {} : { serviceId }),
        at(`2026-01-${day}T09:00`),
      ).offered;
    expect(["15", "16", "17"].map((day) => open("cut", day))).toEqual([false, true, true]);
    expect(["15", "16", "17"].map((day) => open(undefined, day))).toEqual([true, false, true]);
    const all: Cap = { per: "day", of: "sessions", most: 1, counts: "all" };
    expect(judgeSlot(facts({ sessions, caps: [all] }, { serviceId: "cut" }), at("2026-01-17T09:00")).offered).toBe(
      false,
    );
  });

  test("a day is as long as it is on the day of a change", () => {
    const sessions = [{ startsAt: instant("2026-03-29T12:00+02:00"), endsAt: instant("2026-03-29T13:00+02:00") }];
    const asked = facts({ sessions, caps: [{ per: "day", of: "sessions", most: 1 }] });
    expect(reasons(asked, instant("2026-03-29T20:00+02:00"))).toMatchObject([
      { during: { startsAt: instant("2026-03-29T00:00+01:00"), endsAt: instant("2026-03-30T00:00+02:00") } },
    ]);
  });

  test("sessions that are not whole minutes leave a cap that is", () => {
    const sessions = [{ startsAt: at("2026-01-15T12:00"), endsAt: instant(at("2026-01-15T12:30") + 30_000) }];
    const asked = (most: number) =>
      facts({ sessions, caps: [{ per: "day", of: "minutes", most }], labour: { dayMinutes: most } });
    const start = at("2026-01-15T09:00");
    expect(reasons(asked(90), start)).toMatchObject([
      { because: "cap-reached", counted: 30.5, remedy: { do: "raise-cap", to: 91 } },
      { because: "labour-limit", countedMinutes: 30.5, remedy: { do: "relax-limit", toMinutes: 91 } },
    ]);
    expect(reasons(asked(91), start)).toEqual([]);
  });
});

describe("limits of labour", () => {
  const night = session("2026-01-14T20:00", 120); // until 22:00 on Wednesday
  const labour: Labour = { restMinutes: 660 };

  test("rest is kept from the end of the dates before: until 09:00", () => {
    const asked = facts({ sessions: [session("2026-01-14T09:00"), night], labour });
    expect(reasons(asked, at("2026-01-15T08:00"))).toEqual([
      {
        because: "labour-limit",
        limit: "restMinutes",
        limitMinutes: 660,
        countedMinutes: 600,
        during: { startsAt: night.startsAt, endsAt: night.endsAt },
        remedy: { do: "relax-limit", limit: "restMinutes", toMinutes: 600 },
      },
    ]);
    expect(reasons(asked, at("2026-01-15T09:00"))).toEqual([]);
    expect(reasons(facts({ sessions: [night], labour: { restMinutes: 600 } }), at("2026-01-15T08:00"))).toEqual([]);
  });

  test("and to the start of the dates after", () => {
    const early = session("2026-01-15T06:00");
    const asked = facts({ sessions: [early], labour });
    expect(reasons(asked, at("2026-01-14T18:00"))).toEqual([]);
    expect(reasons(asked, at("2026-01-14T19:00"))).toMatchObject([
      { limit: "restMinutes", countedMinutes: 600, during: { startsAt: early.startsAt }, remedy: { toMinutes: 600 } },
    ]);
  });

  test("on one date, no rest is asked; nor for a start of the night that belongs to another date", () => {
    const asked = facts({ sessions: [session("2026-01-14T09:00")], labour });
    expect(reasons(asked, at("2026-01-14T10:00"))).toEqual([]);
    expect(reasons(asked, at("2026-01-14T00:00"))).toEqual([]);
    expect(reasons(asked, at("2026-01-13T23:00"))).toMatchObject([{ countedMinutes: 540 }]);
  });

  test("of two sessions too near, the nearer is told", () => {
    const both = facts({ sessions: [session("2026-01-16T05:00"), night], labour: { restMinutes: 900 } });
    expect(reasons(both, at("2026-01-15T12:00"))).toMatchObject([
      { countedMinutes: 14 * 60, during: { startsAt: night.startsAt } },
    ]);
    expect(reasons(both, at("2026-01-15T15:00"))).toMatchObject([
      { countedMinutes: 13 * 60, during: { startsAt: at("2026-01-16T05:00") } },
    ]);
    for (const sessions of [
      [night, session("2026-01-16T05:00")],
      [session("2026-01-16T05:00"), night],
    ]) {
      const asked = facts({ sessions, labour: { restMinutes: 1000 } }, { stepMinutes: 30 });
      expect(reasons(asked, at("2026-01-15T12:30"))).toMatchObject([
        { countedMinutes: 870, during: { startsAt: night.startsAt } },
      ]);
      expect(reasons(asked, at("2026-01-15T13:30"))).toMatchObject([{ countedMinutes: 870 }]);
    }
  });

  test("a session of the same date is not told, however near", () => {
    const asked = facts({ sessions: [session("2026-01-15T09:00"), night, session("2026-01-15T07:00", 60)], labour });
    expect(reasons(asked, at("2026-01-15T08:00"))).toMatchObject([
      { countedMinutes: 600, during: { startsAt: night.startsAt } },
    ]);
  });

  test("is told in whole minutes, which would do", () => {
    const late = { startsAt: night.startsAt, endsAt: instant(night.endsAt + 30_000) };
    const start = at("2026-01-15T08:00");
    expect(reasons(facts({ sessions: [late], labour }), start)).toMatchObject([
      { countedMinutes: 599, remedy: { toMinutes: 599 } },
    ]);
    expect(reasons(facts({ sessions: [late], labour: { restMinutes: 599 } }), start)).toEqual([]);
    expect(reasons(facts({ sessions: [late], labour: { restMinutes: 600 } }), start)).toHaveLength(1);
    const toMidnight = session("2026-01-14T20:00", 240);
    expect(reasons(facts({ sessions: [toMidnight], labour }), at("2026-01-15T00:00"))).toMatchObject([
      { countedMinutes: 0, remedy: { toMinutes: 0 } },
    ]);
    expect(reasons(facts({ sessions: [toMidnight], labour: { restMinutes: 0 } }), at("2026-01-15T00:00"))).toEqual([]);
  });

  test("longer than a night, it may keep away more dates than the next", () => {
    const asked = facts({ sessions: [night], labour: { restMinutes: 36 * 60 } });
    expect(reasons(asked, at("2026-01-16T09:00"))).toMatchObject([{ countedMinutes: 35 * 60 }]);
    expect(reasons(asked, at("2026-01-16T10:00"))).toEqual([]);
  });

  test("minutes of a day, and of a week from Monday, with this session", () => {
    const sessions = [session("2026-01-12T09:00", 300), session("2026-01-14T09:00", 300)];
    const asked = facts({ sessions, labour: { dayMinutes: 350, weekMinutes: 650 } });
    const week = { startsAt: at("2026-01-12T00:00"), endsAt: at("2026-01-19T00:00") };
    const weekly = {
      because: "labour-limit",
      limit: "weekMinutes",
      limitMinutes: 650,
      countedMinutes: 600,
      during: week,
      remedy: { do: "relax-limit", limit: "weekMinutes", toMinutes: 660 },
    };
    expect(reasons(asked, at("2026-01-18T20:00"))).toEqual([weekly]);
    expect(reasons(asked, at("2026-01-14T20:00"))).toEqual([
      {
        because: "labour-limit",
        limit: "dayMinutes",
        limitMinutes: 350,
        countedMinutes: 300,
        during: { startsAt: at("2026-01-14T00:00"), endsAt: at("2026-01-15T00:00") },
        remedy: { do: "relax-limit", limit: "dayMinutes", toMinutes: 360 },
      },
      weekly,
    ]);
    expect(reasons(asked, at("2026-01-19T09:00"))).toEqual([]);
  });

  test("all of them hold at once, rest first", () => {
    const all: Labour = { restMinutes: 660, dayMinutes: 30, weekMinutes: 40 };
    const asked = facts({ sessions: [night], labour: all });
    expect(
      reasons(asked, at("2026-01-15T00:00")).map((reason) => reason.because === "labour-limit" && reason.limit),
    ).toEqual(["restMinutes", "dayMinutes", "weekMinutes"]);
    expect(offeredSlots({ ...asked, from: at("2026-01-12T00:00"), until: at("2026-01-19T00:00") })).toEqual([]);
    expect(reasons(facts({ labour: {} }), at("2026-01-15T00:00"))).toEqual([]);
  });

  test("what the list offers is what they leave", () => {
    const asked = facts({ sessions: [night], labour });
    const listed = offeredSlots({ ...asked, from: at("2026-01-15T00:00"), until: at("2026-01-15T12:00") });
    expect(listed.map((start) => clockIn(paris, start).slice(11))).toEqual(["09:00", "10:00", "11:00"]);
  });
});

describe("what makes no sense is refused by name", () => {
  test.each<[Partial<Host>, string]>([
    [{ caps: [{ per: "day", of: "sessions", most: -1 }] }, "most must be a whole number from 0"],
    [{ caps: [{ per: "day", of: "minutes", most: 1.5 }] }, "most must be a whole number from 0"],
    [{ labour: { restMinutes: -1 } }, "labour.restMinutes must be a whole number from 0"],
    [{ labour: { restMinutes: Number.NaN } }, "labour.restMinutes must be a whole number from 0"],
    [{ labour: { dayMinutes: Number.NaN } }, "labour.dayMinutes must be a whole number from 0"],
    [{ labour: { weekMinutes: 0.5 } }, "labour.weekMinutes must be a whole number from 0"],
    [
      { labour: {}, sessions: [{ startsAt: at("2026-01-15T12:00"), endsAt: at("2026-01-15T11:00") }] },
      "must not end before it starts",
    ],
  ])("%j", (some, sentence) => {
    expect(() => judgeSlot(facts(some), at("2026-01-15T09:00"))).toThrow(sentence);
    const day = { from: at("2026-01-15T09:00"), until: at("2026-01-15T12:00") };
    expect(() => offeredSlots({ ...facts(some), ...day })).toThrow(sentence);
  });
});
