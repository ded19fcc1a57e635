/** Whether the business's data is sound. */
import type { Schema } from "@creneau/sdk";
import { useMutation } from "@tanstack/react-query";
import type { Language } from "../time/format.ts";
import { answerOf, api } from "./api.ts";

export type IntegrityReport = Schema<"IntegrityReport">;
export type IntegrityCheck = IntegrityReport["checks"][number];

export const useIntegrityCheck = (businessId: string) =>
  useMutation({
    mutationFn: () =>
      answerOf(api.POST("/v1/businesses/{businessId}/integrity-checks", { params: { path: { businessId } } })),
  });

export const useVerifyReport = (businessId: string) =>
  useMutation({
    mutationFn: (body: Schema<"SignedIntegrityReport">) =>
      answerOf(
        api.POST("/v1/businesses/{businessId}/integrity-checks/report/verification", {
          params: { path: { businessId } },
          body,
        }),
      ),
  });

export function reportUrl(businessId: string, kind: "report" | "report.json", language: Language): string {
  return `/v1/businesses/${businessId}/integrity-checks/${kind}?language=${language}`;
}
