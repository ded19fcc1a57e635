/** What people wish of their hours: it closes nothing, and of those equally busy whom it suits comes first. */
import {
  addDays,
  startOfDay,
  wallOf,
  zone,
  type Instant,
  type PlainDate,
  type Wall,
  type Zone,
} from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { weekdays } from "./rules.ts";
import { readWishes, type StoredWishes } from "./stored.ts";

const MINUTE_MS = 60_000;

interface Span {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface Wishing {
  readonly zone: Zone;
  readonly wishes: StoredWishes;
}

/** Of those who wish for anything. */
export async function wishesOf(
  tx: Tx,
  { businessId }: TenantScope,
  professionalIds: readonly string[],
): Promise<ReadonlyMap<string, Wishing>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("schedule")
      .select(["professional_id as id", "zone", "wishes"])
      .where("business_id", "=", businessId)
      .where((eb) => eb("professional_id", "=", eb.fn.any(eb.val([...professionalIds]))))
      .where(sql<boolean>`wishes <> '{}'`),
  );
  return new Map(rows.map((row) => [row.id, { zone: zone(row.zone), wishes: readWishes.parse(row.wishes) }]));
}

/** Who wishes for nothing. */
export const NO_MATTER = 1;

/**
 * How a session suits somebody, the less the better: 0 in hours they prefer, 1 as well as any, 2 in hours they would rather
 * not work, or beyond what they wish to work in a day or a week. Pure.
 * @param sessions theirs, of that week.
 */
export function suitOf({ wishes, zone: home }: Wishing, session: Span, sessions: readonly Span[]): number {
  const at = wallOf(session.startsAt, home);
  const minutes = (session.endsAt - session.startsAt) / MINUTE_MS;
  const [begins, ends] = [at.minuteOfDay, at.minuteOfDay + minutes];
  const name = weekdays[at.weekday - 1] ?? "monday";
  const touchesUnwanted = wishes.unwanted[name].some((range) => range.startMinute < ends && begins < range.endMinute);
  if (touchesUnwanted || isTooMuch(wishes, { at, minutes }, home, sessions)) return 2;
  return wishes.preferred[name].some((range) => range.startMinute <= begins && ends <= range.endMinute) ? 0 : NO_MATTER;
}

function isTooMuch(
  { dayMinutes, weekMinutes }: StoredWishes,
  { at, minutes }: { readonly at: Wall; readonly minutes: number },
  home: Zone,
  sessions: readonly Span[],
): boolean {
  const sumBetween = (from: PlainDate, until: PlainDate): number =>
    sessions
      .filter(({ startsAt }) => startsAt >= startOfDay(from, home) && startsAt < startOfDay(until, home))
      .reduce((total, { startsAt, endsAt }) => total + (endsAt - startsAt) / MINUTE_MS, minutes);
  const monday = addDays(at.on, 1 - at.weekday);
  return (
    (dayMinutes !== null && sumBetween(at.on, addDays(at.on, 1)) > dayMinutes) ||
    (weekMinutes !== null && sumBetween(monday, addDays(monday, 7)) > weekMinutes)
  );
}
