/** Mails that somebody of the team writes to one person. */
import type { Schema } from "@creneau/sdk";
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type Letter = Schema<"Letter">;
export type LetterPreview = Schema<"LetterPreview">;
export type LetterValues = Schema<"LetterValues">;

export interface LetterAsk {
  readonly templateId: string;
  readonly subject?: string;
  readonly words: string;
  readonly values: LetterValues;
}

const lettersKey = (businessId: string, contactId: string) => [...keys.business(businessId), "letters", contactId];
const A_PAGE = 20;

export const useLetters = (businessId: string, contactId: string) =>
  useInfiniteQuery({
    queryKey: [...lettersKey(businessId, contactId), "list"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/contacts/{contactId}/letters", {
          params: { path: { businessId, contactId }, query: { limit: A_PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // Until it went, it is looked at again.
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => status === "due")) === true ? 3000 : false,
  });

/** As it would go; the one before is shown meanwhile. */
export const useLetterPreview = (businessId: string, contactId: string, ask: LetterAsk | undefined) =>
  useQuery({
    queryKey: [...lettersKey(businessId, contactId), "preview", ask],
    enabled: ask !== undefined,
    placeholderData: keepPreviousData,
    queryFn: () =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/contacts/{contactId}/letters/preview", {
          params: { path: { businessId, contactId } },
          body: ask ?? { templateId: "", words: "", values: {} },
        }),
      ),
  });

export function useSendLetter(businessId: string, contactId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: LetterAsk & { readonly key: string }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/contacts/{contactId}/letters", {
          params: { path: { businessId, contactId }, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: lettersKey(businessId, contactId) }),
  });
}
