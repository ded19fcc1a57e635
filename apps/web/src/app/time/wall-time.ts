/** Wall times as fields and the API write them, and minutes of the day. */

/** "09:30" → 570; "26:00" → 1560, two in the morning of the day after. */
export function minutesOf(wallTime: string): number {
  return Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3, 5));
}

/** 570 → "09:30". */
export function wallTimeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
