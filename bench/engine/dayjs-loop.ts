/** The unit in which the peer's times are given: 270 zone conversions by dayjs (../shared/peer/README.md). */
import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";

dayjs.extend(utc);
dayjs.extend(timezone);

const twoDigits = (value: number) => String(value).padStart(2, "0");

// 30 days, 9 hours each
const clocks = Array.from(
  { length: 270 },
  (_, index) => `2030-01-${twoDigits(Math.floor(index / 9) + 1)} ${twoDigits((index % 9) + 9)}:00`,
);

/** One loop. Returns the sum, so that no conversion can be left out. */
export function dayjsLoop(): number {
  let sum = 0;
  for (const clock of clocks) sum += dayjs.tz(clock, "Europe/Paris").valueOf();
  return sum;
}
