/** What is left of on-call hours, by cases counted by hand. */
import { instant, plainDate, zone, type ReservedDay } from "@creneau/scheduling";
import { expect, test } from "vitest";
import { onCallDay, type Absence } from "./on-call-days.ts";
import type { StoredSchedule } from "./stored.ts";

const on = plainDate("2027-03-06");
const schedule: Pick<StoredSchedule, "onCall" | "travel" | "zone"> = {
  zone: zone("Europe/Paris"),
  travel: [],
  onCall: [{ name: "Nuits", serviceIds: ["urgent"], rule: "", lengthMinutes: 600, onClosedDays: true }],
};
/** 22:00 to 08:00 of the day after. */
const night: ReservedDay = { index: 0, ranges: [{ startMinute: 1320, endMinute: 1920 }] };
const away = (from: string, until: string): Absence => ({ startsAt: instant(from), endsAt: instant(until) });
const told = (absences: readonly Absence[], day: ReservedDay = night, its = schedule) =>
  onCallDay(its, on, [day], absences).map(({ ranges, cut }) => ({
    open: ranges.map(({ start, end }) => `${start}-${end}`),
    cut: cut.map(({ start, end, because, label }) => `${start}-${end} ${because}${label && ` ${label}`}`),
  }));

test("nobody is away: all of it", () => {
  expect(told([])).toEqual([{ open: ["22:00-32:00"], cut: [] }]);
  expect(told([away("2027-03-05T00:00+01:00", "2027-03-06T22:00+01:00")])).toEqual([
    { open: ["22:00-32:00"], cut: [] },
  ]);
});

test("absences take off what they hold, also beyond midnight, and say so", () => {
  expect(told([away("2027-03-06T00:00+01:00", "2027-03-07T00:00+01:00")])).toEqual([
    { open: ["24:00-32:00"], cut: ["22:00-24:00 leave"] },
  ]);
  expect(
    told([
      away("2027-03-06T20:00+01:00", "2027-03-06T23:00+01:00"),
      away("2027-03-07T01:00+01:00", "2027-03-07T02:30+01:00"),
    ]),
  ).toEqual([{ open: ["23:00-25:00", "26:30-32:00"], cut: ["22:00-23:00 leave", "25:00-26:30 leave"] }]);
  expect(told([away("2027-03-01T00:00+01:00", "2027-03-10T00:00+01:00")])).toEqual([
    { open: [], cut: ["22:00-32:00 leave"] },
  ]);
});

test("what closes the day is told by its name", () => {
  const closed = (by: NonNullable<ReservedDay["closed"]>["by"]): ReservedDay => ({
    index: 0,
    ranges: [],
    closed: { ranges: night.ranges, by },
  });
  const span = { from: on, until: on };
  expect(told([], closed({ ...span, kind: "holiday", label: "Fête" }))).toEqual([
    { open: [], cut: ["22:00-32:00 holiday Fête"] },
  ]);
  expect(told([], closed({ ...span, kind: "closing" }))[0]?.cut).toEqual(["22:00-32:00 closing"]);
  // Away on a day that is closed: it is closed.
  const everyDay = [away("2027-03-01T00:00+01:00", "2027-03-10T00:00+01:00")];
  expect(told(everyDay, closed("override"))).toEqual([{ open: [], cut: ["22:00-32:00 closed-day"] }]);
});

test("while they travel, by the clock that hangs there", () => {
  const travel = [{ from: on, until: on, zone: zone("America/Toronto"), label: "" }];
  // 22:00 in Toronto is 04:00 of the day after in Paris.
  const inParis = [away("2027-03-07T04:00+01:00", "2027-03-07T06:00+01:00")];
  expect(told(inParis, night, { ...schedule, travel })).toEqual([
    { open: ["24:00-32:00"], cut: ["22:00-24:00 leave"] },
  ]);
});

test("a rule that is gone meanwhile is nobody's", () =>
  expect(onCallDay({ ...schedule, onCall: [] }, on, [night], [])).toEqual([]));
