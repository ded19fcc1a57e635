/** The back office: what members of a business see and do. */
import { z } from "zod";
import { Booker, ForWhom } from "../behalf.ts";
import { askedLength, bookingTerms, ModeName, PriceSeen, serviceFields } from "../catalogue.ts";
import { channels } from "../channels.ts";
import { bookingActs, bookingSteps } from "../lifecycle.ts";
import {
  DateText,
  Email,
  Id,
  InstantText,
  Locale,
  pageOf,
  PageQuery,
  Slug,
  Span,
  text,
  ZoneText,
} from "../primitives.ts";
import { RefusalCode } from "../problems.ts";
import { OpenProposal } from "../proposals.ts";
import { formAnswers } from "../questions.ts";
import { route } from "../route.ts";
import { WithdrawnBecause } from "../withdrawn.ts";
import { TextMessages } from "./consents.ts";
import { BookingAnswer, BookingStatus, Brand, Wording } from "./public.ts";

export const Business = z
  .object({
    id: Id,
    slug: Slug,
    name: z.string(),
    locale: Locale,
    zone: ZoneText,
    currency: z.string().meta({ description: "ISO 4217." }),
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
    ...serviceFields,
    position: z.int().meta({ description: "In its category." }),
    reasonRequired: z.boolean().meta({ description: "Whoever books has to choose a reason." }),
    composition: z.enum(["single", "team", "combined"]).meta({ description: "Whom and what a session of it takes." }),
    grouped: z.boolean().meta({ description: "Several people share a session of it." }),
    archived: z.boolean().meta({ description: "Offered no more; bookings keep it." }),
    version: z.int(),
  })
  .meta({ id: "Service" });
export type Service = z.infer<typeof Service>;

export const Booking = z
  .object({
    id: Id,
    reference: z.string(),
    status: BookingStatus,
    startsAt: InstantText,
    endsAt: InstantText,
    service: z.object({ id: Id, name: z.string(), mode: ModeName.meta({ description: "The one that was chosen." }) }),
    price: PriceSeen.nullable().meta({ description: "The price agreed on, if there is one." }),
    professional: z.object({ id: Id, displayName: z.string(), zone: ZoneText }),
    contact: z.object({
      id: Id,
      name: z.string(),
      zone: ZoneText,
      email: Email.nullable().meta({
        description: "Null for those who may not see contact data, and for who has no address of their own.",
      }),
    }),
    bookedBy: z.object({ id: Id, name: z.string() }).nullable().meta({
      description: "Who booked for them and is written to, when that is somebody else.",
    }),
    series: z
      .object({ id: Id, place: z.int(), of: z.int() })
      .nullable()
      .meta({ description: "Of which series it is, and the how-manyth of how many." }),
    groupId: Id.nullable().meta({ description: "The group session in which it takes seats." }),
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
      what: z.enum(bookingSteps),
      by: z.enum(["contact", "business", "system"]),
      byName: z.string().nullable(),
      reason: z.string(),
      from: Span.nullable(),
      to: Span.nullable(),
      hosts: z
        .object({ from: z.string(), to: z.string() })
        .nullable()
        .meta({ description: "With whom, before and after, when that changed." }),
    }),
  ),
  acts: z.array(z.enum(bookingActs)).meta({ description: "What the team may do with it at this moment." }),
  respondBy: InstantText.nullable().meta({ description: "Until when it waits for an answer; null once it does not." }),
  proposal: OpenProposal.nullable().meta({ description: "Other times offered, that wait for an answer." }),
  messages: z.array(
    z.object({
      id: Id,
      kind: z.enum([
        "request",
        "refusal",
        "expiry",
        "proposal",
        "proposal-reminder",
        "kept",
        "handed-on",
        "confirmation",
        "change",
        "cancellation",
        "missed",
        "reminder",
      ]),
      to: z.enum(["contact", "professional", "team"]),
      name: z.string().nullable().meta({
        description: "Of the team, and of those who take part beside the professional: whose account it goes to.",
      }),
      channel: z.enum(channels),
      minutes: z.int().nullable().meta({ description: "Of a reminder: how long before the start." }),
      dueAt: InstantText,
      sentAt: InstantText.nullable(),
      status: z.enum(["due", "sent", "withdrawn", "failed"]),
      withdrawnBecause: WithdrawnBecause.nullable().meta({ description: "Why it was not sent after all." }),
      delivery: z
        .object({
          status: z.enum(["sending", "accepted", "delivered", "bounced", "complained", "failed"]),
          code: z.string().nullable(),
          at: InstantText,
        })
        .nullable()
        .meta({ description: "What became of it, as whoever carries it reports; null when that is not known." }),
    }),
  ),
}).meta({ id: "BookingDetail" });
export type BookingDetail = z.infer<typeof BookingDetail>;

export const JudgedSlot = z
  .object({
    startsAt: InstantText,
    endsAt: InstantText,
    offered: z.boolean(),
    because: RefusalCode.nullable(),
    reasons: z.array(z.object({ because: RefusalCode, sentence: z.string() })),
  })
  .meta({ id: "JudgedSlot", description: "A candidate start: offered, or refused with every rule that refuses it." });

const JudgedSlots = z.object({ zone: ZoneText, items: z.array(JudgedSlot) }).meta({ id: "JudgedSlots" });

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
    summary: "The services, category by category",
    params: Params,
    query: PageQuery.extend({
      archived: z.enum(["true", "false"]).default("false").meta({ description: "Those that are offered no more." }),
      search: text(80).optional().meta({ description: "Words of the name or the description." }),
    }),
    status: 200,
    answer: pageOf(Service).meta({ id: "ServicePage" }),
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
      ...askedLength,
      from: DateText,
      to: DateText.optional().meta({ description: "Last day, included. `from` when absent." }),
      movingBookingId: Id.optional().meta({
        description: "The booking to move, one with this professional: its own time counts as free.",
      }),
    }),
    status: 200,
    answer: JudgedSlots,
  }),
  listServiceSlots: route({
    method: "GET",
    path: `${base}/services/{serviceId}/slots`,
    tag: "Business",
    access: "booking.read",
    summary: "Free times of a service in up to seven days, with whoever is free; of several in a row, of the whole",
    params: Params.extend({ serviceId: Id }),
    query: z.object({
      ...askedLength,
      from: DateText,
      to: DateText.optional().meta({ description: "Last day, included. `from` when absent." }),
    }),
    status: 200,
    answer: JudgedSlots,
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
      professionalId: Id.optional().meta({
        description: "Whoever is free when absent; of several in a row, nobody is chosen.",
      }),
      serviceId: Id,
      startsAt: InstantText,
      contact: Booker,
      forWhom: ForWhom.optional().meta({ description: "Whom the session is for, when that is somebody else." }),
      ...bookingTerms,
      note: text(1000).default(""),
      textMessages: TextMessages.optional(),
      ...formAnswers,
    }),
    status: 201,
    answer: BookingDetail,
    problems: [
      "LIMIT_REACHED",
      "SLOT_REFUSED",
      "SLOT_TAKEN",
      "DURATION_LOCKED",
      "PRICE_CHANGED",
      "QUESTIONS_CHANGED",
      "IDEMPOTENCY_KEY_REUSED",
    ],
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
