/** Who is away, and what those booked are offered instead. */
import type { Schema } from "@creneau/sdk";
import {
  keepPreviousData,
  skipToken,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

export type Leave = Schema<"Leave">;
export type LeaveDetail = Schema<"LeaveDetail">;
export type LeaveKind = Schema<"LeaveKind">;
export type LeavePreview = Schema<"LeavePreview">;
export type LeaveBalance = Schema<"LeaveBalance">;
export type Reaccommodation = Schema<"Reaccommodation">;
export type ReaccommodationItem = Schema<"ReaccommodationItem">;
export type ReaccommodationOption = Schema<"ReaccommodationOption">;

const all = (businessId: string) => [...keys.business(businessId), "leaves"];
const kinds = (businessId: string) => [...keys.business(businessId), "leave-kinds"];
const lists = (businessId: string) => [...keys.business(businessId), "reaccommodations"];

export const useLeaveKinds = (businessId: string) =>
  useQuery({
    queryKey: kinds(businessId),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/leave-kinds", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });

export function useAddUsualKinds(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answerOf(api.PUT("/v1/businesses/{businessId}/leave-kinds/usual", { params: { path: { businessId } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: kinds(businessId) }),
  });
}

export type KindDraft = Pick<
  LeaveKind,
  "name" | "colour" | "needsApproval" | "paid" | "asksNote" | "allowanceHalfDays"
>;

/** A new one, or one that is there. */
export function useSaveKind(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({
      kind,
      draft,
      archived = false,
      key,
    }: {
      kind?: LeaveKind;
      draft: KindDraft;
      archived?: boolean;
      key: string;
    }) =>
      kind
        ? answerOf(
            api.PUT("/v1/businesses/{businessId}/leave-kinds/{kindId}", {
              params: { path: { businessId, kindId: kind.id } },
              body: { ...draft, archived, version: kind.version },
            }),
          )
        : answerOf(
            api.POST("/v1/businesses/{businessId}/leave-kinds", {
              params: { path: { businessId }, header: { "Idempotency-Key": key } },
              body: draft,
            }),
          ),
    onSettled: () => cache.invalidateQueries({ queryKey: kinds(businessId) }),
  });
}

export const useLeavesIn = (businessId: string, from: string, until: string) =>
  useQuery({
    queryKey: [...all(businessId), "in", from, until],
    placeholderData: keepPreviousData,
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/leaves", {
            params: { path: { businessId }, query: { from, until, limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });

/** Those that wait for an answer; a first page is enough to decide by. */
export const useLeaveRequests = (businessId: string, isAsked: boolean) =>
  useQuery({
    queryKey: [...all(businessId), "requests"],
    queryFn: isAsked
      ? async () =>
          (
            await answerOf(
              api.GET("/v1/businesses/{businessId}/leaves", {
                params: { path: { businessId }, query: { state: "requested", limit: 100 } },
              }),
            )
          ).items
      : skipToken,
  });

export const useLeavesOf = (businessId: string, professionalId: string | undefined, from: string, until: string) =>
  useQuery({
    queryKey: [...all(businessId), "of", professionalId, from, until],
    queryFn:
      professionalId === undefined
        ? skipToken
        : async () =>
            (
              await answerOf(
                api.GET("/v1/businesses/{businessId}/leaves", {
                  params: { path: { businessId }, query: { professionalId, from, until, limit: 100 } },
                }),
              )
            ).items,
  });

/** With its note and what happened to it: for the person and for those who approve. */
export const useLeave = (businessId: string, leaveId: string) =>
  useQuery({
    queryKey: [...all(businessId), "one", leaveId],
    queryFn: () =>
      answerOf(api.GET("/v1/businesses/{businessId}/leaves/{leaveId}", { params: { path: { businessId, leaveId } } })),
  });

export const useLeaveBalances = (businessId: string, professionalId: string | undefined, year: number) =>
  useQuery({
    queryKey: [...all(businessId), "balances", professionalId, year],
    queryFn:
      professionalId === undefined
        ? skipToken
        : async () =>
            (
              await answerOf(
                api.GET("/v1/businesses/{businessId}/professionals/{professionalId}/leave-balances", {
                  params: { path: { businessId, professionalId }, query: { year } },
                }),
              )
            ).items,
  });

export interface LeaveDraft {
  readonly professionalId: string;
  readonly kindId: string;
  readonly fromOn: string;
  readonly fromTime: string;
  readonly untilOn: string;
  readonly untilTime: string;
  readonly note: string;
}

/** What it would take, while it is being filled in; nothing is asked of dates that are none yet. */
export function useLeavePreview(businessId: string, { kindId: _, note: __, ...query }: LeaveDraft) {
  const isWhole = query.professionalId !== "" && query.fromOn !== "" && query.untilOn >= query.fromOn;
  return useQuery({
    queryKey: [...all(businessId), "preview", query],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: isWhole
      ? () =>
          answerOf(api.GET("/v1/businesses/{businessId}/leave-preview", { params: { path: { businessId }, query } }))
      : skipToken,
  });
}

function useLeaveChanged(businessId: string) {
  const cache = useQueryClient();
  return () => {
    for (const queryKey of [all(businessId), ["open-days", businessId], ["slots", businessId]])
      void cache.invalidateQueries({ queryKey });
  };
}

export function useRequestLeave(businessId: string) {
  const onSuccess = useLeaveChanged(businessId);
  return useMutation({
    mutationFn: ({ draft, entered, key }: { draft: LeaveDraft; entered: boolean; key: string }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/leaves", {
          params: { path: { businessId }, header: { "Idempotency-Key": key } },
          body: { ...draft, entered },
        }),
      ),
    onSuccess,
  });
}

export type LeaveAct = "approve" | "decline" | "cancel";

export function useDecideLeave(businessId: string) {
  const onSettled = useLeaveChanged(businessId);
  return useMutation({
    mutationFn: ({
      leave,
      act,
      reason = "",
    }: {
      leave: Pick<Leave, "id" | "version">;
      act: LeaveAct;
      reason?: string;
    }) => {
      const params = { path: { businessId, leaveId: leave.id } };
      const body = { version: leave.version, reason };
      if (act === "approve")
        return answerOf(api.POST("/v1/businesses/{businessId}/leaves/{leaveId}/approval", { params, body }));
      if (act === "decline")
        return answerOf(api.POST("/v1/businesses/{businessId}/leaves/{leaveId}/refusal", { params, body }));
      return answerOf(api.POST("/v1/businesses/{businessId}/leaves/{leaveId}/cancellation", { params, body }));
    },
    onSettled,
  });
}

export const useReaccommodations = (businessId: string) =>
  useQuery({
    queryKey: [...lists(businessId), "latest"],
    queryFn: async () =>
      (
        await answerOf(
          api.GET("/v1/businesses/{businessId}/reaccommodations", {
            params: { path: { businessId }, query: { limit: 5 } },
          }),
        )
      ).items,
  });

export interface StartAsk {
  readonly leaveId?: string;
  readonly professionalId?: string | null;
  readonly from?: string;
  readonly until?: string;
  readonly prefer: "person" | "time";
}

export function useStartReaccommodation(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ ask, key }: { ask: StartAsk; key: string }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/reaccommodations", {
          params: { path: { businessId }, header: { "Idempotency-Key": key } },
          body: ask,
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: lists(businessId) }),
  });
}

const isUnderWay = ({ state, counts }: Reaccommodation): boolean =>
  state === "planning" || state === "sending" || counts.waiting > 0;
const isWorking = ({ state }: Reaccommodation): boolean => state === "planning" || state === "sending";
const LOOK_AGAIN_MS = 1_000;
const LOOK_LATER_MS = 15_000;

/** Looks again while it is worked on, and now and then while people choose. */
export const useReaccommodation = (businessId: string, id: string) =>
  useQuery({
    queryKey: [...lists(businessId), id],
    refetchInterval: ({ state }) =>
      state.data && isUnderWay(state.data) ? (isWorking(state.data) ? LOOK_AGAIN_MS : LOOK_LATER_MS) : false,
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/reaccommodations/{reaccommodationId}", {
          params: { path: { businessId, reaccommodationId: id } },
        }),
      ),
  });

/** `stamp` changes as the list goes on: what is shown is asked again then. */
export const useReaccommodationItems = (businessId: string, id: string, stamp: string) =>
  useInfiniteQuery({
    queryKey: [...lists(businessId), id, "items", stamp],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/reaccommodations/{reaccommodationId}/items", {
          params: { path: { businessId, reaccommodationId: id }, query: { limit: 50, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const useChoices = (businessId: string, id: string, bookingId: string) =>
  useQuery({
    queryKey: [...lists(businessId), id, "choices", bookingId],
    queryFn: async () =>
      (
        await answerOf(
          api.GET("/v1/businesses/{businessId}/reaccommodations/{reaccommodationId}/items/{bookingId}/choices", {
            params: { path: { businessId, reaccommodationId: id, bookingId } },
          }),
        )
      ).items,
  });

export function useChangeItem(businessId: string, id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({
      item,
      act,
      options,
    }: {
      item: ReaccommodationItem;
      act: ReaccommodationItem["act"];
      options: readonly ReaccommodationOption[];
    }) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/reaccommodations/{reaccommodationId}/items/{bookingId}", {
          params: { path: { businessId, reaccommodationId: id, bookingId: item.bookingId } },
          body: {
            act,
            version: item.version,
            options: options.map(({ professionalId, startsAt }) => ({ professionalId, startsAt })),
          },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: [...lists(businessId), id] }),
  });
}

export function useSendReaccommodation(businessId: string, id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { answerHours: number; whenLapsed: "member" | "cancel"; version: number }) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/reaccommodations/{reaccommodationId}/sending", {
          params: { path: { businessId, reaccommodationId: id } },
          body,
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: [...lists(businessId), id] }),
  });
}
