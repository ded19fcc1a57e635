/** The people who book, and what they ask about their data. */
import type { Schema } from "@creneau/sdk";
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { useOnce } from "./once.ts";

export type Contact = Schema<"Contact">;
export type ContactExport = Schema<"ContactExport">;
export type DataRequest = Schema<"DataRequest">;
export type ErasureReceipt = Schema<"ErasureReceipt">;
export type ErasurePreview = Schema<"ErasurePreview">;
export type ErasureGround = ErasureReceipt["ground"];
export type Fate = ErasureReceipt["fates"][number];

const all = (businessId: string) => [...keys.business(businessId), "contacts"];
const one = (businessId: string, contactId: string) => [...all(businessId), contactId];
const requests = (businessId: string) => [...keys.business(businessId), "data-requests"];

const CONTACTS_A_PAGE = 40;

/** Whole addresses are looked up, all else begins a name. */
export function useContacts(businessId: string, search: string) {
  const asked = search.trim();
  const by = asked === "" ? {} : asked.includes("@") ? { email: asked } : { name: asked };
  return useInfiniteQuery({
    queryKey: [...all(businessId), "list", by],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/contacts", {
          params: { path: { businessId }, query: { limit: CONTACTS_A_PAGE, ...by, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

const MOST_SUGGESTED = 6;
const LEAST_TYPED = 2;

/** The few whose name begins so; nobody before two letters. */
export const useContactsNamed = (businessId: string, name: string) =>
  useQuery({
    queryKey: [...all(businessId), "named", name],
    enabled: name.length >= LEAST_TYPED,
    queryFn: async () => {
      const query = { name, limit: MOST_SUGGESTED };
      const page = await answerOf(
        api.GET("/v1/businesses/{businessId}/contacts", { params: { path: { businessId }, query } }),
      );
      return page.items;
    },
  });

export const useContact = (businessId: string, contactId: string) =>
  useQuery({
    queryKey: one(businessId, contactId),
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/contacts/{contactId}", { params: { path: { businessId, contactId } } }),
      ),
  });

export type ContactDraft = Pick<Contact, "name" | "locale" | "zone"> & { readonly email?: string };

export function useReplaceContact(businessId: string, contactId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: ContactDraft & { version: number }) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/contacts/{contactId}", {
          params: { path: { businessId, contactId } },
          body,
        }),
      ),
    onSuccess: (saved) => {
      cache.setQueryData(one(businessId, contactId), saved);
      void cache.invalidateQueries({ queryKey: [...all(businessId), "list"] });
    },
    // Somebody else was faster: what they changed is to be seen.
    onError: () => void cache.invalidateQueries({ queryKey: one(businessId, contactId), exact: true }),
  });
}

export const useContactBookings = (businessId: string, contactId: string, when: "coming" | "past") =>
  useInfiniteQuery({
    queryKey: [...one(businessId, contactId), "bookings", when],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/contacts/{contactId}/bookings", {
          params: { path: { businessId, contactId }, query: { when, limit: 10, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

const exportsOf = (businessId: string, contactId: string) => [...one(businessId, contactId), "exports"];
const isUnderWay = ({ state }: ContactExport): boolean => state === "waiting" || state === "making";
const LOOK_AGAIN_MS = 1_000;

/** Looks again while one is being made. */
export const useContactExports = (businessId: string, contactId: string) =>
  useQuery({
    queryKey: exportsOf(businessId, contactId),
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? LOOK_AGAIN_MS : false),
    queryFn: async () =>
      (
        await answerOf(
          api.GET("/v1/businesses/{businessId}/contacts/{contactId}/exports", {
            params: { path: { businessId, contactId }, query: { limit: 5 } },
          }),
        )
      ).items,
  });

export function useExportContact(businessId: string, contactId: string) {
  const cache = useQueryClient();
  const once = useOnce();
  return useMutation({
    mutationFn: () =>
      once(contactId, (key) =>
        answerOf(
          api.POST("/v1/businesses/{businessId}/contacts/{contactId}/exports", {
            params: { path: { businessId, contactId }, ...key },
          }),
        ),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: exportsOf(businessId, contactId) }),
  });
}

/** Where a finished export is downloaded, for a few minutes. */
export function useOpenExport(businessId: string, contactId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (exportId: string) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/contacts/{contactId}/exports/{exportId}/link", {
          params: { path: { businessId, contactId, exportId } },
        }),
      ),
    onSuccess: ({ path }) => {
      location.assign(path);
      void cache.invalidateQueries({ queryKey: exportsOf(businessId, contactId) });
    },
  });
}

export const useErasurePreview = (businessId: string, contactId: string) =>
  useQuery({
    queryKey: [...one(businessId, contactId), "erasure"],
    // What would be erased now, not a while ago.
    staleTime: 0,
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/contacts/{contactId}/erasure", {
          params: { path: { businessId, contactId } },
        }),
      ),
  });

export function useEraseContact(businessId: string, contactId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { ground: ErasureGround; cancelBookings: boolean }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/contacts/{contactId}/erasure", {
          params: { path: { businessId, contactId } },
          body,
        }),
      ),
    onSuccess: () => {
      for (const queryKey of [all(businessId), requests(businessId), keys.bookings(businessId)])
        void cache.invalidateQueries({ queryKey });
    },
  });
}

export const receiptUrl = (businessId: string, contactId: string, language: "fr" | "en"): string =>
  `/v1/businesses/${businessId}/contacts/${contactId}/erasure/receipt?language=${language}`;

export const useDataRequests = (businessId: string, state: "open" | "answered") =>
  useInfiniteQuery({
    queryKey: [...requests(businessId), state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/data-requests", {
          params: { path: { businessId }, query: { state, limit: 30, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export function useAnswerRequest(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({
      requestId,
      ...body
    }: {
      requestId: string;
      outcome: "done" | "refused";
      answer: string;
      version: number;
    }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/data-requests/{requestId}/answer", {
          params: { path: { businessId, requestId } },
          body,
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: requests(businessId) }),
  });
}

export function useRecordRequest(businessId: string) {
  const cache = useQueryClient();
  const once = useOnce();
  return useMutation({
    mutationFn: (body: { contactId: string; kind: DataRequest["kind"]; askedOn: string }) =>
      once(body, (key) =>
        answerOf(
          api.POST("/v1/businesses/{businessId}/data-requests", { params: { path: { businessId }, ...key }, body }),
        ),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: requests(businessId) }),
  });
}
