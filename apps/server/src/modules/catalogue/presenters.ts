import type { LinkedBooking } from "@creneau/contract";
import type { Service } from "./queries.ts";

export const publicServiceOf = (service: Service): LinkedBooking["service"] => ({
  slug: service.slug,
  name: service.name,
  description: service.description,
  durationMinutes: service.durationMinutes,
  noticeMinutes: service.noticeMinutes,
  mode: service.mode,
});
