/** How long things count. Pure. */
import { instant, type Instant } from "@creneau/scheduling";

/** How long a mailed link shows one's bookings. */
export const LINK_MINUTES = 60;
export const linkEnd = (now: Instant): Instant => instant(now + LINK_MINUTES * 60_000);

const DAY_MS = 86_400_000;
/** What changed at a business without a booking (an address that was corrected) is found a day later at the latest. */
export const isStale = (searchedAt: Instant, now: Instant): boolean => now - searchedAt > DAY_MS;

/** More businesses than that nobody has; the pages stay quick. */
export const MOST_TIES = 200;

interface Placed {
  readonly startsAt: Instant;
  readonly id: string;
}

/** The order of a list over all businesses, the same as in each: by start, then by id; the past the other way round. */
export const inOrder =
  (when: "coming" | "past") =>
  (a: Placed, b: Placed): number => {
    const forward = a.startsAt - b.startsAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    return when === "coming" ? forward : -forward;
  };
