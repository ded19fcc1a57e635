/** The business itself: its words and its brand. */
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export function useBusiness(businessId: string) {
  return useQuery({
    queryKey: keys.business(businessId),
    staleTime: 10 * 60_000,
    queryFn: () => answerOf(api.GET("/v1/businesses/{businessId}", { params: { path: { businessId } } })),
  });
}
