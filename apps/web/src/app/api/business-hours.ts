/** What the whole business keeps: premises, holidays, closings, labour. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type BusinessHours = Schema<"BusinessHours">;
export type HolidayItem = Schema<"HolidayItem">;
export type SchoolZone = NonNullable<BusinessHours["schoolZone"]>;

export const useBusinessHours = (businessId: string) =>
  useQuery({
    queryKey: keys.businessHours(businessId),
    queryFn: () => answerOf(api.GET("/v1/businesses/{businessId}/hours", { params: { path: { businessId } } })),
  });

/** Everybody's days may change with it. */
export function useReplaceBusinessHours(businessId: string) {
  const cache = useQueryClient();
  const key = keys.businessHours(businessId);
  return useMutation({
    mutationFn: ({ zone: _, ...body }: BusinessHours) =>
      answerOf(api.PUT("/v1/businesses/{businessId}/hours", { params: { path: { businessId } }, body })),
    onSuccess: (hours) => {
      cache.setQueryData(key, hours);
      for (const name of ["open-days", "outside-hours", "slots"]) {
        void cache.invalidateQueries({ queryKey: [name, businessId] });
      }
    },
    onError: () => cache.invalidateQueries({ queryKey: key }),
  });
}

interface HolidayQuery {
  readonly country: string | undefined;
  readonly region: string | undefined;
  readonly schoolZone: SchoolZone | undefined;
  readonly from: string;
  readonly to: string;
}

export const useHolidays = (businessId: string, query: HolidayQuery) =>
  useQuery({
    queryKey: ["holidays", businessId, query],
    queryFn: () => {
      const { country, region, schoolZone, from, to } = query;
      const asked = {
        from,
        to,
        ...(country && { country }),
        ...(region && { region }),
        ...(schoolZone && { schoolZone }),
      };
      return answerOf(
        api.GET("/v1/businesses/{businessId}/holidays", { params: { path: { businessId }, query: asked } }),
      );
    },
    enabled: query.country !== undefined || query.schoolZone !== undefined,
  });

export const useHolidayCountries = () =>
  useQuery({
    queryKey: ["holiday-countries"],
    queryFn: () => answerOf(api.GET("/v1/public/holiday-countries")),
    staleTime: Infinity,
  });
