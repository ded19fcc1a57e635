import { MutationCache, QueryCache } from "@tanstack/react-query";
/** The cache of what the server said, and what happens when a session ends. */
import i18next from "i18next";
import { AsksAgain } from "./asks-again.ts";
import { isPassing, problemOf } from "./problem.ts";
import { sessionEnded } from "./session.ts";

function noticeEnd(error: unknown): void {
  if (problemOf(error).code === "NOT_SIGNED_IN") sessionEnded();
}

export const queryClient = new AsksAgain({
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

/** Some answers hold words, in the language they were asked in. One that is on its way is waited for: it is in the old one. */
async function askAnew(): Promise<void> {
  const onTheWay = queryClient.getQueryCache().findAll({ fetchStatus: "fetching" });
  await Promise.allSettled(onTheWay.map(async ({ promise }) => promise));
  await queryClient.invalidateQueries();
}

i18next.on("languageChanged", () => void askAnew());
