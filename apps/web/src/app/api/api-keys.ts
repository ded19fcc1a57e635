/** API keys, and the sandbox of test keys. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { useOnce } from "./once.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

export type ApiKey = Schema<"ApiKey">;
export type NewApiKey = Schema<"NewApiKey">;

const list = (businessId: string) => [...keys.business(businessId), "api-keys"];
const sandbox = (businessId: string) => [...keys.business(businessId), "sandbox"];

export function useApiKeys(businessId: string) {
  return useQuery({
    queryKey: list(businessId),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/keys", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

function useChange<Input, Answer>(businessId: string, change: (input: Input) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: list(businessId) });
      await cache.invalidateQueries({ queryKey: sandbox(businessId) });
    },
  });
}

export interface KeyWish {
  readonly name: string;
  readonly permissions: ApiKey["permissions"];
  readonly test: boolean;
  readonly days: number | null;
}

export function useCreateKey(businessId: string) {
  const once = useOnce();
  return useChange(businessId, (body: KeyWish) =>
    once(body, (key) =>
      answerOf(api.POST("/v1/businesses/{businessId}/keys", { params: { path: { businessId }, ...key }, body })),
    ),
  );
}

export function useRotateKey(businessId: string) {
  const once = useOnce();
  return useChange(businessId, (ask: { keyId: string; overlapHours: number; version: number }) =>
    once(ask, (key) => {
      const { keyId, ...body } = ask;
      const params = { path: { businessId, keyId }, ...key };
      return answerOf(api.POST("/v1/businesses/{businessId}/keys/{keyId}/rotation", { params, body }));
    }),
  );
}

export const useRevokeKey = (businessId: string) =>
  useChange(businessId, (keyId: string) =>
    answerOf(api.DELETE("/v1/businesses/{businessId}/keys/{keyId}", { params: { path: { businessId, keyId } } })),
  );

const ASKED_EVERY_MS = 1_000;

export function useSandbox(businessId: string) {
  return useQuery({
    queryKey: sandbox(businessId),
    refetchInterval: ({ state }) => (state.data?.state === "copying" ? ASKED_EVERY_MS : false),
    queryFn: () => answerOf(api.GET("/v1/businesses/{businessId}/sandbox", { params: { path: { businessId } } })),
  });
}

export const useResetSandbox = (businessId: string) =>
  useChange(businessId, () =>
    answerOf(api.POST("/v1/businesses/{businessId}/sandbox", { params: { path: { businessId } } })),
  );
