/** The wish of a body, read once. */
import { readDate, readZone } from "../../../platform/http/readers.ts";
import { weekdayBits, type Wish } from "./rules.ts";

interface Said {
  readonly from: string;
  readonly until: string;
  readonly weekdays: readonly number[];
  readonly startsFrom: string;
  readonly startsUntil: string;
}

export const minuteOf = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * 60 + minutes;
};

/** @throws ProblemError INVALID_INPUT */
export const readWish = (said: Said, zone: string): Wish => ({
  fromOn: readDate("from", said.from),
  untilOn: readDate("until", said.until),
  weekdays: weekdayBits(said.weekdays),
  fromMinute: Math.min(minuteOf(said.startsFrom), 1439),
  untilMinute: Math.min(minuteOf(said.startsUntil), 1440),
  zone: readZone("zone", zone),
});
