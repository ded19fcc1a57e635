/** Those whose booking falls into an absence or a closing are offered other times, in bulk. */
import { z } from "zod";
import { Id, InstantText, pageOf, PageQuery, text, Version, ZoneText } from "../primitives.ts";
import { route } from "../route.ts";

const terms = {
  answerHours: z.int().min(1).max(720).default(72).meta({ description: "How long those booked may choose." }),
  whenLapsed: z
    .enum(["member", "cancel"])
    .default("member")
    .meta({ description: "Of who does not choose: back to the team, or the booking is cancelled." }),
} as const;

const Counts = z.object({
  open: z.int(),
  waiting: z.int(),
  chosen: z.int(),
  kept: z.int(),
  lapsed: z.int(),
  cancelled: z.int(),
  failed: z.int(),
});

export const Reaccommodation = z
  .object({
    id: Id,
    professional: z.object({ id: Id, displayName: z.string() }).nullable(),
    zone: ZoneText.meta({ description: "Of the professional; of the business when it is everybody’s." }),
    leaveId: Id.nullable(),
    from: InstantText,
    until: InstantText,
    state: z.enum(["planning", "draft", "sending", "sent"]),
    prefer: z.enum(["person", "time"]),
    answerHours: z.int(),
    whenLapsed: z.enum(["member", "cancel"]),
    answerBy: InstantText.nullable(),
    reason: z.string(),
    total: z.int(),
    progress: z.int().meta({ description: "How many bookings the work under way is done with." }),
    counts: Counts,
    createdAt: InstantText,
    version: z.int(),
  })
  .meta({ id: "Reaccommodation" });
export type Reaccommodation = z.infer<typeof Reaccommodation>;

const Option = z
  .object({
    professionalId: Id,
    professionalName: z.string(),
    startsAt: InstantText,
    substitute: z.boolean().meta({ description: "Somebody other than the booking is with." }),
  })
  .meta({ id: "ReaccommodationOption" });

export const ReaccommodationItem = z
  .object({
    bookingId: Id,
    reference: z.string(),
    contactName: z.string(),
    serviceName: z.string(),
    professionalName: z.string(),
    startsAt: InstantText,
    endsAt: InstantText,
    act: z.enum(["propose", "cancel", "keep"]),
    options: z
      .array(Option)
      .meta({ description: "The best first. No other booking of the list is offered the same time." }),
    state: z.enum(["open", "waiting", "chosen", "kept", "lapsed", "cancelled", "failed"]),
    chosenStartsAt: InstantText.nullable(),
    trouble: z.enum(["nothing-free", "taken-meanwhile", "changed-meanwhile"]).nullable(),
    version: z.int(),
  })
  .meta({ id: "ReaccommodationItem" });
export type ReaccommodationItem = z.infer<typeof ReaccommodationItem>;

const Params = z.object({ businessId: Id });
const ListParams = Params.extend({ reaccommodationId: Id });
const ItemParams = ListParams.extend({ bookingId: Id });
const base = "/v1/businesses/{businessId}/reaccommodations";

export const reaccommodationRoutes = {
  listReaccommodations: route({
    method: "GET",
    path: base,
    tag: "Business",
    access: "booking.read",
    summary: "Re-accommodations, the latest first",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(Reaccommodation).meta({ id: "ReaccommodationPage" }),
  }),
  startReaccommodation: route({
    method: "POST",
    path: base,
    tag: "Business",
    access: "booking.change",
    summary: "List the bookings that fall into an absence or a closing, and work out what to offer each",
    description:
      "The offers are worked out after the answer: `state` goes from `planning` to `draft`. Nobody is written to before they are sent.",
    params: Params,
    body: z.object({
      leaveId: Id.optional().meta({ description: "Of this absence, requested or approved; else say when and whose." }),
      professionalId: Id.nullable().default(null).meta({ description: "Null: everybody’s, as on a closing day." }),
      from: InstantText.optional(),
      until: InstantText.optional(),
      prefer: z.enum(["person", "time"]).default("person"),
      reason: text(300).default("").meta({ description: "Those booked read it: say nothing about health." }),
      ...terms,
    }),
    idempotent: true,
    status: 202,
    answer: Reaccommodation,
  }),
  getReaccommodation: route({
    method: "GET",
    path: `${base}/{reaccommodationId}`,
    tag: "Business",
    access: "booking.read",
    summary: "How a re-accommodation stands: progress, and who chose",
    params: ListParams,
    status: 200,
    answer: Reaccommodation,
  }),
  listReaccommodationItems: route({
    method: "GET",
    path: `${base}/{reaccommodationId}/items`,
    tag: "Business",
    access: "booking.read",
    summary: "Its bookings by start, what each is offered and how that stands",
    params: ListParams,
    query: PageQuery,
    status: 200,
    answer: pageOf(ReaccommodationItem).meta({ id: "ReaccommodationItemPage" }),
  }),
  listReaccommodationChoices: route({
    method: "GET",
    path: `${base}/{reaccommodationId}/items/{bookingId}/choices`,
    tag: "Business",
    access: "booking.change",
    summary: "What else one booking could be offered: times promised to no other",
    params: ItemParams,
    status: 200,
    answer: z.object({ items: z.array(Option) }).meta({ id: "ReaccommodationChoices" }),
  }),
  changeReaccommodationItem: route({
    method: "PUT",
    path: `${base}/{reaccommodationId}/items/{bookingId}`,
    tag: "Business",
    access: "booking.change",
    summary: "Say what one booking is offered, or that it is cancelled or kept",
    params: ItemParams,
    body: z.object({
      act: z.enum(["propose", "cancel", "keep"]),
      options: z
        .array(z.object({ professionalId: Id, startsAt: InstantText }))
        .max(5)
        .default([]),
      version: Version,
    }),
    status: 200,
    answer: ReaccommodationItem,
    problems: ["EDITED_MEANWHILE", "SLOT_TAKEN"],
  }),
  sendReaccommodation: route({
    method: "POST",
    path: `${base}/{reaccommodationId}/sending`,
    tag: "Business",
    access: "booking.change",
    summary: "Write to everybody in the list; saying it twice changes nothing",
    params: ListParams,
    body: z.object({ ...terms, version: Version }),
    status: 202,
    answer: Reaccommodation,
    problems: ["EDITED_MEANWHILE"],
  }),
} as const;
