/** Who books for whom. */
import type { Schema } from "@creneau/sdk";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type ContactRelation = Schema<"ContactRelation">;
export type RelationKind = ContactRelation["kind"];
export const relationKinds: readonly RelationKind[] = [
  "parent",
  "guardian",
  "relative",
  "employer",
  "teacher",
  "other",
];

const relationsOf = (businessId: string, contactId: string) => [
  ...keys.business(businessId),
  "contacts",
  contactId,
  "relations",
];

export const useRelations = (businessId: string, contactId: string) =>
  useInfiniteQuery({
    queryKey: relationsOf(businessId, contactId),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/contacts/{contactId}/relations", {
          params: { path: { businessId, contactId }, query: { limit: 20, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export function useAddRelation(businessId: string, contactId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: { key: string; kind: RelationKind; name: string }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/contacts/{contactId}/relations", {
          params: { path: { businessId, contactId }, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: relationsOf(businessId, contactId) }),
  });
}

export function useReplaceRelation(businessId: string, contactId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; kind: RelationKind; ended: boolean; version: number }) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/contacts/{contactId}/relations/{relationId}", {
          params: { path: { businessId, contactId, relationId: id } },
          body,
        }),
      ),
    // Also when somebody else was faster: what they changed is to be seen.
    onSettled: () => cache.invalidateQueries({ queryKey: relationsOf(businessId, contactId) }),
  });
}
