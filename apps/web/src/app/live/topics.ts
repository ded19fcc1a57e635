/** Which answers may have changed, by what a stream tells. Pure. */
import { keys } from "../api/keys.ts";

export interface Touched {
  /** Asked again where they are on a screen. */
  readonly shown: readonly (readonly unknown[])[];
  /** Asked again when they are next looked at: a list to choose from does not move under the hand. */
  readonly later: readonly (readonly unknown[])[];
}

const topics: Readonly<Record<string, (businessId: string) => Touched>> = {
  booking: (id) => ({
    shown: [
      keys.bookings(id),
      keys.requests(id),
      ["booking", id],
      ["groups", id],
      ["waiting", id],
      ["holds", id],
      [...keys.business(id), "series"],
      [...keys.business(id), "contacts"],
    ],
    later: [["slots", id]],
  }),
  message: (id) => ({
    shown: [
      ["booking", id],
      [...keys.business(id), "letters"],
    ],
    later: [],
  }),
  group: (id) => ({ shown: [["groups", id]], later: [["slots", id]] }),
  waiting: (id) => ({ shown: [["waiting", id]], later: [] }),
  leave: (id) => ({
    shown: [
      [...keys.business(id), "leaves"],
      [...keys.business(id), "reaccommodations"],
      ["schedule", id],
      ["open-days", id],
    ],
    later: [["slots", id]],
  }),
  hours: (id) => ({
    shown: [
      ["schedule", id],
      ["open-days", id],
      ["outside-hours", id],
      keys.businessHours(id),
      [...keys.business(id), "hours-requests"],
    ],
    later: [["slots", id]],
  }),
  contact: (id) => ({ shown: [[...keys.business(id), "contacts"]], later: [] }),
  service: (id) => ({ shown: [keys.services(id)], later: [["slots", id]] }),
  notice: (id) => ({ shown: [keys.notices(id)], later: [] }),
};

/** What is of no topic touches nothing. */
export function touchedBy(type: string, businessId: string): Touched {
  return topics[type.split(".")[0] ?? ""]?.(businessId) ?? { shown: [], later: [] };
}
