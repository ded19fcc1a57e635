import { plainDate } from "@creneau/scheduling";
import { expect, test } from "vitest";
import { endOf, readRule, ruleText, type ChosenRule } from "./rules.ts";

const chosen: ChosenRule = {
  every: "week",
  interval: 1,
  nth: 1,
  weekday: 6,
  from: plainDate("2027-03-01"),
  start: "09:30",
};

test("the first occurrence is one: a Saturday, the first of its month, the last", () => {
  expect(ruleText(chosen)).toBe("DTSTART:20270306T093000\nRRULE:FREQ=WEEKLY;BYDAY=SA");
  expect(ruleText({ ...chosen, every: "month", from: plainDate("2027-03-08") })).toBe(
    "DTSTART:20270403T093000\nRRULE:FREQ=MONTHLY;BYDAY=1SA",
  );
  expect(ruleText({ ...chosen, every: "month", nth: -1 })).toBe(
    "DTSTART:20270327T093000\nRRULE:FREQ=MONTHLY;BYDAY=-1SA",
  );
  expect(ruleText({ ...chosen, every: "year" })).toBe("DTSTART:20270301T093000\nRRULE:FREQ=YEARLY");
});

test.for([
  chosen,
  { ...chosen, interval: 2 },
  { ...chosen, every: "month" as const, nth: -1 },
  { ...chosen, every: "year" as const },
])("what was chosen is read back: %o", (rule) => {
  const text = ruleText(rule);
  const read = readRule(text);
  expect(read).toMatchObject({ every: rule.every, interval: rule.interval, start: rule.start });
  expect(read && ruleText(read)).toBe(text);
});

test("a rule of another program is not mistaken for one of ours", () => {
  expect(readRule("DTSTART:20270306T093000\nRRULE:FREQ=DAILY;COUNT=3")).toBeUndefined();
  expect(readRule("RRULE:FREQ=YEARLY")).toBeUndefined();
});

test("an end may lie on the next day", () => {
  expect(endOf("22:00", 240)).toBe("26:00");
});
