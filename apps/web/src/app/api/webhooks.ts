/** Webhooks: the endpoints, their secrets, what was sent, and sending it again. */
import type { Schema } from "@creneau/sdk";
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

export type Webhook = Schema<"Webhook">;
export type NewWebhook = Schema<"NewWebhook">;
export type WebhookSecret = Schema<"WebhookSecret">;
export type WebhookDelivery = Schema<"WebhookDelivery">;
export type WebhookDeliveryDetail = Schema<"WebhookDeliveryDetail">;
export type WebhookReplay = Schema<"WebhookReplay">;
export type WebhookEventType = Schema<"WebhookEventType">;
export type EventName = Schema<"WebhookEventName">;

const all = (businessId: string) => [...keys.business(businessId), "webhooks"];
const one = (businessId: string, webhookId: string) => [...all(businessId), "one", webhookId];

/** As long as something is on its way, the page looks again. */
const LOOK_AGAIN_MS = 2000;

export function useWebhookEvents(businessId: string) {
  return useQuery({
    queryKey: [...all(businessId), "events", document.documentElement.lang],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (await answerOf(api.GET("/v1/businesses/{businessId}/webhook-events", { params: { path: { businessId } } })))
        .items,
  });
}

export function useWebhooks(businessId: string) {
  return useQuery({
    queryKey: [...all(businessId), "list"],
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/webhooks", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

export function useWebhook(businessId: string, webhookId: string) {
  return useQuery({
    queryKey: one(businessId, webhookId),
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/webhooks/{webhookId}", { params: { path: { businessId, webhookId } } }),
      ),
    refetchInterval: ({ state }) => (state.data?.health.waiting ? LOOK_AGAIN_MS * 2 : false),
  });
}

function useChange<Input, Answer>(businessId: string, change: (input: Input) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: all(businessId) }),
  });
}

export interface WebhookWish {
  readonly url: string;
  readonly description: string;
  /** Null: every type. */
  readonly events: EventName[] | null;
}

const once = (key: string) => ({ header: { "Idempotency-Key": key } });

export const useCreateWebhook = (businessId: string) =>
  useChange(businessId, ({ key, ...body }: WebhookWish & { key: string }) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/webhooks", {
        params: { path: { businessId }, ...once(key) },
        body: { ...body, apiVersion: 1 },
      }),
    ),
  );

export const useReplaceWebhook = (businessId: string) =>
  useChange(businessId, ({ id: webhookId, ...body }: WebhookWish & { id: string; on: boolean; version: number }) =>
    answerOf(
      api.PUT("/v1/businesses/{businessId}/webhooks/{webhookId}", {
        params: { path: { businessId, webhookId } },
        body,
      }),
    ),
  );

export const useRemoveWebhook = (businessId: string) =>
  useChange(businessId, (webhookId: string) =>
    answerOf(
      api.DELETE("/v1/businesses/{businessId}/webhooks/{webhookId}", { params: { path: { businessId, webhookId } } }),
    ),
  );

/** Asked for by a press: never kept longer than it is looked at. */
export const useShowSecret = (businessId: string, webhookId: string) =>
  useMutation({
    gcTime: 0,
    mutationFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/webhooks/{webhookId}/secret", {
          params: { path: { businessId, webhookId } },
        }),
      ),
  });

export const useRotateSecret = (businessId: string, webhookId: string) =>
  useChange(businessId, (version: number) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/webhooks/{webhookId}/secret/rotation", {
        params: { path: { businessId, webhookId } },
        body: { version },
      }),
    ),
  );

export const useSharedSecret = (businessId: string, webhookId: string) =>
  useChange(businessId, (body: { secret: string | null; version: number }) =>
    answerOf(
      api.PUT("/v1/businesses/{businessId}/webhooks/{webhookId}/shared-secret", {
        params: { path: { businessId, webhookId } },
        body,
      }),
    ),
  );

export const useTestWebhook = (businessId: string, webhookId: string) =>
  useChange(businessId, ({ type, key }: { type: EventName; key: string }) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/webhooks/{webhookId}/tests", {
        params: { path: { businessId, webhookId }, ...once(key) },
        body: { type },
      }),
    ),
  );

export interface LogSearch {
  readonly webhookId?: string;
  readonly state?: WebhookDelivery["state"];
  readonly type?: EventName;
}

const LINES_A_PAGE = 30;

export function useDeliveries(businessId: string, search: LogSearch) {
  return useInfiniteQuery({
    queryKey: [...all(businessId), "log", search],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/webhook-deliveries", {
          params: { path: { businessId }, query: { limit: LINES_A_PAGE, ...search, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? LOOK_AGAIN_MS : false,
  });
}

/** Its first attempt is to come at any moment; a later one takes minutes. */
const isUnderWay = ({ state, attempts }: WebhookDelivery): boolean => state === "waiting" && attempts === 0;

export function useDelivery(businessId: string, deliveryId: string) {
  return useQuery({
    queryKey: [...all(businessId), "delivery", deliveryId],
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/webhook-deliveries/{deliveryId}", {
          params: { path: { businessId, deliveryId } },
        }),
      ),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? LOOK_AGAIN_MS : false),
  });
}

export const useReplayDelivery = (businessId: string) =>
  useChange(businessId, (deliveryId: string) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/webhook-deliveries/{deliveryId}/replay", {
        params: { path: { businessId, deliveryId } },
      }),
    ),
  );

/** The latest. */
export function useLastReplay(businessId: string, webhookId: string) {
  return useQuery({
    queryKey: [...all(businessId), "replays", webhookId],
    queryFn: async () =>
      (
        await answerOf(
          api.GET("/v1/businesses/{businessId}/webhooks/{webhookId}/replays", {
            params: { path: { businessId, webhookId }, query: { limit: 1 } },
          }),
        )
      ).items[0] ?? null,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? LOOK_AGAIN_MS : false),
  });
}

export const useStartReplay = (businessId: string, webhookId: string) =>
  useChange(
    businessId,
    ({ key, ...body }: { from: string; until: string; which: WebhookReplay["which"]; key: string }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/webhooks/{webhookId}/replays", {
          params: { path: { businessId, webhookId }, ...once(key) },
          body,
        }),
      ),
  );

export const useCancelReplay = (businessId: string, webhookId: string) =>
  useChange(businessId, (replayId: string) =>
    answerOf(
      api.DELETE("/v1/businesses/{businessId}/webhooks/{webhookId}/replays/{replayId}", {
        params: { path: { businessId, webhookId, replayId } },
      }),
    ),
  );
