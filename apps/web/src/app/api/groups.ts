/** Group sessions, how services are given in groups, and those who wait. */
import type { Schema } from "@creneau/sdk";
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { useOnce } from "./once.ts";

export type GroupSession = Schema<"GroupSession">;
export type GroupDetail = Schema<"GroupDetail">;
export type GroupRules = Schema<"GroupRules">;
export type WaitingEntry = Schema<"WaitingEntry">;
export type WaitingDetail = Schema<"WaitingDetail">;
export type WaitingTerms = Schema<"WaitingTerms">;

const all = (businessId: string) => ["groups", businessId];
const waiting = (businessId: string) => ["waiting", businessId];
const base = "/v1/businesses/{businessId}";

/** A change of one may change the others: seats, bookings, those who wait. */
function useRefresh(businessId: string) {
  const cache = useQueryClient();
  return () =>
    void Promise.all([
      cache.invalidateQueries({ queryKey: all(businessId) }),
      cache.invalidateQueries({ queryKey: waiting(businessId) }),
      cache.invalidateQueries({ queryKey: keys.bookings(businessId) }),
      cache.invalidateQueries({ queryKey: keys.services(businessId) }),
    ]);
}

const A_PAGE = 50;

export const useGroups = (businessId: string, from: string, until: string) =>
  useInfiniteQuery({
    queryKey: [...all(businessId), "list", from, until],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET(`${base}/groups`, {
          params: { path: { businessId }, query: { from, until, limit: A_PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

const MOST_PLANNED = 200;

/** Those of a period of the planning; cancelled ones take no time there. */
export function useGroupsIn(businessId: string, from: string, until: string, professionalId: string | undefined) {
  const { data } = useQuery({
    queryKey: [...all(businessId), "in", from, until, professionalId],
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    retry: false,
    queryFn: () =>
      answerOf(
        api.GET(`${base}/groups`, {
          params: {
            path: { businessId },
            query: { from, until, limit: MOST_PLANNED, ...(professionalId && { professionalId }) },
          },
        }),
      ),
  });
  return (data?.items ?? []).filter(({ state }) => state === "open");
}

export const useGroup = (businessId: string, groupId: string) =>
  useQuery({
    queryKey: [...all(businessId), groupId],
    queryFn: () => answerOf(api.GET(`${base}/groups/{groupId}`, { params: { path: { businessId, groupId } } })),
  });

export interface PlanAsk {
  readonly professionalId: string;
  readonly serviceId: string;
  readonly on: string;
  readonly at: string;
  readonly seats?: number;
  readonly weekly?: { readonly weekdays: number[]; readonly until: string };
}

export function usePlanGroups(businessId: string) {
  const refresh = useRefresh(businessId);
  return useMutation({
    mutationFn: ({ key, ...body }: PlanAsk & { readonly key: string }) =>
      answerOf(
        api.POST(`${base}/groups`, {
          params: { path: { businessId }, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    onSuccess: refresh,
  });
}

export type GroupChange =
  | { readonly act: "seats"; readonly seats: number; readonly version: number }
  | { readonly act: "move"; readonly startsAt: string; readonly reason: string }
  | { readonly act: "cancel"; readonly reason: string }
  | { readonly act: "keep" }
  | { readonly act: "attendance"; readonly people: { bookingId: string; attended: boolean | null }[] }
  | { readonly act: "remove"; readonly bookingId: string; readonly reason: string }
  | { readonly act: "add"; readonly name: string; readonly email: string; readonly key: string };

export function useChangeGroup(businessId: string, groupId: string) {
  const refresh = useRefresh(businessId);
  const cache = useQueryClient();
  const params = { path: { businessId, groupId } };
  return useMutation({
    mutationFn: async (change: GroupChange): Promise<GroupDetail> => {
      switch (change.act) {
        case "seats":
          return answerOf(
            api.PUT(`${base}/groups/{groupId}/seats`, {
              params,
              body: { seats: change.seats, version: change.version },
            }),
          );
        case "move":
          return answerOf(
            api.POST(`${base}/groups/{groupId}/move`, {
              params,
              body: { startsAt: change.startsAt, reason: change.reason },
            }),
          );
        case "cancel":
          return answerOf(
            api.POST(`${base}/groups/{groupId}/cancellation`, { params, body: { reason: change.reason } }),
          );
        case "keep":
          return answerOf(api.POST(`${base}/groups/{groupId}/keeping`, { params, body: {} }));
        case "attendance":
          return answerOf(api.PUT(`${base}/groups/{groupId}/attendance`, { params, body: { people: change.people } }));
        case "remove":
          await answerOf(
            api.POST(`${base}/bookings/{bookingId}/cancellation`, {
              params: { path: { businessId, bookingId: change.bookingId } },
              body: { reason: change.reason },
            }),
          );
          return answerOf(api.GET(`${base}/groups/{groupId}`, { params }));
        case "add":
          return answerOf(
            api.POST(`${base}/groups/{groupId}/people`, {
              params: { ...params, header: { "Idempotency-Key": change.key } },
              body: { contact: { name: change.name, email: change.email }, seats: 1, note: "" },
            }),
          );
      }
    },
    onSuccess: (changed) => {
      cache.setQueryData([...all(businessId), groupId], changed);
      refresh();
    },
  });
}

export const attendancePath = (businessId: string, groupId: string): string =>
  `/v1/businesses/${businessId}/groups/${groupId}/attendance.csv`;

export const useGroupRules = (businessId: string, serviceId: string) =>
  useQuery({
    queryKey: [...all(businessId), "rules", serviceId],
    queryFn: async () =>
      (await answerOf(api.GET(`${base}/services/{serviceId}/group`, { params: { path: { businessId, serviceId } } })))
        .rules,
  });

export function useSaveGroupRules(businessId: string, serviceId: string) {
  const refresh = useRefresh(businessId);
  const params = { path: { businessId, serviceId } };
  return useMutation({
    mutationFn: (rules: GroupRules | null) =>
      rules === null
        ? answerOf(api.DELETE(`${base}/services/{serviceId}/group`, { params })).then(() => null)
        : answerOf(api.PUT(`${base}/services/{serviceId}/group`, { params, body: rules })),
    onSuccess: refresh,
    onError: refresh,
  });
}

export const useWaiting = (businessId: string, serviceId: string | undefined, state: "waiting" | "closed") =>
  useInfiniteQuery({
    queryKey: [...waiting(businessId), "list", serviceId, state],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET(`${base}/waiting`, {
          params: {
            path: { businessId },
            query: { state, limit: A_PAGE, ...(serviceId && { serviceId }), ...(cursor && { cursor }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const useWaitingEntry = (businessId: string, entryId: string) =>
  useQuery({
    queryKey: [...waiting(businessId), entryId],
    queryFn: () => answerOf(api.GET(`${base}/waiting/{entryId}`, { params: { path: { businessId, entryId } } })),
  });

export type WaitingChange =
  | { readonly act: "pin"; readonly pinned: boolean; readonly reason: string; readonly version: number }
  | { readonly act: "remove"; readonly reason: string }
  | { readonly act: "offer"; readonly professionalId: string; readonly startsAt: string };

export function useChangeWaiting(businessId: string, entryId: string) {
  const refresh = useRefresh(businessId);
  const params = { path: { businessId, entryId } };
  const once = useOnce();
  return useMutation({
    mutationFn: (change: WaitingChange): Promise<WaitingDetail> => {
      switch (change.act) {
        case "pin":
          return answerOf(
            api.POST(`${base}/waiting/{entryId}/pin`, {
              params,
              body: { pinned: change.pinned, reason: change.reason, version: change.version },
            }),
          );
        case "remove":
          return answerOf(api.POST(`${base}/waiting/{entryId}/removal`, { params, body: { reason: change.reason } }));
        case "offer":
          return once(change, (key) =>
            answerOf(
              api.POST(`${base}/waiting/{entryId}/offers`, {
                params: { ...params, ...key },
                body: { professionalId: change.professionalId, startsAt: change.startsAt },
              }),
            ),
          );
      }
    },
    onSuccess: refresh,
  });
}

export const useWaitingTerms = (businessId: string) =>
  useQuery({
    queryKey: [...waiting(businessId), "terms"],
    queryFn: async () => (await answerOf(api.GET(`${base}/waiting-terms`, { params: { path: { businessId } } }))).items,
  });

export function useSaveWaitingTerms(businessId: string) {
  const refresh = useRefresh(businessId);
  return useMutation({
    mutationFn: (body: WaitingTerms) =>
      answerOf(api.PUT(`${base}/waiting-terms`, { params: { path: { businessId } }, body })),
    onSuccess: refresh,
    onError: refresh,
  });
}
