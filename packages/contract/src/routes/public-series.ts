/** The same time every week, booked at once by whoever comes, where the service allows it. */
import { z } from "zod";
import { ForWhom } from "../behalf.ts";
import { bookingTerms, PriceSeen } from "../catalogue.ts";
import { MOST_PUBLIC_SERIES } from "../limits.ts";
import { Email, Id, InstantText, line, Locale, Slug, text, VisitorName, ZoneText, Phone } from "../primitives.ts";
import { SeriesOccurrence } from "../problems.ts";
import { formAnswers } from "../questions.ts";
import { route } from "../route.ts";
import { LinkedBooking, LinkToken } from "./public.ts";
import { SeriesChoices } from "./series.ts";

const Params = z.object({ business: Slug });
const base = "/v1/public/businesses/{business}/series";

const asked = {
  professional: Slug,
  service: Slug,
  startsAt: InstantText.meta({
    description: "Of the first. The others are at that time by the clock of the professional's zone.",
  }),
  count: z.int().min(2).max(MOST_PUBLIC_SERIES).meta({
    description: "How many weeks it is asked for; those left out count. The service says how many may be.",
  }),
  everyWeeks: z.int().min(1).max(4).default(1).meta({ description: "2: every other week." }),
  skipHolidays: z
    .boolean()
    .default(true)
    .meta({ description: "Leave public holidays out, where nothing else is chosen for them." }),
  choices: SeriesChoices,
  durationMinutes: bookingTerms.durationMinutes,
  mode: bookingTerms.mode,
  birthDate: bookingTerms.birthDate,
  visitor: VisitorName.optional().meta({ description: "As in `holdSlot`: what the visitor keeps counts as free." }),
} as const;

export const PublicSeriesPreview = z
  .object({
    zone: ZoneText.meta({ description: "Of the professional: the clock that the dates go by." }),
    occurrences: z.array(SeriesOccurrence),
    price: PriceSeen.nullable().meta({ description: "Of all that would be booked together; null: none is told." }),
  })
  .meta({ id: "PublicSeriesPreview", description: "Every date of a series, as anybody may know it." });
export type PublicSeriesPreview = z.infer<typeof PublicSeriesPreview>;

export const publicSeriesRoutes = {
  previewPublicSeries: route({
    method: "POST",
    path: `${base}/preview`,
    tag: "Public",
    access: "public",
    summary: "What a series would be, where the service lets anybody book several at once",
    description:
      "Writes nothing. The first date lies within the horizon of the service, the others may lie beyond. Of a date that is not free nothing is told but that, and other times.",
    params: Params,
    body: z.object(asked),
    status: 200,
    answer: PublicSeriesPreview,
    problems: ["DURATION_LOCKED", "SLOT_REFUSED"],
  }),
  bookPublicSeries: route({
    method: "POST",
    path: base,
    tag: "Public",
    access: "public",
    summary: "Book a series: all of it, or nothing. The answer is its first booking",
    description:
      "Dates in conflict need a choice. Should one have been taken since the preview, nothing is booked and SERIES_CHANGED carries all dates anew.",
    params: Params,
    idempotent: true,
    body: z
      .object({
        ...asked,
        name: line(80).optional().meta({ description: "Of whoever books. Needed, unless `again` says who." }),
        email: Email.optional().meta({ description: "Of whoever books. Needed, unless `again` says who." }),
        forWhom: ForWhom.optional().meta({ description: "Whom the sessions are for, when that is somebody else." }),
        again: LinkToken.optional().meta({
          description: "Signed link of an earlier booking at this business: by the same person, for the same.",
        }),
        note: text(1000).default(""),
        phone: Phone.optional().meta({
          description: "To be told of these bookings by text message; as in `bookSession`.",
        }),
        ...formAnswers,
        zone: ZoneText.optional().meta({ description: "Of the reader, for mails; the business's when absent." }),
        locale: Locale.optional(),
        consents: z.array(Id).max(10).default([]),
        priceSeen: PriceSeen.optional().meta({
          description:
            "What was read, for all of them together: should it be another by now, the answer is PRICE_CHANGED.",
        }),
      })
      .superRefine(({ name, email, again }, context) => {
        if (again !== undefined) return;
        if (name === undefined) context.addIssue({ code: "custom", path: ["name"], message: "who-books" });
        if (email === undefined) context.addIssue({ code: "custom", path: ["email"], message: "who-books" });
      }),
    status: 201,
    answer: LinkedBooking,
    problems: [
      "SERIES_CHANGED",
      "SLOT_REFUSED",
      "SLOT_TAKEN",
      "LIMIT_REACHED",
      "DURATION_LOCKED",
      "QUESTIONS_CHANGED",
      "PRICE_CHANGED",
      "NOT_FOR_THIS_PERSON",
      "IDEMPOTENCY_KEY_REUSED",
      "LINK_NOT_VALID",
    ],
  }),
} as const;
