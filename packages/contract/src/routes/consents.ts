/** What people agreed to: the words shown to them, the ledger of their choices, and how they change them. */
import { z } from "zod";
import { consentChannels, consentPurposes } from "../consents.ts";
import { Id, InstantText, line, Locale, pageOf, PageQuery, Phone, Slug, text } from "../primitives.ts";
import { route } from "../route.ts";

const names = <Name extends string>(record: Readonly<Record<Name, unknown>>) =>
  // The keys of a catalogue that has at least one.
  Object.keys(record) as [Name, ...Name[]];

export const Purpose = z
  .enum(names(consentPurposes))
  .meta({ id: "ConsentPurpose", description: "What an agreement is for: a closed catalogue." });
export const Channel = z.enum(names(consentChannels)).meta({ id: "ConsentChannel" });
export const ConsentState = z.enum(["given", "refused", "withdrawn"]).meta({ id: "ConsentState" });

const ConsentText = z
  .object({
    id: Id.nullable().meta({ description: "Null: the product's own words, which nobody was shown yet." }),
    version: z.int().meta({ description: "0 with the product's own words." }),
    body: z.string(),
  })
  .meta({ id: "ConsentText" });

export const ConsentPurposeSetting = z
  .object({
    purpose: Purpose,
    channel: Channel,
    label: z.string(),
    basis: z.string().meta({ description: "Why the law asks for an agreement." }),
    offered: z.boolean().meta({ description: "Whether the booking form shows its box, unticked." }),
    texts: z.object({ fr: ConsentText, en: ConsentText }),
    version: z.int(),
  })
  .meta({ id: "ConsentPurposeSetting" });
export type ConsentPurposeSetting = z.infer<typeof ConsentPurposeSetting>;

const ConsentSource = z.enum(["booking-form", "link", "back-office", "import"]).meta({ id: "ConsentSource" });
const ReceivedBy = z.enum(["phone", "paper", "in-person", "mail"]).meta({ id: "ConsentReceivedBy" });

export const TextMessages = z
  .object({ phone: Phone, agreedBy: ReceivedBy.meta({ description: "How they said so." }) })
  .meta({
    id: "TextMessages",
    description:
      "The person agreed to text messages about this booking: where to, and how they said so. Written down as their choice; the telephone is used for nothing else.",
  });
export type TextMessages = z.infer<typeof TextMessages>;

export const ConsentEntry = z
  .object({
    id: Id,
    purpose: Purpose,
    channel: Channel,
    state: ConsentState,
    at: InstantText,
    text: z.object({ id: Id, version: z.int(), locale: Locale, body: z.string() }),
    source: ConsentSource,
    receivedBy: ReceivedBy.nullable().meta({
      description: "How it reached the business, when a member wrote it down.",
    }),
    byName: z.string().nullable().meta({ description: "The member who wrote it down." }),
    note: z.string().nullable(),
    requestId: z.string().nullable(),
  })
  .meta({
    id: "ConsentEntry",
    description: "Never changed: what is true now is the last one of its purpose and channel.",
  });
export type ConsentEntry = z.infer<typeof ConsentEntry>;

export const ContactChoices = z
  .object({
    items: z.array(
      z.object({
        purpose: Purpose,
        channel: Channel,
        label: z.string(),
        state: ConsentState.nullable().meta({ description: "Null: never asked, which means no." }),
        at: InstantText.nullable(),
        allowed: z
          .boolean()
          .meta({ description: "Whether it may be done now: given, and the person is not on the suppression list." }),
      }),
    ),
  })
  .meta({ id: "ContactChoices" });

export const OfferedConsent = z
  .object({
    textId: Id.meta({ description: "Of the words shown: send it back to agree to them." }),
    purpose: Purpose,
    channel: Channel,
    body: z.string(),
  })
  .meta({ id: "OfferedConsent" });

export const PersonalChoices = z
  .object({
    business: z.object({ slug: Slug, name: z.string() }),
    locale: Locale,
    stopped: z.boolean().meta({ description: "The person asked for nothing but what concerns their bookings." }),
    items: z.array(
      OfferedConsent.extend({ label: z.string(), state: ConsentState.nullable(), at: InstantText.nullable() }),
    ),
  })
  .meta({ id: "PersonalChoices" });
export type PersonalChoices = z.infer<typeof PersonalChoices>;

const Params = z.object({ businessId: Id });
const Kind = Params.extend({ purpose: Purpose, channel: Channel });
const ContactParams = Params.extend({ contactId: Id });
const LinkParams = z.object({
  link: z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9_-]+$/),
});
const version = z.int().min(0).max(2_147_483_646);
const base = "/v1/businesses/{businessId}";
const body = text(1000).refine((value) => value.length > 0, { error: "empty" });

export const consentRoutes = {
  listConsentPurposes: route({
    method: "GET",
    path: `${base}/consent-purposes`,
    tag: "Business",
    access: "privacy.read",
    summary: "What people may be asked to agree to, with the words shown",
    params: Params,
    status: 200,
    answer: z.object({ items: z.array(ConsentPurposeSetting) }).meta({ id: "ConsentPurposes" }),
  }),
  replaceConsentPurpose: route({
    method: "PUT",
    path: `${base}/consent-purposes/{purpose}/{channel}`,
    tag: "Business",
    access: "privacy.edit",
    summary: "Choose whether the booking form asks, and in which words",
    description: "Other words are a new version: whoever agreed before, agreed to the version they were shown.",
    params: Kind,
    body: z.object({ offered: z.boolean(), texts: z.object({ fr: body, en: body }), version }),
    status: 200,
    answer: ConsentPurposeSetting,
    problems: ["EDITED_MEANWHILE"],
  }),
  listConsentTexts: route({
    method: "GET",
    path: `${base}/consent-purposes/{purpose}/{channel}/texts`,
    tag: "Business",
    access: "privacy.read",
    summary: "Every version of the words, the newest first",
    params: Kind,
    query: PageQuery,
    status: 200,
    answer: pageOf(
      z
        .object({ id: Id, locale: Locale, version: z.int(), body: z.string(), createdAt: InstantText })
        .meta({ id: "ConsentTextVersion" }),
    ).meta({ id: "ConsentTextPage" }),
  }),
  getContactChoices: route({
    method: "GET",
    path: `${base}/contacts/{contactId}/choices`,
    tag: "Business",
    access: "contact.read",
    summary: "What a contact agrees to now",
    params: ContactParams,
    status: 200,
    answer: ContactChoices,
  }),
  listContactConsents: route({
    method: "GET",
    path: `${base}/contacts/{contactId}/consents`,
    tag: "Business",
    access: "contact.read",
    summary: "The ledger of a contact's choices, the newest first",
    params: ContactParams,
    query: PageQuery,
    status: 200,
    answer: pageOf(ConsentEntry).meta({ id: "ConsentPage" }),
  }),
  recordConsent: route({
    method: "POST",
    path: `${base}/contacts/{contactId}/consents`,
    tag: "Business",
    access: "contact.edit",
    summary: "Write down a choice that was told elsewhere",
    description: "`note` says by what it can be proven: who said it, when, on which paper.",
    params: ContactParams,
    idempotent: true,
    body: z.object({
      purpose: Purpose,
      channel: Channel,
      state: ConsentState,
      receivedBy: ReceivedBy,
      note: line(500),
    }),
    status: 201,
    answer: ConsentEntry,
    problems: ["IDEMPOTENCY_KEY_REUSED"],
  }),
  listOfferedConsents: route({
    method: "GET",
    path: "/v1/public/businesses/{business}/consents",
    tag: "Public",
    access: "public",
    summary: "What the booking form may ask, in the language of Accept-Language",
    description: "Each box is optional and unticked. An empty list: the business asks for nothing.",
    params: z.object({ business: Slug }),
    status: 200,
    answer: z.object({ items: z.array(OfferedConsent) }).meta({ id: "OfferedConsents" }),
  }),
  getChoicesByLink: route({
    method: "GET",
    path: "/v1/public/choices/{link}",
    tag: "Public",
    access: "link",
    summary: "What the person of a signed link agrees to",
    params: LinkParams,
    status: 200,
    answer: PersonalChoices,
    problems: ["LINK_NOT_VALID"],
  }),
  chooseByLink: route({
    method: "POST",
    path: "/v1/public/choices/{link}",
    tag: "Public",
    access: "link",
    summary: "Agree, refuse or withdraw",
    params: LinkParams,
    body: z.object({ textId: Id, agreed: z.boolean() }),
    status: 200,
    answer: PersonalChoices,
    problems: ["LINK_NOT_VALID"],
  }),
  stopByLink: route({
    method: "POST",
    path: "/v1/public/choices/{link}/stop",
    tag: "Public",
    access: "link",
    summary: "Receive nothing any more but what concerns one's bookings, or take that back",
    params: LinkParams,
    body: z.object({ stopped: z.boolean() }),
    status: 200,
    answer: PersonalChoices,
    problems: ["LINK_NOT_VALID"],
  }),
} as const;
