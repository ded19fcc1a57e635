/** When can people meet, and why not? Start with ../README.md. */
export { addDays, plainDate, weekdayOf, type PlainDate, type Weekday } from "./time/calendar.ts";
export { instant, type Instant } from "./time/instant.ts";
export { zone, type Zone } from "./time/zone.ts";
export { dateOf, instantOf, startOfDay, toIso, wallOf, type Wall } from "./time/wall.ts";
export type {
  Busy,
  BusyKind,
  Host,
  Hours,
  HoursOverride,
  SlotFacts,
  SlotQuery,
  SlotRules,
  WallRange,
} from "./facts.ts";
export type { Explanation, HostReason, Offered, Reason, Refusal, Refused, Span, Verdict } from "./verdict.ts";
export { nearestOffered, nextOffered, offeredSlots } from "./offer.ts";
export { explainSlot, judgeSlot, judgeSlots } from "./judge.ts";
export { intersect, setOf, subtract, union, type IntervalSet } from "./sets/intervals.ts";
