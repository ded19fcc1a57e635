/** Times that visitors keep at this moment. */
import type { Schema } from "@creneau/sdk";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import type { Period } from "./bookings.ts";

export type PlannedHold = Schema<"HoldList">["items"][number];

/** They last minutes: asked for often, and never worth a message when they can't be had. */
export function useHolds(businessId: string, { from, until }: Period, professionalId: string | undefined) {
  const { data } = useQuery({
    queryKey: ["holds", businessId, { from, until, professionalId }],
    refetchInterval: 30_000,
    retry: false,
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/holds", {
          params: { path: { businessId }, query: { from, until, ...(professionalId && { professionalId }) } },
        }),
      ),
  });
  return data?.items ?? [];
}
