/** What changes, as it changes; and what is news to a member. */
import { z } from "zod";
import { noticeKinds, noticeSubjects } from "../notices.ts";
import { Id, InstantText, pageOf, PageQuery, ZoneText } from "../primitives.ts";
import { route } from "../route.ts";

const Params = z.object({ businessId: Id });
const base = "/v1/businesses/{businessId}";

export const NoticeKind = z.enum(noticeKinds).meta({ id: "NoticeKind" });

export const Notice = z
  .object({
    id: Id,
    kind: NoticeKind,
    subject: z.object({ type: z.enum(noticeSubjects), id: Id }),
    values: z
      .record(z.string(), z.string())
      .meta({ description: "As it was then: instants, numbers, codes and ids, by their names." }),
    about: z
      .object({
        person: z.string().nullable(),
        service: z.string().nullable(),
        professional: z.string().nullable().meta({ description: "Null: yourself, or nobody in particular." }),
        startsAt: InstantText.nullable(),
        endsAt: InstantText.nullable(),
        zone: ZoneText,
      })
      .nullable()
      .meta({ description: "The subject as it is now and as far as you may read it. Null: it is not there for you." }),
    createdAt: InstantText,
    readAt: InstantText.nullable(),
  })
  .meta({ id: "Notice", description: "Something that is news to one member." });
export type Notice = z.infer<typeof Notice>;

const unreadMost = 100;

export const liveRoutes = {
  streamBusiness: route({
    method: "GET",
    path: `${base}/stream`,
    tag: "Business",
    access: "business.read",
    summary: "What changes, as it changes",
    description: [
      "Server-sent events, as `EventSource` reads them. A message says that something changed, by its `type` and the `id` of what it is about, and never what it says: ask for that as usual. You are told of what you may read.",
      "Messages carry the id of the event. After a pause send it as `Last-Event-ID` (browsers do) or as `after`, and nothing is lost. Some come twice, and not always in order: take each as “look again”.",
      "`event: ready` says that all before it was told, and has an id to come back from. `event: resync` says that too much happened, or too long ago: look at everything again. A line of comment comes every 25 seconds; when nothing comes for a minute, connect anew, no sooner than `retry` says. A stream ends when the session, the key or the membership does, within a minute.",
    ].join("\n\n"),
    params: Params,
    query: z.object({
      after: Id.optional().meta({ description: "For who can't send `Last-Event-ID`." }),
      once: z
        .enum(["yes"])
        .optional()
        .meta({ description: "Tell what happened since, and close: for who can't keep a connection open." }),
    }),
    status: 200,
    media: "text/event-stream",
    problems: ["UNAVAILABLE"],
  }),
  listNotices: route({
    method: "GET",
    path: `${base}/notices`,
    tag: "Business",
    access: "business.read",
    summary: "What is news to me, the latest first",
    description: "For members: an API key has no notices of its own (FORBIDDEN).",
    params: Params,
    query: PageQuery.extend({
      unread: z.enum(["yes"]).optional().meta({ description: "Only what I have not read." }),
    }),
    status: 200,
    answer: pageOf(Notice).meta({ id: "NoticeList" }),
  }),
  countNotices: route({
    method: "GET",
    path: `${base}/notices/count`,
    tag: "Business",
    access: "business.read",
    summary: "How much of it I have not read",
    params: Params,
    status: 200,
    answer: z.object({
      unread: z
        .int()
        .min(0)
        .max(unreadMost)
        .meta({ description: `${unreadMost} stands for that many or more.` }),
      bookings: z.int().min(0).max(unreadMost).meta({ description: "Of these, about bookings." }),
    }),
  }),
  markNotice: route({
    method: "PUT",
    path: `${base}/notices/{noticeId}/reading`,
    tag: "Business",
    access: "business.read",
    summary: "Mark one as read, or as not read",
    params: Params.extend({ noticeId: Id }),
    body: z.object({ read: z.boolean() }),
    status: 204,
  }),
  markNotices: route({
    method: "PUT",
    path: `${base}/notices/reading`,
    tag: "Business",
    access: "business.read",
    summary: "Mark as read: all up to one, or those about one subject",
    description: "What came after the one named stays unread: nobody has seen it yet.",
    params: Params,
    body: z
      .object({
        upTo: Id.optional(),
        subject: z.object({ type: z.enum(noticeSubjects), id: Id }).optional(),
      })
      .refine(({ upTo, subject }) => (upTo === undefined) !== (subject === undefined), { error: "one-of-two" }),
    status: 204,
  }),
} as const;
