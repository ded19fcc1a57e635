/** Judged slots by the day of a zone, for choosing among them. */
import { addDays, dateOf, instant, type PlainDate, type Zone } from "@creneau/scheduling";
import type { JudgedSlot } from "../api/slots.ts";

export interface SlotDay {
  readonly on: PlainDate;
  readonly slots: readonly JudgedSlot[];
  readonly freeCount: number;
  /** No candidate at all, or each refused because the day is closed. */
  readonly closed: boolean;
}

/** Reasons that make a time uninteresting: nobody wonders why three in the morning is not offered. */
const DULL = new Set<JudgedSlot["because"]>(["closed-day", "closure", "outside-hours", "not-on-grid"]);

export function slotDays(slots: readonly JudgedSlot[], first: PlainDate, dayCount: number, zone: Zone): SlotDay[] {
  const byDay = new Map<string, JudgedSlot[]>();
  for (const slot of slots) {
    const on = dateOf(instant(slot.startsAt), zone);
    const day = byDay.get(on);
    if (day) day.push(slot);
    else byDay.set(on, [slot]);
  }
  return Array.from({ length: dayCount }, (_, index) => {
    const on = addDays(first, index);
    const all = byDay.get(on) ?? [];
    const telling = all.filter(({ offered, because }) => offered || !DULL.has(because));
    return { on, slots: telling, freeCount: all.filter(({ offered }) => offered).length, closed: telling.length === 0 };
  });
}
