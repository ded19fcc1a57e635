/** When a message that no carrier took is tried again. Pure. */
import { instant, type Instant } from "@creneau/scheduling";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Nobody waits longer for a message about an appointment: it has failed, and the booking shows that. */
export const GIVEN_UP_AFTER_MS = 16 * HOUR_MS;

/** After a beat those that wait are sent, the oldest first: those of some hours before, then those of the last two. */
const LATE_MS = 2 * HOUR_MS;
const SPREAD_MS = { late: 10_000, lately: 20_000 } as const;

/**
 * All that wait are tried at the same beat, each minute at first, then every five, then every quarter of an hour: when the
 * carrier is back they go within minutes. Within the beat the oldest is first.
 * @param oldestAt since when the oldest waits that the same trouble holds up: what came later must not overtake it.
 * @returns undefined once it is given up.
 */
export function triedAgainAt(dueAt: Instant, now: Instant, oldestAt: Instant = dueAt): Instant | undefined {
  const waited = now - dueAt;
  if (waited >= GIVEN_UP_AFTER_MS) return undefined;
  const since = now - Math.min(oldestAt, dueAt);
  const beat = since < 10 * MINUTE_MS ? MINUTE_MS : since < 3 * HOUR_MS ? 5 * MINUTE_MS : 15 * MINUTE_MS;
  const next = (Math.floor(now / beat) + 1) * beat;
  const place =
    waited >= LATE_MS
      ? SPREAD_MS.late * (1 - (waited - LATE_MS) / (GIVEN_UP_AFTER_MS - LATE_MS))
      : SPREAD_MS.late + SPREAD_MS.lately * (1 - Math.max(0, waited) / LATE_MS);
  return instant(next + Math.round(place));
}
