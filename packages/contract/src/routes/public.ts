/** What anybody may see and do, and what a signed link allows. */
import { z } from "zod";
import { questionKinds } from "../asked.ts";
import { ForWhom } from "../behalf.ts";
import { askedLength, bookingTerms, ModeName, PriceSeen, publicServiceFields } from "../catalogue.ts";
import { bookingStatuses } from "../lifecycle.ts";
import { PublicPolicy } from "../policies.ts";
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
  ZoneText,
  VisitorName,
  Phone,
} from "../primitives.ts";
import { AnswerValue, formAnswers, QuestionId } from "../questions.ts";
import { route } from "../route.ts";

const Colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);

/** Two that the server hands out, two that every device has. */
const FontName = z.enum(["inter", "montserrat", "system", "georgia"]);

export const Brand = z
  .object({
    primary: Colour.meta({ description: "Buttons and links." }),
    secondary: Colour,
    accent: Colour,
    background: Colour,
    text: Colour,
    headingFont: FontName,
    bodyFont: FontName,
    radiusPixels: z.int().min(0).max(24),
    logoText: z.string().meta({ description: "The name as drawn in the header." }),
    logoUrl: z.string().optional().meta({ description: "Picture for the header, a path on this server." }),
  })
  .meta({ id: "Brand" });
export type Brand = z.infer<typeof Brand>;

export const Wording = z
  .object({
    address: z.enum(["tu", "vous"]).meta({ description: "How the reader is addressed in French." }),
    kind: z.enum(["mentoring", "coaching"]).meta({ description: "A session of questions, or an appointment." }),
    host: z
      .enum(["mentor", "coach", "practitioner", "lawyer", "advisor", "teacher", "expert"])
      .meta({ description: "What those one meets are called." }),
    guest: z
      .enum(["pupil", "student", "client", "patient"])
      .meta({ description: "What those who come to meet them are called." }),
  })
  .meta({ id: "Wording" });
export type Wording = z.infer<typeof Wording>;

export const PublicService = z.object(publicServiceFields).meta({ id: "PublicService" });
export type PublicService = z.infer<typeof PublicService>;

export const PublicSite = z
  .object({
    name: z.string(),
    street: z.string(),
    postalCode: z.string(),
    city: z.string(),
    country: z.string(),
    phone: z.string().nullable(),
  })
  .meta({ id: "PublicSite" });

export const PublicBusiness = z
  .object({
    slug: Slug,
    name: z.string(),
    tagline: z.string(),
    about: z.string(),
    locale: Locale,
    languages: z.array(Locale).meta({ description: "Those the public pages speak." }),
    zone: ZoneText,
    contactEmail: Email,
    brand: Brand,
    customCss: z.string().meta({ description: "Safe, and scoped under the class `custom`." }),
    wording: Wording,
    sites: z.array(PublicSite).meta({ description: "Where one is received, the main one first." }),
    fields: z.array(z.object({ slug: Slug, label: z.string(), professionalCount: z.int() })),
    services: z.array(PublicService),
  })
  .meta({ id: "PublicBusiness" });
export type PublicBusiness = z.infer<typeof PublicBusiness>;

export const ProfessionalCard = z
  .object({
    slug: Slug,
    displayName: z.string(),
    headline: z.string().meta({ description: "One line: level and degree, or speciality." }),
    organisation: z.string().meta({ description: "University, school or practice." }),
    fields: z.array(z.object({ slug: Slug, label: z.string() })),
    languages: z.array(z.string()).meta({ description: "BCP 47 codes." }),
    avatarUrl: z.string().meta({ description: "Picture, a path on this server." }),
    zone: ZoneText,
    nextSlot: Span.nullable().meta({ description: "First free time of the main service, if any." }),
  })
  .meta({ id: "ProfessionalCard" });
export type ProfessionalCard = z.infer<typeof ProfessionalCard>;

export const ProfessionalProfile = ProfessionalCard.extend({
  bio: z.string(),
  sessionsHeld: z.int().meta({ description: "How many took place, a group's once." }),
  linkedinUrl: z.string().nullable(),
  services: z.array(PublicService),
}).meta({ id: "ProfessionalProfile" });
export type ProfessionalProfile = z.infer<typeof ProfessionalProfile>;

export const SlotDays = z
  .object({
    zone: ZoneText.meta({ description: "The zone the days are counted in." }),
    from: DateText,
    to: DateText.meta({ description: "Last day, included." }),
    days: z.array(z.object({ on: DateText, slots: z.array(Span) })).meta({ description: "Every day asked for." }),
    nextSlot: Span.nullable().meta({ description: "First free time after `to`." }),
  })
  .meta({ id: "SlotDays" });
export type SlotDays = z.infer<typeof SlotDays>;

export const BookingStatus = z.enum(bookingStatuses).meta({
  id: "BookingStatus",
  description: "State of a booking. The API guide says what each is called in a plain planning.",
});
export type BookingStatus = z.infer<typeof BookingStatus>;

/** What was asked, and what was said: as it was asked then. */
export const BookingAnswer = z
  .object({
    questionId: QuestionId,
    label: z.string(),
    kind: z.enum(questionKinds),
    readers: z.enum(["team", "professional", "managers"]),
    value: AnswerValue.nullable().meta({ description: "Null: not answered, or erased since." }),
    files: z
      .array(z.object({ fileId: Id, name: z.string(), mediaType: z.string(), sizeBytes: z.int() }))
      .meta({ description: "Of a `file`: what was sent, by the name and kind it is kept under." }),
    erased: z.boolean().meta({ description: "It was answered, and its term is over." }),
  })
  .meta({ id: "BookingAnswer" });
export type BookingAnswer = z.infer<typeof BookingAnswer>;

export const LinkToken = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/);

export const LinkedBooking = z
  .object({
    reference: z.string().meta({ description: "What a person can read aloud.", example: "7KQM2XR" }),
    status: BookingStatus,
    startsAt: InstantText,
    endsAt: InstantText,
    zone: ZoneText.meta({ description: "The zone of the person who booked." }),
    business: z.object({ slug: Slug, name: z.string() }),
    service: PublicService,
    mode: ModeName.meta({ description: "The one that was chosen." }),
    price: PriceSeen.nullable().meta({ description: "The price agreed on, if there is one." }),
    seats: z.int().meta({ description: "How many it takes, where the session is for a group; else 1." }),
    professional: ProfessionalCard.omit({ nextSlot: true }),
    contactName: z.string().meta({ description: "Whom the session is for." }),
    bookedByName: z.string().nullable().meta({ description: "Who booked, when that is somebody else." }),
    note: z.string(),
    reason: z.string().nullable().meta({ description: "Name of the reason chosen, as it was then." }),
    answers: z.array(BookingAnswer).meta({ description: "Those that the whole team may read." }),
    link: z.string().meta({ description: "The signed link's token: whoever has it may change the booking." }),
    changeableUntil: InstantText.meta({ description: "Last moment to move or cancel by oneself." }),
    freeUntil: InstantText.nullable().meta({
      description: "Last moment to cancel for nothing; null: it costs nothing.",
    }),
    policy: PublicPolicy,
    movesLeft: z.int().nullable().meta({ description: "How often one may still move it; null: no limit." }),
    respondBy: InstantText.nullable().meta({
      description: "Until when a request waits for its answer; null once it does not.",
    }),
    proposalLink: LinkToken.nullable().meta({
      description: "Token of the page where other times are offered, while they are.",
    }),
    cancelledBy: z.enum(["contact", "business"]).nullable(),
    choicesLink: z.string().nullable().meta({
      description: "Token of the page where the person sees and changes what they agree to; null once erased.",
    }),
    whole: z
      .object({ slug: Slug, name: z.string() })
      .nullable()
      .meta({ description: "The combined service that it was booked as a part of." }),
    chain: z
      .array(Span.extend({ service: z.string(), professional: z.string(), status: BookingStatus }))
      .meta({ description: "Services booked in a row, all of them, in their order; none when it stands alone." }),
    series: z
      .object({
        place: z.int(),
        of: z.int(),
        dates: z.array(Span.extend({ status: BookingStatus, link: z.string() })),
      })
      .nullable()
      .meta({ description: "Of which series it is: the how-manyth of how many, and the link of each date." }),
  })
  .meta({ id: "LinkedBooking", description: "A booking as its signed link shows it." });
export type LinkedBooking = z.infer<typeof LinkedBooking>;

const BusinessParams = z.object({ business: Slug });
const ProfessionalParams = BusinessParams.extend({ professional: Slug });
const LinkParams = z.object({ link: LinkToken });

const Period = z.object({
  from: DateText.optional().meta({ description: "Today when absent." }),
  to: DateText.optional().meta({
    description: "Last day, included; 62 days at most. Six days after `from` when absent.",
  }),
  zone: ZoneText.optional().meta({ description: "In which the days are counted; the business's when absent." }),
});

const Seats = z.int().min(1).max(20).default(1).meta({ description: "How many, where the session is for a group." });

const base = "/v1/public/businesses/{business}";

export const publicRoutes = {
  getPublicBusiness: route({
    method: "GET",
    path: base,
    tag: "Public",
    access: "public",
    summary: "A business's public face: brand, fields, services",
    params: BusinessParams,
    query: z.object({
      host: z.string().max(253).optional().meta({ description: "As seen at this host: with the brand worn there." }),
    }),
    status: 200,
    answer: PublicBusiness,
  }),
  listPublicProfessionals: route({
    method: "GET",
    path: `${base}/professionals`,
    tag: "Public",
    access: "public",
    summary: "The directory: cards with the next free time",
    description: "Those who have a free time come first, the soonest first.",
    params: BusinessParams,
    query: PageQuery.extend({
      field: Slug.optional(),
      service: Slug.optional().meta({ description: "Those who give it alone, with the next free time for it." }),
      search: text(80).optional().meta({ description: "Words of the name, degree or university." }),
    }),
    status: 200,
    answer: pageOf(ProfessionalCard).meta({ id: "ProfessionalPage" }),
  }),
  getPublicProfessional: route({
    method: "GET",
    path: `${base}/professionals/{professional}`,
    tag: "Public",
    access: "public",
    summary: "A professional's public profile",
    params: ProfessionalParams,
    status: 200,
    answer: ProfessionalProfile,
  }),
  listPublicSlots: route({
    method: "GET",
    path: `${base}/professionals/{professional}/slots`,
    tag: "Public",
    access: "public",
    summary: "Free times, day by day",
    params: ProfessionalParams,
    query: Period.extend({
      ...askedLength,
      service: Slug.optional().meta({ description: "The professional's main service when absent." }),
      moving: LinkToken.optional().meta({
        description: "Signed link of the booking to move, one with this professional: its own time counts as free.",
      }),
    }),
    status: 200,
    answer: SlotDays,
    problems: ["LINK_NOT_VALID"],
  }),
  listPublicServiceSlots: route({
    method: "GET",
    path: `${base}/services/{service}/slots`,
    tag: "Public",
    access: "public",
    summary: "Free times of a service, day by day, with whoever is free",
    description: "Times at which nobody in particular is asked for: of all who give the service.",
    params: BusinessParams.extend({ service: Slug }),
    query: Period.extend(askedLength),
    status: 200,
    answer: SlotDays,
  }),
  holdSlot: route({
    method: "POST",
    path: `${base}/holds`,
    tag: "Public",
    access: "public",
    summary: "Keep a time while the form is filled in",
    description: "Ends by itself. Up to three at once for one visitor.",
    params: BusinessParams,
    body: z.object({
      professional: Slug.optional().meta({ description: "Whoever is free, when absent." }),
      service: Slug,
      startsAt: InstantText,
      durationMinutes: bookingTerms.durationMinutes,
      seats: Seats,
      visitor: VisitorName,
    }),
    status: 201,
    answer: z
      .object({ hold: z.string(), startsAt: InstantText, endsAt: InstantText, expiresAt: InstantText })
      .meta({ id: "Hold" }),
    problems: ["SLOT_REFUSED", "SLOT_TAKEN", "TOO_MANY_HOLDS", "DURATION_LOCKED"],
  }),
  releaseHold: route({
    method: "DELETE",
    path: `${base}/holds/{hold}`,
    tag: "Public",
    access: "link",
    summary: "Give a held time back",
    params: BusinessParams.extend({ hold: LinkToken }),
    status: 204,
    problems: ["LINK_NOT_VALID"],
  }),
  bookSession: route({
    method: "POST",
    path: `${base}/bookings`,
    tag: "Public",
    access: "public",
    summary: "Book",
    params: BusinessParams,
    idempotent: true,
    body: z
      .object({
        professional: Slug.optional().meta({
          description: "Whoever is free, when absent: the one who has least to do that week.",
        }),
        service: Slug,
        startsAt: InstantText,
        seats: Seats,
        ...bookingTerms,
        name: line(80).optional().meta({ description: "Of whoever books. Needed, unless `again` says who." }),
        email: Email.optional().meta({ description: "Of whoever books. Needed, unless `again` says who." }),
        forWhom: ForWhom.optional().meta({ description: "Whom the session is for, when that is somebody else." }),
        again: LinkToken.optional().meta({
          description:
            "Signed link of an earlier booking at this business: booked by the same person, for the same. Their address is the one on file.",
        }),
        note: text(1000).default(""),
        phone: Phone.optional().meta({
          description: "To be told of this booking by text message, when that was agreed to; used for nothing else.",
        }),
        ...formAnswers,
        zone: ZoneText.optional().meta({ description: "Of the reader, for mails; the business's when absent." }),
        locale: Locale.optional(),
        hold: LinkToken.optional(),
        visitor: VisitorName.optional().meta({
          description:
            "As in `holdSlot`: the booking is found again by it for an hour, and all that the visitor kept is freed.",
        }),
        consents: z
          .array(Id)
          .max(10)
          .default([])
          .meta({ description: "Texts that the person agreed to: `textId` of `listOfferedConsents`." }),
      })
      .superRefine(({ name, email, again }, context) => {
        if (again !== undefined) return;
        if (name === undefined) context.addIssue({ code: "custom", path: ["name"], message: "who-books" });
        if (email === undefined) context.addIssue({ code: "custom", path: ["email"], message: "who-books" });
      }),
    status: 201,
    answer: LinkedBooking,
    problems: [
      "LIMIT_REACHED",
      "SLOT_REFUSED",
      "SLOT_TAKEN",
      "DURATION_LOCKED",
      "QUESTIONS_CHANGED",
      "PRICE_CHANGED",
      "NOT_FOR_THIS_PERSON",
      "IDEMPOTENCY_KEY_REUSED",
      "LINK_NOT_VALID",
    ],
  }),
  getBookingByLink: route({
    method: "GET",
    path: "/v1/public/bookings/{link}",
    tag: "Public",
    access: "link",
    summary: "A booking, by its signed link",
    params: LinkParams,
    status: 200,
    answer: LinkedBooking,
    problems: ["LINK_NOT_VALID"],
  }),
  cancelBookingByLink: route({
    method: "POST",
    path: "/v1/public/bookings/{link}/cancellation",
    tag: "Public",
    access: "link",
    summary: "Cancel, by the signed link",
    params: LinkParams,
    body: z.object({ reason: text(500).default("") }),
    status: 200,
    answer: LinkedBooking,
    problems: ["LINK_NOT_VALID", "ILLEGAL_TRANSITION", "CHANGE_TOO_LATE"],
  }),
  moveBookingByLink: route({
    method: "POST",
    path: "/v1/public/bookings/{link}/move",
    tag: "Public",
    access: "link",
    summary: "Move to another time, by the signed link",
    params: LinkParams,
    body: z.object({ startsAt: InstantText, reason: text(500).default("") }),
    status: 200,
    answer: LinkedBooking,
    problems: ["LINK_NOT_VALID", "ILLEGAL_TRANSITION", "CHANGE_TOO_LATE", "MOVES_SPENT", "SLOT_REFUSED", "SLOT_TAKEN"],
  }),
  getCalendarFileByLink: route({
    method: "GET",
    path: "/v1/public/bookings/{link}/calendar",
    tag: "Public",
    access: "link",
    summary: "The booking as a calendar file",
    params: LinkParams,
    status: 200,
    media: "text/calendar",
    problems: ["LINK_NOT_VALID"],
  }),
} as const;
