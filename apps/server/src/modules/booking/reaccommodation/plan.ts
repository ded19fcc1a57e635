/** What to offer somebody whose booking can't take place: pure, so that a preview and a test see the same. */
import {
  instant,
  judgeSlot,
  nearestOffered,
  wallOf,
  type Busy,
  type Instant,
  type SlotFacts,
  type Wish,
} from "@creneau/scheduling";

const MINUTE_MS = 60_000;
const NOON = 720;
const DAY_MINUTES = 1440;
/** A start on another weekday counts as two days farther, in another part of the day as one, at another hour as two hours. */
const WEEKDAY_WORTH = 2 * DAY_MINUTES;
const PART_WORTH = DAY_MINUTES;
const HOUR_WORTH = 120;

/** How many offers each is given unasked: one each first, then a second to everybody, then a third. */
export const ROUNDS = 3;

export interface Option {
  readonly professionalId: string;
  readonly startsAt: Instant;
}

export interface Promised extends Option {
  /** To whom. */
  readonly bookingId: string;
  readonly endsAt: Instant;
}

export interface ToPlan {
  readonly professionalId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface Closed {
  /** Null: everybody. */
  readonly professionalId: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** The facts, with what is closed and what others were promised taken out. */
export function openFacts(facts: SlotFacts, closed: Closed, promises: readonly Promised[]): SlotFacts {
  const promised = Map.groupBy(promises, ({ professionalId }) => professionalId);
  return {
    ...facts,
    hosts: facts.hosts.map((host) => {
      const isClosed = closed.professionalId === null || closed.professionalId === host.id;
      const absence: Busy = { startsAt: closed.startsAt, endsAt: closed.endsAt, kind: "absence" };
      const kept = (promised.get(host.id) ?? []).map((one): Busy => ({ ...one, kind: "hold" }));
      return { ...host, busy: [...host.busy, ...(isClosed ? [absence] : []), ...kept] };
    }),
  };
}

function wishesOf({ startsAt }: ToPlan, zone: SlotFacts["hosts"][number]["hours"]["zone"]): Wish[] {
  const { weekday, minuteOfDay } = wallOf(startsAt, zone);
  const part = minuteOfDay < NOON ? { startMinute: 0, endMinute: NOON } : { startMinute: NOON, endMinute: DAY_MINUTES };
  return [
    { zone, weekdays: [weekday], worthMinutes: WEEKDAY_WORTH },
    { zone, ...part, worthMinutes: PART_WORTH },
    { zone, startMinute: minuteOfDay, endMinute: minuteOfDay + 1, worthMinutes: HOUR_WORTH },
  ];
}

/**
 * Offers for one booking, the best first: other times with the same person, and others at the same time (where nobody else
 * is needed); failing both, others at other times.
 * @param facts of all who give the service, from which what is closed or promised is taken already.
 */
export function offersFor(
  facts: SlotFacts,
  booking: ToPlan,
  prefer: "person" | "time",
  count: number,
): readonly Option[] {
  const { professionalId, startsAt } = booking;
  const own = facts.hosts.find(({ id }) => id === professionalId);
  const alone = facts.roles === undefined;
  const [first] = facts.hosts;
  if (!first) return [];
  const wishes = wishesOf(booking, (own ?? first).hours.zone);
  const theirs = (some: SlotFacts): Instant[] =>
    nearestOffered(some, startsAt, count + 1, wishes).filter((at) => at !== startsAt);
  const ownTimes = alone ? (own ? theirs({ ...facts, hosts: [own] }) : []) : theirs(facts);
  const samePerson = ownTimes.map((at): Option => ({ professionalId, startsAt: at }));
  const others = alone ? facts.hosts.filter(({ id }) => id !== professionalId) : [];
  const sameTime = others
    .filter((host) => judgeSlot({ ...facts, hosts: [host] }, startsAt).offered)
    .map(({ id }): Option => ({ professionalId: id, startsAt }));
  const ranked = prefer === "time" ? [...sameTime, ...samePerson] : alternately(samePerson, sameTime);
  if (ranked.length >= count || others.length === 0) return ranked.slice(0, count);
  const elsewhere = others.flatMap((host) =>
    theirs({ ...facts, hosts: [host] }).map((at): Option => ({ professionalId: host.id, startsAt: at })),
  );
  return [...ranked, ...elsewhere.toSorted((a, b) => farther(a, booking) - farther(b, booking))].slice(0, count);
}

/** The offers that still hold. */
export const stillOffered = (facts: SlotFacts, options: readonly Option[]): readonly Option[] =>
  options.filter(({ professionalId, startsAt }) => {
    const hosts = facts.roles ? facts.hosts : facts.hosts.filter(({ id }) => id === professionalId);
    return judgeSlot({ ...facts, hosts }, startsAt).offered;
  });

const farther = (option: Option, { startsAt }: ToPlan): number => Math.abs(option.startsAt - startsAt);

/** First one of the first, then of the second: whoever chooses has both kinds before them. */
function alternately(first: readonly Option[], second: readonly Option[]): Option[] {
  const longest = Math.max(first.length, second.length);
  return Array.from({ length: longest }, (_, at) => [first[at], second[at]])
    .flat()
    .filter((option) => option !== undefined);
}

export const lengthMinutes = ({ startsAt, endsAt }: ToPlan): number => (endsAt - startsAt) / MINUTE_MS;

export const promiseOf = (option: Option, booking: ToPlan & { readonly bookingId: string }): Promised => ({
  ...option,
  bookingId: booking.bookingId,
  endsAt: instant(option.startsAt + (booking.endsAt - booking.startsAt)),
});
