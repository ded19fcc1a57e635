import { channels, notificationFamilies } from "@creneau/contract";
import { instant, zone } from "@creneau/scheduling";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { triedAgainAt } from "./again.ts";
import { quietUntil } from "./quiet.ts";
import { lineOf } from "./table.ts";
import { isWanted } from "./wishes.ts";

const at = (text: string) => instant(text);
const paris = zone("Europe/Paris");

describe("quiet hours", () => {
  const night = { fromMinute: 21 * 60, untilMinute: 8 * 60 };
  test.each([
    ["2027-03-09T19:59:00Z", undefined],
    ["2027-03-09T20:00:00Z", "2027-03-10T07:00:00Z"],
    ["2027-03-10T03:00:00Z", "2027-03-10T07:00:00Z"],
    ["2027-03-10T06:59:59Z", "2027-03-10T07:00:00Z"],
    ["2027-03-10T07:00:00Z", undefined],
    // The clocks go forward in the night of 28 March: it is an hour shorter.
    ["2027-03-27T22:00:00Z", "2027-03-28T06:00:00Z"],
  ])("over midnight, at %s: until %s", (now, until) => {
    expect(quietUntil(night, at(now), paris)).toBe(until === undefined ? undefined : at(until));
  });

  test("at noon; and none are none", () => {
    const noon = { fromMinute: 12 * 60, untilMinute: 14 * 60 };
    expect(quietUntil(noon, at("2027-03-09T11:30:00Z"), paris)).toBe(at("2027-03-09T13:00:00Z"));
    expect(quietUntil(noon, at("2027-03-09T13:00:00Z"), paris)).toBeUndefined();
    expect(quietUntil(null, at("2027-03-09T23:00:00Z"), paris)).toBeUndefined();
  });

  test("whatever they are, they end later, within a day, and one is not quiet any more then", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 0, max: 366 * 1440 }), (fromMinute, untilMinute, after) => {
        fc.pre(fromMinute !== untilMinute);
        const now = instant(at("2027-01-01T00:00:00Z") + after * 60_000);
        const until = quietUntil({ fromMinute, untilMinute }, now, paris);
        if (until === undefined) return;
        expect(until).toBeGreaterThan(now);
        expect(until - now).toBeLessThanOrEqual(25 * 3_600_000);
        expect(quietUntil({ fromMinute, untilMinute }, until, paris)).toBeUndefined();
      }),
    );
  });
});

describe("tried again", () => {
  const due = at("2027-03-09T08:00:00Z");
  const later = (minutes: number) => instant(due + minutes * 60_000);
  const waits = (minutes: number) => ((triedAgainAt(due, later(minutes)) ?? 0) - later(minutes)) / 60_000;

  test("each minute at first, then every five, then every quarter of an hour; given up after sixteen hours", () => {
    expect(waits(3)).toBeLessThan(1.6);
    expect(waits(60)).toBeLessThan(5.6);
    expect(waits(300)).toBeLessThan(15.6);
    expect(triedAgainAt(due, later(16 * 60))).toBeUndefined();
    expect(triedAgainAt(due, later(16 * 60 - 1))).toBeDefined();
  });

  const age = fc.integer({ min: 0, max: 16 * 3600 - 1 });

  test("where a server is away, none overtakes an older one, however short it has waited", () => {
    fc.assert(
      fc.property(age, age, fc.integer({ min: 0, max: 86_400 }), (one, other, ofDay) => {
        const now = instant(at("2027-03-09T00:00:00Z") + ofDay * 1000);
        const oldest = instant(now - Math.max(one, other) * 1000);
        const [a, b] = [one, other].map((seconds) => triedAgainAt(instant(now - seconds * 1000), now, oldest) ?? 0);
        expect(one > other ? (b ?? 0) - (a ?? 0) : (a ?? 0) - (b ?? 0)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("of those that wait for the same beat the older goes first", () => {
    fc.assert(
      fc.property(age, age, (one, other) => {
        const now = at("2027-03-09T18:03:07Z");
        const [a, b] = [one, other].map((seconds) => triedAgainAt(instant(now - seconds * 1000), now) ?? 0);
        const beat = (when: number) => Math.floor(when / 60_000);
        if (one > other && beat(a ?? 0) === beat(b ?? 0)) expect(a).toBeLessThanOrEqual(b ?? 0);
      }),
    );
  });
});

describe("what is wanted", () => {
  const wish = { family: "booking", to: "professional", channel: "email" } as const;
  const name = "booking.professional.email";
  test("the reader's word, the business's, the table's; and nobody's against what one needs", () => {
    expect(isWanted({ ...wish, cell: "on" }, {})).toBe(true);
    expect(isWanted({ ...wish, cell: "off" }, {})).toBe(false);
    expect(isWanted({ ...wish, cell: "on" }, { [name]: false })).toBe(false);
    expect(isWanted({ ...wish, cell: "off" }, { [name]: true })).toBe(true);
    expect(isWanted({ ...wish, cell: "on" }, { [name]: true }, { [name]: false })).toBe(false);
    expect(isWanted({ ...wish, cell: "on" }, { [name]: false }, { [name]: true })).toBe(true);
    expect(isWanted({ ...wish, cell: "always" }, { [name]: false }, { [name]: false })).toBe(true);
  });

  test("nobody outside the team is told in the app or on a device, nobody of it by text message", () => {
    for (const family of notificationFamilies) {
      for (const channel of ["push", "app"] as const) expect(lineOf(family, "contact")[channel]).toBeUndefined();
      for (const to of ["professional", "team"] as const) expect(lineOf(family, to).sms).toBeUndefined();
    }
  });

  test("every mail about one's own appointment that a person needs is always sent", () => {
    for (const family of ["booking", "change", "cancellation", "request", "proposal"] as const)
      expect(lineOf(family, "contact").email).toBe("always");
    expect(channels.filter((channel) => lineOf("reminder", "contact")[channel] === "always")).toEqual([]);
  });
});
