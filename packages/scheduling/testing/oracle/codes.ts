/** The reasons by their codes, in the order of the table in the README. */
import type { Reason } from "../../src/verdict.ts";

export type Code = Reason["because"];

export const CODES: readonly Code[] = [
  "no-skill",
  "closed-day",
  "closure",
  "outside-hours",
  "not-on-grid",
  "too-soon",
  "too-far",
  "cap-reached",
  "labour-limit",
  "already-busy",
  "full",
  "held",
  "travel",
  "buffer",
  "not-first",
];

/** The one that is judged first. */
export function firstOf(codes: ReadonlySet<Code>): Code | undefined {
  return CODES.find((code) => codes.has(code));
}
