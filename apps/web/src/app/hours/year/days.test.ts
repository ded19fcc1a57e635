import { plainDate } from "@creneau/scheduling";
import { expect, test } from "vitest";
import type { OpenDay } from "../../api/schedule.ts";
import { changesFor, datesOf, kindOf, spanBetween, undoOf, withLeaves, yearFrom } from "./days.ts";

const day = plainDate;

test("twelve months from one, over the end of the year", () => {
  const { from, until, months } = yearFrom(day("2027-03-01"));
  expect([from, until, months.length, months[10]]).toEqual(["2027-03-01", "2028-02-29", 12, "2028-01-01"]);
});

test("the days of a span on some weekdays, whichever end was chosen first", () => {
  const span = spanBetween(day("2027-03-14"), day("2027-03-05"));
  expect(datesOf(span, [1, 7])).toEqual(["2027-03-07", "2027-03-08", "2027-03-14"]);
});

test("taking a change back puts what there was, or nothing", () => {
  const changes = changesFor([day("2027-03-08"), day("2027-03-09")], [], "Congés");
  const before = [{ on: "2027-03-09", ranges: [{ start: "10:00", end: "11:00" }], label: "Visite" }];
  expect(undoOf(changes, before)).toEqual([{ on: "2027-03-08", ranges: null, label: "" }, before[0]]);
});

test("a day is one thing: the override wins, then the closure, then the season", () => {
  const ranges = [{ start: "10:00", end: "11:00" }];
  const one: OpenDay = { on: "2027-03-08", ranges, kind: "usual", closure: null, label: "", onCall: [] };
  expect(kindOf(one)).toBe("usual");
  expect(kindOf({ ...one, ranges: [] })).toBe("closed");
  expect(kindOf({ ...one, kind: "override" })).toBe("special");
  expect(kindOf({ ...one, kind: "override", ranges: [] })).toBe("off");
  expect(kindOf({ ...one, kind: "closure", closure: "school-holiday", ranges: [] })).toBe("school");
  expect(kindOf({ ...one, kind: "season" })).toBe("season");
});

test("an absence that holds closes its whole days; asked for, or of some hours, it stands beside them", () => {
  const ranges = [{ start: "10:00", end: "11:00" }];
  const usual = (on: string): OpenDay => ({ on, ranges, kind: "usual", closure: null, label: "", onCall: [] });
  const away = {
    id: "1",
    professional: { id: "2", displayName: "Ana", avatarUrl: "/a", zone: "Europe/Paris" },
    kind: { id: "3", name: "Congé", colour: "teal", paid: true },
    state: "approved",
    fromOn: "2027-03-09",
    fromTime: "00:00",
    untilOn: "2027-03-10",
    untilTime: "12:00",
    startsAt: "2027-03-08T23:00:00Z",
    endsAt: "2027-03-10T11:00:00Z",
    counted: null,
    askedAt: "2027-03-01T08:00:00Z",
    version: 0,
  } as const;
  const days = ["2027-03-08", "2027-03-09", "2027-03-10"].map(usual);
  const [before, whole, part] = withLeaves(days, [away]);
  expect(before).toEqual(days[0]);
  expect(whole).toMatchObject({ ranges: [], closure: "leave", label: "Congé" });
  expect(whole && kindOf(whole)).toBe("leave");
  expect(part).toMatchObject({ ranges, away: { part: true, asked: false } });
  expect(part && kindOf(part)).toBe("usual");
  const [, asked] = withLeaves(days, [{ ...away, state: "requested", kind: null }]);
  expect(asked).toMatchObject({ ranges, closure: null, away: { asked: true, name: null } });
  expect(withLeaves(days, [{ ...away, state: "declined" }])).toEqual(days);
});
