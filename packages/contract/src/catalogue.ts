/** The words of the catalogue: how a session takes place, what it costs, whom a service is for. */
import { z } from "zod";
import { MOST_DURATIONS, MOST_PRICE_RULES, MOST_PUBLIC_SERIES } from "./limits.ts";
import { MOST_MINOR, modes, type Price } from "./prices.ts";
import { DateText, Id, line, Slug, text } from "./primitives.ts";

export const ModeName = z.enum(modes).meta({ id: "Mode", description: "Where and how a session takes place." });

export const Colour = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/)
  .toUpperCase();

const Minor = z.int().min(0).max(MOST_MINOR);
const Minutes = z.int().min(1).max(1440);
const Clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const Age = z.int().min(0).max(120);

export const PriceConditionShape = z
  .object({
    weekdays: z.array(z.int().min(1).max(7)).max(7).optional().meta({ description: "1 = Monday … 7 = Sunday." }),
    from: Clock.optional().meta({ description: "The start lies at or after this time, on the business's clock." }),
    until: Clock.optional().meta({ description: "The start lies before it." }),
    modes: z.array(ModeName).max(modes.length).optional(),
    minutes: z.array(Minutes).max(MOST_DURATIONS).optional(),
    firstVisit: z.boolean().optional(),
    ageFrom: Age.optional(),
    ageUntil: Age.optional().meta({ description: "Included." }),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from < until, {
    path: ["until"],
    error: "end-before-start",
  })
  .refine(({ ageFrom, ageUntil }) => ageFrom === undefined || ageUntil === undefined || ageFrom <= ageUntil, {
    path: ["ageUntil"],
    error: "end-before-start",
  })
  .meta({ id: "PriceCondition", description: "When a rule holds. What is not said does not matter." });

export const PriceRuleShape = z
  .object({
    name: line(60).meta({ description: "Told to whoever asks why the price is what it is." }),
    when: PriceConditionShape,
    change: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("amount"), amountMinor: z.int().min(-MOST_MINOR).max(MOST_MINOR) }),
      z.object({ kind: z.literal("percent"), percent: z.int().min(-100).max(500) }),
    ]),
  })
  .meta({ id: "PriceRule", description: "Added to what the rules before have made of the price." });

const Amounts = z.array(z.object({ minutes: Minutes, amountMinor: Minor })).max(MOST_DURATIONS);

export const PriceShape = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("none") }),
    z.object({ kind: z.literal("fixed"), amountMinor: Minor }),
    z.object({ kind: z.literal("by-duration"), amounts: Amounts.min(1) }),
    z.object({
      kind: z.literal("by-rule"),
      amounts: Amounts.min(1),
      rules: z.array(PriceRuleShape).max(MOST_PRICE_RULES),
    }),
  ])
  .meta({
    id: "Price",
    description: "How a price is made, in minor units of the business's currency.",
  }) satisfies z.ZodType<Price>;

export const PriceSeen = z
  .object({ amountMinor: Minor, currency: z.string().regex(/^[A-Z]{3}$/) })
  .meta({ id: "PriceSeen" });

export const PriceQuote = z
  .object({
    amountMinor: z.int(),
    currency: z.string(),
    lines: z
      .array(z.object({ name: z.string(), changeMinor: z.int() }))
      .meta({ description: "How it comes about: the base, without a name, then each rule that holds. They add up." }),
  })
  .meta({ id: "PriceQuote" });
export type PriceQuote = z.infer<typeof PriceQuote>;

export const Visits = z
  .enum(["any", "first", "again"])
  .meta({ id: "Visits", description: "For anybody; for who never came; for who came before." });

/** What is edited of a service. */
export const serviceFields = {
  name: line(120),
  slug: Slug,
  description: text(1000).default(""),
  categoryId: Id.nullable().default(null),
  colour: Colour.nullable().default(null),
  modes: z
    .array(ModeName)
    .min(1)
    .max(modes.length)
    .refine((all) => new Set(all).size === all.length, { error: "twice" })
    .meta({ description: "Those to choose from, the usual one first." }),
  durationMinutes: Minutes.meta({ description: "The usual length." }),
  durations: z
    .array(Minutes)
    .max(MOST_DURATIONS)
    .default([])
    .meta({ description: "All lengths to choose from; the usual one is always among them." }),
  lockedDurationMessage: text(200).default("").meta({ description: "Said to whoever asks for another length." }),
  stepMinutes: Minutes,
  preparationMinutes: z
    .int()
    .min(0)
    .max(480)
    .default(0)
    .meta({ description: "Work before, inside the opening hours." }),
  cleaningMinutes: z.int().min(0).max(480).default(0).meta({ description: "Work after, inside the opening hours." }),
  bufferBeforeMinutes: z.int().min(0).max(480).default(0),
  bufferAfterMinutes: z.int().min(0).max(480).default(0),
  noticeMinutes: z.int().min(0).max(525_600),
  horizonDays: z.int().min(0).max(730),
  allowOnlineBooking: z.boolean().default(true),
  requiresApproval: z.boolean().default(false).meta({ description: "A booking by the public waits for a yes." }),
  price: PriceShape.default({ kind: "none" }),
  validFrom: DateText.nullable().default(null).meta({ description: "First day on which a session can be." }),
  validUntil: DateText.nullable().default(null).meta({ description: "Last day, included." }),
  mostPerDay: z.int().min(1).max(1000).nullable().default(null).meta({ description: "Sessions of it, for each host." }),
  mostPerWeek: z.int().min(1).max(7000).nullable().default(null),
  minimumAge: z.int().min(1).max(120).nullable().default(null),
  maximumAge: Age.nullable().default(null),
  prerequisiteId: Id.nullable().default(null).meta({ description: "A service that must have taken place before." }),
  visits: Visits.default("any"),
  seriesMost: z
    .int()
    .min(0)
    .max(MOST_PUBLIC_SERIES)
    .refine((most) => most !== 1, { error: "a-series-is-two" })
    .default(0)
    .meta({ description: "How many sessions the public may book at once, the same time every week; 0: one." }),
  onCallOnly: z
    .boolean()
    .default(false)
    .meta({ description: "Only in hours on call that are open to it; ordinary hours do not count." }),
  professionalIds: z.array(Id).max(200).default([]).meta({ description: "Who gives it." }),
} as const;

export const PublicPrice = z
  .object({
    currency: z.string(),
    fromMinor: z.int().meta({ description: "The least that a session can cost." }),
    isFrom: z.boolean().meta({ description: "It can cost more." }),
    amounts: z.array(z.object({ minutes: z.int(), fromMinor: z.int(), isFrom: z.boolean() })),
  })
  .meta({ id: "PublicPrice" });

export const publicServiceFields = {
  slug: Slug,
  name: z.string(),
  description: z.string(),
  composition: z.enum(["single", "team", "combined"]).meta({
    description:
      "One person gives it; several people or rooms at once; or it is several services in a row, and nobody is chosen.",
  }),
  category: z.string().nullable().meta({ description: "Name of its category." }),
  colour: z.string().nullable(),
  durationMinutes: z.int().meta({ description: "The usual length." }),
  durations: z.array(z.int()).meta({ description: "All lengths to choose from, ascending." }),
  noticeMinutes: z.int(),
  modes: z.array(ModeName).meta({ description: "Those to choose from, the usual one first." }),
  price: PublicPrice.nullable().meta({ description: "Null: none is told." }),
  requiresApproval: z.boolean(),
  asksBirthDate: z.boolean().meta({ description: "A booking has to say `birthDate`: it is used, and not kept." }),
  minimumAge: z.int().nullable(),
  maximumAge: z.int().nullable(),
  visits: Visits,
  prerequisite: z.string().nullable().meta({ description: "Name of the service that must have taken place before." }),
  validFrom: DateText.nullable(),
  validUntil: DateText.nullable(),
  seriesMost: z.int().meta({ description: "How many sessions may be booked at once as a series; 0: one." }),
} as const;

const Length = z.coerce.number().int().min(1).max(1440);

/** What a query says of the length of a session. */
export const askedLength = {
  durationMinutes: Length.optional().meta({
    description: "One of the service's `durations`; its usual length when absent.",
  }),
} as const;

/** What a booking says of how the session takes place, and of its price. */
export const bookingTerms = {
  durationMinutes: Minutes.optional().meta({
    description: "One of the service's `durations`; its usual length when absent.",
  }),
  mode: ModeName.optional().meta({ description: "One of the service's `modes`; its usual one when absent." }),
  birthDate: DateText.optional().meta({
    description: "Of whoever comes, where `asksBirthDate`. It tells the age on that day, and is not kept.",
  }),
  priceSeen: PriceSeen.optional().meta({
    description: "The price that was read: should it be another by now, the answer is PRICE_CHANGED.",
  }),
} as const;
