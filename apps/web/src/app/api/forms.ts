/** What is asked of whoever books: reasons and questionnaires. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { useOnce } from "./once.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

export type Reason = Schema<"Reason">;
export type ReasonDraft = Pick<Reason, "name" | "hint" | "online" | "serviceIds">;
export type QuestionnaireSummary = Schema<"QuestionnaireSummary">;
export type Questionnaire = Schema<"Questionnaire">;
export type Question = Schema<"Question">;
export type BookingForm = Schema<"BookingForm">;
export type QuestionnaireDraft = Pick<Questionnaire, "name" | "health" | "questions" | "serviceIds">;

const formsKey = (businessId: string) => [...keys.business(businessId), "forms"];
const reasonsKey = (businessId: string, archived: boolean) => [...formsKey(businessId), "reasons", archived];
const listKey = (businessId: string, archived: boolean) => [...formsKey(businessId), "questionnaires", archived];
const oneKey = (businessId: string, id: string) => [...formsKey(businessId), "questionnaire", id];

const flag = (archived: boolean) => (archived ? "true" : "false");

export function useReasons(businessId: string, archived: boolean) {
  return useQuery({
    queryKey: reasonsKey(businessId, archived),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/reasons", {
            params: { path: { businessId }, query: { archived: flag(archived), limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

export function useQuestionnaires(businessId: string, archived: boolean) {
  return useQuery({
    queryKey: listKey(businessId, archived),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/questionnaires", {
            params: { path: { businessId }, query: { archived: flag(archived), limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

export function useQuestionnaire(businessId: string, questionnaireId: string) {
  return useQuery({
    queryKey: oneKey(businessId, questionnaireId),
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/questionnaires/{questionnaireId}", {
          params: { path: { businessId, questionnaireId } },
        }),
      ),
  });
}

/** What the team asks when it books a service. */
export function useServiceForm(businessId: string, serviceId: string) {
  return useQuery({
    queryKey: [...formsKey(businessId), "service", serviceId],
    enabled: serviceId !== "",
    queryFn: () =>
      answerOf(
        api.GET("/v1/businesses/{businessId}/services/{serviceId}/form", {
          params: { path: { businessId, serviceId } },
        }),
      ),
  });
}

/** All that is asked is read again after a change of any of it. */
function useChange<Ask, Answer>(businessId: string, mutationFn: (ask: Ask) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => cache.invalidateQueries({ queryKey: formsKey(businessId) }),
  });
}

/** Adds a reason, or replaces the one that has this id and version. */
export function useSaveReason(businessId: string) {
  const once = useOnce();
  const add = (body: ReasonDraft) =>
    once(body, (key) =>
      answerOf(api.POST("/v1/businesses/{businessId}/reasons", { params: { path: { businessId }, ...key }, body })),
    );
  return useChange(businessId, ({ id, version, ...body }: ReasonDraft & { id?: string; version?: number }) =>
    id === undefined || version === undefined
      ? add(body)
      : answerOf(
          api.PUT("/v1/businesses/{businessId}/reasons/{reasonId}", {
            params: { path: { businessId, reasonId: id } },
            body: { ...body, version },
          }),
        ),
  );
}

export const useRemoveReason = (businessId: string) =>
  useChange(businessId, (reasonId: string) =>
    answerOf(
      api.DELETE("/v1/businesses/{businessId}/reasons/{reasonId}", { params: { path: { businessId, reasonId } } }),
    ),
  );

export const useRestoreReason = (businessId: string) =>
  useChange(businessId, (reasonId: string) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/reasons/{reasonId}/restoration", {
        params: { path: { businessId, reasonId } },
      }),
    ),
  );

export function useOrderReasons(businessId: string) {
  const cache = useQueryClient();
  const queryKey = reasonsKey(businessId, false);
  return useMutation({
    mutationFn: (reasonIds: string[]) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/reason-order", { params: { path: { businessId } }, body: { reasonIds } }),
      ),
    // Shown at once; taken back by what the server says.
    onMutate: (reasonIds) =>
      cache.setQueryData<Reason[]>(queryKey, (reasons = []) =>
        reasonIds.flatMap((wanted) => reasons.find(({ id }) => id === wanted) ?? []),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey }),
  });
}

export function useRequireReason(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ serviceId, required }: { serviceId: string; required: boolean }) =>
      answerOf(
        api.PUT("/v1/businesses/{businessId}/services/{serviceId}/reason-choice", {
          params: { path: { businessId, serviceId } },
          body: { required },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.services(businessId) }),
  });
}

/** Makes a questionnaire, or replaces the one that has this id and version. */
export function useSaveQuestionnaire(businessId: string) {
  const once = useOnce();
  const add = (body: QuestionnaireDraft) =>
    once(body, (key) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/questionnaires", { params: { path: { businessId }, ...key }, body }),
      ),
    );
  return useChange(businessId, ({ id, version, ...body }: QuestionnaireDraft & { id?: string; version?: number }) =>
    id === undefined || version === undefined
      ? add(body)
      : answerOf(
          api.PUT("/v1/businesses/{businessId}/questionnaires/{questionnaireId}", {
            params: { path: { businessId, questionnaireId: id } },
            body: { ...body, version },
          }),
        ),
  );
}

/** Read before it goes, so that it can be made again. */
export const useRemoveQuestionnaire = (businessId: string) =>
  useChange(businessId, async (questionnaireId: string) => {
    const params = { path: { businessId, questionnaireId } };
    const address = "/v1/businesses/{businessId}/questionnaires/{questionnaireId}";
    const { name, health, questions, serviceIds } = await answerOf(api.GET(address, { params }));
    const { archived } = await answerOf(api.DELETE(address, { params }));
    return { archived, was: { name, health, questions, serviceIds } };
  });

export const useRestoreQuestionnaire = (businessId: string) =>
  useChange(businessId, (questionnaireId: string) =>
    answerOf(
      api.POST("/v1/businesses/{businessId}/questionnaires/{questionnaireId}/restoration", {
        params: { path: { businessId, questionnaireId } },
      }),
    ),
  );
