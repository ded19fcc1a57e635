/** The people who book, as members of a business see them; and what they may ask about their data. */
import { z } from "zod";
import { DateText, Email, Id, InstantText, line, Locale, pageOf, PageQuery, text, ZoneText } from "../primitives.ts";
import { route } from "../route.ts";
import { Booking } from "./business.ts";

const Version = z.int().min(0).max(2_147_483_646).meta({ description: "As it was read; an older one is refused." });

export const Contact = z
  .object({
    id: Id,
    name: z.string(),
    email: Email.nullable().meta({
      description:
        "Null for those who may not see contact data, for who is reached through others, and once the person was erased.",
    }),
    reachedThroughOthers: z.boolean().meta({
      description: "They have no address of their own: mails go to whoever books for them.",
    }),
    locale: Locale,
    zone: ZoneText,
    createdAt: InstantText,
    erasedAt: InstantText.nullable().meta({ description: "When the person was erased: what is left names nobody." }),
    version: Version,
  })
  .meta({ id: "Contact" });
export type Contact = z.infer<typeof Contact>;

export const ContactExport = z
  .object({
    id: Id,
    state: z.enum(["waiting", "making", "ready", "failed", "ended"]).meta({
      description: "`ended`: its seven days are over, or the person was erased; nothing is left of it.",
    }),
    partsDone: z.int(),
    parts: z.int(),
    askedBy: z.enum(["business", "contact"]),
    createdAt: InstantText,
    endsAt: InstantText.nullable().meta({ description: "Until when it can be downloaded." }),
    sizeBytes: z.int().nullable(),
    downloads: z.int(),
  })
  .meta({ id: "ContactExport" });
export type ContactExport = z.infer<typeof ContactExport>;

const Words = z.object({ fr: z.string(), en: z.string() });

export const ErasureGround = z
  .enum(["asked-by-person", "asked-by-parent", "consent-withdrawn", "no-longer-needed", "unlawful"])
  .meta({
    id: "ErasureGround",
    description: "Why (article 17(1) of the GDPR). No free text: a reason kept for years must name nobody.",
  });

const ErasureFate = z
  .object({
    part: z.string().meta({ description: "Of the registry of personal data." }),
    what: Words,
    count: z.int(),
    fate: z.enum(["deleted", "anonymised", "kept"]),
    law: Words.nullable().meta({ description: "Why it is kept." }),
    until: DateText.nullable().meta({ description: "Until when it is kept; null: it names nobody any more." }),
  })
  .meta({ id: "ErasureFate" });

export const ErasureReceipt = z
  .object({
    id: Id,
    contactId: Id,
    at: InstantText,
    ground: ErasureGround,
    bookingsCancelled: z.int(),
    fates: z.array(ErasureFate),
  })
  .meta({ id: "ErasureReceipt", description: "What became of a person's data. It names nobody." });
export type ErasureReceipt = z.infer<typeof ErasureReceipt>;

const DataRequestState = z.enum(["open", "done", "refused"]);

export const DataRequest = z
  .object({
    id: Id,
    kind: z.enum(["export", "erasure"]),
    state: DataRequestState,
    via: z.enum(["link", "business"]).meta({
      description: "`link`: the person asked, by a link that was mailed to them; `business`: a member wrote it down.",
    }),
    contact: z.object({ id: Id, name: z.string() }),
    askedOn: DateText,
    dueOn: DateText.meta({ description: "A month after it was asked: article 12(3) of the GDPR." }),
    late: z.boolean(),
    answeredAt: InstantText.nullable(),
    answeredBy: z.string().nullable(),
    answer: z.string().meta({ description: "Why it was refused, as the person was told." }),
    version: Version,
  })
  .meta({ id: "DataRequest" });
export type DataRequest = z.infer<typeof DataRequest>;

const Params = z.object({ businessId: Id });
const ContactParams = Params.extend({ contactId: Id });
const ExportParams = ContactParams.extend({ exportId: Id });
const RequestParams = Params.extend({ requestId: Id });
const base = "/v1/businesses/{businessId}/contacts";
const one = `${base}/{contactId}` as const;
const requests = "/v1/businesses/{businessId}/data-requests";

const LinkParams = z.object({ link: z.string().regex(/^[A-Za-z0-9_-]{1,200}$/) });

const MyRequest = z.object({
  kind: z.enum(["export", "erasure"]),
  state: DataRequestState,
  askedOn: DateText,
  dueOn: DateText,
  answer: z.string(),
});

export const MyData = z
  .object({
    business: z.object({ slug: z.string(), name: z.string(), contactEmail: z.string() }),
    sentTo: z.string().meta({ description: "The address on file, shortened: j…@example.org." }),
    requests: z.array(MyRequest).meta({ description: "What was asked, the latest first." }),
  })
  .meta({ id: "MyData" });
export type MyData = z.infer<typeof MyData>;

export const contactRoutes = {
  listContacts: route({
    method: "GET",
    path: base,
    tag: "Business",
    access: "contact.list",
    summary: "The people who book, by name",
    description: "Members who see only their own bookings see the people of those.",
    params: Params,
    query: PageQuery.extend({
      name: line(80).optional().meta({ description: "How the name begins; accents and capitals don't count." }),
      email: Email.optional().meta({ description: "The whole address. Needs `contact.read`." }),
    }),
    status: 200,
    answer: pageOf(Contact).meta({ id: "ContactPage" }),
  }),
  getContact: route({
    method: "GET",
    path: one,
    tag: "Business",
    access: "contact.list",
    summary: "A person who books",
    params: ContactParams,
    status: 200,
    answer: Contact,
  }),
  replaceContact: route({
    method: "PUT",
    path: one,
    tag: "Business",
    access: "contact.edit",
    summary: "Correct what is known of a person",
    params: ContactParams,
    body: z.object({
      name: line(80),
      locale: Locale,
      zone: ZoneText,
      email: Email.optional().meta({ description: "Left out, it stays. Needs `contact.read`." }),
      version: Version,
    }),
    status: 200,
    answer: Contact,
    problems: ["EDITED_MEANWHILE"],
  }),
  listContactBookings: route({
    method: "GET",
    path: `${one}/bookings`,
    tag: "Business",
    access: "booking.read",
    summary: "A person's bookings: to come, the next first; or past, the latest first",
    params: ContactParams,
    query: PageQuery.extend({ when: z.enum(["coming", "past"]).default("coming") }),
    status: 200,
    answer: pageOf(Booking).meta({ id: "ContactBookingPage" }),
  }),
  listContactExports: route({
    method: "GET",
    path: `${one}/exports`,
    tag: "Business",
    access: "contact.export",
    summary: "The exports of a person, the latest first",
    params: ContactParams,
    query: PageQuery,
    status: 200,
    answer: pageOf(ContactExport).meta({ id: "ContactExportPage" }),
  }),
  exportContact: route({
    method: "POST",
    path: `${one}/exports`,
    tag: "Business",
    access: "contact.export",
    fresh: true,
    summary: "Make a file of all that is kept about a person",
    description: "Made by a job; one at a time: while one is being made, it is answered again.",
    params: ContactParams,
    idempotent: true,
    status: 202,
    answer: ContactExport,
  }),
  openContactExport: route({
    method: "POST",
    path: `${one}/exports/{exportId}/link`,
    tag: "Business",
    access: "contact.export",
    fresh: true,
    summary: "Where a finished export is downloaded, for five minutes",
    params: ExportParams,
    status: 201,
    answer: z.object({ path: z.string(), endsAt: InstantText }).meta({ id: "ExportLink" }),
  }),
  previewErasure: route({
    method: "GET",
    path: `${one}/erasure`,
    tag: "Business",
    access: "contact.erase",
    summary: "What erasing a person would delete, anonymise and keep, and why",
    description: "Found out by erasing, and taking it back before anybody sees it: what is said is what would be done.",
    params: ContactParams,
    status: 200,
    answer: z
      .object({
        comingBookings: z.int(),
        fates: z.array(ErasureFate),
        receipt: ErasureReceipt.nullable().meta({ description: "When it was done already." }),
      })
      .meta({ id: "ErasurePreview" }),
  }),
  eraseContact: route({
    method: "POST",
    path: `${one}/erasure`,
    tag: "Business",
    access: "contact.erase",
    fresh: true,
    summary: "Erase a person",
    description:
      "It can't be taken back. Asked again, it answers the same receipt. Bookings to come are cancelled with `cancelBookings`, and their hosts are told; without it they stand in the way.",
    params: ContactParams,
    body: z.object({ ground: ErasureGround, cancelBookings: z.boolean().default(false) }),
    status: 200,
    answer: ErasureReceipt,
    problems: ["BOOKINGS_TO_COME"],
  }),
  downloadErasureReceipt: route({
    method: "GET",
    path: `${one}/erasure/receipt`,
    tag: "Business",
    access: "contact.erase",
    summary: "The receipt of an erasure, to keep or to print",
    params: ContactParams,
    query: z.object({ language: Locale.optional() }),
    status: 200,
    media: "text/html",
  }),
  listDataRequests: route({
    method: "GET",
    path: requests,
    tag: "Business",
    access: "contact.erase",
    summary: "What people asked about their data: open ones first due first, then the latest answered",
    params: Params,
    query: PageQuery.extend({ state: z.enum(["open", "answered"]).default("open") }),
    status: 200,
    answer: pageOf(DataRequest).meta({ id: "DataRequestPage" }),
  }),
  recordDataRequest: route({
    method: "POST",
    path: requests,
    tag: "Business",
    access: "contact.erase",
    summary: "Write down a request that came another way: by letter, by phone",
    params: Params,
    body: z.object({ contactId: Id, kind: z.enum(["export", "erasure"]), askedOn: DateText }),
    idempotent: true,
    status: 201,
    answer: DataRequest,
  }),
  answerDataRequest: route({
    method: "POST",
    path: `${requests}/{requestId}/answer`,
    tag: "Business",
    access: "contact.erase",
    summary: "Answer a request: done another way, or refused with a reason",
    description: "The person is told by mail. Erasing and exporting answer by themselves.",
    params: RequestParams,
    body: z
      .object({ outcome: z.enum(["done", "refused"]), answer: text(1000).default(""), version: Version })
      .refine(({ outcome, answer }) => outcome === "done" || answer !== "", {
        path: ["answer"],
        error: "refusal-needs-reason",
      }),
    status: 200,
    answer: DataRequest,
    problems: ["EDITED_MEANWHILE", "ALREADY_THERE"],
  }),
  getMyData: route({
    method: "GET",
    path: "/v1/public/bookings/{link}/data",
    tag: "Public",
    access: "link",
    summary: "What the person of a booking asked about their data",
    params: LinkParams,
    status: 200,
    answer: MyData,
    problems: ["LINK_NOT_VALID"],
  }),
  askMyExport: route({
    method: "POST",
    path: "/v1/public/bookings/{link}/data/export",
    tag: "Public",
    access: "link",
    summary: "Ask for one's data: a link comes to the address on file",
    params: LinkParams,
    status: 202,
    answer: MyData,
    problems: ["LINK_NOT_VALID"],
  }),
  askMyErasure: route({
    method: "POST",
    path: "/v1/public/bookings/{link}/data/erasure",
    tag: "Public",
    access: "link",
    summary: "Ask to be erased: the business has a month to do so",
    params: LinkParams,
    status: 202,
    answer: MyData,
    problems: ["LINK_NOT_VALID"],
  }),
  getExportByLink: route({
    method: "GET",
    path: "/v1/public/exports/{link}",
    tag: "Public",
    access: "link",
    summary: "An export, by the link that was mailed",
    params: LinkParams,
    status: 200,
    answer: z
      .object({
        business: z.object({ slug: z.string(), name: z.string() }),
        endsAt: InstantText,
        sizeBytes: z.int(),
      })
      .meta({ id: "LinkedExport" }),
    problems: ["LINK_NOT_VALID"],
  }),
  downloadExportByLink: route({
    method: "GET",
    path: "/v1/public/exports/{link}/file",
    tag: "Public",
    access: "link",
    summary: "The file of an export",
    params: LinkParams,
    status: 200,
    media: "application/zip",
    problems: ["LINK_NOT_VALID"],
  }),
} as const;
