/** Why is this time not offered? Every rule that closes it, and where it is changed; to the public, in softer words. */
import { z } from "zod";
import { askedLength } from "../catalogue.ts";
import { Id, InstantText, Slug, Span, ZoneText } from "../primitives.ts";
import { CapOf, RefusalCode } from "../problems.ts";
import { route } from "../route.ts";

export const explanationPages = [
  "hours",
  "on-call",
  "closures",
  "service",
  "absences",
  "booking",
  "skills",
  "limits",
] as const;

export const SlotReason = z
  .object({
    because: RefusalCode,
    capOf: CapOf.optional().meta({ description: "With `cap-reached`: whose cap it is." }),
    who: z.string().nullable().meta({ description: "Whom, or what, it is about, when the session takes several." }),
    sentence: z.string().meta({ description: "The rule, with the fact that made it so." }),
    remedy: z.string().nullable().meta({ description: "What would open the time; null when nothing does." }),
    page: z.enum(explanationPages).nullable().meta({ description: "Where that is changed." }),
    bookingId: Id.nullable().meta({ description: "Of the booking in the way, for who may read it." }),
  })
  .meta({ id: "SlotReason" });
export type SlotReason = z.infer<typeof SlotReason>;

export const SlotExplanation = Span.extend({
  zone: ZoneText.meta({ description: "In which the sentences tell the time." }),
  offered: z.boolean(),
  serviceId: Id,
  reasons: z.array(SlotReason).meta({ description: "Every rule that refuses, in the order in which they are judged." }),
}).meta({ id: "SlotExplanation" });
export type SlotExplanation = z.infer<typeof SlotExplanation>;

export const whyRoutes = {
  explainSlot: route({
    method: "GET",
    path: "/v1/businesses/{businessId}/professionals/{professionalId}/why",
    tag: "Business",
    access: "booking.read",
    summary: "Why a time is not offered: every rule that closes it, and what would open it",
    params: z.object({ businessId: Id, professionalId: Id }),
    query: z.object({
      startsAt: InstantText,
      serviceId: Id.optional().meta({ description: "The professional's main service when absent." }),
      durationMinutes: z.coerce.number().int().min(1).max(1440).optional(),
    }),
    status: 200,
    answer: SlotExplanation,
  }),
  explainPublicSlot: route({
    method: "GET",
    path: "/v1/public/businesses/{business}/services/{service}/why",
    tag: "Public",
    access: "public",
    summary: "Why a time is not offered, as anybody may know, and the nearest that are",
    params: z.object({ business: Slug, service: Slug }),
    query: z.object({
      startsAt: InstantText,
      professional: Slug.optional().meta({ description: "Whoever is free, when absent." }),
      ...askedLength,
    }),
    status: 200,
    answer: z
      .object({
        offered: z.boolean(),
        because: RefusalCode.nullable(),
        sentence: z.string().nullable(),
        alternatives: z.array(Span),
      })
      .meta({ id: "PublicSlotExplanation" }),
  }),
} as const;
