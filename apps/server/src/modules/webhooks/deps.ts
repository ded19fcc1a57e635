import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Reach } from "../../platform/outbound/addresses.ts";
import type { Lookup } from "../../platform/outbound/post.ts";

/** An endpoint that was switched off, by itself, for who looks after it. */
export interface SwitchedOff {
  readonly endpointId: string;
  readonly host: string;
  readonly why: "failing" | "gone";
}

export interface WebhookDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly reach: Reach;
  readonly lookup?: Lookup;
  /** How long an attempt may take; fifteen seconds when absent. */
  readonly attemptMs?: number;
}
