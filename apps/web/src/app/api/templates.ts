/** The messages a business writes: those of the system, templates of its own, blocks and images for them. */
import type { Design, InnerBlock } from "@creneau/blocks/browser";
import type { Schema } from "@creneau/sdk";
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

export type SystemMessage = Schema<"SystemMessageSummary">;
export type TemplateSummary = Schema<"MessageTemplateSummary">;
export type Template = Schema<"MessageTemplate">;
export type TemplateKind = TemplateSummary["kind"];
export type TemplateVersion = Schema<"TemplateVersionSummary">;
export type Variable = Schema<"TemplateVariable">;
export type Part = Schema<"MessagePart">;
export type MessageImage = Schema<"MessageImage">;

/** What a template says. */
export interface Words {
  readonly subject: string;
  readonly preheader: string;
  readonly design: Design;
}

/** As JSON has it: what is undefined is not there. */
const sent = <Ask extends Words>(ask: Ask) => ({ ...ask, design: ask.design as Template["design"] });
export type PreviewWith = "booking" | "sample";

const templatesKey = (businessId: string) => [...keys.business(businessId), "templates"];
const oneKey = (businessId: string, ref: string) => [...templatesKey(businessId), "one", ref];
const versionsKey = (businessId: string, ref: string) => [...templatesKey(businessId), "versions", ref];
const listKey = (businessId: string) => [...templatesKey(businessId), "list"];
const partsKey = (businessId: string) => [...templatesKey(businessId), "parts"];
const newKey = () => ({ "Idempotency-Key": crypto.randomUUID() });

export function useSystemMessages(businessId: string) {
  return useQuery({
    queryKey: [...listKey(businessId), "system"],
    queryFn: async () =>
      (
        await answerOf(
          api.GET("/v1/businesses/{businessId}/message-templates/system", { params: { path: { businessId } } }),
        )
      ).messages,
  });
}

export function useTemplates(businessId: string, archived: boolean) {
  return useQuery({
    queryKey: [...listKey(businessId), archived],
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/message-templates", {
            params: {
              path: { businessId },
              query: { archived: archived ? "true" : "false", limit: PAGE_LIMIT, ...cursor },
            },
          }),
        ),
      ),
  });
}

export function useTemplate(businessId: string, ref: string) {
  return useQuery({
    queryKey: oneKey(businessId, ref),
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/message-templates/{ref}", { params: { path: { businessId, ref } } }),
      ),
  });
}

export function useTemplateVariables(businessId: string, ref: string) {
  return useQuery({
    queryKey: [...templatesKey(businessId), "variables", ref],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (
        await answerOf(
          api.GET("/v1/businesses/{businessId}/message-templates/{ref}/variables", {
            params: { path: { businessId, ref } },
          }),
        )
      ).variables,
  });
}

/** The mail a draft would be, made by the server; the one before is kept meanwhile. */
export function useTemplatePreview(
  businessId: string,
  ref: string,
  ask: (Words & { readonly with: PreviewWith }) | undefined,
) {
  return useQuery({
    queryKey: [...templatesKey(businessId), "preview", ref, ask],
    enabled: ask !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: false,
    queryFn: () => {
      if (!ask) throw new Error("nothing to show");
      return answerOf(
        api.POST("/v1/businesses/{businessId}/message-templates/{ref}/preview", {
          params: { path: { businessId, ref } },
          body: sent(ask),
        }),
      );
    },
  });
}

export function useTemplateVersions(businessId: string, ref: string) {
  return useQuery({
    queryKey: versionsKey(businessId, ref),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/message-templates/{ref}/versions", {
            params: { path: { businessId, ref }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

/** One of them, whole; undefined: none is asked for. It never changes. */
export function useTemplateVersion(businessId: string, ref: string, number: number | undefined) {
  return useQuery({
    queryKey: [...versionsKey(businessId, ref), "one", number],
    enabled: number !== undefined,
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/message-templates/{ref}/versions/{number}", {
          params: { path: { businessId, ref, number: number ?? 0 } },
        }),
      ),
  });
}

/** What a change gives is what is in use from then on; lists and versions are read again. */
function useTemplateChange<Ask>(businessId: string, ref: string, mutationFn: (ask: Ask) => Promise<Template>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (template) => cache.setQueryData(oneKey(businessId, ref), template),
    onError: () => cache.invalidateQueries({ queryKey: oneKey(businessId, ref) }),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: listKey(businessId) });
      void cache.invalidateQueries({ queryKey: versionsKey(businessId, ref) });
    },
  });
}

export const useSaveTemplate = (businessId: string, ref: string) =>
  useTemplateChange(businessId, ref, (body: Words & { readonly version: number; readonly name?: string }) =>
    answerOf(
      api.PUT("/v1/businesses/{businessId}/message-templates/{ref}", {
        params: { path: { businessId, ref } },
        body: sent(body),
      }),
    ),
  );

export const useResetTemplate = (businessId: string, ref: string) =>
  useTemplateChange(businessId, ref, (version: number) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/message-templates/{ref}/reset", {
        params: { path: { businessId, ref } },
        body: { version },
      }),
    ),
  );

export const useRestoreTemplateVersion = (businessId: string, ref: string) =>
  useTemplateChange(businessId, ref, ({ number, version }: { readonly number: number; readonly version: number }) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/message-templates/{ref}/versions/{number}/restoration", {
        params: { path: { businessId, ref, number } },
        body: { version },
      }),
    ),
  );

export function useArchiveTemplate(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ ref, ...body }: { readonly ref: string; readonly version: number; readonly archived: boolean }) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/message-templates/{ref}/archived", {
          params: { path: { businessId, ref } },
          body,
        }),
      ),
    onSuccess: (template) => cache.setQueryData(oneKey(businessId, template.ref), template),
    onSettled: () => cache.invalidateQueries({ queryKey: listKey(businessId) }),
  });
}

export function useCreateTemplate(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: {
      readonly kind: TemplateKind;
      readonly language: "fr" | "en";
      readonly name: string;
      readonly from?: string;
    }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/message-templates", {
          params: { path: { businessId }, header: newKey() },
          body,
        }),
      ),
    onSuccess: (template) => cache.setQueryData(oneKey(businessId, template.ref), template),
    onSettled: () => cache.invalidateQueries({ queryKey: listKey(businessId) }),
  });
}

/** Mails a draft to oneself. */
export function useTestTemplate(businessId: string, ref: string) {
  return useMutation({
    mutationFn: (body: Words & { readonly with: PreviewWith }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/message-templates/{ref}/test", {
          params: { path: { businessId, ref }, header: newKey() },
          body: sent(body),
        }),
      ),
  });
}

export function useParts(businessId: string) {
  return useQuery({
    queryKey: partsKey(businessId),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/message-parts", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

/** Keeps blocks apart, or replaces those that have this id and version. */
export function useSavePart(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      version,
      name,
      blocks,
    }: {
      readonly name: string;
      readonly blocks: readonly InnerBlock[];
      readonly id?: string;
      readonly version?: number;
    }) => {
      const body = { name, blocks: blocks as Part["blocks"] };
      return id === undefined || version === undefined
        ? answerOf(
            api.POST("/v1/businesses/{businessId}/message-parts", {
              params: { path: { businessId }, header: newKey() },
              body,
            }),
          )
        : answerOf(
            api.PUT("/v1/businesses/{businessId}/message-parts/{partId}", {
              params: { path: { businessId, partId: id } },
              body: { ...body, version },
            }),
          );
    },
    onSettled: () => cache.invalidateQueries({ queryKey: partsKey(businessId) }),
  });
}

export function useRemovePart(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (partId: string) =>
      answerOf(
        api.DELETE("/v1/businesses/{businessId}/message-parts/{partId}", {
          params: { path: { businessId, partId } },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: partsKey(businessId) }),
  });
}

const imagesKey = (businessId: string) => [...templatesKey(businessId), "images"];

/** All of them, to choose from. */
export function useMessageImages(businessId: string) {
  return useQuery({
    queryKey: [...imagesKey(businessId), "all"],
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/message-images", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

/** A page at a time, with how many there are. */
export const useImageLibrary = (businessId: string) =>
  useInfiniteQuery({
    queryKey: [...imagesKey(businessId), "library"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/message-images", {
          params: { path: { businessId }, query: { limit: 24, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export function useAddMessageImage(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly name: string; readonly base64: string }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/message-images", {
          params: { path: { businessId }, header: newKey() },
          body,
        }),
      ),
    onSuccess: (image) => {
      cache.setQueryData<MessageImage[]>([...imagesKey(businessId), "all"], (images = []) => [image, ...images]);
      void cache.invalidateQueries({ queryKey: [...imagesKey(businessId), "library"] });
    },
  });
}

export function useRemoveMessageImage(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (imageId: string) =>
      answerOf(
        api.DELETE("/v1/businesses/{businessId}/message-images/{imageId}", {
          params: { path: { businessId, imageId } },
        }),
      ),
    // Also when it was refused: somebody may have put it into a message meanwhile.
    onSettled: () => cache.invalidateQueries({ queryKey: imagesKey(businessId) }),
  });
}
