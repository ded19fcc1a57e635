/** Judges one start at a time by the words of the README: who leads, who follows, and whether every part is taken. */
import type { Host, SlotFacts } from "../../src/facts.ts";
import { DAY_MINUTES, MINUTE_MS, minutes, remember } from "./clock.ts";
import type { Code } from "./codes.ts";
import { Witness } from "./host.ts";
import { piecesLeft, type Piece } from "./hours.ts";
import { fillings, missingSkills, othersOf, partsOf, type Filling, type Part, type Willing } from "./parts.ts";

/** The end of the horizon counts, or is left out of account while it is being found. */
type Sight = "near" | "endless";

/** Whoever leads: what is known already of their grids, and of the starts at which all is free. */
interface Leader {
  readonly witness: Witness;
  readonly grids: Map<number, ReadonlySet<number>>;
  readonly free: Readonly<Record<Sight, Map<number, boolean>>>;
}

export class Court {
  readonly #facts: SlotFacts;
  readonly #parts: readonly Part[];
  /** What is left to fill once somebody leads, each part taken alone. */
  readonly #others: readonly Pick<Part, "pool" | "count">[];
  readonly #witnesses: ReadonlyMap<Host, Witness>;
  readonly #leaders: readonly Leader[];
  readonly #bookable = new Map<number, boolean>();

  constructor(facts: SlotFacts) {
    this.#facts = facts;
    this.#parts = partsOf(facts);
    this.#others = othersOf(this.#parts);
    this.#witnesses = new Map(facts.hosts.map((host) => [host, new Witness(facts, host)]));
    const leaders = this.#parts[0]?.asked ?? [];
    this.#leaders = leaders.map((host) => ({
      witness: this.#witness(host),
      grids: new Map(),
      free: { near: new Map(), endless: new Map() },
    }));
  }

  /** Those of whom the first part is asked and who have its skills. */
  #able(): readonly Leader[] {
    return this.#leaders.filter(({ witness }) => this.#parts[0]?.pool.includes(witness.host));
  }

  /** Starts that are counted off for all who could lead, and those of their groups. */
  candidates(from: number, until: number): readonly number[] {
    const counted = this.#able().flatMap((leader) =>
      minutes(leader.witness.day(from) - 3, leader.witness.day(until) + 3).flatMap((day) => [
        ...this.#grid(leader, day),
      ]),
    );
    const joined = this.#able().flatMap(({ witness }) => witness.engaged.groupStarts);
    return [...new Set([...counted, ...joined])]
      .filter((start) => start >= from && start < until)
      .toSorted((a, b) => a - b);
  }

  isOffered(start: number, sight: Sight = "near"): boolean {
    if (this.joins(start, sight).length > 0) return true;
    return !fillings(this.#parts, this.#willing(start, sight)).next().done;
  }

  /** Hosts with a group session to join. */
  joins(start: number, sight: Sight = "near"): readonly Host[] {
    return this.#able()
      .filter(({ witness }) => witness.engaged.joins(start) && this.#boundReasons(witness, start, sight).length === 0)
      .map(({ witness }) => witness.host);
  }

  /** Who takes which role, in each way of filling them all. */
  fillings(start: number): readonly Filling[] {
    const inRole = (filling: Filling, role: number) =>
      filling.filter((_, part) => this.#parts[part]?.index === role).flat();
    const roles = [...new Set(this.#parts.map(({ index }) => index))];
    return [...fillings(this.#parts, this.#willing(start, "near"))].map((filling) =>
      roles.map((role) => inRole(filling, role)),
    );
  }

  /** Every rule that refuses a host in a role. */
  reasons(host: Host, roleIndex: number, start: number): ReadonlySet<Code> {
    const isSkilled = missingSkills(host, this.#facts.roles?.[roleIndex]?.skills ?? []).length === 0;
    const leader = roleIndex === 0 ? this.#leaders.find(({ witness }) => witness.host === host) : undefined;
    const reasons = new Set<Code>([
      ...(isSkilled ? [] : (["no-skill"] as const)),
      ...this.#witness(host).reasons(start),
      ...(leader ? this.#leaderReasons(leader, start, "near") : []),
      ...(leader && this.#isAfterFirst(leader, start, "near") ? (["not-first"] as const) : []),
    ]);
    // Whoever joins a group asks for neither hours nor grid; beside a full one, another lane may be free.
    if (!isSkilled || reasons.size === 0 || !leader?.witness.engaged.groupStarts.includes(start)) return reasons;
    const full: readonly Code[] = leader.witness.engaged.joins(start) ? [] : ["full"];
    return new Set([...this.#boundReasons(leader.witness, start, "near"), ...full]);
  }

  #witness(host: Host): Witness {
    const witness = this.#witnesses.get(host);
    if (!witness) throw new Error("not a host of these facts");
    return witness;
  }

  #willing(start: number, sight: Sight): Willing {
    const leads = (leader: Leader) =>
      leader.witness.can(start) &&
      this.#leaderReasons(leader, start, sight).length === 0 &&
      !this.#isAfterFirst(leader, start, sight);
    return {
      follows: (host) => this.#witness(host).can(start),
      leads: (host) => this.#leaders.some((leader) => leader.witness.host === host && leads(leader)),
    };
  }

  #leaderReasons(leader: Leader, start: number, sight: Sight): readonly Code[] {
    const { witness } = leader;
    const reasons: Code[] = [];
    const isAsked = this.#facts.rules.packed ? this.#couldStart(witness, start) : witness.open.isOpen(start);
    if (isAsked && !this.#isOnGrid(leader, start)) reasons.push("not-on-grid");
    return [...reasons, ...this.#boundReasons(witness, start, sight)];
  }

  /** What notice and horizon refuse. */
  #boundReasons(witness: Witness, start: number, sight: Sight): readonly Code[] {
    return [
      ...(witness.isTooSoon(start) ? (["too-soon"] as const) : []),
      ...(this.#isTooFar(witness, start, sight) ? (["too-far"] as const) : []),
    ];
  }

  #isTooFar(witness: Witness, start: number, sight: Sight): boolean {
    const { horizon } = this.#facts.rules;
    if (horizon.kind !== "bookable-days") return witness.isTooFar(start);
    return sight === "near" && this.#bookableBefore(start) >= horizon.days;
  }

  /** How many dates, from today to the one before a start, have something to offer. */
  #bookableBefore(start: number): number {
    const [host] = this.#facts.hosts;
    if (!host) return 0;
    const first = this.#witness(host);
    const isBookable = (day: number) => {
      const around = this.candidates(first.midnight(day) - DAY_MINUTES, first.midnight(day + 1) + DAY_MINUTES);
      return around.some((one) => first.day(one) === day && this.isOffered(one, "endless"));
    };
    return minutes(first.day(this.#facts.now / MINUTE_MS), first.day(start)).filter((day) =>
      remember(this.#bookable, day, isBookable),
    ).length;
  }

  /** With `firstOnly`: whether the date has an earlier start at which this host could lead, and all parts be filled. */
  #isAfterFirst(leader: Leader, start: number, sight: Sight): boolean {
    if (this.#facts.rules.firstOnly !== true) return false;
    const { witness, free } = leader;
    const day = witness.day(start);
    const isFree = (earlier: number) => {
      const leads = (host: Host) =>
        host === witness.host && witness.can(earlier) && this.#leaderReasons(leader, earlier, sight).length === 0;
      const follows = (host: Host) => this.#witness(host).can(earlier);
      return !fillings(this.#parts, { leads, follows }).next().done;
    };
    const counted = daysAround(day).flatMap((on) => [...this.#grid(leader, on)]);
    return counted.some(
      (earlier) => earlier < start && witness.day(earlier) === day && remember(free[sight], earlier, isFree),
    );
  }

  #isOnGrid(leader: Leader, start: number): boolean {
    return daysAround(leader.witness.day(start)).some((day) => this.#grid(leader, day).has(start));
  }

  /** Starts that the hours of a date count off for whoever leads. */
  #grid({ witness, grids }: Leader, day: number): ReadonlySet<number> {
    return remember(grids, day, () => {
      const pieces = witness.open.pieces(day);
      const stretches = this.#facts.rules.packed
        ? pieces.flatMap((piece) => this.#freeStretches(witness, piece))
        : pieces;
      return new Set(stretches.flatMap((piece) => this.#startsIn(piece)));
    });
  }

  #couldStart(witness: Witness, start: number): boolean {
    if (!witness.can(start)) return false;
    return this.#others.every(
      ({ pool, count }) => pool.filter((host) => this.#witness(host).can(start)).length >= count,
    );
  }

  #freeStretches(witness: Witness, piece: Piece): readonly Piece[] {
    const couldStart = (start: number) => this.#couldStart(witness, start);
    // Nobody may be there between two minutes: a limit ends a date at midnight, one host can until the first of the minutes
    // and another, or another lane, from the second.
    const follows = (minute: number) => couldStart(minute - 0.5);
    return piecesLeft(piece, couldStart, follows);
  }

  #startsIn({ from, until, wall, clock, midnight: zero }: Piece): readonly number[] {
    const { stepMinutes, offsetMinutes = 0, alignMinutes = 1 } = this.#facts.rules;
    const starts: number[] = [];
    const last = Math.max(...minutes(from, until).map((minute) => clock.wall(minute)));
    const first = zero + Math.ceil((wall + offsetMinutes - zero) / alignMinutes) * alignMinutes;
    for (let shown = first; shown <= last; shown += stepMinutes) starts.push(clock.start(shown));
    return starts.filter((start) => start >= from && start < until);
  }
}

/** The dates whose hours may reach into one. */
function daysAround(day: number): readonly number[] {
  return minutes(day - 3, day + 3);
}
