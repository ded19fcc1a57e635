/** My bookings at all businesses: with an account, or by a link mailed to an address. */
import { z } from "zod";
import { RelationKind } from "../behalf.ts";
import { Email, Id, InstantText, line, Locale, pageOf, PageQuery, Slug, Version, ZoneText } from "../primitives.ts";
import { route } from "../route.ts";
import { BookingStatus } from "./public.ts";

export const MyBooking = z
  .object({
    reference: z.string(),
    status: BookingStatus,
    startsAt: InstantText,
    endsAt: InstantText,
    zone: ZoneText.meta({ description: "Of the reader, as that business knows it." }),
    business: z.object({ slug: Slug, name: z.string() }),
    service: z.object({ slug: Slug, name: z.string(), durationMinutes: z.int() }),
    professional: z.object({ slug: Slug, displayName: z.string(), avatarUrl: z.string() }),
    forName: z.string().nullable().meta({ description: "Whom it is for, when that is somebody else." }),
    link: z.string().nullable().meta({
      description: "Token of the signed link: it moves, cancels, gives the calendar file. Null once that is over.",
    }),
    changeableUntil: InstantText,
    canBookAgain: z.boolean().meta({ description: "The same service by the same professional is still offered." }),
  })
  .meta({ id: "MyBooking" });
export type MyBooking = z.infer<typeof MyBooking>;

const MyBookings = pageOf(MyBooking)
  .extend({
    state: z.enum(["ready", "searching", "unverified"]).meta({
      description:
        "`searching`: there are businesses that were not looked through yet; `unverified`: the account has not shown that its address is its own, so nothing is shown.",
    }),
  })
  .meta({ id: "MyBookings" });

export const MyPerson = z
  .object({
    id: Id,
    name: z.string(),
    kind: RelationKind,
    business: z.object({ slug: Slug, name: z.string() }),
    ended: z.boolean(),
    renamable: z
      .boolean()
      .meta({ description: "Without an address of their own: the reader says what they are called." }),
    version: Version,
  })
  .meta({ id: "MyPerson", description: "Somebody the reader books for at a business." });
export type MyPerson = z.infer<typeof MyPerson>;

const MyPeople = pageOf(MyPerson).meta({ id: "MyPeople" });
const When = PageQuery.extend({ when: z.enum(["coming", "past"]).default("coming") });
const LinkParams = z.object({ link: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) });
const PersonBody = z.object({
  name: line(80).optional().meta({ description: "Another name, where `renamable`; as it is when absent." }),
  ended: z.boolean(),
  version: Version,
});
const byLink = "/v1/public/my-bookings/{link}";

export const mineRoutes = {
  listMyBookings: route({
    method: "GET",
    path: "/v1/me/bookings",
    tag: "Me",
    access: "account",
    summary: "My bookings at all businesses: to come, the next first; or past, the latest first",
    description:
      "Those made with the account's verified address, also for somebody else. A cancelled one is past. The first time, the businesses are looked through.",
    query: When,
    status: 200,
    answer: MyBookings,
  }),
  listMyPeople: route({
    method: "GET",
    path: "/v1/me/people",
    tag: "Me",
    access: "account",
    summary: "Whom I book for",
    query: PageQuery,
    status: 200,
    answer: MyPeople,
  }),
  replaceMyPerson: route({
    method: "PUT",
    path: "/v1/me/people/{personId}",
    tag: "Me",
    access: "account",
    summary: "Rename somebody one books for, no longer book for them, or do so again",
    params: z.object({ personId: Id }),
    body: PersonBody,
    status: 200,
    answer: MyPerson,
    problems: ["EDITED_MEANWHILE"],
  }),
  requestMyBookingsLink: route({
    method: "POST",
    path: "/v1/public/my-bookings",
    tag: "Public",
    access: "public",
    summary: "Ask for a link to one's bookings by mail",
    description: "Answers the same whether or not anything was booked with the address. The link works for an hour.",
    body: z.object({ email: Email, locale: Locale.optional() }),
    status: 202,
    answer: z.object({ sentTo: Email, expiresInMinutes: z.int() }).meta({ id: "MyBookingsLinkSent" }),
  }),
  listBookingsByReaderLink: route({
    method: "GET",
    path: `${byLink}/bookings`,
    tag: "Public",
    access: "link",
    summary: "One's bookings at all businesses, by the mailed link",
    params: LinkParams,
    query: When,
    status: 200,
    answer: MyBookings,
    problems: ["LINK_NOT_VALID"],
  }),
  listPeopleByReaderLink: route({
    method: "GET",
    path: `${byLink}/people`,
    tag: "Public",
    access: "link",
    summary: "Whom one books for, by the mailed link",
    params: LinkParams,
    query: PageQuery,
    status: 200,
    answer: MyPeople,
    problems: ["LINK_NOT_VALID"],
  }),
  replacePersonByReaderLink: route({
    method: "PUT",
    path: `${byLink}/people/{personId}`,
    tag: "Public",
    access: "link",
    summary: "Rename somebody one books for, no longer book for them, or do so again, by the mailed link",
    params: LinkParams.extend({ personId: Id }),
    body: PersonBody,
    status: 200,
    answer: MyPerson,
    problems: ["LINK_NOT_VALID", "EDITED_MEANWHILE"],
  }),
} as const;
