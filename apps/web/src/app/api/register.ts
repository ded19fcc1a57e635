/** The register of processing, the impact assessment, and what is left to do. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { privacyKey } from "./privacy.ts";

export type ComplianceItem = Schema<"ComplianceItem">;
export type ProcessingRegister = Schema<"ProcessingRegister">;
export type OwnProcessing = Schema<"OwnProcessing">;
export type Dpia = Schema<"Dpia">;

const boardKey = (businessId: string) => [...privacyKey(businessId), "board"];
const registerKey = (businessId: string) => [...privacyKey(businessId), "register"];
const dpiaKey = (businessId: string) => [...privacyKey(businessId), "dpia"];

export const useComplianceBoard = (businessId: string) =>
  useQuery({
    queryKey: boardKey(businessId),
    queryFn: async () =>
      (await answerOf(api.GET("/v1/businesses/{businessId}/compliance", { params: { path: { businessId } } }))).items,
  });

export const useRegister = (businessId: string) =>
  useQuery({
    queryKey: registerKey(businessId),
    queryFn: () =>
      answerOf(api.GET("/v1/businesses/{businessId}/processing-register", { params: { path: { businessId } } })),
  });

export type RegisterDraft = Pick<ProcessingRegister, "controller" | "dpoName" | "dpoContact" | "own">;

export function useReplaceRegister(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: RegisterDraft & { version: number }) =>
      answerOf(api.PUT("/v1/businesses/{businessId}/processing-register", { params: { path: { businessId } }, body })),
    onSuccess: (saved) => {
      cache.setQueryData(registerKey(businessId), saved);
      void cache.invalidateQueries({ queryKey: boardKey(businessId) });
    },
    // Somebody else's edit is why it failed: it has to be seen.
    onError: () => cache.invalidateQueries({ queryKey: registerKey(businessId) }),
  });
}

export const useDpia = (businessId: string) =>
  useQuery({
    queryKey: dpiaKey(businessId),
    queryFn: () => answerOf(api.GET("/v1/businesses/{businessId}/dpia", { params: { path: { businessId } } })),
  });

export function useSaveDpia(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { answers: Record<string, string>; validatedBy: string | null; version: number }) =>
      answerOf(api.POST("/v1/businesses/{businessId}/dpia", { params: { path: { businessId } }, body })),
    onSuccess: (saved) => {
      cache.setQueryData(dpiaKey(businessId), saved);
      void cache.invalidateQueries({ queryKey: boardKey(businessId) });
    },
    onError: () => cache.invalidateQueries({ queryKey: dpiaKey(businessId) }),
  });
}

export const privacyFileUrl = (
  businessId: string,
  file: "processing-register/page" | "processing-register/table" | "dpia/page",
  language: string,
): string => `/v1/businesses/${businessId}/${file}?language=${language}`;
