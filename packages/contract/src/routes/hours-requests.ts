/** Changes of hours that somebody has to agree to: asked, accepted, declined, withdrawn. */
import { z } from "zod";
import { DateText, Id, InstantText, line, pageOf, PageQuery, text, Version, ZoneText } from "../primitives.ts";
import { route } from "../route.ts";
import { MOST_DAYS, OutsideBooking, Ranges, Schedule } from "./schedules.ts";

const hoursParts = [
  "zone",
  "week",
  "rotation",
  "season",
  "recurring",
  "on-call",
  "travel",
  "kept",
  "limits",
  "wishes",
  "day",
] as const;
export const HoursPart = z.enum(hoursParts).meta({ id: "HoursPart" });
export type HoursPart = z.infer<typeof HoursPart>;

const bigReasons = ["week-minutes", "soon", "bookings", "limits"] as const;
export const BigReason = z
  .enum(bigReasons)
  .meta({ id: "HoursRequestReason", description: "The rule of the business that makes it a big change." });
export type BigReason = z.infer<typeof BigReason>;

export const HoursRequestState = z
  .enum(["asked", "accepted", "declined", "withdrawn"])
  .meta({ id: "HoursRequestState" });
export type HoursRequestState = z.infer<typeof HoursRequestState>;

/** As in an edit of the schedule: what is left out stays. */
const parts = Schedule.omit({ professionalId: true, overrides: true, version: true, wishes: true }).partial();

const AskedDay = z.object({
  on: DateText,
  ranges: Ranges.nullable().meta({ description: "Empty = closed; null = as every week." }),
  label: text(80).default(""),
});

export const HoursSide = parts.extend({ days: z.array(AskedDay).optional() }).meta({
  id: "HoursSide",
  description: "The parts that the request changes, as they are on one side of it.",
});

export type HoursSide = z.infer<typeof HoursSide>;

const fields = {
  id: Id,
  professional: z.object({ id: Id, displayName: z.string(), avatarUrl: z.string(), zone: ZoneText }),
  state: HoursRequestState,
  what: z.array(HoursPart),
  because: z.array(BigReason),
  reason: z.string(),
  answer: z.string().meta({ description: "Of who decided." }),
  decidedBy: z.string().nullable(),
  askedAt: InstantText,
  decidedAt: InstantText.nullable(),
  version: z.int(),
} as const;

export const HoursRequest = z.object(fields).meta({ id: "HoursRequest" });
export type HoursRequest = z.infer<typeof HoursRequest>;

export const HoursRequestDetail = z
  .object({
    ...fields,
    before: HoursSide,
    after: HoursSide,
    weekMinutes: z
      .object({ before: z.int(), after: z.int() })
      .nullable()
      .meta({ description: "Of a week, on average over the year to come; null once it is settled." }),
    days: z
      .array(
        z.object({
          on: DateText,
          before: Ranges,
          after: Ranges,
          onCall: z.object({ before: Ranges, after: Ranges }).meta({ description: "Of all services together." }),
        }),
      )
      .meta({ description: "The first days that would be other than they are." }),
    dayCount: z.int().meta({ description: "How many they are, in the year to come." }),
    outside: z.array(OutsideBooking).meta({ description: "Those booked who would be outside of the hours." }),
    outsideCount: z.int(),
    stale: z.boolean().meta({ description: "The hours are other by now than those it was asked for." }),
  })
  .meta({ id: "HoursRequestDetail" });
export type HoursRequestDetail = z.infer<typeof HoursRequestDetail>;

const Params = z.object({ businessId: Id });
const RequestParams = Params.extend({ requestId: Id });
const base = "/v1/businesses/{businessId}/hours-requests";
const Decision = z.object({ version: Version, reason: text(500).default("") });
const settled = ["HOURS_REQUEST_SETTLED", "EDITED_MEANWHILE"] as const;

export const hoursRequestRoutes = {
  requestHours: route({
    method: "POST",
    path: "/v1/businesses/{businessId}/professionals/{professionalId}/schedule/requests",
    tag: "Business",
    access: "schedule.edit",
    summary: "Ask for a change of hours that has to be agreed to; nothing changes until it is",
    description: "Parts, days, or both; what is left out stays. One request at a time for each person.",
    params: Params.extend({ professionalId: Id }),
    mostBodyBytes: 256 * 1024,
    body: z.object({
      change: parts.extend({
        days: z
          .array(AskedDay)
          .max(MOST_DAYS)
          .refine((days) => new Set(days.map(({ on }) => on)).size === days.length, { error: "twice" })
          .optional(),
      }),
      reason: text(500).default(""),
    }),
    idempotent: true,
    status: 201,
    answer: HoursRequestDetail,
    problems: ["HOURS_ALREADY_ASKED"],
  }),
  listHoursRequests: route({
    method: "GET",
    path: base,
    tag: "Business",
    access: "schedule.read",
    summary: "Changes of hours that were asked for, the latest first: one’s own, or everybody’s for those who approve",
    params: Params,
    query: PageQuery.extend({ state: HoursRequestState.optional(), professionalId: Id.optional() }),
    status: 200,
    answer: pageOf(HoursRequest).meta({ id: "HoursRequests" }),
  }),
  getHoursRequest: route({
    method: "GET",
    path: `${base}/{requestId}`,
    tag: "Business",
    access: "schedule.read",
    summary: "What would change, day by day, and who is booked outside of it",
    params: RequestParams,
    status: 200,
    answer: HoursRequestDetail,
  }),
  acceptHours: route({
    method: "POST",
    path: `${base}/{requestId}/acceptance`,
    tag: "Business",
    access: "schedule.approve",
    summary: "Agree to a change of hours: from then on it holds; saying it twice changes nothing",
    params: RequestParams,
    body: Decision,
    status: 200,
    answer: HoursRequestDetail,
    problems: [...settled, "HOURS_REQUEST_STALE"],
  }),
  declineHours: route({
    method: "POST",
    path: `${base}/{requestId}/refusal`,
    tag: "Business",
    access: "schedule.approve",
    summary: "Decline a change of hours, and say why",
    params: RequestParams,
    body: Decision.extend({ reason: line(500) }),
    status: 200,
    answer: HoursRequestDetail,
    problems: [...settled],
  }),
  withdrawHours: route({
    method: "POST",
    path: `${base}/{requestId}/withdrawal`,
    tag: "Business",
    access: "schedule.edit",
    summary: "Take a request of one’s own hours back",
    params: RequestParams,
    body: Decision,
    status: 200,
    answer: HoursRequestDetail,
    problems: [...settled],
  }),
} as const;
