/** Making a business, and what is left to do then. */
import type { Schema } from "@creneau/sdk";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type Sector = Schema<"Sector">;
export type Checklist = Schema<"Checklist">;
export type ChecklistItem = Schema<"ChecklistItem">;

/** Whether an address is free, or the one that a name makes. */
export function useSlugVerdict(of: string) {
  return useQuery({
    queryKey: ["slug", of],
    enabled: of.trim() !== "",
    placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET("/v1/me/slugs", { params: { query: { of } } })),
  });
}

interface BusinessAsk {
  readonly name: string;
  readonly slug: string;
  readonly sector: Sector;
  readonly locale: "fr" | "en";
  readonly zone: string;
  /** The same for each attempt at the same business: pressed twice, it is made once. */
  readonly key: string;
}

export function useCreateBusiness() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...body }: BusinessAsk) => {
      const made = await answerOf(
        api.POST("/v1/me/businesses", { params: { header: { "Idempotency-Key": key } }, body }),
      );
      // Before the next page asks who I am there.
      await cache.refetchQueries({ queryKey: keys.me, exact: true });
      return made;
    },
  });
}

const checklistKey = (businessId: string) => [...keys.business(businessId), "checklist"];

export function useChecklist(businessId: string) {
  return useQuery({
    queryKey: checklistKey(businessId),
    staleTime: 0,
    queryFn: () => answerOf(api.GET("/v1/businesses/{businessId}/checklist", { params: { path: { businessId } } })),
  });
}

export function useDismissChecklist(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (dismissed: boolean) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/checklist", { params: { path: { businessId } }, body: { dismissed } }),
      ),
    onMutate: (dismissed) =>
      cache.setQueryData<Checklist>(checklistKey(businessId), (list) => list && { ...list, dismissed }),
    onSettled: () => cache.invalidateQueries({ queryKey: checklistKey(businessId) }),
  });
}
