/** What is in the way of a start: who is busy with what, in which lane, how far away. */
import type { Busy, Group, Host, SlotFacts } from "../../src/facts.ts";
import { MINUTE_MS } from "./clock.ts";
import { CODES, firstOf, type Code } from "./codes.ts";

export interface Engaged {
  /** What refuses a start, in the lane that comes closest to a yes. */
  reasons(start: number): ReadonlySet<Code>;
  /** Whether a group session of the kind asked for begins then, and has the seats wanted. */
  joins(start: number): boolean;
  /** When group sessions of the kind asked for begin, whether or not they have. */
  readonly groupStarts: readonly number[];
}

export function engagedOf(facts: SlotFacts, host: Host): Engaged {
  const counted = host.busy.filter((busy) => doesCount(facts, busy));
  const lanes = Array.from({ length: host.capacity ?? 1 }, (_, lane) =>
    counted.filter((busy) => busy.lane === undefined || busy.lane === lane),
  );
  return {
    reasons: (start) =>
      lanes.map((lane) => laneReasons(facts, lane, start)).toSorted((a, b) => closeness(b) - closeness(a))[0] ?? NONE,
    groupStarts: host.busy.flatMap((busy) => {
      const start = busy.group ? busy.group.startsAt / MINUTE_MS : Number.NaN;
      return groupAskedFor(facts, busy, start) ? [start] : [];
    }),
    joins: (start) =>
      host.busy.some((busy) => {
        const group = groupAskedFor(facts, busy, start);
        return group !== undefined && group.seats - group.seatsTaken >= (facts.rules.seats ?? 1);
      }),
  };
}

const NONE: ReadonlySet<Code> = new Set();

function closeness(reasons: ReadonlySet<Code>): number {
  const first = firstOf(reasons);
  return first === undefined ? CODES.length : CODES.indexOf(first);
}

function doesCount({ now, holderId }: SlotFacts, busy: Busy): boolean {
  if (busy.kind !== "hold") return true;
  if (busy.expiresAt !== undefined && busy.expiresAt <= now) return false;
  return holderId === undefined || busy.holderId !== holderId;
}

function groupAskedFor({ rules }: SlotFacts, { group, placeId }: Busy, start: number): Group | undefined {
  if (group === undefined || group.startsAt !== start * MINUTE_MS) return undefined;
  const sameLength = group.endsAt - group.startsAt === rules.durationMinutes * MINUTE_MS;
  return sameLength && group.serviceId === rules.serviceId && placeId === rules.placeId ? group : undefined;
}

/** Whether one minute of a stretch lies in [from, until). */
function takes({ startsAt, endsAt }: Busy, from: number, until: number): boolean {
  return Math.max(startsAt / MINUTE_MS, from) < Math.min(endsAt / MINUTE_MS, until);
}

function laneReasons(facts: SlotFacts, lane: readonly Busy[], start: number): ReadonlySet<Code> {
  const { durationMinutes, preparationMinutes = 0, cleaningMinutes = 0, ...rules } = facts.rules;
  const end = start + durationMinutes;
  const [workFrom, workUntil] = [start - preparationMinutes, end + cleaningMinutes];
  const reasons: Code[] = [];
  for (const busy of lane) {
    if (takes(busy, start, end)) {
      reasons.push(busy.kind === "hold" ? "held" : "already-busy");
      continue;
    }
    const to = wayMinutes(facts, busy.placeId, rules.placeId);
    const from = wayMinutes(facts, rules.placeId, busy.placeId);
    if (to > 0 && takes(busy, workFrom - to, start)) reasons.push("travel");
    if (from > 0 && takes(busy, end, workUntil + from)) reasons.push("travel");
    if (takes(busy, workFrom - rules.bufferBeforeMinutes, workUntil + rules.bufferAfterMinutes)) reasons.push("buffer");
  }
  return reasons.length === 0 ? NONE : new Set(reasons);
}

function wayMinutes({ travelTimes = [] }: SlotFacts, from: string | undefined, to: string | undefined): number {
  if (from === undefined || to === undefined || from === to) return 0;
  const given = travelTimes.find((way) => way.from === from && way.to === to);
  const back = travelTimes.find((way) => way.from === to && way.to === from);
  return (given ?? back)?.minutes ?? 0;
}
