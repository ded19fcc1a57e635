/** Rooms and equipment, skills, and whom and what the session of a service takes. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { useOnce } from "./once.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

export type Asset = Schema<"Asset">;
export type AssetDraft = Pick<Asset, "kind" | "name" | "description" | "siteId" | "units">;
export type Skill = Schema<"Skill">;
export type Composition = Schema<"Composition">;
export type RoleDraft = Composition["roles"][number];

export const teamsKey = (businessId: string) => [...keys.business(businessId), "teams"];

export function useAssets(businessId: string, archived: boolean) {
  return useQuery({
    queryKey: [...teamsKey(businessId), "assets", archived],
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/assets", {
            params: {
              path: { businessId },
              query: { archived: archived ? "true" : "false", limit: PAGE_LIMIT, ...cursor },
            },
          }),
        ),
      ),
  });
}

export function useSkills(businessId: string) {
  return useQuery({
    queryKey: [...teamsKey(businessId), "skills"],
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/skills", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

export function useSkillsOf(businessId: string, professionalId: string) {
  return useQuery({
    queryKey: [...teamsKey(businessId), "skills", professionalId],
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/professionals/{professionalId}/skills", {
          params: { path: { businessId, professionalId } },
        }),
      ),
  });
}

export function useComposition(businessId: string, serviceId: string) {
  return useQuery({
    queryKey: [...teamsKey(businessId), "composition", serviceId],
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/services/{serviceId}/composition", {
          params: { path: { businessId, serviceId } },
        }),
      ),
  });
}

/** All of it is read again after a change of any of it. */
function useChange<Ask, Answer>(businessId: string, mutationFn: (ask: Ask) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    // What a service is made of counts in its version.
    onSettled: () =>
      Promise.all(
        [teamsKey(businessId), keys.services(businessId)].map((queryKey) => cache.invalidateQueries({ queryKey })),
      ),
  });
}

/** Adds an asset, or replaces the one that has this id and version. */
export const useSaveAsset = (businessId: string) =>
  useChange(
    businessId,
    ({ id, version, kind, key, ...body }: AssetDraft & { id?: string; version?: number; key: string }) =>
      id === undefined || version === undefined
        ? answerOf(
            api.POST("/v1/businesses/{businessId}/assets", {
              params: { path: { businessId }, header: { "Idempotency-Key": key } },
              body: { kind, ...body },
            }),
          )
        : answerOf(
            api.PUT("/v1/businesses/{businessId}/assets/{assetId}", {
              params: { path: { businessId, assetId: id } },
              body: { ...body, version },
            }),
          ),
  );

export const usePutAssetAway = (businessId: string) =>
  useChange(businessId, ({ id, away }: { id: string; away: boolean }) => {
    const params = { path: { businessId, assetId: id } };
    return answerOf(
      away
        ? api.POST("/v1/businesses/{businessId}/assets/{assetId}/archive", { params })
        : api.POST("/v1/businesses/{businessId}/assets/{assetId}/restore", { params }),
    );
  });

export function useAddSkill(businessId: string) {
  const once = useOnce();
  return useChange(businessId, (name: string) =>
    once(name, (key) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/skills", { params: { path: { businessId }, ...key }, body: { name } }),
      ),
    ),
  );
}

export const useRemoveSkill = (businessId: string) =>
  useChange(businessId, (skillId: string) =>
    answerOf(api.DELETE("/v1/businesses/{businessId}/skills/{skillId}", { params: { path: { businessId, skillId } } })),
  );

export const useReplaceSkills = (businessId: string) =>
  useChange(businessId, ({ professionalId, skillIds }: { professionalId: string; skillIds: string[] }) =>
    answerOf(
      api.PUT("/v1/businesses/{businessId}/professionals/{professionalId}/skills", {
        params: { path: { businessId, professionalId } },
        body: { skillIds },
      }),
    ),
  );

export const useReplaceComposition = (businessId: string, serviceId: string) =>
  useChange(businessId, (body: Composition) =>
    answerOf(
      api.PUT("/v1/businesses/{businessId}/services/{serviceId}/composition", {
        params: { path: { businessId, serviceId } },
        body,
      }),
    ),
  );
