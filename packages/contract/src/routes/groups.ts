/** Sessions that several people share: how a service is given in groups, who comes, who came. */
import { z } from "zod";
import { Booker } from "../behalf.ts";
import {
  DateText,
  Email,
  Id,
  InstantText,
  pageOf,
  PageQuery,
  Slug,
  text,
  Version,
  WallTime,
  ZoneText,
} from "../primitives.ts";
import { RefusalCode } from "../problems.ts";
import { route } from "../route.ts";
import { BookingStatus } from "./public.ts";

const groupRules = {
  seatsMax: z.int().min(2).max(500).meta({ description: "Seats of a session, unless said otherwise for one." }),
  seatsMin: z.int().min(1).max(500).meta({ description: "Fewer than this at the moment of decision: too few." }),
  decideHours: z.int().min(1).max(336).meta({ description: "The moment of decision: so many hours before the start." }),
  whenShort: z
    .enum(["cancel", "ask"])
    .meta({ description: "With too few: everybody is told and the session cancelled, or a member decides." }),
  seatsPerBooking: z.int().min(1).max(20).meta({ description: "How many seats one booking may take." }),
  openedBy: z
    .enum(["team", "anyone"])
    .meta({ description: "Sessions are planned by the team, or opened by the first visitor at a free time." }),
} as const;

export const GroupRules = z
  .object({ ...groupRules, version: Version })
  .meta({ id: "GroupRules", description: "How a service is given in groups." });
export type GroupRules = z.infer<typeof GroupRules>;

export const GroupSession = z
  .object({
    id: Id,
    state: z.enum(["open", "cancelled"]),
    startsAt: InstantText,
    endsAt: InstantText,
    service: z.object({ id: Id, name: z.string() }),
    professional: z.object({ id: Id, displayName: z.string(), zone: ZoneText }),
    seats: z.int(),
    seatsTaken: z.int().meta({ description: "By bookings that stand." }),
    seatsHeld: z.int().meta({ description: "By forms being filled in and by offers to those waiting." }),
    seatsMin: z.int(),
    waiting: z.int().meta({ description: "How many wait for a seat in it." }),
    openedBy: z.enum(["team", "anyone"]),
    outcome: z
      .enum(["enough", "short", "kept"])
      .nullable()
      .meta({ description: "At the moment of decision: enough people; too few, to be decided; kept all the same." }),
    decidesAt: InstantText.meta({ description: "When it is seen whether enough people come." }),
    version: Version,
  })
  .meta({ id: "GroupSession" });
export type GroupSession = z.infer<typeof GroupSession>;

export const GroupSeat = z
  .object({
    bookingId: Id,
    reference: z.string(),
    status: BookingStatus,
    contact: z.object({ id: Id, name: z.string(), email: Email.nullable() }),
    seats: z.int(),
    attended: z.boolean().nullable().meta({ description: "Null: nobody said yet." }),
  })
  .meta({ id: "GroupSeat" });
export type GroupSeat = z.infer<typeof GroupSeat>;

export const GroupDetail = GroupSession.extend({
  people: z.array(GroupSeat).meta({ description: "Everybody who has or had a seat." }),
}).meta({ id: "GroupDetail" });
export type GroupDetail = z.infer<typeof GroupDetail>;

export const PublicGroup = z
  .object({
    id: Id,
    startsAt: InstantText,
    endsAt: InstantText,
    seats: z.int(),
    seatsLeft: z.int(),
    bookable: z.boolean().meta({ description: "Whether a seat can be taken now." }),
  })
  .meta({ id: "PublicGroup", description: "A group session as anybody sees it: how many seats, never who." });
export type PublicGroup = z.infer<typeof PublicGroup>;

const Params = z.object({ businessId: Id });
const ServiceParams = Params.extend({ serviceId: Id });
const GroupParams = Params.extend({ groupId: Id });
const base = "/v1/businesses/{businessId}";
const Reason = text(500).default("");

export const groupRoutes = {
  listPublicGroups: route({
    method: "GET",
    path: "/v1/public/businesses/{business}/professionals/{professional}/groups",
    tag: "Public",
    access: "public",
    summary: "Group sessions of a service, with the seats that are left",
    params: z.object({ business: Slug, professional: Slug }),
    query: z.object({
      service: Slug.optional(),
      from: DateText.optional().meta({ description: "Today when absent." }),
      to: DateText.optional().meta({ description: "Last day, included; 62 days at most." }),
      zone: ZoneText.optional(),
    }),
    status: 200,
    answer: z
      .object({
        seatsPerBooking: z.int().nullable().meta({ description: "Null: the service is not given in groups." }),
        items: z.array(PublicGroup),
      })
      .meta({ id: "PublicGroups" }),
  }),
  getGroupRules: route({
    method: "GET",
    path: `${base}/services/{serviceId}/group`,
    tag: "Business",
    access: "catalogue.read",
    summary: "How a service is given in groups; null when it is not",
    params: ServiceParams,
    status: 200,
    answer: z.object({ rules: GroupRules.nullable() }).meta({ id: "GroupRulesOfService" }),
  }),
  replaceGroupRules: route({
    method: "PUT",
    path: `${base}/services/{serviceId}/group`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Give a service in groups, or change how; sessions that are planned stay as they are",
    params: ServiceParams,
    body: z.object({ ...groupRules, version: Version }),
    status: 200,
    answer: GroupRules,
    problems: ["EDITED_MEANWHILE"],
  }),
  removeGroupRules: route({
    method: "DELETE",
    path: `${base}/services/{serviceId}/group`,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Give a service to one person at a time again; refused while sessions are to come",
    params: ServiceParams,
    status: 204,
    problems: ["IN_USE"],
  }),
  listGroups: route({
    method: "GET",
    path: `${base}/groups`,
    tag: "Business",
    access: "booking.read",
    summary: "Group sessions in a period, by start",
    params: Params,
    query: PageQuery.extend({
      from: InstantText,
      until: InstantText.meta({ description: "Not included; 400 days after `from` at most." }),
      professionalId: Id.optional(),
      serviceId: Id.optional(),
    }),
    status: 200,
    answer: pageOf(GroupSession).meta({ id: "GroupPage" }),
  }),
  planGroups: route({
    method: "POST",
    path: `${base}/groups`,
    tag: "Business",
    access: "booking.create",
    summary: "Plan one session, or several by a weekly rule",
    description: "What can’t be planned is told, and what can be is.",
    params: Params,
    idempotent: true,
    body: z.object({
      professionalId: Id,
      serviceId: Id,
      on: DateText.meta({ description: "Of the first, on the professional's calendar." }),
      at: WallTime.meta({ description: "On the professional's clock." }),
      seats: z.int().min(1).max(500).optional().meta({ description: "The service's own when absent." }),
      weekly: z
        .object({
          weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).meta({ description: "1 is Monday." }),
          until: DateText.meta({ description: "Last day, included; a year after the first at most." }),
        })
        .optional(),
    }),
    status: 201,
    answer: z
      .object({
        planned: z.array(GroupSession),
        refused: z.array(z.object({ startsAt: InstantText, because: RefusalCode, sentence: z.string() })),
      })
      .meta({ id: "PlannedGroups" }),
    problems: ["IDEMPOTENCY_KEY_REUSED"],
  }),
  getGroup: route({
    method: "GET",
    path: `${base}/groups/{groupId}`,
    tag: "Business",
    access: "booking.read",
    summary: "A group session and its people",
    params: GroupParams,
    status: 200,
    answer: GroupDetail,
  }),
  addToGroup: route({
    method: "POST",
    path: `${base}/groups/{groupId}/people`,
    tag: "Business",
    access: "booking.create",
    summary: "Give somebody a seat; they are told by mail",
    params: GroupParams,
    idempotent: true,
    body: z.object({
      contact: Booker,
      seats: z.int().min(1).max(20).default(1),
      note: text(1000).default(""),
    }),
    status: 201,
    answer: GroupDetail,
    problems: ["SLOT_TAKEN", "SLOT_REFUSED", "ALREADY_THERE", "LIMIT_REACHED", "IDEMPOTENCY_KEY_REUSED"],
  }),
  changeGroupSeats: route({
    method: "PUT",
    path: `${base}/groups/{groupId}/seats`,
    tag: "Business",
    access: "booking.change",
    summary: "Change how many seats a session has; never fewer than are taken",
    params: GroupParams,
    body: z.object({ seats: z.int().min(1).max(500), version: Version }),
    status: 200,
    answer: GroupDetail,
    problems: ["EDITED_MEANWHILE", "ILLEGAL_TRANSITION"],
  }),
  moveGroup: route({
    method: "POST",
    path: `${base}/groups/{groupId}/move`,
    tag: "Business",
    access: "booking.change",
    summary: "Move a whole session; everybody is told",
    params: GroupParams,
    body: z.object({ startsAt: InstantText, reason: Reason }),
    status: 200,
    answer: GroupDetail,
    problems: ["ILLEGAL_TRANSITION", "SLOT_TAKEN", "SLOT_REFUSED"],
  }),
  cancelGroup: route({
    method: "POST",
    path: `${base}/groups/{groupId}/cancellation`,
    tag: "Business",
    access: "booking.change",
    summary: "Cancel a whole session; everybody is told",
    params: GroupParams,
    body: z.object({ reason: Reason }),
    status: 200,
    answer: GroupDetail,
    problems: ["ILLEGAL_TRANSITION"],
  }),
  keepGroup: route({
    method: "POST",
    path: `${base}/groups/{groupId}/keeping`,
    tag: "Business",
    access: "booking.change",
    summary: "Let a session take place although fewer come than wished",
    params: GroupParams,
    body: z.object({}),
    status: 200,
    answer: GroupDetail,
    problems: ["ILLEGAL_TRANSITION"],
  }),
  recordAttendance: route({
    method: "PUT",
    path: `${base}/groups/{groupId}/attendance`,
    tag: "Business",
    access: "booking.change",
    summary: "Say who came; who did not is a no-show",
    params: GroupParams,
    body: z.object({
      people: z.array(z.object({ bookingId: Id, attended: z.boolean().nullable() })).max(500),
    }),
    status: 200,
    answer: GroupDetail,
    problems: ["ILLEGAL_TRANSITION"],
  }),
  exportAttendance: route({
    method: "GET",
    path: `${base}/groups/{groupId}/attendance.csv`,
    tag: "Business",
    access: "booking.read",
    summary: "The attendance list as a table",
    params: GroupParams,
    status: 200,
    media: "text/csv",
  }),
} as const;
