/** When a closing comes next: pure. */
import { plainDate, type PlainDate } from "@creneau/scheduling";
import type { BusinessHours } from "../../api/business-hours.ts";

type Closing = BusinessHours["closings"][number];

/** The first time from today on that a closing comes; undefined: it is over. */
export function nextTime(
  { from, until, yearly }: Closing,
  today: PlainDate,
): { from: PlainDate; until: PlainDate } | undefined {
  const years = Number(today.slice(0, 4)) - Number(from.slice(0, 4));
  const inYear = (by: number) => ({ from: otherYear(from, by), until: otherYear(until, by) });
  const times = yearly ? [years - 1, years, years + 1].filter((by) => by >= 0).map(inYear) : [inYear(0)];
  return times.find((time) => time.until >= today);
}

/** The same day so many years later; of 29 February the 28th, where there is none. */
function otherYear(on: string, by: number): PlainDate {
  const year = Number(on.slice(0, 4)) + by;
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return plainDate(`${year}${on.endsWith("-02-29") && !isLeap ? "-02-28" : on.slice(4)}`);
}
