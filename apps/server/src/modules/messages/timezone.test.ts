/** VTIMEZONE against the runtime: a reader made from RFC 5545 alone must find the runtime's offsets. */
import { instant, zone } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { timezoneText } from "./timezone.ts";

interface Observance {
  readonly onset: Temporal.PlainDateTime;
  readonly fromMinutes: number;
  readonly toMinutes: number;
  readonly rule: { readonly month: number; readonly nth: number; readonly weekday: number } | undefined;
}

const minutesOf = (text: string): number =>
  (text.startsWith("-") ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5)));

function parse(text: string): Observance[] {
  return [...text.matchAll(/BEGIN:(STANDARD|DAYLIGHT)\r\n([\s\S]*?)END:\1/g)].map(([, , body = ""]) => {
    const value = (name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(body)?.[1]?.trim() ?? "";
    const rule = /BYMONTH=(\d+);BYDAY=(-?\d)(\w\w)/.exec(value("RRULE"));
    return {
      onset: Temporal.PlainDateTime.from(value("DTSTART")),
      fromMinutes: minutesOf(value("TZOFFSETFROM")),
      toMinutes: minutesOf(value("TZOFFSETTO")),
      rule: rule
        ? {
            month: Number(rule[1]),
            nth: Number(rule[2]),
            weekday: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].indexOf(rule[3] ?? "") + 1,
          }
        : undefined,
    };
  });
}

const LAST_YEAR = 2031;
const utcOf = (wall: Temporal.PlainDateTime, offsetMinutes: number): number =>
  wall.toZonedDateTime("UTC").epochMilliseconds - offsetMinutes * 60_000;

/** All onsets of an observance, each with the offset it brings. */
function onsets({ onset, fromMinutes, toMinutes, rule }: Observance): { atMs: number; toMinutes: number }[] {
  const walls = [onset];
  if (!rule) return [{ atMs: utcOf(onset, fromMinutes), toMinutes }];
  for (let year = onset.year + 1; year <= LAST_YEAR; year++) {
    const month = Temporal.PlainYearMonth.from({ year, month: rule.month });
    const days = Array.from({ length: month.daysInMonth }, (_, index) => month.toPlainDate({ day: index + 1 })).filter(
      (day) => day.dayOfWeek === rule.weekday,
    );
    const day = days.at(rule.nth < 0 ? rule.nth : rule.nth - 1);
    if (day) walls.push(day.toPlainDateTime(onset.toPlainTime()));
  }
  return walls.map((wall) => ({ atMs: utcOf(wall, fromMinutes), toMinutes }));
}

const offsetBy = (text: string, atMs: number): number | undefined =>
  parse(text)
    .flatMap((observance) => onsets(observance))
    .filter((onset) => onset.atMs <= atMs)
    .toSorted((a, b) => b.atMs - a.atMs)[0]?.toMinutes;

const zones = Intl.supportedValuesOf("timeZone");

test("every zone the runtime knows, on days all over three years", () => {
  const faults: string[] = [];
  for (const name of zones) {
    for (let day = 0; day < 1100; day += 83) {
      const around = instant(Date.parse("2026-11-21T10:00:00Z") + day * 86_400_000);
      const text = timezoneText(zone(name), around);
      // The event's start, and the day that it may last.
      for (const hours of [0, 24]) {
        const at = Temporal.Instant.fromEpochMilliseconds(around + hours * 3_600_000).toZonedDateTimeISO(name);
        if (offsetBy(text, at.epochMilliseconds) !== at.offsetNanoseconds / 60e9) faults.push(at.toString());
      }
    }
  }
  expect(faults).toEqual([]);
});

describe("around the changes themselves", () => {
  test.each([
    "Europe/Paris",
    "America/Toronto",
    "Indian/Reunion",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "America/Santiago",
    "Africa/Cairo",
  ])("%s", (name) => {
    let cursor = Temporal.Instant.from("2026-11-21T10:00Z").toZonedDateTimeISO(name);
    for (let changes = 0; changes < 4; changes++) {
      const next = cursor.getTimeZoneTransition("next");
      if (!next) return;
      for (const seconds of [-1, 0, 1]) {
        const at = next.add({ seconds });
        const text = timezoneText(zone(name), instant(at.epochMilliseconds));
        expect({ at: at.toString(), offset: offsetBy(text, at.epochMilliseconds) }).toEqual({
          at: at.toString(),
          offset: at.offsetNanoseconds / 60e9,
        });
      }
      cursor = next;
    }
  });
});

test("Paris reads as everybody writes it", () => {
  expect(timezoneText(zone("Europe/Paris"), instant("2027-03-09T16:00:00Z")).split("\r\n")).toEqual([
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Paris",
    "BEGIN:DAYLIGHT",
    "DTSTART:20260329T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:20261025T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
  ]);
});

test("Montréal by the second and first Sunday; La Réunion never changes", () => {
  const montreal = timezoneText(zone("America/Toronto"), instant("2027-07-01T16:00:00Z"));
  expect(montreal).toContain("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU");
  expect(montreal).toContain("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
  expect(parse(timezoneText(zone("Indian/Reunion"), instant("2027-07-01T16:00:00Z")))).toMatchObject([
    { fromMinutes: 240, toMinutes: 240 },
  ]);
});
