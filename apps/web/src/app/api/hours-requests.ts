/** Changes of hours that somebody has to agree to, and what the law says of planned hours. */
import type { Schema } from "@creneau/sdk";
import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type HoursRequest = Schema<"HoursRequest">;
export type HoursRequestDetail = Schema<"HoursRequestDetail">;
export type HoursSide = Schema<"HoursSide">;
export type LabourFinding = Schema<"LabourFinding">;
export type LabourPreset = Schema<"LabourPresets">["items"][number];

const all = (businessId: string) => [...keys.business(businessId), "hours-requests"];

/** Those that wait for an answer; a first page is enough to decide by. */
export const useHoursRequests = (businessId: string, isAsked: boolean) =>
  useQuery({
    queryKey: [...all(businessId), "waiting"],
    queryFn: isAsked
      ? async () =>
          (
            await answerOf(
              api.GET("/v1/businesses/{businessId}/hours-requests", {
                params: { path: { businessId }, query: { state: "asked", limit: 100 } },
              }),
            )
          ).items
      : skipToken,
  });

/** The latest of one person: what waits, and what was answered. */
export const useHoursRequestOf = (businessId: string, professionalId: string) =>
  useQuery({
    queryKey: [...all(businessId), "of", professionalId],
    queryFn: async () =>
      (
        await answerOf(
          api.GET("/v1/businesses/{businessId}/hours-requests", {
            params: { path: { businessId }, query: { professionalId, limit: 1 } },
          }),
        )
      ).items[0] ?? null,
  });

export const useHoursRequest = (businessId: string, requestId: string) =>
  useQuery({
    queryKey: [...all(businessId), "one", requestId],
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/hours-requests/{requestId}", {
          params: { path: { businessId, requestId } },
        }),
      ),
  });

export function useRequestHours(businessId: string, professionalId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ change, reason, key }: { change: HoursSide; reason: string; key: string }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/professionals/{professionalId}/schedule/requests", {
          params: { path: { businessId, professionalId }, header: { "Idempotency-Key": key } },
          body: { change, reason },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: all(businessId) }),
  });
}

export type HoursAct = "accept" | "decline" | "withdraw";

export function useDecideHours(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({
      request,
      act,
      reason = "",
    }: {
      request: Pick<HoursRequest, "id" | "version">;
      act: HoursAct;
      reason?: string;
    }) => {
      const params = { path: { businessId, requestId: request.id } };
      const body = { version: request.version, reason };
      if (act === "accept")
        return answerOf(
          api.POST("/v1/businesses/{businessId}/hours-requests/{requestId}/acceptance", { params, body }),
        );
      if (act === "decline")
        return answerOf(api.POST("/v1/businesses/{businessId}/hours-requests/{requestId}/refusal", { params, body }));
      return answerOf(api.POST("/v1/businesses/{businessId}/hours-requests/{requestId}/withdrawal", { params, body }));
    },
    onSettled: () => {
      for (const queryKey of [
        all(businessId),
        ["schedule", businessId],
        ["open-days", businessId],
        ["outside-hours", businessId],
        ["slots", businessId],
        labourKey(businessId),
      ])
        void cache.invalidateQueries({ queryKey });
    },
  });
}

const labourKey = (businessId: string) => ["labour-check", businessId];

/** @param stamp changes with the hours: what is shown is asked again then. */
export const useLabourCheck = (
  businessId: string,
  professionalId: string,
  { from, to, stamp }: { readonly from: string; readonly to: string; readonly stamp: string },
) =>
  useQuery({
    queryKey: [...labourKey(businessId), professionalId, from, to, stamp],
    placeholderData: (before) => before,
    queryFn: async () =>
      (
        await answerOf(
          api.GET("/v1/businesses/{businessId}/professionals/{professionalId}/schedule/labour-check", {
            params: { path: { businessId, professionalId }, query: { from, to } },
          }),
        )
      ).items,
  });

export const useLabourPresets = (isAsked: boolean) =>
  useQuery({
    queryKey: ["labour-presets"],
    queryFn: isAsked ? async () => (await answerOf(api.GET("/v1/public/labour-presets"))).items : skipToken,
    staleTime: Infinity,
  });
