/** Judged slots of the fake world: open hours, bookings and the notice, nothing more. */
import { addDays, instant, instantOf, plainDate, toIso, zone } from "@creneau/scheduling";
import type { Schema } from "@creneau/sdk";
import { rangesOn } from "../planning/closed-hours.ts";
import { minutesOf } from "../time/wall-time.ts";
import type { World } from "./world.ts";

const sentences = {
  "too-soon": "Cet horaire est trop proche : la séance se réserve au moins 2 heures à l’avance.",
  "already-busy": "Quelqu’un a déjà réservé cet horaire.",
} as const;

export function judgedSlots(world: World, professionalId: string, query: URLSearchParams): Schema<"JudgedSlots"> {
  const schedule = world.schedules.get(professionalId);
  if (!schedule) return { zone: "Europe/Paris", items: [] };
  const service = world.services.find(({ id }) => id === query.get("serviceId")) ?? world.services[0];
  const minutes = service?.durationMinutes ?? 15;
  const where = zone(schedule.zone);
  const items: Schema<"JudgedSlot">[] = [];
  const last = query.get("to") ?? query.get("from") ?? "";
  for (let on = plainDate(query.get("from") ?? ""); on <= last; on = addDays(on, 1)) {
    for (const { start, end } of rangesOn(schedule, on)) {
      for (let minute = minutesOf(start); minute + minutes <= minutesOf(end); minute += minutes) {
        const startsAt = instantOf(on, minute, where);
        const endsAt = instant(startsAt + minutes * 60_000);
        const busy = world.bookings.some(
          (one) =>
            one.id !== query.get("movingBookingId") &&
            one.status === "confirmed" &&
            one.professional.id === professionalId &&
            instant(one.startsAt) < endsAt &&
            startsAt < instant(one.endsAt),
        );
        const because = startsAt < world.now + 120 * 60_000 ? "too-soon" : busy ? "already-busy" : null;
        items.push({
          startsAt: toIso(startsAt, where),
          endsAt: toIso(endsAt, where),
          offered: because === null,
          because,
          reasons: because === null ? [] : [{ because, sentence: sentences[because] }],
        });
      }
    }
  }
  return { zone: schedule.zone, items };
}
