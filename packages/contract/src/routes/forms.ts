/** Reasons and questionnaires: what a business asks of whoever books. */
import { z } from "zod";
import { Id, InstantText, line, pageOf, PageQuery, Slug, text, Version } from "../primitives.ts";
import { BookingForm, HealthMinding, MOST_QUESTIONS, Question } from "../questions.ts";
import { route } from "../route.ts";

const Services = z.array(Id).max(100);

const reasonFields = {
  name: line(80),
  hint: text(200).default(""),
  online: z.boolean().default(true).meta({ description: "Offered on the public form; if not, to the team alone." }),
  serviceIds: Services.default([]).meta({ description: "Services it is offered for; none means all." }),
} as const;

export const Reason = z
  .object({
    id: Id,
    name: z.string(),
    hint: z.string(),
    online: z.boolean(),
    serviceIds: z.array(Id),
    archived: z.boolean(),
    version: z.int(),
  })
  .meta({ id: "Reason", description: "What somebody may come for." });
export type Reason = z.infer<typeof Reason>;

const questionnaireFields = {
  name: line(80).meta({ description: "For the team; whoever books does not see it." }),
  health: HealthMinding.default("warn"),
  questions: z.array(Question).max(MOST_QUESTIONS),
  serviceIds: Services.default([]).meta({
    description: "Services whose form asks it. A service asks one: it leaves the questionnaire it had.",
  }),
} as const;

export const QuestionnaireSummary = z
  .object({
    id: Id,
    name: z.string(),
    health: HealthMinding,
    serviceIds: z.array(Id),
    questionCount: z.int(),
    edition: z.int().meta({ description: "Counts what was asked: another one with each change of the questions." }),
    archived: z.boolean(),
    version: z.int(),
  })
  .meta({ id: "QuestionnaireSummary" });

export const Questionnaire = QuestionnaireSummary.extend({
  questions: z.array(Question),
  editedAt: InstantText.meta({ description: "When this edition was made." }),
}).meta({ id: "Questionnaire" });
export type Questionnaire = z.infer<typeof Questionnaire>;

const Removal = z
  .object({ archived: z.boolean().meta({ description: "Bookings refer to it: it is kept, and offered no more." }) })
  .meta({ id: "Removal" });

const Params = z.object({ businessId: Id });
const ReasonParams = Params.extend({ reasonId: Id });
const QuestionnaireParams = Params.extend({ questionnaireId: Id });
const ServiceParams = Params.extend({ serviceId: Id });
const base = "/v1/businesses/{businessId}";
const Archived = PageQuery.extend({
  archived: z.enum(["true", "false"]).default("false").meta({ description: "Those that are offered no more." }),
});

export const formRoutes = {
  getPublicForm: route({
    method: "GET",
    path: "/v1/public/businesses/{business}/services/{service}/form",
    tag: "Public",
    access: "public",
    summary: "What is asked when a service is booked: reasons and questions",
    params: z.object({ business: Slug, service: Slug }),
    status: 200,
    answer: BookingForm,
  }),
  getServiceForm: route({
    method: "GET",
    path: `${base}/services/{serviceId}/form`,
    tag: "Business",
    access: "catalogue.read",
    summary: "What the team asks when it books a service: also reasons that are not offered online",
    params: ServiceParams,
    status: 200,
    answer: BookingForm,
  }),
  requireReason: route({
    method: "PUT",
    path: `${base}/services/{serviceId}/reason-choice`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Say whether a reason has to be chosen to book a service",
    params: ServiceParams,
    body: z.object({ required: z.boolean() }),
    status: 200,
    answer: BookingForm,
  }),
  listReasons: route({
    method: "GET",
    path: `${base}/reasons`,
    tag: "Business",
    access: "catalogue.read",
    summary: "The reasons, in their order",
    params: Params,
    query: Archived,
    status: 200,
    answer: pageOf(Reason).meta({ id: "ReasonPage" }),
  }),
  addReason: route({
    method: "POST",
    path: `${base}/reasons`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Add a reason, the last in order",
    params: Params,
    body: z.object(reasonFields),
    idempotent: true,
    status: 201,
    answer: Reason,
  }),
  replaceReason: route({
    method: "PUT",
    path: `${base}/reasons/{reasonId}`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Change a reason; bookings keep its name as it was",
    params: ReasonParams,
    body: z.object({ ...reasonFields, version: Version }),
    status: 200,
    answer: Reason,
    problems: ["EDITED_MEANWHILE"],
  }),
  removeReason: route({
    method: "DELETE",
    path: `${base}/reasons/{reasonId}`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Offer a reason no more: deleted, or archived when bookings have it",
    params: ReasonParams,
    status: 200,
    answer: Removal,
  }),
  restoreReason: route({
    method: "POST",
    path: `${base}/reasons/{reasonId}/restoration`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Offer an archived reason again, the last in order",
    params: ReasonParams,
    status: 200,
    answer: Reason,
  }),
  orderReasons: route({
    method: "PUT",
    path: `${base}/reason-order`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Put the reasons in this order",
    params: Params,
    body: z.object({
      reasonIds: z.array(Id).max(200).meta({ description: "All that are not archived, each once." }),
    }),
    status: 200,
    answer: pageOf(Reason).meta({ id: "OrderedReasons" }),
    problems: ["EDITED_MEANWHILE"],
  }),
  listQuestionnaires: route({
    method: "GET",
    path: `${base}/questionnaires`,
    tag: "Business",
    access: "catalogue.read",
    summary: "The questionnaires, by name",
    params: Params,
    query: Archived,
    status: 200,
    answer: pageOf(QuestionnaireSummary).meta({ id: "QuestionnairePage" }),
  }),
  getQuestionnaire: route({
    method: "GET",
    path: `${base}/questionnaires/{questionnaireId}`,
    tag: "Business",
    access: "catalogue.read",
    summary: "A questionnaire with its questions",
    params: QuestionnaireParams,
    status: 200,
    answer: Questionnaire,
  }),
  addQuestionnaire: route({
    method: "POST",
    path: `${base}/questionnaires`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Make a questionnaire",
    params: Params,
    body: z.object(questionnaireFields),
    idempotent: true,
    status: 201,
    answer: Questionnaire,
  }),
  replaceQuestionnaire: route({
    method: "PUT",
    path: `${base}/questionnaires/{questionnaireId}`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Change a questionnaire",
    description: "Other questions make another edition; bookings keep the one they answered.",
    params: QuestionnaireParams,
    body: z.object({ ...questionnaireFields, version: Version }),
    status: 200,
    answer: Questionnaire,
    problems: ["EDITED_MEANWHILE"],
  }),
  removeQuestionnaire: route({
    method: "DELETE",
    path: `${base}/questionnaires/{questionnaireId}`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Ask a questionnaire no more: deleted, or archived when bookings answered it",
    params: QuestionnaireParams,
    status: 200,
    answer: Removal,
  }),
  restoreQuestionnaire: route({
    method: "POST",
    path: `${base}/questionnaires/{questionnaireId}/restoration`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Take an archived questionnaire up again",
    params: QuestionnaireParams,
    status: 200,
    answer: Questionnaire,
  }),
} as const;
