/** Who is told of what: the business's settings, and one's own. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type NotificationSettings = Schema<"NotificationSettings">;
export type MyNotifications = Schema<"MyNotifications">;
export type Reminder = Schema<"Reminder">;
export type QuietHours = Schema<"QuietHours">;
export type Cell = NotificationSettings["cells"][number];

const settingsKey = (businessId: string) => [...keys.business(businessId), "notifications"];
const mineKey = (businessId: string) => [...keys.business(businessId), "my-notifications"];

export function useNotificationSettings(businessId: string) {
  return useQuery({
    queryKey: settingsKey(businessId),
    queryFn: () =>
      answerOf(api.GET("/v1/businesses/{businessId}/notification-settings", { params: { path: { businessId } } })),
  });
}

export function useSaveNotificationSettings(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ reminders, cells, sms, quietHours, version }: NotificationSettings) => {
      const choices = cells.flatMap(({ fixed, ...cell }) => (fixed ? [] : [cell]));
      const body = { reminders, choices, sms, quietHours, version };
      return answerOf(
        api.PUT("/v1/businesses/{businessId}/notification-settings", { params: { path: { businessId } }, body }),
      );
    },
    onSuccess: (answer) => cache.setQueryData(settingsKey(businessId), answer),
    onError: () => cache.invalidateQueries({ queryKey: settingsKey(businessId) }),
  });
}

export function useMyNotifications(businessId: string) {
  return useQuery({
    queryKey: mineKey(businessId),
    queryFn: () =>
      answerOf(api.GET("/v1/businesses/{businessId}/my-notifications", { params: { path: { businessId } } })),
  });
}

export function useSaveMyNotifications(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ cells, quietHours, version }: MyNotifications) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/my-notifications", {
          params: { path: { businessId } },
          body: { choices: cells, quietHours, version },
        }),
      ),
    onSuccess: (answer) => cache.setQueryData(mineKey(businessId), answer),
    onError: () => cache.invalidateQueries({ queryKey: mineKey(businessId) }),
  });
}

export type ServiceReminders = Schema<"ServiceReminders">;
const remindersPath = "/v1/businesses/{businessId}/services/{serviceId}/reminders";
const remindersKey = (businessId: string, serviceId: string) => [...keys.business(businessId), "reminders", serviceId];

export function useServiceReminders(businessId: string, serviceId: string) {
  return useQuery({
    queryKey: remindersKey(businessId, serviceId),
    queryFn: () => answerOf(api.GET(remindersPath, { params: { path: { businessId, serviceId } } })),
  });
}

export function useSaveServiceReminders(businessId: string, serviceId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ reminders, version }: ServiceReminders) =>
      answerOf(api.PUT(remindersPath, { params: { path: { businessId, serviceId } }, body: { reminders, version } })),
    onSuccess: (answer) => cache.setQueryData(remindersKey(businessId, serviceId), answer),
    onError: () => cache.invalidateQueries({ queryKey: remindersKey(businessId, serviceId) }),
  });
}
