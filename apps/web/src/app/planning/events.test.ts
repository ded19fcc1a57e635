import { instant, instantOf, plainDate, toIso, zone } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import type { Booking } from "../api/bookings.ts";
import { FakeApi } from "../testing.ts";
import { blockOf, byDay, offsetOf } from "./events.ts";

const [sample] = new FakeApi(Date.parse("2027-03-10T08:00:00Z")).world.bookings;
if (!sample) throw new Error("the fake world has no booking");

const booking = (startsAt: string, endsAt: string): Booking => ({ ...sample, startsAt, endsAt });
const paris = zone("Europe/Paris");

describe("a block stands where the clock on the wall says", () => {
  test.each([
    ["Europe/Paris", "2027-03-09T10:00:00", "2027-03-09T10:15:00"],
    ["America/Montreal", "2027-03-09T04:00:00", "2027-03-09T04:15:00"],
    ["Indian/Reunion", "2027-03-09T13:00:00", "2027-03-09T13:15:00"],
    ["Pacific/Auckland", "2027-03-09T22:00:00", "2027-03-09T22:15:00"],
  ])("in %s", (name, start, end) => {
    expect(blockOf(booking("2027-03-09T09:00:00Z", "2027-03-09T09:15:00Z"), zone(name))).toMatchObject({ start, end });
  });

  test("09:00 stays 09:00 on both sides of a clock change", () => {
    for (const [name, change] of [
      ["Europe/Paris", "2027-03-28"],
      ["America/Montreal", "2027-03-14"],
      ["Indian/Reunion", "2027-03-28"],
    ] as const) {
      const where = zone(name);
      for (const on of [plainDate("2027-01-05"), plainDate(change), plainDate("2027-07-06")]) {
        const startsAt = instantOf(on, 540, where);
        const block = blockOf(booking(toIso(startsAt), toIso(instant(startsAt + 900_000))), where);
        expect(block.start).toBe(`${on}T09:00:00`);
      }
    }
  });

  test("a block over the spring gap is as tall as the booking is long", () => {
    // 01:45 to 03:15 on the wall in Paris: half an hour.
    const block = blockOf(booking("2027-03-28T00:45:00Z", "2027-03-28T01:15:00Z"), paris);
    expect(block).toMatchObject({ start: "2027-03-28T01:45:00", end: "2027-03-28T02:15:00" });
  });

  test("a block over the autumn overlap never ends before it starts", () => {
    // 02:45 to 02:15 on the wall in Paris.
    const block = blockOf(booking("2027-10-31T00:45:00Z", "2027-10-31T01:15:00Z"), paris);
    expect(block).toMatchObject({ start: "2027-10-31T02:45:00", end: "2027-10-31T03:15:00" });
  });
});

test("the calendar's offset is the zone's at that moment", () => {
  expect(offsetOf(instant("2027-01-05T12:00:00Z"), paris)).toBe("+01:00");
  expect(offsetOf(instant("2027-07-05T12:00:00Z"), paris)).toBe("+02:00");
  expect(offsetOf(instant("2027-07-05T12:00:00Z"), zone("America/St_Johns"))).toBe("-02:30");
});

test("the list puts bookings under the day of the zone, soonest first", () => {
  const late = booking("2027-03-09T22:30:00Z", "2027-03-09T22:45:00Z");
  const later = booking("2027-03-09T23:30:00Z", "2027-03-09T23:45:00Z");
  expect(byDay([later, late], paris).map(({ on, bookings }) => [on, bookings.length])).toEqual([
    ["2027-03-09", 1],
    ["2027-03-10", 1],
  ]);
  expect(byDay([later, late], zone("Europe/London"))).toEqual([{ on: "2027-03-09", bookings: [late, later] }]);
});
