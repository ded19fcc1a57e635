/** The back office: what members of a business see and do. */
import { z } from "zod";
import {
  DateText,
  Email,
  Id,
  InstantText,
  line,
  Locale,
  pageOf,
  PageQuery,
  Slug,
  Span,
  text,
  WallTime,
  ZoneText,
} from "../primitives.ts";
import { RefusalCode } from "../problems.ts";
import { formAnswers } from "../questions.ts";
import { route } from "../route.ts";
import { BookingAnswer, BookingStatus, Brand, Wording } from "./public.ts";

export const Business = z
  .object({
    id: Id,
    slug: Slug,
    name: z.string(),
    locale: Locale,
    zone: ZoneText,
    brand: Brand,
    wording: Wording,
  })
  .meta({ id: "Business" });

export const Professional = z
  .object({
    id: Id,
    slug: Slug,
    displayName: z.string(),
    headline: z.string(),
    avatarUrl: z.string(),
    published: z.boolean(),
    zone: ZoneText,
  })
  .meta({ id: "Professional" });

export const Service = z
  .object({
    id: Id,
    slug: Slug,
    name: z.string(),
    description: z.string(),
    durationMinutes: z.int(),
    stepMinutes: z.int(),
    bufferBeforeMinutes: z.int(),
    bufferAfterMinutes: z.int(),
    noticeMinutes: z.int(),
    horizonDays: z.int(),
    mode: z.enum(["video", "phone", "in-person"]),
    allowOnlineBooking: z.boolean(),
    reasonRequired: z.boolean().meta({ description: "Whoever books has to choose a reason." }),
  })
  .meta({ id: "Service" });

export const Booking = z
  .object({
    id: Id,
    reference: z.string(),
    status: BookingStatus,
    startsAt: InstantText,
    endsAt: InstantText,
    service: z.object({ id: Id, name: z.string(), mode: z.enum(["video", "phone", "in-person"]) }),
    professional: z.object({ id: Id, displayName: z.string(), zone: ZoneText }),
    contact: z.object({
      id: Id,
      name: z.string(),
      zone: ZoneText,
      email: Email.nullable().meta({ description: "Null for those who may not see contact data." }),
    }),
    version: z.int().meta({ description: "Counts the changes." }),
  })
  .meta({ id: "Booking" });
export type Booking = z.infer<typeof Booking>;

export const BookingDetail = Booking.extend({
  note: z.string(),
  reason: z.string().nullable().meta({ description: "Name of the reason chosen, as it was then." }),
  answers: z.array(BookingAnswer).meta({ description: "Those that the reader may see, in the order they were asked." }),
  hiddenAnswers: z.int().meta({ description: "How many there are that others may read." }),
  history: z.array(
    z.object({
      at: InstantText,
      what: z.enum(["booked", "moved", "cancelled", "completed"]),
      by: z.enum(["contact", "business", "system"]),
      byName: z.string().nullable(),
      reason: z.string(),
      from: Span.nullable(),
      to: Span.nullable(),
    }),
  ),
  messages: z.array(
    z.object({
      kind: z.enum(["confirmation", "change", "cancellation", "reminder-day", "reminder-hour"]),
      to: z.enum(["contact", "professional"]),
      dueAt: InstantText,
      sentAt: InstantText.nullable(),
      status: z.enum(["due", "sent", "withdrawn", "failed"]),
    }),
  ),
}).meta({ id: "BookingDetail" });
export type BookingDetail = z.infer<typeof BookingDetail>;

const Range = z
  .object({ start: WallTime, end: WallTime })
  .refine((range) => range.start < range.end, { path: ["end"], error: "end-before-start" })
  .refine((range) => range.start < "24:00", { path: ["start"], error: "starts-next-day" });
const MOST_RANGES = 12;
const Ranges = z.array(Range).max(MOST_RANGES);

export const WeeklyHours = z
  .array(z.object({ weekday: z.int().min(1).max(7), ranges: Ranges }))
  .max(7)
  .refine(
    (days) =>
      days.every(({ weekday }) => {
        const ranges = days.flatMap((day) => (day.weekday === weekday ? day.ranges : []));
        return ranges.length <= MOST_RANGES;
      }),
    { error: "too-many-ranges" },
  )
  .meta({ id: "WeeklyHours", description: "1 = Monday … 7 = Sunday; a weekday left out is closed." });

/** The row counts on from it, in 32 bits. */
const MOST_VERSIONS = 2_147_483_646;

export const Override = z
  .object({ on: DateText, ranges: Ranges.meta({ description: "Empty = closed." }), label: z.string() })
  .meta({ id: "Override", description: "A day with hours of its own." });

export const Schedule = z
  .object({
    professionalId: Id,
    zone: ZoneText,
    weekly: WeeklyHours,
    overrides: z.array(Override).meta({ description: "From today on, soonest first." }),
    version: z.int(),
  })
  .meta({ id: "Schedule" });
export type Schedule = z.infer<typeof Schedule>;

export const JudgedSlot = z
  .object({
    startsAt: InstantText,
    endsAt: InstantText,
    offered: z.boolean(),
    because: RefusalCode.nullable(),
    reasons: z.array(z.object({ because: RefusalCode, sentence: z.string() })),
  })
  .meta({ id: "JudgedSlot", description: "A candidate start: offered, or refused with every rule that refuses it." });

const Params = z.object({ businessId: Id });
const BookingParams = Params.extend({ bookingId: Id });
const ProfessionalParams = Params.extend({ professionalId: Id });
const base = "/v1/businesses/{businessId}";

export const businessRoutes = {
  getBusiness: route({
    method: "GET",
    path: base,
    tag: "Business",
    access: "business.read",
    summary: "The business",
    params: Params,
    status: 200,
    answer: Business,
  }),
  listProfessionals: route({
    method: "GET",
    path: `${base}/professionals`,
    tag: "Business",
    access: "team.read",
    summary: "The professionals, by name",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(Professional).meta({ id: "TeamPage" }),
  }),
  listServices: route({
    method: "GET",
    path: `${base}/services`,
    tag: "Business",
    access: "catalogue.read",
    summary: "The services, by name",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(Service).meta({ id: "ServicePage" }),
  }),
  getSchedule: route({
    method: "GET",
    path: `${base}/professionals/{professionalId}/schedule`,
    tag: "Business",
    access: "schedule.read",
    summary: "A professional's opening hours",
    params: ProfessionalParams,
    status: 200,
    answer: Schedule,
  }),
  replaceWeeklyHours: route({
    method: "PUT",
    path: `${base}/professionals/{professionalId}/schedule`,
    tag: "Business",
    access: "schedule.edit",
    summary: "Set the weekly hours and their zone",
    description:
      "Bookings already made stand. Send the version that was read: a change made meanwhile is not overwritten.",
    params: ProfessionalParams,
    body: z.object({ zone: ZoneText, weekly: WeeklyHours, version: z.int().min(0).max(MOST_VERSIONS) }),
    status: 200,
    answer: Schedule,
    problems: ["EDITED_MEANWHILE"],
  }),
  putOverride: route({
    method: "PUT",
    path: `${base}/professionals/{professionalId}/schedule/overrides/{on}`,
    tag: "Business",
    access: "schedule.edit",
    summary: "Give one day hours of its own",
    params: ProfessionalParams.extend({ on: DateText }),
    body: z.object({ ranges: Ranges, label: text(80).default("") }),
    status: 200,
    answer: Schedule,
  }),
  deleteOverride: route({
    method: "DELETE",
    path: `${base}/professionals/{professionalId}/schedule/overrides/{on}`,
    tag: "Business",
    access: "schedule.edit",
    summary: "Back to the weekly hours on that day",
    params: ProfessionalParams.extend({ on: DateText }),
    status: 200,
    answer: Schedule,
  }),
  listSlots: route({
    method: "GET",
    path: `${base}/professionals/{professionalId}/slots`,
    tag: "Business",
    access: "booking.read",
    summary: "Every candidate start of up to seven days, offered or refused with the reasons",
    params: ProfessionalParams,
    query: z.object({
      serviceId: Id.optional().meta({ description: "The professional's main service when absent." }),
      from: DateText,
      to: DateText.optional().meta({ description: "Last day, included. `from` when absent." }),
      movingBookingId: Id.optional().meta({
        description: "The booking to move, one with this professional: its own time counts as free.",
      }),
    }),
    status: 200,
    answer: z.object({ zone: ZoneText, items: z.array(JudgedSlot) }).meta({ id: "JudgedSlots" }),
  }),
  listBookings: route({
    method: "GET",
    path: `${base}/bookings`,
    tag: "Business",
    access: "booking.read",
    summary: "Bookings in a period, by start",
    params: Params,
    query: PageQuery.extend({
      from: InstantText,
      until: InstantText.meta({ description: "Not included; 400 days after `from` at most." }),
      professionalId: Id.optional(),
      status: BookingStatus.optional(),
    }),
    status: 200,
    answer: pageOf(Booking).meta({ id: "BookingPage" }),
  }),
  bookForContact: route({
    method: "POST",
    path: `${base}/bookings`,
    tag: "Business",
    access: "booking.create",
    summary: "Book for somebody",
    params: Params,
    idempotent: true,
    body: z.object({
      professionalId: Id,
      serviceId: Id,
      startsAt: InstantText,
      contact: z.object({ name: line(80), email: Email, zone: ZoneText.optional(), locale: Locale.optional() }),
      note: text(1000).default(""),
      ...formAnswers,
    }),
    status: 201,
    answer: BookingDetail,
    problems: ["LIMIT_REACHED", "SLOT_REFUSED", "SLOT_TAKEN", "QUESTIONS_CHANGED", "IDEMPOTENCY_KEY_REUSED"],
  }),
  getBooking: route({
    method: "GET",
    path: `${base}/bookings/{bookingId}`,
    tag: "Business",
    access: "booking.read",
    summary: "A booking, its history and its messages",
    params: BookingParams,
    status: 200,
    answer: BookingDetail,
  }),
  cancelBooking: route({
    method: "POST",
    path: `${base}/bookings/{bookingId}/cancellation`,
    tag: "Business",
    access: "booking.change",
    summary: "Cancel a booking",
    params: BookingParams,
    body: z.object({ reason: text(500).default("") }),
    status: 200,
    answer: BookingDetail,
    problems: ["ILLEGAL_TRANSITION"],
  }),
  moveBooking: route({
    method: "POST",
    path: `${base}/bookings/{bookingId}/move`,
    tag: "Business",
    access: "booking.change",
    summary: "Move a booking to another time",
    params: BookingParams,
    body: z.object({ startsAt: InstantText, reason: text(500).default("") }),
    status: 200,
    answer: BookingDetail,
    problems: ["ILLEGAL_TRANSITION", "SLOT_REFUSED", "SLOT_TAKEN"],
  }),
} as const;
