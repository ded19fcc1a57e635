/** Who I am, and my sessions. */
import type { Schema } from "@creneau/sdk";
import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";
import { sessionResumed } from "./session.ts";

export type Membership = Schema<"Membership">;

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: () => answerOf(api.GET("/v1/me")),
  staleTime: 5 * 60_000,
});

/** Pages behind the sign-in have loaded it before they are shown. */
export function useMe(): Schema<"Me"> {
  return useSuspenseQuery(meQuery).data;
}

export function useTakeMe() {
  const cache = useQueryClient();
  return (me: Schema<"Me">) => {
    cache.setQueryData(keys.me, me);
    sessionResumed();
  };
}

export function useSignIn() {
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => answerOf(api.POST("/v1/me/session", { body })),
    onSuccess: useTakeMe(),
  });
}

export function useRequestMagicLink() {
  return useMutation({
    mutationFn: (email: string) => answerOf(api.POST("/v1/me/magic-links", { body: { email } })),
  });
}

export function useRedeemMagicLink() {
  return useMutation({
    mutationFn: (token: string) => answerOf(api.POST("/v1/me/magic-links/redemption", { body: { token } })),
    onSuccess: useTakeMe(),
  });
}

export function useSignOut() {
  return useMutation({ mutationFn: () => answerOf(api.DELETE("/v1/me/session")) });
}

export function useMySessions() {
  return useQuery({
    queryKey: keys.sessions,
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(api.GET("/v1/me/sessions", { params: { query: { limit: PAGE_LIMIT, ...cursor } } })),
      ),
  });
}

export function useRevokeSession() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) =>
      answerOf(api.DELETE("/v1/me/sessions/{sessionId}", { params: { path: { sessionId } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.sessions }),
  });
}
