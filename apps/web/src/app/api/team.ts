/** The business's professionals and services. */
import type { Schema } from "@creneau/sdk";
import { useQuery } from "@tanstack/react-query";
import { useTexts } from "../texts/language.ts";
import type { Language } from "../time/format.ts";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

export type Professional = Schema<"Professional">;
export type Service = Schema<"Service">;

/** As a dictionary orders names: Élodie comes before Zoé. */
export function byName(team: readonly Professional[], language: Language): Professional[] {
  const { compare } = new Intl.Collator(language);
  return team.toSorted((a, b) => compare(a.displayName, b.displayName));
}

export function useProfessionals(businessId: string) {
  const { language } = useTexts();
  return useQuery({
    queryKey: keys.professionals(businessId),
    staleTime: 5 * 60_000,
    select: (team) => byName(team, language),
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/professionals", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}

export function useServices(businessId: string) {
  return useQuery({
    queryKey: keys.services(businessId),
    staleTime: 5 * 60_000,
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(
          api.GET("/v1/businesses/{businessId}/services", {
            params: { path: { businessId }, query: { limit: PAGE_LIMIT, ...cursor } },
          }),
        ),
      ),
  });
}
