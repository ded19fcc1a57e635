/** Offers: nearest other times of the same person, others at the same time, and never what somebody else was promised. */
import { instant, plainDate, zone, type Host, type SlotFacts } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { offersFor, openFacts, promiseOf, stillOffered, type Option } from "./plan.ts";

const paris = zone("Europe/Paris");
const day = [{ startMinute: 540, endMinute: 720 }];
const host = (id: string): Host => ({
  id,
  hours: { zone: paris, weekly: { 1: day, 2: day, 3: day, 4: day, 5: day }, overrides: [] },
  busy: [],
});
const facts: SlotFacts = {
  now: instant("2027-03-01T08:00:00Z"),
  rules: {
    durationMinutes: 60,
    stepMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    horizon: { kind: "days", days: 30 },
  },
  hosts: [host("ana"), host("bo")],
};
// A Tuesday, ten o'clock.
const booking = {
  bookingId: "b",
  professionalId: "ana",
  startsAt: instant("2027-03-09T10:00+01:00"),
  endsAt: instant("2027-03-09T11:00+01:00"),
};
const closed = {
  professionalId: "ana",
  startsAt: instant("2027-03-09T00:00+01:00"),
  endsAt: instant("2027-03-10T00:00+01:00"),
};
const told = (options: readonly Option[]) =>
  options.map(({ professionalId, startsAt }) => `${professionalId} ${new Date(startsAt).toISOString().slice(0, 16)}`);

describe("offers", () => {
  test("first the same person at the same hour nearby, then somebody else at the same time", () => {
    expect(told(offersFor(openFacts(facts, closed, []), booking, "person", 3))).toEqual([
      "ana 2027-03-08T09:00",
      "bo 2027-03-09T09:00",
      "ana 2027-03-10T09:00",
    ]);
  });

  test("somebody else comes first where the time matters more", () => {
    expect(told(offersFor(openFacts(facts, closed, []), booking, "time", 2))[0]).toBe("bo 2027-03-09T09:00");
  });

  test("what another was promised is nobody else's, for as long as it lasts", () => {
    const free = openFacts(facts, closed, []);
    const promises = offersFor(free, booking, "person", 3).map((option) =>
      promiseOf(option, { ...booking, bookingId: "another" }),
    );
    const left = openFacts(facts, closed, promises);
    const mine = told(offersFor(left, booking, "person", 3));
    for (const promise of told(promises)) expect(mine).not.toContain(promise);
    expect(stillOffered(left, promises)).toEqual([]);
    expect(stillOffered(free, promises)).toHaveLength(3);
  });

  test("a house that is closed offers nobody then, and later everybody", () => {
    const shut = { ...closed, professionalId: null };
    const options = offersFor(openFacts(facts, shut, []), booking, "time", 3);
    expect(options.length).toBe(3);
    for (const { startsAt } of options) expect(startsAt < shut.startsAt || startsAt >= shut.endsAt).toBe(true);
  });

  test("of somebody without any free time, others are offered at other times", () => {
    const busy = {
      ...facts.hosts[1],
      busy: [{ startsAt: booking.startsAt, endsAt: booking.endsAt, kind: "booking" as const }],
    };
    const away = { ...closed, startsAt: instant("2027-03-01T00:00Z"), endsAt: instant("2027-05-01T00:00Z") };
    const options = offersFor(
      openFacts({ ...facts, hosts: [host("ana"), { ...host("bo"), ...busy }] }, away, []),
      booking,
      "person",
      2,
    );
    expect(options.every(({ professionalId }) => professionalId === "bo")).toBe(true);
    expect(options).toHaveLength(2);
    expect(plainDate(new Date(options[0]?.startsAt ?? 0).toISOString().slice(0, 10))).toBe("2027-03-09");
  });
});
