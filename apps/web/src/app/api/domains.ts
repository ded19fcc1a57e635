/** Where the business is found. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { PAGE_LIMIT } from "./pages.ts";

export type Domain = Schema<"Domain">;

const domainsKey = (businessId: string) => [...keys.business(businessId), "domains"];

/** While a look at the DNS is under way. */
const LOOKING_MS = 2_000;

export function useDomains(businessId: string) {
  return useQuery({
    queryKey: domainsKey(businessId),
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/domains", {
          params: { path: { businessId }, query: { limit: PAGE_LIMIT } },
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.items.some(({ checking }) => checking) ? LOOKING_MS : false),
  });
}

function useDomainChange<Ask, Answer>(businessId: string, mutationFn: (ask: Ask) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => cache.invalidateQueries({ queryKey: domainsKey(businessId) }),
  });
}

export const useAddDomain = (businessId: string) =>
  useDomainChange(businessId, (host: string) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/domains", {
        params: { path: { businessId }, header: { "Idempotency-Key": crypto.randomUUID() } },
        body: { host, brandId: null },
      }),
    ),
  );

export const useCheckDomain = (businessId: string) =>
  useDomainChange(businessId, (domainId: string) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/domains/{domainId}/check", { params: { path: { businessId, domainId } } }),
    ),
  );

export const useChangeDomain = (businessId: string) =>
  useDomainChange(businessId, ({ domainId, brandId }: { domainId: string; brandId: string | null }) =>
    answerOf(
      api.PUT("/v1/businesses/{businessId}/domains/{domainId}", {
        params: { path: { businessId, domainId } },
        body: { brandId },
      }),
    ),
  );

export const useRemoveDomain = (businessId: string) =>
  useDomainChange(businessId, (domainId: string) =>
    answerOf(
      api.DELETE("/v1/businesses/{businessId}/domains/{domainId}", { params: { path: { businessId, domainId } } }),
    ),
  );
