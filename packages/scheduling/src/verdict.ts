/** What the engine answers: yes and by whom, or no and why. */
import type { Busy } from "./facts.ts";
import type { PlainDate } from "./time/calendar.ts";
import type { Instant } from "./time/instant.ts";

/** [startsAt, endsAt) */
export interface Span {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A rule that refuses, with the fact that made it so. */
export type Reason =
  /** The host has no hours at all on that date (of their calendar). */
  | { readonly because: "closed-day"; readonly on: PlainDate; readonly byOverride: boolean }
  /** The session would not lie inside the hours of that date, which are given. */
  | { readonly because: "outside-hours"; readonly on: PlainDate; readonly openings: readonly Span[] }
  /** Open, but between two starts: those less than a step away are given. */
  | { readonly because: "not-on-grid"; readonly stepMinutes: number; readonly nearbyStarts: readonly Instant[] }
  /** Past, or within the notice: the first start that is not. */
  | { readonly because: "too-soon"; readonly earliestAt: Instant }
  /** Beyond the horizon: its last date, in the host's calendar. */
  | { readonly because: "too-far"; readonly latestOn: PlainDate }
  /** The session itself would overlap this. */
  | { readonly because: "already-busy"; readonly busy: Busy }
  /** The session itself would overlap a place kept for somebody else, which may become free again. */
  | { readonly because: "held"; readonly busy: Busy }
  /** The session would fit, the time to keep free around it would not. */
  | { readonly because: "buffer"; readonly busy: Busy };

/** The codes, in the order in which they are judged; "no-host" when there is nobody to ask. */
export type Refusal = Reason["because"] | "no-host";

export type HostReason = Reason & { readonly hostId: string };

export interface Offered extends Span {
  readonly offered: true;
  /** Each host who could take it, in the order given. */
  readonly hostIds: readonly string[];
}

export interface Refused extends Span {
  readonly offered: false;
  /** Of the host who came closest to a yes: the one refused by the latest rule. */
  readonly because: Refusal;
  /** The first rule that refuses, for each host in the order given. */
  readonly refusals: readonly HostReason[];
}

export type Verdict = Offered | Refused;

/** Every rule that refuses, for each host; `offered` when at least one host has none. */
export interface Explanation extends Span {
  readonly offered: boolean;
  readonly hosts: readonly { readonly hostId: string; readonly reasons: readonly Reason[] }[];
}
