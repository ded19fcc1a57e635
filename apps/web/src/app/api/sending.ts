/** What carries the messages of a business, what became of them, and the address mail comes from. */
import type { Schema } from "@creneau/sdk";
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { useOnce } from "./once.ts";

export type Carriers = Schema<"Carriers">;
export type CarrierAsk = Schema<"CarrierAsk">;
export type CarrierTest = Schema<"CarrierTest">;
export type MessageDelivery = Schema<"MessageDelivery">;
export type SenderState = Schema<"SenderState">;
export type SenderFinding = Schema<"SenderFinding">;
export type MailOrText = "email" | "sms";

/** Whatever they are narrowed to. */
export const deliveriesKey = (businessId: string) => [...keys.business(businessId), "deliveries"];
const carriersKey = (businessId: string) => [...keys.business(businessId), "carriers"];
const senderKey = (businessId: string) => [...keys.business(businessId), "sender"];

/** While a trial or a look at the DNS is under way. */
const WAITING_MS = 1_500;

const isWaiting = ({ email, sms, push }: Carriers): boolean =>
  [email.test, sms.test, push.test].some((test) => test?.state === "waiting");

export function useCarriers(businessId: string) {
  return useQuery({
    queryKey: carriersKey(businessId),
    queryFn: () => answerOf(api.GET("/v1/businesses/{businessId}/carriers", { params: { path: { businessId } } })),
    refetchInterval: ({ state }) => (state.data && isWaiting(state.data) ? WAITING_MS : false),
  });
}

export function useSetCarrier(businessId: string, channel: MailOrText) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { carrier: CarrierAsk; version: number }) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/carriers/{channel}", { params: { path: { businessId, channel } }, body }),
      ),
    onSuccess: (carriers) => {
      cache.setQueryData(carriersKey(businessId), carriers);
      void cache.invalidateQueries({ queryKey: senderKey(businessId) });
    },
    onError: () => cache.invalidateQueries({ queryKey: carriersKey(businessId) }),
  });
}

export function useRemoveCarrier(businessId: string, channel: MailOrText) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answerOf(
        api.DELETE("/v1/businesses/{businessId}/carriers/{channel}", { params: { path: { businessId, channel } } }),
      ),
    onSuccess: (carriers) => {
      cache.setQueryData(carriersKey(businessId), carriers);
      void cache.invalidateQueries({ queryKey: senderKey(businessId) });
    },
  });
}

export function useTestCarrier(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { channel: MailOrText | "push"; phone: string | null }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/carriers/tests", {
          params: { path: { businessId }, header: { "Idempotency-Key": crypto.randomUUID() } },
          body,
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: carriersKey(businessId) }),
  });
}

export type DeliveryFilter = MessageDelivery["status"] | "trouble";

export const useDeliveries = (businessId: string, status: DeliveryFilter | undefined) =>
  useInfiniteQuery({
    queryKey: [...deliveriesKey(businessId), status ?? "all"],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/deliveries", {
          params: { path: { businessId }, query: { limit: 40, ...(status && { status }), ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export function useSender(businessId: string) {
  return useQuery({
    queryKey: senderKey(businessId),
    queryFn: () => answerOf(api.GET("/v1/businesses/{businessId}/sender", { params: { path: { businessId } } })),
    refetchInterval: ({ state }) =>
      state.data?.sender && (state.data.sender.checking || state.data.sender.preparing) ? WAITING_MS : false,
  });
}

function useSenderChange<Ask>(businessId: string, mutationFn: (ask: Ask) => Promise<unknown>) {
  const cache = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => cache.invalidateQueries({ queryKey: senderKey(businessId) }) });
}

const path = (businessId: string) => ({ params: { path: { businessId } } });

export const useSetSender = (businessId: string) =>
  useSenderChange(businessId, (body: { address: string; version: number }) =>
    answerOf(api.PUT("/v1/businesses/{businessId}/sender", { ...path(businessId), body })),
  );
export const useCheckSender = (businessId: string) =>
  useSenderChange<void>(businessId, () =>
    answerOf(api.POST("/v1/businesses/{businessId}/sender/check", path(businessId))),
  );
export function useRotateKey(businessId: string) {
  const once = useOnce();
  return useSenderChange<void>(businessId, () =>
    once(businessId, (key) =>
      answerOf(api.POST("/v1/businesses/{businessId}/sender/rotation", { params: { path: { businessId }, ...key } })),
    ),
  );
}
export const useRemoveSender = (businessId: string) =>
  useSenderChange<void>(businessId, () => answerOf(api.DELETE("/v1/businesses/{businessId}/sender", path(businessId))));
