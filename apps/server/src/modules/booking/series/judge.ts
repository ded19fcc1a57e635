/** Every occurrence of a series, judged as a booking of its own beside those that come before it. Pure. */
import {
  addDays,
  dateOf,
  instant,
  judgeSlot,
  nearestOffered,
  offeredSlots,
  startOfDay,
  wallOf,
  type Busy,
  type Host,
  type Instant,
  type PlainDate,
  type Refusal,
  type SlotFacts,
  type Zone,
} from "@creneau/scheduling";
import { capOfVerdict, tellingOf, type Telling } from "../refusals.ts";
import type { Occurrence } from "./rules.ts";

export interface Span {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** What somebody said of one occurrence: another time, or none; null when nothing. */
export type Choice = { readonly startsAt: Instant } | { readonly skip: true };
export type Choices = ReadonlyMap<PlainDate, Choice>;

export interface Wanted extends Occurrence {
  /** Its name, when the date is one and they are left out. */
  readonly holiday: string | null;
}

export interface JudgedOccurrence extends Span {
  readonly on: PlainDate;
  /** `free` is what will be booked. A holiday is left out unless a time was chosen; a conflict waits for an answer. */
  readonly state: "free" | "conflict" | "holiday" | "skipped";
  readonly because: Refusal | null;
  readonly telling: Telling | null;
  readonly holiday: string | null;
  /** Whether it is at a time that was chosen for it. */
  readonly chosen: boolean;
  readonly alternatives: readonly Instant[];
}

/** The session at a start, and what it takes with its buffers. */
export type SpansAt = (startsAt: Instant) => { readonly session: Span; readonly taken: Span };

interface Ask {
  readonly facts: SlotFacts;
  readonly zone: Zone;
  readonly spansAt: SpansAt;
  readonly wanted: readonly Wanted[];
  readonly choices: Choices;
}

const DAY_MS = 86_400_000;
const AROUND_MS = 3 * DAY_MS;

/** In the order of time: of two that are too near one another, the later one is in conflict. */
export function judgeOccurrences({ facts, zone, spansAt, wanted, choices }: Ask): readonly JudgedOccurrence[] {
  const own: Span[] = [];
  const judged = wanted
    .map((one) => ({ one, choice: choices.get(one.on) }))
    .toSorted((a, b) => startOfIts(a.one, a.choice) - startOfIts(b.one, b.choice))
    .map(({ one, choice }): JudgedOccurrence => {
      const startsAt = startOfIts(one, choice);
      const { session, taken } = spansAt(startsAt);
      const chosen = choice !== undefined && "startsAt" in choice;
      const no = { because: null, telling: null };
      const common = { ...session, on: one.on, holiday: one.holiday, chosen, ...no, alternatives: [] };
      if (choice && "skip" in choice) return { ...common, state: "skipped" };
      if (one.holiday !== null && !chosen) return { ...common, state: "holiday" };
      const verdict = judgeSlot(near(beside(facts, own), startsAt), startsAt);
      if (!verdict.offered) {
        const { because } = verdict;
        const telling = tellingOf(because, capOfVerdict(verdict), facts.rules);
        return { ...common, state: "conflict", because, telling };
      }
      own.push(taken);
      return { ...common, state: "free" };
    });
  const all = beside(facts, own);
  return judged
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map((one) =>
      one.state === "conflict" || one.state === "holiday"
        ? { ...one, alternatives: alternativesTo(all, one.startsAt, zone) }
        : one,
    );
}

const startOfIts = (one: Occurrence, choice: Choice | undefined): Instant =>
  choice && "startsAt" in choice ? choice.startsAt : one.startsAt;

/** Those already decided of the same series take time too, and count under caps. */
function beside(facts: SlotFacts, own: readonly Span[]): SlotFacts {
  if (own.length === 0) return facts;
  const busy = own.map((span): Busy => ({ ...span, kind: "booking" }));
  const { serviceId } = facts.rules;
  const sessions = own.map((span) => ({ ...span, ...(serviceId === undefined ? {} : { serviceId }) }));
  return {
    ...facts,
    hosts: facts.hosts.map((host) => ({
      ...host,
      busy: [...host.busy, ...busy],
      sessions: [...(host.sessions ?? []), ...sessions],
    })),
  };
}

/** Only what can matter to one start: the facts of two years would be read again for each. */
function near(facts: SlotFacts, startsAt: Instant): SlotFacts {
  const touches = ({ startsAt: from, endsAt: until }: Span): boolean =>
    from < startsAt + AROUND_MS && until > startsAt - AROUND_MS;
  return { ...facts, hosts: facts.hosts.map((host): Host => ({ ...host, busy: host.busy.filter(touches) })) };
}

const SAME_DAY = 3;
const OTHER_DAYS = 3;
const REACH_DAYS = 7;

/** The nearest times of the same day, then about the same time on the days around, the nearest first. */
export function alternativesTo(facts: SlotFacts, startsAt: Instant, zone: Zone): readonly Instant[] {
  const on = dateOf(startsAt, zone);
  const { minuteOfDay } = wallOf(startsAt, zone);
  const offered = offeredSlots({
    ...facts,
    from: startOfDay(addDays(on, -REACH_DAYS), zone),
    until: startOfDay(addDays(on, REACH_DAYS + 1), zone),
  });
  const byDay = Map.groupBy(offered, (start) => dateOf(start, zone));
  const distance = (start: Instant): number => Math.abs(wallOf(start, zone).minuteOfDay - minuteOfDay);
  const nearest = (starts: readonly Instant[], most: number): Instant[] =>
    starts.toSorted((a, b) => distance(a) - distance(b) || a - b).slice(0, most);
  const sameDay = nearest(byDay.get(on) ?? [], SAME_DAY);
  const others = [...byDay]
    .filter(([day]) => day !== on)
    .toSorted(([a], [b]) => gap(a, on, zone) - gap(b, on, zone) || (a < b ? 1 : -1))
    .slice(0, OTHER_DAYS)
    .flatMap(([, starts]) => nearest(starts, 1));
  const found = [...sameDay, ...others];
  if (found.length > 0) return found.map(instant);
  return nearestOffered(facts, startsAt, 2);
}

const gap = (day: PlainDate, on: PlainDate, zone: Zone): number =>
  Math.abs(startOfDay(day, zone) - startOfDay(on, zone));
