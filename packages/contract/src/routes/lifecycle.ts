/** The acts of the team on a booking: answers to requests, attendance, other times offered. And what its link allows. */
import { z } from "zod";
import { Id, InstantText, line, pageOf, PageQuery, Span, text } from "../primitives.ts";
import { ProposalAsk, ProposalState } from "../proposals.ts";
import { route } from "../route.ts";
import { Booking, BookingDetail } from "./business.ts";
import { LinkedBooking, LinkToken, ProfessionalCard } from "./public.ts";

const Params = z.object({ businessId: Id });
const BookingParams = Params.extend({ bookingId: Id });
const base = "/v1/businesses/{businessId}";
const booking = `${base}/bookings/{bookingId}`;
const Words = z.object({ reason: text(500).default("") });

export const BookingRequest = Booking.extend({
  requestedAt: InstantText,
  respondBy: InstantText.meta({ description: "From then on it is over without an answer, and its time is free." }),
  note: z.string(),
  reason: z.string().nullable(),
}).meta({ id: "BookingRequest" });
export type BookingRequest = z.infer<typeof BookingRequest>;

export const LinkedProposal = z
  .object({
    state: ProposalState,
    answerBy: InstantText,
    reason: z.string(),
    booking: LinkedBooking,
    options: z.array(
      Span.extend({
        id: Id,
        professional: ProfessionalCard.omit({ nextSlot: true }),
        held: z.boolean().meta({ description: "Kept until `answerBy`. If not, somebody may be faster." }),
        chosen: z.boolean(),
      }),
    ),
  })
  .meta({ id: "LinkedProposal", description: "Other times for a booking, as its signed link shows them." });
export type LinkedProposal = z.infer<typeof LinkedProposal>;

const change = { status: 200, answer: BookingDetail, access: "booking.change", tag: "Business" } as const;
const linkParams = z.object({ link: LinkToken });

export const lifecycleRoutes = {
  listRequests: route({
    method: "GET",
    path: `${base}/booking-requests`,
    tag: "Business",
    access: "booking.read",
    summary: "Requests that wait for an answer, the most pressing first",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(BookingRequest)
      .extend({ waiting: z.int().meta({ description: "How many wait in all; 100 stands for that many or more." }) })
      .meta({ id: "BookingRequestPage" }),
  }),
  approveBooking: route({
    method: "POST",
    path: `${booking}/approval`,
    summary: "Say yes to a request",
    params: BookingParams,
    body: Words,
    ...change,
    problems: ["ILLEGAL_TRANSITION"],
  }),
  declineBooking: route({
    method: "POST",
    path: `${booking}/refusal`,
    summary: "Say no to a request, and why",
    params: BookingParams,
    body: z.object({ reason: line(500).meta({ description: "Told to whoever asked." }) }),
    ...change,
    problems: ["ILLEGAL_TRANSITION"],
  }),
  completeBooking: route({
    method: "POST",
    path: `${booking}/completion`,
    summary: "Say that a session is over before its end",
    params: BookingParams,
    body: Words,
    ...change,
    problems: ["ILLEGAL_TRANSITION"],
  }),
  markNoShow: route({
    method: "POST",
    path: `${booking}/no-show`,
    summary: "Say that somebody did not come",
    params: BookingParams,
    body: Words,
    ...change,
    problems: ["ILLEGAL_TRANSITION"],
  }),
  markAttended: route({
    method: "POST",
    path: `${booking}/attendance`,
    summary: "Take back, within a day, that somebody did not come",
    params: BookingParams,
    body: Words,
    ...change,
    problems: ["ILLEGAL_TRANSITION"],
  }),
  proposeTimes: route({
    method: "POST",
    path: `${booking}/proposals`,
    summary: "Offer other times for a booking, or somebody else for it",
    params: BookingParams,
    idempotent: true,
    body: ProposalAsk,
    ...change,
    status: 201,
    problems: ["ILLEGAL_TRANSITION", "SLOT_REFUSED", "SLOT_TAKEN", "IDEMPOTENCY_KEY_REUSED"],
  }),
  withdrawProposal: route({
    method: "POST",
    path: `${booking}/proposals/{proposalId}/withdrawal`,
    summary: "Take back the times offered",
    params: BookingParams.extend({ proposalId: Id }),
    body: Words,
    ...change,
    problems: ["PROPOSAL_OVER"],
  }),
  getProposalByLink: route({
    method: "GET",
    path: "/v1/public/proposals/{link}",
    tag: "Public",
    access: "link",
    summary: "Other times offered for a booking, by the signed link",
    params: linkParams,
    status: 200,
    answer: LinkedProposal,
    problems: ["LINK_NOT_VALID"],
  }),
  chooseTimeByLink: route({
    method: "POST",
    path: "/v1/public/proposals/{link}/choice",
    tag: "Public",
    access: "link",
    summary: "Choose one of the times offered: the same booking moves there",
    params: linkParams,
    body: z.object({ optionId: Id }),
    status: 200,
    answer: LinkedProposal,
    problems: ["LINK_NOT_VALID", "PROPOSAL_OVER", "ILLEGAL_TRANSITION", "SLOT_REFUSED", "SLOT_TAKEN"],
  }),
  keepTimeByLink: route({
    method: "POST",
    path: "/v1/public/proposals/{link}/keeping",
    tag: "Public",
    access: "link",
    summary: "Keep what was booked, and none of the times offered",
    params: linkParams,
    body: z.object({}),
    status: 200,
    answer: LinkedProposal,
    problems: ["LINK_NOT_VALID", "PROPOSAL_OVER"],
  }),
} as const;
