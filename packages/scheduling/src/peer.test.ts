/** The best-known open peer, as data: what we answer alike, and what went wrong there and cannot here. */
import { describe, expect, test } from "vitest";
import { busy, clockIn, host, hours, isoAll, peerScenario, query, type ScenarioName } from "../testing/build.ts";
import {
  addDays,
  dateOf,
  instant,
  judgeSlot,
  judgeSlots,
  offeredSlots,
  plainDate,
  startOfDay,
  weekdayOf,
  zone,
} from "./index.ts";

test.each<ScenarioName>(["a", "c", "e"])("scenario %s: the same slots, byte for byte", (name) => {
  const { question, expected } = peerScenario(name);
  expect(JSON.stringify(isoAll(offeredSlots(question)))).toBe(JSON.stringify(expected));
  expect(
    isoAll(
      judgeSlots(question)
        .filter(({ offered }) => offered)
        .map(({ startsAt }) => startsAt),
    ),
  ).toEqual(expected);
});

describe("defects of the peer, impossible here", () => {
  const paris = zone("Europe/Paris");

  test("a month view keeps its last day when the clocks go back in it", () => {
    const until = startOfDay(plainDate("2026-11-01"), paris);
    const month = query(
      [host("h", hours("Europe/Paris", "09:00-10:00"))],
      "2026-10-01T00:00+02:00",
      "2026-11-01T00:00+01:00",
    );
    expect(month.until).toBe(until);
    const days = offeredSlots(month).map((start) => dateOf(start, paris));
    expect(days).toEqual(Array.from({ length: 31 }, (_, index) => addDays(plainDate("2026-10-01"), index)));
  });

  test("hours on the days of clock changes are right in every zone that has any", () => {
    for (const name of Intl.supportedValuesOf("timeZone")) {
      const itsZone = zone(name);
      let change = Temporal.Instant.from("2025-12-31T00:00Z").toZonedDateTimeISO(name).getTimeZoneTransition("next");
      for (; change && change.year < 2028; change = change.getTimeZoneTransition("next")) {
        const date = dateOf(instant(change.epochMilliseconds), itsZone);
        const [from, until] = [startOfDay(date, itsZone), startOfDay(addDays(date, 1), itsZone)];
        const question = query(
          [host("h", hours(name, "09:00-12:00 14:00-18:00"))],
          "2026-01-01T00:00Z",
          "2026-01-02T00:00Z",
        );
        const clocks = offeredSlots({ ...question, now: from, from, until }).map((start) => clockIn(itsZone, start));
        expect(clocks).toEqual(["09", "10", "11", "14", "15", "16", "17"].map((hour) => `${date} ${hour}:00`));
      }
    }
  });

  test("1 to 31 July is 1 to 31 July, whatever today's offset is", () => {
    const july = [plainDate("2026-07-01"), plainDate("2026-07-31")] as const;
    const now = instant("2026-01-15T12:00Z"); // winter: one hour less than in July
    const [from, until] = [startOfDay(july[0], paris), startOfDay(addDays(july[1], 1), paris)];
    const question = query([host("h", hours("Europe/Paris", "00:00-24:00"))], "2026-07-01T00:00Z", "2026-07-02T00:00Z");
    const dates = offeredSlots({ ...question, now, from, until }).map((start) => dateOf(start, paris));
    expect([dates[0], dates.at(-1), new Set(dates).size, dates.length]).toEqual([...july, 31, 31 * 24]);
    expect(weekdayOf(july[0])).toBe(3);
  });

  test("a host without hours offers nothing, and says so", () => {
    const question = query([host("h", hours("Europe/Paris", ""))], "2026-01-05T00:00Z", "2026-02-05T00:00Z");
    expect(offeredSlots(question)).toEqual([]);
    expect(judgeSlot(question, instant("2026-01-05T10:00Z"))).toMatchObject({ because: "closed-day" });
  });

  test("overlapping is refused, not only the very same start", () => {
    const taken = [busy("2026-01-05T09:00Z", "2026-01-05T09:30Z")];
    const question = query([host("h", hours("UTC", "09:00-12:00"), taken)], "2026-01-05T00:00Z", "2026-01-06T00:00Z", {
      durationMinutes: 30,
      stepMinutes: 15,
    });
    expect(judgeSlot(question, instant("2026-01-05T09:15Z"))).toMatchObject({ because: "already-busy" });
  });

  test("what is shown can be booked, in each shared scenario", () => {
    for (const name of ["a", "e"] as const) {
      const { question } = peerScenario(name);
      expect(offeredSlots(question).every((start) => judgeSlot(question, start).offered)).toBe(true);
    }
  });
});
