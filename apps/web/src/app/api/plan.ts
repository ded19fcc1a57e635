/** The plan of the business, and what of it is used. */
import type { Schema } from "@creneau/sdk";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type Plan = Schema<"Plan">;
export type PlanUse = Schema<"PlanUse">;

export function usePlan(businessId: string) {
  return useQuery({
    queryKey: [...keys.business(businessId), "plan"],
    queryFn: () => answerOf(api.GET("/v1/businesses/{businessId}/plan", { params: { path: { businessId } } })),
  });
}
