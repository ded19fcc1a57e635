/** Hours in which nobody is disturbed. Pure. */
import { addDays, instantOf, wallOf, type Instant, type Zone } from "@creneau/scheduling";
import type { Quiet } from "./wishes.ts";

/** When they end, if it is in the middle of them; undefined when one may be disturbed. By the clock on the reader's wall. */
export function quietUntil(quiet: Quiet | null, at: Instant, zone: Zone): Instant | undefined {
  if (!quiet) return undefined;
  const { fromMinute, untilMinute } = quiet;
  const { on, minuteOfDay } = wallOf(at, zone);
  const overMidnight = untilMinute <= fromMinute;
  const isQuiet = overMidnight
    ? minuteOfDay >= fromMinute || minuteOfDay < untilMinute
    : minuteOfDay >= fromMinute && minuteOfDay < untilMinute;
  if (!isQuiet) return undefined;
  const ends = overMidnight && minuteOfDay >= fromMinute ? addDays(on, 1) : on;
  const end = instantOf(ends, untilMinute, zone);
  // In the hour that the wall shows twice, the end may have been already.
  return end > at ? end : undefined;
}
