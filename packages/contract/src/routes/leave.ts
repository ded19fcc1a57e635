/** Absences of the team: kinds, requests, approval, counters. */
import { z } from "zod";
import {
  DateText,
  Id,
  InstantText,
  line,
  pageOf,
  PageQuery,
  text,
  Version,
  WallTime,
  ZoneText,
} from "../primitives.ts";
import { route } from "../route.ts";

export const LeaveColour = z
  .enum(["teal", "red", "blue", "grape", "orange", "gray"])
  .meta({ id: "LeaveColour", description: "How a kind of absence looks in calendars." });
export type LeaveColour = z.infer<typeof LeaveColour>;

const kindFields = {
  name: line(60),
  colour: LeaveColour,
  needsApproval: z.boolean().meta({ description: "False: it holds as soon as it is entered." }),
  paid: z.boolean(),
  asksNote: z.boolean().meta({
    description: "Whether words go with it. Of sickness nobody is asked why: false there.",
  }),
  allowanceHalfDays: z
    .int()
    .min(0)
    .max(732)
    .nullable()
    .meta({ description: "Half days that a calendar year gives; null: counted, not limited." }),
} as const;

export const LeaveKind = z
  .object({ id: Id, ...kindFields, name: z.string(), archived: z.boolean(), version: z.int() })
  .meta({ id: "LeaveKind", description: "A kind of absence: the business’s own." });
export type LeaveKind = z.infer<typeof LeaveKind>;

export const LeaveState = z
  .enum(["requested", "approved", "declined", "cancelled"])
  .meta({ id: "LeaveState", description: "Only what is approved closes time." });
export type LeaveState = z.infer<typeof LeaveState>;

/** From a time of one date to a time of another, by the professional's clock. */
const period = {
  fromOn: DateText,
  fromTime: WallTime.default("00:00").meta({ description: "00:00: from the beginning of the day." }),
  untilOn: DateText.meta({ description: "The last date, included." }),
  untilTime: WallTime.default("24:00").meta({ description: "24:00: to the end of the day; 12:00: until noon." }),
} as const;

const Counted = z
  .object({ halfDays: z.int(), minutes: z.int() })
  .meta({ id: "CountedLeave", description: "What an absence takes of working time." });

export const Leave = z
  .object({
    id: Id,
    professional: z.object({ id: Id, displayName: z.string(), avatarUrl: z.string(), zone: ZoneText }),
    kind: z
      .object({ id: Id, name: z.string(), colour: LeaveColour, paid: z.boolean() })
      .nullable()
      .meta({ description: "Null for colleagues: to them somebody is away, no more." }),
    state: LeaveState,
    fromOn: DateText,
    fromTime: WallTime,
    untilOn: DateText,
    untilTime: WallTime,
    startsAt: InstantText,
    endsAt: InstantText,
    counted: Counted.nullable(),
    askedAt: InstantText,
    version: z.int(),
  })
  .meta({ id: "Leave" });
export type Leave = z.infer<typeof Leave>;

export const LeaveDetail = Leave.extend({
  note: z.string(),
  history: z.array(
    z.object({
      at: InstantText,
      what: z.enum(["requested", "entered", "approved", "declined", "cancelled"]),
      byName: z.string().nullable(),
      reason: z.string(),
    }),
  ),
}).meta({ id: "LeaveDetail" });
export type LeaveDetail = z.infer<typeof LeaveDetail>;

export const LeavePreview = z
  .object({
    counted: Counted,
    zone: ZoneText,
    overlaps: z.boolean().meta({ description: "The professional is, or asked to be, away then already." }),
    bookingCount: z.int().meta({ description: "Bookings that fall into it." }),
    firstBookings: z
      .array(z.object({ startsAt: InstantText, contactName: z.string(), serviceName: z.string() }))
      .meta({ description: "The first few of them." }),
    alsoAbsent: z.array(z.string()).meta({ description: "Who else of the team is away then." }),
  })
  .meta({ id: "LeavePreview" });
export type LeavePreview = z.infer<typeof LeavePreview>;

const Balance = z
  .object({
    kindId: Id,
    name: z.string(),
    colour: LeaveColour,
    takenHalfDays: z.int(),
    requestedHalfDays: z.int(),
    takenMinutes: z.int(),
    allowanceHalfDays: z.int().nullable(),
  })
  .meta({ id: "LeaveBalance" });

const Params = z.object({ businessId: Id });
const KindParams = Params.extend({ kindId: Id });
const LeaveParams = Params.extend({ leaveId: Id });
const base = "/v1/businesses/{businessId}";
const Decision = z.object({ version: Version, reason: text(500).default("") });
const LeaveQuery = z.object({ professionalId: Id, ...period });

export const leaveRoutes = {
  listLeaveKinds: route({
    method: "GET",
    path: `${base}/leave-kinds`,
    tag: "Business",
    access: "schedule.read",
    summary: "The kinds of absence, in their order",
    params: Params,
    query: PageQuery.extend({ archived: z.enum(["true", "false"]).default("false") }),
    status: 200,
    answer: pageOf(LeaveKind).meta({ id: "LeaveKindPage" }),
  }),
  addUsualLeaveKinds: route({
    method: "PUT",
    path: `${base}/leave-kinds/usual`,
    tag: "Business",
    access: "leave.approve",
    summary: "Begin with the usual kinds: paid leave, sickness, training, personal, other",
    description: "A business that has kinds of its own keeps those, and gets none.",
    params: Params,
    status: 204,
  }),
  addLeaveKind: route({
    method: "POST",
    path: `${base}/leave-kinds`,
    tag: "Business",
    access: "leave.approve",
    summary: "Add a kind of absence, the last in order",
    params: Params,
    body: z.object(kindFields),
    idempotent: true,
    status: 201,
    answer: LeaveKind,
    problems: ["ALREADY_THERE"],
  }),
  replaceLeaveKind: route({
    method: "PUT",
    path: `${base}/leave-kinds/{kindId}`,
    tag: "Business",
    access: "leave.approve",
    summary: "Change a kind of absence, or put it away",
    params: KindParams,
    body: z.object({ ...kindFields, archived: z.boolean().default(false), version: Version }),
    status: 200,
    answer: LeaveKind,
    problems: ["EDITED_MEANWHILE", "ALREADY_THERE"],
  }),
  listLeaves: route({
    method: "GET",
    path: `${base}/leaves`,
    tag: "Business",
    access: "schedule.read",
    summary: "Who is away, by start",
    description:
      "To colleagues: who is away and when, of what is approved; why is for the person and for those who approve. Without a period: all that is in the state asked for.",
    params: Params,
    query: PageQuery.extend({
      from: InstantText.optional(),
      until: InstantText.optional().meta({
        description: "With `from`: absences that touch the period, 400 days at most.",
      }),
      state: LeaveState.optional(),
      professionalId: Id.optional(),
    }),
    status: 200,
    answer: pageOf(Leave).meta({ id: "LeavePage" }),
  }),
  getLeave: route({
    method: "GET",
    path: `${base}/leaves/{leaveId}`,
    tag: "Business",
    access: "schedule.read",
    summary: "An absence and what happened to it: one’s own, or of anybody for those who approve",
    params: LeaveParams,
    status: 200,
    answer: LeaveDetail,
  }),
  previewLeave: route({
    method: "GET",
    path: `${base}/leave-preview`,
    tag: "Business",
    access: "schedule.read",
    summary: "What an absence would take: working time, and bookings that fall into it",
    params: Params,
    query: LeaveQuery,
    status: 200,
    answer: LeavePreview,
  }),
  requestLeave: route({
    method: "POST",
    path: `${base}/leaves`,
    tag: "Business",
    access: "schedule.edit",
    summary: "Ask for an absence; who approves may enter one for anybody, in force at once",
    params: Params,
    body: z.object({
      professionalId: Id,
      kindId: Id,
      ...period,
      note: text(500).default(""),
      entered: z
        .boolean()
        .default(false)
        .meta({ description: "In force at once: for those who approve (`leave.approve`)." }),
    }),
    idempotent: true,
    status: 201,
    answer: LeaveDetail,
    problems: ["LEAVE_OVERLAPS", "FORBIDDEN"],
  }),
  approveLeave: route({
    method: "POST",
    path: `${base}/leaves/{leaveId}/approval`,
    tag: "Business",
    access: "leave.approve",
    summary: "Agree to an absence: from then on it closes time; saying it twice changes nothing",
    params: LeaveParams,
    body: Decision,
    status: 200,
    answer: LeaveDetail,
    problems: ["LEAVE_SETTLED", "EDITED_MEANWHILE"],
  }),
  declineLeave: route({
    method: "POST",
    path: `${base}/leaves/{leaveId}/refusal`,
    tag: "Business",
    access: "leave.approve",
    summary: "Decline an absence, and say why",
    params: LeaveParams,
    body: Decision.extend({ reason: line(500) }),
    status: 200,
    answer: LeaveDetail,
    problems: ["LEAVE_SETTLED", "EDITED_MEANWHILE"],
  }),
  cancelLeave: route({
    method: "POST",
    path: `${base}/leaves/{leaveId}/cancellation`,
    tag: "Business",
    access: "schedule.edit",
    summary: "Take an absence back: one’s own before it begins, anybody’s for those who approve",
    params: LeaveParams,
    body: Decision,
    status: 200,
    answer: LeaveDetail,
    problems: ["LEAVE_SETTLED", "EDITED_MEANWHILE"],
  }),
  getLeaveBalances: route({
    method: "GET",
    path: `${base}/professionals/{professionalId}/leave-balances`,
    tag: "Business",
    access: "schedule.read",
    summary: "What somebody took in a year, kind by kind: one’s own, or anybody’s for those who approve",
    params: Params.extend({ professionalId: Id }),
    query: z.object({ year: z.coerce.number().int().min(1972).max(2098) }),
    status: 200,
    answer: z.object({ items: z.array(Balance) }).meta({ id: "LeaveBalances" }),
  }),
  exportLeaves: route({
    method: "GET",
    path: `${base}/leaves.csv`,
    tag: "Business",
    access: "leave.approve",
    summary: "Approved absences of a period, for payroll: dates, kind, days and hours of working time",
    params: Params,
    query: z.object({
      from: DateText,
      to: DateText.meta({ description: "The last date, included; 400 days at most." }),
    }),
    status: 200,
    media: "text/csv; charset=utf-8",
  }),
} as const;
