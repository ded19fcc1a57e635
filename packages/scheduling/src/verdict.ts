/** What the engine answers: yes and by whom, or no, why, and what would change it. */
import type { Busy, Cap, Closure, Group, Labour } from "./facts.ts";
import type { PlainDate } from "./time/calendar.ts";
import type { Instant } from "./time/instant.ts";

/** [startsAt, endsAt) */
export interface Span {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A rule that refuses, with the fact that made it so. */
export type Reason =
  /** The host lacks a skill that the role asks for. */
  | { readonly because: "no-skill"; readonly missing: readonly string[] }
  /** The host has no hours at all on that date (of their calendar). */
  | ({ readonly because: "closed-day"; readonly on: PlainDate; readonly byOverride: boolean } & ForOthers)
  /** The host would have had hours on that date, but for a holiday, leave or closing. */
  | ({ readonly because: "closure"; readonly on: PlainDate; readonly closure: Closure } & ForOthers)
  /** The session, with its preparation and cleaning, would not lie inside the hours of that date, which are given. */
  | ({
      readonly because: "outside-hours";
      readonly on: PlainDate;
      readonly openings: readonly Span[];
      readonly needed: Span;
    } & ForOthers)
  /** Open, but between two starts: those less than a step away are given. */
  | { readonly because: "not-on-grid"; readonly stepMinutes: number; readonly nearbyStarts: readonly Instant[] }
  /** Past or within the notice, or before the first date: the first start that is not. */
  | { readonly because: "too-soon"; readonly by: "notice" | "dates"; readonly earliestAt: Instant }
  /** Beyond the horizon: its last date, in the host's calendar. */
  | { readonly because: "too-far"; readonly latestOn: PlainDate }
  /** Enough is booked in that day, week, month or year: by whose cap, and how much already, in sessions or minutes. */
  | {
      readonly because: "cap-reached";
      readonly by: "service" | "host";
      readonly cap: Cap;
      readonly counted: number;
      readonly during: Span;
    }
  /** Too little rest beside another session, or too much work in a day or week (without this one). */
  | {
      readonly because: "labour-limit";
      readonly limit: keyof Labour;
      readonly limitMinutes: number;
      readonly countedMinutes: number;
      readonly during: Span;
    }
  /** The session itself would overlap this. */
  | { readonly because: "already-busy"; readonly busy: Busy }
  /** The group session that starts then has too few seats left. */
  | { readonly because: "full"; readonly busy: Busy; readonly group: Group }
  /** The session itself would overlap a place kept for somebody else, which may become free again. */
  | { readonly because: "held"; readonly busy: Busy }
  /** Too little time to come from, or go to, another place. */
  | { readonly because: "travel"; readonly busy: Busy; readonly minutes: number }
  /** The session would fit, the time to keep free around it would not. */
  | { readonly because: "buffer"; readonly busy: Busy }
  /** Free, but the date has an earlier free start, and only the first is offered. */
  | { readonly because: "not-first"; readonly first: Instant };

/** Other services for which the session would lie inside open time, since hours are reserved for them. */
export interface ForOthers {
  readonly reservedFor?: readonly string[];
}

/**
 * The codes, in the order in which they are judged; "no-host" when there is nobody to ask, "too-few" when each role has
 * somebody, but the same somebody.
 */
export type Refusal = "no-host" | Reason["because"] | "too-few";

/** In which role too, when the facts name roles. */
export type HostReason = Reason & { readonly hostId: string; readonly roleId?: string };

export interface RoleOffer {
  readonly roleId: string;
  /** Each host who could take it, taken alone; who could lead first, substitutes last, and only where they are needed. */
  readonly hostIds: readonly string[];
  readonly count: number;
}

export interface Offered extends Span {
  readonly offered: true;
  /** Each host who could lead, or whose group can be joined, with somebody left for everything else; in the order given. */
  readonly hostIds: readonly string[];
  /** Who could take which role, when the facts name roles. */
  readonly roles?: readonly RoleOffer[];
  /** Group sessions that start then and have seats left. */
  readonly joins?: readonly Join[];
}

export interface Join {
  readonly hostId: string;
  readonly busy: Busy;
  readonly seatsLeft: number;
}

export interface Refused extends Span {
  readonly offered: false;
  /** Of the host who came closest to a yes: the one refused by the latest rule. With several roles, of the role farthest from it. */
  readonly because: Refusal;
  /** The first rule that refuses, for each host in the order given. */
  readonly refusals: readonly HostReason[];
}

export type Verdict = Offered | Refused;

/** What would open a start that a rule refuses. Where it names a value, that value is enough, and the least that is. */
export type Remedy =
  | { readonly do: "grant-skills"; readonly skills: readonly string[] }
  /** Add hours on that date that hold this span (`reserved`: for the service alone); where an override closes it, change that. */
  | {
      readonly do: "open";
      readonly on: PlainDate;
      readonly span: Span;
      readonly override: boolean;
      readonly reserved?: true;
    }
  /** Remove the closure, or open the date by an override. */
  | { readonly do: "lift-closure"; readonly on: PlainDate; readonly closure: Closure }
  /** Choose one of these starts, or change step, offset or alignment. */
  | { readonly do: "choose-start"; readonly starts: readonly Instant[] }
  /** A notice of at most so many minutes; undefined for a start in the past: nothing opens it. */
  | { readonly do: "shorten-notice"; readonly toMinutes: number | undefined }
  /** Let booking begin, or end, on that date. */
  | { readonly do: "begin-on"; readonly on: PlainDate }
  | { readonly do: "extend-horizon"; readonly until: PlainDate }
  | { readonly do: "raise-cap"; readonly to: number }
  | { readonly do: "relax-limit"; readonly limit: keyof Labour; readonly toMinutes: number }
  /** Move or cancel what is there. */
  | { readonly do: "free"; readonly busy: Busy }
  /** The hold ends by itself then, if it is not booked. */
  | { readonly do: "wait"; readonly until: Instant | undefined }
  | { readonly do: "add-seats"; readonly to: number }
  /** Buffers, with preparation and cleaning, of at most so many minutes. */
  | { readonly do: "shorten-buffers"; readonly beforeMinutes: number; readonly afterMinutes: number }
  /** A way of at most so many minutes, or the same place. */
  | { readonly do: "shorten-way"; readonly toMinutes: number }
  | { readonly do: "offer-all" };

export type ExplainedReason = Reason & { readonly remedy: Remedy };

/** Every rule that refuses, for each host and role; `offered` as by `judgeSlot`. */
export interface Explanation extends Span {
  readonly offered: boolean;
  readonly hosts: readonly {
    readonly hostId: string;
    readonly roleId?: string;
    readonly reasons: readonly ExplainedReason[];
  }[];
}

/** The order in which rules are judged: what the calendar says, then notice and horizon, limits, and other people. */
export const RANK: Readonly<Record<Refusal, number>> = {
  "no-host": 0,
  "no-skill": 1,
  "closed-day": 2,
  closure: 3,
  "outside-hours": 4,
  "not-on-grid": 5,
  "too-soon": 6,
  "too-far": 7,
  "cap-reached": 8,
  "labour-limit": 9,
  "already-busy": 10,
  full: 11,
  held: 12,
  travel: 13,
  buffer: 14,
  "not-first": 15,
  "too-few": 16,
};
