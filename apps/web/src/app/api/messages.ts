/** Messages about bookings that did not go, sent again. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { deliveriesKey } from "./sending.ts";

export function useRetryMessage(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (messageId: string) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/messages/{messageId}/retry", {
          params: { path: { businessId, messageId } },
        }),
      ),
    // What stands there may be old, whatever the answer.
    onSettled: (message) => {
      void cache.invalidateQueries({ queryKey: deliveriesKey(businessId) });
      if (message) void cache.invalidateQueries({ queryKey: keys.booking(businessId, message.bookingId) });
    },
  });
}

export function useRetryFailed(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (since: string) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/messages/retries", {
          params: { path: { businessId }, header: { "Idempotency-Key": crypto.randomUUID() } },
          body: { since },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: deliveriesKey(businessId) }),
  });
}
