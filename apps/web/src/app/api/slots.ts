/** Judged slots: candidate starts, offered or refused with the reasons. */
import type { Schema } from "@creneau/sdk";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type JudgedSlot = Schema<"JudgedSlot">;

export interface SlotsAsk {
  /** Undefined: whoever is free, of a service that is named. */
  readonly professionalId: string | undefined;
  readonly serviceId?: string;
  readonly from: string;
  readonly to: string;
  readonly durationMinutes?: number;
  readonly movingBookingId?: string;
}

/** Seven days at most. */
export function useSlots(businessId: string, ask: SlotsAsk, enabled = true) {
  const { professionalId, ...query } = ask;
  return useQuery({
    queryKey: [...keys.slots(businessId, professionalId ?? "anyone"), query],
    enabled,
    staleTime: 10_000,
    queryFn: () => {
      if (professionalId === undefined) {
        const { movingBookingId: _, serviceId = "", ...period } = query;
        return answerOf(
          api.GET("/v1/businesses/{businessId}/services/{serviceId}/slots", {
            params: { path: { businessId, serviceId }, query: period },
          }),
        );
      }
      return answerOf(
        api.GET("/v1/businesses/{businessId}/professionals/{professionalId}/slots", {
          params: { path: { businessId, professionalId }, query },
        }),
      );
    },
  });
}
