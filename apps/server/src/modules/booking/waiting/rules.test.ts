import { instant, plainDate, zone } from "@creneau/scheduling";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byTurn, offerEnd, USUAL_TERMS, weekdayBits, weekdaysOf, wouldDo, type Placed, type Wish } from "./rules.ts";

const paris = zone("Europe/Paris");
const MINUTE = 60_000;
const wallOf = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/Paris");
/** Any minute of 2027, changes of the clock among them. */
const anyMinute = fc
  .integer({ min: 0, max: 365 * 1440 - 1 })
  .map((minutes) => instant(Date.UTC(2027, 0, 1) + minutes * MINUTE));

describe("the order of the line", () => {
  const anyPlace = fc.record({
    id: fc.uuid(),
    arrivedAt: fc.integer({ min: 0, max: 20 }).map((n) => instant(n)),
    pinnedAt: fc.option(
      fc.integer({ min: 0, max: 20 }).map((n) => instant(n)),
      { nil: null },
    ),
  });

  test("nobody stands behind somebody who came later, unless a member put them first", () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 12 }), (places: readonly Placed[]) => {
        const line = places.toSorted(byTurn);
        for (const [index, one] of line.entries())
          for (const other of line.slice(index + 1)) {
            if (one.pinnedAt === null) expect(other.pinnedAt).toBeNull();
            if (one.pinnedAt === null && other.pinnedAt === null) expect(one.arrivedAt <= other.arrivedAt).toBe(true);
            if (one.pinnedAt !== null && other.pinnedAt !== null) expect(one.pinnedAt <= other.pinnedAt).toBe(true);
          }
        expect(new Set(line)).toEqual(new Set(places));
      }),
    );
  });
});

test("a start would do when its day, weekday and hour by the clock on the wall are wished for", () => {
  const anyDay = fc.integer({ min: 1, max: 365 }).map((day) =>
    plainDate(
      Temporal.PlainDate.from("2027-01-01")
        .add({ days: day - 1 })
        .toString(),
    ),
  );
  const anyWish = fc.record({
    fromOn: anyDay,
    untilOn: anyDay,
    weekdays: fc.integer({ min: 1, max: 127 }),
    fromMinute: fc.integer({ min: 0, max: 1439 }),
    untilMinute: fc.integer({ min: 1, max: 1440 }),
    zone: fc.constant(paris),
  });
  fc.assert(
    fc.property(anyWish, anyMinute, (wish: Wish, at) => {
      const wall = wallOf(at);
      const day = wall.toPlainDate();
      const minute = wall.hour * 60 + wall.minute;
      const inDates =
        Temporal.PlainDate.compare(wish.fromOn, day) <= 0 && Temporal.PlainDate.compare(day, wish.untilOn) <= 0;
      const onDay = weekdaysOf(wish.weekdays).length === 0 || weekdaysOf(wish.weekdays).includes(day.dayOfWeek);
      expect(wouldDo(wish, at)).toBe(inDates && onDay && minute >= wish.fromMinute && minute < wish.untilMinute);
    }),
  );
});

test("days of the week come back as they were said; all of them are said by none", () => {
  for (let bits = 1; bits < 127; bits++) expect(weekdayBits(weekdaysOf(bits))).toBe(bits);
  expect(weekdayBits([])).toBe(127);
  expect(weekdaysOf(weekdayBits([1, 2, 3, 4, 5, 6, 7]))).toEqual([]);
});

describe("how long a time is kept", () => {
  const at = (text: string) => instant(`${text}:00+01:00`);
  const end = (now: string, startsAt: string, noticeMinutes = 60) =>
    offerEnd(USUAL_TERMS, { now: at(now), startsAt: at(startsAt), noticeMinutes, zone: paris });

  test.each([
    ["in the day, two hours", "2027-01-12T10:00", "2027-01-15T10:00", "2027-01-12T12:00"],
    ["in the evening, the rest after the night", "2027-01-12T20:30", "2027-01-15T10:00", "2027-01-13T09:30"],
    ["at night, from the morning on", "2027-01-12T23:00", "2027-01-15T10:00", "2027-01-13T10:00"],
    ["near the start, a quarter of what is left", "2027-01-12T10:00", "2027-01-12T14:00", "2027-01-12T11:00"],
    ["never so long that it can't be booked any more", "2027-01-12T22:00", "2027-01-13T08:30", "2027-01-13T07:30"],
  ])("%s", (_, now, startsAt, until) => {
    expect(end(now, startsAt)).toBe(at(until));
  });

  test("and when nobody could answer in time, it is offered to nobody", () => {
    expect(end("2027-01-12T10:00", "2027-01-12T11:09")).toBeUndefined();
    expect(end("2027-01-12T10:00", "2027-01-12T11:10")).toBe(at("2027-01-12T10:10"));
  });

  test("counted minute by minute: as many awake ones as the term, or the last moment", () => {
    fc.assert(
      fc.property(
        anyMinute,
        fc.integer({ min: 15, max: 14_400 }),
        fc.integer({ min: 0, max: 1440 }),
        (now, ahead, notice) => {
          const startsAt = instant(now + ahead * MINUTE);
          const kept = offerEnd(USUAL_TERMS, { now, startsAt, noticeMinutes: notice, zone: paris });
          const last = startsAt - notice * MINUTE;
          if (last - now < 10 * MINUTE) {
            expect(kept).toBeUndefined();
            return;
          }
          let awake = 0;
          let minute: number = now;
          for (; awake < Math.max(10, Math.min(120, Math.floor(ahead / 4))) && minute < last; minute += MINUTE) {
            const { hour } = wallOf(minute);
            if (hour >= 8 && hour < 21) awake++;
          }
          expect(kept).toBe(Math.min(minute, last));
        },
      ),
      { numRuns: 200 },
    );
  });
});
