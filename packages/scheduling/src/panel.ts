/** What the engine knows about the hosts for a stretch of starts: worked out when asked for, and once for equal hours. */
import { boundsOf, type Bounds } from "./bounds.ts";
import { Agenda, refusedStarts } from "./busy.ts";
import type { Busy, Host, Hours, SlotFacts } from "./facts.ts";
import { gridOf } from "./grid.ts";
import { timetableOf, type Timetable } from "./hours.ts";
import { limitsOf, refusedByLimits, type Limit } from "./limits.ts";
import { needOf, type Need } from "./need.ts";
import { openingsOf, type Openings } from "./openings.ts";
import { castOf, type Cast, type Choice } from "./parts.ts";
import { contains, subtract, union, type IntervalSet } from "./sets/intervals.ts";
import { DAY_MS } from "./time/instant.ts";

/** What starts earlier on a date, or in a range that began the day before, can matter to what starts now. */
const LOOK_BACK_MS = 3 * DAY_MS;

/** What some hours say about the stretch. */
export interface Sheet {
  readonly timetable: Timetable;
  readonly bounds: Bounds;
  readonly openings: Openings;
  /** Candidates in the stretch, when they are counted from the openings alone. */
  grid(): readonly number[];
}

/** What is known about a host beside their hours. */
interface Books {
  readonly limits: readonly Limit[];
  /** Starts that their busy time refuses, and starts that their limits do. */
  readonly busy: IntervalSet;
  readonly limited: IntervalSet;
  /** Whatever busy time could be in the way of a start. */
  busyAround(startMs: number): readonly Busy[];
}

export class Panel {
  readonly facts: SlotFacts;
  readonly need: Need;
  readonly cast: Cast;
  /** Whether the facts name roles. */
  readonly named: boolean;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly #clipped: boolean;
  readonly #sheets = new Map<Hours | string, Sheet>();
  readonly #books = new Map<Host, Books>();
  readonly #free = new Map<Host, IntervalSet>();
  readonly #fellows = new Map<number, readonly Choice[]>();

  /**
   * @param clipped whether starts beyond the notice and the horizon may be left out: quicker, and enough for what is offered.
   * @throws RangeError when the facts make no sense; what concerns one host, when they are asked about.
   */
  constructor(facts: SlotFacts, fromMs: number, untilMs: number, clipped: boolean) {
    this.facts = facts;
    this.need = needOf(facts);
    this.cast = castOf(facts);
    this.named = facts.roles !== undefined && facts.roles.length > 0;
    const lookBackMs = this.need.packed || this.need.firstOnly ? LOOK_BACK_MS : 0;
    this.fromMs = fromMs - lookBackMs;
    this.untilMs = untilMs;
    this.#clipped = clipped && this.cast.others.length === 0; // who does not lead is not bound by notice and horizon
  }

  sheetOf({ hours }: Host): Sheet {
    const known = this.#sheets.get(hours);
    if (known) return known;
    // Rows of a database are seldom the same object: equal hours are found by value.
    const key = this.facts.hosts.length === 1 ? "" : JSON.stringify(hours);
    const sheet = this.#sheets.get(key) ?? this.#sheetFor(hours);
    this.#sheets.set(key, sheet).set(hours, sheet);
    return sheet;
  }

  booksOf(host: Host): Books {
    const known = this.#books.get(host);
    if (known) return known;
    const limits = limitsOf(host, this.facts.rules, this.need, this.sheetOf(host).timetable.table);
    const limited = refusedByLimits(limits);
    const busy = refusedStarts(host, this.need, this.facts, this.fromMs, this.untilMs);
    let agenda: Agenda | undefined;
    const busyAround = (startMs: number) => (agenda ??= new Agenda(host.busy, this.need)).around(startMs);
    const books = { limits, busy, limited, busyAround };
    this.#books.set(host, books);
    return books;
  }

  /** Starts that neither busy time nor limits leave them. */
  refusedOf(host: Host): IntervalSet {
    const { busy, limited } = this.booksOf(host);
    return limited.length === 0 ? busy : union(busy, limited);
  }

  /** Starts at which they are open and free, within their limits. */
  freeOf(host: Host): IntervalSet {
    const known = this.#free.get(host);
    if (known) return known;
    const free = subtract(this.sheetOf(host).openings.fits, this.refusedOf(host));
    this.#free.set(host, free);
    return free;
  }

  /** Who could take each part beside the lead, at one start: the same for all who could lead. */
  fellowsAt(startMs: number): readonly Choice[] {
    const known = this.#fellows.get(startMs);
    if (known) return known;
    const fellows = this.cast.others.map(({ count, able }) => ({
      count,
      hostIds: able.filter((host) => contains(this.freeOf(host), startMs)).map(({ id }) => id),
    }));
    this.#fellows.set(startMs, fellows);
    return fellows;
  }

  #sheetFor(hours: Hours): Sheet {
    const { facts, need } = this;
    const timetable = timetableOf(hours, need);
    const bounds = boundsOf(need, timetable, facts.now, facts.rules.horizon);
    const untilMs = this.#clipped ? Math.min(this.untilMs, bounds.endMs) : this.untilMs;
    const clear = !need.packed && !need.firstOnly; // of what comes before
    const fromMs = this.#clipped && clear ? Math.max(this.fromMs, bounds.earliestMs) : this.fromMs;
    const openings = openingsOf(timetable, need, fromMs, Math.max(fromMs, untilMs));
    let grid: readonly number[] | undefined;
    const pieces = openings.restricted ? openings.open : undefined;
    return {
      timetable,
      bounds,
      openings,
      grid: () => (grid ??= gridOf(openings, pieces, need, fromMs, untilMs)),
    };
  }
}
