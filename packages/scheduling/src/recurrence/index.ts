/** Recurrence rules of RFC 5545: read them, write them, ask when they happen. */
export { occurrences, synchronized, wallOccurrences, type WallOccurrence } from "./occurrences.ts";
export {
  recurrence,
  recurrenceText,
  type Recurrence,
  type RecurrenceDate,
  type RecurrenceSource,
} from "./recurrence.ts";
export { recurrenceRule, ruleText } from "./rule-text.ts";
export type { ByDay, Frequency, RecurrenceRule } from "./rule.ts";
export { dateValue, dateValueText, type DateValue } from "./values.ts";
