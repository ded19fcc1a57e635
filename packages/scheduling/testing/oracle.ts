/**
 * An independent answer, minute by minute: what is open, who is busy, what the calendar says, counted one minute at a time
 * with Temporal; who takes which part, by trying every choice. It imports types only and shares no code with the engine.
 * Slow, and plain on purpose. What it holds to is the README.
 *
 * It knows whole minutes only: instants and offsets of its questions must have no seconds.
 */
import type { Host, SlotFacts } from "../src/facts.ts";
import { MINUTE_MS } from "./oracle/clock.ts";
import type { Code } from "./oracle/codes.ts";
import { Court } from "./oracle/court.ts";
import type { Filling } from "./oracle/parts.ts";

export { CODES, firstOf, type Code } from "./oracle/codes.ts";

/** All instants in epoch milliseconds. */
export interface Oracle {
  /** Starts on the grids of all who could lead, and of groups that can be joined, in [from, until), ascending. */
  candidates(from: number, until: number): readonly number[];
  offered(from: number, until: number): readonly number[];
  isOffered(start: number): boolean;
  /** All the rules that refuse a host in the role of that index; 0 when there are no roles. */
  reasons(host: Host, roleIndex: number, start: number): ReadonlySet<Code>;
  /** Hosts with a group session to join. */
  joins(start: number): readonly Host[];
  /** Who takes which role, in each way of filling them all. */
  fillings(start: number): readonly Filling[];
}

export function oracleFor(facts: SlotFacts): Oracle {
  const court = new Court(facts);
  const candidates = (from: number, until: number) => court.candidates(from / MINUTE_MS, until / MINUTE_MS);
  return {
    candidates: (from, until) => candidates(from, until).map((start) => start * MINUTE_MS),
    offered: (from, until) =>
      candidates(from, until)
        .filter((start) => court.isOffered(start))
        .map((start) => start * MINUTE_MS),
    isOffered: (start) => court.isOffered(start / MINUTE_MS),
    reasons: (host, roleIndex, start) => court.reasons(host, roleIndex, start / MINUTE_MS),
    joins: (start) => court.joins(start / MINUTE_MS),
    fillings: (start) => court.fillings(start / MINUTE_MS),
  };
}
