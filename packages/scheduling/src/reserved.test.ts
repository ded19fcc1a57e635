/** Hours that are open to some services alone: being on call. */
import { describe, expect, test } from "vitest";
import { busy, clockIn, host, hours, query, ranges } from "../testing/build.ts";
import {
  alwaysOpen,
  explainSlot,
  instant,
  judgeSlot,
  offeredChains,
  offeredSlots,
  openDays,
  plainDate,
  recurrence,
  zone,
  type Hours,
  type ReservedHours,
  type SlotRules,
} from "./index.ts";

const paris = zone("Europe/Paris");
const onCall = (rule: string, lengthMinutes: number, more: Partial<ReservedHours> = {}): ReservedHours => ({
  serviceIds: ["urgent"],
  recurrence: recurrence(rule),
  lengthMinutes,
  ...more,
});
/** From Monday 5 January 2026 on: mornings of the week, and on call on Saturdays. */
const saturdays = "DTSTART:20260103T100000\nRRULE:FREQ=WEEKLY;BYDAY=SA";
const office: Hours = { ...hours("Europe/Paris", "09:00-11:00"), reserved: [onCall(saturdays, 120)] };
const working: Hours = { ...office, weekly: { 1: ranges("09:00-11:00"), 2: ranges("09:00-11:00") } };
const urgent: Partial<SlotRules> = { serviceId: "urgent", durationMinutes: 60, stepMinutes: 60 };
const usual: Partial<SlotRules> = { ...urgent, serviceId: "usual" };

function starts(its: Hours, some: Partial<SlotRules>): string[] {
  const asked = query([host("h", its)], "2026-01-05T00:00+01:00", "2026-01-12T00:00+01:00", some);
  return offeredSlots(asked).map((start) => clockIn(paris, start).slice(5));
}
const ordinary = ["01-05 09:00", "01-05 10:00", "01-06 09:00", "01-06 10:00"];
const saturday = ["01-10 10:00", "01-10 11:00"];

test("they are open to their services beside the other hours, and closed to all others", () => {
  expect(starts(working, urgent)).toEqual([...ordinary, ...saturday]);
  expect(starts(working, usual)).toEqual(ordinary);
  const { serviceId: _, ...nothing } = urgent;
  expect(starts(working, nothing)).toEqual(ordinary);
});

test("what is given on call alone has no others", () => {
  expect(starts(working, { ...urgent, reservedOnly: true })).toEqual(saturday);
  expect(starts(working, { ...usual, reservedOnly: true })).toEqual([]);
});

test("one that adjoins the other hours is one with them", () => {
  const evening: Hours = { ...working, reserved: [onCall("DTSTART:20260105T110000\nRRULE:FREQ=DAILY;COUNT=1", 60)] };
  expect(starts(evening, { ...urgent, durationMinutes: 90, stepMinutes: 30 })).toContain("01-05 10:30");
  expect(starts(evening, { ...usual, durationMinutes: 90, stepMinutes: 30 })).not.toContain("01-05 10:30");
});

test("a night on call goes on over midnight, also around premises that are closed then", () => {
  const night: Hours = {
    ...working,
    reserved: [onCall("DTSTART:20260105T220000\nRRULE:FREQ=DAILY;COUNT=1", 240)],
    within: [{ zone: paris, weekly: { 1: ranges("10:00-20:00") }, overrides: [] }],
  };
  expect(starts(night, urgent)).toEqual(["01-05 10:00", "01-05 22:00", "01-05 23:00", "01-06 00:00", "01-06 01:00"]);
  expect(starts(night, usual)).toEqual(["01-05 10:00"]);
});

describe("what closes them", () => {
  const closed = (kind: "holiday" | "closing" | "leave", throughClosures?: boolean): Hours => ({
    ...working,
    closures: [{ kind, from: plainDate("2026-01-10"), until: plainDate("2026-01-10") }],
    reserved: [onCall(saturdays, 120, throughClosures === undefined ? {} : { throughClosures })],
  });

  test("closings and holidays, unless they go through; leave in any case", () => {
    expect(starts(closed("holiday"), urgent)).toEqual(ordinary);
    expect(starts(closed("holiday", true), urgent)).toEqual([...ordinary, ...saturday]);
    expect(starts(closed("closing", true), urgent)).toEqual([...ordinary, ...saturday]);
    expect(starts(closed("leave", true), urgent)).toEqual(ordinary);
  });

  test("a date that an override closes; one that has other hours then does not", () => {
    const on = plainDate("2026-01-10");
    expect(starts({ ...working, overrides: [{ on, ranges: [] }] }, urgent)).toEqual(ordinary);
    expect(starts({ ...working, overrides: [{ on, ranges: ranges("15:00-16:00") }] }, urgent)).toEqual([
      ...ordinary,
      ...saturday,
      "01-10 15:00",
    ]);
  });

  test("rules that close do not", () => {
    const recurring = [{ effect: "close" as const, recurrence: recurrence(saturdays), lengthMinutes: 120 }];
    expect(starts({ ...working, recurring }, urgent)).toEqual([...ordinary, ...saturday]);
  });
});

describe("why not", () => {
  const refusal = (some: Partial<SlotRules>, at: string) => {
    const facts = query([host("h", working)], "2026-01-05T00:00+01:00", "2026-01-12T00:00+01:00", some);
    const verdict = judgeSlot(facts, instant(at));
    return verdict.offered ? verdict : verdict.refusals[0];
  };

  test("says for which services it is open", () => {
    expect(refusal(usual, "2026-01-10T10:00+01:00")).toMatchObject({ because: "closed-day", reservedFor: ["urgent"] });
    expect(refusal(usual, "2026-01-10T11:30+01:00")).not.toHaveProperty("reservedFor");
    expect(refusal(urgent, "2026-01-10T11:30+01:00")).toMatchObject({
      because: "outside-hours",
      openings: [{ startsAt: instant("2026-01-10T10:00+01:00"), endsAt: instant("2026-01-10T12:00+01:00") }],
    });
  });

  test("and that ordinary hours would not open what is given on call alone", () => {
    const facts = query([host("h", working)], "2026-01-05T00:00+01:00", "2026-01-12T00:00+01:00", {
      ...urgent,
      reservedOnly: true,
    });
    expect(explainSlot(facts, instant("2026-01-07T09:00+01:00")).hosts[0]?.reasons).toMatchObject([
      { because: "closed-day", remedy: { do: "open", reserved: true } },
    ]);
  });
});

test("of services in a row, each is asked for its own hours", () => {
  const link = (id: string) => ({
    id,
    rules: query([], "2026-01-05T00:00Z", "2026-01-06T00:00Z", { ...urgent, serviceId: id }).rules,
    roles: [{ id: `giver of ${id}`, anyOf: ["h"] }],
    gap: { leastMinutes: 0, mostMinutes: 0 },
  });
  const until = instant("2026-01-12T00:00+01:00");
  const chain = (hosts: Hours, ...ids: string[]) =>
    offeredChains({
      now: instant("2026-01-04T00:00+01:00"),
      hosts: [host("h", hosts)],
      links: ids.map(link),
      from: instant("2026-01-05T00:00+01:00"),
      until,
    }).map(({ startsAt }) => clockIn(paris, startsAt).slice(5));
  expect(chain(working, "urgent", "urgent")).toEqual(["01-05 09:00", "01-06 09:00", "01-10 10:00"]);
  expect(chain(working, "urgent", "usual")).toEqual(["01-05 09:00", "01-06 09:00"]);
  expect(chain(alwaysOpen(paris), "urgent", "usual")).not.toEqual([]);
});

test("what is taken is taken, and days tell them apart", () => {
  const taken = busy("2026-01-10T10:00+01:00", "2026-01-10T11:00+01:00");
  const facts = query([host("h", working, [taken])], "2026-01-10T00:00+01:00", "2026-01-11T00:00+01:00", urgent);
  expect(offeredSlots(facts).map((start) => clockIn(paris, start).slice(5))).toEqual(["01-10 11:00"]);
  const [friday, sat] = openDays(working, { from: plainDate("2026-01-09"), until: plainDate("2026-01-10") });
  expect(friday).not.toHaveProperty("reserved");
  expect(sat).toMatchObject({ ranges: [], reserved: [{ index: 0, ranges: ranges("10:00-12:00") }] });
});

test("days tell what closes hours on call: leave first, then an override that closes the date, then a closure", () => {
  const on = plainDate("2026-01-10");
  const told = (more: Partial<Hours>) => openDays({ ...working, ...more }, { from: on, until: on })[0]?.reserved;
  const closed = (by: unknown) => [{ index: 0, ranges: [], closed: { ranges: ranges("10:00-12:00"), by } }];
  const closure = (kind: "leave" | "holiday") => ({ kind, from: on, until: on });
  const shut = [{ on, ranges: [] }];
  expect(told({ closures: [closure("holiday")] })).toEqual(closed(closure("holiday")));
  expect(told({ closures: [closure("holiday"), closure("leave")] })).toEqual(closed(closure("leave")));
  expect(told({ overrides: shut })).toEqual(closed("override"));
  expect(told({ overrides: shut, closures: [closure("holiday")] })).toEqual(closed("override"));
  expect(told({ overrides: shut, closures: [closure("leave")] })).toEqual(closed(closure("leave")));
  const through = [onCall(saturdays, 120, { throughClosures: true })];
  expect(told({ closures: [closure("holiday")], reserved: through })).toEqual([
    { index: 0, ranges: ranges("10:00-12:00") },
  ]);
});
