/** The oracle against answers worked out by hand: what the engine is held to is held to something itself. */
import { describe, expect, test } from "vitest";
import { plainDate, zone, type Host, type Hours, type Role, type SlotQuery, type SlotRules } from "../src/index.ts";
import { busy, clockIn, host, hours, query, ranges } from "./build.ts";
import { CODES, oracleFor } from "./oracle.ts";

const [FROM, UNTIL] = ["2026-01-05T00:00Z", "2026-01-06T00:00Z"];
const morning = hours("UTC", "09:00-12:00");

/** What the clock shows at each start offered on Monday 5 January 2026, or in [from, until). */
function offered(
  hosts: readonly Host[],
  some: Parameters<typeof query>[3] = {},
  [from, until] = [FROM, UNTIL],
): string[] {
  return starts(query(hosts, from, until, some));
}

function starts(question: SlotQuery, zoneName = question.hosts[0]?.hours.zone ?? zone("UTC")): string[] {
  const all = oracleFor(question).offered(question.from, question.until);
  return all.map((start) => clockIn(zoneName, start as SlotQuery["from"]).slice(11));
}

describe("hours", () => {
  const on = (more: Partial<Hours>) => offered([host("h", { ...morning, ...more })]);
  const week = { 1: ranges("14:00-16:00") };
  const span = { from: plainDate("2026-01-01"), until: plainDate("2026-01-31") };

  test("overrides before closures before seasons before rotations before the week", () => {
    const closures = [{ ...span, kind: "leave" as const }];
    expect(on({})).toEqual(["09:00", "10:00", "11:00"]);
    expect(on({ rotation: { anchor: plainDate("2026-01-01"), weeks: [{}, week] } })).toEqual(["14:00", "15:00"]);
    expect(on({ seasons: [{ ...span, weekly: week }] })).toEqual(["14:00", "15:00"]);
    expect(on({ closures })).toEqual([]);
    expect(on({ closures, overrides: [{ on: plainDate("2026-01-05"), ranges: ranges("20:00-21:00") }] })).toEqual([
      "20:00",
    ]);
  });

  test("recurring openings are added, closings taken away; what is left of a range counts its own starts", () => {
    const every = (start: string, minute: number) => ({
      dtstart: { on: plainDate(start), secondOfDay: minute * 60 },
      rrule: { freq: "WEEKLY" as const, interval: 2 },
    });
    const lunch = { effect: "close" as const, recurrence: every("2025-12-22", 570), lengthMinutes: 15 };
    const late = { effect: "open" as const, recurrence: every("2025-12-22", 1200), lengthMinutes: 60 };
    expect(on({ recurring: [lunch, late] })).toEqual(["09:45", "10:45", "20:00"]);
    const otherWeek = { ...late, recurrence: every("2025-12-29", 1200) };
    expect(on({ recurring: [otherWeek] })).toEqual(["09:00", "10:00", "11:00"]);
  });

  test("who travels keeps the hours of the clock there; other hours narrow what is open", () => {
    expect(on({ travel: [{ ...span, zone: zone("Europe/Paris") }] })).toEqual(["08:00", "09:00", "10:00"]);
    expect(on({ within: [hours("Europe/Paris", "10:30-12:30")] })).toEqual(["09:30", "10:30"]);
  });

  test("a night of spring: what is skipped moves on, and openings end by the clock", () => {
    const night = host("h", hours("Europe/Paris", "01:00-04:00"));
    const half = { durationMinutes: 30, stepMinutes: 30 };
    expect(offered([night], half, ["2026-03-28T23:00Z", "2026-03-29T10:00Z"])).toEqual([
      "01:00",
      "01:30",
      "03:00",
      "03:30",
    ]);
  });
});

describe("rules", () => {
  const taken = busy("2026-01-05T10:10Z", "2026-01-05T10:20Z");
  const h = (more: Partial<Host> = {}) => [{ ...host("h", hours("UTC", "09:00-13:00")), ...more }];

  test("grids: offset, alignment, packed, the first only", () => {
    const off = hours("UTC", "09:10-13:00");
    expect(offered([host("h", off)], { offsetMinutes: 10, alignMinutes: 15 })).toEqual(["09:30", "10:30", "11:30"]);
    expect(offered(h({ busy: [taken] }))).toEqual(["09:00", "11:00", "12:00"]);
    expect(offered(h({ busy: [taken] }), { packed: true, alignMinutes: 5 })).toEqual(["09:00", "10:20", "11:20"]);
    expect(offered(h(), { firstOnly: true, now: "2026-01-05T09:30Z" })).toEqual(["10:00"]);
  });

  test("work before and after lies inside the hours, buffers around it", () => {
    const work = { preparationMinutes: 10, cleaningMinutes: 10, stepMinutes: 30 };
    expect(offered(h(), work)).toEqual(["09:30", "10:00", "10:30", "11:00", "11:30"]);
    expect(offered(h({ busy: [taken] }), { ...work, bufferBeforeMinutes: 31 })).toEqual(["11:30"]);
    expect(offered(h({ busy: [taken] }), { ...work, bufferBeforeMinutes: 30 })).toEqual(["11:00", "11:30"]);
  });

  test("horizons", () => {
    const days = (horizon: SlotRules["horizon"], now = "2026-01-02T12:00Z") =>
      offered(h(), { horizon, now, durationMinutes: 240 }, ["2026-01-01T00:00Z", "2026-01-20T00:00Z"]).length;
    expect(days({ kind: "days", days: 3 })).toBe(3); // 3, 4 and 5 January
    expect(days({ kind: "business-days", days: 2 })).toBe(4); // to Tuesday the 6th
    expect(days({ kind: "bookable-days", days: 5 })).toBe(5);
    expect(days({ kind: "dates", from: plainDate("2026-01-04"), until: plainDate("2026-01-10") })).toBe(7);
  });

  test("caps and limits count sessions by their dates", () => {
    const session = (from: string, until: string) => ({ ...busy(from, until), serviceId: "cut" });
    const sessions = [session("2026-01-04T22:00Z", "2026-01-04T23:30Z")];
    const all = ["09:00", "10:00", "11:00", "12:00"];
    const cap = { of: "sessions", most: 1 } as const;
    expect(offered(h({ sessions, caps: [{ ...cap, per: "week" }] }))).toEqual(all);
    expect(offered(h({ sessions, caps: [{ ...cap, per: "week", weekStartsOn: 7 }] }))).toEqual([]);
    expect(offered(h({ sessions, caps: [{ ...cap, per: "month", counts: "service" }] }))).toEqual(all);
    expect(offered(h({ sessions, caps: [{ per: "month", of: "minutes", most: 149 }] }))).toEqual([]);
    expect(offered(h({ sessions, labour: { restMinutes: 660 } }))).toEqual(["11:00", "12:00"]);
  });

  test("lanes, holds, groups and ways", () => {
    const hold = { ...busy("2026-01-05T09:00Z", "2026-01-05T13:00Z", "hold"), lane: 0 };
    expect(offered(h({ busy: [hold], capacity: 2 }))).toHaveLength(4);
    expect(offered(h({ busy: [hold] }))).toEqual([]);
    const times = { startsAt: taken.startsAt, endsAt: busy(FROM, "2026-01-05T11:10Z").endsAt };
    const yoga = { ...taken, endsAt: times.endsAt, group: { ...times, seats: 3, seatsTaken: 2 } };
    expect(offered(h({ busy: [yoga] }))).toEqual(["09:00", "10:10", "12:00"]);
    expect(offered(h({ busy: [yoga] }), { seats: 2 })).toEqual(["09:00", "12:00"]);
    const beside = { busy: [{ ...yoga, lane: 0 }], capacity: 2 };
    expect(offered(h(beside), { seats: 2, offsetMinutes: 10 })).toEqual(["09:10", "10:10", "11:10"]);
    const away = query(h({ busy: [{ ...taken, placeId: "south" }] }), FROM, UNTIL, { placeId: "north" });
    const travelTimes = [{ from: "south", to: "north", minutes: 41 }];
    expect(starts({ ...away, travelTimes })).toEqual(["12:00"]);
  });
});

describe("roles", () => {
  const hosts = ["a", "b", "c"].map((id) => host(id, morning));
  const count = (roles: readonly Role[]) => starts({ ...query(hosts, FROM, UNTIL), roles }).length;

  test("nobody takes two parts, substitutes stand in, all means all", () => {
    const [a, b] = [
      { id: "a", anyOf: ["a"] },
      { id: "b", anyOf: ["a", "b"] },
    ];
    expect(count([a, b])).toBe(3);
    expect(count([a, { id: "again", anyOf: ["a"] }])).toBe(0);
    expect(count([a, { id: "again", anyOf: ["a"], substitutes: ["c"] }])).toBe(3);
    expect(count([{ id: "all", count: "all" }])).toBe(3);
    expect(count([{ id: "all", count: "all" }, a])).toBe(0);
    expect(count([{ id: "skilled", skills: ["none has"] }])).toBe(0);
  });

  test("packed: who follows may change; where for less than a minute nobody could, starts are counted anew", () => {
    const [lead, early] = [host("lead", morning), host("early", hours("UTC", "09:00-10:00"))];
    const roles = [
      { id: "who", anyOf: ["lead"] },
      { id: "room", anyOf: ["early", "late"] },
    ];
    const withLate = (from: string) => {
      const all = [lead, early, host("late", hours("UTC", `${from}-12:00`))];
      const some = { packed: true, durationMinutes: 30, stepMinutes: 20 };
      return starts({ ...query(all, FROM, "2026-01-05T10:15Z", some), roles });
    };
    expect(withLate("09:30")).toEqual(["09:00", "09:20", "09:40", "10:00"]);
    expect(withLate("09:31")).toEqual(["09:00", "09:20", "09:31", "09:51", "10:11"]);
  });

  test("reasons: all of them, and only those of who leads speak of the grid", () => {
    const question = { ...query(hosts, FROM, UNTIL, { noticeMinutes: 9999 }), roles: [{ id: "x" }, { id: "y" }] };
    const oracle = oracleFor(question);
    const reasons = (role: number, at: string) =>
      CODES.filter((code) => hosts[0] && oracle.reasons(hosts[0], role, busy(at, at).startsAt).has(code));
    expect(reasons(0, "2026-01-05T09:20Z")).toEqual(["not-on-grid", "too-soon"]);
    expect(reasons(1, "2026-01-05T09:20Z")).toEqual([]);
    expect(reasons(1, "2026-01-05T11:20Z")).toEqual(["outside-hours"]);
  });
});
