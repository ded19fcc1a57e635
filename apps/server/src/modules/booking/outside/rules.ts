/** Which bookings lie outside of somebody's hours. Pure: the engine is asked, about the hours and nothing else. */
import { instant, judgeSlot, plainDate, type Hours, type Instant } from "@creneau/scheduling";

const MINUTE_MS = 60_000;
const outside: ReadonlySet<string> = new Set(["closed-day", "closure", "outside-hours"]);

interface Session {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly serviceId: string;
  readonly onCallOnly: boolean;
}

/** Whether the hours would no longer have this session, whenever it was booked and whatever else is taken. */
export function isOutside(hours: Hours, { startsAt, endsAt, serviceId, onCallOnly }: Session): boolean {
  const rules = {
    durationMinutes: Math.max(1, Math.ceil((endsAt - startsAt) / MINUTE_MS)),
    stepMinutes: 1,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    serviceId,
    reservedOnly: onCallOnly,
    horizon: { kind: "dates", from: plainDate("1971-01-01"), until: plainDate("2099-12-31") } as const,
  };
  const now = instant(startsAt - MINUTE_MS);
  const verdict = judgeSlot({ now, rules, hosts: [{ id: "host", hours, busy: [] }] }, startsAt);
  return !verdict.offered && outside.has(verdict.because);
}
