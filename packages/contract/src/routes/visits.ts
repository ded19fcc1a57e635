/** What a visitor without an account finds again, and the files they send before booking. */
import { z } from "zod";
import { Id, InstantText, line, Slug, VisitorName } from "../primitives.ts";
import { QuestionId } from "../questions.ts";
import { route } from "../route.ts";

const span = { startsAt: InstantText, endsAt: InstantText };
const PublicParams = z.object({ business: Slug });
const Params = z.object({ businessId: Id });

export const Visit = z
  .object({
    holds: z
      .array(z.object({ hold: z.string(), professional: Slug, service: Slug, ...span, expiresAt: InstantText }))
      .meta({ description: "What they keep, the first to end first." }),
    bookings: z
      .array(z.object({ link: z.string(), reference: z.string(), professional: Slug, service: Slug, ...span }))
      .meta({ description: "What they booked within the hour, the latest first." }),
  })
  .meta({ id: "Visit", description: "What a visitor keeps, and has just booked." });
export type Visit = z.infer<typeof Visit>;

/** 10 MiB as base64, and the JSON around it. */
const FILE_BODY_BYTES = 14 * 1024 * 1024;

export const visitRoutes = {
  getVisit: route({
    method: "GET",
    path: "/v1/public/businesses/{business}/visitors/{visitor}",
    tag: "Public",
    access: "link",
    summary: "What a visitor keeps, and has just booked",
    description:
      "For a form that is opened or sent again: the back button, a second tab, a network that was lost. By the random name that `holdSlot` and `bookSession` took.",
    params: PublicParams.extend({ visitor: VisitorName }),
    status: 200,
    answer: Visit,
  }),
  uploadFile: route({
    method: "POST",
    path: "/v1/public/businesses/{business}/services/{service}/files",
    tag: "Public",
    access: "public",
    summary: "Send a file in answer to a question, before booking",
    description:
      "What it is, is read from its bytes. Its id is the answer, given by the same visitor within two hours; without a booking it is deleted then.",
    params: PublicParams.extend({ service: Slug }),
    mostBodyBytes: FILE_BODY_BYTES,
    body: z.object({
      visitor: VisitorName,
      questionId: QuestionId,
      name: line(255).meta({ description: "What it is called. A path is cut off, the ending is put right." }),
      base64: z
        .string()
        .max(FILE_BODY_BYTES)
        .regex(/^[A-Za-z0-9+/]*={0,2}$/),
    }),
    status: 201,
    answer: z
      .object({ fileId: Id, name: z.string(), mediaType: z.string(), sizeBytes: z.int(), expiresAt: InstantText })
      .meta({ id: "UploadedFile" }),
  }),
  listHolds: route({
    method: "GET",
    path: "/v1/businesses/{businessId}/holds",
    tag: "Business",
    access: "booking.read",
    summary: "Times that visitors keep at this moment while they fill in a form, by start",
    description: "Who they are is not known. Each ends by itself.",
    params: Params,
    query: z.object({
      from: InstantText,
      until: InstantText.meta({ description: "Not included; 100 days after `from` at most." }),
      professionalId: Id.optional(),
    }),
    status: 200,
    answer: z
      .object({
        items: z.array(
          z.object({ id: Id, professionalId: Id, serviceName: z.string(), ...span, expiresAt: InstantText }),
        ),
      })
      .meta({ id: "HoldList", description: "200 at most." }),
  }),
  getAnswerFile: route({
    method: "GET",
    path: "/v1/businesses/{businessId}/bookings/{bookingId}/files/{fileId}",
    tag: "Business",
    access: "booking.read",
    summary: "A file that was sent in answer to a question",
    description: "To whoever may read the answer. As a file to keep, never as a page to show.",
    params: Params.extend({ bookingId: Id, fileId: Id }),
    status: 200,
    media: "application/octet-stream",
  }),
} as const;
