/** When people are open: weeks, seasons, single days, rules of their own; and what the whole business keeps. */
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

const Range = z
  .object({ start: WallTime, end: WallTime })
  .refine((range) => range.start < range.end, { path: ["end"], error: "end-before-start" })
  .refine((range) => range.start < "24:00", { path: ["start"], error: "starts-next-day" });
const MOST_RANGES = 12;
export const Ranges = z.array(Range).max(MOST_RANGES);

export const WeeklyHours = z
  .array(z.object({ weekday: z.int().min(1).max(7), ranges: Ranges }))
  .max(7)
  .refine(
    (days) =>
      days.every(({ weekday }) => {
        const ranges = days.flatMap((day) => (day.weekday === weekday ? day.ranges : []));
        return ranges.length <= MOST_RANGES;
      }),
    { error: "too-many-ranges" },
  )
  .meta({ id: "WeeklyHours", description: "1 = Monday … 7 = Sunday; a weekday left out is closed." });

/** The row counts on from it, in 32 bits. */

export const Override = z
  .object({ on: DateText, ranges: Ranges.meta({ description: "Empty = closed." }), label: z.string() })
  .meta({ id: "Override", description: "A day with hours of its own." });

export const Rotation = z
  .object({
    anchor: DateText.meta({ description: "Any day of a week A." }),
    nextWeeks: z
      .array(WeeklyHours)
      .min(1)
      .max(7)
      .meta({ description: "Weeks B, C, … after `weekly`, which is week A." }),
  })
  .meta({ id: "Rotation", description: "Weeks that take turns: A, B, … and round again." });

const dates = { from: DateText, until: DateText.meta({ description: "The last day, included." }) };
const inOrder = (period: { readonly from: string; readonly until: string }): boolean => period.from <= period.until;
const endsFirst = { path: ["until"], error: "ends-before-it-begins" };

export const Season = z
  .object({ ...dates, name: line(60), weekly: WeeklyHours, rotation: Rotation.nullable().default(null) })
  .refine(inOrder, endsFirst)
  .meta({ id: "Season", description: "Dates with weeks of their own, in place of the usual ones." });

export const RecurringHours = z
  .object({
    effect: z.enum(["open", "close"]),
    rule: z.string().max(400).meta({
      description: "DTSTART and RRULE of RFC 5545, a line each, by the clock of the schedule; FREQ=DAILY or longer.",
      example: "DTSTART:20270306T090000\nRRULE:FREQ=MONTHLY;BYDAY=1SA",
    }),
    lengthMinutes: z.int().min(1).max(1440),
    label: text(80).default(""),
  })
  .meta({ id: "RecurringHours", description: "What opens or closes by a rule of its own. Closing wins." });

export const OnCall = z
  .object({
    name: text(80).default(""),
    serviceIds: z
      .array(Id)
      .min(1)
      .max(50)
      .refine((ids) => new Set(ids).size === ids.length, { error: "twice" })
      .meta({ description: "The services that may be booked then; to all others these hours are closed." }),
    rule: z.string().max(400).meta({
      description:
        "DTSTART and RRULE of RFC 5545, a line each, by the clock of the schedule; FREQ=DAILY or longer. COUNT=1 is one date.",
      example: "DTSTART:20270306T080000\nRRULE:FREQ=WEEKLY;BYDAY=SA,SU",
    }),
    lengthMinutes: z.int().min(1).max(1440),
    onClosedDays: z.boolean().default(true).meta({ description: "Also on holidays and closings of the business." }),
  })
  .meta({
    id: "OnCall",
    description:
      "Hours beside the ordinary ones that are open to some services alone. Neither the week nor the premises touch them; an absence, or a day of its own that is closed, does.",
  });
export type OnCall = z.infer<typeof OnCall>;

export const Travel = z
  .object({ ...dates, zone: ZoneText, label: text(80).default("") })
  .refine(inOrder, endsFirst)
  .meta({ id: "Travel", description: "Days on which the hours are read on the clock of another zone." });

export const keptThings = ["holidays", "school-holidays", "closings", "opening", "labour"] as const;
const Kept = z.enum(keptThings).meta({ id: "KeptOfBusiness" });

const Labour = {
  restMinutes: z.int().min(0).max(1440).nullable().meta({
    description: "Between the sessions of two days, and in the 24 hours from the first of several of one day.",
  }),
  dayMinutes: z.int().min(1).max(1440).nullable().meta({ description: "Of sessions in a day." }),
  weekMinutes: z.int().min(1).max(10080).nullable().meta({ description: "Of sessions from Monday to Sunday." }),
};
export const LabourLimits = z.object(Labour).meta({ id: "LabourLimits" });

export const PersonalLimits = z
  .object({
    ...Labour,
    caps: z
      .array(
        z.object({
          per: z.enum(["day", "week", "month", "year"]),
          of: z.enum(["sessions", "minutes"]),
          most: z.int().min(0).max(600_000),
        }),
      )
      .max(8)
      .refine((caps) => new Set(caps.map(({ per, of }) => `${per} ${of}`)).size === caps.length, { error: "twice" }),
  })
  .meta({ id: "PersonalLimits", description: "Null: as the business says." });

export const Wishes = z
  .object({
    preferred: WeeklyHours,
    unwanted: WeeklyHours,
    dayMinutes: z.int().min(1).max(1440).nullable(),
    weekMinutes: z.int().min(1).max(10080).nullable(),
  })
  .meta({ id: "HoursWishes", description: "Shown to who plans; of those equally busy, whom it suits comes first." });

/** Of a schedule, beside the week; in an edit, what is left out stays. */
const parts = {
  rotation: Rotation.nullable(),
  seasons: z.array(Season).max(24),
  recurring: z.array(RecurringHours).max(24),
  onCall: z.array(OnCall).max(24),
  travel: z.array(Travel).max(24),
  apartFrom: z.array(Kept).max(5).meta({ description: "What of the business's does not hold for this person." }),
  limits: PersonalLimits,
  wishes: Wishes,
};

export const Schedule = z
  .object({
    professionalId: Id,
    zone: ZoneText,
    weekly: WeeklyHours,
    ...parts,
    overrides: z.array(Override).meta({ description: "From today on, soonest first." }),
    version: z.int(),
  })
  .meta({ id: "Schedule" });
export type Schedule = z.infer<typeof Schedule>;

/** A year, and the days beside. */
export const MOST_DAYS = 400;

const ClosureKind = z.enum(["holiday", "school-holiday", "closing", "leave"]).meta({ id: "ClosureKind" });

/** Of a night, what an absence leaves may begin after midnight: "26:00". */
const Rest = z.object({ start: WallTime, end: WallTime });

const OnCallDay = z
  .object({
    name: z.string(),
    serviceIds: z.array(Id),
    ranges: z.array(Rest),
    cut: z.array(
      Rest.extend({
        because: z
          .enum([...ClosureKind.options, "closed-day"])
          .meta({ description: "`closed-day`: the day has hours of its own, and they are none." }),
        label: z.string().meta({ description: "Of the holiday or closing; may be empty." }),
      }),
    ),
  })
  .meta({
    id: "OnCallDay",
    description:
      "Open to these services alone, beside the day’s other hours. Absences that are agreed to, and what closes the day, are taken off: they are `cut`.",
  });

export const OpenDay = z
  .object({
    on: DateText,
    ranges: Ranges,
    kind: z.enum(["usual", "season", "override", "closure"]).meta({ description: "What the day's hours come from." }),
    closure: ClosureKind.nullable(),
    label: z.string().meta({ description: "Of the override, the closure or the season; may be empty." }),
    onCall: z.array(OnCallDay),
  })
  .meta({ id: "OpenDay", description: "The hours of one day, all rules taken together." });
export type OpenDay = z.infer<typeof OpenDay>;

const Closing = z
  .object({ ...dates, label: text(80).default(""), yearly: z.boolean().default(false) })
  .refine(inOrder, endsFirst)
  .refine(({ from, until, yearly }) => !yearly || until < `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`, {
    path: ["until"],
    error: "longer-than-a-year",
  });

const SchoolZone = z.enum(["A", "B", "C", "corse", "guadeloupe", "guyane", "martinique", "mayotte", "reunion"]);

const houseParts = {
  opening: WeeklyHours.nullable().meta({ description: "Nobody is open outside of these. Null: no such limit." }),
  holidays: z
    .object({
      country: z.string().regex(/^[A-Z]{2}$/),
      region: z.string().min(1).max(16).nullable(),
      workedOn: z.array(DateText).max(200).meta({ description: "Holidays on which the business works." }),
    })
    .nullable()
    .meta({ description: "Whose public holidays close. Null: none." }),
  schoolZone: SchoolZone.nullable().meta({ description: "Whose French school holidays close. Null: none." }),
  closings: z.array(Closing).max(60),
  labour: LabourLimits,
};

export const HoursApproval = z
  .object({
    weekMinutes: z.int().min(0).max(10080).nullable().meta({ description: "More than this, in any week, is big." }),
    withinDays: z.int().min(0).max(365).nullable().meta({ description: "A day as soon as this is big." }),
    bookings: z.boolean().meta({ description: "What leaves a booking outside of the hours is big." }),
    limits: z.boolean().meta({ description: "Limits of one’s own are big." }),
  })
  .meta({ id: "HoursApproval", description: "Which changes of somebody’s own hours are to be agreed to." });

const most = (minutes: number) => z.int().min(1).max(minutes).nullable();
export const LabourAgreement = z
  .object({
    name: line(120),
    reference: text(300).default(""),
    breakAfterMinutes: most(1440).meta({ description: "So long without a break is too long." }),
    breakMinutes: most(480),
    weekRestMinutes: most(10080).meta({ description: "In a row, once a week." }),
    baseWeekMinutes: most(10080).meta({ description: "What is beyond is overtime: told, not refused." }),
    averageWeekMinutes: most(10080),
    averageWeeks: z.int().min(2).max(53).nullable(),
  })
  .meta({ id: "LabourAgreement", description: "What planned hours are checked against, beside the limits of labour." });

export const LabourPreset = z
  .object({
    code: z.string(),
    from: DateText.nullable().meta({ description: "In force since then." }),
    labour: LabourLimits,
    agreement: LabourAgreement,
  })
  .meta({ id: "LabourPreset" });

/** What is left out of an edit stays. */
const houseOptions = { approval: HoursApproval.nullable(), agreement: LabourAgreement.nullable() };

export const BusinessHours = z
  .object({ zone: ZoneText, ...houseParts, ...houseOptions, version: z.int() })
  .meta({ id: "BusinessHours", description: "What the whole business keeps: premises, holidays, closings, labour." });
export type BusinessHours = z.infer<typeof BusinessHours>;

const HolidayItem = z
  .object({ from: DateText, until: DateText, kind: ClosureKind, label: z.string() })
  .meta({ id: "HolidayItem" });

export const OutsideBooking = z
  .object({
    id: Id,
    reference: z.string(),
    startsAt: InstantText,
    endsAt: InstantText,
    service: z.string(),
    contact: z.string(),
  })
  .meta({ id: "OutsideBooking" });

const labourRules = ["day", "week", "rest", "break", "week-rest", "base", "average"] as const;
export const LabourFinding = z
  .object({
    rule: z.enum(labourRules),
    from: DateText,
    until: DateText.meta({ description: "The last day it was found on." }),
    times: z.int().meta({ description: "Days, or weeks, it was found in." }),
    minutes: z.int().meta({ description: "The worst of them." }),
    limitMinutes: z.int(),
  })
  .meta({ id: "LabourFinding", description: "`base` tells of overtime; what the others say is against the rules." });
export type LabourFinding = z.infer<typeof LabourFinding>;

const Params = z.object({ businessId: Id });
const ProfessionalParams = Params.extend({ professionalId: Id });
const house = "/v1/businesses/{businessId}";
const base = `${house}/professionals/{professionalId}/schedule` as const;
const DaysQuery = z.object({ from: DateText, to: DateText.meta({ description: "Last day, included; 400 at most." }) });
const optional = {
  rotation: true,
  seasons: true,
  recurring: true,
  onCall: true,
  travel: true,
  apartFrom: true,
  limits: true,
  wishes: true,
} as const;
const left = { professionalId: true, overrides: true, version: true } as const;

export const scheduleRoutes = {
  getSchedule: route({
    method: "GET",
    path: base,
    tag: "Business",
    access: "schedule.read",
    summary: "A professional's opening hours",
    params: ProfessionalParams,
    status: 200,
    answer: Schedule,
  }),
  replaceWeeklyHours: route({
    method: "PUT",
    path: base,
    tag: "Business",
    access: "schedule.edit",
    summary: "Set the weekly hours and their zone, and what goes with them",
    description:
      "Bookings already made stand. Send the version that was read: a change made meanwhile is not overwritten. Seasons, rotation, rules, on-call hours, travel and limits that are left out stay as they are.",
    params: ProfessionalParams,
    mostBodyBytes: 256 * 1024,
    body: Schedule.omit(left).partial(optional).extend({ version: Version }),
    status: 200,
    answer: Schedule,
    problems: ["EDITED_MEANWHILE", "HOURS_NEED_APPROVAL"],
  }),
  putOverride: route({
    method: "PUT",
    path: `${base}/overrides/{on}`,
    tag: "Business",
    access: "schedule.edit",
    summary: "Give one day hours of its own",
    params: ProfessionalParams.extend({ on: DateText }),
    body: z.object({ ranges: Ranges, label: text(80).default("") }),
    status: 200,
    answer: Schedule,
    problems: ["HOURS_NEED_APPROVAL"],
  }),
  deleteOverride: route({
    method: "DELETE",
    path: `${base}/overrides/{on}`,
    tag: "Business",
    access: "schedule.edit",
    summary: "Back to the weekly hours on that day",
    params: ProfessionalParams.extend({ on: DateText }),
    status: 200,
    answer: Schedule,
    problems: ["HOURS_NEED_APPROVAL"],
  }),
  changeOverrides: route({
    method: "PUT",
    path: `${base}/overrides`,
    tag: "Business",
    access: "schedule.edit",
    summary: "Give many days hours of their own, or take them back",
    description: "All of them or none. Days that are not named stay as they are.",
    params: ProfessionalParams,
    mostBodyBytes: 256 * 1024,
    body: z.object({
      days: z
        .array(
          z.object({
            on: DateText,
            ranges: Ranges.nullable().meta({ description: "Empty = closed; null = as every week." }),
            label: text(80).default(""),
          }),
        )
        .min(1)
        .max(MOST_DAYS)
        .refine((days) => new Set(days.map(({ on }) => on)).size === days.length, { error: "twice" }),
    }),
    status: 200,
    answer: Schedule,
    problems: ["HOURS_NEED_APPROVAL"],
  }),
  listOpenDays: route({
    method: "GET",
    path: `${base}/days`,
    tag: "Business",
    access: "schedule.read",
    summary: "The hours of each day, all rules taken together",
    params: ProfessionalParams,
    query: DaysQuery,
    status: 200,
    answer: z.object({ zone: ZoneText, items: z.array(OpenDay) }).meta({ id: "OpenDays" }),
  }),
  checkLabour: route({
    method: "GET",
    path: `${base}/labour-check`,
    tag: "Business",
    access: "schedule.read",
    summary: "Where planned hours go beyond the limits of labour and the collective agreement",
    params: ProfessionalParams,
    query: DaysQuery,
    status: 200,
    answer: z.object({ items: z.array(LabourFinding) }).meta({ id: "LabourFindings" }),
  }),
  listBookingsOutsideHours: route({
    method: "GET",
    path: `${base}/outside`,
    tag: "Business",
    access: "booking.read",
    summary: "Bookings to come that lie outside of the hours as they are now, soonest first",
    description: "Changing hours never touches bookings: these stand until somebody moves or cancels them.",
    params: ProfessionalParams,
    query: PageQuery,
    status: 200,
    answer: pageOf(OutsideBooking).meta({ id: "OutsideBookings" }),
  }),
  getBusinessHours: route({
    method: "GET",
    path: `${house}/hours`,
    tag: "Business",
    access: "schedule.read",
    summary: "What the whole business keeps: premises, holidays, closings, labour",
    params: Params,
    status: 200,
    answer: BusinessHours,
  }),
  replaceBusinessHours: route({
    method: "PUT",
    path: `${house}/hours`,
    tag: "Business",
    access: "business.edit",
    summary: "Set what the whole business keeps",
    description: "Bookings already made stand. Send the version that was read.",
    params: Params,
    body: z.object({
      ...houseParts,
      approval: houseOptions.approval.optional(),
      agreement: houseOptions.agreement.optional(),
      version: Version,
    }),
    status: 200,
    answer: BusinessHours,
    problems: ["EDITED_MEANWHILE"],
  }),
  listHolidays: route({
    method: "GET",
    path: `${house}/holidays`,
    tag: "Business",
    access: "schedule.read",
    summary: "Public holidays of a country, and French school holidays, whether they close or not",
    params: Params,
    query: DaysQuery.extend({
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      region: z.string().min(1).max(16).optional(),
      schoolZone: SchoolZone.optional(),
    }),
    status: 200,
    answer: z
      .object({
        items: z.array(HolidayItem),
        schoolKnownUntil: DateText.nullable().meta({ description: "Of later days no school holidays are known." }),
      })
      .meta({ id: "Holidays" }),
  }),
  listLabourPresets: route({
    method: "GET",
    path: "/v1/public/labour-presets",
    tag: "Public",
    access: "public",
    summary: "Limits of labour that the law sets, to begin one’s own agreement with",
    status: 200,
    answer: z.object({ items: z.array(LabourPreset) }).meta({ id: "LabourPresets" }),
  }),
  listHolidayCountries: route({
    method: "GET",
    path: "/v1/public/holiday-countries",
    tag: "Public",
    access: "public",
    summary: "Countries whose public holidays are known, with the regions that have days of their own",
    status: 200,
    answer: z
      .object({
        items: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            regions: z.array(z.object({ code: z.string(), name: z.string() })),
          }),
        ),
      })
      .meta({ id: "HolidayCountries" }),
  }),
} as const;
