/**
 * A time zone as iCalendar's VTIMEZONE (RFC 5545 §3.6.5), made from what the runtime knows of the zone: programs that
 * do not know "Europe/Paris", or know an older rule, read the hours from here.
 */
import type { Instant, Zone } from "@creneau/scheduling";

/** A clock change: the wall as it read just before, and how far it is ahead of UTC before and after. */
interface Change {
  readonly at: Temporal.Instant;
  readonly wall: Temporal.PlainDateTime;
  readonly fromNs: number;
  readonly toNs: number;
}

/** So many later changes must agree before a rule is believed: three years of two. */
const CHANGES_TO_BELIEVE = 6;

/** @param around the event: the rules are those in force then. */
export function timezoneText(zone: Zone, around: Instant): string {
  const now = Temporal.Instant.fromEpochMilliseconds(around).toZonedDateTimeISO(zone);
  const before = lastChanges(now, zone);
  const after = nextChanges(now, zone);
  const yearly = before.length === 2 && after.length === CHANGES_TO_BELIEVE ? yearlyRules(before, after) : undefined;
  const parts = yearly ? before.map((change, index) => observance(change, yearly[index])) : listed(now, before, after);
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...parts.flat(), "END:VTIMEZONE"].join("\r\n");
}

const DAY_HOURS = 24;

/** The two changes before, the earlier first; fewer where there are none in the ten years before. */
function lastChanges(now: Temporal.ZonedDateTime, zone: Zone): Change[] {
  const changes: Change[] = [];
  // A change at this very instant counts as before: the event begins after it.
  let cursor: Temporal.ZonedDateTime | null = now.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  while (cursor && changes.length < 2 && cursor.year >= now.year - 10) {
    changes.unshift(changeAt(cursor, zone));
    cursor = cursor.getTimeZoneTransition("previous");
  }
  return changes;
}

function nextChanges(now: Temporal.ZonedDateTime, zone: Zone): Change[] {
  const changes: Change[] = [];
  let cursor = now.getTimeZoneTransition("next");
  while (cursor && changes.length < CHANGES_TO_BELIEVE) {
    changes.push(changeAt(cursor, zone));
    cursor = cursor.getTimeZoneTransition("next");
  }
  return changes;
}

function changeAt(at: Temporal.ZonedDateTime, zone: Zone): Change {
  const justBefore = at.subtract({ nanoseconds: 1 }).withTimeZone(zone);
  return {
    at: at.toInstant(),
    wall: justBefore.toPlainDateTime().add({ nanoseconds: 1 }),
    fromNs: justBefore.offsetNanoseconds,
    toNs: at.offsetNanoseconds,
  };
}

interface Rule {
  readonly month: number;
  /** "-1SU", "2SU". */
  readonly day: string;
}

/** The yearly rule of each of two changes, if all those after keep to them. */
function yearlyRules(before: readonly Change[], after: readonly Change[]): readonly Rule[] | undefined {
  const rules = before.map((change, index) => {
    const same = [change, ...after.filter((_, position) => position % 2 === index)];
    return candidates(change).find((rule) => same.every((other) => keeps(other, rule, change)));
  });
  return rules.every((rule) => rule !== undefined) ? rules : undefined;
}

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** The rules that could have made this change: the nth such weekday of the month, or the last. */
function candidates({ wall }: Change): Rule[] {
  const weekday = WEEKDAYS[wall.dayOfWeek - 1] ?? "SU";
  const isLast = wall.day + 7 > wall.daysInMonth;
  return [...(isLast ? [-1] : []), Math.ceil(wall.day / 7)].map((nth) => ({
    month: wall.month,
    day: `${nth}${weekday}`,
  }));
}

const keeps = (other: Change, rule: Rule, { wall, fromNs, toNs }: Change): boolean =>
  candidates(other).some(({ month, day }) => month === rule.month && day === rule.day) &&
  other.wall.toPlainTime().equals(wall.toPlainTime()) &&
  other.fromNs === fromNs &&
  other.toNs === toNs;

/** One by one, where there is no rule: the last before the event and the next. */
function listed(now: Temporal.ZonedDateTime, before: readonly Change[], after: readonly Change[]): string[][] {
  const last = before.at(-1);
  const next = after.slice(0, 2).filter(({ at }) => at.since(now.toInstant()).total("hours") < 400 * DAY_HOURS);
  return [
    last ? observance(last) : steady(next[0]?.fromNs ?? now.offsetNanoseconds),
    ...next.map((change) => observance(change)),
  ];
}

/** A zone whose clock has not changed for long: one offset since ever. */
const steady = (offsetNs: number): string[] => standard("STANDARD", "19700101T000000", offsetNs, offsetNs);

function observance({ wall, fromNs, toNs }: Change, rule?: Rule): string[] {
  const lines = standard(toNs > fromNs ? "DAYLIGHT" : "STANDARD", wallText(wall), fromNs, toNs);
  return rule ? lines.toSpliced(-1, 0, `RRULE:FREQ=YEARLY;BYMONTH=${rule.month};BYDAY=${rule.day}`) : lines;
}

const standard = (kind: "STANDARD" | "DAYLIGHT", startsOn: string, fromNs: number, toNs: number): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${startsOn}`,
  `TZOFFSETFROM:${offsetText(fromNs)}`,
  `TZOFFSETTO:${offsetText(toNs)}`,
  `END:${kind}`,
];

const wallText = (wall: Temporal.PlainDateTime): string =>
  wall.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");

/** "+0100", "-0330". */
function offsetText(offsetNs: number): string {
  const minutes = Math.round(Math.abs(offsetNs) / 60e9);
  const two = (count: number) => String(count).padStart(2, "0");
  return `${offsetNs < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
