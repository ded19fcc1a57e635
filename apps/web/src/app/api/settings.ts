/** What the business says of itself, and its legal pages. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type BusinessSettings = Schema<"BusinessSettings">;
export type LegalIdentity = Schema<"LegalIdentity">;
export type LegalPageName = Schema<"LegalPageName">;
/** What the form holds: all but what it can't change. */
export type SettingsDraft = Omit<BusinessSettings, "slug" | "version" | "updatedAt">;

const settingsKey = (businessId: string) => [...keys.business(businessId), "settings"];
const legalKey = (businessId: string, page: LegalPageName) => [...keys.business(businessId), "legal", page];

export function useSettings(businessId: string) {
  return useQuery({
    queryKey: settingsKey(businessId),
    queryFn: () => answerOf(api.GET("/v1/businesses/{businessId}/settings", { params: { path: { businessId } } })),
  });
}

export function useReplaceSettings(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SettingsDraft & { version: number }) =>
      answerOf(api.PUT("/v1/businesses/{businessId}/settings", { params: { path: { businessId } }, body })),
    onSuccess: (settings) => {
      cache.setQueryData(settingsKey(businessId), settings);
      void cache.invalidateQueries({ queryKey: keys.business(businessId) });
      void cache.invalidateQueries({ queryKey: keys.me });
    },
    // Somebody else's edit is why it failed: it has to be seen.
    onError: () => cache.invalidateQueries({ queryKey: settingsKey(businessId) }),
  });
}

export function useLegalPage(businessId: string, page: LegalPageName) {
  return useQuery({
    queryKey: legalKey(businessId, page),
    queryFn: () =>
      answerOf(api.GET("/v1/businesses/{businessId}/legal-pages/{page}", { params: { path: { businessId, page } } })),
  });
}

export function useReplaceLegalPage(businessId: string, page: LegalPageName) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { own: string | null; version: number }) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/legal-pages/{page}", { params: { path: { businessId, page } }, body }),
      ),
    onSuccess: (answer) => cache.setQueryData(legalKey(businessId, page), answer),
    onError: () => cache.invalidateQueries({ queryKey: legalKey(businessId, page) }),
  });
}
