/** Dates booked together as an event that repeats: any dates, read by an independent parser, come out as they went in. */
import { addDays, instant, instantOf, plainDate, zone, type Instant } from "@creneau/scheduling";
import fc from "fast-check";
import ical from "node-ical";
import { describe, expect, test } from "vitest";
import { repeatsOf, slotsOf } from "./calendar-series.ts";
import { calendarText, type CalendarEvent } from "./calendar.ts";

const paris = zone("Europe/Paris");
const HOUR_MS = 3_600_000;
const at = (day: string, minute = 540) => instantOf(plainDate(day), minute, paris);

const event = (startsAt: Instant, parts: Partial<CalendarEvent>): CalendarEvent => ({
  id: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10",
  sequence: 3,
  startsAt,
  endsAt: instant(startsAt + HOUR_MS),
  zone: paris,
  cancelled: false,
  summary: "Séance",
  description: "",
  place: "En visio",
  url: "https://creneau.test/x",
  organizer: { name: "Thotis", address: "bonjour@thotis.example" },
  attendee: { name: "Juliette Morel", address: "juliette@lycee.example" },
  language: "fr",
  ...parts,
});

function read(slots: readonly [Instant, ...Instant[]]): number[] {
  const text = calendarText(event(slots[0], { repeats: repeatsOf(slots, paris) }), slots[0]);
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const [found] = Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === "VEVENT");
  if (found?.type !== "VEVENT") throw new Error("no event");
  const span = { from: new Date("2026-01-01"), to: new Date("2031-01-01") };
  return ical.expandRecurringEvent(found, span).map(({ start }) => start.getTime());
}

describe("the rule", () => {
  test.each([
    ["every week", ["2027-03-02", "2027-03-09", "2027-03-16"], "FREQ=WEEKLY;UNTIL=20270316T080000Z", 0],
    ["every other week, one left out", ["2027-03-02", "2027-03-16", "2027-04-13"], "FREQ=WEEKLY;INTERVAL=2;", 1],
    ["every month", ["2027-03-15", "2027-04-15", "2027-06-15"], "FREQ=MONTHLY;UNTIL", 1],
    ["two days a week", ["2027-03-02", "2027-03-04", "2027-03-09", "2027-03-11"], "FREQ=WEEKLY;BYDAY=TU,TH;", 0],
    ["one date", ["2027-03-02"], "FREQ=WEEKLY;UNTIL=20270302T080000Z", 0],
  ])("%s", (_, days, rule, except) => {
    const slots = days.map((day) => at(day));
    const [first = at("2027-03-02"), ...others] = slots;
    const repeats = repeatsOf([first, ...others], paris);
    expect(repeats.rule.startsWith(rule)).toBe(true);
    expect(repeats.except).toHaveLength(except);
    expect(read([first, ...others])).toEqual(slots);
  });

  test("whatever the dates are: these, and no others", () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(days, fc.integer({ min: 6 * 60, max: 22 * 60 }), (offsets, minute) => {
        const [first, ...others] = offsets
          .toSorted((a, b) => a - b)
          .map((days) => instantOf(addDays(plainDate("2027-01-04"), days), minute, paris));
        if (first === undefined) return;
        expect(read([first, ...others])).toEqual([first, ...others]);
      }),
    );
  });
});

describe("where the rule has a date", () => {
  const slots = (...starts: Instant[]) => {
    const dates = starts.map((anchorAt, index) => ({
      bookingId: `b${index}`,
      professionalId: "p",
      anchorAt,
      startsAt: instant(anchorAt + HOUR_MS),
      endsAt: instant(anchorAt + 2 * HOUR_MS),
      status: "confirmed",
    }));
    const found = slotsOf({ zone: paris, dates });
    return dates.map(({ bookingId }) => found.get(bookingId));
  };

  test("where it was when all were told, on both sides of a clock change", () => {
    const starts = [at("2027-03-23"), at("2027-03-30"), at("2027-04-06")];
    expect(slots(...starts)).toEqual(starts);
  });

  test("one at another hour stands for that of its day, two of a day for two days", () => {
    const [tuesday, friday] = [at("2027-03-02"), at("2027-03-05")];
    expect(slots(tuesday, at("2027-03-03", 900), friday, at("2027-03-02", 900))).toEqual([
      tuesday,
      at("2027-03-04"),
      friday,
      at("2027-03-03"),
    ]);
  });
});
