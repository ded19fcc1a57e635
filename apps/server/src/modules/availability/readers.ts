/** Hours as the API writes them, read and checked: what the shapes of the contract cannot say. */
import { keptThings, type Schedule } from "@creneau/contract";
import { plainDate, recurrence, type PlainDate, type Recurrence } from "@creneau/scheduling";
import { readDate, readZone } from "../../platform/http/readers.ts";
import { ProblemError } from "../../platform/problem.ts";
import { formatWeekly, parseWeekly } from "./rules.ts";
import type { ScheduleParts } from "./store.ts";
import type { StoredSchedule, StoredSeason, Weeks } from "./stored.ts";

type PartName = "rotation" | "seasons" | "recurring" | "onCall" | "travel" | "apartFrom" | "limits" | "wishes";
type Sent = { readonly [Name in PartName]?: Schedule[Name] | undefined };
type SentRotation = Schedule["rotation"];

const wrong = (path: string, message: string): ProblemError =>
  new ProblemError("INVALID_INPUT", { fields: [{ path, message }] });

/** Everything that was sent; what was left out stays. @throws ProblemError INVALID_INPUT naming the field. */
export function readParts({
  rotation,
  seasons,
  recurring,
  onCall,
  travel,
  apartFrom,
  limits,
  wishes,
}: Sent): ScheduleParts {
  return {
    ...(rotation !== undefined && readRotation("rotation", rotation)),
    ...(seasons && { seasons: readSeasons(seasons) }),
    ...(recurring && { recurring: recurring.map((one, index) => withRule(`recurring.${index}`, one)) }),
    ...(onCall && { onCall: onCall.map((one, index) => withRule(`onCall.${index}`, one)) }),
    ...(travel && {
      travel: travel.map(({ zone, label, ...span }, index) => ({
        ...readSpan(`travel.${index}`, span),
        zone: readZone(`travel.${index}.zone`, zone),
        label,
      })),
    }),
    ...(apartFrom && { apartFrom: [...new Set(apartFrom)] }),
    ...(limits && { limits }),
    ...(wishes && {
      wishes: { ...wishes, preferred: parseWeekly(wishes.preferred), unwanted: parseWeekly(wishes.unwanted) },
    }),
  };
}

function readSpan(path: string, { from, until }: { readonly from: string; readonly until: string }) {
  return { from: readDate(`${path}.from`, from), until: readDate(`${path}.until`, until) };
}

function readRotation(path: string, rotation: SentRotation): Pick<StoredSchedule, "anchor" | "nextWeeks"> {
  if (rotation === null) return { anchor: null, nextWeeks: [] };
  return { anchor: readDate(`${path}.anchor`, rotation.anchor), nextWeeks: rotation.nextWeeks.map(parseWeekly) };
}

/** Soonest first. Two that hold one date would leave it to chance which was meant. */
function readSeasons(sent: Schedule["seasons"]): StoredSeason[] {
  const seasons = sent.map(({ name, weekly, rotation, ...span }, index) => {
    const { anchor, nextWeeks } = readRotation(`seasons.${index}.rotation`, rotation);
    return { name, ...readSpan(`seasons.${index}`, span), weeks: [parseWeekly(weekly), ...nextWeeks], anchor };
  });
  for (const [index, one] of seasons.entries()) {
    const before = seasons.slice(0, index);
    if (before.some((other) => other.from <= one.until && one.from <= other.until))
      throw wrong(`seasons.${index}.from`, "overlaps");
  }
  return seasons.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Before it, a rule that counts its occurrences would count for long. */
const EARLIEST = plainDate("2000-01-01");
const DAILY_OR_LONGER = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

/** One occurrence a day at most: a rule of seconds would be one long opening, and a long time to read. */
function isUsable({ dtstart, rrule, rdates, exdates }: Recurrence): boolean {
  if (dtstart.secondOfDay === undefined || dtstart.secondOfDay % 60 !== 0 || dtstart.zone !== undefined) return false;
  if (!rrule || !DAILY_OR_LONGER.includes(rrule.freq) || rrule.byHour || rrule.byMinute || rrule.bySecond) return false;
  return !rdates && !exdates && dtstart.on >= EARLIEST && dtstart.on < "2100";
}

function withRule<Ruled extends { readonly rule: string }>(path: string, one: Ruled): Ruled {
  let read: Recurrence;
  try {
    read = recurrence(one.rule);
  } catch (error) {
    if (error instanceof RangeError) throw wrong(`${path}.rule`, "no-such-rule");
    throw error;
  }
  if (!isUsable(read)) throw wrong(`${path}.rule`, "no-such-rule");
  return one;
}

export const presentWeeks = ({ weeks, anchor }: Weeks): Pick<Schedule, "weekly" | "rotation"> => {
  const [first, ...next] = weeks.map(formatWeekly);
  return { weekly: first ?? [], rotation: anchor === null ? null : { anchor, nextWeeks: next } };
};

export function presentParts(schedule: StoredSchedule) {
  const { weekly, nextWeeks, anchor, seasons, recurring, onCall, travel, limits, wishes } = schedule;
  return {
    ...presentWeeks({ weeks: [weekly, ...nextWeeks], anchor }),
    seasons: seasons.map(({ name, from, until, ...weeks }) => ({ name, from, until, ...presentWeeks(weeks) })),
    recurring: [...recurring],
    onCall: onCall.map(({ serviceIds, ...one }) => ({ ...one, serviceIds: [...serviceIds] })),
    travel: [...travel],
    apartFrom: keptThings.filter((name) => schedule.apartFrom.includes(name)),
    limits: { ...limits, caps: [...limits.caps] },
    wishes: { ...wishes, preferred: formatWeekly(wishes.preferred), unwanted: formatWeekly(wishes.unwanted) },
  };
}

export const readDays = (path: string, days: readonly string[]): PlainDate[] =>
  days.map((day, index) => readDate(`${path}.${index}`, day));
