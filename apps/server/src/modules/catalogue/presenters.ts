import type { LinkedBooking, Questionnaire, Reason } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { Service } from "./queries.ts";
import type { StoredQuestionnaire } from "./questionnaires/queries.ts";
import type { StoredReason } from "./reasons/queries.ts";

export const publicServiceOf = (service: Service): LinkedBooking["service"] => ({
  slug: service.slug,
  name: service.name,
  description: service.description,
  durationMinutes: service.durationMinutes,
  noticeMinutes: service.noticeMinutes,
  mode: service.mode,
});

export const presentReason = ({ position: _, ...reason }: StoredReason): Reason => reason;

export const presentSummary = ({
  questions,
  editedAt: _,
  editionId: __,
  serviceIds,
  ...rest
}: StoredQuestionnaire) => ({
  ...rest,
  serviceIds: [...serviceIds],
  questionCount: questions.length,
});

export const presentQuestionnaire = (questionnaire: StoredQuestionnaire): Questionnaire => ({
  ...presentSummary(questionnaire),
  questions: [...questionnaire.questions],
  editedAt: toIso(questionnaire.editedAt),
});
