/** Judged slots: candidate starts, offered or refused with the reasons. */
import type { Schema } from "@creneau/sdk";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type JudgedSlot = Schema<"JudgedSlot">;

export interface SlotsAsk {
  readonly professionalId: string;
  readonly serviceId?: string;
  readonly from: string;
  readonly to: string;
  readonly movingBookingId?: string;
}

/** Seven days at most. */
export function useSlots(businessId: string, ask: SlotsAsk, enabled = true) {
  const { professionalId, ...query } = ask;
  return useQuery({
    queryKey: [...keys.slots(businessId, professionalId), query],
    enabled,
    staleTime: 10_000,
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/professionals/{professionalId}/slots", {
          params: { path: { businessId, professionalId }, query },
        }),
      ),
  });
}
