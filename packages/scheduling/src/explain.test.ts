import { describe, expect, test } from "vitest";
import { busy, hours, ranges, rules } from "../testing/build.ts";
import {
  explainSlot,
  explainSlots,
  instant,
  judgeSlot,
  plainDate,
  zone,
  type Busy,
  type Closure,
  type ExplainedReason,
  type Host,
  type Hours,
  type Instant,
  type SlotFacts,
  type SlotRules,
} from "./index.ts";

const monday = (clock: string) => instant(`2026-01-05T${clock}+01:00`);
const office = hours("Europe/Paris", "09:00-12:00", { days: [1, 2, 3, 4, 5] });
const taken = (from: string, until: string, some: Partial<Busy> = {}): Busy => {
  return { ...busy(`2026-01-05T${from}+01:00`, `2026-01-05T${until}+01:00`), ...some };
};

function facts(host: Partial<Host>, some: Partial<SlotRules> & { now?: string } = {}): SlotFacts {
  const { now = "2026-01-04T10:00+01:00", ...rest } = some;
  return { now: instant(now), rules: rules(rest), hosts: [{ id: "h", hours: office, busy: [], ...host }] };
}

function reasons(asked: SlotFacts, startsAt: Instant): readonly ExplainedReason[] {
  return explainSlot(asked, startsAt).hosts[0]?.reasons ?? [];
}

/** What is offered as a remedy, and that it is one: nothing refuses once it is done. */
function expectRemedy(asked: SlotFacts, startsAt: Instant, remedy: ExplainedReason["remedy"], done: SlotFacts): void {
  expect(judgeSlot(asked, startsAt).offered).toBe(false);
  expect(reasons(asked, startsAt).map((reason) => reason.remedy)).toEqual([remedy]);
  expect(explainSlot(done, startsAt)).toMatchObject({ offered: true, hosts: [{ reasons: [] }] });
}

describe("what would open", () => {
  const override = (text: string): Hours => ({
    ...office,
    overrides: [{ on: plainDate("2026-01-05"), ranges: ranges(text) }],
  });

  test("a closed day: hours on that date, for the session with its preparation and cleaning", () => {
    const sunday = (clock: string) => instant(`2026-01-11T${clock}+01:00`);
    const span = { startsAt: sunday("08:45"), endsAt: sunday("10:10") };
    const work = { preparationMinutes: 15, cleaningMinutes: 10 };
    expectRemedy(
      facts({}, work),
      sunday("09:00"),
      { do: "open", on: plainDate("2026-01-11"), span, override: false },
      facts(
        { hours: { ...office, overrides: [{ on: plainDate("2026-01-11"), ranges: ranges("08:00-10:10") }] } },
        work,
      ),
    );
  });

  test("a day that an override closes: the override", () => {
    const span = { startsAt: monday("09:00"), endsAt: monday("10:00") };
    const remedy = { do: "open", on: plainDate("2026-01-05"), span, override: true } as const;
    expectRemedy(facts({ hours: override("") }), monday("09:00"), remedy, facts({ hours: override("09:00-10:00") }));
  });

  test("outside the hours: hours that hold what is needed", () => {
    const span = { startsAt: monday("12:00"), endsAt: monday("13:00") };
    const remedy = { do: "open", on: plainDate("2026-01-05"), span, override: false } as const;
    expectRemedy(facts({}), monday("12:00"), remedy, facts({ hours: override("12:00-13:00") }));
  });

  test("outside the hours with work before and after: what holds that too is needed", () => {
    const work = { preparationMinutes: 20, cleaningMinutes: 15 };
    const needed = { startsAt: monday("10:40"), endsAt: monday("12:15") };
    expect(reasons(facts({}, work), monday("11:00"))).toMatchObject([
      { because: "outside-hours", needed, remedy: { do: "open", span: needed } },
    ]);
    expect(reasons(facts({}, work), monday("09:00"))).toMatchObject([
      { because: "outside-hours", needed: { startsAt: monday("08:40"), endsAt: monday("10:15") } },
    ]);
    expect(judgeSlot(facts({}, work), monday("10:00")).offered).toBe(true);
  });

  test("a closure: the closure, which is given with its label", () => {
    const closure: Closure = {
      from: plainDate("2026-01-05"),
      until: plainDate("2026-01-09"),
      kind: "holiday",
      label: "Fête",
    };
    const remedy = { do: "lift-closure", on: plainDate("2026-01-05"), closure } as const;
    expectRemedy(facts({ hours: { ...office, closures: [closure] } }), monday("09:00"), remedy, facts({}));
  });

  test("between two starts: those beside it", () => {
    const asked = facts({}, { stepMinutes: 45 });
    const remedy = { do: "choose-start", starts: [monday("09:45"), monday("10:30")] } as const;
    expectRemedy(asked, monday("10:00"), remedy, facts({}, { stepMinutes: 30 }));
    for (const start of remedy.starts) expect(judgeSlot(asked, start).offered).toBe(true);
  });

  test("too soon: as much notice as there is, in whole minutes", () => {
    const asked = (noticeMinutes: number) => facts({}, { now: "2026-01-05T08:29:30+01:00", noticeMinutes });
    expectRemedy(asked(31), monday("09:00"), { do: "shorten-notice", toMinutes: 30 }, asked(30));
    const now = facts({}, { now: "2026-01-05T09:00+01:00", noticeMinutes: 1 });
    expectRemedy(
      now,
      monday("09:00"),
      { do: "shorten-notice", toMinutes: 0 },
      facts({}, { now: "2026-01-05T09:00+01:00" }),
    );
  });

  test("nothing opens the past", () => {
    const past = facts({}, { now: "2026-01-05T09:00:00.001+01:00" });
    expect(reasons(past, monday("09:00"))).toMatchObject([
      {
        because: "too-soon",
        earliestAt: instant(monday("09:00") + 1),
        remedy: { do: "shorten-notice", toMinutes: undefined },
      },
    ]);
  });

  test("already busy: what is there", () => {
    const booking = taken("09:30", "10:30", { id: "b-1" });
    expectRemedy(facts({ busy: [booking] }), monday("09:00"), { do: "free", busy: booking }, facts({}));
  });

  test("held: it ends by itself then, or nobody knows when", () => {
    const until = instant("2026-01-04T10:10+01:00");
    const hold = taken("09:00", "10:00", { kind: "hold", holderId: "other", expiresAt: until });
    const asked = facts({ busy: [hold] });
    expectRemedy(asked, monday("09:00"), { do: "wait", until }, { ...asked, now: until });
    expect(judgeSlot({ ...asked, now: instant(until - 1) }, monday("09:00"))).toMatchObject({ because: "held" });
    expect(judgeSlot({ ...asked, holderId: "other" }, monday("09:00")).offered).toBe(true);
    const endless = facts({ busy: [taken("09:00", "10:00", { kind: "hold" })] });
    expectRemedy(endless, monday("09:00"), { do: "wait", until: undefined }, facts({}));
  });

  test("a buffer: as much as there is, on the side where it lacks", () => {
    const kept = { bufferBeforeMinutes: 20, bufferAfterMinutes: 30 };
    const before = facts({ busy: [taken("09:00", "09:45")] }, kept);
    const remedy = { do: "shorten-buffers", beforeMinutes: 15, afterMinutes: 30 } as const;
    expectRemedy(
      before,
      monday("10:00"),
      remedy,
      facts({ busy: [taken("09:00", "09:45")] }, { ...kept, bufferBeforeMinutes: 15 }),
    );
    const seconds = facts({ busy: [{ ...taken("09:00", "09:45"), endsAt: instant(monday("09:44") + 30_000) }] }, kept);
    expect(reasons(seconds, monday("10:00"))).toMatchObject([{ remedy: { beforeMinutes: 15 } }]);
    const after = facts({ busy: [taken("11:10", "12:00")] }, kept);
    const other = { do: "shorten-buffers", beforeMinutes: 20, afterMinutes: 10 } as const;
    expectRemedy(
      after,
      monday("10:00"),
      other,
      facts({ busy: [taken("11:10", "12:00")] }, { ...kept, bufferAfterMinutes: 10 }),
    );
  });

  test("not the first: all of them", () => {
    const asked = facts({}, { firstOnly: true });
    expect(reasons(asked, monday("10:00"))).toMatchObject([{ because: "not-first", first: monday("09:00") }]);
    expectRemedy(asked, monday("10:00"), { do: "offer-all" }, facts({}));
  });
});

describe("everything that refuses", () => {
  test("is told in the order of judgement", () => {
    const asked = facts(
      {
        busy: [taken("09:00", "10:00"), taken("10:00", "10:10", { kind: "hold" }), taken("10:20", "10:40")],
        sessions: [{ startsAt: monday("09:00"), endsAt: monday("10:00") }],
        caps: [{ per: "day", of: "sessions", most: 1 }],
        labour: { dayMinutes: 60 },
      },
      { bufferBeforeMinutes: 10, noticeMinutes: 2000, horizon: { kind: "days", days: 0 }, stepMinutes: 45 },
    );
    expect(reasons(asked, monday("10:00")).map(({ because }) => because)).toEqual([
      "not-on-grid",
      "too-soon",
      "too-far",
      "cap-reached",
      "labour-limit",
      "already-busy",
      "held",
      "buffer",
    ]);
    expect(judgeSlot(asked, monday("10:00"))).toMatchObject({ because: "not-on-grid" });
  });

  test("is all that counts: no hold that has ended, or is one's own", () => {
    const booking = taken("09:00", "10:00");
    const ended = taken("09:00", "10:00", { kind: "hold", expiresAt: instant("2026-01-04T10:00+01:00") });
    const own = taken("09:00", "10:00", { kind: "hold", holderId: "me" });
    const asked = facts({ busy: [ended, booking, own] });
    expect(reasons({ ...asked, holderId: "me" }, monday("09:00")).map(({ because }) => because)).toEqual([
      "already-busy",
    ]);
    expect(reasons(asked, monday("09:00")).map(({ because }) => because)).toEqual(["already-busy", "held"]);
  });

  test("on one lane is no reason while another is free", () => {
    const lanes = (...busyLanes: readonly number[]) =>
      facts({ capacity: 2, busy: busyLanes.map((lane) => taken("09:00", "10:00", { lane })) });
    expect(reasons(lanes(0), monday("09:00"))).toEqual([]);
    expect(reasons(lanes(0, 1), monday("09:00")).map(({ because }) => because)).toEqual(["already-busy"]);
    expect(reasons(lanes(0, 1), monday("10:00"))).toEqual([]);
  });
});

describe("a stretch explained", () => {
  test("has each candidate start, in their order", () => {
    const asked = { ...facts({ busy: [taken("10:00", "11:00")] }), from: monday("08:00"), until: monday("13:00") };
    const all = explainSlots(asked);
    expect(all.map(({ startsAt, offered }) => [startsAt, offered])).toEqual([
      [monday("09:00"), true],
      [monday("10:00"), false],
      [monday("11:00"), true],
    ]);
    for (const one of all) expect(explainSlot(asked, one.startsAt)).toEqual(one);
  });

  test("with a horizon of bookable days", () => {
    const asked = facts({}, { horizon: { kind: "bookable-days", days: 1 } });
    const [first] = explainSlots({
      ...asked,
      from: instant("2026-01-06T09:00+01:00"),
      until: instant("2026-01-06T09:01+01:00"),
    });
    expect(first?.hosts[0]?.reasons).toMatchObject([
      { because: "too-far", latestOn: "2026-01-05", remedy: { do: "extend-horizon", until: "2026-01-06" } },
    ]);
    const past = reasons(asked, instant("2025-12-31T09:00+01:00"));
    expect(past.map(({ remedy }) => remedy)).toEqual([{ do: "shorten-notice", toMinutes: undefined }]);
  });

  test("on the calendar of each host", () => {
    const auckland = hours("Pacific/Auckland", "09:00-10:00");
    const asked = facts({ hours: auckland }, { horizon: { kind: "days", days: 0 } });
    // there it is the 4th still, until noon in Paris
    expect(reasons(asked, instant("2026-01-05T21:00+01:00"))).toMatchObject([
      { because: "too-far", latestOn: "2026-01-04", remedy: { until: "2026-01-06" } },
    ]);
    expect(zone("Pacific/Auckland")).toBe(auckland.zone);
  });
});
