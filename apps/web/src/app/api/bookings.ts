/** Bookings: read, made, moved, cancelled. */
import type { Schema } from "@creneau/sdk";
import { keepPreviousData, useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

export type Booking = Schema<"Booking">;
export type BookingDetail = Schema<"BookingDetail">;

export interface Period {
  /** ISO 8601, included. */
  readonly from: string;
  /** ISO 8601, not included. */
  readonly until: string;
}

export function useBookings(businessId: string, { from, until }: Period, professionalId: string | undefined) {
  return useQuery({
    queryKey: keys.bookingsIn(businessId, from, until, professionalId),
    // The last period stays while the next one comes: nothing jumps.
    placeholderData: keepPreviousData,
    // Somebody may book while the planning is open.
    refetchInterval: 60_000,
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/bookings", {
            params: {
              path: { businessId },
              query: { from, until, limit: PAGE_LIMIT, ...(professionalId && { professionalId }), ...cursor },
            },
          }),
        ),
      ),
  });
}

export function useBooking(businessId: string, bookingId: string) {
  return useQuery({
    queryKey: keys.booking(businessId, bookingId),
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/bookings/{bookingId}", { params: { path: { businessId, bookingId } } }),
      ),
  });
}

/** The new state is shown at once, in the detail and in each list; lists are then asked again. */
export function takeBooking(cache: QueryClient, businessId: string, booking: BookingDetail): void {
  cache.setQueryData(keys.booking(businessId, booking.id), booking);
  cache.setQueriesData<Booking[]>({ queryKey: keys.bookings(businessId) }, (list) =>
    list?.map((one) => (one.id === booking.id ? booking : one)),
  );
  void cache.invalidateQueries({ queryKey: keys.bookings(businessId) });
  void cache.invalidateQueries({ queryKey: keys.requests(businessId) });
  void cache.invalidateQueries({ queryKey: ["slots", businessId] });
}

export function useCancelBooking(businessId: string, booking: Booking) {
  const cache = useQueryClient();
  const path = { businessId, bookingId: booking.id };
  return useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/bookings/{bookingId}/cancellation", {
          params: { path },
          body: { reason },
        }),
      ),
    onSuccess: (changed) => takeBooking(cache, businessId, changed),
    onError: () => cache.invalidateQueries({ queryKey: keys.booking(businessId, booking.id) }),
  });
}

export function useMoveBooking(businessId: string, booking: Booking) {
  const cache = useQueryClient();
  const path = { businessId, bookingId: booking.id };
  return useMutation({
    mutationFn: (body: { startsAt: string; reason: string }) =>
      answerOf(api.POST("/v1/businesses/{businessId}/bookings/{bookingId}/move", { params: { path }, body })),
    onSuccess: (changed) => takeBooking(cache, businessId, changed),
    onError: () => cache.invalidateQueries({ queryKey: keys.slots(businessId, booking.professional.id) }),
  });
}

export interface BookingAsk {
  /** Undefined: whoever is free. */
  readonly professionalId: string | undefined;
  readonly serviceId: string;
  readonly startsAt: string;
  /** The usual ones of the service when absent. */
  readonly durationMinutes?: number;
  readonly mode?: Schema<"Booking">["service"]["mode"];
  readonly contact: { readonly name: string; readonly email: string };
  readonly forWhom?: Schema<"ForWhom">;
  readonly reasonId?: string;
  readonly answers?: { questionId: string; value: Schema<"AnswerValue"> }[];
  readonly textMessages?: Schema<"TextMessages">;
  readonly note: string;
}

/** What people agree to who want text messages, as it is said to them; null where the business sends none. */
export function useTextWords(business: string) {
  return useQuery({
    queryKey: ["text-words", business],
    queryFn: async () => {
      const { items } = await answerOf(
        api.GET("/v1/public/businesses/{business}/consents", { params: { path: { business } } }),
      );
      return items.find(({ purpose, channel }) => purpose === "reminders" && channel === "sms")?.body ?? null;
    },
  });
}

/** Nobody is named by saying nothing. */
const withoutNobody = ({ professionalId, ...ask }: BookingAsk) => ({
  ...ask,
  ...(professionalId !== undefined && { professionalId }),
});

export function useBookForContact(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ ask, idempotencyKey }: { ask: BookingAsk; idempotencyKey: string }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/bookings", {
          params: { path: { businessId }, header: { "Idempotency-Key": idempotencyKey } },
          body: withoutNobody(ask),
        }),
      ),
    onSuccess: (made) => takeBooking(cache, businessId, made),
    // Whoever was free may be one of several, or all of them.
    onError: () => cache.invalidateQueries({ queryKey: ["slots", businessId] }),
  });
}
