/** The cache of what the server said, and what happens when a session ends. */
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isPassing, problemOf } from "./problem.ts";
import { sessionEnded } from "./session.ts";

function noticeEnd(error: unknown): void {
  if (problemOf(error).code === "NOT_SIGNED_IN") sessionEnded();
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A 4xx will not change by asking again.
      retry: (failures, error) => isPassing(error) && failures < 2,
      retryDelay: (attempt) => Math.min(400 * 2 ** attempt, 4_000),
      networkMode: "always",
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
