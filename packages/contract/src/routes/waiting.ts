/** The waiting list: who waits for what, and the times that are offered to them. */
import { z } from "zod";
import { Booker } from "../behalf.ts";
import {
  DateText,
  Email,
  Id,
  InstantText,
  line,
  Locale,
  pageOf,
  PageQuery,
  Phone,
  Slug,
  text,
  Version,
  WallTime,
  ZoneText,
} from "../primitives.ts";
import { route } from "../route.ts";
import { TextMessages } from "./consents.ts";
import { LinkToken } from "./public.ts";

/** What somebody waits for. */
const wish = {
  seats: z.int().min(1).max(20).default(1),
  from: DateText.meta({ description: "First day that would do." }),
  until: DateText.meta({
    description: "Last day that would do: a year after the first at most. The place ends with it.",
  }),
  weekdays: z
    .array(z.int().min(1).max(7))
    .max(7)
    .default([])
    .meta({ description: "Days of the week that would do, 1 is Monday; none means all." }),
  startsFrom: WallTime.default("00:00").meta({ description: "Earliest start that would do, by the clock of `zone`." }),
  startsUntil: WallTime.default("24:00").meta({ description: "Starts before this would do." }),
} as const;

const Wish = {
  ...wish,
  seats: z.int(),
  weekdays: z.array(z.int()),
  startsFrom: z.string(),
  startsUntil: z.string(),
} as const;

const WaitingState = z
  .enum(["unconfirmed", "waiting", "booked", "left", "removed", "ended"])
  .meta({ id: "WaitingState" });
const OfferState = z.enum(["open", "accepted", "declined", "lapsed", "withdrawn"]).meta({ id: "WaitingOfferState" });

const Offer = z.object({
  id: Id,
  state: OfferState,
  startsAt: InstantText,
  endsAt: InstantText,
  professional: z.object({ id: Id, displayName: z.string() }),
  byName: z.string().nullable().meta({ description: "The member who offered it by hand." }),
  bookingId: Id.nullable(),
  offeredAt: InstantText,
  expiresAt: InstantText,
  answeredAt: InstantText.nullable(),
});

export const WaitingEntry = z
  .object({
    id: Id,
    state: WaitingState,
    rank: z.int().nullable().meta({ description: "In the line of the service; null for who waits no more." }),
    contact: z.object({ id: Id, name: z.string(), email: Email.nullable() }),
    service: z.object({ id: Id, name: z.string() }),
    professional: z.object({ id: Id, displayName: z.string() }).nullable().meta({ description: "Null: anyone." }),
    group: z.object({ id: Id, startsAt: InstantText, endsAt: InstantText }).nullable(),
    ...Wish,
    zone: ZoneText,
    arrivedAt: InstantText,
    pinned: z.boolean().meta({ description: "Put first by a member." }),
    offer: Offer.nullable().meta({ description: "The one that is open." }),
    version: Version,
  })
  .meta({ id: "WaitingEntry" });
export type WaitingEntry = z.infer<typeof WaitingEntry>;

export const WaitingDetail = WaitingEntry.extend({
  pinReason: z.string().nullable(),
  offers: z.array(Offer).meta({ description: "All that were made, the latest first." }),
}).meta({ id: "WaitingDetail" });
export type WaitingDetail = z.infer<typeof WaitingDetail>;

export const LinkedOffer = z
  .object({
    state: OfferState,
    business: z.object({ slug: Slug, name: z.string() }),
    serviceName: z.string(),
    professionalName: z.string(),
    contactName: z.string(),
    seats: z.int(),
    startsAt: InstantText,
    endsAt: InstantText,
    expiresAt: InstantText,
    zone: ZoneText,
    bookingLink: LinkToken.nullable().meta({ description: "Of the booking it became." }),
    waitingLink: LinkToken.meta({ description: "Of the place in the line." }),
  })
  .meta({ id: "LinkedOffer", description: "A time that is kept for somebody, as its signed link shows it." });
export type LinkedOffer = z.infer<typeof LinkedOffer>;

export const LinkedWaiting = z
  .object({
    state: WaitingState,
    rank: z.int().nullable(),
    business: z.object({ slug: Slug, name: z.string() }),
    serviceName: z.string(),
    serviceSlug: Slug,
    professional: z.object({ slug: Slug, displayName: z.string() }).nullable(),
    contactName: z.string(),
    group: z.object({ startsAt: InstantText, endsAt: InstantText }).nullable(),
    ...Wish,
    zone: ZoneText,
    phoneEnd: z
      .string()
      .nullable()
      .meta({ description: "Last digits of the telephone at which they are told of offers, too." }),
    offerLink: LinkToken.nullable().meta({ description: "Of the offer that is open." }),
  })
  .meta({ id: "LinkedWaiting", description: "A place in the line as its signed link shows it; nobody else's." });
export type LinkedWaiting = z.infer<typeof LinkedWaiting>;

const terms = {
  open: z.boolean().meta({ description: "Whether people can put themselves on the list." }),
  termMinutes: z
    .int()
    .min(10)
    .max(2880)
    .meta({ description: "How long a time is kept for somebody; shorter near the start." }),
  quietFrom: WallTime.meta({ description: "The term does not run from then, by the business's clock …" }),
  quietUntil: WallTime.meta({ description: "… until then." }),
} as const;

const TermsOfService = z
  .object({
    ...terms,
    serviceId: Id.nullable().meta({ description: "Null: of every service without its own." }),
    version: Version,
  })
  .meta({ id: "WaitingTerms" });

const Params = z.object({ businessId: Id });
const EntryParams = Params.extend({ entryId: Id });
const LinkParams = z.object({ link: LinkToken });
const base = "/v1/businesses/{businessId}";

export const waitingRoutes = {
  joinWaiting: route({
    method: "POST",
    path: "/v1/public/businesses/{business}/waiting",
    tag: "Public",
    access: "public",
    summary: "Ask for a place on the waiting list",
    description: "A mail asks to confirm. Asked twice, it is the same place; the answer never tells.",
    params: z.object({ business: Slug }),
    idempotent: true,
    body: z.object({
      service: Slug,
      professional: Slug.optional().meta({ description: "Anyone who gives the service when absent." }),
      group: Id.optional().meta({ description: "For a seat in this session, and nothing else." }),
      ...wish,
      name: line(80),
      email: Email,
      textMessages: z
        .object({ phone: Phone, textId: Id.meta({ description: "Of the words shown: `listOfferedConsents`." }) })
        .optional()
        .meta({
          description:
            "To be told of offers by text message, too: counts once the place is confirmed. The telephone is kept for this place, and for the booking it becomes.",
        }),
      zone: ZoneText.optional(),
      locale: Locale.optional(),
    }),
    status: 202,
    answer: z.object({ state: z.literal("confirm-by-mail") }).meta({ id: "WaitingAsked" }),
    problems: ["IDEMPOTENCY_KEY_REUSED", "WAITING_CLOSED"],
  }),
  getWaitingByLink: route({
    method: "GET",
    path: "/v1/public/waiting/{link}",
    tag: "Public",
    access: "link",
    summary: "A place in the line, by its signed link",
    params: LinkParams,
    status: 200,
    answer: LinkedWaiting,
    problems: ["LINK_NOT_VALID"],
  }),
  confirmWaiting: route({
    method: "POST",
    path: "/v1/public/waiting/{link}/confirmation",
    tag: "Public",
    access: "link",
    summary: "Confirm a place in the line; again, it stays confirmed",
    params: LinkParams,
    body: z.object({}),
    status: 200,
    answer: LinkedWaiting,
    problems: ["LINK_NOT_VALID"],
  }),
  leaveWaiting: route({
    method: "POST",
    path: "/v1/public/waiting/{link}/departure",
    tag: "Public",
    access: "link",
    summary: "Leave the line; again, one has left",
    params: LinkParams,
    body: z.object({}),
    status: 200,
    answer: LinkedWaiting,
    problems: ["LINK_NOT_VALID"],
  }),
  getOfferByLink: route({
    method: "GET",
    path: "/v1/public/waiting-offers/{link}",
    tag: "Public",
    access: "link",
    summary: "A time that is kept for somebody, by its signed link",
    params: LinkParams,
    status: 200,
    answer: LinkedOffer,
    problems: ["LINK_NOT_VALID"],
  }),
  acceptOffer: route({
    method: "POST",
    path: "/v1/public/waiting-offers/{link}/acceptance",
    tag: "Public",
    access: "link",
    summary: "Take the time that is kept; again, it is the same booking",
    params: LinkParams,
    body: z.object({}),
    status: 200,
    answer: LinkedOffer,
    problems: ["LINK_NOT_VALID", "OFFER_OVER", "SLOT_REFUSED", "SLOT_TAKEN", "LIMIT_REACHED", "ALREADY_THERE"],
  }),
  declineOffer: route({
    method: "POST",
    path: "/v1/public/waiting-offers/{link}/refusal",
    tag: "Public",
    access: "link",
    summary: "Leave the time to the next in line, and keep one's place",
    params: LinkParams,
    body: z.object({}),
    status: 200,
    answer: LinkedOffer,
    problems: ["LINK_NOT_VALID", "OFFER_OVER"],
  }),
  listWaiting: route({
    method: "GET",
    path: `${base}/waiting`,
    tag: "Business",
    access: "booking.read",
    summary: "The waiting list: of a service in the order of its line, or of all by arrival",
    params: Params,
    query: PageQuery.extend({
      serviceId: Id.optional(),
      state: z.enum(["waiting", "closed"]).default("waiting"),
    }),
    status: 200,
    answer: pageOf(WaitingEntry).meta({ id: "WaitingPage" }),
  }),
  addWaiting: route({
    method: "POST",
    path: `${base}/waiting`,
    tag: "Business",
    access: "booking.create",
    summary: "Put somebody on the waiting list; they are told by mail",
    params: Params,
    idempotent: true,
    body: z.object({
      serviceId: Id,
      professionalId: Id.optional(),
      groupId: Id.optional(),
      ...wish,
      contact: Booker,
      textMessages: TextMessages.optional(),
    }),
    status: 201,
    answer: WaitingDetail,
    problems: ["IDEMPOTENCY_KEY_REUSED"],
  }),
  getWaiting: route({
    method: "GET",
    path: `${base}/waiting/{entryId}`,
    tag: "Business",
    access: "booking.read",
    summary: "A place in the line, and all that was offered to it",
    params: EntryParams,
    status: 200,
    answer: WaitingDetail,
  }),
  pinWaiting: route({
    method: "POST",
    path: `${base}/waiting/{entryId}/pin`,
    tag: "Business",
    access: "booking.change",
    summary: "Put somebody first, with a reason; or back in their place",
    params: EntryParams,
    body: z.object({ pinned: z.boolean(), reason: text(500).default(""), version: Version }),
    status: 200,
    answer: WaitingDetail,
    problems: ["EDITED_MEANWHILE"],
  }),
  removeWaiting: route({
    method: "POST",
    path: `${base}/waiting/{entryId}/removal`,
    tag: "Business",
    access: "booking.change",
    summary: "Take somebody off the list",
    params: EntryParams,
    body: z.object({ reason: text(500).default("") }),
    status: 200,
    answer: WaitingDetail,
  }),
  offerWaiting: route({
    method: "POST",
    path: `${base}/waiting/{entryId}/offers`,
    tag: "Business",
    access: "booking.change",
    summary: "Offer a time by hand",
    params: EntryParams,
    body: z.object({ professionalId: Id, startsAt: InstantText }),
    idempotent: true,
    status: 201,
    answer: WaitingDetail,
    problems: ["SLOT_TAKEN", "SLOT_REFUSED", "ALREADY_THERE"],
  }),
  listWaitingTerms: route({
    method: "GET",
    path: `${base}/waiting-terms`,
    tag: "Business",
    access: "catalogue.read",
    summary: "How times are offered: the business's own terms, and those of single services",
    params: Params,
    status: 200,
    answer: z.object({ items: z.array(TermsOfService) }).meta({ id: "AllWaitingTerms" }),
  }),
  replaceWaitingTerms: route({
    method: "PUT",
    path: `${base}/waiting-terms`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Change how times are offered to those waiting",
    params: Params,
    body: TermsOfService,
    status: 200,
    answer: TermsOfService,
    problems: ["EDITED_MEANWHILE"],
  }),
} as const;
