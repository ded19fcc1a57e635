import { describe, expect, test } from "vitest";
import { hours, rules } from "../testing/build.ts";
import {
  alwaysOpen,
  explainSlot,
  instant,
  judgeSlot,
  judgeSlots,
  offeredSlots,
  zone,
  type Busy,
  type Group,
  type Host,
  type SlotFacts,
  type SlotRules,
} from "./index.ts";

const monday = (clock: string) => instant(`2026-01-05T${clock}Z`);
const TEN = monday("10:00");

/** Ten to eleven, three of five seats taken. */
function course(group: Partial<Group> = {}, some: Partial<Busy> = {}): Busy {
  const times = { startsAt: TEN, endsAt: monday("11:00") };
  return { ...times, kind: "booking", group: { ...times, seatsTaken: 3, seats: 5, ...group }, ...some };
}

function host(id: string, busy: readonly Busy[], some: Partial<Host> = {}): Host {
  return { id, hours: alwaysOpen(zone("UTC")), busy, ...some };
}

function facts(hosts: readonly Host[], some: Partial<SlotRules> = {}): SlotFacts {
  return { now: instant("2026-01-01T00:00Z"), rules: rules(some), hosts };
}

/** The first reason at ten, or who can be joined. */
function answer(busy: Busy, some: Partial<SlotRules> = {}): unknown {
  const verdict = judgeSlot(facts([host("h", [busy])], some), TEN);
  return verdict.offered ? (verdict.joins ?? []).map(({ seatsLeft }) => seatsLeft) : verdict.because;
}

describe("a group with seats left", () => {
  test("is offered to join, beside those who are free for a session of one's own", () => {
    const asked = facts([host("free", []), host("busy", [course()])]);
    expect(judgeSlot(asked, TEN)).toEqual({
      startsAt: TEN,
      endsAt: monday("11:00"),
      offered: true,
      hostIds: ["free", "busy"],
      joins: [{ hostId: "busy", busy: course(), seatsLeft: 2 }],
    });
    expect(judgeSlot(facts([host("busy", [course()]), host("free", [])]), TEN)).toMatchObject({
      hostIds: ["busy", "free"],
    });
  });

  test("takes its host's time from any other session", () => {
    const asked = facts([host("h", [course()])], { stepMinutes: 30 });
    expect(judgeSlot(asked, monday("10:30"))).toMatchObject({ because: "already-busy" });
    expect(judgeSlot(asked, monday("09:30"))).toMatchObject({ because: "already-busy" });
  });

  test("is offered outside the hours and off the grid, in its place among the starts", () => {
    const odd = { startsAt: monday("20:10"), endsAt: monday("21:10") };
    const evening = course(odd, odd);
    const asked = facts([host("h", [evening], { hours: hours("UTC", "19:00-20:00") })]);
    const day = { from: monday("00:00"), until: monday("23:00") };
    expect(offeredSlots({ ...asked, ...day })).toEqual([monday("19:00"), monday("20:10")]);
    expect(judgeSlots({ ...asked, ...day }).map(({ startsAt, offered }) => [startsAt, offered])).toEqual([
      [monday("19:00"), true],
      [monday("20:10"), true],
    ]);
    expect(offeredSlots({ ...asked, from: monday("20:10"), until: monday("20:11") })).toEqual([monday("20:10")]);
    expect(judgeSlots({ ...asked, from: monday("20:00"), until: monday("20:10") })).toEqual([]);
    expect(judgeSlots({ ...asked, from: monday("20:11"), until: monday("23:00") })).toEqual([]);
    expect(offeredSlots({ ...asked, from: monday("20:11"), until: monday("23:00") })).toEqual([]);
    expect(offeredSlots({ ...asked, from: monday("19:01"), until: monday("20:10") })).toEqual([]);
  });

  test("needs no other role, and names none", () => {
    const asked = {
      ...facts([host("h", [course()]), host("room", [course()])]),
      roles: [
        { id: "who", anyOf: ["h"] },
        { id: "where", anyOf: ["room"] },
      ],
    };
    const verdict = judgeSlot(asked, TEN);
    expect(verdict).toMatchObject({ offered: true, hostIds: ["h"], joins: [{ hostId: "h" }] });
    expect(verdict).not.toHaveProperty("roles");
    expect(judgeSlot({ ...asked, roles: asked.roles.toReversed() }, TEN)).toMatchObject({
      joins: [{ hostId: "room" }],
    });
  });

  test("of several, each is told", () => {
    const asked = facts([host("a", [course()]), host("b", [course({ seats: 9 })])]);
    expect(judgeSlot(asked, TEN)).toMatchObject({
      joins: [
        { hostId: "a", seatsLeft: 2 },
        { hostId: "b", seatsLeft: 6 },
      ],
    });
  });

  test("is no reason against a start: only notice and horizon are", () => {
    for (const seats of [1, 2]) {
      const explained = explainSlot(facts([host("h", [course()])], { seats }), TEN);
      expect(explained).toMatchObject({ offered: true, hosts: [{ reasons: [] }] });
    }
    const soon = { ...facts([host("h", [course()])], { noticeMinutes: 60 }), now: monday("09:30") };
    expect(judgeSlot(soon, TEN)).toMatchObject({ offered: false, because: "too-soon" });
    expect(explainSlot(soon, TEN).hosts[0]?.reasons.map(({ because }) => because)).toEqual(["too-soon"]);
    expect(offeredSlots({ ...soon, from: TEN, until: monday("10:01") })).toEqual([]);
    expect(judgeSlot({ ...soon, now: monday("09:00") }, TEN).offered).toBe(true);
    const night = { startsAt: instant("2026-01-03T00:00Z"), endsAt: instant("2026-01-03T01:00Z") };
    const midnight = facts([host("h", [course(night, night)])], { horizon: { kind: "days", days: 1 } });
    expect(judgeSlot(midnight, night.startsAt)).toMatchObject({ offered: false, because: "too-far" });
    expect(judgeSlot({ ...midnight, now: instant("2026-01-02T00:00Z") }, night.startsAt)).toMatchObject({
      offered: true,
    });
    const far = facts([host("h", [course()])], { horizon: { kind: "days", days: 2 } });
    expect(judgeSlot(far, TEN)).toMatchObject({ offered: false, because: "too-far" });
  });
});

describe("a group that is full", () => {
  test("refuses with its group, and as many seats as would do", () => {
    const full = course({ seatsTaken: 5 });
    const asked = facts([host("h", [full])]);
    expect(judgeSlot(asked, TEN)).toEqual({
      startsAt: TEN,
      endsAt: monday("11:00"),
      offered: false,
      because: "full",
      refusals: [{ hostId: "h", because: "full", busy: full, group: full.group }],
    });
    expect(explainSlot(asked, TEN).hosts[0]?.reasons).toMatchObject([
      { because: "full", remedy: { do: "add-seats", to: 6 } },
    ]);
    expect(answer(course({ seatsTaken: 5, seats: 6 }))).toEqual([1]);
  });

  test("for as many seats as are wanted", () => {
    expect(answer(course(), { seats: 2 })).toEqual([2]);
    expect(answer(course(), { seats: 3 })).toBe("full");
    const asked = facts([host("h", [course()])], { seats: 3 });
    expect(explainSlot(asked, TEN).hosts[0]?.reasons).toMatchObject([{ remedy: { do: "add-seats", to: 6 } }]);
    expect(() => answer(course(), { seats: 0 })).toThrow("seats must be a whole number from 1");
  });

  test("is already busy for whoever could not lead it", () => {
    const full = course({ seatsTaken: 5 });
    const asked = {
      ...facts([host("h", []), host("room", [full])]),
      roles: [
        { id: "who", anyOf: ["h"] },
        { id: "where", anyOf: ["room"] },
      ],
    };
    expect(judgeSlot(asked, TEN)).toMatchObject({
      because: "already-busy",
      refusals: [{ hostId: "room", because: "already-busy" }],
    });
  });
});

describe("a group of another kind is busy time", () => {
  test.each<[string, Busy, Partial<SlotRules>]>([
    ["another service", course({ serviceId: "yoga" }), { serviceId: "box" }],
    ["no service, where one is asked for", course(), { serviceId: "box" }],
    ["a service, where none is asked for", course({ serviceId: "yoga" }), {}],
    ["another place", course({}, { placeId: "north" }), { placeId: "south" }],
    ["another length", course(), { durationMinutes: 45 }],
  ])("%s", (_, busy, some) => {
    expect(answer(busy, some)).toBe("already-busy");
  });

  test("the same service, place and length are the same kind", () => {
    expect(
      answer(course({ serviceId: "yoga" }, { placeId: "north" }), { serviceId: "yoga", placeId: "north" }),
    ).toEqual([2]);
  });

  test("one that takes no time from this asker can't be joined", () => {
    const expired = course({}, { kind: "hold", expiresAt: instant("2025-12-31T00:00Z") });
    expect(judgeSlot(facts([host("h", [expired])]), TEN)).toEqual({
      startsAt: TEN,
      endsAt: monday("11:00"),
      offered: true,
      hostIds: ["h"],
    });
  });
});
