import {
  PriceShape,
  type LinkedBooking,
  type Questionnaire,
  type Reason,
  type Service as WireService,
} from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { WholeService } from "./commands/edit-services.ts";
import type { Service } from "./queries.ts";
import type { StoredQuestionnaire } from "./questionnaires/queries.ts";
import type { StoredReason } from "./reasons/queries.ts";
import { asksBirthDate, publicPriceOf, seriesMostOf } from "./rules.ts";

export const publicServiceOf = (service: Service): LinkedBooking["service"] => ({
  slug: service.slug,
  name: service.name,
  description: service.description,
  composition: service.composition,
  category: service.categoryName,
  colour: service.colour,
  durationMinutes: service.durationMinutes,
  durations: [...service.durations],
  noticeMinutes: service.noticeMinutes,
  modes: [...service.modes],
  price: publicPriceOf(service),
  requiresApproval: service.requiresApproval,
  asksBirthDate: asksBirthDate(service),
  minimumAge: service.minimumAge,
  maximumAge: service.maximumAge,
  visits: service.visits,
  prerequisite: service.prerequisiteName,
  validFrom: service.validFrom,
  validUntil: service.validUntil,
  seriesMost: seriesMostOf(service),
});

export const presentService = ({
  categoryName: _,
  prerequisiteName: __,
  currency: ___,
  ...service
}: WholeService): WireService => ({
  ...service,
  modes: [...service.modes],
  durations: [...service.durations],
  price: PriceShape.parse(service.price),
  professionalIds: [...service.professionalIds],
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
