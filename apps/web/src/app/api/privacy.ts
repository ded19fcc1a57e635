/** Consents and the list of those who are written to no more. */
import type { Schema } from "@creneau/sdk";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient, keepPreviousData } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type ConsentPurpose = Schema<"ConsentPurposeSetting">;
export type ConsentEntry = Schema<"ConsentEntry">;
export type Suppression = Schema<"Suppression">;

export const privacyKey = (businessId: string) => [...keys.business(businessId), "privacy"];
const purposesKey = (businessId: string) => [...privacyKey(businessId), "purposes"];
const listKey = (businessId: string) => [...privacyKey(businessId), "suppressions"];
const contactKey = (businessId: string, contactId: string) => [...privacyKey(businessId), "contact", contactId];
export const newKey = () => ({ "Idempotency-Key": crypto.randomUUID() });

export const useConsentPurposes = (businessId: string) =>
  useQuery({
    queryKey: purposesKey(businessId),
    queryFn: async () =>
      (await answerOf(api.GET("/v1/businesses/{businessId}/consent-purposes", { params: { path: { businessId } } })))
        .items,
  });

export type ConsentPurposeDraft = { offered: boolean; texts: { fr: string; en: string } };

export function useReplaceConsentPurpose(
  businessId: string,
  { purpose, channel }: Pick<ConsentPurpose, "purpose" | "channel">,
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: ConsentPurposeDraft & { version: number }) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/consent-purposes/{purpose}/{channel}", {
          params: { path: { businessId, purpose, channel } },
          body,
        }),
      ),
    onSuccess: (saved) =>
      cache.setQueryData<ConsentPurpose[]>(purposesKey(businessId), (all = []) =>
        all.map((one) => (one.purpose === purpose && one.channel === channel ? saved : one)),
      ),
    // Somebody else's edit is why it failed: it has to be seen.
    onError: () => cache.invalidateQueries({ queryKey: purposesKey(businessId) }),
  });
}

/** Every version of the words. Asked once they are to be shown. */
export const useConsentTexts = (
  businessId: string,
  { purpose, channel }: Pick<ConsentPurpose, "purpose" | "channel">,
  shown: boolean,
) =>
  useQuery({
    queryKey: [...purposesKey(businessId), purpose, channel],
    enabled: shown,
    queryFn: async () =>
      (
        await answerOf(
          api.GET("/v1/businesses/{businessId}/consent-purposes/{purpose}/{channel}/texts", {
            params: { path: { businessId, purpose, channel }, query: { limit: 40 } },
          }),
        )
      ).items,
  });

export const useContactChoices = (businessId: string, contactId: string) =>
  useQuery({
    queryKey: [...contactKey(businessId, contactId), "choices"],
    queryFn: async () =>
      (
        await answerOf(
          api.GET("/v1/businesses/{businessId}/contacts/{contactId}/choices", {
            params: { path: { businessId, contactId } },
          }),
        )
      ).items,
  });

export const useContactConsents = (businessId: string, contactId: string) =>
  useInfiniteQuery({
    queryKey: [...contactKey(businessId, contactId), "ledger"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/contacts/{contactId}/consents", {
          params: { path: { businessId, contactId }, query: { limit: 20, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export type ConsentRecord = Pick<ConsentEntry, "purpose" | "channel" | "state"> & {
  receivedBy: NonNullable<ConsentEntry["receivedBy"]>;
  note: string;
};

export function useRecordConsent(businessId: string, contactId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: ConsentRecord) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/contacts/{contactId}/consents", {
          params: { path: { businessId, contactId }, header: newKey() },
          body,
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: contactKey(businessId, contactId) }),
  });
}

export interface SuppressionSearch {
  readonly address?: string;
  readonly reason?: Suppression["reason"];
}

export const useSuppressions = (businessId: string, search: SuppressionSearch) =>
  useInfiniteQuery({
    queryKey: [...listKey(businessId), search],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/suppressions", {
          params: { path: { businessId }, query: { limit: 40, ...search, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export type SuppressionDraft = Pick<Suppression, "channel" | "note"> & {
  address: string;
  reason: Exclude<Suppression["reason"], "erased">;
};

export function useAddSuppression(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SuppressionDraft) =>
      answerOf(api.POST("/v1/businesses/{businessId}/suppressions", { params: { path: { businessId } }, body })),
    onSettled: () => cache.invalidateQueries({ queryKey: listKey(businessId) }),
  });
}

export function useRemoveSuppression(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, why }: { id: string; why: string }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/suppressions/{suppressionId}/removal", {
          params: { path: { businessId, suppressionId: id } },
          body: { why },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: listKey(businessId) }),
  });
}

export function useImportSuppressions(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { file: string; channel: Suppression["channel"]; reason: SuppressionDraft["reason"] }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/suppressions/imports", {
          params: { path: { businessId }, header: newKey() },
          body,
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: listKey(businessId) }),
  });
}

const POLL_MS = 1_500;

/** Looked at until it is finished. */
export function useSuppressionImport(businessId: string, importId: string | undefined) {
  const cache = useQueryClient();
  return useQuery({
    queryKey: [...privacyKey(businessId), "import", importId],
    enabled: importId !== undefined,
    refetchInterval: ({ state }) => (state.data?.finished ? false : POLL_MS),
    queryFn: async () => {
      const found = await answerOf(
        api.GET("/v1/businesses/{businessId}/suppressions/imports/{importId}", {
          params: { path: { businessId, importId: importId ?? "" } },
        }),
      );
      if (found.finished) void cache.invalidateQueries({ queryKey: listKey(businessId) });
      return found;
    },
  });
}
