/** How a session for several people is joined, and whether it takes place. Pure. */
import {
  addDays,
  instant,
  judgeSlot,
  weekdayOf,
  type Instant,
  type PlainDate,
  type SlotFacts,
} from "@creneau/scheduling";

export interface GroupRules {
  readonly seatsMax: number;
  readonly seatsMin: number;
  readonly decideHours: number;
  readonly whenShort: "cancel" | "ask";
  readonly seatsPerBooking: number;
  readonly openedBy: "team" | "anyone";
  readonly version: number;
}

/** A seat in a session that exists. */
export interface Joined {
  readonly professionalId: string;
  readonly groupSessionId: string;
}

/** The session that begins then and has as many seats left as are wanted; the first of those there are. */
export function joinAt(facts: SlotFacts, startsAt: Instant): Joined | undefined {
  const verdict = judgeSlot(facts, startsAt);
  const join = verdict.offered ? verdict.joins?.[0] : undefined;
  return join?.busy.id === undefined ? undefined : { professionalId: join.hostId, groupSessionId: join.busy.id };
}

export const decidesAt = (startsAt: Instant, { decideHours }: Pick<GroupRules, "decideHours">): Instant =>
  instant(startsAt - decideHours * 3_600_000);

export type Decision = "enough" | "short" | "cancel" | "kept";

/** At the moment of decision. What a member kept is kept. */
export function decisionOn(
  session: { readonly seatsTaken: number; readonly outcome: "enough" | "short" | "kept" | null },
  { seatsMin, whenShort }: Pick<GroupRules, "seatsMin" | "whenShort">,
): Decision {
  if (session.outcome === "kept") return "kept";
  if (session.seatsTaken >= seatsMin) return "enough";
  return whenShort === "cancel" ? "cancel" : "short";
}

/** As many sessions as a weekly rule may plan at once. */
export const MOST_PLANNED = 120;

/** The dates of a weekly rule from the first on, which counts whatever its weekday. */
export function weeklyDates(
  first: PlainDate,
  weekly: { readonly weekdays: readonly number[]; readonly until: PlainDate } | undefined,
): PlainDate[] {
  const dates = [first];
  if (!weekly) return dates;
  for (let on = addDays(first, 1); on <= weekly.until && dates.length < MOST_PLANNED; on = addDays(on, 1))
    if (weekly.weekdays.includes(weekdayOf(on))) dates.push(on);
  return dates;
}
