/** Who did what: the audit log. */
import type { Schema } from "@creneau/sdk";
import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type AuditEntry = Schema<"AuditEntry">;

/** What is not said is not asked. */
export interface AuditSearch {
  readonly actorId?: string;
  readonly subject?: string;
  /** Days of the business, both included. */
  readonly from?: string;
  readonly to?: string;
}

const ENTRIES_A_PAGE = 40;

export function useAuditEntries(businessId: string, search: AuditSearch) {
  return useInfiniteQuery({
    queryKey: [...keys.business(businessId), "audit", search],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/audit", {
          params: { path: { businessId }, query: { limit: ENTRIES_A_PAGE, ...search, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export const useVerifyAudit = (businessId: string) =>
  useMutation({
    mutationFn: () =>
      answerOf(api.POST("/v1/businesses/{businessId}/audit/verification", { params: { path: { businessId } } })),
  });

export const auditExportUrl = (businessId: string): string => `/v1/businesses/${businessId}/audit/export`;
