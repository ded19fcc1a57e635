/** When the people of the fake world are free. */
import {
  addDays,
  dateOf,
  instant,
  instantOf,
  plainDate,
  startOfDay,
  toIso,
  weekdayOf,
  zone,
  type Instant,
} from "@creneau/scheduling";
import type { Schema } from "@creneau/sdk";
import type { Fake } from "./cast.ts";

type Span = Schema<"Span">;

export const MINUTE_MS = 60_000;
const HORIZON_DAYS = 40;

/** Every free quarter of an hour within the hours, an hour's notice kept; some taken, so that days look lived in. */
export function freeTimes({ hours, profile }: Fake, now: Instant): Span[] {
  const inZone = zone(profile.zone);
  const length = profile.services[0]?.durationMinutes ?? 15;
  const today = dateOf(now, inZone);
  const times: Span[] = [];
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead += 1) {
    const on = addDays(today, ahead);
    for (const [from, to] of hours[weekdayOf(on)] ?? []) {
      for (let minute = from; minute + length <= to; minute += length) {
        const startsAt = instantOf(on, minute, inZone);
        const taken = (ahead * 7 + minute / 15) % 5 === 0;
        if (startsAt >= now + 60 * MINUTE_MS && !taken)
          times.push({ startsAt: toIso(startsAt), endsAt: toIso(instant(startsAt + length * MINUTE_MS)) });
      }
    }
  }
  return times;
}

/** As the API answers: every day asked for, and the first time after them. */
export function slotDays(one: Fake, { searchParams }: URL, now: Instant): Schema<"SlotDays"> {
  const inZone = zone(searchParams.get("zone") ?? one.business.zone);
  const from = plainDate(searchParams.get("from") ?? dateOf(now, inZone));
  const to = plainDate(searchParams.get("to") ?? addDays(from, 6));
  const all = freeTimes(one, now);
  const days: Schema<"SlotDays">["days"] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    days.push({ on, slots: all.filter(({ startsAt }) => dateOf(instant(startsAt), inZone) === on) });
  }
  const after = startOfDay(addDays(to, 1), inZone);
  return { zone: inZone, from, to, days, nextSlot: all.find(({ startsAt }) => instant(startsAt) >= after) ?? null };
}
