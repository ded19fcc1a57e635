/** When can people meet, and why not? Start with ../README.md. */
export { addDays, plainDate, weekdayOf, type PlainDate, type Weekday } from "./time/calendar.ts";
export { instant, type Instant } from "./time/instant.ts";
export { zone, type Zone } from "./time/zone.ts";
export { dateOf, instantOf, startOfDay, toIso, wallOf, type Wall } from "./time/wall.ts";
export type * from "./facts.ts";
export type {
  ExplainedReason,
  Explanation,
  HostReason,
  Join,
  Offered,
  Reason,
  Refusal,
  Refused,
  Remedy,
  RoleOffer,
  Span,
  Verdict,
} from "./verdict.ts";
export { nearestOffered, nextOffered, nextOfferedEach, offeredSlots, type Wish } from "./search.ts";
export { judgeSlot, judgeSlots } from "./judge.ts";
export { explainSlot, explainSlots } from "./explain.ts";
export { durationsAt, durationsOf, type DurationChoice, type DurationVerdict } from "./durations.ts";
export { chooseHosts, type Chosen, type Criterion, type Policy } from "./assign.ts";
export { offeredChains, type ChainOffer, type ChainQuery, type Link, type LinkOffer } from "./chain.ts";
export { busyOfEvents, type CalendarEvent, type EventPolicy, type EventStatus } from "./events.ts";
export * from "./recurrence/index.ts";
export { alwaysOpen } from "./hours.ts";
export { openDays, type OpenDay, type ReservedDay } from "./days.ts";
export { intersect, setOf, subtract, union, type IntervalSet } from "./sets/intervals.ts";
