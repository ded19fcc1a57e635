/** How long data is kept, what would go, and what went. */
import type { Schema } from "@creneau/sdk";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { privacyKey } from "./privacy.ts";

export type Retention = Schema<"Retention">;
export type RetentionKind = Schema<"RetentionKind">;
export type RetentionPreview = Schema<"RetentionPreview">;
export type PurgeRun = Schema<"PurgeRun">;

const retentionKey = (businessId: string) => [...privacyKey(businessId), "retention"];
const previewKey = (businessId: string) => [...privacyKey(businessId), "retention-preview"];
const purgesKey = (businessId: string) => [...privacyKey(businessId), "purges"];

export const useRetention = (businessId: string) =>
  useQuery({
    queryKey: retentionKey(businessId),
    queryFn: () => answerOf(api.GET("/v1/businesses/{businessId}/retention", { params: { path: { businessId } } })),
  });

export const useRetentionPreview = (businessId: string) =>
  useQuery({
    queryKey: previewKey(businessId),
    queryFn: () =>
      answerOf(api.GET("/v1/businesses/{businessId}/retention/preview", { params: { path: { businessId } } })),
  });

export function useChangeTerm(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, ...body }: { kind: string; days: number; version: number }) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/retention/terms/{kind}", {
          params: { path: { businessId, kind } },
          body,
        }),
      ),
    onSuccess: (saved) =>
      cache.setQueryData<Retention>(retentionKey(businessId), (all) =>
        all ? { ...all, kinds: all.kinds.map((one) => (one.code === saved.code ? saved : one)) } : all,
      ),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: retentionKey(businessId) });
      void cache.invalidateQueries({ queryKey: previewKey(businessId) });
    },
  });
}

export function usePurge(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (kinds: string[]) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/retention/purges", { params: { path: { businessId } }, body: { kinds } }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: privacyKey(businessId) }),
  });
}

const POLL_MS = 2_000;

/** Looked at again as long as one is under way. */
export const usePurges = (businessId: string) => {
  const cache = useQueryClient();
  return useInfiniteQuery({
    queryKey: purgesKey(businessId),
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor }) => {
      const page = await answerOf(
        api.GET("/v1/businesses/{businessId}/retention/purges", {
          params: { path: { businessId }, query: { limit: 20, ...(cursor && { cursor }) } },
        }),
      );
      void cache.invalidateQueries({ queryKey: previewKey(businessId) });
      return page;
    },
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.items.some(({ finishedAt }) => finishedAt === null) ? POLL_MS : false,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
};
