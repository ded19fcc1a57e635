/** Bookings that repeat: shown date by date before they are booked or changed, then done all at once. */
import { z } from "zod";
import { Booker, ForWhom } from "../behalf.ts";
import { bookingTerms } from "../catalogue.ts";
import { DateText, Id, InstantText, pageOf, PageQuery, text, Version, WallTime, ZoneText } from "../primitives.ts";
import { SeriesOccurrence } from "../problems.ts";
import { formAnswers } from "../questions.ts";
import { route } from "../route.ts";
import { TextMessages } from "./consents.ts";
import { BookingStatus } from "./public.ts";

export const MOST_OCCURRENCES = 104;

const RuleText = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9=;,+-]+$/)
  .meta({
    id: "RecurrenceRule",
    description:
      "The value of an RRULE of RFC 5545: daily, weekly or monthly, with COUNT or UNTIL, 104 dates in two years at most.",
    example: "FREQ=WEEKLY;BYDAY=TU;COUNT=10",
  });

export const SeriesChoices = z
  .array(
    z.union([
      z.strictObject({ on: DateText, startsAt: InstantText }),
      z.strictObject({ on: DateText, skip: z.literal(true) }),
    ]),
  )
  .max(MOST_OCCURRENCES)
  .default([])
  .meta({
    description: "What to do with single dates: another time, or none. The others are booked as the rule says.",
  });

const ruleFields = {
  startsOn: DateText.meta({ description: "No date comes before it; the first is the first that the rule finds." }),
  at: WallTime.meta({ description: "By the clock of the professional's zone, the same on every date." }),
  rule: RuleText,
  skipHolidays: z
    .boolean()
    .default(false)
    .meta({ description: "Leave public holidays out, where nothing else is chosen for them." }),
  choices: SeriesChoices,
} as const;

export const SeriesPreview = z
  .object({
    zone: ZoneText,
    rule: z.string(),
    startsOn: DateText,
    at: WallTime,
    occurrences: z.array(SeriesOccurrence),
  })
  .meta({ id: "SeriesPreview", description: "Every date of a rule, judged as a booking of its own." });
export type SeriesPreview = z.infer<typeof SeriesPreview>;

const Reach = z
  .enum(["following", "all"])
  .meta({ description: "The booking named and those after it; or all that have not begun." });

export const SeriesSummary = z
  .object({
    id: Id,
    rule: z.string(),
    startsOn: DateText,
    at: WallTime,
    zone: ZoneText,
    service: z.object({ id: Id, name: z.string() }),
    professional: z.object({ id: Id, displayName: z.string() }),
    contact: z.object({ id: Id, name: z.string() }),
    skipHolidays: z.boolean(),
    size: z.int().meta({ description: "How many bookings it has, those cancelled included." }),
    coming: z.int().meta({ description: "How many can still take place; with none the series is over." }),
    nextAt: InstantText.nullable(),
    lastAt: InstantText.nullable(),
    version: z.int(),
  })
  .meta({ id: "SeriesSummary" });
export type SeriesSummary = z.infer<typeof SeriesSummary>;

export const Series = SeriesSummary.extend({
  followsId: Id.nullable().meta({ description: "The series it goes on from, since what followed was changed." }),
  followedById: Id.nullable(),
  createdAt: InstantText,
  bookings: z.array(
    z.object({
      id: Id,
      on: DateText.meta({ description: "Its date in the rule, wherever it was moved since." }),
      place: z.int(),
      startsAt: InstantText,
      endsAt: InstantText,
      status: BookingStatus,
      apart: z.boolean().meta({ description: "At another time than the rule says." }),
    }),
  ),
  history: z.array(
    z.object({
      at: InstantText,
      what: z.enum(["booked", "moved", "cancelled"]),
      reach: Reach,
      by: z.enum(["contact", "business", "system"]),
      byName: z.string().nullable(),
      bookings: z.int(),
    }),
  ),
}).meta({ id: "Series", description: "Bookings that repeat by a rule, each with a life of its own." });
export type Series = z.infer<typeof Series>;

const Params = z.object({ businessId: Id });
const SeriesParams = Params.extend({ seriesId: Id });
const base = "/v1/businesses/{businessId}/series";

const moveFields = {
  bookingId: Id.meta({ description: "The booking that is moved; the others go as far as it does." }),
  reach: Reach,
  startsAt: InstantText,
  choices: SeriesChoices.meta({ description: "By the new dates: another time, or `skip` to leave one where it is." }),
} as const;

const { durationMinutes, mode } = bookingTerms;
const previewFields = { professionalId: Id, serviceId: Id, durationMinutes, ...ruleFields } as const;
export const seriesRoutes = {
  previewSeries: route({
    method: "POST",
    path: `${base}/preview`,
    tag: "Business",
    access: "booking.create",
    summary: "What a series would be: every date, with conflicts and other times for them",
    description: "Writes nothing. Members may go beyond the horizon of the service.",
    params: Params,
    body: z.object(previewFields),
    status: 200,
    answer: SeriesPreview,
    problems: ["DURATION_LOCKED"],
  }),
  bookSeries: route({
    method: "POST",
    path: base,
    tag: "Business",
    access: "booking.create",
    summary: "Book a series: all of it, or nothing",
    description:
      "Dates in conflict need a choice. Should one have been taken since the preview, nothing is booked and SERIES_CHANGED carries all dates anew.",
    params: Params,
    idempotent: true,
    body: z.object({
      ...previewFields,
      mode,
      contact: Booker,
      forWhom: ForWhom.optional().meta({ description: "Whom the sessions are for, when that is somebody else." }),
      note: text(1000).default(""),
      textMessages: TextMessages.optional(),
      ...formAnswers,
    }),
    status: 201,
    answer: Series,
    problems: ["SERIES_CHANGED", "DURATION_LOCKED", "LIMIT_REACHED", "QUESTIONS_CHANGED", "IDEMPOTENCY_KEY_REUSED"],
  }),
  listSeries: route({
    method: "GET",
    path: base,
    tag: "Business",
    access: "booking.read",
    summary: "Series, the latest first",
    params: Params,
    query: PageQuery.extend({
      state: z.enum(["coming", "over"]).optional(),
      professionalId: Id.optional(),
      contactId: Id.optional(),
    }),
    status: 200,
    answer: pageOf(SeriesSummary).meta({ id: "SeriesPage" }),
  }),
  getSeries: route({
    method: "GET",
    path: `${base}/{seriesId}`,
    tag: "Business",
    access: "booking.read",
    summary: "A series, its bookings and what was done to several at once",
    params: SeriesParams,
    status: 200,
    answer: Series,
  }),
  previewSeriesMove: route({
    method: "POST",
    path: `${base}/{seriesId}/move/preview`,
    tag: "Business",
    access: "booking.change",
    summary: "What moving several would be: every date, with conflicts and other times for them",
    description: "Writes nothing.",
    params: SeriesParams,
    body: z.object(moveFields),
    status: 200,
    answer: SeriesPreview,
    problems: ["ILLEGAL_TRANSITION"],
  }),
  moveSeries: route({
    method: "POST",
    path: `${base}/{seriesId}/move`,
    tag: "Business",
    access: "booking.change",
    summary: "Move this booking and the following, or all: every one, or none",
    description:
      "What has begun stays as it is: the rule ends there, and another series goes on from it. The answer is the series that holds those moved.",
    params: SeriesParams,
    body: z.object({ ...moveFields, reason: text(500).default(""), version: Version }),
    status: 200,
    answer: Series,
    problems: ["SERIES_CHANGED", "ILLEGAL_TRANSITION", "EDITED_MEANWHILE"],
  }),
  cancelSeries: route({
    method: "POST",
    path: `${base}/{seriesId}/cancellation`,
    tag: "Business",
    access: "booking.change",
    summary: "Cancel this booking and the following, or all that have not begun",
    params: SeriesParams,
    body: z.object({ bookingId: Id, reach: Reach, reason: text(500).default(""), version: Version }),
    status: 200,
    answer: Series,
    problems: ["ILLEGAL_TRANSITION", "EDITED_MEANWHILE"],
  }),
} as const;
