/** The catalogue: categories of services, and the services themselves. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { useOnce } from "./once.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";
import type { Service } from "./team.ts";
import { teamsKey } from "./teams.ts";

export type Category = Schema<"ServiceCategory">;
export type CategoryDraft = Pick<Category, "name" | "colour">;
export type ServiceDraft = Omit<
  Service,
  "id" | "position" | "reasonRequired" | "composition" | "grouped" | "archived" | "version"
>;

const rootKey = (businessId: string) => [...keys.services(businessId), "catalogue"];

export function useCategories(businessId: string) {
  return useQuery({
    queryKey: [...rootKey(businessId), "categories"],
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/service-categories", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

export function useArchivedServices(businessId: string) {
  return useQuery({
    queryKey: [...rootKey(businessId), "archived"],
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/services", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, archived: "true", ...cursor } },
          }),
        ),
      ),
  });
}

export function useService(businessId: string, serviceId: string) {
  return useQuery({
    queryKey: [...rootKey(businessId), "one", serviceId],
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/services/{serviceId}", { params: { path: { businessId, serviceId } } }),
      ),
  });
}

/** The whole catalogue is read again after a change of any of it. */
function useChange<Ask, Answer>(businessId: string, mutationFn: (ask: Ask) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    // What a service is made of is read with its version.
    onSettled: () =>
      Promise.all(
        [keys.services(businessId), teamsKey(businessId)].map((queryKey) => cache.invalidateQueries({ queryKey })),
      ),
  });
}

/** Adds a category, or replaces the one that has this id and version. */
export function useSaveCategory(businessId: string) {
  const once = useOnce();
  const add = (body: CategoryDraft) =>
    once(body, (key) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/service-categories", {
          params: { path: { businessId }, ...key },
          body,
        }),
      ),
    );
  return useChange(businessId, ({ id, version, ...body }: CategoryDraft & { id?: string; version?: number }) =>
    id === undefined || version === undefined
      ? add(body)
      : answerOf(
          api.PUT("/v1/businesses/{businessId}/service-categories/{categoryId}", {
            params: { path: { businessId, categoryId: id } },
            body: { ...body, version },
          }),
        ),
  );
}

export const useRemoveCategory = (businessId: string) =>
  useChange(businessId, (categoryId: string) =>
    answerOf(
      api.DELETE("/v1/businesses/{businessId}/service-categories/{categoryId}", {
        params: { path: { businessId, categoryId } },
      }),
    ),
  );

export const useOrderCategories = (businessId: string) =>
  useChange(businessId, (categoryIds: string[]) =>
    answerOf(
      api.PUT("/v1/businesses/{businessId}/service-category-order", {
        params: { path: { businessId } },
        body: { categoryIds },
      }),
    ),
  );

export const useOrderServices = (businessId: string) =>
  useChange(businessId, (body: { categoryId: string | null; serviceIds: string[] }) =>
    answerOf(api.PUT("/v1/businesses/{businessId}/service-order", { params: { path: { businessId } }, body })),
  );

/** Adds a service under a key of its own, or replaces the one that has this id and version. */
export const useSaveService = (businessId: string) =>
  useChange(businessId, (ask: { draft: ServiceDraft; key: string; id?: string; version?: number }) =>
    ask.id === undefined || ask.version === undefined
      ? answerOf(
          api.POST("/v1/businesses/{businessId}/services", {
            params: { path: { businessId }, header: { "Idempotency-Key": ask.key } },
            body: ask.draft,
          }),
        )
      : answerOf(
          api.PUT("/v1/businesses/{businessId}/services/{serviceId}", {
            params: { path: { businessId, serviceId: ask.id } },
            body: { ...ask.draft, version: ask.version },
          }),
        ),
  );

export const useDuplicateService = (businessId: string) =>
  useChange(businessId, (serviceId: string) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/services/{serviceId}/copies", {
        params: { path: { businessId, serviceId }, header: { "Idempotency-Key": crypto.randomUUID() } },
      }),
    ),
  );

export const useRemoveService = (businessId: string) =>
  useChange(businessId, (serviceId: string) =>
    answerOf(
      api.DELETE("/v1/businesses/{businessId}/services/{serviceId}", { params: { path: { businessId, serviceId } } }),
    ),
  );

export const useArchiveService = (businessId: string) =>
  useChange(businessId, (serviceId: string) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/services/{serviceId}/archiving", {
        params: { path: { businessId, serviceId } },
      }),
    ),
  );

export const useRestoreService = (businessId: string) =>
  useChange(businessId, (serviceId: string) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/services/{serviceId}/restoration", {
        params: { path: { businessId, serviceId } },
      }),
    ),
  );
