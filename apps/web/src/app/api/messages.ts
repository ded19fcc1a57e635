/** Messages about bookings that did not go, sent again. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
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

const runKey = (businessId: string) => [...keys.business(businessId), "message-retries"];

/** While it runs, the page looks again. */
const RUNNING_MS = 1_500;

/** How far it is with what was asked to be sent again, the last time. */
export function useRetryRun(businessId: string) {
  return useQuery({
    queryKey: runKey(businessId),
    queryFn: async () =>
      (await answerOf(api.GET("/v1/businesses/{businessId}/messages/retries", { params: { path: { businessId } } })))
        .run,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? RUNNING_MS : false),
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
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: deliveriesKey(businessId) }),
        cache.invalidateQueries({ queryKey: runKey(businessId) }),
      ]),
  });
}
