import { plainDate } from "@creneau/scheduling";
import { expect, test } from "vitest";
import { isSound, lengthOf, readOnCall, ruleText, type ChosenOnCall } from "./rules.ts";

const weekends: ChosenOnCall = {
  when: "weekly",
  interval: 1,
  weekdays: [6, 7],
  from: plainDate("2027-03-06"),
  until: null,
  start: "08:00",
  end: "20:00",
};
const nights: ChosenOnCall = {
  ...weekends,
  when: "dates",
  weekdays: [],
  until: plainDate("2027-03-09"),
  start: "18:00",
  end: "32:00",
};

test("weekdays: the first occurrence is one of them, the last day counts", () => {
  expect(ruleText(weekends)).toBe("DTSTART:20270306T080000\nRRULE:FREQ=WEEKLY;BYDAY=SA,SU");
  expect(ruleText({ ...weekends, from: plainDate("2027-03-01"), interval: 3, until: plainDate("2027-06-30") })).toBe(
    "DTSTART:20270306T080000\nRRULE:FREQ=WEEKLY;INTERVAL=3;UNTIL=20270630T235900;BYDAY=SA,SU",
  );
});

test("dates in a row; a night ends on the day after", () => {
  expect(ruleText(nights)).toBe("DTSTART:20270306T180000\nRRULE:FREQ=DAILY;UNTIL=20270309T235900");
  expect(lengthOf(nights)).toBe(840);
});

test.for([
  weekends,
  { ...weekends, interval: 2, until: plainDate("2027-12-31") },
  nights,
  { ...nights, until: nights.from },
])("what was chosen is read back: %o", (chosen) => {
  expect(readOnCall(ruleText(chosen), lengthOf(chosen))).toEqual(chosen);
});

test("a rule of another program is not taken for one of ours", () => {
  expect(readOnCall("DTSTART:20270306T080000\nRRULE:FREQ=MONTHLY;BYDAY=1SA", 60)).toBeUndefined();
  expect(readOnCall("DTSTART:20270306T080000\nRRULE:FREQ=DAILY", 60)).toBeUndefined();
});

test("what can't be is not sound: no weekday, no end of dates, an end before the start, more than a day", () => {
  expect([weekends, nights].map(isSound)).toEqual([true, true]);
  expect(isSound({ ...weekends, weekdays: [] })).toBe(false);
  expect(isSound({ ...nights, until: null })).toBe(false);
  expect(isSound({ ...nights, until: plainDate("2027-03-05") })).toBe(false);
  expect(isSound({ ...weekends, end: "07:00" })).toBe(false);
  expect(isSound({ ...weekends, end: "32:15" })).toBe(false);
});
