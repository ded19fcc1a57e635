import { instant, plainDate, zone } from "@creneau/scheduling";
import { expect, test } from "vitest";
import { agoText, dateText, minuteText, offsetText, placeOf, timesText } from "./format.ts";

const at = instant("2027-03-09T13:30:00Z");

test("French writes hours with narrow spaces, English with a colon", () => {
  expect(minuteText(870, "fr")).toBe("14\u202fh\u202f30");
  expect(minuteText(540, "fr")).toBe("9\u202fh");
  expect(minuteText(545, "en")).toBe("9:05");
  expect(minuteText(24 * 60, "fr")).toBe("24\u202fh");
  expect(minuteText(26 * 60, "fr")).toBe("2\u202fh");
});

test("times are those of the zone asked for", () => {
  const until = instant(at + 15 * 60_000);
  expect(timesText(at, until, zone("Europe/Paris"), "en")).toBe("14:30 – 14:45");
  expect(timesText(at, until, zone("America/Montreal"), "en")).toBe("8:30 – 8:45");
});

test("a date is the same wherever it is read", () => {
  expect(dateText(plainDate("2027-03-09"), "full", "fr")).toBe("mardi 9 mars 2027");
  expect(dateText(plainDate("2027-03-09"), "day", "en")).toBe("Tuesday 9 March");
  expect(dateText(plainDate("2026-12-01"), "day", "fr")).toBe("mardi 1er décembre");
  expect(dateText(plainDate("2026-12-11"), "dayMonth", "fr")).toBe("11 décembre");
});

test("zones are named by city and offset", () => {
  expect(placeOf("America/Argentina/Buenos_Aires", "fr")).toBe("de Buenos Aires");
  expect(placeOf("Africa/Cairo", "fr")).toBe("du Caire");
  expect(placeOf("Africa/Cairo", "en")).toBe("Cairo");
  expect(offsetText(at, zone("Europe/Paris"))).toBe("UTC+1");
  expect(offsetText(at, zone("America/St_Johns"))).toBe("UTC−3:30");
  expect(offsetText(at, zone("Africa/Abidjan"))).toBe("UTC");
});

test("how long ago, in the unit one thinks in", () => {
  expect(agoText(instant(at - 3 * 3_600_000), at, "fr")).toBe("il y a 3 heures");
  expect(agoText(instant(at + 72 * 3_600_000), at, "en")).toBe("in 3 days");
  expect(agoText(instant(at - 29_000), at, "fr")).toBe("à l’instant");
  expect(agoText(instant(at - 31_000), at, "fr")).toBe("il y a 1 minute");
});
