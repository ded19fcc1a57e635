/** A professional's opening hours. */
import type { Schema } from "@creneau/sdk";
import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type Schedule = Schema<"Schedule">;
export type WeeklyHours = Schema<"WeeklyHours">;
export type Override = Schema<"Override">;
export type OnCall = Schedule["onCall"][number];
export type Range = Override["ranges"][number];

/** The week, and what goes with it; what is left out stays. */
export type ScheduleEdit = Pick<Schedule, "zone" | "weekly" | "version"> &
  Partial<
    Pick<Schedule, "rotation" | "seasons" | "recurring" | "onCall" | "travel" | "apartFrom" | "limits" | "wishes">
  >;

/** Of nobody in particular, when the planning is everybody's: nothing is asked. */
export function useSchedule(businessId: string, professionalId: string | undefined) {
  return useQuery({
    queryKey: keys.schedule(businessId, professionalId ?? ""),
    queryFn:
      professionalId === undefined
        ? skipToken
        : () =>
            answerOf(
              api.GET("/v1/businesses/{businessId}/professionals/{professionalId}/schedule", {
                params: { path: { businessId, professionalId } },
              }),
            ),
  });
}

function useTakeSchedule(businessId: string, professionalId: string) {
  const cache = useQueryClient();
  const key = keys.schedule(businessId, professionalId);
  return {
    key,
    cache,
    take(schedule: Schedule) {
      cache.setQueryData(key, schedule);
      void cache.invalidateQueries({ queryKey: keys.slots(businessId, professionalId) });
      void cache.invalidateQueries({ queryKey: keys.openDays(businessId, professionalId) });
      void cache.invalidateQueries({ queryKey: keys.outsideHours(businessId, professionalId) });
    },
  };
}

export function useReplaceWeeklyHours(businessId: string, professionalId: string) {
  const { cache, key, take } = useTakeSchedule(businessId, professionalId);
  return useMutation({
    mutationFn: (body: ScheduleEdit) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/professionals/{professionalId}/schedule", {
          params: { path: { businessId, professionalId } },
          body,
        }),
      ),
    onSuccess: take,
    // With EDITED_MEANWHILE the editor compares what was typed with what is there now.
    onError: () => cache.invalidateQueries({ queryKey: key }),
  });
}

interface OverrideChange {
  readonly on: string;
  /** Null removes it. */
  readonly override: { readonly ranges: readonly Range[]; readonly label: string } | null;
}

/** Shown at once; put back, visibly, when the server refuses. */
export function useChangeOverride(businessId: string, professionalId: string) {
  const { cache, key, take } = useTakeSchedule(businessId, professionalId);
  return useMutation({
    mutationFn: ({ on, override }: OverrideChange) => {
      const params = { path: { businessId, professionalId, on } };
      const address = "/v1/businesses/{businessId}/professionals/{professionalId}/schedule/overrides/{on}";
      return override === null
        ? answerOf(api.DELETE(address, { params }))
        : answerOf(api.PUT(address, { params, body: { ranges: [...override.ranges], label: override.label } }));
    },
    onMutate: async ({ on, override }) => {
      await cache.cancelQueries({ queryKey: key });
      const before = cache.getQueryData<Schedule>(key);
      if (before) {
        const others = before.overrides.filter((one) => one.on !== on);
        const mine = override === null ? [] : [{ on, ranges: [...override.ranges], label: override.label }];
        cache.setQueryData<Schedule>(key, {
          ...before,
          overrides: [...others, ...mine].toSorted((a, b) => a.on.localeCompare(b.on)),
        });
      }
      return { before };
    },
    onError: (_error, _change, context) => {
      if (context?.before) cache.setQueryData(key, context.before);
    },
    onSuccess: take,
  });
}

export interface ChangedDay {
  readonly on: string;
  /** Empty = closed; null = as every week. */
  readonly ranges: readonly Range[] | null;
  readonly label: string;
}

/** Many days at once: all of them or none. */
export function useChangeOverrides(businessId: string, professionalId: string) {
  const { take } = useTakeSchedule(businessId, professionalId);
  return useMutation({
    mutationFn: (days: readonly ChangedDay[]) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/professionals/{professionalId}/schedule/overrides", {
          params: { path: { businessId, professionalId } },
          body: { days: days.map(({ ranges, ...day }) => ({ ...day, ranges: ranges && [...ranges] })) },
        }),
      ),
    onSuccess: take,
  });
}

export type OpenDay = Schema<"OpenDay">;

/** The hours of each day, all rules taken together. */
export function useOpenDays(businessId: string, professionalId: string | undefined, from: string, to: string) {
  return useQuery({
    queryKey: [...keys.openDays(businessId, professionalId ?? ""), from, to],
    queryFn:
      professionalId === undefined
        ? skipToken
        : () =>
            answerOf(
              api.GET("/v1/businesses/{businessId}/professionals/{professionalId}/schedule/days", {
                params: { path: { businessId, professionalId }, query: { from, to } },
              }),
            ),
    placeholderData: (before) => before,
  });
}

/** Bookings that lie outside of the hours as they are now. */
export function useOutsideHours(businessId: string, professionalId: string) {
  return useQuery({
    queryKey: keys.outsideHours(businessId, professionalId),
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/professionals/{professionalId}/schedule/outside", {
          params: { path: { businessId, professionalId }, query: { limit: 20 } },
        }),
      ),
  });
}
