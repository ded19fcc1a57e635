/** Where the business receives, and how it looks. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

export type Site = Schema<"Site">;
export type SiteDraft = Omit<Site, "id" | "version">;
export type Brand = Schema<"BusinessBrand">;
export type BrandLook = Schema<"BrandLook">;

const sitesKey = (businessId: string) => [...keys.business(businessId), "sites"];
const brandsKey = (businessId: string) => [...keys.business(businessId), "brands"];
const newKey = () => ({ "Idempotency-Key": crypto.randomUUID() });

export function useSites(businessId: string) {
  return useQuery({
    queryKey: sitesKey(businessId),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/sites", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

/** Adds a site, or replaces the one that has this id and version. */
export function useSaveSite(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, ...body }: SiteDraft & { id?: string; version?: number }) =>
      id === undefined || version === undefined
        ? answerOf(
            api.POST("/v1/businesses/{businessId}/sites", {
              params: { path: { businessId }, header: newKey() },
              body,
            }),
          )
        : answerOf(
            api.PUT("/v1/businesses/{businessId}/sites/{siteId}", {
              params: { path: { businessId, siteId: id } },
              body: { ...body, version },
            }),
          ),
    onSettled: () => cache.invalidateQueries({ queryKey: sitesKey(businessId) }),
  });
}

export function useRemoveSite(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (siteId: string) =>
      answerOf(api.DELETE("/v1/businesses/{businessId}/sites/{siteId}", { params: { path: { businessId, siteId } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: sitesKey(businessId) }),
  });
}

export function useBrands(businessId: string) {
  return useQuery({
    queryKey: brandsKey(businessId),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/brands", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

function useBrandChange<Ask>(businessId: string, mutationFn: (ask: Ask) => Promise<Brand>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (brand) =>
      cache.setQueryData<Brand[]>(brandsKey(businessId), (brands = []) =>
        brands.map((one) => (one.id === brand.id ? brand : one)),
      ),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: brandsKey(businessId) });
      void cache.invalidateQueries({ queryKey: keys.business(businessId), exact: true });
    },
  });
}

export const useAddBrand = (businessId: string) =>
  useBrandChange(businessId, (name: string) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/brands", {
        params: { path: { businessId }, header: newKey() },
        body: { name },
      }),
    ),
  );

export const useReplaceBrand = (businessId: string, brandId: string) =>
  useBrandChange(businessId, (body: { name: string; look: BrandLook; customCss: string; version: number }) =>
    answerOf(
      api.PUT("/v1/businesses/{businessId}/brands/{brandId}", { params: { path: { businessId, brandId } }, body }),
    ),
  );

export const useMakeMainBrand = (businessId: string) =>
  useBrandChange(businessId, (brandId: string) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/brands/{brandId}/main", { params: { path: { businessId, brandId } } }),
    ),
  );

/** Null takes the logo away. */
export const useChangeLogo = (businessId: string, brandId: string) =>
  useBrandChange(businessId, (base64: string | null) => {
    const params = { path: { businessId, brandId } };
    const address = "/v1/businesses/{businessId}/brands/{brandId}/logo";
    return answerOf(base64 === null ? api.DELETE(address, { params }) : api.PUT(address, { params, body: { base64 } }));
  });

export function useRemoveBrand(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (brandId: string) =>
      answerOf(
        api.DELETE("/v1/businesses/{businessId}/brands/{brandId}", { params: { path: { businessId, brandId } } }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: brandsKey(businessId) }),
  });
}
