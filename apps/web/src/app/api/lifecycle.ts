/** Requests and their answers, attendance, other times offered, and policies. */
import type { Schema } from "@creneau/sdk";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { takeBooking, type Booking } from "./bookings.ts";
import { keys } from "./keys.ts";

export type BookingRequest = Schema<"BookingRequest">;
export type ServicePolicy = Schema<"ServicePolicy">;

const PAGE = 30;
const requests = "/v1/businesses/{businessId}/booking-requests";
const booking = "/v1/businesses/{businessId}/bookings/{bookingId}";
const policy = "/v1/businesses/{businessId}/services/{serviceId}/policy";

export function useRequests(businessId: string) {
  return useInfiniteQuery({
    queryKey: keys.requests(businessId),
    initialPageParam: "",
    refetchInterval: 60_000,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET(requests, {
          params: { path: { businessId }, query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** How many wait, for the navigation. */
export function useWaiting(businessId: string | undefined) {
  return useQuery({
    queryKey: [...keys.requests(businessId ?? ""), "waiting"],
    enabled: businessId !== undefined,
    refetchInterval: 60_000,
    queryFn: async () =>
      (await answerOf(api.GET(requests, { params: { path: { businessId: businessId ?? "" }, query: { limit: 1 } } })))
        .waiting,
  });
}

export type LifeAct = "approval" | "refusal" | "completion" | "no-show" | "attendance";

/** One act on one booking; its reason is told to whoever booked. */
export function useLifeAct(businessId: string, { id: bookingId }: Pick<Booking, "id">) {
  const cache = useQueryClient();
  const params = { path: { businessId, bookingId } };
  return useMutation({
    mutationFn: ({ act, reason = "" }: { readonly act: LifeAct; readonly reason?: string }) =>
      answerOf(api.POST(`${booking}/${act}`, { params, body: { reason } })),
    onSuccess: (changed) => takeBooking(cache, businessId, changed),
    onError: () => {
      void cache.invalidateQueries({ queryKey: keys.requests(businessId) });
      void cache.invalidateQueries({ queryKey: keys.booking(businessId, bookingId) });
    },
  });
}

export interface ProposalDraft {
  readonly options: readonly { readonly startsAt: string; readonly professionalId: string }[];
  readonly reason: string;
  readonly answerBy: string;
  readonly hold: boolean;
}

export function usePropose(businessId: string, { id: bookingId }: Pick<Booking, "id">) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, key }: { readonly draft: ProposalDraft; readonly key: string }) =>
      answerOf(
        api.POST(`${booking}/proposals`, {
          params: { path: { businessId, bookingId }, header: { "Idempotency-Key": key } },
          body: { ...draft, options: [...draft.options] },
        }),
      ),
    onSuccess: (changed) => takeBooking(cache, businessId, changed),
  });
}

export function useWithdraw(businessId: string, { id: bookingId }: Pick<Booking, "id">) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (proposalId: string) =>
      answerOf(
        api.POST(`${booking}/proposals/{proposalId}/withdrawal`, {
          params: { path: { businessId, bookingId, proposalId } },
          body: { reason: "" },
        }),
      ),
    onSuccess: (changed) => takeBooking(cache, businessId, changed),
    onError: () => cache.invalidateQueries({ queryKey: keys.booking(businessId, bookingId) }),
  });
}

export function usePolicy(businessId: string, serviceId: string) {
  return useQuery({
    queryKey: keys.policy(businessId, serviceId),
    queryFn: () => answerOf(api.GET(policy, { params: { path: { businessId, serviceId } } })),
  });
}

export function useSavePolicy(businessId: string, serviceId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: ServicePolicy) =>
      answerOf(api.PUT(policy, { params: { path: { businessId, serviceId } }, body })),
    onSuccess: (saved) => cache.setQueryData(keys.policy(businessId, serviceId), saved),
    onError: () => cache.invalidateQueries({ queryKey: keys.policy(businessId, serviceId) }),
  });
}
