/** Series of bookings: shown before, booked, listed, changed. */
import type { Schema } from "@creneau/sdk";
import {
  keepPreviousData,
  skipToken,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import type { BookingAsk } from "./bookings.ts";
import { keys } from "./keys.ts";

export type Series = Schema<"Series">;
export type SeriesSummary = Schema<"SeriesSummary">;
export type SeriesPreview = Schema<"SeriesPreview">;
export type SeriesOccurrence = Schema<"SeriesOccurrence">;
export type Reach = Series["history"][number]["reach"];
/** What was said of one date: another time, or none. */
export type Choice = { readonly on: string; readonly startsAt: string } | { readonly on: string; readonly skip: true };

export interface RuleAsk {
  readonly startsOn: string;
  readonly at: string;
  readonly rule: string;
  readonly skipHolidays: boolean;
  readonly choices: Choice[];
}

const all = (businessId: string) => [...keys.business(businessId), "series"];

/** Asked again with every change of the rule or of a choice; the last answer stays until the next is there. */
export function useSeriesPreview(
  businessId: string,
  ask: (RuleAsk & { professionalId: string; serviceId: string; durationMinutes?: number }) | undefined,
) {
  return useQuery({
    queryKey: [...all(businessId), "preview", ask],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ask
      ? () =>
          answerOf(
            api.POST("/v1/businesses/{businessId}/series/preview", { params: { path: { businessId } }, body: ask }),
          )
      : skipToken,
  });
}

async function takeSeries(cache: QueryClient, businessId: string): Promise<void> {
  await Promise.all([
    cache.invalidateQueries({ queryKey: all(businessId) }),
    cache.invalidateQueries({ queryKey: keys.bookings(businessId) }),
    cache.invalidateQueries({ queryKey: ["booking", businessId] }),
    cache.invalidateQueries({ queryKey: ["slots", businessId] }),
  ]);
}

export type SeriesAsk = Omit<BookingAsk, "startsAt"> & RuleAsk & { readonly professionalId: string };

export function useBookSeries(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ ask, idempotencyKey }: { ask: SeriesAsk; idempotencyKey: string }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/series", {
          params: { path: { businessId }, header: { "Idempotency-Key": idempotencyKey } },
          body: ask,
        }),
      ),
    // Not waited for: what it closes must still say that it was done.
    onSettled: () => void takeSeries(cache, businessId),
  });
}

type SeriesListPage = Schema<"SeriesPage">;

export const useSeriesList = (businessId: string, state: "coming" | "over") =>
  useInfiniteQuery({
    queryKey: [...all(businessId), "list", state],
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }: SeriesListPage) => nextCursor,
    queryFn: ({ pageParam }: { pageParam: string }): Promise<SeriesListPage> =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/series", {
          params: { path: { businessId }, query: { state, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
  });

export const useSeries = (businessId: string, seriesId: string | undefined) =>
  useQuery({
    queryKey: [...all(businessId), seriesId],
    queryFn: seriesId
      ? () =>
          answerOf(
            api.GET("/v1/businesses/{businessId}/series/{seriesId}", { params: { path: { businessId, seriesId } } }),
          )
      : skipToken,
  });

export interface SeriesMove {
  readonly bookingId: string;
  readonly reach: Reach;
  readonly startsAt: string;
  readonly choices: Choice[];
}

export function useSeriesMovePreview(businessId: string, seriesId: string, ask: SeriesMove | undefined) {
  return useQuery({
    queryKey: [...all(businessId), seriesId, "move", ask],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ask
      ? () =>
          answerOf(
            api.POST("/v1/businesses/{businessId}/series/{seriesId}/move/preview", {
              params: { path: { businessId, seriesId } },
              body: ask,
            }),
          )
      : skipToken,
  });
}

export function useMoveSeries(businessId: string, seriesId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SeriesMove & { reason: string; version: number }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/series/{seriesId}/move", {
          params: { path: { businessId, seriesId } },
          body,
        }),
      ),
    // Not waited for: what it closes must still say that it was done.
    onSettled: () => void takeSeries(cache, businessId),
  });
}

export function useCancelSeries(businessId: string, seriesId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { bookingId: string; reach: Reach; reason: string; version: number }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/series/{seriesId}/cancellation", {
          params: { path: { businessId, seriesId } },
          body,
        }),
      ),
    // Not waited for: what it closes must still say that it was done.
    onSettled: () => void takeSeries(cache, businessId),
  });
}
