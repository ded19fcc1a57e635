import type { SlotRules } from "@creneau/scheduling";
import type { Service } from "./queries.ts";

/** What the engine asks of a service. */
export const rulesOf = (service: Service): SlotRules => ({
  durationMinutes: service.durationMinutes,
  stepMinutes: service.stepMinutes,
  bufferBeforeMinutes: service.bufferBeforeMinutes,
  bufferAfterMinutes: service.bufferAfterMinutes,
  noticeMinutes: service.noticeMinutes,
  horizon: { kind: "days", days: service.horizonDays },
});
