/** Why a time is not offered. */
import type { Schema } from "@creneau/sdk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type SlotReason = Schema<"SlotReason">;
export type SlotExplanation = Schema<"SlotExplanation">;

export interface WhyAsk {
  /** Nothing is asked before it is known whose time it is. */
  readonly professionalId: string | undefined;
  readonly serviceId: string | undefined;
  /** An instant, as the API has them. */
  readonly startsAt: string;
}

export function useWhy(businessId: string, { professionalId = "", serviceId, startsAt }: WhyAsk) {
  return useQuery({
    enabled: professionalId !== "",
    queryKey: [...keys.business(businessId), "why", professionalId, serviceId, startsAt],
    placeholderData: keepPreviousData,
    // What closes a time may be mended in another tab the next moment.
    staleTime: 0,
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/professionals/{professionalId}/why", {
          params: { path: { businessId, professionalId }, query: { startsAt, ...(serviceId ? { serviceId } : {}) } },
        }),
      ),
  });
}
